"""Whose documents they are: the governments and offices that a text names, never a noun that happens to end like one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from assistant.language.words import is_word, tokens_of
from index.query import DocumentCard
from index.words.spelling import squeeze
from ingest.model import Fact, FactKind, Section

_SIZES = ("특별자치시", "특별자치도", "특별시", "광역시", "시", "군", "구", "도")
_REGION = re.compile(  # 포스트코로나시대 speaks of no 코로나시
    r"[가-힣]{1,6}?(?!시(?:대(?![표회상])|기(?!관)|절|즌|스템))(?:특별자치시|특별자치도|특별시|광역시|시|군|구|도)(?![가-힣]*[로길])"
)
_OFFICE = re.compile(r"[가-힣0-9]{2,10}(?:(?<![효결])과|국|담당관|실|본부|사업소|팀)(?![가-힣])")
_AMENDED = re.compile(r"(?:추경|추가경정예산)\s?제?(\d)[회차]|제?(\d)[회차]\s?(?:추경|추가\s?경정)")
_STANDING = re.compile(r"(?<![가-힣])([가-힣]{2}[시군구])(?:[은는이가을를의에와과도]|에서|에는|청)?(?![가-힣])")
_CITIZENS = re.compile(r"(?<![가-힣])([가-힣]{2,3}[시군구도])민(?![가-힣]{3})")  # 나래시민: those of 나래시
_ROW = re.compile(r"^(?:\|\s*)?([가-힣]{1,5}[시군구])\s*(?=[\t|])", re.MULTILINE)
_RUN = re.compile(r"[가-힣]{1,400}")  # no word is longer, and a look ahead over a whole text would take its square
_ADDRESS = re.compile(  # 나래구 솔밭동 12-3 일원, 나래시 꽃길 7
    r"(?<![가-힣])([가-힣]{2,4}[시군구])\s+(?:[가-힣]{1,5}(?:읍|면|동)\s+)?[가-힣0-9·]{1,8}(?:동|리|로|길|가)\s?(?:산\s?)?\d+(?:-\d+)?"
    r"\s?(?:번지|번길|일원|일대|[,()\t\n]|$)"
)
_HOUSE = re.compile(r"(?<![가-힣])([가-힣]{2,4})(?:소방서|보건소|보건의료원|농업기술센터|교육지원청)(?![가-힣]{2})")
_ONE_BUREAU = re.compile(r"조\s?직\s*[:：]\s*1\s?국(?![가-힣])")
_UNDER_HEAD = re.compile(r"국장\s?직속")
_RESIDENT = re.compile(  # 나래시에 주민등록을 둔 시민: those who live there are whom its paper is for
    r"(?<![가-힣])([가-힣]{2,4}[시군구])에\s?(?:주민등록|주소)(?:을|를|이|가)?\s?(?:둔|두고|된|되어)"
)
_HEAD = re.compile(r"(?<![가-힣])([가-힣]{2,12}국)장(?![가-힣])")
_WE = "우리"
DIVISIONS = ("과", "담당관", "사업소")  # what the name of one part of an office ends in
GOVERNMENTS = ("시", "군", "구", "도")  # what the name of one ends in
_HALLS = ("시청", "군청", "구청", "도청")
_PROVINCE = "도"
_HEADED = re.compile(r"[가-힣0-9·]{2,15}")  # 관광과, 시민도서관
_NAMED = 3  # letters of a hall and the name before it
_READ = 200_000  # characters of a text
_COVER = 1_500
_SHORT = 30
_PIECE, _NOTED = re.compile(r"[,·/]|\s및\s"), re.compile(r"\([^()]*\)")
_AROUND = re.compile(r"\s*(?:일원|일대|전역|관내|주변|등|외)?\s*(?:\d+\s?개소?)?\s*$")
_KIND = 2  # letters of a word too short to say what a place is


def places_in(text: str, card: DocumentCard | None) -> frozenset[str]:
    """Return whose a text is: governments and offices by proper names, alone on a line or on its card, and which budget of a year."""
    text = text[:_READ]
    cover = text[:_COVER]
    alone = {"".join(line.split()) for line in text.split("\n") if len(line) < _SHORT}
    regions: Counter[str] = Counter()
    for run, times in Counter(_RUN.findall(text)).items():
        for region in _regions(run):
            regions[region] += times
    addressed = _addressed(text)
    coined = addressed | {p for p in _STANDING.findall(text) if regions[p] > 1 and not is_word(p)}
    peopled = {p for p in _CITIZENS.findall(text) if not is_word(p) or _is_coined(p[:-1])}
    said = (
        coined
        | peopled
        | {p for p, n in regions.items() if (n > 1 or p.endswith(("시", "도")) or p in cover) and _is_proper(p)}
    )
    lines = {
        p
        for p in alone
        if _OFFICE.fullmatch(p) or (len(p) > 2 and _REGION.fullmatch(p) and p in "".join(cover.split()))
    }
    known = {x for x in (card.government, card.department) if x} if card else set()
    known |= {_NOTED.sub("", x).strip() for x in known}  # 버스과 (과장 …)
    housed = _housed(text, said) | _headed(text) if not lines and not (card and card.department) else set()
    return frozenset(p for p in said | lines | known | housed | _amended(text, cover) if len(p) > 1)


def _addressed(text: str) -> set[str]:
    """Return the towns that an address names, though it be said once: 나래구 솔밭동 12-3 일원 is in 나래구."""
    named = (*_ADDRESS.findall(text), *_RESIDENT.findall(text))
    return {p for p in named if not is_word(p) or _is_proper(p)}


def _housed(text: str, said: set[str]) -> set[str]:
    """Return the one house of its government that a paper of no other office names: 나래소방서 in a paper of 나래군."""
    houses = {m[0] for m in _HOUSE.finditer(text) if any(m[1] + size in said for size in _SIZES)}
    return houses if len(houses) == 1 else set()


def _headed(text: str) -> set[str]:
    """Return the one bureau whose head is named in a paper of one bureau that names it nowhere: 조직 : 1국 4과, 꽃길국장 직속 2명."""
    heads = set(_HEAD.findall(text)) if _ONE_BUREAU.search(text) or _UNDER_HEAD.search(text) else set()
    return heads if len(heads) == 1 else set()


def _amended(text: str, cover: str) -> frozenset[str]:
    """Return which budget of its year a paper is: one that tells of several is none of them."""
    told = {f"{a or b}회추경" for a, b in _AMENDED.findall(text)}
    return frozenset(told) if len(told) == 1 and _AMENDED.search(cover) else frozenset()


def own_places(places: frozenset[str], text: str, card: DocumentCard | None) -> frozenset[str]:
    """Return those of the places in a text whose document it is: its government, known or named most, and every office."""
    government = card.government if card else None
    regions = {p for p in places if _REGION.fullmatch(p)}
    rows = set() if government else listed(regions, text)
    if government:
        own = {r for r in regions if is_place(r, frozenset(government.split())) or r in government}
    else:
        times = {r: text.count(r) for r in _told(regions, text) - rows}
        most = {r for r in times if times[r] == max(times.values())}
        own = {r for r in times if r in most or any(is_place(m, frozenset({r})) for m in most)}
    return places - regions | own | {r for r in regions if r.startswith(_WE)}


def _told(regions: set[str], text: str) -> set[str]:
    """Return the regions but those that are only the beginning of a market's name, where an address names one: 나래시 of 나래시장."""
    return {r for r in regions if re.search(rf"{r}(?!장)", text)} if _addressed(text) & regions else regions


def listed(regions: frozenset[str] | set[str], text: str) -> set[str]:
    r"""Return the regions that are a table's rows side by side: each is a part of whose paper it is, which is none of them.

    >>> sorted(listed({"물안구", "솔밖구", "늘봄시"}, "계\t9\n물안구\t5\n솔밖구\t4\n늘봄시 물안구\n"))
    ['물안구', '솔밖구']
    """
    rows = set(_ROW.findall(text))
    return {r for r in regions if r in rows and any(o[-1] == r[-1] and o != r for o in rows)}


def sites(told: str) -> frozenset[str]:
    """Return what all places that a project is carried out at are called by: its site, or the kind of its sites.

    >>> sorted(sites("동구 윗말해수욕장, 서구 아랫말해수욕장")), "큰숲공원" in sites("중앙로 큰숲공원 일원"), sites("동구 전역, 서구 갈대숲")
    (['말해수욕장', '수욕장', '해수욕장'], True, frozenset())
    """
    ends = [
        _AROUND.sub("", piece).strip().split()[-1:] for piece in _PIECE.split(_NOTED.sub("", told)) if piece.strip()
    ]
    if not ends or not all(ends):
        return frozenset()
    common = ends[0][0]
    for (end,) in ends[1:]:
        while common and not end.endswith(common):
            common = common[1:]
    return frozenset(common[n:] for n in range(len(common) - _KIND))


def other_parts(sections: Sequence[Section], project: str) -> frozenset[str]:
    """Return the divisions of a paper in parts, but the one whose part a project stands in; none where it has not several."""
    parts = [s for s in sections if s.parent == 0 and squeeze(s.title).endswith(DIVISIONS) and s.project is None]
    begun = next((s.start for s in sections if s.project == project), None)
    own = next((s for s in parts if begun is not None and s.start <= begun < s.end), None)
    return frozenset(squeeze(s.title) for s in parts if s is not own) if own is not None else frozenset()


def in_charge(facts: Sequence[Fact]) -> frozenset[str]:
    """Return the offices that a table of who is in charge gives a project, and the government that is named with them."""
    rows = {(f.table, f.row) for f in facts if f.kind is FactKind.PERSON and f.table is not None}
    told = (f.value for f in facts if f.kind is FactKind.DEPARTMENT and (f.table, f.row) in rows)
    named = {word for value in told for word in _NOTED.sub("", value).split()}
    return frozenset(w for w in named if _HEADED.fullmatch(w))


@lru_cache(maxsize=1 << 16)
def is_place(word: str, places: frozenset[str]) -> bool:
    """Tell whether a document speaks of a place: 가람 of 가람시, 가람시 and 가람시청 of 가람광역시.

    >>> [is_place(w, frozenset({"가람광역시"})) for w in ("가람광역시", "가람시", "가람시청", "가람", "가람군", "솔가람시")]
    [True, True, True, True, False, False]
    >>> is_place("가북", frozenset({"가람북도"})), is_place("가북도", frozenset({"가람북도"})), is_place("가람", frozenset({"가람북도"}))
    (True, True, False)
    """
    word = word[:-1] if word.endswith(_HALLS) and len(word) > _NAMED else word
    if word in places:
        return True
    if len(word) > 1 and any(word + size in places for size in _SIZES):
        return True
    stem, size = word[:-1], word[-1:]
    if len(stem) > 1 and any(stem + long in places for long in _SIZES if long != size and long.endswith(size)):
        return True
    short = word.removesuffix(_PROVINCE)  # by the first syllable and the point of the compass
    return len(short) == _KIND and any(
        p.endswith(_PROVINCE) and p[0] + p[2:-1] == short for p in places if len(p) > _NAMED
    )


@lru_cache(maxsize=50_000)
def _regions(run: str) -> tuple[str, ...]:
    """Return what a run of letters holds that ends as a government's name does; the same few runs are most of any text."""
    return tuple(m[0] for m in _REGION.finditer(run))


@lru_cache(maxsize=20_000)
def _is_coined(name: str) -> bool:
    """Tell whether a word is a proper name and nothing else: 일반시민 are of no 일반시."""
    return [tag for _, tag, _, _ in tokens_of(name)] == ["NNP"]


@lru_cache(maxsize=20_000)
def _is_proper(name: str) -> bool:
    """Tell a government's name from a noun: 전시 and 만족도 are no places, 우리구 is the one that speaks.

    >>> [_is_proper(n) for n in ("서울시", "전라남도", "우리구", "전시", "도시", "만족도", "재정자립도")]
    [True, True, True, False, False, False, False]
    """
    tokens = tokens_of(name)
    if tokens[0][1] == "NNP" and len(tokens) < 3:
        return len(tokens) == 1 or tokens[1][0] in _SIZES
    return tokens[0][0] == "우리" and len(tokens) > 1 and tokens[1][0] in _SIZES
