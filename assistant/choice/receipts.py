"""The stages of income: a column of what was levied, came in or is owed yet never answers for another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from assistant.choice.groups import Match
from assistant.language.phrasebook import phrasebook
from assistant.language.trade import is_remark
from assistant.question.meaning import Understanding
from index.words.spelling import places_of, squeeze
from ingest.model import Figure

_WORD = re.compile(r"[\s()\[\]›·]+")
_BRACKET = re.compile(r"\(([^()]*)\)")
_DONE = re.compile(r"(?:한|된|했던|됐던)\s+(?:[가-힣]+\s)?(?:돈|금액|액수|과태료|세금|[가-힣]*(?:료|세|금))")
_HANGUL = re.compile("[가-힣]")
_BARE = re.compile(r"(?:19|20)\d\d(?:년도?)?|\([^()]*\)")
_IN = re.compile(r"수입(?!\s?(?:대체|증지|금지|물|산|차|인지))|세입|\b(?:revenues?|income|receipts?)\b", re.IGNORECASE)
_OUT = re.compile(r"지출|세출|\b(?:spend(?:s|ing)?|expenditures?|outlays?)\b", re.IGNORECASE)
_CAME_IN = re.compile(
    r"(?<!더 )(?<!덜 )(?:실제로?\s(?:받[은았]|거둔|번\s|벌어들[인였])|들어왔|들어온|거뒀|거두었|거둬들였|걷었|걷혔|수납[됐했]|징수[됐했])"
    r"|\b(?:came in|(?:actually|really) (?:received|collected|earned)|was (?:actually )?(?:received|collected))\b",
    re.IGNORECASE,
)
_UTILITY = re.compile("전기|수도|가스|통신|전화|전력|난방|공공요금|공과금")
_CHARGE, _BILL = re.compile("(?:이용)?요금"), re.compile(f"(?:{_UTILITY.pattern}|공공)(?:[·,및][가-힣]{{2}})?요금")
_MOVEMENT = re.compile(r"(조성|적립|사용|상환)(?:액|금액)?$")
_MOVEMENT_ASKED = re.compile(r"(조성|적립|사용|상환)(?:액|금액)")
_SUM = "(?:총액|금액|액|금)"
_OUTCOMES = tuple(  # what came of a thing, and the words that ask for that
    (re.compile(f"(?:{name})$"), re.compile(said, re.IGNORECASE))
    for name, said in (
        ("효과액?", r"효과|유발|파급|창출|\b(?:effects?|impacts?|benefits?|worth)\b"),
        ("피해(?:금?액)?", r"피해|손해|손실|잃|\b(?:damages?|loss(?:es)?|lost)\b"),
        (
            "판매(?:액|고)|매출[액고]?",
            r"판매|매출|팔[았린려]|벌[었어]|수익|\b(?:sales|sold|sell|turnover|revenues?|earn(?:ed|s|ings)?)\b",
        ),
        ("수출(?:액|실적)", r"수출|\bexport"),
        ("발행(?:금?액|규모)", r"발행|\bissu"),
        ("투자유치(?:액|실적)?", r"유치|투자|\b(?:attract|invest)"),
    )
)


def receipts_asked(u: Understanding) -> frozenset[str]:
    """Return the stages of income that a question asks for.

    What was done with the money says it as well as a name of that amount: 징수한 금액, 부과된 과태료.
    """
    return _stages((v for t in u.required for v in t.variants), _SUM) or _stages(_done(u), "")


def of_other_receipt(asked: frozenset[str], figure: Figure) -> bool:
    """Tell whether a figure is of another stage of income than those asked for: 수납액 is no 미수납액, no 징수결정액."""
    if not asked or figure.unit != "KRW":
        return False
    said = _stages((w for name in (figure.column, figure.item) for w in _words(name)), f"{_SUM}?")
    return bool(said) and not asked & said


def came_in(found: list[Match], u: Understanding) -> list[Match]:
    """Keep what came in where a question says that money did, beside what was only planned to: 실제로 얼마 들어왔어."""
    if not _CAME_IN.search(u.question):
        return found
    received = [m for m in found if m.figure.table is not None and "received" in _of_column(m.figure)]
    rows = {(m.entry.scope, m.figure.table, m.figure.row) for m in received}
    return [m for m in found if m in received or (m.entry.scope, m.figure.table, m.figure.row) not in rows]


def _of_column(figure: Figure) -> frozenset[str]:
    return _stages(_words(figure.column), f"{_SUM}?")


def _done(u: Understanding) -> Iterator[str]:
    """Yield the nouns of the verbs that stand before the money which that was done with: 징수 of 징수한 금액."""
    if not _DONE.search(u.question):
        return
    for noun in {v for t in u.terms if t.soft and not t.foreign for v in t.variants[:1]}:
        if any(
            _DONE.match(u.question, at + len(noun)) and not _HANGUL.fullmatch(u.question, max(0, at - 1), at)
            for at in places_of(noun, u.question)
        ):
            yield noun


def of_other_side(question: str, figure: Figure) -> bool:
    """Tell whether a question asks only what goes out, and a figure stands under what comes in, or the other way."""
    asked = _side(question)
    if figure.unit == "KRW" and figure.table is not None and _is_other_movement(question, figure.column):
        return True
    return bool(asked) and figure.unit == "KRW" and {"in": "out", "out": "in"}[asked] == _stands(figure)


def _is_other_movement(question: str, column: str) -> bool:
    """Tell whether a column has another movement of a fund than the one amount asked for.

    >>> [_is_other_movement("물길기금 2031년 사용액", c) for c in ("’30년말 조성액", "’31년 적립", "’31년 사용", "예산액")]
    [True, True, False, False]
    """
    asked = set(_MOVEMENT_ASKED.findall(question))
    heads = set(_MOVEMENT.findall(squeeze(_BRACKET.sub("", column))))
    return len(asked) == 1 and bool(heads) and not asked & heads


def is_bill(u: Understanding, figure: Figure) -> bool:
    """Tell whether a charge is asked for, and a figure is what an office pays for its power, water or lines: 요금 is no 전기요금."""
    if figure.unit != "KRW" or not any(_CHARGE.fullmatch(v) for t in u.required for v in t.variants):
        return False
    return bool(_BILL.search(squeeze(figure.item))) and not _UTILITY.search(u.question)


def is_outcome(u: Understanding, figure: Figure) -> bool:
    """Tell whether a figure is what came of a thing, and the question does not ask for that: 산불 예산 is no 산불 피해액."""
    if figure.unit != "KRW":
        return False
    lent = () if u.measures else (v for t in u.terms for v in t.variants)  # 그럼 예산은, after what it came to
    asked = "|".join((u.question, *lent))
    names = (squeeze(figure.item), squeeze(_BRACKET.sub("", figure.column)))
    return any(kind.search(name) and not said.search(asked) for kind, said in _OUTCOMES for name in names if name)


def _stands(figure: Figure) -> str:
    """Return the side that the nearest words around a figure name: its column and row, then what its table is of."""
    near = (figure.column, figure.item, *reversed(figure.owners), figure.caption, *reversed(figure.source.section))
    return next((s for name in near if (s := _side(name) or _both(name))), "")


@lru_cache(maxsize=4096)
def _side(text: str) -> str:
    comes, goes = _IN.search(text) is not None, _OUT.search(text) is not None
    return "" if comes == goes else "in" if comes else "out"


def _both(text: str) -> str:
    return "both" if _IN.search(text) and _OUT.search(text) else ""


def _words(name: str) -> set[str]:
    """Return what a heading says, as a whole and word by word, without years and brackets: 수납액 of 2031년 수납액(A), of 비고 (수납액)."""
    bare = _BRACKET.sub(r" \1 ", name) if is_remark(name) else _BARE.sub(" ", name)
    return {squeeze(w) for w in (bare, *_WORD.split(bare))}


def _stages(words: Iterable[str], ending: str) -> frozenset[str]:
    return frozenset(stage for word in words for stage, names in _named(ending) if names.fullmatch(word))


@cache
def _named(ending: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((s, re.compile(f"(?:{'|'.join(names)}){ending}")) for s, names in phrasebook().receipts.items())
