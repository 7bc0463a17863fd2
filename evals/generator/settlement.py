"""A settlement statement (세출 결산) of a city: projects in rows, a header of two rows, remarks in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from random import Random

from evals.generator import plan, tables
from evals.generator.figures import Pen, percent
from evals.generator.marks import Cell, Mark, Page
from evals.generator.plan import Names, Office, Settled
from evals.generator.style import Style
from ingest.model import Kind, Measure


@dataclass(frozen=True, slots=True)
class Statement:
    """A year's settlement of some projects of one office."""

    year: int
    office: Office
    rows: tuple[tuple[str, Settled], ...]

    @property
    def whole(self) -> Settled:
        """All projects together."""
        every = [s for _, s in self.rows]
        return Settled(
            self.year,
            sum(s.final for s in every),
            sum(s.carried_in for s in every),
            sum(s.adjusted for s in every),
            sum(s.spent for s in every),
            sum(s.carried_out for s in every),
        )


def invent(random: Random, scale: int, year: int, book: Names, at: Office) -> Statement:
    """Invent a statement of four to nine projects."""
    size = scale * random.choice((2_000, 20_000, 90_000))
    rows = tuple((book.project(), plan.settled(random, scale, year, size)) for _ in range(random.randint(4, 9)))
    return Statement(year, at, rows)


def write(page: Page, statement: Statement, style: Style, random: Random) -> None:
    """Write the statement: a sentence, the table, the shares spent."""
    pen, year, whole = Pen(style), statement.year, statement.whole
    page.line(f"{year}회계연도 세출 결산 설명서")
    page.gap()
    page.line(f"{statement.office.government} {statement.office.division}")
    page.gap()
    page.line("1. 결산 총괄")
    page.gap()
    spent = pen.amount(whole.spent, (Measure.EXECUTED,), year, item="집행액", key="told", optional=True)
    current = pen.amount(whole.current, (Measure.CURRENT,), year, item="예산현액", optional=True)
    page.line(f"{style.bullets[0]} {year}회계연도 예산현액 ", current, " 가운데 집행액은 ", spent, "임")
    page.gap()
    page.line("2. 사업별 결산 내역")
    page.gap()
    page.line(style.caption.format(style.unit + ", %"))
    two = random.random() < 0.5 and style.table == "tab"
    names = ("예산액", "전년도이월액", "예산현액", "지출액", "다음연도이월액", "집행잔액", "집행률")
    if two:
        header = [
            tables.words("사업명", "예산현액", "", "", "지출액", "다음연도이월액", "집행잔액", "집행률"),
            tables.words("", "예산액", "전년도이월액", "계", "", "", "", ""),
        ]
    else:
        header = [tables.words("사업명", *names)]
    rows = [_row(pen, "계", whole, "sum", total=True)]
    rows += [_row(pen, name, s, f"row{n}", total=False) for n, (name, s) in enumerate(statement.rows)]
    tables.write(page, style.table, header, rows)
    page.gap()
    page.line("※ 예산액에는 예산변경분이 포함됨")


def _row(pen: Pen, name: str, s: Settled, key: str, *, total: bool) -> tuple[Cell, ...]:
    project = None if total else name
    budget = s.final + s.adjusted
    values = (
        (budget, (Measure.BUDGET, Measure.FINAL, Measure.CURRENT), "예산액"),
        (s.carried_in, (Measure.CARRIED_IN,), "전년도이월액"),
        (s.current, (Measure.CURRENT,), ""),
        (s.spent, (Measure.EXECUTED,), "지출액"),
        (s.carried_out, (Measure.CARRIED_OUT,), "다음연도이월액"),
        (s.left, (Measure.BALANCE,), "집행잔액"),
    )
    cells = [
        pen.cell(v, measures, s.year, item=project or name, column=column, key=f"{key}.{measures[0].name}", total=total)
        for v, measures, column in values
    ]
    exact = Decimal(s.spent) * 100 / Decimal(s.current)
    rounding = ROUND_HALF_UP if pen.style.rounded else ROUND_DOWN
    text = f"{exact.quantize(Decimal('0.1'), rounding=rounding)}"
    mark = percent(text, Measure.EXECUTION_RATE, s.year, item=name, key=f"{key}.R")
    rate = Mark(
        text,
        Kind.PERCENT,
        mark.value,
        "percent",
        text + "%",
        mark.measures,
        mark.years,
        item=name,
        column="집행률",
        key=f"{key}.R",
    )
    return ((name,), *cells, (rate,))
