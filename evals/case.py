"""One question with its right answer: what must be there, what must not, and what must be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, TypeVar

Wanted = Literal["answer", "disclose", "refuse"]
Match = Literal["all", "any", "first", "optional"]
WANTED: tuple[Wanted, ...] = ("answer", "disclose", "refuse")
Choice = TypeVar("Choice", bound=str)
MATCHES: tuple[Match, ...] = ("all", "any", "first", "optional")


class CaseError(ValueError):
    """A question that cannot be used, in a sentence that names the field."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a right answer stands in the documents, and how it is printed there."""

    label: str = ""
    document: str = ""
    line: int | None = None
    evidence: str = ""
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in won; a decrease is negative."""

    amount: Decimal
    ground: Ground = Ground()
    formula: str = ""
    operands: tuple[Money | Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is not money: a percentage, a count."""

    value: Decimal
    unit: str = ""
    ground: Ground = Ground()
    tolerance: Decimal = Decimal(0)
    formula: str = ""
    operands: tuple[Money | Number, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand in the documents."""

    text: str
    ground: Ground = Ground()


Expected = Money | Number | Words


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A figure that a careless system gives: never with the role `answer`."""

    value: Decimal
    money: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A question as it is asked, and all that is needed to judge an answer to it."""

    id: str
    question: str
    kind: str
    wanted: Wanted = "answer"
    match: Match = "all"
    history: tuple[str, ...] = ()
    language: str = "ko"
    expected: tuple[Expected, ...] = ()
    must_not: tuple[Forbidden, ...] = ()
    must_say: tuple[tuple[str, ...], ...] = ()
    note: str = ""
    layout: str = ""  # of the document that holds the answer, where a dataset knows it
    paraphrase_of: str = ""  # the case that asks the same in other words

    @property
    def document(self) -> str:
        """The document of the first right answer; "" when none is expected."""
        return next((e.ground.document for e in self.expected if e.ground.document), "")

    @property
    def asks_money(self) -> bool:
        """Whether an amount in won is among the right answers."""
        return any(isinstance(e, Money) for e in self.expected)


def read_case(record: Any) -> Case:
    """Return the case of one JSON record; CaseError says which field cannot be used and why."""
    if not isinstance(record, Mapping):
        raise CaseError(f"an object is needed, not {record!r}")
    wanted = _one_of(record, "answer_type", WANTED, "answer")
    expected = tuple(_expected(e, f"expected[{i}]") for i, e in enumerate(_list(record, "expected")))
    if wanted == "answer" and not expected:
        raise CaseError("expected: a question of the type 'answer' needs at least one right answer")
    return Case(
        id=_words(record, "id"),
        question=_words(record, "question"),
        kind=_words(record, "kind", "question"),
        wanted=wanted,
        match=_one_of(record, "match", MATCHES, "all"),
        history=tuple(_text(h, "history") for h in _list(record, "history")),
        language=_words(record, "lang", "ko"),
        expected=expected,
        must_not=tuple(_forbidden(f, f"must_not[{i}]") for i, f in enumerate(_list(record, "must_not"))),
        must_say=tuple(_group(g, i) for i, g in enumerate(_list(record, "must_say"))),
        note=str(record.get("note") or ""),
        layout=str(record.get("layout") or ""),
        paraphrase_of=str(record.get("paraphrase_of") or ""),
    )


def _expected(record: Any, where: str) -> Expected:
    if not isinstance(record, Mapping):
        raise CaseError(f"{where}: an object is needed, not {record!r}")
    if "text" in record and not {"value_krw", "value"} & set(record):
        return Words(_text(record["text"], f"{where}.text"), _ground(record, where))
    return _figure(record, where)


def _figure(record: Any, where: str) -> Money | Number:
    if not isinstance(record, Mapping):
        raise CaseError(f"{where}: an object is needed, not {record!r}")
    ground, formula = _ground(record, where), str(record.get("formula") or "")
    named = record.get("operands") or {}
    if not isinstance(named, Mapping):
        raise CaseError(f"{where}.operands: an object of names and figures is needed")
    operands = tuple(_figure(o, f"{where}.operands.{name}") for name, o in named.items())
    if "value_krw" in record:
        return Money(_number(record["value_krw"], f"{where}.value_krw"), ground, formula, operands)
    if "value" not in record:
        raise CaseError(f"{where}: one of value_krw, value or text is needed")
    return Number(
        _number(record["value"], f"{where}.value"),
        str(record.get("unit") or ""),
        ground,
        _number(record.get("tolerance", 0), f"{where}.tolerance"),
        formula,
        operands,
    )


def _ground(record: Mapping[str, Any], where: str) -> Ground:
    line = record.get("line")
    if line is not None and (isinstance(line, bool) or not isinstance(line, int) or line < 1):
        raise CaseError(f"{where}.line: a line number from 1 is needed, not {line!r}")
    return Ground(
        label=str(record.get("label") or ""),
        document=str(record.get("doc") or ""),
        line=line,
        evidence=str(record.get("evidence") or ""),
        printed=str(record.get("as_written") or ""),
    )


def _forbidden(record: Any, where: str) -> Forbidden:
    if not isinstance(record, Mapping) or not {"value_krw", "value"} & set(record):
        raise CaseError(f"{where}: an object with value_krw or value is needed")
    money = "value_krw" in record
    value = _number(record["value_krw" if money else "value"], where)
    return Forbidden(value, money, str(record.get("why") or ""))


def _group(record: Any, index: int) -> tuple[str, ...]:
    where = f"must_say[{index}]"
    if not isinstance(record, Sequence) or isinstance(record, str) or not record:
        raise CaseError(f"{where}: a list of words, one of which must be said, is needed")
    return tuple(_text(w, where) for w in record)


def _list(record: Mapping[str, Any], field: str) -> list[Any]:
    value = record.get(field) or []
    if not isinstance(value, list):
        raise CaseError(f"{field}: a list is needed, not {value!r}")
    return value


def _words(record: Mapping[str, Any], field: str, default: str | None = None) -> str:
    value = record.get(field, default)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if value is None or not isinstance(value, str) or not value.strip():
        raise CaseError(f"{field}: text is needed, not {value!r}")
    return value


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise CaseError(f"{where}: text is needed, not {value!r}")
    return value


def _one_of(record: Mapping[str, Any], field: str, choices: Sequence[Choice], default: Choice) -> Choice:
    value = record.get(field, default)
    for choice in choices:
        if choice == value:
            return choice
    raise CaseError(f"{field}: one of {', '.join(choices)} is needed, not {value!r}")


def _number(value: Any, where: str) -> Decimal:
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise CaseError(f"{where}: a number is needed, not {value!r}") from error
    if isinstance(value, bool) or not number.is_finite():
        raise CaseError(f"{where}: a number is needed, not {value!r}")
    return number
