"""A text as a person reads it, character for character: words struck through and comments are blank, a number has no tags in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.text.folding import FILLER
from ingest.text.markup import MARKDOWN, Tag, tags
from ingest.text.pages import unpaged

Span = tuple[int, int]

_RUN = re.compile(r"[\d,.△▲∆▽▼%천백만억조원명건개회()]*")
_NOT_A_LINE_END = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_STRIKES = {"s", "del", "strike"}
_LINED = re.compile(r"text-decoration(?:-line)?\s*:\s*[^;\"'}]{0,60}line-through", re.IGNORECASE)
_RULE = re.compile(r"(?<![\w.#>+~-])\.([\w-]{1,80})\s*\{([^{}]{0,2000})\}")
_SHEET = re.compile(r"<style\b[^<>]*>(.*?)</style", re.IGNORECASE | re.DOTALL)
_CLASS = re.compile(r"\bclass\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_VOID = {"br", "img", "input", "hr", "meta", "link", "col"}
_TILDES = re.compile(r"(?<![\w~\\,.)%~])~~(?!~)(?=\S)([^~\n|]{1,400}?)(?<=\S)~~(?!~)")
_BOLD = re.compile(r"(?<![\w*])(\*\*)[△▲]?\d[\d,.]*(\*\*)(?=\s?[%천백만억원명건개회])")
_SHAPES = r"b|strong|i|em|u|span|font|mark|small|big|a"
_WITHIN = re.compile(
    rf"(?<=[\d,.△▲∆▽▼(])(?:</?(?:{_SHAPES})(?:\s[^<>]{{0,400}})?>)+(?=\s?[\d,.%천백만억원명건개회)])"
    rf"|(?<=[△▲∆▽▼])(?:</?(?:{_SHAPES})(?:\s[^<>]{{0,400}})?>|&nbsp;|&#160;)+(?=\s?\d)"
    r"|(?:(?<=\d)|(?<=</sup>))(?:&nbsp;|&#160;)+(?=[%천백만억원명건개])",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"(?<=\d)(?:</?(?:b|span|font)(?:\s[^<>]{0,400})?>)*<sup(?:\s[^<>]{0,400})?>\s*(?:<[^<>]{1,400}>\s*)?"
    r"(?:주\s?)?(?:\d{1,2}\)?|\*{1,3})\s*(?:<[^<>]{1,400}>\s*)?</sup>(?![,.]?\d)",
    re.IGNORECASE,
)


def legible(text: str, name: str) -> tuple[str, int]:
    r"""Return a text as it is to be read, with every place where it was, and how many passages were struck through.

    >>> text, struck = legible("# 예산\n사업비 <s>8,000</s> 9,000천원, 여비 ~~10~~ 20천원, 10~~20명", "a.md")
    >>> text.split(), struck, len(text)
    (['#', '예산', '사업비', '9,000천원,', '여비', '20천원,', '10~~20명'], 2, 54)
    """
    text = unpaged(text)
    if not any(mark in text for mark in ("<", "~~", "**", "&nbsp;", "&#160;")):
        return text, 0
    markdown = name.lower().endswith((".md", ".markdown")) or MARKDOWN.search(text) is not None
    count = 0
    if "<" in text:
        text = _blank(text, list(_comments(text)))
        struck = [cut for cut in _struck(text) if any(text[a:b].strip() for a, b in cut)]
        count = len(struck)
        text = _blank(text, [span for cut in struck for span in cut])
    text = _drawn(text, [m.span() for pattern in (_RAISED, _WITHIN) for m in pattern.finditer(text)])
    if markdown and "~~" in text:
        found = [m.span() for m in _TILDES.finditer(text) if not _ranges(m, text)]
        count += len(found)
        text = _blank(text, found)
    if markdown and "**" in text:
        text = _drawn(text, [m.span(n) for m in _BOLD.finditer(text) for n in (1, 2)])
    return text, count


def _comments(text: str) -> Iterator[Span]:
    start = text.find("<!--")
    while start >= 0 and (end := text.find("-->", start + 4)) >= 0:
        yield start, end + 3
        start = text.find("<!--", end + 3)


def _ranges(found: re.Match[str], text: str) -> bool:
    """Tell whether the second pair of tildes stands between two numbers: `~~20일, 30~~40일` strikes nothing."""
    after = text[found.end() : found.end() + 1]
    return after.isdigit() and found[1][-1].isdigit() and " " in found[1]


def _struck(text: str) -> Iterator[list[Span]]:
    """Yield the spans of each struck passage: all of it, or the words between the tags of the blocks in it."""
    lined = {m[1] for s in _SHEET.finditer(text) for m in _RULE.finditer(s[1]) if _LINED.search(m[2])}
    every = list(tags(text))
    closed = _closed(every)
    at = 0
    while at < len(every):
        last = closed.get(at) if _strikes(every[at], lined) else None
        if last is not None:
            yield _words(every[at : last + 1])
        at = last + 1 if last is not None else at + 1


def _strikes(tag: Tag, lined: set[str]) -> bool:
    if tag.closing or tag.name in _VOID:
        return False
    if tag.name in _STRIKES or _LINED.search(tag.rest):
        return True
    named = _CLASS.search(tag.rest) if lined else None
    return named is not None and not lined.isdisjoint((named[1] or named[2] or named[3] or "").split())


def _closed(every: Sequence[Tag]) -> dict[int, int]:
    """Match tags with those that close them."""
    opened: dict[str, list[int]] = {}
    found: dict[int, int] = {}
    for number, tag in enumerate(every):
        if not tag.closing:
            opened.setdefault(tag.name, []).append(number)
        elif opened.get(tag.name):
            found[opened[tag.name].pop()] = number
    return found


def _words(within: Sequence[Tag]) -> list[Span]:
    if len(within) == 2 and within[0].name in _STRIKES | {"span", "font"}:
        return [(within[0].start, within[1].end)]
    return [(one.end, other.start) for one, other in pairwise(within) if one.end < other.start]


def _blank(text: str, spans: Sequence[Span]) -> str:
    """Put blanks in place of spans, line ends kept, so that every other place stays where it is."""
    out: list[str] = []
    at = 0
    for start, end in spans:
        out += [text[at:start], _NOT_A_LINE_END.sub(" ", text[start:end])]
        at = end
    return "".join([*out, text[at:]])


def _drawn(text: str, spans: Sequence[Span]) -> str:
    """Draw a number together over the tags in it: what is taken out of it stands behind it, as fillers."""
    out: list[str] = []
    at = 0
    spans = sorted(spans)
    while spans:
        begin = spans[0][0]
        kept: list[str] = []
        end = begin
        while spans and spans[0][0] == end:
            run = _RUN.match(text, spans[0][1])
            kept.append(run[0] if run else "")
            end, spans = (run.end() if run else spans[0][1]), spans[1:]
        said = "".join(kept)
        out += [text[at:begin], said, FILLER * (end - begin - len(said))]
        at = end
    return "".join([*out, text[at:]])
