"""What nobody may do: frame, call, upload, manage or read what is not theirs."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fastapi.testclient import TestClient

from assistant.settings import Server
from ui.feedback import Feedback, Opinion
from ui.login import COOKIE, DAY, Login, hashed
from ui.security import policy
from ui.shelf import ShelfBusy, Shelved

SITE = "https://city.example"


class Folder:
    """A shelf that remembers what it was told."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}
        self.busy = False

    def add(self, files: list[tuple[str, Path]], told: Any = None, password: str | None = None) -> Any:
        if self.busy:
            raise ShelfBusy
        for name, path in files:
            self.held[name] = path.read_bytes()
            yield Shelved(name, good=True, figures=1)

    def unlock(self, name: str, password: str, told: Any = None) -> Any:
        raise KeyError(name)

    def remove(self, name: str) -> list[str]:
        del self.held[name]
        return [name]

    def rebuild(self, told: Any = None) -> list[Shelved]:
        if self.busy:
            raise ShelfBusy
        return []

    def unread(self) -> list[Shelved]:
        return []

    def paths(self) -> list[Path]:
        return []


def entered(app: Any, password: str) -> TestClient:
    client = TestClient(app, base_url="http://testserver")
    response = client.post("/login", data={"name": "admin", "password": password}, follow_redirects=False)
    assert response.status_code == 303
    return client


def test_an_empty_allowlist_means_nobody_but_its_own() -> None:
    assert "frame-ancestors 'self'" in policy("/widget", ())
    assert policy("/widget", ()).endswith("frame-ancestors 'self'")


def test_the_allowlist_opens_the_widget_alone() -> None:
    assert policy("/widget", (SITE,)).endswith(f"frame-ancestors 'self' {SITE}")
    assert policy("/ko/", (SITE,)).endswith("frame-ancestors 'self'")


def test_the_widget_needs_no_inline_and_no_eval() -> None:
    assert "unsafe" not in policy("/widget", (SITE,))


@pytest.mark.parametrize(
    "path", ["/healthz", "/ko/", "/widget", "/widget.js", "/api/documents", "/static/page.js", "/nothing"]
)
def test_every_response_carries_the_headers(app_of: Any, path: str) -> None:
    headers = TestClient(app_of()).get(path).headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/api/documents", "/ko/config", "/ko/gradio_api/info", "/v1/models"])
def test_only_the_allowlist_may_read_from_another_site(app_of: Any, path: str) -> None:
    client = TestClient(app_of(allowed_origins=(SITE,)))
    assert client.get(path, headers={"origin": SITE}).headers.get("access-control-allow-origin") == SITE
    assert "access-control-allow-origin" not in client.get(path, headers={"origin": "https://evil.example"}).headers
    assert "access-control-allow-credentials" not in client.get(path, headers={"origin": SITE}).headers


def test_another_site_cannot_ask(app_of: Any) -> None:
    client = TestClient(app_of(allowed_origins=(SITE,)))
    body = {"question": "예산은?"}
    assert client.post("/api/ask", json=body, headers={"origin": "https://evil.example"}).status_code == 403
    assert client.post("/api/ask", json=body, headers={"origin": "null"}).status_code == 403
    assert client.post("/api/ask", json=body, headers={"origin": SITE}).status_code == 200
    assert client.post("/api/ask", json=body, headers={"origin": "http://testserver"}).status_code == 200


def test_gradios_upload_is_closed_to_all_but_the_administrator(app_of: Any, hand: SimpleNamespace) -> None:
    app = app_of()
    files = {"files": ("a.txt", b"x")}
    assert TestClient(app).post("/ko/gradio_api/upload", files=files).status_code == 403
    assert entered(app, hand.password).post("/ko/gradio_api/upload", files=files).status_code == 200


def test_a_body_beyond_the_limit_is_413_with_and_without_a_named_length(app_of: Any) -> None:
    client = TestClient(app_of())
    big = b"{" + b" " * 5_000_000
    assert client.post("/api/ask", content=big, headers={"content-type": "application/json"}).status_code == 413

    def pieces() -> Any:
        for _ in range(60):
            yield b" " * 100_000

    response = client.post("/api/ask", content=pieces(), headers={"content-type": "application/json"})
    assert response.status_code == 413
    assert response.headers["content-type"] == "application/problem+json"


def test_keys_are_asked_for_where_there_are_any(app_of: Any) -> None:
    client = TestClient(app_of(api_keys=("열쇠-하나", "two")))
    assert client.get("/api/documents").status_code == 401
    assert client.get("/api/documents", headers={"authorization": "Bearer wrong"}).status_code == 401
    assert client.get("/api/documents", headers={"authorization": "Bearer two"}).status_code == 200
    assert client.get("/api/documents", headers={"x-api-key": "two"}).status_code == 200
    assert client.get("/v1/models").json()["error"]["code"] == "invalid_api_key"
    assert client.get("/healthz").status_code == 200


def test_the_widget_asks_without_a_key_by_its_pass_and_a_made_up_pass_is_none(app_of: Any) -> None:
    client = TestClient(app_of(api_keys=("two",)))
    page = client.get("/widget").text
    ticket = page.partition('data-pass="')[2].partition('"')[0]
    assert client.post("/api/ask", json={"question": "예산은?"}, headers={"x-yesan-pass": ticket}).status_code == 200
    for bad in ("9999999999.0", "", "²." + "0" * 64, ticket + "0"):
        assert (
            client.post("/api/ask", json={"question": "예산은?"}, headers={b"x-yesan-pass": bad.encode()}).status_code
            == 401
        )


def test_a_private_chat_is_behind_the_login(app_of: Any, hand: SimpleNamespace) -> None:
    app = app_of(chat_open=False)
    client = TestClient(app, follow_redirects=False)
    for path, tongue in (("/ko/", "?lang=ko"), ("/en/config", "?lang=en"), ("/widget", "")):
        assert client.get(path).headers["location"] == f"/login{tongue}"
    assert client.post("/api/ask", json={"question": "?"}).status_code == 401
    inside = entered(app, hand.password)
    assert inside.get("/ko/").status_code == 200
    assert inside.post("/api/ask", json={"question": "예산은?"}).status_code == 200


def test_a_wrong_password_and_a_forged_cookie_open_nothing(app_of: Any) -> None:
    client = TestClient(app_of(shelf=Folder()))
    assert client.post("/login", data={"name": "admin", "password": "no"}).status_code == 401
    client.cookies.set(COOKIE, "9999999999." + "0" * 64)
    assert client.post("/api/reindex").status_code == 401


def test_guessing_passwords_is_slowed_down(app_of: Any) -> None:
    client = TestClient(app_of())
    codes = [client.post("/login", data={"name": "admin", "password": str(n)}).status_code for n in range(12)]
    assert codes[0] == 401
    assert codes[-1] == 429


def test_without_a_password_nobody_can_sign_in() -> None:
    assert not Login(Server(password="")).check("admin", "")


def test_a_password_may_be_kept_as_a_hash() -> None:
    login = Login(Server(password=hashed("비밀")))
    assert login.check("admin", "비밀")
    assert not login.check("admin", "비밀번호")
    assert not login.check("root", "비밀")


def test_a_session_ends_with_the_day() -> None:
    now = [1_000_000.0]
    login = Login(Server(password="p"), lambda: now[0])  # noqa: S106 (of a test)
    cookie = {COOKIE: login.cookie()}
    assert login.user(cookie) == "admin"
    now[0] += DAY + 1
    assert login.user(cookie) is None


def test_the_administrator_uploads_and_removes_over_http(app_of: Any, hand: SimpleNamespace) -> None:
    shelf = Folder()
    client = entered(app_of(shelf=shelf), hand.password)
    response = client.post("/api/documents", files=[("files", ("../../계획.txt", "내용".encode()))])
    assert response.status_code == 201
    assert response.json()["items"][0]["name"] == "계획.txt"
    assert shelf.held == {"계획.txt": "내용".encode()}
    assert client.delete("/api/documents", params={"document": "계획.txt"}).status_code == 204
    assert client.delete("/api/documents", params={"document": "계획.txt"}).status_code == 404
    shelf.busy = True
    busy = client.post("/api/reindex")
    assert busy.status_code == 503
    assert busy.headers["retry-after"]


def test_nobody_else_does(app_of: Any) -> None:
    client = TestClient(app_of(shelf=Folder()))
    assert client.post("/api/documents", files=[("files", ("a.txt", b"x"))]).status_code == 403
    assert client.delete("/api/documents", params={"document": "a.txt"}).status_code == 401
    assert client.post("/api/reindex").status_code == 401


def test_signing_out_ends_the_session(app_of: Any, hand: SimpleNamespace) -> None:
    client = entered(app_of(shelf=Folder()), hand.password)
    assert client.post("/api/reindex").status_code == 200
    client.post("/logout")
    assert client.post("/api/reindex").status_code == 401


def test_too_many_questions_are_429_with_the_seconds_to_wait(app_of: Any) -> None:
    client = TestClient(app_of(rate_per_minute=2))
    codes = [client.post("/api/ask", json={"question": "예산은?"}) for _ in range(3)]
    assert [c.status_code for c in codes] == [200, 200, 429]
    assert int(codes[-1].headers["retry-after"]) > 0
    assert codes[-1].headers["content-type"] == "application/problem+json"


def test_a_failure_inside_is_500_and_tells_nothing_of_it(app_of: Any) -> None:
    client = TestClient(app_of(), raise_server_exceptions=False)
    response = client.post("/api/ask", json={"question": "실패"})
    assert response.status_code == 500
    assert "cannot be made" not in response.text
    assert client.post("/api/ask", json={"question": "예산은?"}).status_code == 200


def test_a_failure_in_a_stream_is_an_event_and_not_a_cut(app_of: Any) -> None:
    body = TestClient(app_of()).post("/api/ask", json={"question": "실패", "stream": True}).text
    assert "event: problem" in body
    assert "cannot be made" not in body


def test_an_opinion_is_written_down_with_its_reason(tmp_path: Path) -> None:
    book = Feedback(tmp_path)
    book.add(Opinion("a1", "down", "'); DROP TABLE feedback;--", "?"))
    book.close()
    again = Feedback(tmp_path)
    assert again.all() == [Opinion("a1", "down", "'); DROP TABLE feedback;--", "?")]
    again.close()


def test_the_first_page_is_in_the_browsers_language(app_of: Any) -> None:
    client = TestClient(app_of(), follow_redirects=False)
    assert client.get("/", headers={"accept-language": "en-US,en"}).headers["location"] == "/en/"
    assert client.get("/", headers={"accept-language": "ja"}).headers["location"] == "/ko/"


def test_before_the_first_ingest_the_page_opens_and_a_question_says_what_to_do(tmp_path: Path) -> None:
    from assistant.assemble import assemble
    from assistant.settings import Home, Settings
    from ui.server import build_app

    settings = Settings(home=Home(tmp_path))
    assistant = assemble(settings)
    client = TestClient(build_app(assistant, assistant.finder, settings))
    assert client.get("/ko/").status_code == 200
    assert client.get("/api/documents").json()["items"] == []
    assert client.get("/healthz").status_code == 200
    assert client.get("/readyz").status_code == 503
    refused = client.post("/api/ask", json={"question": "예산은 얼마인가요?"})
    assert refused.status_code == 503
    assert "yesan ingest" in refused.json()["detail"]
