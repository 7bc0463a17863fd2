"""How things are said, in Korean or in English: values, names, measures, years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.answer import AnswerFigure
from assistant.language import money, particles
from assistant.language.trade import is_remark, is_trade
from assistant.speech.draft import mark
from ingest.model import Measure
from ingest.numbers.measures import names_amount
from ingest.text.lexicon import LEXICON

_MEASURES = {
    "budget": ("예산", "budget"), "initial": ("당초예산", "initial budget"), "supplement": ("추경", "supplementary budget"),
    "prior": ("기정예산", "budget before the supplement"),
    "final": ("최종예산", "final budget"), "current": ("예산현액", "current budget"), "adjusted": ("예산변경액", "budget adjustment"),
    "deemed": ("간주처리액", "deemed budget"), "executed": ("집행액", "amount spent"), "balance": ("잔액", "balance"),
    "carried_in": ("전년이월액", "amount carried in"), "carried_out": ("차년이월액", "amount carried out"), "change": ("증감액", "change"),
    "change_rate": ("증감률", "rate of change"), "execution_rate": ("집행률", "execution rate"), "subsidy_rate": ("보조율", "subsidy rate"),
    "required": ("소요예산", "required budget"), "total_cost": ("총사업비", "total project cost"), "requested": ("요구액", "requested amount"),
    "limit": ("한도액", "limit"), "unit_price": ("단가", "unit price"), "payment": ("지급액", "payment"), "count": ("수", "count"),
    "rate": ("비율", "rate"), "forecast": ("전망액", "forecast"), "other": ("금액", "amount"),
}  # fmt: skip
_YEARS, _BRACKETED = re.compile(r"(?:19|20)\d{2}(?=\s?년)"), re.compile(r"년도?\s?\([^()]*년[^()]*\)")
_RATES = frozenset({"change_rate", "execution_rate", "subsidy_rate"})


@dataclass(frozen=True, slots=True)
class Voice:
    """The language of an answer and the unit it is wanted in."""

    english: bool
    unit: str | None = None

    def say(self, ko: str, en: str) -> str:
        """Return the sentence in the answer's language."""
        return en if self.english else ko

    def amount(self, value: Decimal, unit: str) -> str:
        """Say an amount of money in the unit that was asked for; nothing where none was, or where it is no money."""
        if not self.unit or unit != "KRW":
            return ""
        return money.in_english_unit(value, self.unit) if self.english else money.in_unit(value, self.unit)

    def value(self, figure: AnswerFigure) -> str:
        """Say a value as printed, and beside it as people say it, or in the unit that was asked for."""
        if figure.value is None or figure.unit != "KRW":
            return figure.printed or self.say("빈칸", "blank")
        if first := self.amount(figure.value, figure.unit):
            return first if _same(first, figure.printed) else f"{first} ({figure.printed})"
        second = money.spoken_english(figure.value) if self.english else money.spoken(figure.value)
        return figure.printed if _same(second, figure.printed) or not figure.value else f"{figure.printed} ({second})"

    def cited(self, figure: AnswerFigure) -> str:
        """Say a value with its citation."""
        return self.value(figure) + mark(figure.id)

    def measure(self, name: str) -> str:
        """Name a measure."""
        ko, en = _MEASURES[name]
        return self.say(ko, en)

    def year(self, year: int | None) -> str:
        """Name a year, with a space after it; nothing for none."""
        return "" if year is None else self.say(f"{year}년 ", f"{year} ")

    def title(self, names: tuple[str, ...], column: str = "") -> str:
        """Name a thing by its path."""
        told = not is_trade(column) or (is_remark(column) and "(" in column)  # 비고 (선임 건수) says what it counts
        path = [*names, *([column] if column and told else [])]
        shown = " › ".join(dict.fromkeys(path))
        return self.say(f"「{shown}」", f"“{shown}”") if shown else self.say("문서 전체", "the documents")

    def what(self, figure: AnswerFigure, names: tuple[str, ...], column: str = "") -> str:
        """Name a figure: thing, year, funding, measure."""
        fund = f"{figure.funding} " if figure.funding else ""
        named = figure.unit == "KRW" or figure.measure in _RATES
        own = own_name(figure) if figure.label[-1:] != names[-1:] else ""
        measure = own or (self.measure(figure.measure) if named else self.say("값", "figure"))
        title = self.title(names, "" if own else column)
        year = "" if own and str(figure.year) in own else _two_years(figure) or self.year(figure.year)
        return self.say(f"{title}의 {year}{fund}{measure}", f"the {year}{fund}{measure} of {title}")

    def is_(self, what: str, value: str) -> str:
        """Say that something is a value."""
        return self.say(f"{particles.topic(what)} {value}입니다.", f"{what[:1].upper()}{what[1:]} is {value}.")


def _two_years(figure: AnswerFigure) -> str:
    """Return a heading that tells two years whole, 2024년 (2025년 예산), with a space after it."""
    last = figure.label[-1] if figure.label else ""
    return f"{last} " if len(set(_YEARS.findall(last))) > 1 and _BRACKETED.search(last) else ""


def own_name(figure: AnswerFigure) -> str:
    """Return the heading of an amount of its own kind, which no list of measures names: 심의결과 삭감액."""
    last = figure.label[-1] if figure.label and figure.unit == "KRW" else ""
    if any(w in last.replace(" ", "") for w in LEXICON.narrower):
        return last
    return last if last and figure.measure == "other" and names_amount(last) else ""


def measure_of(measure: Measure) -> str:
    """Name a measure in Korean, for a standalone question."""
    return _MEASURES[measure.name.lower()][0]


def _same(a: str, b: str) -> bool:
    return a.replace(" ", "") == b.replace(" ", "")
