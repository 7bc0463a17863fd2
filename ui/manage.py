"""Administration over HTTP: upload, remove and re-index, for one who has signed in."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, File, Header, Query, Request, UploadFile
from fastapi.responses import JSONResponse, Response

from assistant.settings import Server
from ui.door import Door
from ui.faults import problem
from ui.shelf import Shelf, ShelfBusy, safe_name

Language = Annotated[str | None, Header(alias="accept-language")]
FAULTS: dict[int | str, dict[str, Any]] = {401: {"description": "Not signed in"}, 503: {"description": "Another job holds the index"}}


def manage_routes(shelf: Shelf | None, door: Door, server: Server) -> APIRouter:
    """Return the routes that change the documents; without a shelf there are none."""
    router = APIRouter(tags=["administration"], responses=FAULTS)
    if shelf is None:
        return router

    @router.post("/api/documents", summary="Upload documents", response_model=None)
    def upload(files: Annotated[list[UploadFile], File()], request: Request, language: Language = None) -> Response:
        door.admin(request)
        limit = server.upload_mb * 1_000_000
        if any((f.size or 0) > limit for f in files):
            return problem(413, "body", language)
        with tempfile.TemporaryDirectory() as folder:
            pairs = []
            for number, file in enumerate(files):
                path = Path(folder) / str(number)
                with path.open("wb") as out:
                    shutil.copyfileobj(file.file, out)
                pairs.append((safe_name(file.filename or ""), path))
            try:
                results = list(shelf.add([p for p in pairs if p[0]]))
            except ShelfBusy:
                return problem(503, "busy", language, headers={"Retry-After": "30"})
        told = [{"name": r.name, "indexed": r.good, "figures": r.figures, "problems": r.problems, "why": r.why} for r in results]
        return JSONResponse({"items": told}, 201)

    @router.delete("/api/documents", summary="Remove a document", response_model=None)
    def remove(document: Annotated[str, Query(max_length=1_000)], request: Request, language: Language = None) -> Response:
        door.admin(request)
        try:
            shelf.remove(document)
        except KeyError:
            return problem(404, "document", language)
        except ShelfBusy:
            return problem(503, "busy", language, headers={"Retry-After": "30"})
        return Response(status_code=204)

    @router.post("/api/reindex", summary="Read every document again", response_model=None)
    def reindex(request: Request, language: Language = None) -> Response:
        door.admin(request)
        try:
            shelf.rebuild()
        except ShelfBusy:
            return problem(503, "busy", language, headers={"Retry-After": "30"})
        return JSONResponse({"status": "ok"})

    return router
