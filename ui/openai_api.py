"""The same answers for programs that speak OpenAI's protocol; citations, figures and status stand beside `choices`."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from assistant.answer import Answer
from ui.api import Counter, plain
from ui.door import Door
from ui.faults import fault, sentence
from ui.messages import tongue_of, words
from ui.recall import TURNS
from ui.refused import Refused

MODEL = "yesan"
PIECE = 24  # characters of one streamed piece


class Part(BaseModel):
    """A piece of a message; only text is read."""

    type: str
    text: str = ""


class Message(BaseModel):
    """A message of the conversation."""

    role: str
    content: str | list[Part] | None = None

    @property
    def words(self) -> str:
        """What it says."""
        if isinstance(self.content, list):
            return "\n".join(p.text for p in self.content if p.type == "text")
        return self.content or ""


class Completion(BaseModel):
    """A chat completion as asked for; what a language model is told besides is of no use here and is let pass."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={"examples": [{"model": MODEL, "messages": [{"role": "user", "content": "워크숍 예산은?"}]}]},
    )
    model: str = MODEL
    messages: list[Message] = Field(min_length=1, max_length=400)
    stream: bool = False


def openai_routes(counter: Counter, door: Door) -> APIRouter:
    """Return the routes under /v1."""
    router = APIRouter(prefix="/v1", tags=["openai"])

    @router.get("/models", summary="Models")
    async def models(request: Request) -> dict[str, Any]:
        door.enter(request)
        return {"object": "list", "data": [_model()]}

    @router.get("/models/{name}", summary="One model", response_model=None)
    async def model(name: str, request: Request) -> Response:
        door.enter(request)
        return (
            JSONResponse(_model()) if name == MODEL else fault(404, f"There is no model {name!r}.", "model_not_found")
        )

    @router.post("/chat/completions", summary="Chat completion", response_model=None)
    async def complete(
        body: Completion, request: Request, language: Annotated[str | None, Header(alias="accept-language")] = None
    ) -> Response:
        caller = door.enter(request)
        if body.model != MODEL:
            return fault(404, f"There is no model {body.model!r}; ask for {MODEL!r}.", "model_not_found")
        asked = [plain(m.words) for m in body.messages if m.role == "user" and plain(m.words)]
        if not asked or body.messages[-1].role != "user":
            return fault(400, "The last message has to be a user's, with text.", "invalid_request_error")
        try:
            # a history is replayed, so that the caller alone keeps the conversation
            for question in asked[-TURNS - 1 :]:
                counter.desk.admit(question, caller)
            so_far = await counter.threads.run(counter.recall.replay, asked[:-1])
            answer = await counter.threads.run(counter.desk.ask, asked[-1], so_far)
        except Refused as refused:
            counter.gauges.refused("openai", refused.status)
            kind = {413: "context_length_exceeded", 429: "rate_limit_exceeded"}.get(refused.status, "overloaded")
            return fault(refused.status, sentence(refused, words(tongue_of(language))), kind, refused.retry_after)
        counter.gauges.answered("openai", answer)
        if body.stream:
            return StreamingResponse(
                _chunks(answer), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"}
            )
        return JSONResponse(_whole(answer))

    return router


def _model() -> dict[str, Any]:
    return {"id": MODEL, "object": "model", "created": 0, "owned_by": MODEL}


def _beside(answer: Answer) -> dict[str, Any]:
    told = answer.as_json()
    return {name: told[name] for name in ("status", "citations", "figures")} | {
        "suggestions": told["suggestions"],
        "answer": answer.id,
    }


def _whole(answer: Answer) -> dict[str, Any]:
    message = {"role": "assistant", "content": answer.text, "refusal": None}
    choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    head = {"id": f"chatcmpl-{answer.id}", "object": "chat.completion", "created": int(time.time()), "model": MODEL}
    return {**head, "choices": [choice], **_beside(answer)}


async def _chunks(answer: Answer) -> AsyncIterator[bytes]:
    head = {
        "id": f"chatcmpl-{answer.id}",
        "object": "chat.completion.chunk",
        "created": int(time.time()),
        "model": MODEL,
    }
    words_ = answer.text
    deltas: Sequence[dict[str, str]] = [
        {"role": "assistant", "content": ""},
        *({"content": words_[at : at + PIECE]} for at in range(0, len(words_), PIECE)),
    ]
    for delta in deltas:
        yield _line({**head, "choices": [{"index": 0, "delta": delta, "finish_reason": None}]})
    yield _line({**head, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}], **_beside(answer)})
    yield b"data: [DONE]\n\n"


def _line(data: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(data, ensure_ascii=False)}\n\n".encode()
