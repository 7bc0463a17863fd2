"""The same question, history and papers give the same bytes in every process, whatever the hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PAPERS = Path(__file__).parent / "papers"
ASK = """
import json, sys
from pathlib import Path
from assistant.assistant import Assistant
from index.memory import finder_of
from ingest.checks.check import check
from ingest.extract import extract
from ingest.read import read_text

papers = [check(extract(read_text(p.read_text("utf-8"), p.name))) for p in sorted(Path(sys.argv[1]).glob("*.txt"))]
assistant, so_far = Assistant(finder_of(papers)), []
for question in json.loads(sys.argv[2]):
    so_far.append(assistant.ask(question, tuple(so_far)))
    said = so_far[-1].as_json()
    said.pop("timings_ms")
    print(json.dumps(said, ensure_ascii=False))
"""
QUESTIONS = """["축제 예산은?", "둘을 합치면?", "마을 어울림 활성화 예산은 작년보다 얼마나 줄었어?", "드론 축제 예산은?",
"정원이 몇 명이야?", "2022년 소요예산이 가장 큰 사업은?", "마을 어울림 활성화 산출근거", "등블축제 예산은?", "the festival budget?"]"""


def said(seed: str) -> str:
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", ASK, str(PAPERS), QUESTIONS],
        env=env,
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def test_two_processes_with_two_hash_seeds_say_the_same_bytes() -> None:
    first, second = said("1"), said("4242")
    assert first == second
    assert first.count("\n") == 9
