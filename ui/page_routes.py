"""The routes that show a page of a PDF original: its measures with the cited place, and its picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Query, Request
from fastapi.responses import JSONResponse, Response

from ui.door import Door
from ui.faults import problem
from ui.originals import Changed, Gone
from ui.pictures import Crowded, Pictures, Undrawn

Language = Annotated[str | None, Header(alias="accept-language")]
Name = Annotated[str, Query(max_length=1_000)]
Number = Annotated[int, Query(ge=1, le=100_000)]
Place = Annotated[int, Query(ge=0, le=10**9)]
FAULTS: dict[int | str, dict[str, Any]] = {
    401: {"description": "Unauthorized"}, 404: {"description": "No such document, or no picture of it"},
    409: {"description": "The original has changed since it was read"}, 410: {"description": "The original is gone"},
    503: {"description": "Too many pages are being drawn"},
}  # fmt: skip


def page_routes(pictures: Pictures, door: Door) -> APIRouter:
    """Return the routes."""

    def enter(request: Request) -> str:
        return door.enter(request)

    router = APIRouter(responses=FAULTS, tags=["documents"], dependencies=[Depends(enter)])

    @router.get("/api/page", summary="A page of a PDF with the cited place", response_model=None)
    def page(document: Name, page: Number, start: Place = 0, end: Place = 0, language: Language = None) -> Response:
        def look() -> Response:
            drawn = pictures.page(document, page)
            found = pictures.marked(document, page, start, end) if end > start else None
            boxes = found.boxes if found else ()
            marks = [[round(v, 5) for v in (b.left, b.top, b.right, b.bottom)] for b in boxes]
            told = {
                "document": document,
                "page": page,
                "pages": drawn.pages,
                "width": drawn.width,
                "height": drawn.height,
            }
            return JSONResponse({**told, "marks": marks, "sure": found.sure if found else True})

        return _told(look, language)

    @router.get("/api/page/picture", summary="The picture of a page of a PDF", response_model=None,
                responses={200: {"content": {"image/png": {}}}})  # fmt: skip
    def picture(document: Name, page: Number, large: bool = False, language: Language = None) -> Response:  # noqa: FBT001, FBT002 (a query)
        def look() -> Response:
            headers = {"Cache-Control": "private, max-age=600"}
            return Response(pictures.page(document, page, large=large).picture, media_type="image/png", headers=headers)

        return _told(look, language)

    return router


def _told(look: Callable[[], Response], language: str | None) -> Response:
    try:
        return look()
    except KeyError:
        return problem(404, "document", language)
    except Undrawn:
        return problem(404, "picture", language)
    except Changed:
        return problem(409, "changed", language)
    except Gone:
        return problem(410, "gone", language)
    except Crowded:
        return problem(503, "drawing", language, headers={"Retry-After": "5"})
