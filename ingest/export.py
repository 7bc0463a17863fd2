"""Figures and problems as others take them: JSON, rows of a table, and a report for a budget officer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from ingest.model import Certainty, Corpus, Document, Figure, Problem, ProblemKind, Source

COLUMNS = (
    "id", "document", "project", "section", "owners", "item", "column", "measure", "year", "period", "funding", "account", "account_code",
    "kind", "value", "unit", "printed", "bound", "status", "total", "part_of", "formula", "note", "line", "start", "end", "quote",
)  # fmt: skip
_KINDS = {
    ProblemKind.UNREADABLE: "읽지 못함", ProblemKind.ENCODING: "문자 인코딩", ProblemKind.UNIT: "단위 없음", ProblemKind.AMOUNT: "금액 불명",
    ProblemKind.YEAR: "연도 불명", ProblemKind.TABLE: "표 훼손", ProblemKind.SUM: "합계 불일치", ProblemKind.FORMULA: "산출식 불일치",
    ProblemKind.RATE: "비율 불일치", ProblemKind.DIFFERENCE: "증감 불일치", ProblemKind.CONFLICT: "서로 다른 값", ProblemKind.ROUNDING: "어림값",
    ProblemKind.PARTIAL: "일부 합계", ProblemKind.OCR: "글자 인식 오류", ProblemKind.COPY: "같은 문서",
}  # fmt: skip
_SURE = {Certainty.CERTAIN: "확실", Certainty.LIKELY: "유력", Certainty.POSSIBLE: "가능"}
_ORDER = (Certainty.CERTAIN, Certainty.LIKELY, Certainty.POSSIBLE)


def figure_json(figure: Figure, document: Document | None = None) -> dict[str, Any]:
    """Return a figure in the shape of an answer's figures, with everything else that was read of it."""
    return {
        "id": figure.id,
        "role": "context",
        "value": None if figure.value is None else format(figure.value, "f"),
        "unit": figure.unit,
        "printed": figure.printed,
        "label": list(figure.label),
        "measure": figure.measure.name.lower(),
        "year": figure.year,
        "funding": figure.funding,
        "account": figure.account,
        "origin": "stated",
        "formula": figure.basis.quote if figure.basis else None,
        "inputs": [],
        "source": source_json(figure.source),
        "also_stated": [source_json(s) for s in figure.also_stated],
        "kind": figure.kind.value,
        "status": figure.status.value,
        "title": document.title if document else None,
        "project": figure.project,
        "owners": list(figure.owners),
        "item": figure.item,
        "column": figure.column,
        "year_from": figure.year_from or None,
        "period": figure.period,
        "account_code": figure.account_code,
        "account_listed": figure.account_listed,
        "bound": figure.bound.value,
        "total": figure.total,
        "part_of": figure.part_of,
        "unit_start": figure.unit_start,
        "unit_end": figure.unit_end,
        "basis": None
        if figure.basis is None
        else {
            "factors": [
                {"value": format(f.value, "f"), "unit": f.unit, "printed": f.printed} for f in figure.basis.factors
            ],
            "product": format(figure.basis.product, "f"),
            "agrees": figure.basis.agrees,
        },
        "table": figure.table,
        "row": figure.row,
        "column_number": figure.column_number,
        "note": figure.note,
    }


def source_json(source: Source) -> dict[str, Any]:
    """Return a source, with the place of the formats that have one."""
    place = {
        name: value
        for name in ("page", "sheet", "cell", "table", "row", "column")
        if (value := getattr(source.place, name)) is not None
    }
    return {
        "document": source.document,
        "section": list(source.section),
        "start": source.start,
        "end": source.end,
        "line": source.line,
        "quote": source.quote,
        **place,
    }


def figure_row(figure: Figure) -> tuple[str, ...]:
    """Return a figure as the cells of COLUMNS."""
    s = figure.source
    values: tuple[object, ...] = (
        figure.id, s.document, figure.project, " > ".join(s.section), " > ".join(figure.owners), figure.item, figure.column,
        figure.measure.value, figure.year, figure.period, figure.funding, figure.account, figure.account_code, figure.kind.value,
        None if figure.value is None else format(figure.value, "f"), figure.unit, figure.printed, figure.bound.value, figure.status.value,
        "1" if figure.total else "", figure.part_of, figure.basis.quote if figure.basis else None, figure.note, s.line, s.start, s.end, s.quote,
    )  # fmt: skip
    return tuple(safe("" if v is None else str(v)) for v in values)


def safe(text: str) -> str:
    """Keep a spreadsheet from taking a cell for a formula.

    >>> safe("=SUM(A1)"), safe("-13,700"), safe("△5")
    ("'=SUM(A1)", '-13,700', '△5')
    """
    if text[:1] in {"=", "@", "\t", "\r"} or (text[:1] in {"+", "-"} and not text[1:2].isdigit()):
        return "'" + text
    return text


def problem_json(problem: Problem) -> dict[str, Any]:
    """Return a problem with both values and every place."""
    return {
        "kind": problem.kind.value,
        "document": problem.document,
        "certainty": problem.certainty.value,
        "ko": problem.ko,
        "en": problem.en,
        "expected": None if problem.expected is None else format(problem.expected, "f"),
        "found": None if problem.found is None else format(problem.found, "f"),
        "figures": list(problem.figures),
        "sources": [source_json(s) for s in problem.sources],
    }


def problems(corpus: Corpus) -> tuple[Problem, ...]:
    """Return every problem of a corpus: by document, the surest first."""
    every = [*corpus.problems, *(p for r in corpus.readings for p in r.problems)]
    return tuple(sorted(every, key=lambda p: (p.document, _ORDER.index(p.certainty), _first(p), p.kind.value, p.ko)))


def report(corpus: Corpus, language: str = "ko") -> str:
    """Return the problems as a report: what, where, both values, how sure; and what was confirmed."""
    english = language == "en"
    lines: list[str] = []
    found = problems(corpus)
    for document, group in groupby(found, key=lambda p: p.document):
        lines.append(f"■ {document}")
        for p in group:
            kind, sure = (p.kind.value, p.certainty.value) if english else (_KINDS[p.kind], _SURE[p.certainty])
            lines.append(f"  [{kind} · {sure}] {p.en if english else p.ko}")
            lines += [f"      {s.line:>5}  {_short(s.quote)}" for s in _distinct(p.sources)]
        lines.append("")
    held = sum(len(r.checks) for r in corpus.readings)
    certain = sum(p.certainty is Certainty.CERTAIN for p in found)
    documents = len(corpus.readings)
    lines.append(
        f"{documents} documents: {held} relations hold, {len(found)} problems ({certain} certain)."
        if english
        else f"문서 {documents}건: 맞는 관계 {held}건, 확인할 것 {len(found)}건(확실 {certain}건)."
    )
    return "\n".join(lines) + "\n"


def _first(problem: Problem) -> int:
    return problem.sources[0].start if problem.sources else -1


def _distinct(sources: Iterable[Source], most: int = 4) -> Sequence[Source]:
    return list({(s.document, s.line): s for s in reversed(list(sources))}.values())[::-1][:most]


def _short(quote: str, most: int = 100) -> str:
    one = " ".join(quote.split())
    return one if len(one) <= most else one[: most - 1] + "…"
