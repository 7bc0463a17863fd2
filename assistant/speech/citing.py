"""Citations numbered in the order in which the text uses them; one number a place."""

from __future__ import annotations

from assistant.answer import Citation
from assistant.speech.draft import CLOSE, OPEN, Draft


def numbered(draft: Draft) -> tuple[str, tuple[Citation, ...]]:
    """Number the citations in the order in which the text uses them; one number a place."""
    sources = {f.id: f.source for f in draft.figures if f.source is not None}
    quotes = {q.id: q.source for q in draft.quotes}
    figures = set(sources)
    sources |= {k: v for k, v in quotes.items() if k not in sources}
    numbers: dict[tuple[str, int, int], int] = {}
    citations: list[Citation] = []
    pieces: list[str] = []
    rest = draft.text
    while OPEN in rest:
        before, _, after = rest.partition(OPEN)
        id_, _, rest = after.partition(CLOSE)
        pieces.append(before)
        source = sources.get(id_)
        if source is None:
            pieces[-1] = before.rstrip(" ")
            continue
        place = (source.document, source.start, source.end)
        if place not in numbers:
            numbers[place] = len(numbers) + 1
            citations.append(Citation(numbers[place], source, id_ if id_ in figures else None))
        pieces.append(f"[{numbers[place]}]")
    return "".join(pieces) + rest, tuple(citations)
