"""A corpus of invented documents with what is true of them; the same seed makes the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from evals.generator import briefing, cards, plan, service, settlement, style, supplement, words, workplan
from evals.generator.book_model import Book, Content, Made
from evals.generator.marks import Page
from evals.generator.questions import ask

KINDS = ("service", "service", "workplan", "briefing", "service", "settlement", "workplan", "supplement", "edition")
FURTHER = ("cards",)  # written when asked for: what is known to be hard


def make(documents: int, seed: int, kinds: tuple[str, ...] = (), *, old: bool = False) -> Book:
    """Invent documents; every second pair of project sheets shares the theme of an event.

    With `old` some are kept in the encodings of older programs.
    """
    random = Random(f"book {seed}")
    book = plan.names(random)
    pairs = [f"{t} {e}" for t in words.THEMES for e in words.EVENTS]
    random.shuffle(pairs)
    shared: list[str] = []
    made: list[Made] = []
    for number in range(documents):
        own = Random(f"{seed} {number}")
        kind = (kinds or KINDS)[number % len(kinds or KINDS)]
        theme = (
            pairs[number // len(KINDS) % len(pairs)] if kind == "service" and number % len(KINDS) in {0, 1} else None
        )
        if theme and theme not in shared:
            shared.append(theme)
            book.used.add(theme)
        before = next((d for d in reversed(made) if d.kind == "service"), None)
        if kind == "edition" and before is not None:
            document = _edition(own, number, book, before)
        else:
            document = _document(own, number, kind if kind != "edition" else "service", book, theme)
        made.append(_recoded(document, own) if old else document)
    return Book(seed, tuple(made), tuple(shared))


def _edition(random: Random, number: int, book: plan.Names, before: Made) -> Made:
    """Write the sheet of a project that another document tells of, a year later and in other habits."""
    if not isinstance(before.content, plan.Project):
        raise TypeError(before.content)
    look = replace(style.draw(random), unit=before.style.unit, item_unit=before.style.item_unit)
    page = Page(f"{number:04}_service.txt")
    content = plan.following(random, look.grain, before.content, book)
    service.write(page, content, look, random)
    text, truths, said = page.close()
    return Made(page.name, "service", look, content, text, truths, said, "".join(text.split()))


def _document(random: Random, number: int, kind: str, book: plan.Names, theme: str | None) -> Made:
    look = style.draw(random)
    year = random.randint(2014, 2025)
    at = plan.office(random, "시" if kind != "workplan" else "구")
    page = Page(f"{number:04}_{kind}.{'md' if look.headings == 'markdown' and kind == 'service' else 'txt'}")
    content: Content
    match kind:
        case "service":
            content = plan.project(random, look.grain, year, book, at, theme=theme)
            service.write(page, content, look, random)
        case "workplan":
            content = workplan.invent(random, look.grain, year, book, at)
            workplan.write(page, content, look, random)
        case "settlement":
            content = settlement.invent(random, look.grain, year, book, at)
            settlement.write(page, content, look, random)
        case "cards":
            content = cards.invent(random, look.grain, year, book, at)
            cards.write(page, content, look, random)
        case "supplement":
            content = supplement.invent(random, look.grain, year, book, at)
            supplement.write(page, content, look, random)
        case _:
            content = briefing.invent(random, look.grain, year, book, at)
            briefing.write(page, content, look, random)
    text, truths, said = page.close()
    return Made(page.name, kind, look, content, text, truths, said, "".join(text.split()))


def _recoded(made: Made, random: Random) -> Made:
    encoding = random.choice(("utf-8", "cp949", "utf-16"))
    try:
        made.text.encode(encoding)
    except UnicodeEncodeError:
        encoding = "utf-16"
    return replace(made, style=replace(made.style, encoding=encoding))


def save(book: Book, out: Path) -> None:
    """Write the documents into `out/documents` and the truth beside it."""
    folder = out / "documents"
    folder.mkdir(parents=True, exist_ok=True)
    for d in book.documents:
        (folder / d.name).write_bytes(d.text.encode(d.style.encoding))
    _lines(out / "truth.jsonl", (t.as_json() for d in book.documents for t in d.truths))
    _lines(out / "facts.jsonl", (s.as_json() for d in book.documents for s in d.said))
    _lines(out / "questions.jsonl", ask(book))


def _lines(path: Path, records: Iterable[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
