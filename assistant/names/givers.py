"""Who gives money says whose money is asked for, where the papers found tell it by who pays: 시에서 주는 돈."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.names.cover import cover
from assistant.names.racks import Shelf
from assistant.question.meaning import Understanding
from index.words.spelling import squeeze
from ingest.text.lexicon import LEXICON

_GIVES = r"(?:대|내려\s?|보태\s?|지원해\s?|보조해\s?)?(?:주|준|줄|줘)|대|받|내려[오온올]|지원|보조|보태|보탠"
_MONEY = r"(?:돈|금액|액수|게|것|건|몫)"
_GIVER = re.compile(  # 한울구가 받는 돈 is given to it
    rf"(?<![가-힣])(?P<who>[가-힣]{{2,3}})?(?P<level>[시도군구])(?:청)?(?:에서|가(?!\s받))\s(?:"
    rf"(?:{_GIVES})[가-힣]{{0,2}}\s?{_MONEY}(?:[은는이가을를도]?(?![가-힣]))|(?:총\s)?얼마(?:나|를)?\s(?:{_GIVES}))"
)
_PUTS = re.compile(r"\s(?:대|보태|보탠)")  # what a government puts in itself, no grant of it


def given_by(u: Understanding, shelf: Shelf) -> Understanding:
    """Ask for the money of the government that gives it; its name, if it has one, is then no part of the subject."""
    giver = _GIVER.search(u.question)
    fund = f"{giver['level']}비" if giver else ""
    if giver is None or fund not in LEXICON.funding or u.funding or not u.money:
        return u
    who = (giver["who"] or "") + giver["level"]
    terms = tuple(t for t in u.terms if t.soft or t.start != giver.start() or not t.text.startswith(who))
    scopes = {e.scope for e in shelf.entries if e.figure and cover(terms, e, shelf) is not None}
    cards = [card for s in scopes if (card := shelf.card(s.document))]
    own = any(squeeze(card.government or "").endswith(who) for card in cards) and not _PUTS.search(giver[0])
    told = any(e.figure and e.figure.funding for e in shelf.entries if e.scope in scopes)
    return replace(u, terms=terms, funding=(fund,)) if told and not own else u
