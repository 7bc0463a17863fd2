"""`yesan serve` as a process: it answers over an index, says where, and ends cleanly."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "YESAN_HOME_CACHE": str(Path(tempfile.gettempdir()) / f"yesan-test-cache-{os.getuid()}")}
PATIENCE = 90  # seconds; a shared machine can be slow to import


def free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])


def when_ready(address: str, server: subprocess.Popen[str]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(f"{address}/healthz", timeout=5):
                return
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError("the server did not start")


COMMAND = [sys.executable, "-m", "ui.command", "--lang", "en", "--home"]
WORD = "현수막"  # of every question here, and of nothing that the server says by itself


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Index one document."""
    place = tmp_path_factory.mktemp("plan")
    (place / "plan.txt").write_text(
        f"행사 계획\n\n□ 소요예산\n\n○ {WORD} 제작 50,000원*10개 = 500천원\n", encoding="utf-8"
    )
    words = [*COMMAND, str(place / "home"), "ingest", str(place / "plan.txt")]
    subprocess.run(words, cwd=ROOT, env=ENVIRONMENT, check=True, capture_output=True)
    return place / "home"


def called(address: str, path: str, body: Mapping[str, object] | None = None) -> tuple[int, str]:
    """Return the status and the text of a reply."""
    data = json.dumps(body).encode() if body else None
    try:
        with urlopen(Request(address + path, data, {"content-type": "application/json"}), timeout=PATIENCE) as reply:
            return reply.status, reply.read().decode()
    except HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.read().decode()


@pytest.mark.parametrize("noted", [False, True])
def test_it_answers_over_the_index_ends_with_ctrl_c_and_writes_down_questions_only_where_allowed(
    home: Path, *, noted: bool
) -> None:
    port = free_port()
    told = ["--set", "log.format=json", "--set", f"log.questions={str(noted).lower()}"]
    server = subprocess.Popen(
        [*COMMAND, str(home), "serve", "--port", str(port), *told],
        cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    question = f"{WORD} 제작비는 얼마인가요?"
    try:
        address = f"http://127.0.0.1:{port}"
        when_ready(address, server)
        status, text = called(address, "/api/ask", {"question": question})
        assert (status, "500천원" in text) == (200, True)
        # Refused, searched for, streamed, remarked on: none of it is for the log.
        assert called(address, "/api/ask", {"question": question * 500})[0] == 413
        assert called(address, "/api/ask", {"question": question, "unknown": question})[0] in {200, 422}
        assert called(address, f"/api/figures?text={quote(WORD)}")[0] == 200
        streamed = {"model": "yesan", "stream": True, "messages": [{"role": "user", "content": question}]}
        assert called(address, "/v1/chat/completions", streamed)[0] == 200
        opinion = {"answer": "a", "verdict": "down", "question": question, "reason": question}
        assert called(address, "/api/feedback", opinion)[0] in {200, 201, 204}
        server.send_signal(signal.SIGINT)
        _, err = server.communicate(timeout=PATIENCE)
    finally:
        server.kill()
        server.wait()
    said, *log = err.splitlines()
    assert said == f"Answering from 1 documents (g000001) on {address}. Ctrl-C stops."
    assert server.returncode in {0, 130}
    assert {json.loads(line)["level"] for line in log} <= {"info"}
    assert (WORD in err or json.dumps(WORD)[1:-1] in err) == noted


def test_without_an_index_it_says_so_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ui.command", "serve", "--home", str(tmp_path), "--port", str(free_port())]
    done = subprocess.run(
        command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == 1
    assert "yesan ingest" in done.stderr
