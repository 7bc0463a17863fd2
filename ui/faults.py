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


def fault(status: int, message: str, code: str, retry_after: int | None = None) -> JSONResponse:
    """Return an error in the shape that OpenAI's clients read."""
    headers = {"Retry-After": str(retry_after)} if retry_after else None
    kind = "invalid_request_error" if status < 500 else "server_error"
    return JSONResponse({"error": {"message": message, "type": kind, "param": None, "code": code}}, status, headers)


def refused(
    path: str, status: int, kind: str, language: str | None, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """Return a problem as those who call a path read it: under /v1 as OpenAI's clients do."""
    if not path.startswith("/v1/"):
        return problem(status, kind, language, headers=headers)
    said = words(tongue_of(language))
    after = (headers or {}).get("Retry-After", "")
    return fault(
        status, said.get(f"fault.{kind}", HTTPStatus(status).description), kind, int(after) if after.isdigit() else None
    )


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
