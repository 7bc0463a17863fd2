"""A row that is called by the very word for the amount, or for what was done: 편성액 is of the row 편성현황, not of 신청현황 above it."""

from __future__ import annotations

import re

from assistant.choice.groups import Match
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.model import Figure

_SHORTEST = 2
_DEED = re.compile(r"(?P<deed>[가-힣]{2,4}?)(?:량|건수|인원|실적)")
_DID = r"\s?(?:했|하였|됐|되었|한(?![가-힣])|된(?![가-힣]))"
_ENGLISH = {  # what was done, and its English verb where the question counts things
    "수거": r"\bcollect(?:s|ed)?\b",
    "처리": r"\b(?:handle|process|treat)(?:s|d|ed)?\b",
    "방류": r"\breleas(?:e|es|ed|ing)\b",
    "판매": r"\b(?:sell|sells|sold)\b",
    "생산": r"\bproduc(?:e|es|ed)\b",
    "공급": r"\bsuppl(?:y|ies|ied)\b",
    "배출": r"\b(?:emit|discharge)(?:s|d|ted)?\b",
}


def of_row_said(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out the other rows of a column where one goes by the word that is said for the amount."""
    words = tuple(w for m in u.measure_words if len(w := m.removesuffix("액")) >= _SHORTEST and w != m)
    if not words:
        return found
    said = {_column(m.figure) for m in found if _is_called(m.figure, words)}
    return [m for m in found if _column(m.figure) not in said or _is_called(m.figure, words)]


def of_row_done(found: list[Match], u: Understanding) -> list[Match]:
    """Leave out the other rows of a column where one is how much was done of what the question says was: 몇 톤 수거했나 is 수거량."""
    deeds = {d for m in found if (d := _deed(m.figure)) and _says_done(d, u.question)}
    if len(deeds) != 1:
        return found
    deed = deeds.pop()
    columns = {_column(m.figure) for m in found if _deed(m.figure) == deed}
    return [m for m in found if _column(m.figure) not in columns or deed in squeeze(m.figure.item)]


def _deed(figure: Figure) -> str:
    """Return what the whole name of a row says was done: 수거 of 수거량."""
    if figure.table is None or not figure.unit.startswith("count:"):
        return ""
    said = _DEED.fullmatch(squeeze(figure.item))
    return said["deed"] if said else ""


def _says_done(deed: str, question: str) -> bool:
    english = _ENGLISH.get(deed)
    return re.search(deed + _DID, question) is not None or (
        english is not None and re.search(english, question, re.IGNORECASE) is not None
    )


def _is_called(figure: Figure, words: tuple[str, ...]) -> bool:
    return figure.table is not None and squeeze(figure.item).startswith(words)


def _column(figure: Figure) -> tuple[object, ...]:
    return figure.source.document, figure.table, figure.column_number
