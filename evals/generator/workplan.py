"""The work plan (주요업무계획) of a district's division: many projects, their titles in a list at the start."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from evals.generator import tables, tallies, words
from evals.generator.figures import Pen, count, percent
from evals.generator.marks import Cell, Mark, Page, Word
from evals.generator.plan import Names, Office
from evals.generator.style import Style
from ingest.model import FactKind, Kind, Measure

NEEDED = (Measure.REQUIRED, Measure.BUDGET)


@dataclass(frozen=True, slots=True)
class Task:
    """One project of the plan: what it needs, year by year and by funding."""

    name: str
    new: bool
    kind: str  # costed, open (미정), free (비예산)
    funds: tuple[tuple[str, tuple[int, ...]], ...]  # funding, need of each year
    aim: str
    event: str  # mentioned without a figure
    month: int
    people: int
    price: int
    sets: int

    def year(self, n: int) -> int:
        """Return the need of the nth year."""
        return sum(needs[n] for _, needs in self.funds)

    @property
    def whole(self) -> int:
        """Return the need of all years."""
        return sum(sum(needs) for _, needs in self.funds)


@dataclass(frozen=True, slots=True)
class Plan:
    """A division's plan for a year."""

    year: int
    office: Office
    tasks: tuple[Task, ...]
    staff: tuple[int, ...]


def invent(random: Random, scale: int, year: int, book: Names, at: Office, *, theme: str | None = None) -> Plan:
    """Invent a plan of six to twelve projects."""
    tasks: list[Task] = []
    for n in range(random.randint(6, 12)):
        kind = "costed" if n < 4 else random.choice(("costed", "costed", "costed", "open", "free"))
        sets, price = random.choice((10, 20, 50, 100)), scale * random.choice((50, 100, 200))
        funds: list[tuple[str, tuple[int, ...]]] = []
        for fund in random.choice((("구비",), ("구비",), ("시비", "구비"), ("국비", "시비", "구비"))):
            base = random.randint(5, 900) * scale * random.choice((10, 50, 100))
            grow = random.choice((0, 0, scale * 100, scale * 500))
            funds.append((fund, (random.choice((0, base)), base, base + grow, base + 2 * grow)))
        if n == 1:
            funds = [("구비", (0, price * sets, 0, 0))]
        event = book.event(theme if n == 0 else None)
        name = book.project()
        aim = f"{' '.join(name.split()[-3:-1])} 여건을 살펴 {random.choice(words.AIMS)}"
        tasks.append(
            Task(name, random.random() < 0.3, kind, tuple(funds), aim, event,
                 random.randint(1, 12), random.randint(8, 400), price, sets)
        )  # fmt: skip
    return Plan(year, at, tuple(tasks), tuple(random.randint(0, 7) for _ in range(6)))


def write(page: Page, plan: Plan, style: Style, random: Random) -> None:
    """Write the cover, the list of projects and each project; most sections carry no title."""
    o, pen, titled = plan.office, Pen(style), random.random() < 0.25
    page.line(f"{plan.year - 1}. 주요업무 추진실적 및 {plan.year}. 주요업무계획")
    page.gap()
    page.line(f"{plan.year - 1}. 11.")
    page.gap(2)
    page.line(o.government)
    page.line(o.division)
    page.gap()
    _staff(page, plan)
    page.line("주요사업 목록")
    page.gap()
    rows: list[tuple[Cell, ...]] = []
    for n, t in enumerate(plan.tasks):
        rows.append(((str(n + 1),), (t.name,), ("신규" if t.new else "계속",), (str(6 + 2 * n),)))
    tables.write(
        page,
        "tab" if style.table in ("spaces", "box") else style.table,
        [tables.words("연번", "주요사업", "구분", "쪽")],
        rows,
    )
    page.gap()
    extra = (tallies.meetings, tallies.trend, tallies.volume, tallies.limits, tallies.beside, tallies.indicators)
    sides = dict(zip(random.sample(range(len(plan.tasks)), 6), extra, strict=True))
    for n, t in enumerate(plan.tasks):
        page.project = t.name
        if titled:
            page.line(f"{n + 1} {t.name}")
            page.gap()
        _task(_Writer(page, plan, style, pen, random, sides), t, n)
    page.project = None


def _staff(page: Page, plan: Plan) -> None:
    total = sum(plan.staff)
    page.line("일 반 현 황")
    page.gap()
    page.line("□ 인 력 : 정원 ", count(total, "명", plan.year - 1, item="정원", key="staff", optional=True), "(현원 ",
              count(sum(plan.staff) - (plan.staff[3] > 0), "명", plan.year - 1, item="현원", optional=True), ")")  # fmt: skip
    page.gap()
    page.line(f"(기준일 : '{(plan.year - 1) % 100:02}. 10월말)")
    page.gap()
    grades = ("4급", "5급", "6급", "7급", "8급", "9급")
    page.line("\t".join(("합 계", *grades)))
    there = [max(0, n - (i == 3)) for i, n in enumerate(plan.staff)]  # one post of the fourth grade is vacant
    cells: list[str | Mark] = [*_paired(total, sum(there), "합 계", plan.year - 1, total=True)]
    for grade, number, present in zip(grades, plan.staff, there, strict=True):
        cells += ["\t", *(_paired(number, present, grade, plan.year - 1, total=False) if number else ["-"])]
    page.line(*cells)
    page.gap(2)


def _paired(quota: int, present: int, column: str, year: int, *, total: bool) -> list[str | Mark]:
    def mark(number: int) -> Mark:
        kinds = (Measure.COUNT, Measure.OTHER)
        kind = Kind.COMPOUND if number else Kind.ZERO
        return Mark(
            f"{number}", kind, Decimal(number), "count:명", f"{number}", kinds, (year, None), column=column, total=total
        )

    return [mark(quota), "(", mark(present), ")"]


@dataclass(frozen=True, slots=True)
class _Writer:
    page: Page
    plan: Plan
    style: Style
    pen: Pen
    random: Random
    sides: Mapping[int, Callable[[Page, Style, Random, int], None]]  # what else stands in the nth project


def _task(to: _Writer, task: Task, n: int) -> None:
    page, plan, style, random = to.page, to.plan, to.style, to.random
    first, second, _ = style.bullets
    page.line("□ 사업개요")
    page.gap()
    page.line(f"{first} 목  적 : ", Word(task.aim, FactKind.TEXT, "목적", key=f"aim{n}"))
    page.line(f"{first} 기  간 : ", Word(f"{plan.year}. 1. ~ 12.", FactKind.DATE, "기간", key=f"period{n}"))
    page.line(f"{second} 모집인원 : ", count(task.people, "명", plan.year, item="모집인원", key=f"people{n}"))
    page.gap()
    if n in to.sides:
        to.sides[n](page, style, random, plan.year)
    page.line("□ 추진계획")
    page.gap()
    page.line(f"{first} {task.event} 연계 홍보부스 운영")
    page.line(
        f"{second} 일  시 : ", Word(f"{plan.year}. {task.month}월", FactKind.DATE, "일시", task.event, key=f"when{n}")
    )
    page.line(f"{second} 내  용 : 우수사례 전시와 상담, 체험 프로그램 진행")
    if n % 4 == 2:
        share = random.randint(300, 980)
        page.line(
            f"{first} 전년도 참여율 : ",
            percent(f"{share / 10:.1f}%", Measure.RATE, plan.year - 1, item="전년도 참여율", key=f"share{n}"),
        )
    page.gap()
    page.line("□ 기대효과")
    page.gap()
    page.line(f"{first} ", Word("참여 문턱을 낮추고 제도의 체감도를 높임", FactKind.TEXT, "기대효과"))
    page.gap()
    _needs(to, task, n)
    page.gap()


def _needs(to: _Writer, task: Task, n: int) -> None:
    page, plan, style, pen, random = to.page, to.plan, to.style, to.pen, to.random
    bold = "**" if style.headings == "markdown" else ""
    lead = random.choice((f"□ {bold}{plan.year}년 소요예산 : ", f"□ {bold}소요예산 : "))
    if task.kind == "free":
        mark = Mark("비예산", Kind.NONBUDGET, None, "", "비예산", NEEDED, (plan.year,), item="소요예산", key=f"need{n}")
        page.line(lead, mark, bold)
        return
    if task.kind == "open":
        mark = Mark(
            "미정",
            Kind.UNDETERMINED,
            None,
            "",
            "미정",
            NEEDED,
            (plan.year,),
            item="소요예산",
            funding="시비",
            key=f"need{n}",
        )
        page.line(lead, mark, "(시비)", bold)
        return
    page.line(lead, pen.amount(task.year(1), NEEDED, plan.year, item="소요예산", key=f"need{n}"), bold)
    page.gap()
    page.line(style.caption.format(style.unit))
    page.gap()
    years = tuple(range(plan.year - 1, plan.year + 3))

    def row(label: str, values: tuple[int, ...], *, total: bool, fund: str | None) -> tuple[Cell, ...]:
        whole = pen.cell(
            sum(values), NEEDED, None, item=label, column="합계", total=True, funding=fund, key=f"whole{n}.{label}"
        )
        return (
            (label,),
            whole,
            *(pen.cell(v or None if v == 0 and random.random() < 0.5 else v, NEEDED, y, item=label, column=f"{y}년", total=total,
                       funding=fund, key=f"need{n}.{label}.{y}") for v, y in zip(values, years, strict=True)),
        )  # fmt: skip

    sums = tuple(task.year(i) for i in range(4))
    noted = n % 5 == 3 and style.table != "spaces"
    rows = [row("계", sums, total=True, fund=None)] + [row(f, v, total=False, fund=f) for f, v in task.funds]
    if style.table == "tab":
        header = [tables.words("재원별", "합계", "연차별 소요재원"), tables.words("", "", *(f"{y}년" for y in years))]
    else:
        header = [tables.words("재원별", "합계", *(f"{y}년" for y in years))]
    if noted:
        rows[-1] = (*rows[-1][:-1], (*rows[-1][-1], random.choice(("<sup>1)</sup>", "¹⁾"))))
    tables.write(page, style.table, header, rows)
    if noted:
        page.gap()
        page.line(f"1) {plan.year + 2}년도 대상지 확대에 따른 용역비 포함")
    if n == 1 and task.kind == "costed":
        page.gap()
        page.line("○ 산출내역 : 장비 ",
            count(1, "set", plan.year, item="산출내역", optional=True),
            "(카메라, 마이크) ",
                  pen.amount(task.price, (Measure.UNIT_PRICE,), plan.year, item="산출내역", optional=True, key="price"), " × ",
                  count(task.sets, "set", plan.year, item="산출내역", optional=True))  # fmt: skip
