"""The words of a heading that lost its separators, told apart into names: known ones first, as few as can be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from ingest.numbers.measures import measure, own_amount
from ingest.tables.header import known
from ingest.tables.layers import state
from ingest.tables.raw import Raw, piece
from ingest.tables.tokens import Token, pure
from ingest.tables.values import monthly, yearly
from ingest.text.layout import LAYOUT
from ingest.text.lexicon import LEXICON
from ingest.text.lines import tight

_WHICH = re.compile(r"(?:다음|차|익|전|당해|금|현|이전)[년연]도말?|(?:19|20)\d\d[년연]도말")
_ENDS = ("액", "금", "률", "율", "횟수", "건수", "(%)")
_LISTS = ("별", "명")  # a column of labels: 회계별, 기금명
_NUMBER_OF = re.compile(
    r"(?:개소|시설|학교|가구|세대|단체|업체|품목|종사자|회원|학생|이용자|관람객|방문객|신청자|대상자|위원|직원)수$|(?:인원|정원|현원)$"
)
_SOURCES = ("보조금", "교부금", "기금")  # whose money it is: 보조금 반납금
_NOTE = re.compile(r"^\([^()]{1,12}\)$")
_WHEN = re.compile(r"^\((?:['’‘]?\d\d(?:\d\d)?[년.]?)?\s?(?:(?:1[0-2]|[1-9])월)?[말]?(?:까지|현재|기준)?\)$")
BOUNDS = frozenset(
    {"이후", "이전", "까지", "이하", "이상", "미만", "초과", "대비"}
)  # what closes a name: ’23년 이후, 7급 이하
_STROKES = frozenset("/:;|")  # a line with these was cut otherwise
_UNITED = re.compile(
    r"[가-힣]\((?:명|건|회|개소|개|[천만억]?원|백만원|십억원|천?㎡|ha|㎞|km|m|%|톤|대|동|종|주|면|실|가구|세대)\)$"
)
_DRAFT = re.compile(r"['’‘`]?\d\d(?:\d\d)?년?도?\s?\((?:예산)?안\)")
_EACH = re.compile(r"1(?:일|인|회|개소|가구|대)당?")  # 1일 이용
_MOST = 60  # tokens of a heading line, more than any printed table has columns


def segments_of(words: Sequence[Token], count: int | None = None) -> list[list[Token]] | None:
    """Group the tokens of a heading line into names of columns: known words first, as few as can be.

    With a count, into exactly that many, when one way of doing so is likelier than every other.
    """
    size = len(words)
    if not size or size > _MOST:
        return None
    best: dict[tuple[int, int], tuple[int, int, int]] = {(0, 0): (0, 1, -1)}  # (tokens, segments) → cost, ways, from
    for at in range(size):
        for segments in range(at + 1):
            here = best.get((at, segments))
            if here is None:
                continue
            for to in range(at + 1, min(size, at + 8) + 1):
                key = (to, segments + 1)
                spent = here[0] + cost(words[at:to])
                if key not in best or spent < best[key][0]:
                    best[key] = (spent, here[1], at)
                elif spent == best[key][0]:
                    best[key] = (spent, best[key][1] + here[1], best[key][2])
    ends = [(v[0], k[1]) for k, v in best.items() if k[0] == size and (count is None or k[1] == count)]
    if not ends or (count is not None and best[size, count][1] > 1):
        return None
    _, segments = min(ends)
    out: list[list[Token]] = []
    at = size
    while at > 0:
        start = best[at, segments][2]
        out.append(list(words[start:at]))
        at, segments = start, segments - 1
    return out[::-1]


def noted(name: str) -> str:
    """Return a name without the bracket behind it that says when: 실적(3월말)."""
    at = name.rfind("(")
    return name[:at] if at > 0 and _WHEN.match(name[at:]) else name


def cost(words: Sequence[Token]) -> int:
    """Say how unlikely it is that words are one name: none is likelier than a known one, or a known one and what kind it is.

    다음연도 이월액 is one name, though 이월액 alone is known too; 반납금 집행잔액 is two.
    """
    if len(words) > 1 and _WHEN.match(words[-1].text):
        return cost(words[:-1])  # 실적 (3월말)
    name = tight("".join(w.text for w in words))
    if len(words) > 1 and _apart(words):
        return 4 * len(words)
    if words[-1].text in BOUNDS:
        return {1: 4, 2: -1}.get(len(words), 4 * len(words))
    if len(words) == 2 and yearly(words[0].text) and known(words[1].text) and not yearly(words[1].text):
        return -1  # a year begins a name: 2021년 예산, 집행액 before 2021년, 예산 집행액
    if known(name) or name.removesuffix("액") in LEXICON.measure_names or name in LAYOUT.done | LAYOUT.ahead:
        said = 0
    elif len(words) == 1:
        said = 2 if _leading(words[0]) else 0 if words[0].text.endswith(_LISTS) and len(words[0].text) > 1 else 1
    else:
        said = _several(words)
    return said + 3 * bool(_NOTE.match(words[0].text))  # (A) belongs to the name before it


def _apart(words: Sequence[Token]) -> bool:
    """Tell whether words are never one name: a remark behind a year, a rate behind a month, a word behind a name's unit."""
    if _DRAFT.fullmatch(words[0].text):
        return True  # 2031년(안) is whole: 증 감 behind it is a name of its own
    if yearly(words[0].text) and tight("".join(w.text for w in words[1:])) in LAYOUT.remarks:
        return True  # remarks are of the row, not of the year before them: ’22년 비 고
    if monthly(words[0].text) and known(words[-1].text):
        return True  # a month is a column of its own, and what is reckoned of two is another: ’32.6. 증감률
    return any(_UNITED.search(w.text) for w in words[:-1])  # a name ends in its unit: 위원수(명) 개최횟수


def _several(words: Sequence[Token]) -> int:
    """Say how unlikely several words that nobody knows together are one name."""
    if drawn(words) or state(words):
        return 1
    if any(yearly(w.text) or monthly(w.text) for w in words[1:]):
        return 4 * len(words)  # a year begins a name: 2031 임대건수
    if len(words) == 2 and yearly(words[0].text):
        return 1
    if len(words) == 2 and not closed(words[0]) and amount(words[-1]):
        return 1 if _leading(words[0]) or words[0].text.endswith(_SOURCES) else 2 + known(words[0].text)
    return 2 * len(words) - 1 + 4 * sum(closed(w) for w in words[:-1])


def amount(word: Token) -> bool:
    """Tell whether a word by itself heads a column of amounts: 이월액, 반납금."""
    if _WHICH.fullmatch(word.text):
        return False
    return closed(word) or own_amount(word.text) or measure(word.text) is not None


def closed(word: Token) -> bool:
    """Tell whether a word ends a name: nothing follows 집행액, 반납금, 집행률 within it."""
    ends = word.text.endswith((*_ENDS, *_LISTS)) or _NUMBER_OF.search(word.text) is not None
    return ends and not word.text.endswith(_SOURCES)


def _leading(word: Token) -> bool:
    """Tell whether a word only says which year's amount follows: 다음연도, 전년도말."""
    return bool(_WHICH.fullmatch(tight(word.text))) and not known(word.text)


def drawn(words: Sequence[Token]) -> bool:
    """Tell whether tokens are the letters of one name that was drawn wide, evenly: 사 용 내 역."""
    gaps = {b.start - a.end for a, b in pairwise(words)}
    return len(words) > 1 and all(letter(w) for w in words) and max(gaps) - min(gaps) <= (min(gaps) > 1)


def whole_names(text: str, words: list[Token]) -> list[Token]:
    """Put what a name counts by together with the name, 1일 이용, and the letters of the first name where they are drawn apart: 센 터 명."""
    drawn = list(takewhile(lambda w: len(w.text) == 1, words))
    if len(drawn) > 2 and drawn[-1].text == "명":
        whole = piece(text, drawn[0].start, drawn[-1].end)
        words = [Raw(whole.start, whole.end, tight(whole.text)), *words[len(drawn) :]]
    timed = [w for w in words if monthly(w.text) or yearly(w.text)]
    of_it = {w.start for w in timed} if len(timed) == 1 and monthly(timed[0].text) else set()  # ’31.6월 반입량
    leads = [n for n, w in enumerate(words[1:-1], 1) if _EACH.fullmatch(w.text) or w.start in of_it]
    at = next((n for n in leads if len(words[n + 1].text) > 1 and words[n + 1].text.isalpha()), None)
    return words if at is None else [*words[:at], piece(text, words[at].start, words[at + 1].end), *words[at + 2 :]]


def headish(words: Sequence[Token]) -> bool:
    """Tell whether a line may be a heading: several short words, no values among them but years."""
    if len(words) < 2 or len(words) > _MOST or any(pure(w.text) and not yearly(w.text) for w in words):
        return False
    return not any(_says(w.text) or w.text in _STROKES or len(w.text) > 20 for w in words)


def _says(word: str) -> bool:
    """Tell whether a word ends a sentence or a clause, as no name of a column does; ’31.9. is a month."""
    return word.endswith((".", ",")) and not monthly(word)


def names_known(words: Sequence[Token]) -> int:
    """Count the names of columns in a line that forms are known to print."""
    segments = segments_of(words) or []
    return sum(1 for s in segments if known("".join(w.text for w in s)))


def paired(words: Sequence[Token]) -> list[list[Token]] | None:
    """Cut a heading of words that nobody knows: single letters by twos, the fewest that a name is drawn with; 계 may stand alone."""
    return _by_twos(words, frozenset()) or _by_twos(words, LAYOUT.totals)


def _by_twos(words: Sequence[Token], alone: frozenset[str]) -> list[list[Token]] | None:
    segments: list[list[Token]] = []
    for word in words:
        if segments and letter(word) and len(segments[-1]) == 1 and _open(segments[-1][0], alone):
            segments[-1].append(word)
        else:
            segments.append([word])
    return None if any(len(s) == 1 and _open(s[0], alone) for s in segments) else segments


def _open(word: Token, alone: frozenset[str]) -> bool:
    """Tell whether a letter waits for another one."""
    return letter(word) and word.text not in alone


def letter(word: Token) -> bool:
    """Tell whether a word is a single letter of a name drawn wide."""
    return len(word.text) == 1 and "가" <= word.text <= "힣"


def alike(words: Sequence[Token]) -> bool:
    """Tell whether words name things of one kind: 5급 6급 7급; years by themselves are told elsewhere."""
    ends = {w.text[-1] for w in words}
    return len(words) > 2 and len(ends) == 1 and "가" <= min(ends) <= "힣" and not any(yearly(w.text) for w in words)
