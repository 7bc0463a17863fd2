"""An answer that is another thing's: the whole again where a part was asked for, what was done where it asks what was not."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answer import AnswerFigure, AnswerStatus, Role
from assistant.choice.ask import Ask
from assistant.conversation.pointers import last_figures
from assistant.language.phrasebook import first, phrasebook
from assistant.speech.draft import Draft

_WANTS = frozenset({"figure", "count", "sum"})
_DENIED = re.compile(
    r"(?<![가-힣])(?:못|안)\s[가-힣]*[은는한된난던]\s[가-힣]|[가-힣]지\s?(?:못한|못하는|못했던|않은|않는|않았던)\s[가-힣]"
)
_SAYS_NOT = re.compile(
    r"미(?:수|등록|집행|착|반영|완|납|편성|지급|정|달|참|이행|개|추진|확보|설치|실시|충족|응|선|급|사용|해결|처리|취)|불(?:용|납|참|채택|인정|응|합격|수용|가)|"
    r"비(?:등록|대상|해당|참여)|못|않|없|제외|탈락|잔|남[은는]|이월|체납|결손|부족|취소|반려|부결|기각|패소|중단|폐지"
)


def kept_apart(ask: Ask, draft: Draft) -> Draft:
    """Return the draft, or what it gives as context when that is not what was asked for."""
    told = [f for f in draft.figures if f.role is Role.ANSWER]
    if draft.status is not AnswerStatus.ANSWERED or ask.u.want not in _WANTS or not told:
        return draft
    if not _is_whole_again(ask, told) and not _is_denied(ask, told):
        return draft
    head = ask.voice.say(
        "물으신 것만의 값은 문서에 따로 적혀 있지 않습니다. 문서에 있는 값: ",
        "The documents do not state this by itself. They do state: ",
    )
    figures = tuple(replace(f, role=Role.CONTEXT) for f in draft.figures)
    return replace(draft, status=AnswerStatus.NOT_STATED, text=head + draft.text, figures=figures)


def _is_whole_again(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a part is asked for by a name of its own, `그중 공사비는?`, and all that is told is what was told before."""
    u = ask.u
    if not first(phrasebook().inside, u.question) or not any(t.start >= 0 and not t.context for t in u.required):
        return False
    now, before = {f.id for f in told}, {f.id for f in last_figures(ask.so_far)}
    picked = bool(u.years) and "years" not in u.carried and len(now) < len(before)
    return now <= before and not picked


def _is_denied(ask: Ask, told: list[AnswerFigure]) -> bool:
    """Tell whether a question asks for those that do not, 못 받는 사람, and nothing told says so."""
    if not _DENIED.search(ask.u.question) or ask.u.measures:
        return False
    return not any(_SAYS_NOT.search("|".join((*f.label, f.source.quote if f.source else ""))) for f in told)
