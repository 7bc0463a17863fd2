"""Hand-made documents and answers for failures and shapes; the real program over documents/; a real browser."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Self

for name, value in {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "ORT_DISABLE_TELEMETRY": "1",
    "TOKENIZERS_PARALLELISM": "false",
}.items():
    os.environ.setdefault(name, value)

import pytest

from assistant.answer import Answer, AnswerFigure, AnswerStatus, Choice, Citation, Note, Role, Understood
from assistant.settings import Documents, Home, Server, Settings
from index.query import EVERY, DocumentCard, Filters
from ingest.model import Basis, Certainty, Factor, Figure, Kind, Measure, Problem, ProblemKind, Section, Source

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "열려라 참깨"  # noqa: S105 (of a test)
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"]  # fmt: skip

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


def source_of(quote: str, after: str = "") -> Source:
    """Return the place of a quote in the hand-made document, after some words of it."""
    start = PLAN.index(quote, PLAN.index(after))
    section = ("마을축제 운영 지원", "기본 현황")
    return Source("plan.txt", section, start, start + len(quote), PLAN[:start].count("\n") + 1, quote)


def figure_of(name: str, value: int | str | None, printed: str, /, **more: Any) -> AnswerFigure:
    """Return a figure of an answer with the usual parts filled in."""
    parts: dict[str, Any] = {
        "role": Role.ANSWER, "unit": "KRW", "label": ("마을축제 운영 지원", "행사운영비"), "measure": "budget", "year": 2024,
        "funding": None, "account": None, "origin": "stated", "document": "plan.txt", "name": "행사운영비",
    }  # fmt: skip
    return AnswerFigure(id=name, value=None if value is None else Decimal(value), printed=printed, **(parts | more))


def answer_of(question: str, text: str, status: AnswerStatus = AnswerStatus.ANSWERED, **more: Any) -> Answer:
    """Return an answer with the usual parts filled in."""
    took = Understood("ko", "figure", "budget", "마을축제", (), None, question)
    name = "a" + question.encode().hex()[:12]
    return Answer(name, question, took, status, text, timings_ms={"total": 1.0}, **more)


def usual(question: str) -> Answer:
    """Return an answer with a stated figure, an operand, and a computed one."""
    cell, old = source_of("56,000", "행사운영비"), source_of("40,000", "행사운영비")
    figures = (
        figure_of("f2", 56_000_000, "56,000천원", source=cell, also_stated=(source_of("56,000천원"),)),
        figure_of("f1", 40_000_000, "40,000천원", source=old, year=2023, role=Role.INPUT),
        figure_of(
            "f3", 16_000_000, "16,000천원", origin="computed", formula="a - b", inputs=("f2", "f1"), measure="change"
        ),
    )
    return answer_of(
        question,
        "2024년 행사운영비 예산은 56,000천원입니다. [1]\n2023년보다 16,000천원 늘었습니다. [2]",
        figures=figures,
        citations=(Citation(1, cell, "f2"), Citation(2, old, "f1")),
        notes=(Note("rounding", "비율은 반올림했습니다."),),
        suggestions=("산출근거는 무엇인가요?",),
    )


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
            return answer_of(question, "<img src=x onerror=alert(1)> ![](http://evil.example/a.png) {{7*7}} ${7*7}")
        if "어느" in question:
            choices = (
                Choice("2024년 행사운영비", "2024년 행사운영비 예산은?"),
                Choice("2023년 행사운영비", "2023년 행사운영비 예산은?"),
            )
            return answer_of(question, "두 해의 예산이 있습니다.", AnswerStatus.AMBIGUOUS, choices=choices)
        return usual(question)

    def stream(self, question: str, so_far: Sequence[Answer] = ()) -> Iterator[Any]:
        """Yield two steps and the answer."""
        yield Told("understood", "마을축제 행사운영비 예산")
        yield Told("found", "plan.txt")
        yield self.ask(question, so_far)


class FakeFinder:
    """One hand-made document."""

    generation = "g1"

    def find(self, query: Any) -> Any:
        """Never asked here."""
        raise NotImplementedError

    def contents(self, wanted: Any) -> Any:
        """Never asked here."""
        raise NotImplementedError

    def scopes(self) -> tuple[Any, ...]:
        """Return none."""
        return ()

    def pinned(self) -> FakeFinder:
        """Return itself: it never changes."""
        return self

    def figures(self, filters: Filters = EVERY) -> tuple[Figure, ...]:
        """Return the figures."""
        return self._all()[filters.offset : filters.offset + filters.limit]

    def figure(self, id: str) -> Figure | None:
        """Return one figure; the answers' ids are the fake's own."""
        return {"f2": self._all()[0], "f9": self._all()[1], **{f.id: f for f in self._all()}}.get(id)

    def _all(self) -> tuple[Figure, ...]:
        whole = self._made("81,000", "계", 81_000_000, None)
        factors = (Factor(Decimal(5_000_000), "KRW", "5,000,000원"), Factor(Decimal(5), "count:개", "5개"))
        basis = Basis(factors, Decimal(25_000_000), agrees=True, start=0, end=0, quote="")
        return (
            self._made("56,000", "행사운영비", 56_000_000, whole.id),
            self._made("25,000", "사무관리비", 25_000_000, whole.id, basis),
            whole,
        )

    def _made(self, digits: str, item: str, value: int, part_of: str | None, basis: Basis | None = None) -> Figure:
        return Figure(
            source=source_of(digits, item), kind=Kind.AMOUNT, value=Decimal(value), unit="KRW", printed=f"{digits}천원",
            measure=Measure.BUDGET, project="마을축제 운영 지원", owners=(), item=item, year=2024, part_of=part_of, basis=basis,
        )  # fmt: skip

    def documents(self) -> tuple[DocumentCard, ...]:
        """Return the card of the document."""
        title = "마을축제 운영 지원"
        return (DocumentCard("plan.txt", title, "text", "0" * 64, 2024, "문화과", "어느구", (title,), 3, 3, 1),)

    def text(self, document: str) -> str:
        """Return the text."""
        return {"plan.txt": PLAN}[document]

    def sections(self, document: str) -> tuple[Section, ...]:
        """Return two sections."""
        path = ("마을축제 운영 지원", "기본 현황")
        return (Section(0, None, "", (), 0, 0, len(PLAN)), Section(1, 0, "기본 현황", path, 1, 10, len(PLAN)))

    def problems(self, document: str | None = None) -> tuple[Problem, ...]:
        """Return one conflict."""
        both = (source_of("56,000", "행사운영비"), source_of("56,000천원"))
        return (
            Problem(
                ProblemKind.CONFLICT,
                "plan.txt",
                "두 곳의 금액이 다릅니다.",
                "Two places differ.",
                Certainty.LIKELY,
                both,
            ),
        )


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


class Running:
    """A server in a thread."""

    def __init__(self, app: Any, port: int | None = None) -> None:
        import uvicorn

        self.port = port or free_port()
        config = uvicorn.Config(app, host="127.0.0.1", port=self.port, log_level="error", timeout_graceful_shutdown=1)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._thread.start()
        for _ in range(400):
            if self._server.started:
                return self
            time.sleep(0.05)
        raise TimeoutError("the server did not start")

    def __exit__(self, *error: object) -> None:
        self._server.should_exit = True
        self._thread.join(10)


@pytest.fixture(scope="session")
def hand() -> SimpleNamespace:
    """Return the makers of hand-made things: answers, figures, sources, servers."""
    return SimpleNamespace(
        plan=PLAN, source=source_of, figure=figure_of, answer=answer_of, usual=usual, Assistant=FakeAssistant, Finder=FakeFinder,
        Running=Running, free_port=free_port, password=PASSWORD, Step=Told, chromium=CHROMIUM,
    )  # fmt: skip


@pytest.fixture
def app_of(tmp_path: Path) -> Any:
    """Return a maker of applications over fakes, with settings of the server changed as told."""
    from ui.server import build_app

    def make(assistant: Any = None, finder: Any = None, shelf: Any = None, **server: Any) -> Any:
        settings = Settings(home=Home(tmp_path / "home"), server=Server(**({"password": PASSWORD} | server)))
        return build_app(assistant or FakeAssistant(), finder or FakeFinder(), settings, shelf)

    return make


@dataclass
class Stage:
    """A running server over a fake, and the fake."""

    url: str
    assistant: FakeAssistant


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Return a running server that answers by the fake's rules."""
    from ui.server import build_app

    assistant = FakeAssistant()
    settings = Settings(home=Home(tmp_path_factory.mktemp("home")), server=Server(rate_per_minute=1_000))
    with Running(build_app(assistant, FakeFinder(), settings)) as running:
        yield Stage(running.url, assistant)
        assistant.gate.set()


@dataclass
class House:
    """The real program over documents/, running."""

    url: str
    documents: Path
    site: int  # a port whose origin http://site.localhost:port may carry the widget


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Ingest documents/ into a home of its own and serve it."""
    from assistant.assemble import assemble
    from assistant.options import index_options
    from index.build import ingest
    from ui.folder import Folder
    from ui.server import build_app

    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "documents", folder / "documents")
    site = free_port()
    server = Server(password=PASSWORD, rate_per_minute=10_000, allowed_origins=(f"http://site.localhost:{site}",))
    settings = Settings(home=Home(folder / "home"), documents=Documents(folder / "documents"), server=server)
    ingest([settings.documents.path], index_options(settings))
    assistant = assemble(settings)
    app = build_app(assistant, assistant.finder, settings, Folder(settings, assistant.finder))
    with Running(app) as running:
        yield House(running.url, settings.documents.path, site)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Return a real Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Any) -> Iterator[Any]:
    """Return an opener of pages; at the end, no page may have left the machine, met an error or broken its policy."""
    seen: list[str] = []
    contexts: list[Any] = []

    def watch(page: Any) -> None:
        page.on("pageerror", lambda error: seen.append(f"error: {error}"))
        page.on("console", lambda m: seen.append(f"console: {m.text}") if "Content Security Policy" in m.text else None)
        page.on("request", lambda r: None if _local(r.url) else seen.append(f"left the machine: {r.url}"))

    def make(url: str, *, script: str = "", **context: Any) -> Any:
        made = browser.new_context(**({"locale": "ko-KR", "viewport": {"width": 1440, "height": 900}} | context))
        made.set_default_timeout(60_000)
        contexts.append(made)
        made.on("page", watch)
        page = made.new_page()
        if script:
            page.add_init_script(script)
        page.goto(url)
        return page

    make.seen = seen  # type: ignore[attr-defined]
    yield make
    for context in contexts:
        context.close()
    assert seen == []


def _local(url: str) -> bool:
    host = url.partition("://")[2].partition("/")[0].partition(":")[0]
    return url.startswith(("data:", "blob:", "about:")) or host == "127.0.0.1" or host.endswith("localhost")
