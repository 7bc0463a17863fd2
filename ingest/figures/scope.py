"""A line being read and what stands around it; every figure of a line is made here, with its source."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ingest.figures.aimed import aimed, aims_at_named
from ingest.figures.around import around
from ingest.figures.frame import Frame, short
from ingest.figures.prose import is_name, keyed, year_before
from ingest.model import Basis, Bound, Figure, Kind, Measure, Place, Problem, ProblemKind, Source, Status
from ingest.numbers.accounts import Account, account
from ingest.numbers.amounts import Doubt
from ingest.numbers.labels import clean, is_total
from ingest.numbers.measures import funding, funding_of_words, measure_named
from ingest.numbers.units import Unit
from ingest.numbers.years import Year, period, years
from ingest.text.folding import fold, squeeze

_NEAR = 400  # characters of a line that a number is read with; longer lines are no sentences
_FUND_MARK = re.compile(r"\[\s?[가-힣·]{2,4}비\s?\]")  # [국비], [시비]: a source of money, no name
_AMOUNT = re.compile(r"[\d,.\s]+(?:[조억천백십만][\d,.\s]*)*원")  # `사업비 : 3억원(30명 × 1천만원)`: no name
_NEXT_SHARE = re.compile(r"\s*[(\[]?\s?[가-힣·]{0,6}\s?[)\]]?\s*\d|\s*\[")
_BOUND = re.compile(r"\d\s?[가-힣%]{1,3}\s?(?:이상|이하|초과|미만|이내)$")
_FOLLOWS = re.compile(  # 동의 30명 이상 : 의장 답변, what a number is the bound for
    r"\s?(?:이상|이하|초과|미만|이내)\s?(?::|→|⇒)\s?(?P<what>[가-힣][가-힣A-Za-z· ]{1,20})(?=\s*(?:[,;/]|$|\n))"
)
_HEAD = re.compile(
    r"(?:^|[,;:/→])\s*(?:(?:(?:19|20)\d{2}|['’‘]\d{2})\s?년도?\s)?"
    r"(?P<name>[가-힣A-Za-z][가-힣A-Za-z· ]{1,30}?)(?:\s*\d(?:,(?=\d{3})|[^,;:/→()])*)?\s*$"
)
LATER = re.compile(  # 일반석 : 120석, 어린이석 : 40석; 운영시간 : 9시 ~ 18시 / 정원 : 30명
    r"(?P<mark>[,;]|\s/)\s+(?P<key>(?:(?:(?:19|20)\d{2}|['’‘]\d{2})\s?년도?\s)?(?:제?\d{1,2}(?=[가-힣]))?[가-힣A-Za-z]"
    r"[가-힣A-Za-z· ]{1,24}?(?:\s?\([^():]{2,16}\))?)\s*:\s+(?=[^\s])"
)
_OF_ANOTHER = frozenset(
    {"목표", "계획", "당초", "전년", "전년도", "작년", "누계", "달성률", "이행률", "추진율"}
)  # names what it is of by no word
_WHEN = re.compile(
    r"(?:올해|금년|작년|[상하]반기|\d?/?\d?\s?분기|\d{1,2}월(?:\s?말)?|['’]?\d{2,4}년도?)(?:\s?(?:현재|까지|말))?"
)
_SAID = frozenset({"row", "heading", "section", "owner", "item"})  # where a year is said by name
_HOW_OFTEN = frozenset({"월", "연", "매월", "매년", "총", "약"})  # 유지관리비 : 월 25백만원 × 12월
_OF_YEAR = re.compile(r"(?:(?:19|20)\d{2}|'\d{2})\s?년도?\s(?P<name>[가-힣]{2,10})")
_COUNTED = re.compile(r"\s*(?:총|약)?\s*\d")
_AS_OF = re.compile(  # 운행마을 32개 마을('31. 10월말): as of when it is so many
    r"\s?[가-힣]{0,5}\s?\((?P<when>(?:(?:19|20)\d{2}|['’‘]\d{2})\s?[.년][\s\d.월일]*(?:말|현재|기준)(?:\s?(?:현재|기준))?)\)"
)
_FUND_AFTER = re.compile(r"\s?[(\[]\s?([가-힣·]{2,6})\s?[)\]]")


@dataclass(frozen=True, slots=True)
class Scope:
    """What stands around a line: where it is, who owns it, and what its table or headings say of it."""

    section: int
    project: str | None
    owners: tuple[str, ...] = ()
    name: str = ""  # a name for what has no words of its own: the row's, the owner's
    column: str = ""
    measure: Measure | None = None  # of the column or the headings
    year: Year | None = None  # of the owner, column, row or heading
    year_from: str = ""
    period: str | None = None
    account: Account | None = None
    funding: str | None = None
    table: int | None = None
    row: int | None = None
    column_number: int | None = None
    item: int | None = None
    repaired: bool = False
    note: str = ""
    unit: Unit | None = None  # of the table's caption, for results printed without one
    unit_at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A number of a line on its way to be a figure: what it is and where it stands in the line's text."""

    start: int
    end: int
    kind: Kind
    value: Decimal | None
    unit: str
    printed: str
    bound: Bound = Bound.EXACT


class Line:
    """A span of a document read as one line of words and numbers."""

    def __init__(self, frame: Frame, start: int, end: int, scope: Scope, body: int | None = None) -> None:
        self.frame = frame
        self.scope = scope
        self.start = start
        self.end = end
        first = start if body is None else body
        self.text = " " * (first - start) + frame.text[first:end]  # the mark is blanked: places stay
        cut = keyed(self.text)
        named = bool(cut.key) and is_name(cut.key)
        self.key = cut.key if named else ""
        self.value_start = cut.value_start if named else 0
        self.key = self._retold(self.key)
        self._led = (self.key, self.value_start)
        self.last_measure: Measure | None = None
        self._taken: list[tuple[int, int]] = []

    @cached_property
    def period(self) -> str | None:
        """The period that the line prints."""
        return period(self.text[: 5 * _NEAR])

    def unkey(self) -> None:
        """Forget the key: what stood before the colon is no name."""
        self.key, self.value_start = self._led = "", 0

    @cached_property
    def _later(self) -> tuple[tuple[str, int], ...]:
        """The keys that follow the first one on the line, each of its own number, and where what is said of it begins."""
        if not self.key:
            return ()
        counted = _COUNTED.match(self.text, self.value_start) is not None
        later = LATER.finditer(self.text, self.value_start)
        found = (m for m in later if counted or m["mark"] == " /" or measure_named(clean(m["key"])) is not None)
        outside = (m for m in found if self.text.count("(", 0, m.start()) == self.text.count(")", 0, m.start()))
        return tuple(
            (self._retold(clean(m["key"])), m.end())
            for m in outside
            if is_name(m["key"]) and not funding(clean(m["key"]))
        )

    def _retold(self, key: str) -> str:
        """Name a key that only says of another year what its owner is called: ※ 2029년 지급 under 보험금 지급."""
        said = _OF_YEAR.fullmatch(fold(key))
        whole = self.scope.owners[-1] if said and self.scope.owners else ""
        return whole if said and squeeze(whole).endswith(squeeze(said["name"])) else key

    def turn(self, start: int) -> None:
        """Read on from a place with the key that stands last before it."""
        self.key, self.value_start = next((k for k in reversed(self._later) if k[1] <= start), self._led)

    def take(self, start: int, end: int) -> None:
        """Mark a part as read; parts are taken from left to right, or inside one another."""
        insort(self._taken, (start, end))

    def taken(self, position: int) -> bool:
        """Tell whether a place was read."""
        at = bisect_right(self._taken, (position, len(self.text))) - 1
        return at >= 0 and self._taken[at][1] > position

    def near(self, start: int, end: int) -> tuple[str, int]:
        """Return the words around a number and how far they are moved."""
        first = max(0, start - _NEAR)
        return self.text[first : end + _NEAR // 4], first

    def label(self, since: int, edge: int) -> str:
        """Return the name that stands between two places: the words after the key, else the key, else what owns the line."""
        words = _FUND_MARK.sub(" ", self.text[max(since, edge - _NEAR) : edge])
        if self.key and since < self.value_start <= edge:
            words = clean(self.text[max(self.value_start, edge - _NEAR) : edge])
            often = words in _HOW_OFTEN and not self.key.startswith("산출")
            words = self.key if not words or often or _AMOUNT.fullmatch(words) else words
        return short(words) or self.scope.name or self.key

    def year(self, start: int, end: int) -> tuple[Year | None, str]:
        """Return the year of a number and where it was read: in the line, else around it."""
        words, moved = self.near(start, end)
        around_it = self.scope.year.year if self.scope.year and self.scope.year_from in _SAID else None
        base = around_it or self.frame.document.year  # 전년 under 2031년도 실적 is 2030
        own = year_before(words, start - moved, end - moved, base, self.frame.now)
        if own is not None:
            again = self.scope.year is not None and (self.scope.year.year, self.scope.year_from) == (own.year, "row")
            return own, "row" if again else "sentence"  # 2031년도 | 2031 숲 가꾸기 등 5개 사업: the row's own year
        if (told := _AS_OF.match(self.text, end)) and (then := years(told["when"])) and self.scope.table is None:
            return then[0], "sentence"
        return self.scope.year, self.scope.year_from if self.scope.year else ""

    def fund(self, start: int, end: int) -> str | None:
        """Return the source of money that stands right before a number, or in brackets right after it."""
        if before := funding_of_words(self.text[max(0, start - 16) : start]):
            return before
        match = _FUND_AFTER.match(self.text, end)
        if match is None or _NEXT_SHARE.match(self.text, match.end()):
            return None  # `5천원 [국비] [시비]5천원`: a bracket before another amount is that one's
        return funding(match[1])

    def unit_over(self, start: int) -> tuple[Unit | None, tuple[int, int] | None]:
        """Return the unit of money that governs a number printed without one: the table's, else of a line above."""
        if self.scope.unit is not None:
            return self.scope.unit, self.scope.unit_at
        found = self.frame.unit_over(self.scope.section, self.start + start)
        return found if found is not None else (None, None)

    def source(self, start: int, end: int) -> Source:
        """Return the source of a part: the whole line, or its printed lines where it runs over several."""
        first, last = self.start, self.end
        if last - first > 5 * _NEAR:
            first = max(first, self.start + start - _NEAR // 2)
            last = min(last, self.start + end + _NEAR // 4)
        if "\n" in self.frame.text[first:last]:
            begin, _ = self.frame.line_span(self.frame.line(self.start + start))
            _, stop = self.frame.line_span(self.frame.line(max(self.start + end - 1, self.start + start)))
            first, last = max(first, begin), min(last, stop)
        s = self.scope
        return self.frame.source(s.section, first, last, Place(table=s.table, row=s.row, column=s.column_number))

    def doubt(self, found: Doubt) -> Problem:
        """Say that a number cannot be read."""
        source = self.source(found.start, found.end)
        ko = f"‘{found.printed}’: 확실하게 읽을 수 없는 수입니다."
        en = f"'{found.printed}' cannot be read for certain: {found.why}"
        return Problem(ProblemKind.AMOUNT, self.frame.document.name, ko, en, sources=(source,))

    def figure(
        self,
        found: Value,
        measure: Measure,
        item: str,
        dated: tuple[Year | None, str],
        *,
        basis: Basis | None = None,
        fund: str | None = None,
        unit_at: tuple[int, int] | None = None,
    ) -> Figure:
        """Make a figure of a number, with all that the line and its scope say of it."""
        s = self.scope
        item = aimed(self.text, found.start, item, s.name)
        when, year_from = dated
        year = when.year if when else None
        if when is None and not year_from and self.frame.document.year is not None:
            year, year_from = self.frame.document.year, "title"
        spent = account(item) or s.account
        unsure = found.value is not None and not found.unit
        return Figure(
            source=self.source(found.start, found.end),
            kind=found.kind,
            value=found.value,
            unit=found.unit,
            printed=" ".join(found.printed.split()),
            measure=measure,
            project=s.project,
            owners=self._owners(found, item),
            item=item,
            column=s.column,
            account=spent.name if spent else None,
            account_code=(spent.code or None) if spent else None,
            account_listed=bool(spent and spent.listed),
            funding=fund or funding(item) or s.funding,
            year=year,
            year_from=year_from,
            period=self._period(when, year, year_from),
            bound=found.bound,
            status=Status.DOUBTFUL if unsure else Status.REPAIRED if s.repaired else Status.STATED,
            unit_start=unit_at[0] if unit_at else None,
            unit_end=unit_at[1] if unit_at else None,
            basis=basis,
            table=s.table,
            row=s.row,
            column_number=s.column_number,
            owner_item=s.item,
            total=is_total(item),
            note=s.note,
        )

    def _period(self, when: Year | None, year: int | None, year_from: str) -> str | None:
        """Return the period of a figure; that of the line is not that of a year told behind it: 1단계('31~'32) : 9억원 / 2단계('33) : 5억원."""
        if when is not None and when.year is None:
            return when.printed or self.scope.period
        own = [y.year for y in years(self.period or "") if y.year is not None]
        outside = year is not None and year_from == "sentence" and bool(own) and not min(own) <= year <= max(own)
        return (None if outside else self.period) or self.scope.period

    def _owners(self, found: Value, item: str) -> tuple[str, ...]:
        owners, start = self.scope.owners, found.start
        if self.key and owners[-1:] == (self.key,) == (item,):
            owners = owners[:-1]
        if self.key and self.key != item and start >= self.value_start and not _BOUND.search(self.key):
            owners = (*owners, self.key)
        if (follows := _FOLLOWS.match(self.text, found.end)) is not None:
            owners = (*owners, clean(follows["what"]))
        if found.unit.startswith("count:") and self.scope.table is None:
            near, moved = self.near(start, start)
            owners = (*owners, *(o for o in around(near, start - moved) if o not in item and o not in owners))
        name = self.scope.name
        if name and name != item and name not in owners and not self.scope.owners:
            owners = (*owners, name)
        head = "" if self.key and item not in _OF_ANOTHER else self._before_bracket(start)
        said = head in item or (
            bool(item) and head.startswith(item)
        )  # 상담 2회 of an 이웃 상담회 says not what it is of
        if head and not said and not any(head in o or o in head for o in owners if o):
            owners = (*owners, head)
        return tuple(o for o in owners if o)

    def _before_bracket(self, start: int) -> str:
        """Return what a bracket around a place is of: `안심택시 30대 운영(기본요금 1,200원)`."""
        opened = self.text.rfind("(", max(0, start - _NEAR), start)
        if opened < 0 or ")" in self.text[opened:start] or aims_at_named(self.text, start):
            return ""
        head = _HEAD.search(self.text[max(0, opened - _NEAR) : opened])
        name = short(clean(head["name"])) if head else ""
        return (
            "" if _WHEN.fullmatch(name) or funding(name) else name
        )  # 상반기 9회(목표 연 20회), 시비 7억원(구비 1억원)


def no_unit(figure: Figure) -> Problem:
    """Say that a number which looks like money has no unit anywhere."""
    ko = f"‘{figure.printed}’의 단위를 문서에서 찾을 수 없습니다."
    en = f"no unit can be found for '{figure.printed}'"
    return Problem(ProblemKind.UNIT, figure.source.document, ko, en, sources=(figure.source,), figures=(figure.id,))
