"""No number without a source: the number check over whole answers to real and sample documents."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.speech.proof import prove_answer
from index.memory import finder_of
from ingest.corpus import load

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
GOLD = SHARED / "gold" / "seeds_dev.jsonl"
QUESTIONS = [
    "{name} 예산은?", "{name} 예산은 작년보다 얼마나 줄었어?", "{name} 예산의 세부 내역은?", "{name} 산출근거는?", "{name} 집행률은?", "{name} 목적은 무엇인가?",
    "{name} 예산을 억원으로", "What is the budget of {name}?", "{name} 담당자는 누구야?", "{name}은 몇 회야?", "{name} 1999년 예산은?", "{name} 예산이 12억원이라고 적혀 있지?",
]  # fmt: skip


@cache
def assistant(folder: Path) -> Assistant:
    return Assistant(finder_of(load([folder]).readings))


def faults(answer: Answer) -> list[str]:
    return [f"{answer.question}: {f.printed} ({f.why})" for f in prove_answer(answer) if f.kind != "date"]


def test_every_answer_over_the_sample_documents_proves_its_numbers() -> None:
    over = assistant(ROOT / "documents")
    names = list(dict.fromkeys(s.project for s in over.finder.scopes() if s.project))
    assert len(names) >= 4
    wrong = [f for name in names for question in QUESTIONS for f in faults(over.ask(question.format(name=name)))]
    assert wrong == []


def test_every_answer_of_a_conversation_proves_its_numbers() -> None:
    over = assistant(ROOT / "documents")
    name = next(s.project for s in over.finder.scopes() if s.project)
    so_far: list[Answer] = []
    for question in (
        f"{name} 예산은?",
        "작년은?",
        "둘을 합치면?",
        "천원 말고 억원으로",
        "출처는?",
        "세부 내역은?",
        "첫 번째",
    ):
        so_far.append(over.ask(question, so_far))
    assert [f for a in so_far for f in faults(a)] == []


@pytest.mark.parametrize("line", GOLD.read_text(encoding="utf-8").splitlines() if GOLD.exists() else [])
def test_every_answer_over_the_real_documents_proves_its_numbers(line: str) -> None:
    case = json.loads(line)
    over = assistant(SHARED / "seeds")
    so_far: list[Answer] = []
    for question in case["history"]:
        so_far.append(over.ask(question, so_far))
    assert faults(over.ask(case["question"], so_far)) == []
