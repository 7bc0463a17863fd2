"""What a document is once read: sections, items, tables, figures, facts and problems, each with its place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache


class Kind(StrEnum):
    """What a printed value is; two kinds are never merged."""

    AMOUNT = "amount"
    COUNT = "count"
    PERCENT = "percent"
    RATIO = "ratio"
    ZERO = "zero"
    BLANK = "blank"
    DASH = "dash"
    UNDETERMINED = "undetermined"  # 미정
    NONBUDGET = "nonbudget"  # 비예산
    PENDING = "pending"  # 위원회 결정, 진행 중, 추후 결정
    COMPOUND = "compound"  # one part of a cell such as 125건/ 3,926백만원, 655(73.4%), 31(30)


class Measure(StrEnum):
    """What a value measures, in the words of the trade."""

    BUDGET = "예산"
    INITIAL = "당초예산"
    PRIOR = "기정예산"
    SUPPLEMENT = "추경"
    FINAL = "최종예산"
    CURRENT = "예산현액"
    ADJUSTED = "예산변경"
    DEEMED = "간주처리"
    EXECUTED = "집행"
    BALANCE = "잔액"
    CARRIED_IN = "전년이월"
    CARRIED_OUT = "차년이월"
    CHANGE = "증감"
    CHANGE_RATE = "증감률"
    EXECUTION_RATE = "집행률"
    SUBSIDY_RATE = "보조율"
    REQUIRED = "소요예산"
    TOTAL_COST = "총사업비"
    REQUESTED = "요구"
    FORECAST = "전망"
    LIMIT = "한도"
    UNIT_PRICE = "단가"
    PAYMENT = "지급액"
    COUNT = "수량"
    RATE = "비율"
    OTHER = "기타"


class Status(StrEnum):
    """How a figure came to be read."""

    STATED = "stated"
    REPAIRED = "repaired"  # its cell was moved or joined by a repair that something vouches for
    DOUBTFUL = "doubtful"  # read, but its year, unit or column could not be vouched for


class Bound(StrEnum):
    """What a printed value limits, when it is not the value itself."""

    EXACT = "exact"
    ABOUT = "about"  # 내외, 약, 여
    AT_MOST = "at most"  # 이내, 이하
    AT_LEAST = "at least"  # 이상
    LOW = "low"  # the first of a ~ b
    HIGH = "high"  # the second of a ~ b


@dataclass(frozen=True, slots=True)
class Place:
    """Where a source stands in a format that has more than characters."""

    page: int | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    cell: str | None = None  # the address in a sheet: "C12"


@dataclass(frozen=True, slots=True)
class Source:
    """A span of a document's stored text: `text[start:end] == quote`, always."""

    document: str
    section: tuple[str, ...]
    start: int
    end: int
    line: int  # 1-based
    quote: str
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; section 0 is the document itself."""

    index: int
    parent: int | None
    title: str  # clean: no marks, numbers or doubled words; "" for the root
    path: tuple[str, ...]  # titles from the project (if any) down, this one last
    level: int
    start: int  # of the heading
    end: int  # of all that it owns
    project: str | None = None  # the project that this section belongs to, when the file names one


@dataclass(frozen=True, slots=True)
class Item:
    """A line that says something: a bullet with its mark, or a sentence; owned by the bullet above it."""

    index: int
    section: int
    parent: int | None  # index of the owning item
    mark: str  # "○", "-", "※", "①", "" for prose
    depth: int
    start: int  # of the words after the mark
    end: int
    text: str  # text[start:end] of the document, Markdown emphasis removed
    table: int | None = None  # when it stands in a table: which, and in which row
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a grid, with its place in the stored text; start == end for an empty one."""

    row: int
    column: int
    start: int
    end: int
    text: str  # what a person reads: tags gone, entities decoded, spaces joined
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Repair:
    """A change to a torn table, and what vouches for it."""

    what: str  # "shifted row", "joined pages", "row taken for a header", "two records side by side", "run-on line"
    row: int | None
    vouched_by: str  # "total adds up", "formula works out", "header repeats" …


@dataclass(frozen=True, slots=True)
class Table:
    """A grid with its caption, unit and header rows; cells in row-major order, no holes."""

    index: int
    section: int
    start: int
    end: int
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    header_rows: int = 0
    header_columns: int = 1  # leading columns that hold labels
    caption: str = ""  # the whole line(s) above it that belong to it
    unit: str = ""  # as printed: "천원, %"; "" when nothing says
    unit_start: int | None = None  # where that unit stands
    unit_end: int | None = None
    parts: tuple[tuple[int, int], ...] = ()  # spans, when a page break splits it
    repairs: tuple[Repair, ...] = ()
    sparse: bool = False  # its empty cells leave nothing out

    def row(self, number: int) -> tuple[Cell, ...]:
        """Return the cells that begin in a row, left to right."""
        return tuple(c for c in self.cells if c.row == number)

    def at(self, row: int, column: int) -> Cell | None:
        """Return the cell that covers a position, spans counted."""
        for c in self.cells:
            if c.row <= row < c.row + c.row_span and c.column <= column < c.column + c.column_span:
                return c
        return None


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor of a formula: 25,000,000원, 2개, 12개월."""

    value: Decimal
    unit: str  # "KRW", "count:개", "" when it has none
    printed: str


@dataclass(frozen=True, slots=True)
class Basis:
    """How a printed amount is made: factors whose product is compared with the printed result."""

    factors: tuple[Factor, ...]
    product: Decimal
    agrees: bool | None  # None when there is no printed result beside the formula
    start: int
    end: int
    quote: str


SUPPOSED = "supposed"  # where the year of a figure is from: 유수율 85% 달성 시 is of none


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a document: what it is about, what it measures, its exact value, and where it stands."""

    source: Source
    kind: Kind
    value: Decimal | None  # in the base unit, a decrease negative; None for blank, dash, undetermined …
    unit: str  # "KRW", "percent", "ratio", "count:명"; "" when no unit can be found (then it is not money)
    printed: str  # the digits exactly as printed, with the unit that governs them: "70,000천원"
    measure: Measure
    project: str | None
    owners: tuple[str, ...]  # owning bullets, group rows: outermost first
    item: str  # its own name: row label, bullet label, or the words before the number
    column: str = ""  # header path of its column, joined by " "
    account: str | None = None  # expenditure account name as printed or from the national list
    account_code: str | None = None
    account_listed: bool = False  # the name was taken from the national list, not from the document
    funding: str | None = None  # 국비, 시비, 구비, 도비, 군비, 기금, 자체 …
    year: int | None = None
    year_from: str = ""  # "column", "row", "heading", "sentence", "owner", "title", SUPPOSED, ""
    period: str | None = None  # as printed: "2020.01~2020.12", "'19.3.31. 기준"
    bound: Bound = Bound.EXACT
    status: Status = Status.STATED
    unit_start: int | None = None  # where the unit that governs it stands, when not beside it
    unit_end: int | None = None
    basis: Basis | None = None
    table: int | None = None
    row: int | None = None
    column_number: int | None = None
    owner_item: int | None = None  # index of the document's item that it stands in
    total: bool = False  # a 계, 합계, 소계, 총계 row, column or item
    part_of: str | None = None  # id of the figure whose breakdown this is part of
    also_stated: tuple[Source, ...] = ()
    note: str = ""  # the remark that belongs to it: a footnote, the 비고 of its row
    caption: str = ""  # of the table that it stands in

    @property
    def id(self) -> str:
        """A name made of its content: the same on every run and machine."""
        s = self.source
        return _id_of(s.document, s.start, s.end, self.printed, self.measure, self.year, self.unit, self.column)

    @property
    def label(self) -> tuple[str, ...]:
        """The label path: project, section, account, owners, own name, column; nothing twice in a row."""
        parts = [self.project, *self.source.section, self.account, *self.owners, self.item, self.column]
        path: list[str] = []
        for part in parts:
            if part and part not in path:
                path.append(part)
        return tuple(path)


@lru_cache(maxsize=1 << 14)
def _id_of(*parts: str | int | None) -> str:
    """Return the name that a figure's content makes; what is looked at for one question is named many times."""
    key = "\0".join(map(str, parts))
    return "f" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:15]


class FactKind(StrEnum):
    """What a fact in words tells."""

    PERSON = "person"  # a post, its holder and contact
    DEPARTMENT = "department"
    DATE = "date"  # 시기, 일시, 기간, 추진기간, 개최일
    LEGAL = "legal"  # 근거: a law, an ordinance, an instruction
    PLACE = "place"
    CHECK = "check"  # a checkbox and whether it is set
    TEXT = "text"  # any other `key : value` or cell of a table in words
    STEP = "step"  # one step of a procedure or schedule, in order


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a document says in words under a label: who, when, where, by which law."""

    source: Source
    kind: FactKind
    project: str | None
    owners: tuple[str, ...]
    item: str  # its own name: 시기, 과장, 사업근거, the row label
    value: str  # what is said, as printed
    column: str = ""
    year: int | None = None
    order: int | None = None  # place in a list or procedure
    table: int | None = None
    row: int | None = None
    column_number: int | None = None
    caption: str = ""  # of the table that it stands in

    @property
    def id(self) -> str:
        """A name made of its content."""
        s = self.source
        key = f"{s.document}\0{s.start}\0{s.end}\0{self.item}\0{self.column}"
        return "t" + hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:15]

    @property
    def label(self) -> tuple[str, ...]:
        """The label path, as a figure's."""
        parts = [self.project, *self.source.section, *self.owners, self.item, self.column]
        return tuple(dict.fromkeys(p for p in parts if p))


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of one section or item group, whole, for questions that want words."""

    source: Source
    text: str


class ProblemKind(StrEnum):
    """The faults that a document, or two of them together, can have."""

    UNREADABLE = "unreadable"  # binary, empty, password, truncated
    ENCODING = "encoding"
    UNIT = "unit"  # a number whose unit is nowhere
    AMOUNT = "amount"  # a number that cannot be read for certain
    YEAR = "year"
    TABLE = "table"  # a table that could not be made whole
    SUM = "sum"  # parts do not add up to their total
    FORMULA = "formula"  # factors do not give the printed result
    RATE = "rate"  # a printed rate is not the computed one
    DIFFERENCE = "difference"  # B−A is not the printed change
    CONFLICT = "conflict"  # the same fact, two values
    ROUNDING = "rounding"  # the same fact, one of them rounded or truncated
    PARTIAL = "partial"  # parts that are only a part: no conflict
    OCR = "ocr"  # a slip that something vouches for: 사비 for 시비
    COPY = "copy"  # the same document twice, in two formats or under two names


class Certainty(StrEnum):
    """How sure a problem is."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of a document: a sentence in Korean and in English, the places, the values; never an exception."""

    kind: ProblemKind
    document: str
    ko: str
    en: str
    certainty: Certainty = Certainty.CERTAIN
    sources: tuple[Source, ...] = ()
    expected: Decimal | None = None
    found: Decimal | None = None
    figures: tuple[str, ...] = ()  # ids


@dataclass(frozen=True, slots=True)
class Check:
    """An arithmetic relation that was tried and held: what vouches for the figures in it."""

    kind: ProblemKind  # SUM, FORMULA, RATE, DIFFERENCE, CONFLICT (= stated twice and agrees)
    result: str  # id of the total, product, rate or first statement
    inputs: tuple[str, ...]  # ids


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read: the stored text and everything in it that has a place."""

    name: str  # as cited: the path under the folder given, with "/"
    text: str
    format: str  # "text", "markdown", "html", "csv", "hwpx", "hwp", "pdf", "docx", "xlsx"
    digest: str  # sha256 of the file's bytes
    title: str
    sections: tuple[Section, ...]
    items: tuple[Item, ...]
    tables: tuple[Table, ...]
    projects: tuple[str, ...] = ()  # in document order
    year: int | None = None  # the year the document is about
    department: str | None = None
    government: str | None = None
    problems: tuple[Problem, ...] = ()
    line_starts: tuple[int, ...] = field(default=(), repr=False)
    places: tuple[tuple[int, int, Place], ...] = field(default=(), repr=False)  # spans of pages and of a sheet's cells


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything taken out of one document."""

    document: Document
    figures: tuple[Figure, ...] = ()
    facts: tuple[Fact, ...] = ()
    passages: tuple[Passage, ...] = ()
    problems: tuple[Problem, ...] = ()  # the document's own and those of its checks
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Corpus:
    """Readings in order of name, and the problems that only show when documents are held side by side."""

    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...] = ()  # unreadable files, and conflicts across documents

    def figures(self) -> Iterator[Figure]:
        """Yield every figure, document by document."""
        for reading in self.readings:
            yield from reading.figures
