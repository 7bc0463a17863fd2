"""A server is ready when what its first answers need is loaded; a short command never loads what it does not use."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from fastapi import FastAPI
from fastapi.testclient import TestClient

from ui.api import health_routes
from ui.gauges import Gauges
from ui.warm import Warm

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "YESAN_HOME_CACHE": str(Path(tempfile.gettempdir()) / f"yesan-test-cache-{os.getuid()}")}
HEAVY = (
    "torch",
    "transformers",
    "sentence_transformers",
    "llama_index",
    "chromadb",
    "gradio",
    "fastapi",
    "pandas",
    "openpyxl",
    "pdfplumber",
)
ASK = f"""
import sys
from ui.command import main
code = main(["--home", sys.argv[1], "ask", "현수막 제작비는 얼마인가요?"])
heavy = [name for name in {HEAVY!r} if name in sys.modules]
sys.exit(f"loaded: {{heavy}}" if heavy else code)
"""


def client(warm: Warm) -> TestClient:
    app = FastAPI()
    app.include_router(health_routes(Gauges(lambda: 0, lambda: 1), lambda: "g000001", warm))
    return TestClient(app)


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    until = time.monotonic() + seconds
    while not holds() and time.monotonic() < until:
        time.sleep(0.01)
    return holds()


def test_it_is_not_ready_before_everything_is_loaded() -> None:
    go, loaded = threading.Event(), []
    warm = Warm(lambda: go.wait(30), lambda: loaded.append("second"))
    asking = client(warm)
    assert asking.get("/readyz").status_code == 200
    warm.start()
    refused = asking.get("/readyz", headers={"accept-language": "en"})
    assert (refused.status_code, refused.headers["retry-after"]) == (503, "5")
    assert "being loaded" in refused.json()["detail"]
    assert asking.get("/healthz").status_code == 200
    go.set()
    assert within(30, lambda: asking.get("/readyz").status_code == 200)
    assert loaded == ["second"]


def test_what_cannot_be_loaded_does_not_keep_it_from_answering() -> None:
    def fail() -> None:
        raise OSError("no such model")

    warm = Warm(fail)
    warm.start()
    assert within(30, lambda: warm.over)
    assert client(warm).get("/readyz").status_code == 200


def test_a_question_on_the_command_line_loads_no_heavy_library(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(
        "행사 계획\n\n□ 소요예산\n\n○ 현수막 제작 50,000원*10개 = 500천원\n", encoding="utf-8"
    )
    home = str(tmp_path / "home")
    subprocess.run(
        [sys.executable, "-m", "ui.command", "--home", home, "ingest", str(tmp_path / "plan.txt")],
        cwd=ROOT, env=ENVIRONMENT, check=True, capture_output=True,
    )  # fmt: skip
    asked = subprocess.run(
        [sys.executable, "-c", ASK, home], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert asked.returncode == 0, asked.stderr
    assert "500천원" in asked.stdout
