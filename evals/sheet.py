"""A dataset as people keep one in a spreadsheet: question, answer, document; the answer says by itself what it is."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from decimal import Decimal

from evals.case import Case, CaseError, Expected, Ground, Money, Number, Words

# Units in which people write money, and what each is in won.
WON = {
    "원": 1,
    "천원": 10**3,
    "만원": 10**4,
    "백만원": 10**6,
    "천만원": 10**7,
    "억원": 10**8,
    "억": 10**8,
    "조원": 10**12,
}
FIGURE = re.compile(
    r"(?P<sign>[-△▲−]?)\s*(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<rest>\.\d+)?\s*(?P<unit>%|[가-힣]{0,3})"
)
COLUMNS = {"question", "answer", "document"}


def read_sheet(text: str, separator: str = ",") -> Iterator[tuple[int, Case | CaseError]]:
    """Yield a case for every row, with the line on which it ends; an empty answer means that none may be given."""
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    names = {name.strip().lower() for name in rows.fieldnames or ()}
    if COLUMNS - names:
        yield (
            1,
            CaseError(f"the columns question, answer and document are needed; {', '.join(sorted(names))} are there"),
        )
        return
    for number, row in enumerate(rows, start=1):
        record = {k.strip().lower(): (v or "").strip() for k, v in row.items() if isinstance(k, str)}
        try:
            yield rows.line_num, _case(number, record)
        except CaseError as error:
            yield rows.line_num, error


def read_answer(text: str, document: str = "") -> Expected:
    """Return what an answer written by a person is: an amount in won, another number, or words.

    >>> read_answer("7억원").amount, read_answer("84.5%").value, read_answer("자치행정과").text
    (Decimal('700000000'), Decimal('84.5'), '자치행정과')
    """
    figure = FIGURE.fullmatch(text.strip())
    if figure is None:
        return Words(text, Ground(document=document))
    digits = figure["digits"] + (figure["rest"] or "")
    value = Decimal(digits.replace(",", ""))
    if figure["sign"]:
        value = -value
    if (won := WON.get(figure["unit"])) is not None:
        return Money(value * won, Ground(document=document, printed=digits))
    return Number(value, figure["unit"], Ground(document=document, printed=digits))


def _case(number: int, record: dict[str, str]) -> Case:
    if not record["question"]:
        raise CaseError("question: text is needed")
    answers = [a.strip() for a in record["answer"].split("|") if a.strip()]
    expected = tuple(read_answer(a, record["document"]) for a in answers)
    return Case(
        id=record.get("id") or f"row{number}",
        question=record["question"],
        kind=record.get("kind") or ("question" if expected else "refuse_absent"),
        wanted="answer" if expected else "refuse",
        language=record.get("lang") or "ko",
        expected=expected,
    )
