"""The HTTP API over the real program: answers, streams, conversations, browsing and health."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

QUESTION = "제8회 대한민국 지방자치박람회 참가 예산은 얼마인가요?"


@pytest.fixture
def client(house: Any) -> Any:
    with httpx.Client(base_url=house.url, timeout=60) as made:
        yield made


def test_an_answer_is_the_json_of_the_contract_and_its_quotes_stand_in_the_document(client: httpx.Client) -> None:
    answer = client.post("/api/ask", json={"question": QUESTION}).json()
    assert answer["status"] == "answered"
    assert {
        "id",
        "question",
        "understood",
        "status",
        "text",
        "figures",
        "citations",
        "notes",
        "suggestions",
        "timings_ms",
    } <= answer.keys()
    figure = next(f for f in answer["figures"] if f["role"] == "answer")
    assert (figure["value"], figure["unit"]) == ("70000000", "KRW")
    for cited in answer["citations"]:
        place = client.get(
            "/api/source", params={"document": cited["document"], "start": cited["start"], "end": cited["end"]}
        ).json()
        marked = "".join(r["text"] for line in place["lines"] for cell in line["cells"] for r in cell if r["marked"])
        assert "".join(marked.split()) == "".join(cited["quote"].split())
        assert place["line"] == cited["line"]


def test_the_same_question_gives_the_same_bytes_but_for_the_timings(client: httpx.Client) -> None:
    one, two = (client.post("/api/ask", json={"question": QUESTION}).json() for _ in range(2))
    assert one | {"timings_ms": None} == two | {"timings_ms": None}


def test_a_stream_tells_its_steps_and_ends_with_the_answer(client: httpx.Client) -> None:
    with client.stream("POST", "/api/ask", json={"question": QUESTION, "stream": True}) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        events = [block.split("\n", 1) for block in response.read().decode().strip().split("\n\n")]
    names = [name.removeprefix("event: ") for name, _ in events]
    assert names[:-1] == ["step"] * (len(names) - 1)
    assert len(names) > 1
    assert names[-1] == "answer"
    whole = client.post("/api/ask", json={"question": QUESTION}).json()
    assert json.loads(events[-1][1].removeprefix("data: "))["text"] == whole["text"]


def test_a_history_and_a_kept_conversation_give_the_same_follow_up(client: httpx.Client) -> None:
    by_history = client.post("/api/ask", json={"question": "천원 말고 억원으로", "history": [QUESTION]}).json()
    first = client.post("/api/ask", json={"question": QUESTION, "keep": True}).json()
    by_name = client.post(
        "/api/ask", json={"question": "천원 말고 억원으로", "conversation": first["conversation"]}
    ).json()
    assert "0.7억원" in by_history["text"]
    assert by_name["text"] == by_history["text"]


def test_an_unknown_conversation_is_a_problem_that_says_what_to_do(client: httpx.Client) -> None:
    response = client.post(
        "/api/ask", json={"question": "?", "conversation": "gone"}, headers={"accept-language": "en"}
    )
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"] == "That conversation is not known. Send its earlier questions as history."


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"question": ""},
        {"question": "  "},
        {"question": 5},
        {"question": "a", "more": 1},
        {"question": "a", "history": [""]},
    ],
)
def test_another_shape_is_a_problem_with_a_sentence(client: httpx.Client, body: dict[str, Any]) -> None:
    response = client.post("/api/ask", json=body)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["detail"]


@pytest.mark.parametrize(
    "question", ["\x00", "\ud800", "가" * 2_000, "<script>alert(1)</script>", "=1+1", "줄\n" * 600, "💰" * 300]
)
def test_no_question_breaks_the_server(client: httpx.Client, question: str) -> None:
    body = json.dumps({"question": question})
    response = client.post("/api/ask", content=body, headers={"content-type": "application/json"})
    assert response.status_code in {200, 422}
    assert response.json()


def test_a_question_that_is_too_long_is_413(client: httpx.Client) -> None:
    assert client.post("/api/ask", json={"question": "가" * 2_001}).status_code == 413


def test_figures_come_by_filters_and_page_by_page(client: httpx.Client) -> None:
    first = client.get("/api/figures", params={"year": 2020, "measure": "예산", "limit": 3}).json()
    assert len(first["items"]) == 3
    assert first["next"] == 3
    assert {f["year"] for f in first["items"]} == {2020}
    second = client.get("/api/figures", params={"year": 2020, "measure": "budget", "limit": 3, "offset": 3}).json()
    assert not {f["id"] for f in first["items"]} & {f["id"] for f in second["items"]}
    one = client.get(f"/api/figures/{first['items'][0]['id']}").json()
    assert one == first["items"][0]
    assert client.get("/api/figures", params={"measure": "nonsense"}).status_code == 422
    assert client.get("/api/figures/none").status_code == 404


def test_documents_are_found_by_words_and_year(client: httpx.Client) -> None:
    every = client.get("/api/documents").json()["items"]
    assert len(every) == 5
    some = client.get("/api/documents", params={"text": "협력체계강화", "year": 2020}).json()["items"]
    assert [d["year"] for d in some] == [2020]
    assert client.get("/api/documents", params={"text": "없는 말"}).json() == {
        "items": [],
        "offset": 0,
        "limit": 100,
        "next": None,
    }


def test_problems_come_with_both_places(client: httpx.Client) -> None:
    conflicts = client.get("/api/problems", params={"kind": "conflict"}).json()["items"]
    assert conflicts
    assert all(len(p["sources"]) >= 2 and p["ko"] and p["en"] for p in conflicts)


def test_a_place_of_no_document_is_404(client: httpx.Client) -> None:
    assert client.get("/api/source", params={"document": "../../etc/passwd"}).status_code == 404


def test_an_opinion_is_kept_with_the_answers_id(client: httpx.Client) -> None:
    said = {"answer": "a1", "verdict": "down", "reason": "다른 해의 금액", "question": "?"}
    assert client.post("/api/feedback", json=said).status_code == 201
    assert client.post("/api/feedback", json=said | {"verdict": "sideways"}).status_code == 422


def test_health_readiness_and_counters(client: httpx.Client) -> None:
    client.post("/api/ask", json={"question": QUESTION})
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json()["generation"]
    counters = client.get("/metrics").text
    assert 'yesan_answers_total{face="api",status="answered"}' in counters
    assert 'yesan_answer_seconds_count{stage="total"}' in counters
    assert "yesan_documents 5.0" in counters


def test_the_api_describes_itself_with_examples(client: httpx.Client) -> None:
    described = client.get("/openapi.json").json()
    assert "/api/ask" in described["paths"]
    assert described["components"]["schemas"]["Ask"]["examples"]


def test_an_address_where_nothing_is_is_a_problem(client: httpx.Client) -> None:
    response = client.get("/api/nothing")
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
