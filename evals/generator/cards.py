"""Project cards (사업 현황 카드): boxes that are ticked, departments in a list, counts in sentences, names that are nearly twins."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from evals.generator import words
from evals.generator.figures import Pen, count
from evals.generator.marks import Page, Word
from evals.generator.plan import Names, Office
from evals.generator.style import Style
from ingest.model import FactKind, Measure

COST = (Measure.BUDGET, Measure.TOTAL_COST, Measure.REQUIRED)
BOXES = (("■", "□"), ("☑", "☐"), ("[O]", "[ ]"))
TWINS = ("확대", "시범", "2단계")  # what one of two names has more
FUNDS = ("국비", "시비", "구비", "도비")


@dataclass(frozen=True, slots=True)
class Card:
    """One project on one card; its funds add up to what it costs."""

    name: str
    twin: str  # the project whose name is nearly the same, "" for none
    new: bool
    offices: tuple[str, ...]
    funds: tuple[tuple[str, int], ...]
    places: int
    people: int

    @property
    def cost(self) -> int:
        """What it costs."""
        return sum(amount for _, amount in self.funds)


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of one office for a year."""

    year: int
    office: Office
    cards: tuple[Card, ...]


def invent(random: Random, scale: int, year: int, book: Names, at: Office) -> Cards:
    """Invent cards, each second one a near twin of the one before."""
    made: list[Card] = []
    for number in range(random.randint(2, 4) * 2):
        name = f"{made[-1].name} {random.choice(TWINS)}" if number % 2 else book.project()
        book.used.add(name)
        funds = random.sample(FUNDS, random.randint(2, 3))
        made.append(
            Card(
                name,
                made[-1].name if number % 2 else "",
                random.random() < 0.5,
                tuple(f"{office}과" for office in random.sample(words.OFFICES, random.randint(2, 4))),
                tuple((fund, random.randint(20, 900) * scale) for fund in sorted(funds, key=FUNDS.index)),
                random.randint(2, 40),
                random.randint(50, 990),
            )
        )
    return Cards(year, at, tuple(made))


def write(page: Page, book: Cards, style: Style, random: Random) -> None:
    """Write every card under its name."""
    pen, first = Pen(style), style.bullets[0]
    ticked, empty = random.choice(BOXES)
    page.line(f"{book.year}년 사업 현황 카드")
    page.gap()
    page.line(f"{book.office.government} {book.office.division}")
    page.gap()
    for n, card in enumerate(book.cards):
        page.project = card.name
        page.line(f"{n + 1}. {card.name}")
        page.gap()
        marks = (ticked, empty) if card.new else (empty, ticked)
        kind = Word(f"{marks[0]} 신규  {marks[1]} 계속", FactKind.CHECK, "사업구분", key=f"kind{n}")
        page.line(f"{first} 사업구분 : ", kind)
        page.line(f"{first} 추진부서 : ", Word(", ".join(card.offices), FactKind.DEPARTMENT, "추진부서", key=f"by{n}"))
        cost = pen.amount(card.cost, COST, book.year, item="사업비", key=f"cost{n}", total=True)
        parts: list[object] = []
        for fund, amount in card.funds:
            mark = pen.amount(amount, COST, book.year, item="사업비", funding=fund, key=f"cost{n}.{fund}")
            parts += [", " if parts else "", f"{fund} ", mark]
        page.line(f"{first} 사업비 : ", cost, " (", *parts, ")")  # type: ignore[arg-type]
        page.line(
            f"{first} 사업량 : 거점시설 ",
            count(card.places, "개소", book.year, item="거점시설", key=f"places{n}"),
            " 조성, 참여 주민 ",
            count(card.people, "명", book.year, item="참여 주민", key=f"people{n}"),
            " 지원",
        )
        page.gap()
    page.project = None
