"""One door: a file in, a Document or a Problem out; nothing raises, whatever the text."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from ingest.formats.blocks import Content, Fault
from ingest.formats.compose import Leaf, compose
from ingest.formats.delimited import leaf as delimited_leaf
from ingest.formats.kinds import delimited, told
from ingest.formats.opened import opened
from ingest.formats.strokes import struck_words
from ingest.formats.unseen import hidden_words
from ingest.model import Certainty, Document, Problem, ProblemKind, Table
from ingest.sections.bracketed import bracketed
from ingest.sections.caption import above, below, governed, lasting, noted
from ingest.sections.contents import by_offices
from ingest.sections.cover import department, government, year
from ingest.sections.entries import bold_below, titled_apart
from ingest.sections.headings import Heading, find
from ingest.sections.items import items
from ingest.sections.levels import led, nested, told_apart, unboxed
from ingest.sections.outline import holder, outline
from ingest.sections.projects import assign
from ingest.sections.resumed import resumed
from ingest.sections.runs import evened
from ingest.sections.twofold import twofold
from ingest.sections.webpage import page
from ingest.tables.book import Title, book
from ingest.tables.dated import chunks as dated
from ingest.tables.gaps import chunks as gapped
from ingest.tables.grids import chunks
from ingest.tables.join import join
from ingest.tables.ladder import chunks as ladders
from ingest.tables.lettered import apart as barred
from ingest.tables.lettered import chunks as lettered
from ingest.tables.outlay import apart
from ingest.tables.outlay import chunks as outlays
from ingest.tables.raw import Chunk
from ingest.tables.runcards import chunks as run_cards
from ingest.tables.running import unrepeated
from ingest.tables.runon import chunks as run_on
from ingest.tables.selfnamed import chunks as self_named
from ingest.tables.stacked import chunks as stacked
from ingest.tables.statement import statement
from ingest.tables.struck import chunks as struck
from ingest.tables.whole import Draft, drafts, finish
from ingest.tables.worded import chunks as worded
from ingest.text.decode import decode
from ingest.text.legible import legible
from ingest.text.lines import BLANKS, Line, split
from ingest.text.lostmarks import restored
from ingest.text.markup import MARKDOWN

_VOUCHED = (outlays, lettered)  # shapes whose rows are read where their sums prove them
_HTML = re.compile(r"^\s*(?:<!doctype html|<html|<head|<body|<meta|<table|<style)", re.IGNORECASE)


def read(path: Path | str, name: str | None = None, password: str | None = None) -> Document | Problem:
    """Read a file into a document, or say in a sentence why it cannot be read."""
    path = Path(path)
    said = name or path.name
    try:
        data = path.read_bytes()
    except OSError as error:
        why = error.strerror or type(error).__name__
        return Problem(
            ProblemKind.UNREADABLE, said, f"파일을 열 수 없습니다: {why}.", f"The file could not be opened: {why}."
        )
    return read_bytes(data, said, password)


def read_bytes(data: bytes, name: str, password: str | None = None) -> Document | Problem:
    """Read the bytes of a file."""
    kind = told(data)
    if kind is not None:
        content = opened(data, name, kind, password)
        return content if isinstance(content, Problem) else read_content(content, name, sha256(data).hexdigest())
    decoded = decode(data, name)
    if isinstance(decoded, Problem):
        return decoded
    problems = (decoded.problem,) if decoded.problem else ()
    return read_text(decoded.text, name, sha256(data).hexdigest(), problems)


def read_text(text: str, name: str, digest: str | None = None, problems: Sequence[Problem] = ()) -> Document:
    """Read a text that is already at hand."""
    kind = form(text, name)
    digest = digest or sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    if kind == "csv":
        return _built(delimited_leaf(text), name, kind, digest, problems)
    clear, struck_out = legible(text, name)
    clear = restored(clear)
    problems = (*problems, *_told(struck_words(struck_out), name))
    if "<" in clear:
        problems = (*problems, *_told(hidden_words(clear), name))
    if kind == "html":
        lines, found = page(clear)
        leaf = Leaf(clear, list(lines), found)
    else:
        printed = unrepeated(split(clear))
        leaf = Leaf(clear, list(printed), chunks(clear, printed))
    return replace(_built(leaf, name, kind, digest, problems), text=text)


def read_content(content: Content, name: str, digest: str) -> Document | Problem:
    """Read what a format was taken apart into: its grids stay as they are, its words are read as any text."""
    leaf = compose(content.blocks)
    problems = _told(content.faults, name)
    if not leaf.text.strip(BLANKS):
        return problems[0] if problems else _empty(name)
    taken = [False] * len(leaf.lines)
    _take(taken, leaf.chunks)
    free = [Line(ln.number, ln.start, ln.start, "") if taken[ln.number] else ln for ln in leaf.lines]
    leaf.chunks += chunks(leaf.text, free)
    return _built(leaf, name, content.format, digest, problems)


def _told(faults: Sequence[Fault], name: str) -> tuple[Problem, ...]:
    return tuple(Problem(f.kind, name, f.ko, f.en, f.certainty) for f in faults)


def _built(leaf: Leaf, name: str, kind: str, digest: str | None, problems: Sequence[Problem]) -> Document:
    text, lines, found = leaf.text, leaf.lines, leaf.chunks
    taken = [False] * len(lines)
    pages = book(text, lines) or statement(text, lines)
    if pages is not None:
        lines = [pages.beside.get(ln.number, ln) for ln in lines]
        own = pages.shut | pages.beside.keys()
        found = [*(c for c in found if own.isdisjoint(range(c.first, c.last + 1))), *pages.chunks]
        for number in pages.shut | pages.goes_on:
            taken[number] = True
    torn = [*apart(text, lines, found), *barred(text, lines, found), *dated(text, lines)]
    found = [*(c for c in found if not any(t.first <= c.last and c.first <= t.last for t in torn)), *torn]
    _take(taken, found)
    for number in pages.beside if pages is not None else ():
        taken[number] = False
    for shape in (outlays, lettered, self_named, run_cards, struck, stacked, gapped, run_on, worded, ladders):
        untold = [done or (ln.plain and shape not in _VOUCHED) for done, ln in zip(taken, lines, strict=True)]
        more = shape(text, lines, untold)
        _take(taken, more)
        found = [*found, *more]
    whole = sorted(found, key=lambda c: (c.first, c.start))
    made: list[Draft] = [d for group in join(whole, lines) for d in drafts(text, group)]
    alone = bold_below(titled_apart(find(text, lines, taken), lines, taken), lines)
    numbered = twofold(bracketed(alone, text, lines, taken), text, lines, taken)
    heads = evened(numbered, text, lines, taken)
    heads = by_offices(text, lines, taken, told_apart(led(nested(unboxed(heads, lines), lines), lines), text))
    if pages is not None:
        heads = sorted([*heads, *(_titled(t, pages.beside) for t in pages.titles)], key=lambda h: h.start)
    heads, head, unmatched = assign(text, lines, taken, heads, made)
    sections = outline(heads, len(text))
    by_line = {h.line: h for h in heads if h.line >= 0}
    tables: list[Table] = []
    last: tuple[int, int] | None = None
    for draft in made:
        caption, unit = ("", last if draft.inset and draft.unit is None else None)
        if draft.first_line >= 0 and draft.shape != "book":
            caption, unit = above(text, lines, taken, by_line, draft.first_line)
            if unit is None and draft.unit is None:
                unit = below(text, lines, taken, by_line, draft.last_line)
            if unit is None and draft.unit is None:
                unit = governed(text, sections, holder(sections, draft.start), draft.rows, draft.header)
            paged = draft.shape == "outlay"
            caption = lasting(caption, lines, draft.first_line, draft.last_line) if paged else caption
            if draft.caption and noted(caption):
                caption = f"{draft.caption} {caption}"
            last = (unit or draft.unit) if draft.header == 0 else None  # a card's; a table's is of its own columns
        tables.append(finish(draft, len(tables), holder(sections, draft.start), text, caption, unit))
    every = items(text, lines, taken, heads, sections, tables)
    every = resumed(text, every, lines, pages.goes_on, pages.beside) if pages is not None else every
    if pages is not None:
        problems = (*problems, *(_torn(count.name.text, name) for count in pages.lost))
    if unmatched:
        problems = (*problems, _unmatched(name))
    return Document(
        name=name,
        text=text,
        format=kind,
        digest=digest or sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        title=head or Path(name).stem,
        sections=sections,
        items=every,
        tables=tuple(tables),
        projects=tuple(dict.fromkeys(s.project for s in sections if s.project)),
        year=year(text, lines, tables, [s.title for s in sections]),
        department=department(tables, lines),
        government=government(text, lines, tables, name),
        problems=tuple(problems),
        line_starts=tuple(ln.start for ln in split(text)),
        places=tuple(leaf.places),
    )


def _titled(said: Title, beside: Collection[int]) -> Heading:
    line = -1 if said.line in beside else said.line  # words of its own stand beside a row
    return Heading(line, said.rank, said.name, said.start, said.end, style="book")


def _torn(account: str, name: str) -> Problem:
    return Problem(
        ProblemKind.TABLE,
        name,
        f"‘{account}’의 금액들이 찢어진 열의 순서대로는 서로 맞지 않아 읽지 않았습니다.",
        f"The amounts of {account} do not add up in the order of the torn columns, so they were left out.",
        Certainty.LIKELY,
    )


def _empty(name: str) -> Problem:
    return Problem(
        ProblemKind.UNREADABLE,
        name,
        "파일에 글자가 없습니다. 스캔한 그림이라면 문자 인식(OCR)을 거친 파일을 올려 주세요.",
        "The file holds no text; if it is a scan, add a file that has been through text recognition (OCR).",
    )


def _take(taken: list[bool], found: Sequence[Chunk]) -> None:
    for chunk in found:
        taken[chunk.first : chunk.last + 1] = [True] * (chunk.last + 1 - chunk.first)


def form(text: str, name: str) -> str:
    """Tell text, Markdown and HTML apart, by suffix and by content."""
    suffix = Path(name).suffix.lower()
    if delimited(name) and not _HTML.match(text):
        return "csv"
    if suffix in {".html", ".htm", ".xhtml"} or _HTML.match(text):
        return "html"
    if suffix in {".md", ".markdown"}:
        return "markdown"
    return "markdown" if suffix != ".txt" and MARKDOWN.search(text) else "text"


def _unmatched(name: str) -> Problem:
    return Problem(
        ProblemKind.TABLE,
        name,
        "사업 목록의 제목을 본문의 사업들과 맞추지 못해 제목을 붙이지 않았습니다.",
        "The titles in the list of projects could not be matched with the parts of the text, so none was given.",
        Certainty.LIKELY,
    )


def dump(document: Document) -> str:
    """Show what was read, compactly, for a person who checks it."""
    head = f"{document.name} [{document.format}] {document.title!r} year={document.year} "
    head += f"department={document.department} government={document.government}"
    out = [head, *(f"  project {p}" for p in document.projects)]
    for section in document.sections:
        out.append(
            f"{'  ' * section.level}§{section.index} {section.title!r} {section.start}–{section.end} {section.path}"
        )
        out += [
            f"{'  ' * section.level}    {'  ' * i.depth}{i.mark or '·'}{i.index}<{i.parent} {i.text[:110]}"
            for i in document.items
            if i.section == section.index and i.table is None
        ]
        for t in document.tables:
            if t.section == section.index:
                out += _table(document, t)
    out += [f"problem {p.kind}: {p.en}" for p in document.problems]
    return "\n".join(out)


def _table(document: Document, table: Table) -> list[str]:
    head = f"    ▦{table.index} {table.rows}×{table.columns} header={table.header_rows}/{table.header_columns} "
    out = [head + f"unit={table.unit!r} caption={table.caption!r} parts={len(table.parts)}"]
    out += [f"      ! {r.what} row={r.row} by {r.vouched_by}" for r in table.repairs]
    for number in range(table.rows):
        cells = [
            c.text[:40] + (f" ⟨{c.row_span}×{c.column_span}⟩" if c.row_span * c.column_span > 1 else "")
            for c in table.row(number)
        ]
        out.append("      | " + " | ".join(cells))
    out += [
        f"      {'  ' * i.depth}{i.mark or '·'}{i.index}<{i.parent} r{i.row} {i.text[:100]}"
        for i in document.items
        if i.table == table.index
    ]
    return out


def main(paths: Sequence[str]) -> int:
    """Print the reading of each file."""
    for path in paths:
        got = read(path)
        sys.stdout.write((got.en if isinstance(got, Problem) else dump(got)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
