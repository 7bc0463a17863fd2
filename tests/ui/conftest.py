"""Hand-made documents and answers for failures and shapes; a running server on a free port; a real browser."""

from __future__ import annotations

import os
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

for name, value in {
    "GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "ANONYMIZED_TELEMETRY": "False",
    "TOKENIZERS_PARALLELISM": "false",
}.items():  # fmt: skip
    os.environ.setdefault(name, value)

import pytest
import uvicorn
from fastapi import FastAPI

from assistant.answer import Answer, AnswerFigure, AnswerStatus, Choice, Citation, Note, Role, Understood
from assistant.settings import Home, Server, Settings
from index.query import DocumentCard
from ingest.model import Basis, Certainty, Factor, Figure, Kind, Measure, Problem, ProblemKind, Section, Source

PLAN = """마을축제 운영 지원

1 기본 현황

(단위 : 천원)

구 분\t2023예산액\t2024예산액\t증감
계\t60,000\t81,000\t21,000
행사운영비\t40,000\t56,000\t16,000
사무관리비\t20,000\t25,000\t5,000

산출근거

사무관리비\t○ 무대 설치 5,000,000원*5개 = 25,000천원
행사운영비\t○ 공연단 초청 <b>굵게</b> <script>alert(1)</script> ![그림](http://evil.example/x.png) = 56,000천원
"""


@pytest.fixture(scope="session")
def plan() -> str:
    """Return the hand-made document."""
    return PLAN


def source_of(quote: str, after: str = "") -> Source:
    """Return the place of a quote in the hand-made document, after some words of it."""
    start = PLAN.index(quote, PLAN.index(after))
    return Source("plan.txt", ("마을축제 운영 지원", "기본 현황"), start, start + len(quote), PLAN[:start].count("\n") + 1, quote)


def figure_of(id: str, value: int | None, printed: str, **more: Any) -> AnswerFigure:
    """Return a figure of an answer with the usual parts filled in."""
    parts: dict[str, Any] = {
        "role": Role.ANSWER, "unit": "KRW", "label": ("마을축제 운영 지원", "행사운영비"), "measure": "예산", "year": 2024,
        "funding": None, "account": None, "origin": "stated", "document": "plan.txt",
    }  # fmt: skip
    return AnswerFigure(id=id, value=None if value is None else Decimal(value), printed=printed, **(parts | more))


def answer_of(question: str, text: str, status: AnswerStatus = AnswerStatus.ANSWERED, **more: Any) -> Answer:
    """Return an answer with the usual parts filled in."""
    took = Understood("ko", "figure", "예산", "마을축제", (), None, question)
    return Answer(id=f"a{abs(hash(question)) % 10**8}", question=question, understood=took, status=status, text=text,
                  timings_ms={"total": 1.0}, **more)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A step of the work."""

    name: str
    text: str


@dataclass
class FakeAssistant:
    """Answers by rules of its own; a question may ask it to fail, to be slow, or to be hostile."""

    gate: threading.Event = field(default_factory=threading.Event)
    asked: list[tuple[str, int]] = field(default_factory=list)

    def ask(self, question: str, so_far: Sequence[Answer] = ()) -> Answer:
        """Return an answer."""
        self.asked.append((question, len(so_far)))
        if "실패" in question:
            raise RuntimeError("an answer that cannot be made")
        if "천천히" in question:
            self.gate.wait(20)
        if "적대" in question:
            return answer_of(question, f"{question} <img src=x onerror=alert(1)> ![](http://evil.example/a.png) {{{{7*7}}}} ${{7*7}}")
        if "어느" in question:
            choices = (Choice("2024년 행사운영비 56,000천원", "2024년 행사운영비 예산은?", "f2"), Choice("2023년 행사운영비 40,000천원", "2023년 행사운영비 예산은?", "f1"))
            return answer_of(question, "두 해의 예산이 있습니다.", AnswerStatus.AMBIGUOUS, choices=choices)
        cell = source_of("56,000", "행사운영비")
        old = source_of("40,000", "행사운영비")
        figures = (
            figure_of("f2", 56_000_000, "56,000천원", source=cell, also_stated=(source_of("56,000천원"),)),
            figure_of("f1", 40_000_000, "40,000천원", source=old, year=2023, role=Role.INPUT),
            figure_of("f3", 16_000_000, "16,000천원", origin="computed", formula="a - b", inputs=("f2", "f1"), role=Role.ANSWER, year=None),
        )
        return answer_of(
            question, "2024년 행사운영비 예산은 56,000천원입니다. [1]\n2023년보다 16,000천원 늘었습니다. [2]", figures=figures,
            citations=(Citation(1, cell, "f2"), Citation(2, old, "f1")), notes=(Note("rounding", "비율은 반올림했습니다."),),
            suggestions=("산출근거는 무엇인가요?",),
        )  # fmt: skip

    def stream(self, question: str, so_far: Sequence[Answer] = ()) -> Iterator[Any]:
        """Yield two steps and the answer."""
        yield Told("understood", "마을축제 행사운영비 예산을 찾습니다")
        yield Told("searched", "plan.txt에서 찾는 중")
        yield self.ask(question, so_far)


class FakeFinder:
    """One hand-made document."""

    generation = "g1"

    def find(self, query: Any) -> Any:
        """Never asked here."""
        raise NotImplementedError

    def scope(self, scope: Any) -> Any:
        """Never asked here."""
        raise NotImplementedError

    def scopes(self) -> tuple[Any, ...]:
        """Return none."""
        return ()

    def figures(self, *, offset: int = 0, limit: int = 1000, **filters: Any) -> tuple[Figure, ...]:
        """Return the figures."""
        return self._all()[offset : offset + limit]

    def figure(self, id: str) -> Figure | None:
        """Return one figure; the answers' ids are the fake's own."""
        by = {"f2": self._all()[0], **{f.id: f for f in self._all()}}
        return by.get(id)

    def _all(self) -> tuple[Figure, ...]:
        whole = self._figure("81,000", "계", 81_000_000, None)
        basis = Basis((Factor(Decimal(5_000_000), "KRW", "5,000,000원"), Factor(Decimal(5), "count:개", "5개")), Decimal(25_000_000), agrees=True, start=0, end=0, quote="")
        return (self._figure("56,000", "행사운영비", 56_000_000, whole.id), self._figure("25,000", "사무관리비", 25_000_000, whole.id, basis), whole)

    def _figure(self, digits: str, item: str, value: int, part_of: str | None, basis: Basis | None = None) -> Figure:
        return Figure(source=source_of(digits, item), kind=Kind.AMOUNT, value=Decimal(value), unit="KRW", printed=f"{digits}천원",
                      measure=Measure.BUDGET, project="마을축제 운영 지원", owners=(), item=item, year=2024, part_of=part_of, basis=basis)  # fmt: skip

    def documents(self) -> tuple[DocumentCard, ...]:
        """Return the card of the document."""
        return (DocumentCard("plan.txt", "마을축제 운영 지원", "text", "0" * 64, 2024, "문화과", "어느구", ("마을축제 운영 지원",), 3, 3, 1),)

    def text(self, document: str) -> str:
        """Return the text."""
        return {"plan.txt": PLAN}[document]

    def sections(self, document: str) -> tuple[Section, ...]:
        """Return two sections."""
        return (Section(0, None, "", (), 0, 0, len(PLAN)), Section(1, 0, "기본 현황", ("마을축제 운영 지원", "기본 현황"), 1, 10, len(PLAN)))

    def problems(self, document: str | None = None) -> tuple[Problem, ...]:
        """Return one conflict."""
        both = (source_of("56,000", "행사운영비"), source_of("56,000천원"))
        return (Problem(ProblemKind.CONFLICT, "plan.txt", "두 곳의 금액이 다릅니다.", "Two places differ.", Certainty.LIKELY, both, Decimal(56_000_000), Decimal(55_000_000)),)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


class Running:
    """A server in a thread."""

    def __init__(self, app: FastAPI, port: int | None = None) -> None:
        self.port = port or free_port()
        self._server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=self.port, log_level="error"))
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Running:
        self._thread.start()
        for _ in range(400):
            if self._server.started:
                return self
            time.sleep(0.05)
        raise TimeoutError("the server did not start")

    def __exit__(self, *error: object) -> None:
        self._server.should_exit = True
        self._thread.join(10)
