"""One question with its right answer, in the shape of the gold questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any

from evals.generator.book_model import Book, Content
from evals.generator.marks import Said, Truth
from evals.generator.phrasing import spoken
from evals.generator.plan import Project
from ingest.model import Kind

Expected = dict[str, Any]
SILENT = ["별도", "따로", "전체", "명시", "없", "no separate", "not separately", "only", "total", "not stated"]


def stated(truth: Truth, label: str | None = None) -> Expected:
    """Return what a printed figure is expected as."""
    m = truth.mark
    unit = m.printed[len(m.text) :] or "".join(c for c in m.text if not (c.isdigit() or c in ",.△▲-()"))
    digits = "".join(c for c in m.text if c.isdigit() or c in ",.△▲")
    base: Expected = {
        "label": label or m.item or m.column,
        "doc": truth.document,
        "evidence": truth.evidence.strip(),
        "line": truth.line,
    }
    if m.value is None:
        return {"text": m.text, **base}
    if m.unit == "KRW":
        return {"value_krw": int(m.value), "as_written": digits, "unit": unit, **base}
    name = "%" if m.unit == "percent" else m.unit.removeprefix("count:")
    return {"value": _plain(m.value), "as_written": digits, "unit": name, **base}


def said(word: Said, text: str | None = None) -> Expected:
    """Return what printed words are expected as."""
    return {
        "text": text or word.word.text,
        "label": word.word.item,
        "doc": word.document,
        "evidence": word.evidence.strip(),
        "line": word.line,
    }


def computed(
    formula: str, operands: Sequence[Truth], value: Decimal, *, percent: bool = False, tolerance: str = "0.1"
) -> Expected:
    """Return what a computed answer is expected as; operands are a, b, d, e … in order."""
    names = "abdefghijk"
    made: Expected = {
        "label": "computed",
        "doc": operands[0].document,
        "evidence": operands[0].evidence.strip(),
        "formula": formula,
        "operands": {names[i]: stated(t) for i, t in enumerate(operands)},
    }
    if percent:
        return made | {
            "value": _plain(value.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)),
            "unit": "%",
            "tolerance": float(tolerance),
        }
    return made | {"value_krw": int(value)}


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def not_these(wanted: Sequence[Expected], *forbidden: tuple[Truth | None, str]) -> list[dict[str, Any]]:
    """Return the figures that would be wrong, without those that equal a right one."""
    right = {e.get("value_krw", e.get("value")) for e in wanted}
    found: list[dict[str, Any]] = []
    for truth, why in forbidden:
        if truth is None or truth.mark.value is None or truth.mark.kind is Kind.BLANK:
            continue
        key = "value_krw" if truth.mark.unit == "KRW" else "value"
        value = _plain(truth.mark.value)
        if value not in right and all(f.get(key) != value for f in found):
            found.append({key: value, "why": why})
    return found


def _name(content: Content) -> str:
    return content.name if isinstance(content, Project) else ""


@dataclass(slots=True)
class Asker:
    """Collects the questions about a book."""

    book: Book
    random: Random
    questions: list[dict[str, Any]] = field(default_factory=list)

    def ask(
        self,
        kind: str,
        question: str,
        expected: Sequence[Expected],
        *,
        answer_type: str = "answer",
        match: str = "all",
        history: Sequence[str] = (),
        must_not: Sequence[dict[str, Any]] = (),
        must_say: Sequence[Sequence[str]] = (),
        note: str = "",
        exact: bool = False,
    ) -> None:
        """Add a question; unless `exact`, it is typed as people type."""
        latin = sum(c.isascii() and c.isalpha() for c in question)
        hangul = sum("가" <= c <= "힣" for c in question)
        lang = "ko" if latin < 4 else ("en" if not hangul else "mixed")
        text = question if exact or lang != "ko" else spoken(self.random, question)
        self.questions.append({
            "id": f"G{len(self.questions) + 1:04}", "lang": lang, "question": text, "history": list(history), "kind": kind,
            "answer_type": answer_type, "match": match, "expected": [self._anywhere(e) for e in expected], "must_not": list(must_not),
            "must_say": [list(g) for g in must_say], "note": note, "layout": self._layout(expected),
        })  # fmt: skip

    def _layout(self, expected: Sequence[Expected]) -> str:
        """Return the layout of the document that holds the first right answer."""
        wanted = {e.get("doc") for e in expected[:1]}
        return next((d.layout for d in self.book.documents if d.name in wanted), "")

    def _anywhere(self, wanted: Expected) -> Expected:
        """Accept either document where the editions of two years state the same."""
        made = next((d for d in self.book.documents if d.name == wanted.get("doc")), None)
        name = _name(made.content) if made else ""
        if not name or "value_krw" not in wanted or not self.told_again(name):
            return wanted
        return {**wanted, "doc": ""}

    def told_again(self, project: str) -> bool:
        """Tell whether two documents are about one project."""
        return sum(_name(d.content) == project for d in self.book.documents) > 1

    def only(self, words: str) -> bool:
        """Tell whether words stand in one document alone."""
        squeezed = words.replace(" ", "")
        return sum(squeezed in d.squeezed for d in self.book.documents) == 1
