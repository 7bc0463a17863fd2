"""Administration over HTTP: upload, remove and re-index, for one who has signed in."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Header, Query, Request, UploadFile
from fastapi.responses import JSONResponse, Response

from assistant.settings import Server
from ui.door import Door
from ui.faults import problem
from ui.shelf import Shelf, ShelfBusy, Shelved, safe_name

Language = Annotated[str | None, Header(alias="accept-language")]
FAULTS: dict[int | str, dict[str, Any]] = {
    401: {"description": "Not signed in"}, 404: {"description": "No such document"},
    413: {"description": "A file is too large"}, 503: {"description": "Another job holds the index"},
}  # fmt: skip


def manage_routes(shelf: Shelf | None, door: Door, server: Server) -> APIRouter:
    """Return the routes that change the documents; without a shelf there are none."""
    router = APIRouter(tags=["administration"], responses=FAULTS)
    if shelf is None:
        return router

    @router.post("/api/documents", summary="Upload documents", status_code=201, response_model=None)
    def upload(
        files: Annotated[list[UploadFile], File()], request: Request, password: Annotated[str | None, Form(max_length=1_000)] = None,
        language: Language = None,
    ) -> Response:  # fmt: skip
        door.admin(request)
        if any((f.size or 0) > server.upload_mb * 1_000_000 for f in files):
            return problem(413, "body", language)
        return _done(lambda: JSONResponse({"items": _shelved(shelf, files, password)}, 201), language)

    @router.delete("/api/documents", summary="Remove a document", status_code=204, response_model=None)
    def remove(
        document: Annotated[str, Query(max_length=1_000)], request: Request, language: Language = None
    ) -> Response:
        door.admin(request)

        def work() -> Response:
            shelf.remove(document)
            return Response(status_code=204)

        return _done(work, language)

    @router.post("/api/reindex", summary="Read what is new or changed and index it", response_model=None)
    def reindex(request: Request, language: Language = None) -> Response:
        door.admin(request)

        def work() -> Response:
            unread = [_told(r) for r in shelf.rebuild()]
            return JSONResponse({"status": "ok", "unread": unread})

        return _done(work, language)

    return router


def _done(work: Callable[[], Response], language: str | None) -> Response:
    try:
        return work()
    except KeyError:
        return problem(404, "document", language)
    except ShelfBusy:
        return problem(503, "busy", language, headers={"Retry-After": "30"})


def _shelved(shelf: Shelf, files: list[UploadFile], password: str | None) -> list[dict[str, Any]]:
    with tempfile.TemporaryDirectory() as folder:
        pairs = []
        for number, file in enumerate(files):
            name = safe_name(file.filename or "")
            if not name:
                continue
            path = Path(folder) / str(number)
            with path.open("wb") as out:
                shutil.copyfileobj(file.file, out)
            pairs.append((name, path))
        results = list(shelf.add(pairs, password=password or None))
    return [_told(r) for r in results]


def _told(fared: Shelved) -> dict[str, Any]:
    return {
        "name": fared.name,
        "indexed": fared.good,
        "figures": fared.figures,
        "problems": fared.problems,
        "why": fared.why,
        "why_en": fared.why_en,
        "locked": fared.locked,
    }
