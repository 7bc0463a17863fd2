"""Who is counted: a number of governments, bodies or firms stands by their name, and no other number in whose name they only are."""

from __future__ import annotations

import re

from assistant.choice.groups import Match
from assistant.language.phrasebook import phrasebook
from assistant.names.racks import OWN, OWNERS, SECTION, UNIT_SAYS, Entry, Shelf
from assistant.question.meaning import Term, Understanding
from index.words.spelling import squeeze
from ingest.model import Figure

_ASKED = re.compile(r"들?(?:은|는|이|가|을|를|의)?\s*(?:모두|전부|다|총)?\s*(?:몇|수(?:는|가|를|\s*[?.]*$))")
_PLACES = frozenset({"곳", "개소", "군데"})  # what bodies are counted by, whatever they are
_REGION = re.compile(r"[시군구도읍면동]$")
_PEOPLE = "count:명"
_STAFF = re.compile(
    r"(?<![가-힣])(?:직원|공무원|정원|현원)|근무(?:하|자)|일하|\b(?:staff|employees|officials|work(?:s|ing)?)\b",
    re.IGNORECASE,
)
_SENDS = re.compile(r"동원|차출|파견|투입|비상\s?근무|근무조")
_INTERVIEW = re.compile("면접|면담|인터뷰")
_INTERVIEWED = re.compile(
    r"(?:면접|면담|인터뷰)(?!\s?(?:위원|관|수당|심사위원|조사))|\binterview(?:ed|s)?\b", re.IGNORECASE
)
_TAKEN_ON = re.compile(r"(?:한시|전담|보조|대체|추가|임시|단기|일용|자원봉사)\s?인력")
_SENT = re.compile(
    rf"{_SENDS.pattern}|배치|지원|나[오와가간갔]|보[내낸냈]|행사|대회|축제|\b(?:sent|mobili[sz]ed|deployed|dispatched|assigned|on duty|event)\b",
    re.IGNORECASE,
)
_HOUSE = re.compile(r"(?<!\d)(\d{1,2})\s?호(?=점|기(?![가-힣])|관(?![가-힣]))")
_POSTS = ("정원", "현원", "결원")
_SAMPLES = ("표본", "표본수", "응답자", "응답자수")
_SURVEYED = re.compile(r"표본|조사|설문|응답|\b(?:sampl|survey|respon|poll)", re.IGNORECASE)
_EACH = re.compile(
    r"(?<![\d가-힣])(?:[1한]\s?)?(?:인|명|사람|개소|곳|팀|가구|세대|개교|학교|학급|기관|업체|마을|동|단체|농가)당\s+(?:최대|최소|최고|평균)?\s?몇\s?[가-힣]"
)
_COUNTED_NOUN = re.compile(r"[은는이가의]?\s?수(?:는|가|를|\s*[?.]*$)")
_CITIES = re.compile(r"도시|\bcit(?:y|ies)\b", re.IGNORECASE)
_COUNTRIES = re.compile(r"개국|나라|국가|\bcountr(?:y|ies)\b|\bnations?\b|국(?:은|는|이|가|\s?수|\s?몇)", re.IGNORECASE)
_FOR_EACH = re.compile(r"당(?![가-힣])|(?<=[가-힣])마다|\d\s?[가-힣]{1,2}씩")
_TAIL = re.compile(r"(?:\([^()]*\)|들|수|현황|목록|명단)$")


def of_other_crowd(u: Understanding, figure: Figure) -> bool:
    """Tell whether those whom a question counts are not what a figure counts: 자치구는 몇 곳 of the copies of a 자치구 매뉴얼."""
    if _of_other_house(figure, u):
        return True
    if not figure.unit:
        return _counts_bodies(figure, u)
    if not figure.unit.startswith("count:"):
        return False
    if _is_otherwise(u, figure):
        return True
    book = phrasebook()
    crowds = book.crowds | book.receivers
    if all(not book.residents.isdisjoint(t.variants) or _REGION.search(t.text) for t in u.required):
        crowds |= book.residents  # of a place, and by no word more
    counted = [
        t.variants
        for t in u.required
        if not crowds.isdisjoint(t.variants) and _ASKED.match(u.question, t.start + len(t.text))
    ]
    return any(not _is_of(figure, variants) for variants in counted)


def _is_otherwise(u: Understanding, figure: Figure) -> bool:
    """Tell whether a number is of a sample, of each, of another kind, of other posts, of a rung, or of nobody who was met."""
    if squeeze(figure.item).endswith(_SAMPLES) and not _SURVEYED.search(u.question):
        return True  # those who were asked are none of those whom it is asked of
    if u.want == "count" and _EACH.search(u.question) and not _is_for_each(figure):
        return True
    if figure.unit == "count:개국" and _CITIES.search(u.question) and not _COUNTRIES.search(u.question):
        return True
    return _of_other_posts(u, figure) or (u.language == "ko" and _is_rung(figure, u)) or _is_not_met(figure, u)


def _of_other_house(figure: Figure, u: Understanding) -> bool:
    """Tell whether the heading over a figure is of another of several houses than the one asked for: 1호점 현황 in the plan of a 2호점."""
    asked = set(_HOUSE.findall(u.question))
    told = set(_HOUSE.findall("|".join((figure.caption, *figure.source.section[-1:])))) if asked else asked
    return bool(told) and not told & asked


def _of_other_posts(u: Understanding, figure: Figure) -> bool:
    """Tell whether a number is of the posts that are filled where those that there are is asked for, or the other way round."""
    asked = {p for p in _POSTS for t in u.terms if p in t.variants}
    names = [squeeze(n) for n in (figure.item, *figure.column.split()[-1:])]
    told = {p for p in _POSTS if any(n == p for n in names)} if asked else asked
    return bool(told) and not told & asked


def of_counted(found: list[Match], u: Understanding) -> list[Match]:
    """Keep what counts the very noun that a question counts, where some do: 강좌 수 is no number of the 배움터 that has them."""
    nouns = [t.variants for t in u.terms if t.soft and not t.context and _follows(t, u.question)]
    if u.want != "count" or len(nouns) != 1:
        return _of_last(found, u)
    return [m for m in found if _is_of(m.figure, nouns[0])] or found


def called_by_counted(found: list[Match], u: Understanding) -> list[Match]:
    """Return what goes by the very noun before 몇, 7개 마을 for 마을은 몇 개소, where nothing counted by that word has it in its name."""
    nouns = [t.variants for t in u.required if not t.context and _ASKED.match(u.question, t.start + len(t.text))]
    if len(nouns) != 1 or not u.counters:
        return []
    own = (m.figure for m in found if m.tier == 0 and (not u.years or m.figure.year in u.years))
    names = [squeeze("|".join((f.item, f.column, *f.owners))) for f in own]
    if any(v in name for name in names for v in nouns[0]):
        return []
    return [m for m in found if m.tier == 1 and squeeze(m.figure.item) in nouns[0]]


def _of_last(found: list[Match], u: Understanding) -> list[Match]:
    """Keep what has the counted noun in its own name, where another has it but around it: 쉼터 수 is no 주 1회 of what is done in them."""
    if u.want != "count" or len(u.required) < 2 or u.required[-1].context or not _follows(u.required[-1], u.question):
        return found
    own = [m for m in found if m.cover.levels[-1] == OWN or m.figure.unit == "KRW"]
    return own if any(m.figure.unit != "KRW" for m in own) else found


def _follows(term: Term, question: str) -> bool:
    """Tell whether the word for a number stands right behind a term."""
    return _COUNTED_NOUN.match(question, term.start + len(term.text)) is not None


def _is_for_each(figure: Figure) -> bool:
    """Tell whether a number says that it is for each: 1인당 5권, 팀별 간사 2명, 2명씩."""
    return any(
        _FOR_EACH.search(name) for name in (figure.item, figure.column, figure.source.quote, *figure.owners[-1:])
    )


def _is_not_met(figure: Figure, u: Understanding) -> bool:
    """Tell whether a question counts those who are interviewed, and a number's names and line speak of no interview."""
    if figure.unit != _PEOPLE or not _INTERVIEWED.search(u.question):
        return False
    said = (figure.item, figure.column, figure.caption, *figure.owners, figure.source.quote)
    return not any(_INTERVIEW.search(x) for x in said)


def _is_rung(figure: Figure, u: Understanding) -> bool:
    """Tell whether a line counts one thing after another, each within the one before, and a number's own is not asked for: 3대 전략 8개 분야 40개 사업."""
    rung = re.search(
        rf"대\s[가-힣]+\s{re.escape(figure.printed)}\s?([가-힣]+)[\s,·]+\d[\d,]*개\s?[가-힣]", figure.source.quote
    )
    return rung is not None and rung[1] not in u.question


def _counts_bodies(figure: Figure, u: Understanding) -> bool:
    """Tell whether a number without a unit is one of the bodies that its heading names, and a question asks for other things: 기관 현황, 몇 건."""
    if figure.value is None or not u.counters or not _PLACES.isdisjoint(u.counters):
        return False
    headings = [_TAIL.sub("", squeeze(n)) for n in (figure.item, figure.caption)]
    bodies = {c for c in phrasebook().crowds for h in headings if h.endswith(c)}
    return bool(bodies) and not any(c in squeeze(u.question) for c in bodies)


def _is_of(figure: Figure, variants: tuple[str, ...]) -> bool:
    """Tell whether a number's own name, or the heading over it, ends with a word, or that stands right beside the number."""
    if not set(UNIT_SAYS.get(figure.unit, ())).isdisjoint(variants):
        return True
    unit = figure.unit.removeprefix("count:")
    if len(unit) > 1 and any(v.endswith(unit) for v in variants):
        return True
    names = [squeeze(n) for n in (figure.item, figure.column, figure.caption, *figure.source.section[-1:])]
    said = squeeze(figure.source.quote)
    printed = re.escape(squeeze(figure.printed))
    return any(
        _TAIL.sub("", name).endswith(v) or re.search(rf"{printed}{v}|{v}[^\d가-힣]*{printed}", said)
        for name in names
        for v in variants
    )


def of_other_staff(u: Understanding, figure: Figure) -> bool:
    """Tell whether a number is of those whom an office sends to an event, or takes on for a time, and a question asks for all who work there."""
    if figure.unit != _PEOPLE or not _STAFF.search(u.question):
        return False
    names = (figure.item, figure.caption, figure.column, *figure.owners, *figure.source.section[-2:])
    sent = not _SENT.search(u.question) and any(_SENDS.search(n) for n in names[1:])
    return sent or any(t[0] not in u.question for n in names for t in _TAKEN_ON.finditer(n))


def of_other_act(entry: Entry, u: Understanding, shelf: Shelf) -> bool:
    """Tell whether a number counts some for other than what was asked, of which another line speaks: 양성 120명 of a 봉사 실비."""
    figure, rack = entry.figure, shelf.rack(entry.scope)
    if figure is None or rack is None or figure.unit != _PEOPLE or u.language != "ko":
        return False
    said, book = "|".join((*entry.levels[:SECTION], *map(squeeze, (figure.column, figure.item)))), phrasebook()
    mine = [t for t in u.required if _in(t, entry.levels[OWN])]
    deeds = {noun for nouns in book.deeds.values() for noun in nouns}
    first = min((t.start for t in mine), default=0)  # 나눔 of a 나눔 세탁소 is its name
    behind = figure.source.quote.partition(figure.printed)[2].lstrip() if figure.printed else ""
    acts = [t for t in u.terms if t.start > first and t.variants[0] in deeds and not (t.context or _in(t, said))]
    acts = [t for t in acts if not behind.startswith(t.variants)]  # 순찰대원 12명 배치
    return any(
        _in(act, name) and any(_in(t, name) for t in mine)
        for act in acts
        for other in rack.entries
        for name in (other.levels[OWN], other.levels[OWNERS])
    )


def _in(term: Term, said: str) -> bool:
    return any(v in said for v in term.variants)
