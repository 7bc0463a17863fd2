"""What a question was understood as: the words that must be met, and what is asked of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from index.query import Language
from ingest.model import Measure
from ingest.numbers.amounts import Quantity


@dataclass(frozen=True, slots=True)
class Term:
    """A word that must be met by what is found; any of its variants (squeezed) meets it."""

    text: str
    variants: tuple[str, ...]
    soft: bool = False  # good when met, not missed
    head: str = ""
    start: int = 0
    joined: bool = False  # "and" follows
    foreign: bool = False  # English: its variants are translations
    maybe: bool = False  # reads as an everyday verb, and may be a name: it must be met only where the documents have it
    bare: bool = False  # no particle follows: the next word belongs to the same name
    leads: bool = False  # reads as everyday speech, and begins the name of what follows: 열린 장터
    verbal: bool = False  # a verb in the form that stands before a noun: 베는, 가라앉은
    deed: bool = False  # what the money is spent on doing: its variants are the nouns printed for that
    done_to: bool = False  # the thing that it is done to is the term before it
    context: bool = False  # from the conversation: it decides between several, nothing more


@dataclass(frozen=True, slots=True)
class Understanding:
    """A question as understood, before and after the conversation is added to it."""

    question: str
    language: Language
    want: str
    money: bool = False
    money_said: bool = False  # by a word of its own, not by the ending of a name
    measures: tuple[Measure, ...] = ()
    measure_words: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    years: tuple[int, ...] = ()
    skipped: tuple[int, ...] = ()  # years that are to be left out of those asked for
    bare_years: bool = False  # no 년 beside them: they may be part of a name
    relative: int | None = None
    apart: tuple[int, ...] = ()  # all that are said so: 작년이랑 올해
    recent: int | None = None
    funding: tuple[str, ...] = ()
    code: str | None = None
    codes: tuple[str, ...] = ()  # when several are named
    tail: str | None = None  # a whole word whose ending was read as a measure: 주민참여예산
    whole: bool = False  # asks for a total: 총, 전체, 계
    counters: tuple[str, ...] = ()
    unit: str | None = None
    amounts: tuple[Decimal, ...] = ()
    pace: str | None = None  # the length of time that a number is asked for: 월 for a month's, 일 for a day's
    claim: Quantity | None = None  # the percentage, count or calculated amount that it wants confirmed
    beside_claim: bool = False  # an amount is asked for, and the claim is of something that it depends on
    holder: str | None = None  # the office or the person that is supposed in charge
    smallest: bool = False
    top: int | None = None
    place: int = 1  # of an order, the one that is asked for: 두 번째로 큰
    fold: bool = False  # by how many times, and not by how much: 재료비의 몇 배
    each: bool = False
    follow: bool = False
    inside: bool = False
    other: bool = False
    both: bool = False
    correction: bool = False
    pick: int | None = None
    outside: str | None = None
    asked: str = ""  # the words that said what is wanted
    carried: frozenset[str] = frozenset()  # what the conversation lent: "terms", "years"
    chosen: str | None = None  # the figure that was picked from a list
    exclude: tuple[str, ...] = ()  # figures that are not meant: those of the last answer, after "another"
    aside: tuple[tuple[Term, ...], ...] = ()  # names of what a ranking leaves aside
    refused: tuple[str, ...] = ()  # names that are said not to be meant: 보완사업 말고
    less: tuple[str, ...] = ()  # names of what is to be left out of what is asked for: 설치비 빼고
    alone: bool = False  # what is asked for is named by itself, beside what is left out: 참가비만, 설치비는 빼고
    beside: tuple[str, ...] = ()  # figures that were told last: of several, what stands in their table is meant

    required: tuple[Term, ...] = field(init=False, repr=False, compare=False)  # the terms that must be met

    def __post_init__(self) -> None:
        """Tell once which terms must be met: every figure that is looked at is held against them."""
        object.__setattr__(self, "required", tuple(t for t in self.terms if not t.soft))

    @property
    def subject(self) -> str:
        """The subject in the words of the question."""
        return " ".join(t.text for t in self.required)
