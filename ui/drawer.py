"""The process that draws one page of a PDF: the file on its standard input, letters with their boxes and a PNG on its output."""

from __future__ import annotations

import json
import os
import resource
import sys
from io import BytesIO
from typing import Any

MEMORY = 2_000_000_000  # bytes of address space
SECONDS = 20  # of computing
PIXELS = 12_000_000  # of one picture, however long the page is
LETTERS = 60_000


def main() -> None:
    """Draw what the first line of the input asks for, under limits: a file may be made to harm."""
    out = os.dup(1)
    os.dup2(2, 1)  # what a library prints must not stand in the answer
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(what, (most, most))
    asked = json.loads(sys.stdin.buffer.readline())
    told, picture = drawn(sys.stdin.buffer.read(), asked["page"], asked["width"])
    with os.fdopen(out, "wb") as pipe:
        pipe.write(json.dumps(told).encode() + b"\n" + picture)


def drawn(data: bytes, number: int, width: int) -> tuple[dict[str, Any], bytes]:
    """Return a page's measures and letters, and its picture; a page that is not there, or a locked file, has neither."""
    import pypdfium2

    try:
        book = pypdfium2.PdfDocument(data)
        page = book[number - 1]
    except (pypdfium2.PdfiumError, IndexError):
        return {"pages": 0}, b""
    wide, high = page.get_size()
    scale = min(width / wide, (PIXELS / (wide * high)) ** 0.5)
    bitmap = page.render(scale=scale)
    place = bitmap.get_posconv(page)
    out = BytesIO()
    bitmap.to_pil().convert("RGB").quantize(128).save(out, "PNG")
    size = (bitmap.width, bitmap.height)
    return {
        "pages": len(book),
        "width": size[0],
        "height": size[1],
        "letters": _letters(page, place, size),
    }, out.getvalue()


def _letters(page: Any, place: Any, size: tuple[int, int]) -> list[tuple[str, float, float, float, float]]:
    """Return each printed letter with its box in fractions of the picture."""
    from pypdfium2 import raw

    words = page.get_textpage()
    out = []
    box = raw.FS_RECTF()
    wide, high = size
    for number in range(min(words.count_chars(), LETTERS)):
        code = raw.FPDFText_GetUnicode(words, number)
        if code <= 32 or 0xD800 <= code < 0xE000 or raw.FPDFText_IsGenerated(words, number) == 1:
            continue
        raw.FPDFText_GetLooseCharBox(words, number, box)
        ends = [place.to_bitmap(x, y) for x, y in ((box.left, box.top), (box.right, box.bottom))]
        left, right = sorted(x / wide for x, _ in ends)
        top, bottom = sorted(y / high for _, y in ends)
        out.append((chr(code), left, top, right, bottom))
    return out


if __name__ == "__main__":
    main()
