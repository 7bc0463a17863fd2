"""The words around a number in a line: what it is called, which year it is of, what the line is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.numbers.amounts import Doubt, Quantity, scan
from ingest.numbers.labels import clean, spoken
from ingest.numbers.years import Year, spanning, titled, year, years
from ingest.text.folding import fold, squeeze

FOUNDED = re.compile(  # since when there is an office or a house, no year of what is told of it
    r"\(\s*'?\d{2,4}\s?[년.]?[\s\d.월일]*(?:개소|개관|개원|개교|설립|창립|창단|출범)\s*\)"
)
_KEY = re.compile(r"^(?P<key>[^:\n]{1,40}?)\s*:(?!\d)\s*(?P<value>.*)$", re.DOTALL)
_BOUNDARY = re.compile(r",(?!\d)|[;:/→⇒(\[]|\s-\s|\.\s(?=[가-힣○●◦▷])|(?<=다)\.\s")
_NOUN = re.compile(r"\s?([가-힣A-Za-z]+(?:·[가-힣A-Za-z]+)*(?:\(안\))?)")
_CAME = re.compile(r"\s?(?:정도|가량|내외|이상)?\s?(참여|참석|참가|수료|이수|방문|관람)(?![가-힣])")
_CAMES = frozenset({"참여", "참석", "참가", "수료", "이수", "방문", "관람"})
_HELD = re.compile(r"\s?(?:운영|개최|실시|진행|추진|시행)?\s?(?:\([^()]{0,20}\))?\s?[,/]?\s*(?:총\s|연\s?)?")
_AIMED = re.compile(r"(?:\s?[가-힣]{1,6}){0,3}\s목표\s*(?=$|[,;)])")
_PEOPLE = frozenset({"count:명", "count:인"})
_BODIES = frozenset({"count:개관", "count:개교", "count:개사"})
_OF_NOUNS = frozenset({"count:개", "count:가지", "count:개소", "count:개사"})  # what they count stands behind them
_BEYOND = re.compile(
    r"^\s*(?:이내|이하|이상(?!\s?(?:없|기후|기온|소견|징후|행동|반응|증상))|미만|초과|내외|정도|안팎|가량|상당(?:의|하는)?(?=\s))?\s*[)\]]?\s*[+,·]?\s*"
)
_COUNT_ALONE = re.compile(r"\d+(?:,\d{3})*\s?[가-힣]{1,2}")
_OF_LENGTH = re.compile(r"(?P<of>\d{1,3}(?:\.\d)?\s?(?:km|㎞|m))\s(?P<price>\d[\d,]*)원")
_BY_LENGTH = re.compile(
    rf"(?<=[:：])\s*{_OF_LENGTH.pattern}(?:\s?[,/]\s?{_OF_LENGTH.pattern.replace('?P<of>', '').replace('?P<price>', '')})+\s*$"
)
_DEED = re.compile(r"\s([가-힣]{2,6}(?:\s[가-힣]{2,6})?)(?=\s*(?:[(,.;]|$))")
_OF_ALL = re.compile(r"(?<![가-힣])(?:총|전체|모두)\s?$")
_PARTED = re.compile(r"\s?(?:중|가운데)\s(?:약\s)?\d")
_WHOLE = re.compile(r"\d\s?[가-힣a-zA-Z㎞㎡]{1,4}\s?(?:중|가운데)$")
_NAMED_AFTER = re.compile(r"^\s?(?:이내|이하|이상|미만|초과|내외)\s?(?:의\s)?([가-힣][^,.;:()\[\]/→⇒\d]{1,24})")
_AFTER_COUNT = re.compile(r"^(?:이내|이하|이상|미만|초과|내외|정도|안팎|가량)\s*")
_YEARS = re.compile(
    r"(?:(?:19|20)\d{2}|'\d{2})\s?년?도?(?:\s?[말초](?=\s)(?:\s(?:기준|현재))?)?\s?[~\-]?\s?|\s?이후\s|(?<!\d)\d{1,2}월\s?(?:중\s|말\s)?|(?<=[\s.])\d{1,2}\.\s"
)
# 전년도 예산 10,000천원, 작년 집행액은 5억원: the word and the money it dates, with no other year or number between.
_RELATIVE = re.compile(
    r"(?:전년도?|작년도?|지난해|금년도?|올해|당해년도|내년도?)의?\s?(?=(?:도\s)?[가-힣\s]{0,8}(?:예산|집행|결산|사업비|지출|[율률]|만족도)[^\d,.;→]{0,10}$)"
    r"|(?:전년도?|작년도?|지난해)\s?[:(]?\s?$|(?:올해|금년도?)\s?\(\s?$"
)
_ITS_NUMBER = re.compile(r"\d[^\s()\d]{0,6}\s?\(\s?$")
_CLOSED = re.compile(r"\s?(?:년도?)?\s?\)")
_ALIKE = re.compile(r"\s?(?:년도?)?\s?(?:과|와)\s(?:같은|동일한)(?=\s)")  # `2030년과 같은 3억원` is of the year told
_PORTION = re.compile(r"\s?(?:년도?)?\s?분(?:은|는|:)?\s*")  # `2031~2032년, 2032년분 3억원`
_KEYED = re.compile(r":\s*((?:19|20)\d\d)\s?\.\s?\d{1,2}\s?\.?(?:\s?\d{1,2}\s?\.?)?\s*$")  # what a line says the day of
_DATED = re.compile(r"\s?\((?:(?:19|20)\d{2}|'\d{2})(?:[년.][^()]*)?\)?")
_DATE_ONLY = re.compile(
    r"\(\s*(?:(?:19|20)\d{2}|'\d{2})\s*[.년]?\s*(?:\d{1,2}\s*[.월]?\s*){0,2}(?:말|초|중순|하순|기준|현재|\s|일|\.)*\)"
)
_PLANS = ("계획", "방침", "결정", "심사", "협약", "승인", "선정")  # the date behind one is its own
_DONE_ON = re.compile(r"(?:착공|준공|완공|개[통소관원장설]|설립|고시|제정)\s*$")  # nor is the date behind one of these
_BRACKET = re.compile(r"\s?\(([^()]{2,80})\)")
_TO = "로"
_LONG = 40  # letters of a name that takes no more
_RELATING = frozenset({"대비", "기준", "중", "가운데", "대비하여", "대비약"})
_SCHOOLS = {"초": "초등학교", "중": "중학교", "고": "고등학교"}
_BY_SCHOOL = re.compile(r"(?<![가-힣])초\s?\d[^/:;]*?[,/]\s?중\s?\d")  # 초 3천원, 중 4천원: by kind of school
_WIDTH = "폭"  # a name of one letter, beside 연장 and 높이
SEXES = {"남": "남성", "여": "여성"}
_BY_SEX = re.compile(r"(?<![가-힣])남\s?\d[^/:;()]*?[,/·]\s?여\s?\d|(?<![가-힣])여\s?\d[^/:;()]*?[,/·]\s?남\s?\d")
_PARTICLE = re.compile(r"(?:을|를|으로|에서|에게|에|의|와|과|은|는|이|가|도|만|까지|부터)$")
_LED = re.compile(r"^[.\s]*(?:(?:과 같은|와 같은|과 동일한|와 동일한|으로|로|은|는|을|를|에|와|과|의)(?:\s+|$))?")
_ENDED = re.compile(r"[가-힣](?:했다|한다|된다|린다|인다|든다|았다|었다|하고|하며|되고|되며|하여|되어)$")
_ONLY_YEAR = re.compile(r"올해|금년도?|작년도?|지난해|내년도?|전년도?")
_TAIL = re.compile(r"(?<=[가-힣]{2})(?:[은는] [과와] (?:같은|동일한)|를|는|에는|에|(?<![마가노고])을)$")
_AS_IT_IS = re.compile(r"(?:현행|현재|기존|종전|당초|최고|최대|최저)+")
_CLAUSE = re.compile(
    r"^(?:을|를|은|는|이|가)\s|(?:^|\s)(?:증가|감소|증액|감액)(?:한|된)$|\s(?:통해|위해|대해|따라|의해)$"
)


@dataclass(frozen=True, slots=True)
class Keyed:
    """A line cut at its colon: `소요예산 : 60,000천원`; the key is "" where there is none."""

    key: str
    value_start: int  # in the text that was cut


def keyed(text: str) -> Keyed:
    """Cut a line at the colon that ends its key.

    >>> keyed("소요예산 : 60,000천원"), keyed("10:30 회의"), keyed("2020. 3월 : 4개 과제 완료").key
    (Keyed(key='소요예산', value_start=7), Keyed(key='', value_start=0), '2020. 3월')
    """
    match = _KEY.match(fold(text))
    if match is None or match["key"].count("(") != match["key"].count(")"):
        return Keyed("", 0)
    return Keyed(clean(text[: match.end("key")]), match.start("value"))


def is_name(key: str) -> bool:
    """Tell whether a key names something, and is not only a date.

    >>> is_name("소요예산"), is_name("2020. 3월"), is_name("'21. 10월")
    (True, False, False)
    """
    return len(re.sub(r"[^가-힣A-Za-z]", "", re.sub(r"\d+\s?[년월일]", "", key))) >= 2


def name_of(text: str, found: Quantity | Doubt, since: int, key: str) -> str:
    """Return what a number is called: the words before it, after a counting word the noun that follows, else the key.

    >>> from ingest.numbers.amounts import scan
    >>> said = "모집인원 : 40명(위원 35명, 예비 5명), 126개 지표"
    >>> ends = [0]
    >>> for q in scan(said):
    ...     print(name_of(said, q, ends[-1], "모집인원")); ends.append(q.end)
    모집인원
    위원
    예비
    지표
    """
    if since and isinstance(found, Quantity) and found.unit == "KRW" and (run := _run_of(text, found.start)):
        return run
    before = _before(text, since, found.start)
    noun = _noun_after(text, found)
    if noun == _TO and _ENDED.search(before):
        before = noun = ""  # 2016년 5개소로 시작하여 2018년 12개소로 확대
    if noun and (not before or isinstance(found, Quantity)):
        if not before or len(squeeze(before)) < 2:
            return noun
        return before if before.endswith(noun) else f"{before} {noun}" if len(before) < 40 else before
    if before and since and len(squeeze(before)) <= 3 and fold(text)[since : found.start].rstrip().endswith("("):
        return _before(text, 0, text.rindex("(", 0, found.start)) or before  # `설명회 3회 개최(120명)`
    if _AS_IT_IS.fullmatch(squeeze(before)) and "(" in text[: found.start]:  # `포상금 인상(현행 최고 50만원 → 100만원)`
        return _before(text, 0, text.rindex("(", 0, found.start)) or before
    if isinstance(found, Quantity) and (part := _part(text, found, since, before)):
        return part
    if before and since and squeeze(before) in _RELATING:
        return _clause(text, found.start) or before  # `목표 30명 대비 120%`
    if before:
        return before
    if not key and not since and (after := _NAMED_AFTER.match(text[found.end :])):
        return noun or clean(after[1])
    if since and not key:
        wider = _before(text, 0, found.start)
        return (
            noun if _COUNT_ALONE.fullmatch(wider) else wider or noun
        )  # `'19년 : 52건 3억원` is of what its owner says
    return key or noun


def _run_of(text: str, at: int) -> str:
    """Return the length that a price is of, where a line lists such prices and nothing else: 참가비 : 3km 5,000원, 5km 7,000원."""
    listed = _BY_LENGTH.search(fold(text))
    price = (
        next((m for m in _OF_LENGTH.finditer(listed[0]) if listed.start() + m.start("price") == at), None)
        if listed
        else None
    )
    return price["of"] if price else ""


def _part(text: str, found: Quantity, since: int, before: str) -> str:
    """Name a part of a whole by what was done of it, and the whole as all of it: `총 40km 중 12km 교체 완료`, `30개소 미개선`."""
    lead = text[: found.start].rstrip()
    deed = _DEED.match(text, found.end) if since else None
    listed = not before and found.unit.startswith("count:") and lead.endswith(",")
    if deed and (listed or _WHOLE.search(lead)):
        return deed[1]
    return "전체" if not before and _OF_ALL.search(lead) and _PARTED.match(text, found.end) else ""


def settled(name: str) -> str:
    """Return a name as a noun: no particle at its ends, and none at all where a sentence ends or it is only a year's word.

    >>> settled("무대 설치에"), settled("으로"), settled("새로 편성했다"), settled("올해"), settled("솔빛 마을")
    ('무대 설치', '', '', '', '솔빛 마을')
    """
    words = _LED.sub("", name)
    if _ENDED.search(words) or _ONLY_YEAR.fullmatch(words):
        return ""
    return _TAIL.sub("", words)


def joined(name: str, text: str, found: Quantity) -> str:
    """Add to the name of people or bodies what they came for, to any number's that it is aimed at: `전문가 및 공무원 100여명 참여`.

    >>> from ingest.numbers.amounts import scan
    >>> said = "전문가 100여명 참여"
    >>> joined("전문가", said, next(scan(said)))
    '전문가 참여'
    >>> said = "모임 90개 등록 목표"
    >>> joined("모임 등록", said, next(scan(said)))
    '모임 등록 목표'
    """
    came = _CAME.match(text, found.end) if found.unit in _PEOPLE | _BODIES else None
    if not name or len(name) >= _LONG:
        return came[1] if came and not name and found.unit in _PEOPLE else name  # 2031년 : 268회 5,126명 참여
    if found.unit != "KRW" and "목표" not in name and _AIMED.match(text, found.end):
        return f"{name} 목표"
    return f"{name} {came[1]}" if came and came[1] not in name else name


def came_to(name: str, last: str, unit: str, between: str) -> str:
    """Say what people came to who are counted by their coming alone, right behind how often it was held: 책모임 20회 운영, 300명 참여.

    >>> came_to("참여", "책모임", "count:회", " 운영, "), came_to("참여", "책모임", "count:개소", " 운영, ")
    ('책모임 참여', '참여')
    """
    held = unit == "count:회" and bool(last) and name in _CAMES and _HELD.fullmatch(fold(between))
    named = len(last) < _LONG and not any(c.isdigit() for c in last)  # 6개 군 54회, 6,120명 참여
    return f"{last} {name}" if held and named else name


def behind(name: str, last: str, unit: str, between: str, found: Quantity) -> str:
    """Say of what is counted right behind a number of other things whose it is: 우호도시 3개국 5개 도시.

    >>> from ingest.numbers.amounts import scan
    >>> countries, cities = scan("우호도시 3개국 5개 도시")
    >>> behind("도시", "우호도시", countries.unit, " ", cities)
    '우호도시 도시'
    """
    counted = unit.startswith("count:") and unit not in _OF_NOUNS and found.unit in _OF_NOUNS
    return f"{last} {name}" if counted and last and between.isspace() and last not in name else name


def _clause(text: str, until: int) -> str:
    """Return the words from the last boundary to a number, other numbers among them."""
    cuts = [m.end() for m in _BOUNDARY.finditer(fold(text), 0, until)]
    return _bare_words(text[cuts[-1] if cuts else 0 : until])


def _before(text: str, since: int, until: int) -> str:
    """Return the words between the last boundary and a number; over a bracket with only a year, those before it."""
    folded = fold(text)
    cuts = [m for m in _BOUNDARY.finditer(folded, since, until) if not _closed(folded, m, until)]
    edges = [since, *(m.end() for m in cuts)]
    for edge in reversed(edges):
        stop = until
        words = _bare_words(text[edge:stop])
        if len(squeeze(words)) >= 2:
            return words
        if words in _SCHOOLS and _BY_SCHOOL.search(folded):
            return _SCHOOLS[words]
        if words == _WIDTH:
            return words
        if words in SEXES and _BY_SEX.search(folded):
            return SEXES[words]
        if edge > since and folded[edge - 1] not in "([":
            break
        until = edge - 1 if edge > since else until
    return ""


def _closed(folded: str, match: re.Match[str], until: int) -> bool:
    """Tell whether a boundary stands inside brackets that are closed again before the number."""
    at = match.start()
    depth = 1 if folded[at] in "([" else 0
    if not depth:
        opened = max(folded.rfind("(", 0, at), folded.rfind("[", 0, at))
        closed = max(folded.rfind(")", 0, at), folded.rfind("]", 0, at))
        depth = 1 if opened > closed else 0
    end = min((p for p in (folded.find(")", at, until), folded.find("]", at, until)) if p >= 0), default=-1)
    return bool(depth) and end >= 0


def _bare_words(words: str) -> str:
    folded = fold(words)
    words = _BEYOND.sub("", words)
    words = "".join(_undated(words))
    folded = fold(words)
    kept = "".join(" " if any(a <= i < b for a, b in _year_spans(folded)) else c for i, c in enumerate(words))
    said = spoken(kept)
    words = _CLAUSE.sub("", said).strip(" +]'’‘“”\"")
    return words.rstrip(") ") if words.count(")") > words.count("(") else words


def _undated(words: str) -> Iterator[str]:
    """Leave the date in brackets behind a plan's name out of it: 기본계획('30.6.)상 총사업비."""
    at = 0
    for match in _DATE_ONLY.finditer(fold(words)):
        if words[: match.start()].rstrip().endswith(_PLANS):
            yield words[at : match.start()]
            at = match.end()
    yield words[at:]


def _year_spans(folded: str) -> list[tuple[int, int]]:
    return [m.span() for m in _YEARS.finditer(folded) if m.end() > m.start()]


def noun_end(text: str, found: Quantity | Doubt) -> int:
    """Return where the noun that a number counts ends, or the number itself when it counts none.

    >>> from ingest.numbers.amounts import scan
    >>> said = "12개 분야 69개 사업"
    >>> noun_end(said, next(scan(said)))
    6
    """
    noun = _noun_after(text, found)
    at = text.find(noun, found.end, found.end + 60) if noun else -1
    return at + len(noun) if at >= 0 else found.end


def _noun_after(text: str, found: Quantity | Doubt) -> str:
    """Return the noun that 개 counts: `12개 분야` is 분야."""
    if isinstance(found, Doubt) or found.unit not in _OF_NOUNS:
        return ""
    rest = _AFTER_COUNT.sub("", text[found.end : found.end + 40].lstrip())
    match = _NOUN.match(rest)
    if match is None:
        return ""
    words = [_PARTICLE.sub("", w) if len(w) > 2 else w for w in match[1].split()]
    return words[0] if words and words[0] not in _RELATING else ""


def year_before(text: str, start: int, end: int, about: int | None = None, now: int | None = None) -> Year | None:
    """Return the year that a number in a sentence is of: the last one named before it, or one in brackets right after it.

    Words such as 올해 count from `now`, the year that the paper was written in, where it says so.

    >>> text = "2020. 3월 : 2019년도 연구 4개 완료"
    >>> year_before(text, text.index("4"), text.index("4") + 2).year
    2019
    """
    if about is not None and (said := _RELATIVE.search(fold(text[:start]))) is not None:
        return year(said[0], now or about)
    named = [y for y in years(text) if y.end <= start and not titled(text, y, about) and not _noted(text, y, start)]
    named = [y for y in named if not _enclosed(text, y, start) and not _ALIKE.match(text, y.end)]
    if named:
        last = named[-1]
        if _PORTION.fullmatch(text, last.end, start):
            return last
        if (own := _own_year(text, last, end)) is not None:
            return own
        span = spanning(text[max(0, last.start - 24) : start])
        if span is not None and last.printed.strip("'’") in span.printed:
            return Year(None, span.printed, last.start, last.end)
        return last
    if (over := _years_after(text, end)) is not None:
        return over
    after = _DATED.match(fold(text), end)
    if after is not None and not any(True for _ in scan(text[after.start() : after.end()])):
        found = years(text[after.start() : after.start() + 12])
        return found[0] if found else None
    when = _KEYED.search(fold(text), end)
    if when is not None and "원" not in text[start:end] and text.count(":", 0, when.start(1)) == 1:
        return years(text[when.start(1) : when.end(1)])[0]  # 2단계 설치(46대) : 2022. 11.
    return None  # `120명(2024년 100명)`: that year is of the number in the brackets


def _noted(text: str, found: Year, start: int) -> bool:
    """Tell whether a year stands in a bracket of another number, or says when a plan was made: 인구 5만명('30. 10월말), 예산 3억원.

    >>> said = "인구 5만명('30. 10월말), 예산 3억원"
    >>> _noted(said, years(said)[0], said.index("3억"))
    True
    """
    folded = fold(text)
    opened = folded.rfind("(", 0, found.start)
    if opened >= 0 and (opening := FOUNDED.match(folded, opened)) is not None and opening.end() <= start:
        return True  # 동쪽 창구('16년 개소) : 파견 2명
    if opened < 0 or not (closed := _DATE_ONLY.match(folded, opened)) or closed.end() > start:
        return False
    behind = folded[closed.end() : start]
    if folded[:opened].rstrip().endswith(_PLANS):
        return not any(True for _ in scan(behind))
    own = _ITS_NUMBER.search(folded[: opened + 1]) or _DONE_ON.search(folded[:opened])
    return own is not None and behind.lstrip().startswith(",")


def _enclosed(text: str, found: Year, start: int) -> bool:
    """Tell whether a year stands in a bracket with a number of its own that is closed before another: 정비 18억원(2030년 12억원), 운영 5억원.

    >>> said = "정비 18억원(2030년 12억원), 운영 5억원"
    >>> _enclosed(said, years(said)[0], said.index("5억")), _enclosed(said, years(said)[0], said.index("12억"))
    (True, False)
    """
    folded = fold(text)
    opened, closed = folded.rfind("(", 0, found.start), folded.find(")", found.end, start)
    if opened < folded.rfind(")", 0, found.start) or opened < 0 or closed < 0 or "(" in folded[found.end : closed]:
        return False
    return any(True for _ in scan(folded[:opened])) and any(True for _ in scan(text[found.end : closed]))


def _own_year(text: str, before: Year, end: int) -> Year | None:
    """Return the year in the bracket right after a number, where the one before it is told so too: 10억원(2030) → 12억원(2031)."""
    folded = fold(text)
    alike = _ITS_NUMBER.search(folded[: before.start]) and _CLOSED.match(folded, before.end)
    bracket = _DATED.match(folded, end) if alike else None
    found = years(text[slice(*bracket.span())]) if bracket else ()
    if bracket is None or len(found) != 1 or any(True for _ in scan(text[slice(*bracket.span())])):
        return None
    return Year(found[0].year, found[0].printed, bracket.start() + found[0].start, bracket.start() + found[0].end)


def _years_after(text: str, end: int) -> Year | None:
    """Return the several years that the bracket right after a number tells of it: 88억원(’22년 20, ’23년 68), 60억원(’23~’26)."""
    bracket = _BRACKET.match(fold(text), end)
    if bracket is None or any(True for _ in scan(text[slice(*bracket.span(1))])):
        return None
    inner = text[slice(*bracket.span(1))]
    found = years(inner)
    if (span := spanning(inner)) is not None:
        return Year(None, span.printed, bracket.start(), bracket.end())
    if len({y.year for y in found}) < 2 or not _DATED.match(fold(text), end):
        return None
    return Year(None, f"{found[0].printed}~{found[-1].printed}", bracket.start(), bracket.end())
