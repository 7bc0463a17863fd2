"""Expenditure accounts: `20101`, `201-01` and 사무관리비 are one thing, and a name that was only looked up says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ingest.text.folding import fold, squeeze

_CODE = re.compile(r"\d{3}[-\s]?\d{2}(?!\d)")
_SHORT = re.compile(r"(?P<code>\d{2,3})[\s.)-]+(?P<name>\D.+)")  # `201 일반운영비`, `01 사무관리비`
_AROUND = re.compile(r"^[\s○◦\-∙·▷□()\[\]]+|[\s:：()\[\]]+$")


@dataclass(frozen=True, slots=True)
class Account:
    """One account: its code (`201-01`, "" when none is known) and its name; `listed` when only the list gave the name."""

    code: str
    name: str
    listed: bool = False


def load(path: Path) -> tuple[dict[str, Account], dict[str, Account]]:
    """Read a list of accounts: by code, and by every name with its spaces and dots taken out."""
    codes: dict[str, Account] = {}
    names: dict[str, Account] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        code, name, others = (*line.split("\t"), "", "")[:3]
        found = Account(code, name)
        if code:
            codes.setdefault(code, found)
        for word in (name, *others.split("|")):
            if word and (_key(word) not in names or "-" in code):
                names[_key(word)] = found
    return codes, names


def _key(name: str) -> str:
    return squeeze(name).replace("·", "").replace("ㆍ", "").replace("․", "")


_CODES, _NAMES = load(Path(__file__).with_name("accounts.tsv"))


def account(label: str) -> Account | None:
    """Read a label that is an account and nothing else, by code, by name, or both.

    >>> account("20101"), account("201-01 사무관리비"), account("자치단체경상보조 금")  # doctest: +NORMALIZE_WHITESPACE
    (Account(code='201-01', name='사무관리비', listed=True), Account(code='201-01', name='사무관리비', listed=False),
     Account(code='308-01', name='자치단체경상보조금', listed=False))
    >>> account("사무관리비 및 여비"), account("12345"), account("30899")
    (None, None, Account(code='308-99', name='30899', listed=False))
    """
    text = fold(label).strip()
    if len(text) > 40:
        return None
    code = ""
    match = _CODE.search(text)
    if match:
        code = match[0][:3] + "-" + match[0][-2:]
        text = (text[: match.start()] + " " + text[match.end() :]).strip()
    text = _AROUND.sub("", text)
    if not text:
        known = _CODES.get(code)
        if known is None and match and match[0].isdigit() and code[:3] in _CODES:
            return Account(code, match[0])  # of a kind that is known: it is no other account, whatever stands above it
        return Account(known.code, known.name, listed=True) if known else None
    if not code and (short := _SHORT.match(text)):
        named = _NAMES.get(_key(short["name"]))
        if named is not None and short["code"] in {named.code, named.code[-2:], named.code[:3]}:
            return Account(named.code, " ".join(short["name"].split()))
    found = _NAMES.get(_key(text))
    if found is None:
        return Account(code, " ".join(text.split())) if code in _CODES and _is_name(text) else None
    return Account(code or found.code, found.name if _key(found.name) == _key(text) else " ".join(text.split()))


def _is_name(text: str) -> bool:
    return len(text) >= 2 and all("가" <= c <= "힣" or c in " ·(),및" for c in text)
