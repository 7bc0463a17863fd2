"""A supplementary budget (추가경정예산안): projects by division, what was fixed, what changes, in prose and in a table."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from evals.generator import prose, tables, words
from evals.generator.figures import Pen
from evals.generator.marks import Cell, Page
from evals.generator.plan import Names, Office
from evals.generator.style import SCALES, Style
from ingest.model import Measure


@dataclass(frozen=True, slots=True)
class Revised:
    """One project before and after."""

    name: str
    before: int
    after: int
    why: str


@dataclass(frozen=True, slots=True)
class Supplement:
    """The nth supplementary budget of a year."""

    year: int
    nth: int
    office: Office
    divisions: tuple[tuple[str, tuple[Revised, ...]], ...]

    @property
    def rows(self) -> tuple[Revised, ...]:
        """Every project."""
        return tuple(r for _, rows in self.divisions for r in rows)


def invent(random: Random, scale: int, year: int, book: Names, at: Office) -> Supplement:
    """Invent two to four divisions with projects."""
    divisions = []
    for office in random.sample(words.OFFICES, random.randint(2, 4)):
        rows = []
        for _ in range(random.randint(1, 4)):
            before = random.choice((0, random.randint(50, 9_000) * scale))
            after = max(0, before + random.choice((-1, 1, 1)) * random.randint(20, 4_000) * scale)
            after = after or before or 700 * scale
            rows.append(
                Revised(
                    book.project(),
                    before,
                    after,
                    random.choice(("국비 변경내시", "사업량 증가", "집행잔액 감액", "신규 편성", "")),
                )
            )
        divisions.append((f"{office}과", tuple(rows)))
    return Supplement(year, random.randint(1, 3), at, tuple(divisions))


def write(page: Page, bill: Supplement, style: Style, random: Random) -> None:
    """Write the bill."""
    pen, first = Pen(style), style.bullets[0]
    before, after = sum(r.before for r in bill.rows), sum(r.after for r in bill.rows)
    page.line(f"{bill.year}년도 제{bill.nth}회 추가경정예산안 사업설명서")
    page.gap()
    page.line(bill.office.government)
    page.gap()
    page.line("□ 편성 방향")
    page.gap()
    page.line(f"{first} 민생 안정과 지역경제 회복에 재원을 집중하고 집행이 부진한 사업은 조정")
    if random.random() < 0.6:
        large = random.randint(12, 600) * SCALES["억원"] // 10
        mark = pen.amount(
            large * 10,
            (Measure.BUDGET, Measure.SUPPLEMENT, Measure.OTHER),
            bill.year,
            unit="억원",
            item="예비비",
            key="reserve",
        )
        page.line(f"{first} 재난 대비를 위하여 예비비 ", mark, " 확보")
    prose.sentences(page, random, bill.year, first)
    page.gap()
    page.line("□ 사업별 조정 내역")
    page.gap()
    page.line(style.caption.format(style.unit))
    page.gap()
    header = [tables.words("부서명", "사업명", "기정예산액", "추경예산안", "증감액", "비고")]
    rows = [_row(pen, bill.year, "합 계", "", before, after, "", key="sum", total=True)]
    number = 0
    for division, revised in bill.divisions:
        for n, r in enumerate(revised):
            rows.append(
                _row(
                    pen,
                    bill.year,
                    division if n == 0 else "",
                    r.name,
                    r.before,
                    r.after,
                    r.why,
                    key=f"row{number}",
                    total=False,
                )
            )
            number += 1
    tables.write(page, style.table, header, rows)


def _row(
    pen: Pen, year: int, division: str, name: str, before: int, after: int, why: str, *, key: str, total: bool
) -> tuple[Cell, ...]:
    item = name or division
    return (
        (division,),
        (name,),
        pen.cell(before, (Measure.PRIOR,), year, item=item, column="기정예산액", key=f"{key}.A", total=total),
        pen.cell(
            after,
            (Measure.SUPPLEMENT, Measure.BUDGET, Measure.FINAL),
            year,
            item=item,
            column="추경예산안",
            key=f"{key}.B",
            total=total,
        ),
        pen.cell(after - before, (Measure.CHANGE,), year, item=item, column="증감액", key=f"{key}.C", total=total),
        (why,),
    )
