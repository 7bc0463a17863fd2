"""What a document is about as a whole: its year, its department, its government, as far as it says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.model import Table
from ingest.sections.sheets import sheets
from ingest.text.layout import LAYOUT
from ingest.text.lines import Line, spaced, squeeze, tight

_YEAR = r"((?:19|20)\d\d)"
_PLANS = (
    r"주요\s*업무\s*(?:추진\s*)?계획|업무\s*계획|예산\s*안|세입\s*세출\s*예산|본예산|예산서"
    r"|사업\s*계획|시행\s*계획|운영\s*계획|성과\s*계획"
)
_PLAN = (
    re.compile(rf"{_YEAR}\s*[.년]?\s*도?\s*(?:{_PLANS})"),
    re.compile(_YEAR + r"\s*(?:회계\s*)?[년연]도"),
    re.compile(_YEAR + r"\s*년\s[^\n\d,·및]{1,16}\s(?:예산\s*(?:요구서|요구|서|안|명세서|조서|총괄표?)|업무\s*계획)"),
)
_COLUMN = (
    re.compile(_YEAR + r"\s*년?도?\s*예산\s*(?:액|안)?\s*\(B\)"),
    re.compile(_YEAR + r"\s*년도?\s*(?:예산|사업)?\s*(?:세부\s*)?(?:산출\s*)?내역"),
)
_HEADING = re.compile(
    _YEAR + r"\s*년?도?\s*(?:세부\s*)?(?:추진\s*일정|추진\s*계획|소요\s*예산|예산|주요\s*업무|업무\s*계획)"
)
_BOOKED = re.compile(
    r"^\s*" + _YEAR + r"\s*년도?\s*(?:본\s*예산|(?:제?\s*\d\s*회\s*)?추가\s*경정\s*예산|추경)", re.MULTILINE
)
_AS_OF = re.compile(
    r"(?:" + _YEAR + r"|['’‘](\d\d))\s*[.년]\s*(?:\d{1,2}\s*[.월]?\s*)?(?:\d{1,2}\s*[.일]?\s*|말\s*)?(?:현재|기준)"
)
_SEVERAL = 3  # years in one line: the columns of a plan
_LASTING = re.compile(_YEAR + r"\s*년?\s*[~∼〜–-]\s*" + _YEAR + r"\s*년?")  # how long a thing takes dates no paper
_CHANGED = re.compile(r"변경\s*(?:계획|안|후)?\s*\(\s*" + _YEAR + r"\s*[.년)]")  # beside 당초(2030)
_PERIOD = re.compile(r"사업\s*기간[^\d]{0,8}" + _YEAR + r"\s*[.년]")
_RESULTS = re.compile(
    _YEAR + r"\s*[.년]?\s*도?\s*(?:(?!계획|(?:19|20)\d\d)[^\n]){0,20}?(?:실적|성과|결산)(?!\s*(?:목표|관리|계획))"
)
_TITLED = re.compile(_YEAR + r"\s*[년.](?=[^\n]*(?:설명서|보고서?|자료|명세서|내역|현황|사업)\S{0,4}\s*$)")
_SIGNED = re.compile(r"^\s*" + _YEAR + r"\s*[.년]\s*\d{1,2}\s*[.월](?:\s*\d{1,2}\s*[.일]?)?\s*$", re.MULTILINE)
_RELEASED = re.compile(r"(?:보도|배포)\s?(?:시점|일시|일자|일)[^\d\n]{0,12}" + _YEAR + r"\s*[.년]")
_GOVERNMENT = re.compile(
    r"(?<![가-힣])([가-힣]{1,5}(?:특별자치도|특별자치시|특별시|광역시)(?:\s?[가-힣]{1,4}[구군](?![가-힣]))?|[가-힣]{2,4}[도](?=\s?[가-힣]{1,4}[시군](?![가-힣]))\s?[가-힣]{1,4}[시군])"
)
_BYLAW = re.compile(
    r"(?<![가-힣])([가-힣]{1,5}(?:특별자치도|특별자치시|특별시|광역시)(?:\s[가-힣]{1,4}[구군])?|[가-힣]{2,4}[시군구])\s(?=[^\n「」]{0,40}조례)"
)


_ALONE = re.compile(r"([가-힣]{2,4}[시군구])(?:\(([가-힣·]{2,10}(?:과|실|국|담당관|추진단|사업소))\))?")
_NOUN = (
    "연구", "기구", "도구", "요구", "지구", "공구", "친구", "전시", "게시", "실시", "동시", "일시", "수시", "임시", "표시",
    "제시", "지시", "고시", "도시", "상시", "다시", "즉시", "역시", "당시", "응시", "감시", "무시", "공시", "명시", "택시",
    "가구", "복구", "축구", "야구", "농구", "배구", "탁구", "족구", "인구", "항구", "창구", "출구", "입구", "문구", "식구",
    "장군", "해군", "육군", "공군", "국군", "직군", "학군", "업군", "목군",
)  # fmt: skip
_WIDE = ("광역시", "특별시", "특별자치시", "특별자치도")
_LEAVES = 20  # lines with words of a cover and the leaf behind it
_APART = re.compile(r"[\s_.,()\[\]+-]+")
_PLACED = re.compile(r"[가-힣]{1,5}(?:특별자치도|특별자치시|특별시|광역시)|[가-힣]{2,4}[시군구]")
_TITLE = re.compile(  # 누리구 2030년도 예산안, 2030년 누리구 주요업무계획
    r"(?<![가-힣])([가-힣]{2,4}[시군구])\s(?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d\s?(?:년도?|회계\s?연도|[.])\s?([가-힣]{2,4}[시군구])(?=\s(?:\S+\s)?\S*(?:예산|결산|업무|계획|재정|보고))"
)
_BODY = r"(?:[가-힣·]{2,10}(?:과|실|국|담당관|추진단|사업소|센터|본부|보건소|도서관|의회)|보건소|도서관|박물관|의회)"
_AGENCY = re.compile(rf"([가-힣]{{2,4}}[시군구])\s({_BODY})(?P<more>(?:\s?[·ㆍ・,/]\s?{_BODY})*)")
_NOTICE = re.compile(r"([가-힣]{2,4}[시군구])\s?(?:공고|고시)\s?제\s?\d[\d\s\-–~]*호?")  # 누리구 공고 제2030-11호
_AGENCIES = "센터|보건소|도서관|박물관|의회|교육지원청|교육청"
_SPAN = re.compile(r"((?:19|20)\d\d)\s*년?도?\s*[~∼〜–-]\s*(?:(?:19|20)\d\d)\s*년?도?\s*[^\d:：~]{0,12}계획")
_OFFICE = re.compile(
    rf"(?:[가-힣]{{1,8}}[시군구도청]\s)?(?:[가-힣·]{{1,10}}(?:국|실|본부)\s)?([가-힣·]{{2,10}}(?:과|담당관|추진단|사업소|{_AGENCIES}))"
    r"|[가-힣·]{2,10}(?:국|본부|사업소|센터|보건소)\s?\(\s?([가-힣·]{2,10}(?:과|담당관|추진단))\s?\)"
)
_WHOSE = re.compile(  # 가람군 농업기술센터 2030년 주요업무계획, 2030년 가람군 보건소 업무계획
    rf"(?:(?:19|20)\d\d(?:년도?|학년도|[.])?\s)?(?:([가-힣]{{2,4}}[시군구])\s)?([가-힣·]{{2,10}}(?:과|국|담당관|추진단|사업소)|[가-힣·]{{0,10}}(?:{_AGENCIES}))"
    r"\s(?:(?:19|20)\d\d(?:년도?|학년도|[.])?\s)?(?:주요\s?)?(?:업무\s?(?:추진\s?)?(?:계획|보고)|예산|결산)[^\s()]*(?:\s[^\s()]{1,8})?"
    r"(?:\s?\([^()]{2,40}\))?"
)

_UNDER = re.compile(
    r"(?:담당|소관|주관)?\s?(?:부서|실과)명?\s?[:：]\s?([가-힣·]{2,12}(?:과|담당관|추진단|사업소|센터))"
)
_PEOPLE = re.compile(r"(?<![가-힣])([가-힣]{2,4}[시군구])민(?![가-힣]{0,3}(?:단체|회관|운동장|체육))")
_FUNCTIONS = "주요기능"
_NEXT = re.compile(r"\s*(?:\d{1,2}|[ⅠⅡⅢⅣ])[.\s]\s*[가-힣]")  # 2   인력 현황
_WORKS = re.compile(
    r"(?<![가-힣])([가-힣]{2,9}(?:국|실|본부|관|과|사업소))\s(?:소관(?![가-힣])|(?:[가-힣·․ㆍ\s]{1,16}\s)?총괄$)"
)


def planned(text: str, about: int | None) -> bool:
    r"""Tell whether the cover names the year that a document is about: how things stand in it is told of no year before.

    >>> planned("2022년 주요업무계획\n\n2021. 12.", 2022), planned("주요업무 보고\n\n2021. 12.\n\n순서", 2022)
    (True, False)
    """
    return about is not None and str(about) in _leaf(text)


def _leaf(text: str) -> str:
    return "\n".join([line for line in text[:4000].splitlines()[:80] if line.strip()][:6])


def results_year(text: str, about: int | None) -> int | None:
    r"""Find the year of the results that a plan reports: the one its cover gives them, else that of the day it was written.

    >>> results_year("2021. 주요업무 추진실적 및 2022. 주요업무계획", 2022), results_year("2022년 주요업무계획\n\n2021. 12.", 2022)
    (2021, 2021)
    """
    cover = _leaf(text)
    said = [int(y) for y in (_RESULTS.findall(cover) or _SIGNED.findall(cover))]
    return said[0] if about is not None and said and max(said) < about else None


def released(text: str) -> int | None:
    r"""Find the year of the day that a press release says it goes out on.

    >>> released("보도자료\n\n보도시점 : 2031. 8. 29.(목) 11:00\n"), released("2031. 주요업무계획")
    (2031, None)
    """
    found = _RELEASED.search(text[:2000])
    return int(found[1]) if found else None


def year(text: str, lines: Sequence[Line], tables: Sequence[Table], titles: Sequence[str]) -> int | None:
    """Find the year that a document is about: its cover, its column headings, its section titles, its date."""
    cover = "\n".join(ln.text for ln in [ln for ln in lines[:80] if not ln.blank][:6])
    for pattern in _PLAN:
        found = pattern.findall(cover)
        if found:
            return max(int(y) for y in found)
    if spans := _SPAN.findall(cover):
        return int(spans[0])  # 2025~2029 중기지방재정계획 is drawn up for its first year
    if filed := _filed(lines, tables):
        return filed
    heads = [c.text for t in tables for c in t.cells if c.row < t.header_rows]
    for pattern in _COLUMN:
        years = [int(y) for h in heads for y in pattern.findall(h)]
        if years:
            return max(years)
    years = [int(y) for t in titles for y in _HEADING.findall(t)]
    if years:
        return max(set(years), key=lambda y: (years.count(y), y))
    both = [h for h in heads if re.match(r"^(?:19|20)\d\d\D{0,4}예산", tight(h))]
    if both:
        return max(int(h[:4]) for h in both)
    titled = _TITLED.findall(cover.partition("\n")[0])
    if len(set(titled)) == 1:
        return int(titled[0])
    head = text[:20000]
    dates = [int(a) if a else 2000 + int(b) for a, b in _AS_OF.findall(head)]
    if dates:
        return max(set(dates), key=lambda y: (dates.count(y), y))
    changed = max((int(y) for h in heads for y in _CHANGED.findall(h)), default=None)
    periods = [int(y) for y in _PERIOD.findall(head)]
    if changed or periods:
        return changed or periods[0]  # drawn up when the plan changed, not when what it plans began
    if booked := _BOOKED.search(head):
        return int(booked[1])
    told = [re.findall(_YEAR + r"\s*(?:년|\.)", _LASTING.sub(" ", line)) for line in cover.split("\n")]
    named = [int(y) for found in told if len(set(found)) < _SEVERAL for y in found]
    return max(named) if named else None


def _filed(lines: Sequence[Line], tables: Sequence[Table]) -> int | None:
    """Read the fiscal year that a card of two columns gives the paper, 회계연도 | 2023; of several sheets it is the newest's."""
    sheeted = {s.year for s in sheets(lines)}
    if len(sheeted) > 1:
        return max(sheeted)
    said = {
        int(found[1])
        for table in tables
        if max((c.column for c in table.cells if c.text), default=0) == 1
        for cell in table.cells
        if cell.column == 0 and tight(cell.text) in LAYOUT.fiscal
        if (right := table.at(cell.row, 1)) and (found := re.fullmatch(_YEAR + r"\s*년?도?", right.text.strip()))
    }
    return said.pop() if len(said) == 1 else next(iter(sheeted), None)


def department(tables: Sequence[Table], lines: Sequence[Line] = ()) -> str | None:
    """Find the department in the table of people in charge, else on a line of its own on the cover."""
    first = _first(lines)
    alone = next((m[1] or m[2] for ln in first if (m := _OFFICE.fullmatch(spaced(ln.text)))), None)
    named = next((m[2] for ln in first if (m := _WHOSE.fullmatch(squeeze(ln.text)))), None)
    under = {m[1] for ln in lines if (m := _UNDER.fullmatch(squeeze(ln.text)))}
    only = under.pop() if len(under) == 1 else _at_work(lines)
    return _in_charge(tables) or alone or named or next((office for _, office in _signed(first) if office), only)


def _at_work(lines: Sequence[Line]) -> str | None:
    """Find the one office whose functions a report begins with: `주요 기능` over `누리국 소관`, `두리정책실 업무 총괄`."""
    said = [n for n, ln in enumerate(lines[:_LEAVES]) if _FUNCTIONS in tight(ln.text)]
    below = [ln.text for ln in lines[said[0] + 1 : said[0] + _LEAVES]] if said else []
    until = next((n for n, text in enumerate(below) if _NEXT.match(text)), len(below))
    found = {m[1] for text in below[:until] for m in _WORKS.finditer(squeeze(text))}
    return found.pop() if len(found) == 1 else None


def _signed(lines: Sequence[Line]) -> list[tuple[str, str | None]]:
    """Read the lines that name a government, or its agency, and no more, however wide they are drawn: `누 리 구 (기획예산과)`."""
    found = [m for ln in lines if (m := _AGENCY.fullmatch(squeeze(ln.text)) or _ALONE.fullmatch(tight(ln.text)))]
    noticed = [m[1] for ln in lines if (m := _NOTICE.fullmatch(squeeze(ln.text)))]
    named = [(m[1], None if m.groupdict().get("more") else m[2]) for m in found]
    return [(name, office) for name, office in [*named, *((n, None) for n in noticed)] if _places(name)]


def _titled(lines: Sequence[Line]) -> str | None:
    """Read the government in a title, before its year or behind it."""
    found = [m[1] or m[2] for ln in lines for m in _TITLE.finditer(squeeze(ln.text))]
    found += [m[1] for ln in lines if (m := _WHOSE.fullmatch(squeeze(ln.text))) and m[1]]
    return next((name for name in found if _places(name)), None)


def _first(lines: Sequence[Line], most: int = 6) -> list[Line]:
    """The first lines with words, no row of a table among them."""
    return [ln for ln in lines[:40] if not ln.blank and "\t" not in ln.text and "|" not in ln.text][:most]


def _in_charge(tables: Sequence[Table]) -> str | None:
    for table in tables:
        for cell in table.cells:
            if tight(cell.text) not in LAYOUT.department:
                continue
            if cell.row < table.header_rows:
                below = {
                    c.text for c in table.cells if c.column == cell.column and c.row >= table.header_rows and c.text
                }
                if len(below) == 1 and not below & LAYOUT.totals:
                    return below.pop()
            elif cell.column == 0:
                right = table.at(cell.row, 1)
                if right is not None and right.text:
                    return right.text
    return None


def government(text: str, lines: Sequence[Line], tables: Sequence[Table], name: str = "") -> str | None:
    """Find the local government: on the cover, as the body in charge, in the name of its by-laws, or in that of the file."""
    cover = "\n".join(
        ln.text for ln in [ln for ln in lines[:80] if not ln.blank and "\t" not in ln.text and "|" not in ln.text][:6]
    )
    named = next((m[1] for m in _GOVERNMENT.finditer(cover) if _places(m[1])), None)
    if named:
        return named
    if signed := _signed(_first(lines)):
        return signed[0][0]
    if titled := _titled(_first(lines)):
        return titled
    if (inner := {name for name, office in _signed(_first(lines, _LEAVES)) if office}) and len(inner) == 1:
        return inner.pop()  # over the teams of an office, behind the cover of the bureau
    for table in tables:
        for cell in table.cells:
            if cell.column == 0 and tight(cell.text) in LAYOUT.government:
                right = table.at(cell.row, 1)
                if right is not None and right.text:
                    return right.text
    names = [m.group(1).removesuffix(" 자치구") for m in _BYLAW.finditer(text[:200_000])]
    return max(set(names), key=lambda n: (names.count(n), n)) if names else _of_file(name) or _of_people(text)


def _places(name: str) -> bool:
    """Tell whether a word that ends as a place does is one: 도시, 상시, 역시 are none, 누리광역시 is."""
    return name.endswith(_WIDE) or not name.endswith(_NOUN)


def _of_people(text: str) -> str | None:
    r"""Read the one government whose people a paper speaks of, 누리구민, where it speaks of that place elsewhere too.

    >>> _of_people("누리구민 인식조사\n수행기관 : 누리구 돌봄센터"), _of_people("누리구민, 두리군민"), _of_people("외국 시민")
    ('누리구', None, None)
    """
    found = {m[1] for m in _PEOPLE.finditer(text[:200_000]) if _places(m[1])}
    only = found.pop() if len(found) == 1 else None
    return only if only is not None and re.search(rf"(?<![가-힣]){only}(?!민)", text) else None


def _of_file(name: str) -> str | None:
    """Read the one government that a file's name tells between its other words: 누리구_2030_예산서.

    >>> _of_file("3_누리구_2030_예산서.txt"), _of_file("누리구_두리군_비교.txt"), _of_file("2030_상시_연구_계획.txt")
    ('누리구', None, None)
    """
    told = {word for word in _APART.split(name) if _PLACED.fullmatch(word) and _places(word)}
    return told.pop() if len(told) == 1 else None
