"""The HTTP API: ask, browse figures, documents, sources and problems, give feedback, and see how the server is."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar

from fastapi import APIRouter, Depends, Header, Query, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from prometheus_client import CONTENT_TYPE_LATEST
from pydantic import BaseModel, ConfigDict, Field

from assistant.answer import Answer
from index.query import Filters, Finder
from ingest.model import Certainty, Measure, ProblemKind
from ui.desk import Desk, Step
from ui.door import Door
from ui.excerpt import excerpt
from ui.faults import MEDIA, problem, refusal
from ui.feedback import Feedback, Opinion
from ui.gauges import Gauges
from ui.messages import tongue_of, words
from ui.recall import TURNS, Recall
from ui.records import card_json, figure_json, fitting_cards, fitting_problems, measure_of, problem_json
from ui.refused import Refused
from ui.stream import Threads, events
from ui.warm import Warm

T = TypeVar("T")
Language = Annotated[str | None, Header(alias="accept-language")]
Offset = Annotated[int, Query(ge=0, le=100_000_000)]
Limit = Annotated[int, Query(ge=1, le=1_000)]
Name = Annotated[str, Query(max_length=1_000)]
FAULTS: dict[int | str, dict[str, Any]] = {
    status: {"description": what, "content": {MEDIA: {"example": {"type": f"urn:yesan:problem:{kind}", "title": what, "status": status, "detail": "…"}}}}
    for status, kind, what in (
        (401, "key", "Unauthorized"), (404, "missing", "Not Found"), (413, "too-long", "Content Too Large"),
        (422, "shape", "Unprocessable Content"), (429, "too-often", "Too Many Requests"), (503, "too-busy", "Service Unavailable"),
    )
}  # fmt: skip


class Ask(BaseModel):
    """A question with what came before it: earlier questions, or the name of a conversation kept by the server."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {"question": "워크숍 예산은 얼마인가요?"},
                {"question": "그럼 전년도는?", "history": ["워크숍 예산은 얼마인가요?"]},
            ]
        },
    )
    question: str = Field(min_length=1)
    history: list[str] = Field(default=[], max_length=TURNS, description="earlier questions, oldest first")
    conversation: str | None = Field(default=None, max_length=64, description="a name that an earlier answer gave")
    keep: bool = Field(
        default=False, description="keep the conversation in the server's memory for an hour and name it"
    )
    stream: bool = Field(default=False, description="answer as server-sent events: step …, answer | problem")


class Word(BaseModel):
    """What a reader thought of an answer."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"answer": "a1b2", "verdict": "down", "reason": "다른 연도의 금액입니다"}]},
    )
    answer: str = Field(min_length=1, max_length=200)
    verdict: Literal["up", "down"]
    reason: str = Field(default="", max_length=2_000)
    question: str = Field(default="", max_length=4_000)


@dataclass(frozen=True, slots=True)
class Counter:
    """Where questions are asked, whoever brings them: limits, memory, threads and counters belong together."""

    desk: Desk
    recall: Recall
    gauges: Gauges
    threads: Threads


def plain(question: str) -> str:
    """Return a question without what no text holds: NUL and halves of characters."""
    return question.replace("\x00", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip()


def ask_routes(counter: Counter, door: Door) -> APIRouter:
    """Return the route that answers."""
    router = APIRouter(responses=FAULTS, tags=["answers"])

    @router.post("/api/ask", summary="Ask a question", response_model=None,
                 responses={200: {"content": {"application/json": {"example": EXAMPLE}, "text/event-stream": {}}}})  # fmt: skip
    async def ask(body: Ask, request: Request, language: Language = None) -> Response:
        caller = door.enter(request)
        question, history = plain(body.question), [plain(q) for q in body.history]
        if not question or not all(history):
            return problem(422, "empty", language)
        wants_stream = body.stream or "text/event-stream" in request.headers.get("accept", "")
        try:
            for asked in (*history, question):
                counter.desk.admit(asked, caller)
            so_far = counter.recall.open(body.conversation) if body.conversation else None
            if so_far is None:
                so_far = await counter.threads.run(counter.recall.replay, history)
            if not wants_stream:
                answer = await counter.threads.run(counter.desk.ask, question, so_far)
                counter.gauges.answered("api", answer)
                return JSONResponse(_told(counter.recall, body, so_far, answer))
        except Refused as refused:
            counter.gauges.refused("api", refused.status)
            return refusal(refused, language)
        except KeyError:
            return problem(404, "conversation", language)
        said: AsyncIterator[Step | Answer] = counter.threads.each(counter.desk.stream(question, so_far))
        told = events(
            said, counter.gauges, words(tongue_of(language)), lambda a: _told(counter.recall, body, so_far, a)
        )
        return StreamingResponse(told, media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})

    return router


def _told(recall: Recall, body: Ask, so_far: tuple[Answer, ...], answer: Answer) -> dict[str, Any]:
    told = answer.as_json()
    if body.keep or body.conversation:
        told["conversation"] = recall.keep(body.conversation, (*so_far, answer))
    return told


def browse_routes(finder: Finder, door: Door) -> APIRouter:
    """Return the routes that show what is indexed."""
    router = APIRouter(responses=FAULTS, dependencies=[Depends(_entered(door))], tags=["documents"])

    @router.get("/api/figures", summary="Figures by filters", response_model=None)
    def figures(
        *, document: Name | None = None, project: Name | None = None, year: Annotated[list[int] | None, Query(max_length=50)] = None,
        measure: Annotated[list[str] | None, Query(max_length=30, description=", ".join(m.value for m in Measure))] = None,
        account: Name | None = None, total: bool | None = None, text: Name | None = None,
        offset: Offset = 0, limit: Limit = 100, language: Language = None,
    ) -> Response:  # fmt: skip
        measures = [measure_of(m) for m in measure or ()]
        if None in measures or any(not 1000 <= y <= 9999 for y in year or ()):
            return problem(422, "shape", language, detail="measure, year")
        filters = Filters(
            document=_clean(document), project=_clean(project), years=tuple(year or ()), measures=tuple(m for m in measures if m),
            account=_clean(account), total=total, text=_clean(text), offset=offset, limit=limit + 1,
        )  # fmt: skip
        return JSONResponse(_page([figure_json(f) for f in finder.figures(filters)], offset, limit))

    @router.get("/api/figures/{id}", summary="One figure", response_model=None)
    def figure(id: str, language: Language = None) -> Response:
        found = finder.figure(id[:64].replace("\x00", ""))
        return JSONResponse(figure_json(found)) if found else problem(404, "figure", language)

    @router.get("/api/documents", summary="Documents by filters", response_model=None)
    def documents(
        text: Name = "", department: Name = "", year: int | None = None, offset: Offset = 0, limit: Limit = 100
    ) -> Response:
        cards = fitting_cards(finder.documents(), text=text, department=department, year=year)
        return JSONResponse(_page([card_json(c) for c in cards[offset : offset + limit + 1]], offset, limit))

    @router.get("/api/source", summary="A place of a document with its neighbours", response_model=None)
    def source(
        document: Name, start: Annotated[int, Query(ge=0, le=10**9)] = 0, end: Annotated[int, Query(ge=0, le=10**9)] = 0,
        language: Language = None,
    ) -> Response:  # fmt: skip
        try:
            stored = finder.text(plain(document))
        except KeyError:
            return problem(404, "document", language)
        inside = [s for s in finder.sections(plain(document)) if s.start <= start < s.end]
        path = max(inside, key=lambda s: (s.level, s.start)).path if inside else ()
        return JSONResponse(excerpt(plain(document), stored, path, start, end).as_json())

    @router.get("/api/problems", summary="Faults of the documents by filters", response_model=None)
    def problems(
        document: Name = "",
        kind: ProblemKind | None = None,
        certainty: Certainty | None = None,
        department: Name = "",
        year: int | None = None,
        offset: Offset = 0,
        limit: Limit = 100,
    ) -> Response:
        cards = fitting_cards(finder.documents(), department=department, year=year)
        among = {card.name for card in cards} if department or year is not None else None
        every = fitting_problems(
            finder.problems(), kind=kind or "", certainty=certainty or "", document=document, among=among
        )
        return JSONResponse(_page([problem_json(p) for p in every[offset : offset + limit + 1]], offset, limit))

    return router


def feedback_routes(feedback: Feedback, door: Door) -> APIRouter:
    """Return the route that takes opinions."""
    router = APIRouter(responses=FAULTS, dependencies=[Depends(_entered(door))], tags=["feedback"])

    @router.post("/api/feedback", summary="Say what an answer was worth", status_code=201, response_model=None)
    def give(body: Word) -> Response:
        feedback.add(Opinion(plain(body.answer), body.verdict, plain(body.reason), plain(body.question)))
        return JSONResponse({"saved": True}, 201)

    return router


def health_routes(gauges: Gauges, generation: Callable[[], str], warm: Warm) -> APIRouter:
    """Return the routes for those who watch over the server; they answer while questions wait."""
    router = APIRouter(tags=["health"])

    @router.get("/healthz", summary="The process lives")
    async def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @router.get("/readyz", summary="The index answers", response_model=None, responses={503: FAULTS[503]})
    def readyz(language: Language = None) -> Response:
        try:
            name = generation()
            if not warm.over:
                return problem(503, "warming", language, headers={"Retry-After": "5"})
            return JSONResponse({"status": "ok", "generation": name})
        except Exception:  # noqa: BLE001 (whatever keeps the index from answering, it is not ready)
            return problem(503, "unready", language, headers={"Retry-After": "10"})

    @router.get("/metrics", summary="Counters for Prometheus", response_model=None)
    def metrics() -> Response:
        return Response(gauges.page(), media_type=CONTENT_TYPE_LATEST)

    return router


def _entered(door: Door) -> Callable[[Request], str]:
    def enter(request: Request) -> str:
        return door.enter(request)

    return enter


def _clean(words_: str | None) -> str | None:
    return plain(words_) or None if words_ is not None else None


def _page(found: list[dict[str, Any]], offset: int, limit: int) -> dict[str, Any]:
    """Return one page; `next` is the offset of the following one, null at the end."""
    return {
        "items": found[:limit],
        "offset": offset,
        "limit": limit,
        "next": offset + limit if len(found) > limit else None,
    }


EXAMPLE = {
    "id": "a1b2", "question": "워크숍 예산은 얼마인가요?", "status": "answered", "text": "10,000천원입니다. [1]",
    "understood": {"language": "ko", "wants": "figure", "measure": "예산", "subject": "워크숍", "years": [], "unit": None,
                   "standalone": "워크숍 예산은 얼마인가요?"},
    "figures": [{"id": "f0", "role": "answer", "value": "10000000", "unit": "KRW", "printed": "10,000천원", "label": ["워크숍"],
                 "measure": "예산", "year": 2024, "origin": "stated", "formula": None, "inputs": [],
                 "source": {"document": "plan.txt", "section": ["산출근거"], "start": 10, "end": 18, "line": 2, "quote": "10,000천원"},
                 "also_stated": []}],
    "citations": [{"marker": 1, "document": "plan.txt", "section": ["산출근거"], "start": 10, "end": 18, "line": 2, "quote": "10,000천원"}],
    "notes": [], "choices": [], "suggestions": [], "timings_ms": {"total": 16.3},
}  # fmt: skip
