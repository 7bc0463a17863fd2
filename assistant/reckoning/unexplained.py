"""A row of figures is no reason: where none is printed of a change, that is said, and the change is given beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.reckoning.changes import answer_change
from assistant.speech.draft import Draft, Quote
from index.words.spelling import squeeze

_REASON = re.compile(
    r"데\s?따른|때문|에\s?따라|에\s?따른|로\s?인[한해하]|사유|이유|원인|위해|위하여|\bdue to\b|\bbecause\b"
)
_PURPOSE = re.compile(r"위해|위하여|결과에\s?따라")
_CAUSED = re.compile(  # 건물 철거로 감소
    r"[가-힣)](?:으로|로)\s(?:일부\s|대폭\s|크게\s)?(?:감소|축소|감액|줄|증가|확대|증액|늘|지연|중단|취소|연기|이월)"
)
_NUMBER = re.compile(r"△?\d[\d,.]*")
_DATE = re.compile(r"(?:(?:19|20)\d{2}|['’‘]\d{2})\s?\.\s?\d{1,2}\s?\.(?:\s?\d{1,2}\s?\.)?")
_LETTERS = re.compile(r"[가-힣A-Za-z]+")
_CHANGED = re.compile(
    r"늘|줄|증가|감소|증액|감액|삭감|깎|올랐|내렸|오른|내린|\b(?:rise|rose|increase|grow|grew|fall|fell|drop|cut|decrease|shr[aiu]nk)",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\(x-\)")  # an inset that is left empty
_NAME = 12  # letters of what is no more than a name
_GIVEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.AMBIGUOUS})


def kept_to_reasons(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or say that no reason is printed where all that it quotes is rows of figures."""
    if ask.u.want != "why" or draft.status not in _GIVEN or not draft.quotes or not ask.u.required:
        return draft
    changed = _CHANGED.search(ask.u.question) is not None
    if not all(_is_row(q.text) or (changed and (_is_cell(ask, q) or _is_purpose(q.text))) for q in draft.quotes):
        return draft
    voice = ask.voice
    head = voice.say("이유는 문서에 적혀 있지 않습니다.", "The documents do not print a reason.")
    change = answer_change(replace(ask, u=replace(ask.u, want="change"))) if changed else None
    if change is None or change.status not in _GIVEN:
        return replace(draft, status=AnswerStatus.NOT_STATED, text=f"{head}\n{draft.text}")
    return change.instead(head + voice.say(" 문서에 있는 값: ", " They do state: "))


def _is_row(text: str) -> bool:
    """Tell whether words are a row of a table: numbers, and a name before them that says no reason."""
    text = _DATE.sub(" ", _BLANK.sub(" ", text))
    numbers = _NUMBER.findall(text)
    return len(numbers) > 1 and len(numbers) >= len(_LETTERS.findall(text)) - 1 and not _REASON.search(text)


def _is_purpose(text: str) -> bool:
    """Tell whether words say what a work is for, and neither that anything changed nor why."""
    says_why = _REASON.search(_PURPOSE.sub(" ", text)) or _CAUSED.search(text) or _CHANGED.search(text)
    return _PURPOSE.search(text) is not None and says_why is None


def _is_cell(ask: Ask, quote: Quote) -> bool:
    """Tell whether words stand in a line of cells, of which none says why, or are no more than a name."""
    text = ask.library.text(quote.source.document)
    start, end = text.rfind("\n", 0, quote.source.start) + 1, text.find("\n", quote.source.end)
    line = text[start : end if end >= 0 else len(text)]
    if _CAUSED.search(quote.text) and "\t" not in quote.text:
        return False
    return not _REASON.search(quote.text) and ("\t" in line.strip() or len(squeeze(quote.text)) <= _NAME)
