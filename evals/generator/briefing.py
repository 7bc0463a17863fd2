"""The work report (업무보고) of a division: staff and spending tables without separators, then narrative."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from evals.generator import prose, words
from evals.generator.figures import Pen, count, percent
from evals.generator.marks import Mark, Page, Word
from evals.generator.plan import Names, Office
from evals.generator.style import SCALES, Style
from ingest.model import FactKind, Measure

GRADES = ("4급", "5급", "6급", "7급", "8~9급")


@dataclass(frozen=True, slots=True)
class Spending:
    """What one account was given and spent by the day of the report."""

    name: str
    budget: int
    spent: int

    @property
    def rate(self) -> str:
        """Return the share spent, rounded to one place."""
        return f"{(Decimal(self.spent) * 100 / Decimal(self.budget)).quantize(Decimal('0.1'), rounding=ROUND_HALF_UP)}%"


@dataclass(frozen=True, slots=True)
class Report:
    """A division's report."""

    year: int
    month: int
    office: Office
    quota: tuple[int, ...]
    present: tuple[int, ...]
    spending: tuple[Spending, ...]
    works: tuple[tuple[str, str, int], ...]  # work, its event, month of the event
    large: int  # an amount in 억 that prose mentions


def invent(random: Random, scale: int, year: int, book: Names, at: Office) -> Report:
    """Invent a report."""
    heads = random.sample(words.HEADS, random.randint(2, 4))
    spending = []
    for name, _ in heads:
        budget = random.randint(20, 900) * scale * 100
        spending.append(Spending(name, budget, random.randint(1, budget // scale - 1) * scale))
    quota = tuple(random.randint(1, 9) for _ in GRADES)
    present = tuple(max(0, q - random.choice((0, 0, 1))) for q in quota)
    works = tuple((book.project(), book.event(), random.randint(1, 12)) for _ in range(random.randint(3, 5)))
    return Report(year, random.choice((3, 6, 9)), at, quota, present, tuple(spending), works, random.randint(11, 980))


def write(page: Page, report: Report, style: Style, random: Random) -> None:
    """Write the report."""
    pen, short = Pen(style), f"’{report.year % 100:02}"
    day = f"{short}.{report.month}.{30 if report.month != 3 else 31}."
    doubled = random.random() < 0.5
    page.line(f"{report.year}년 {report.office.division} 업무보고")
    page.gap()
    page.line(" Ⅰ. 일  반  현  황")
    _heading(page, 1, "주요 기능", "", doubled=doubled)
    page.line("현장 중심 행정을 위한 정책 지원")
    page.gap()
    page.line("- 핵심과제 수립 및 추진 지원")
    page.gap()
    _heading(page, 2, "인력 현황", f" ({day} 기준)", doubled=doubled)
    _staff(page, report)
    _heading(page, 3, "예산 집행현황", f" ({day} 기준, 단위 : {style.unit})", doubled=doubled)
    _spending(page, report, pen, random)
    page.line("Ⅱ. 주  요  업  무")
    for n, (work, event, month) in enumerate(report.works):
        page.project = work
        page.line(f"{n + 1} {work}")
        page.gap()
        page.line("여러 기관과 힘을 모아 현장의 문제를 풀고 주민이 느끼는 변화를 만들고자 함")
        page.gap()
        page.line(" 추진 내용")
        page.gap()
        page.line(
            f"○ {event} 공동 개최 : ", Word(f"{short}. {month}.", FactKind.DATE, f"{event} 공동 개최", key=f"when{n}")
        )
        page.gap()
        if n == 0:
            cost = pen.amount(
                report.large * SCALES["억원"],
                (Measure.BUDGET,),
                report.year,
                unit="억원",
                item="관련 기반시설 정비",
                key="prose",
            )
            page.line("－ 관련 기반시설 정비에 예산 ", cost, " 편성")
            page.gap()
        if n == 1:
            prose.sentences(page, random, report.year, "－")
        page.line(f"－ {random.choice(words.WORKS)} 및 결과 공유")
        page.gap()
        page.line(" 향후 계획")
        page.gap()
        page.line(
            f"○ {random.choice(words.STEPS)} : ",
            Word(random.choice(("연중 계속", f"{short}. {random.randint(1, 12)}. ~")), FactKind.DATE, "향후 계획"),
        )
        page.gap(2)
    page.project = None


def _heading(page: Page, number: int, title: str, rest: str, *, doubled: bool) -> None:
    page.line(f"{number}   {title}{title if doubled else ''}{rest}")
    page.gap()
    if title != "예산 집행현황":
        page.line("   ")
        page.gap()


def _staff(page: Page, report: Report) -> None:
    page.line("(단위  : 명)")
    page.gap()
    page.line("구  분 총 계 " + " ".join(GRADES))
    page.gap()
    for label, numbers, key in (("정 원", report.quota, "quota"), ("현 원", report.present, "present")):
        pieces: list[str | Mark] = [
            label,
            " ",
            count(sum(numbers), "명", report.year, item=label, column="총 계", bare=True, total=True, key=key),
        ]
        for grade, number in zip(GRADES, numbers, strict=True):
            pieces += [" ", count(number, "명", report.year, item=label, column=grade, bare=True, key=f"{key}.{grade}")]
        page.line(*pieces)
        page.gap()


def _spending(page: Page, report: Report, pen: Pen, random: Random) -> None:
    page.line("과목별 집행현황")
    page.gap()
    page.line("구 분 예 산 액 집 행 액 잔 액 비 고")
    page.gap()
    whole = Spending("계", sum(s.budget for s in report.spending), sum(s.spent for s in report.spending))
    broken = random.random() < 0.5
    for n, s in enumerate((whole, *report.spending)):
        key = "spent.sum" if n == 0 else f"spent{n - 1}"
        account = s.name if n else None
        budget = pen.cell(
            s.budget,
            (Measure.BUDGET,),
            report.year,
            item=s.name,
            column="예산액",
            key=f"{key}.A",
            total=n == 0,
            account=account,
        )
        spent = pen.cell(
            s.spent,
            (Measure.EXECUTED,),
            report.year,
            item=s.name,
            column="집행액",
            key=f"{key}.B",
            total=n == 0,
            account=account,
        )
        left = pen.cell(
            s.budget - s.spent,
            (Measure.BALANCE,),
            report.year,
            item=s.name,
            column="잔액",
            key=f"{key}.C",
            total=n == 0,
            account=account,
        )
        rate = percent(s.rate, Measure.EXECUTION_RATE, report.year, item=s.name, key=f"{key}.R")
        if broken:
            page.line(s.name, " ", *budget, " ", *spent)
            page.line("(집행률 ", rate, ")")
            page.gap()
            page.line(*left)
            if n and random.random() < 0.6:
                page.line("운영, 홍보 및 대외활동, 유관기관")
                page.line("협조 등 제반 경비")
        else:
            page.line(s.name, " ", *budget, " ", *spent, " (집행률 ", rate, ") ", *left)
        page.gap()
