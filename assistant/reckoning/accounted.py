"""Accounts that are asked for: their own rows are ranked, and never the items that stand under them."""

from __future__ import annotations

from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.groups import Group, Match
from assistant.names.cover import Cover
from assistant.names.racks import OWN
from assistant.reckoning.alike import kind_asked, kind_led
from assistant.reckoning.operands import Operand, operand
from index.words.spelling import squeeze
from ingest.model import Figure, Kind

_ACCOUNTS = frozenset({"과목", "예산과목", "통계목", "편성목", "세목", "회계과목"})


def as_money(ask: Ask) -> Ask:
    """The largest of the accounts, 가장 큰 과목은, is ranked by its money and by no number told beside it."""
    if ask.u.counters or not {kind_asked(ask.u.question), kind_led(ask.u.question)} & _ACCOUNTS:
        return ask
    return replace(ask, u=replace(ask.u, money=True))


def of_accounts(ask: Ask, found: list[Operand]) -> list[Operand]:
    """Return the rows of the accounts whose items were found, where it is accounts that are asked for; else what was found."""
    figures = [o.group.figure for o in found if o.group]
    asked = {kind_asked(ask.u.question), kind_led(ask.u.question)} & _ACCOUNTS
    if not asked or len(figures) < len(found) or not figures or any(map(_is_account, figures)):
        return found
    scopes, told = {o.group.scope for o in found if o.group}, {(f.year, f.measure) for f in figures}
    rows: dict[str, Operand] = {}
    for entry in ask.shelf.entries:
        f = entry.figure
        if f is None or entry.scope not in scopes or (f.year, f.measure) not in told or f.funding or f.total:
            continue
        if f.unit == "KRW" and f.kind is not Kind.BLANK and f.value is not None and _is_account(f):
            match = Match(entry, f, Cover((OWN,), 0, exact=False), 0)
            rows.setdefault(squeeze(f.item), operand(Group((match,))))
    return list(rows.values()) if len(rows) > 1 else found


def _is_account(figure: Figure) -> bool:
    """Tell whether a row is an account's own: it goes by its name or its code."""
    return squeeze(figure.item) in {squeeze(x) for x in (figure.account, figure.account_code) if x}
