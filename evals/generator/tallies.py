"""Side tables and sentences of a work plan: two-row headers, cells of two values, the size of a budget, amounts in prose."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_DOWN, Decimal
from random import Random

from evals.generator import tables
from evals.generator.figures import Pen, count, percent
from evals.generator.marks import Cell, Mark, Page
from evals.generator.style import SCALES, Style
from ingest.model import Kind, Measure

SIZE = (Measure.BUDGET, Measure.REQUESTED, Measure.OTHER, Measure.SUPPLEMENT)


def meetings(page: Page, style: Style, random: Random, year: int) -> None:
    """Write a table of counts under a header of two rows; the first pair is the sum of the others."""
    year -= 1
    page.line("□ 회의 개최 현황")
    page.gap()
    page.line(f"({year}. 10월말 기준)")
    page.gap()
    names = ("합계", "정기회의", "수시회의")
    if style.table == "tab":
        header = [
            tables.words("구분", names[0], "", names[1], "", names[2], ""),
            tables.words("", *("횟수", "처리안건") * 3),
        ]
    else:
        header = [tables.words("구분", *(f"{n} {c}" for n in names for c in ("횟수", "처리안건")))]
    rows: list[tables.Row] = []
    for y in (year, year - 1, year - 2):
        held = [random.randint(1, 9) for _ in range(2)]
        cases = [random.randint(10, 60) for _ in range(2)]
        values = (sum(held), sum(cases), held[0], cases[0], held[1], cases[1])
        cells: list[Cell] = [(f"{y}년",)]
        for n, value in enumerate(values):
            column = f"{names[n // 2]} {('횟수', '처리안건')[n % 2]}"
            mark = count(
                value, "회" if n % 2 == 0 else "건", y, item=f"{y}년", column=column, total=n < 2, key=f"meet{y}.{n}"
            )
            cells.append((mark,))
        rows.append(tuple(cells))
    tables.write(page, style.table, header, rows)
    page.gap()


def trend(page: Page, style: Style, random: Random, year: int) -> None:
    """Write three years side by side, with two values in a cell."""
    year -= 1
    page.line("○ 최근 3년간 운영현황")
    page.gap()
    years = (year - 2, year - 1, year)
    header = [tables.words("구 분", *(f"{y}년" for y in years), "비 고")]
    rows: list[tables.Row] = []
    for label in ("제안현황", "편성현황"):
        cells: list[Cell] = [(label,)]
        for y in years:
            cases, cost = random.randint(20, 140), random.randint(800, 6_000) * 1_000_000
            pen = Pen(replace(style, unit="백만원", item_unit="백만원"))
            money = pen.amount(cost, SIZE, y, item=label)
            number = count(cases, "건", y, item=label)
            cells.append((_part(number, y), "/ ", _part(money, y)))
        rows.append((*cells, ("",)))
    voters: list[Cell] = [("투표참여인원",)]
    voters += [
        (count(random.randint(500, 4_000), "명", y, item="투표참여인원", column=f"{y}년", key=f"voters{y}"),)
        for y in years
    ]
    rows.append((*voters, ("온라인 투표 포함",)))
    tables.write(page, style.table, header, rows)
    page.gap()


def _part(mark: Mark, year: int) -> Mark:
    return replace(mark, kind=Kind.COMPOUND, column=f"{year}년", years=(year,))


def volume(page: Page, style: Style, random: Random, year: int) -> None:
    """Write the size of the budget in 백만원 with its supplements, and sentences that tell a part of them in 억원."""
    year -= 1
    unit = SCALES["백만원"]
    first = [random.randint(90_000, 700_000) * unit, random.randint(3_000, 20_000) * unit]
    more = [[random.randint(9_000, 40_000) * unit, random.randint(10, 2_000) * unit] for _ in range(2)]
    deemed = [random.randint(5_000, 90_000) * unit, random.randint(10, 900) * unit]
    page.line("□ 추진실적")
    page.gap()
    for n in range(2):
        whole = sum(more[n]) // SCALES["억원"]
        told = random.randint(whole // 3, whole // 2), random.randint(whole // 6, whole // 4)
        marks = [
            Pen(style).amount(t * SCALES["억원"], (Measure.SUPPLEMENT, Measure.BUDGET), year, unit="억원", item=name)
            for t, name in zip(told, ("민생안정", "투자사업"), strict=True)
        ]
        page.line(f"- {year}년 제{n + 1}회 추경")
        page.line("  ➔ 민생안정 예산 ", marks[0], ", 투자사업 ", marks[1], " 편성")
    page.gap()
    page.line(f"※ {year}. 예산규모")
    page.gap()
    page.line("(단위 : 백만원)")
    page.gap()
    names = ("최종예산액 (㉮=㉯+㉰+㉱+㉲)", "당초예산 (㉯)", "1회추경 (㉰)", "2회추경 (㉱)", "간주처리 (㉲)")
    kinds = (Measure.FINAL, Measure.INITIAL, Measure.SUPPLEMENT, Measure.SUPPLEMENT, Measure.DEEMED)
    pen = Pen(replace(style, unit="백만원", item_unit="백만원"))
    rows: list[tables.Row] = []
    for n, label in enumerate(("계", "일반회계", "특별회계")):
        parts = [sum(pair) if n == 0 else pair[n - 1] for pair in (first, *more, deemed)]
        values = (sum(parts), *parts)
        cells = [
            pen.cell(v, (k,), year, item=label, column=c, total=n == 0, key=f"size{n}.{c[:4]}")
            for v, k, c in zip(values, kinds, names, strict=True)
        ]
        rows.append(((label,), *cells))
    tables.write(page, style.table, [tables.words("구 분", *names)], rows)
    page.gap()


def limits(page: Page, style: Style, random: Random, year: int) -> None:
    """Write limits and a range, as rules of a grant name them."""
    pen = Pen(style)
    most = random.randint(1, 5)
    small = random.randint(2, 9)
    low = random.randint(2, 6) * 1_000
    page.line("□ 지원기준")
    page.gap()
    kinds = (Measure.LIMIT, Measure.BUDGET, Measure.OTHER, Measure.PAYMENT, Measure.REQUIRED, Measure.UNIT_PRICE)
    one = _amount(f"{most}억원", most * SCALES["억원"], kinds, year, None)
    two = _amount(f"{small}천만원", small * 10_000_000, kinds, year, None)
    page.line(f"{style.bullets[0]} 시설사업 ", one, " 이내, 행사사업 ", two, " 이내")
    lower = pen.amount(low * 1_000, kinds, year, unit="천원", item="과제당 연구예산")
    upper = pen.amount(low * 2_000, kinds, year, unit="천원", item="과제당 연구예산")
    page.line("※ 1개 과제당 연구예산 ", lower, " ~ ", upper, " 지원")
    share = random.randint(4, 7) * 10
    either = [percent(f"{s}%", Measure.RATE, year, item="투표") for s in (share, 100 - share)]
    page.line(f"{style.bullets[0]} 선정방법 : 위원회 투표(", either[0], ") + 모바일 투표(", either[1], ")")
    exact = Decimal(random.randint(600, 990)) / 10
    page.line(
        f"{style.bullets[0]} 전년도 만족도 : ",
        percent(f"{exact.quantize(Decimal('0.1'), rounding=ROUND_DOWN)}%", Measure.RATE, year - 1),
    )
    page.gap()


def _amount(
    text: str,
    value: int,
    kinds: tuple[Measure, ...],
    *years: int | None,
    unit: str = "",
    item: str = "",
    column: str = "",
) -> Mark:
    """Print an amount as it stands; its unit stands beside it, or elsewhere when it is given."""
    return Mark(text, Kind.AMOUNT, Decimal(value), "KRW", text + unit, kinds, years, item=item, column=column)


def _spent(value: int, unit: str, year: int, item: str) -> Mark:
    """Print what something cost in a year, under a unit that stands elsewhere."""
    kinds = (Measure.BUDGET, Measure.EXECUTED, Measure.OTHER)
    return _amount(f"{value:,}", value * SCALES[unit], kinds, year, unit=unit, item=item, column=f"{year}년")


def beside(page: Page, style: Style, random: Random, year: int) -> None:
    """Write two records in each row, and amounts whose unit stands in the header or in the row's name."""
    fields = random.sample(("교통·주택", "복지·여성", "경제·문화", "공원·환경", "교육·청소년", "안전·건설"), 4)
    page.line("□ 분야별 배분")
    page.gap()
    kinds = (Measure.LIMIT, Measure.BUDGET)

    def cell(field: str) -> Cell:
        value = random.randint(2, 90) * 10
        return (
            _amount(
                f"{value:,}", value * SCALES["백만원"], kinds, year, None, unit="백만원", item=field, column="한도액"
            ),
        )

    header = [tables.words("분야", "한도액(백만원)", "분야", "한도액(백만원)")]
    rows: list[tables.Row] = [((a,), cell(a), (b,), cell(b)) for a, b in (fields[:2], fields[2:])]
    tables.write(page, "tab" if style.table == "spaces" else style.table, header, rows)
    page.gap()
    page.line("□ 최근 추이")
    page.gap()
    years = (year - 2, year - 1)
    cost: list[Cell] = [("사업비(억원)",)]
    people: list[Cell] = [("참여자(명)",)]
    for y in years:
        cost.append((_spent(random.randint(2, 60), "억원", y, "사업비"),))
        people.append((count(random.randint(20, 900), "명", y, item="참여자", column=f"{y}년", bare=True),))
    tables.write(
        page,
        "tab" if style.table == "spaces" else style.table,
        [tables.words("구분", *(f"{y}년" for y in years))],
        [tuple(cost), tuple(people)],
    )
    page.gap()


def indicators(page: Page, style: Style, random: Random, year: int) -> None:
    """Write a table whose units stand in a column of their own."""
    years = (year - 2, year - 1)
    page.line("□ 성과지표")
    page.gap()
    cost: list[Cell] = [("사업비",), ("백만원",)]
    people: list[Cell] = [("이용자",), ("명",)]
    pleased: list[Cell] = [("만족도",), ("%",)]
    for y in years:
        cost.append((_spent(random.randint(20, 900), "백만원", y, "사업비"),))
        people.append((count(random.randint(200, 9_000), "명", y, item="이용자", column=f"{y}년", bare=True),))
        share = f"{Decimal(random.randint(600, 990)) / 10:.1f}"
        rate = percent(share, Measure.RATE, y, item="만족도")
        kinds = (Measure.RATE, Measure.OTHER)
        pleased.append((replace(rate, printed=share + "%", measures=kinds, years=(y,), column=f"{y}년"),))
    header = [tables.words("구분", "단위", *(f"{y}년" for y in years))]
    tables.write(
        page, "tab" if style.table == "spaces" else style.table, header, [tuple(cost), tuple(people), tuple(pleased)]
    )
    page.gap()
