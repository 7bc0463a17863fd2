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
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

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


def test_it_answers_over_the_index_and_ctrl_c_ends_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ui.command", "--lang", "en", "--home", str(tmp_path / "home")]
    (tmp_path / "plan.txt").write_text(
        "행사 계획\n\n□ 소요예산\n\n○ 현수막 제작 50,000원*10개 = 500천원\n", encoding="utf-8"
    )
    subprocess.run(
        [*command, "ingest", str(tmp_path / "plan.txt")], cwd=ROOT, env=ENVIRONMENT, check=True, capture_output=True
    )
    port = free_port()
    server = subprocess.Popen(
        [*command, "serve", "--port", str(port), "--set", "log.format=json"],
        cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        address = f"http://127.0.0.1:{port}"
        when_ready(address, server)
        body = json.dumps({"question": "현수막 제작비는 얼마인가요?"}).encode()
        with urlopen(
            Request(f"{address}/api/ask", body, {"content-type": "application/json"}), timeout=PATIENCE
        ) as reply:
            assert "500천원" in json.load(reply)["text"]
        server.send_signal(signal.SIGINT)
        _, err = server.communicate(timeout=PATIENCE)
    finally:
        server.kill()
    said, *log = err.splitlines()
    assert said == f"Answering from 1 documents (g000001) on {address}. Ctrl-C stops."
    assert server.returncode in {0, 130}
    assert {json.loads(line)["level"] for line in log} <= {"info"}


def test_without_an_index_it_says_so_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ui.command", "serve", "--home", str(tmp_path), "--port", str(free_port())]
    done = subprocess.run(
        command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert done.returncode == 1
    assert "yesan ingest" in done.stderr
