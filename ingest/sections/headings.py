"""Headings in every style these documents use, with their titles made clean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.text.layout import LAYOUT
from ingest.text.lines import BLANKS, Line, spaced, squeeze, tight, trim
from ingest.text.marks import DASHES, EVERY, SQUARES, any_of
from ingest.text.markup import plain, shown
from ingest.text.offices import cornered

PART, PROJECT, NUMBER, SQUARE, LETTER, LEAD = 10, 20, 30, 40, 45, 50
LISTED = NUMBER + 5  # plain numbers below a section whose own number is set off

_HASH = re.compile(r"^(#{1,6})\s+(?=\S)")
_ROMAN = re.compile(r"^(?:[Ⅰ-Ⅻⅰ-ⅻ]|(?:IX|IV|V?I{1,3}|V|X)(?=\.))\s*[.)]?\s*(?=\S)")
_CHAPTER = re.compile(r"^제\s*\d{1,2}\s*[장편부절]\s+(?=\S)")
_NUMBER = re.compile(r"^(\d{1,2})(?:[.)](?!\d)\s*|\s+)(?=\S)")
_SQUARE = re.compile(rf"^(?:{any_of(SQUARES)}|[▪☐])\s*(?=\S)")
_LETTER = re.compile(r"^([가나다라마바사아자차카타파하])[.)]\s+(?=\S)")
_BRACKET = re.compile(
    r"^(?!.\s*단\s*위\s*[:：])(?:【([^】]{2,60})】|<([^<>]{2,60})>$|〈([^〉]{2,60})〉$|《([^》]{2,60})》$|\[((?:참고|붙임|별첨|별지|첨부|부록|부속|예시)[^\]]{0,40})\])\s*(.*)$"
)
_BULLET = re.compile(rf"^(?:{any_of(EVERY)}|[oO](?=\s))")
_SOFT = re.compile(r"\s*[(（][^()（）]*(?:\d|단위|기준)[^()（）]*[)）]\s*$")
_YEARS = re.compile(r"^(?:(?:19|20)\d\d년?도?|최근\d개?년간?|['’‘]\d\d년?도?|(?:19|20)\d\d[.~\-]+(?:19|20)?\d\d년?)")
_TAG = re.compile(r"(?<=\S)\s*【[가-힣·]{1,6}】$")  # a project's mark: 【신규】
_UNIT = re.compile(r"^\s*[(\[<]\s*단\s*위")
_APART = ("붙임", "별첨", "별지", "첨부", "참고", "부록")
_APPENDED = "|".join(w[0] + r"\s?" + w[1:] for w in LAYOUT.appendices)
_APPENDIX = re.compile(
    rf"^[【\[<〈《(]?\s*(?P<word>{_APPENDED})\s?(?P<number>\d{{1,2}}|[Ⅰ-Ⅻ])?\s*"
    r"(?P<close>[】\]>〉》).:]*)\s*(?P<title>\S.{2,60})$"
)
_ADDED = re.compile(
    rf"^(?P<word>{_APPENDED}|참\s?고)\s?(?P<number>\d{{1,2}})?[ \u3000]*\t\s*(?P<title>[^\s\d(-][^\t]{{2,60}}|\d{{4}}[^\t]{{2,60}})$"
)
OUTLINED = re.compile(r"^\d{1,2}(?:[-.]\d{1,2})+[.)]?\s+(?=[^\d\s])")  # 2-1. 수입
_RULE = re.compile(rf"{any_of(DASHES)}{{3,}}")
_BEGUN = re.compile(r"^(\S+(?: \S+)+)(?=\1(?:\s|$))")  # its first words printed twice, with nothing between
_VALUE = re.compile(r"\s*[:：]\s*(?=\S)")
_DIGITS = re.compile(r"(?<![\w.])[△▲-]?\d[\d,.]*%?(?![\w.가-힣])")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that names what stands under it."""

    line: int
    rank: int
    title: str
    start: int
    end: int
    valued: bool = False  # it also says a value: □ 소요예산 : 19,000천원
    number: int | None = None
    known: bool = False
    style: str = ""  # number, square, word, …


def title(text: str) -> str:
    """Make a title clean: no emphasis, no value behind a colon, no date in brackets, said once.

    >>> title("담당 업무담당 업무"), title("시설 현황시설 현황 (’31.3.31. 기준)"), title("2021년 소요예산 : 19,000천원")
    ('담당 업무', '시설 현황', '2021년 소요예산')
    >>> title("임대 수입임대 수입 현황"), title("현장점검 현장점검반 운영")
    ('임대 수입 현황', '현장점검 현장점검반 운영')
    """
    said = _TAG.sub("", plain(text).strip("*_#" + BLANKS))
    lead = _SOFT.sub("", said)
    said = lead if tight(lead) and ":" not in lead.replace("：", ":") else said
    said = _VALUE.split(said, maxsplit=1)[0] if _VALUE.search(said) else said.rstrip(" :：")
    bare = _SOFT.sub("", said)
    said = bare if tight(bare) else said
    return spaced(_single(said.rstrip("*")))


def _single(text: str) -> str:
    """Say once what a converter printed twice in a row."""
    if begun := _BEGUN.match(text):
        return text[begun.end(1) :]
    word = tight(text)
    half = len(word) // 2
    if len(word) < 4 or len(word) % 2 or word[:half] != word[half:]:
        return text
    seen = 0
    for at, c in enumerate(text):
        seen += c not in BLANKS
        if seen == half:
            return text[: at + 1].strip()
    return text


def again(text: str, start: int, end: int, name: str) -> int:
    """Find where a title that was printed twice in a row begins for the second time; its start when it was not."""
    word = tight(name)
    if len(word) < 2 or not tight(text[start:end]).startswith(word * 2):
        return start
    seen = 0
    for at in range(start, end):
        if seen == len(word) and text[at] not in BLANKS:
            return at
        seen += text[at] not in BLANKS
    return start


def standard(name: str) -> bool:
    """Tell whether a title is one of the trade's own section names.

    >>> standard("2031년도 추진일정"), standard("최근 3년 결산 현황"), standard("둘레길의 관리 방향 정리")
    (True, True, False)
    """
    word = _SOFT.sub("", tight(name))
    word = re.sub(r"\([^()]*\)$", "", word) or word
    word = _YEARS.sub("", word) or word
    if word in LAYOUT.titles:
        return True
    return len(word) <= 14 and word.endswith(LAYOUT.endings) and not sentence(name)


def sentence(text: str) -> bool:
    """Tell whether words end as a sentence or an unfinished one does, not as a title."""
    last = squeeze(text).split(" ")[-1]
    return last.endswith((".", ",", "。", ";")) or (len(last) > 1 and last.endswith(LAYOUT.predicates))


def marked(text: str) -> bool:
    """Tell whether a line begins with a bullet."""
    return bool(_BULLET.match(text))


def hashed(line: Line) -> bool:
    """Tell whether markup names a line as a heading, whatever number it has."""
    return line.level > 0 or bool(_HASH.match(line.text.lstrip(BLANKS)))


def set_off(text: str, line: Line) -> bool:
    """Tell whether markup sets a line off from those around it: a heading by its hashes, or bold from end to end."""
    body = text[line.start : line.end].strip(BLANKS)
    return hashed(line) or (body.startswith("**") and body.endswith("**"))


def find(text: str, lines: Sequence[Line], taken: Sequence[bool]) -> list[Heading]:
    """Find the headings among the lines that no table has taken, in order."""
    found: list[Heading] = []
    last_number: dict[str, int] = {}
    lost = _lost(lines, taken)
    for line in lines:
        if taken[line.number] or line.blank:
            continue
        heading = _heading(text, lines, taken, line, lost=lost)
        if heading is None:
            continue
        if heading.style == "number" and heading.number is not None:
            series = "set off" if set_off(text, line) else ""
            before = last_number.get(series, 0)
            apart = not (heading.number == 1 or heading.number == before + 1 or heading.known)
            if apart and not hashed(line):
                continue
            last_number[series] = heading.number
            if not series and "set off" in last_number:
                heading = replace(heading, rank=LISTED)
        if heading.rank <= PART:
            last_number.clear()
        found.append(heading)
    return _siblings(_lowered(found, lines), lines)


def _lowered(found: list[Heading], lines: Sequence[Line]) -> list[Heading]:
    """Rank a run 1., 2., … of values, line by line, that goes on with 가., below it: no section of the last value."""
    listed: set[int] = set()
    run: list[Heading] = []
    for heading, after in zip(found, [*found[1:], None], strict=False):
        told = heading.style == "number" and not heading.known and bool(_VALUE.search(lines[heading.line].text))
        follows = bool(run) and heading.line == run[-1].line + 1 and heading.number == (run[-1].number or 0) + 1
        run = [*run, heading] if told and follows else [heading] if told and heading.number == 1 else []
        below = _below(lines, lines[heading.line])
        if len(run) > 1 and after is not None and after.style == "letter" and below is not None and below.blank:
            listed |= {h.line for h in run}
    return [replace(h, rank=LETTER + 3) if h.line in listed else h for h in found]


def _siblings(found: list[Heading], lines: Sequence[Line]) -> list[Heading]:
    """Rank headings of two hashes alike where those of the trade among them come but once: no other owns them."""
    second = [h for h in found if h.style == "hash" and lines[h.line].text.lstrip(BLANKS).startswith("## ")]
    known = [tight(h.title) for h in second if h.known]
    mixed = {h.rank for h in second} == {NUMBER, SQUARE}
    if not mixed or len(known) < 3 or len(set(known)) < len(known) or any(h.known for h in second) != second[0].known:
        return found
    own = {h.line for h in second}
    return [replace(h, rank=SQUARE) if h.line in own else h for h in found]


def _lost(lines: Sequence[Line], taken: Sequence[bool]) -> bool:
    """Tell whether this converter lost the marks of headings and left one blank in their place."""
    hits = sum(
        1
        for ln in lines
        if not taken[ln.number]
        and ln.indent == 1
        and len(ln.text) < 20
        and not marked(ln.text.strip(BLANKS))
        and standard(ln.text)
    )
    return hits >= 3


def _heading(text: str, lines: Sequence[Line], taken: Sequence[bool], line: Line, *, lost: bool) -> Heading | None:
    a, b = shown(text, line.start, line.end)
    body = text[a:b]
    if not body or len(body) > 160:
        return None
    depth = line.level
    mark = _HASH.match(body)
    if mark:
        depth = len(mark.group(1))
        a, b = shown(text, a + mark.end(), b)
        body = text[a:b]
    one = _styled(line, body, a, b, depth) or _over_table(lines, taken, line, body, a, b)
    if one is not None:
        return one
    if depth:
        return _plain_hash(line, body, a, b, depth)
    if marked(body) or body[0] in "(（|":
        return None
    return _alone(text, lines, taken, line, body, a, b, lost=lost)


def make(line: Line, rank: int, words: str, a: int, b: int, style: str, number: int | None = None) -> Heading | None:
    """Make a heading of the words of a line; None where they name nothing."""
    name = title(words)
    if not tight(name):
        return None
    valued = bool(_VALUE.search(plain(words))) or bool(_SOFT.search(plain(words)))
    return Heading(line.number, rank, name, a, b, valued, number, standard(name), style)


def _appendix(line: Line, bare: str, a: int, b: int) -> Heading | None:
    """Recognise the heading of an appendix: its word in brackets or with a number, and a title that is no list of papers."""
    words = _SQUARE.sub("", bare).rstrip("*_ ")
    added = _ADDED.match(words)
    found = added or _APPENDIX.match(words)
    if found is None or len(bare) > 80 or not (added or found["number"] or found["close"].strip(".:")):
        return None
    words = found["title"]
    if (
        sentence(words)
        or ":" in words
        or words.startswith(("-", "–", "－", "("))
        or words.endswith(("부", "끝", "참조"))
    ):
        return None
    said = " ".join(x for x in (tight(found["word"]), found["number"], words) if x)
    whole = tight(found["word"]) in LAYOUT.appendices
    return make(line, PART if whole else LEAD, said, a, b, "appendix" if whole else "annex")


def _styled(line: Line, body: str, a: int, b: int, depth: int) -> Heading | None:
    """Recognise a heading by the mark or number that it begins with."""
    bare = body.lstrip("*_")
    if (appended := _appendix(line, bare, a, b)) is not None:
        return appended
    for pattern, rank, style in ((_ROMAN, PART, "roman"), (_CHAPTER, PART, "roman")):
        found = pattern.match(bare)
        if found and len(bare) < 60 and not sentence(bare):
            return make(line, rank, bare[found.end() :], a, b, style)
    found = _SQUARE.match(bare)
    if found and len(bare) < 120 and sum(bare.count(c) for c in SQUARES + "☐☑") <= 1:
        words = bare[found.end() :]
        if len(title(words)) <= 50 and not squeeze(words).endswith("다."):
            return make(line, SQUARE, words, a, b, "square")
        return None
    found = _NUMBER.match(bare)
    if found and len(bare) < 80 and _titled(bare[found.end() :], pointed="." in found.group(0)):
        if ")" in found.group(0):
            known = standard(title(bare[found.end() :]))
            return make(line, LETTER + 2, bare[found.end() :], a, b, "letter") if known else None
        return make(line, NUMBER, cornered(bare[found.end() :]), a, b, "number", int(found.group(1)))
    found = _LETTER.match(bare)
    if found and len(squeeze(bare)) < 60 and (depth or standard(title(bare[found.end() :]))):
        return make(line, LETTER, bare[found.end() :], a, b, "letter")
    found = _BRACKET.match(bare)
    if found and len(bare) < 80:
        inner = next(g for g in found.groups() if g is not None)
        rest = found.group(6) or ""
        if found.group(5) is not None:
            return make(line, LEAD, rest or inner, a, b, "bracket")
        if not rest or rest.startswith(("-", "–", "－", ":")) or len(rest) < 20:
            apart = rest and tight(inner).startswith(_APART)
            return make(line, LEAD, f"{inner} {rest}" if apart else inner, a, b, "bracket")
    return None


def _over_table(lines: Sequence[Line], taken: Sequence[bool], line: Line, body: str, a: int, b: int) -> Heading | None:
    """Recognise 가. 수입계획 right above a table: it names what the table is of."""
    found = _LETTER.match(body)
    words = body[found.end() :] if found else ""
    if found is None or len(body) > 40 or sentence(words) or _VALUE.search(_SOFT.sub("", words)):
        return None
    at = next((n for n in range(line.number + 1, min(len(lines), line.number + 5)) if not _unit_or_blank(lines[n])), -1)
    return make(line, LETTER, words, a, b, "letter") if at > line.number + 1 and taken[at] else None


def _unit_or_blank(line: Line) -> bool:
    return line.blank or bool(_UNIT.match(line.text))


def _titled(words: str, *, pointed: bool) -> bool:
    """Tell whether the words after a number are a title, not the rest of a row or a sentence.

    A point after the number tells it from a count: 1. 회의 개요.
    """
    counted = words.lstrip()[:1] in ("%,.)" if pointed else "년월일회명건개%,.)")
    if counted or sum(1 for c in words if "가" <= c <= "힣") < 2:
        return False
    if len(_DIGITS.findall(_SOFT.sub("", words))) >= 2:
        return False
    return standard(title(words)) or not sentence(_SOFT.sub("", words))


def _plain_hash(line: Line, body: str, a: int, b: int, depth: int) -> Heading | None:
    body = OUTLINED.sub("", body)
    name = title(body)
    if marked(body.lstrip("*")) or not name:
        words = body.lstrip("*").lstrip(EVERY + " ")
        return make(line, LEAD, words, a, b, "hash") if words else None
    rank = PROJECT if depth == 1 else SQUARE if standard(name) or depth == 3 else NUMBER if depth == 2 else LEAD
    return make(line, rank, body, a, b, "hash1" if depth == 1 else "hash")


def _alone(
    text: str, lines: Sequence[Line], taken: Sequence[bool], line: Line, body: str, a: int, b: int, *, lost: bool
) -> Heading | None:
    """Recognise a title that stands alone: a word of the trade, bold words, or words that lead into a list."""
    bold = set_off(text, line)
    above, below = _above(lines, line), _below(lines, line)
    name = title(body)
    if not name or len(tight(name)) < 2 or not any("가" <= c <= "힣" or c.isalpha() for c in name):
        return None
    spaced_out = len(squeeze(body).split(" ")) >= 3 and name == tight(body)
    if above is not None and not above.blank and not bold and not taken[above.number]:
        return None
    if standard(name) and len(name) <= 24:
        part = spaced_out and line.indent < 3 and tight(name) in LAYOUT.works | {"일반현황"}
        return make(line, PART if part else SQUARE, body, a, b, "word")
    if bold and len(name) <= 50 and not sentence(name):
        return make(line, LEAD, body, a, b, "bold")
    if sentence(name) or _VALUE.search(_SOFT.sub("", body)) or len(name) > 60 or below is None:
        return None
    if lost and line.indent == 1 and (below.blank or marked(below.text.strip(BLANKS))):
        return make(line, LEAD, body, a, b, "lost")
    nxt = _next(lines, taken, line)
    if nxt is not None and _dashed(nxt) and len(name) <= 40 and not wrapped(lines, taken, line):
        made = make(line, LEAD, body, a, b, "lead")
        return replace(made, valued=False) if made else None
    return None


def _above(lines: Sequence[Line], line: Line) -> Line | None:
    return lines[line.number - 1] if line.number else None


def _below(lines: Sequence[Line], line: Line) -> Line | None:
    return lines[line.number + 1] if line.number + 1 < len(lines) else None


def _next(lines: Sequence[Line], taken: Sequence[bool], line: Line) -> Line | None:
    for at in range(line.number + 1, min(len(lines), line.number + 4)):
        if not lines[at].blank:
            return None if taken[at] else lines[at]
    return None


def _dashed(line: Line) -> bool:
    """Tell whether a line begins with a dash; a rule drawn across the page begins nothing."""
    body = line.text.strip(BLANKS)
    return body[:1] in DASHES and not _RULE.fullmatch(body)


def wrapped(lines: Sequence[Line], taken: Sequence[bool], line: Line) -> bool:
    """Tell whether a line may be the rest of a sentence that was broken above it, over a blank line."""
    for at in range(line.number - 1, max(-1, line.number - 4), -1):
        above = lines[at]
        if above.blank:
            continue
        body = above.text.strip(BLANKS)
        return not taken[at] and len(body) >= 30 and not body.endswith((".", ":", ")", "。"))
    return False


def strip(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a heading's span to its words, marks of Markdown left out."""
    a, b = trim(text, start, end)
    found = _HASH.match(text[a:b])
    return shown(text, a + found.end() if found else a, b)
