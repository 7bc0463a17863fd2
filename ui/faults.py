"""Errors as problem details (RFC 9457): a kind, a status and one sentence in the caller's language."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from starlette.responses import JSONResponse

from ui.messages import Words, tongue_of, words
from ui.refused import NotReady, Refused, TooBusy, TooLong, TooOften

MEDIA = "application/problem+json"


def problem(
    status: int, kind: str, language: str | None, *, detail: str = "", headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """Return a problem response; `kind` names a sentence of the messages."""
    said = words(tongue_of(language))
    body = {
        "type": f"urn:yesan:problem:{kind}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail or said.get(f"fault.{kind}", HTTPStatus(status).description),
    }
    return JSONResponse(body, status, headers, media_type=MEDIA)


def sentence(refused: Refused, said: Words) -> str:
    """Return why a question was refused, for a reader."""
    match refused:
        case TooLong():
            return said("chat.too_long", length=refused.length, limit=refused.limit)
        case TooOften():
            return said("chat.often", seconds=refused.retry_after)
        case NotReady():
            return refused.ko if said.tongue == "ko" else refused.en
        case TooBusy():
            return said("chat.busy")
        case _:
            return said("chat.failed")


def refusal(refused: Refused, language: str | None) -> JSONResponse:
    """Return the problem response of a refused question, with Retry-After where waiting helps."""
    kind = {413: "too-long", 429: "too-often", 503: "too-busy"}[refused.status]
    headers = {"Retry-After": str(refused.retry_after)} if refused.retry_after else {}
    return problem(
        refused.status, kind, language, detail=sentence(refused, words(tongue_of(language))), headers=headers
    )
