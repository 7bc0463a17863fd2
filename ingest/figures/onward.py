"""What a line goes on to say of the thing that it began with, by words that name nothing else: 교육 대상 480명 / 이수 457명 / 이수율 95%."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.figures.scope import Line
from ingest.model import Figure, Measure, Problem
from ingest.numbers.measures import measure

_OF_IT = re.compile(
    r"(?:(?P<done>완료|이수|수료|처리|조치|접수|진행|추진|이행|달성|응답|합격|참여|설치|교체|지급|선정|징수|환급)(?:완료|중|률|율|인원)?|미(?:처리|이수|완료|조치|설치|징수|달성)|"
    r"잔여|나머지|구입비|구매비|설치비|공사비|제작비|임차료|운영비|유지비|사업비|소요예산|만족도|경쟁률|집행률)"
)
_SUBJECT = re.compile(
    r"(?!(?:목표|계획|대상|실적|총|누계|승소|패소|합격|불합격|찬성|반대)$)[가-힣A-Za-z][가-힣A-Za-z· ]+"
)
_REST = re.compile(r"^(?P<name>나머지|잔여)\s(?:은|는|이|가)$")
_AGAINST = re.compile(r"\s(?:전년도?|작년|당초|계획)\s?(?:도\s?)?[\d,.]+\s?\S*?\s(?:대비|보다)\s.*$")
_AGAIN = re.compile(r"\s*[,/·]\s*(?:매?[연년월주]|총|연간|월간)?\s*(?:평균|약)?\s*")
_CARRIED = frozenset({Measure.CARRIED_IN, Measure.CARRIED_OUT})


def led_on(line: Line, found: Iterable[Figure | Problem]) -> Iterator[Figure | Problem]:
    """Let a number that is named by a word of state alone, or by no word, be of what the line counted before it."""
    subjects: list[str] = []
    edge, unit = -1, ""
    for each in found:
        if isinstance(each, Problem) or line.key or line.scope.table is not None:
            yield each
            continue
        figure = _plain(each)
        at = line.text.find(figure.printed, max(edge, 0))
        name = figure.item
        related = _OF_IT.fullmatch(name.replace(" ", "")) is not None
        again = (
            0 <= edge <= at
            and figure.unit == unit
            and name == line.scope.name
            and _AGAIN.fullmatch(line.text, edge, at)
        )
        edge, unit = at + len(figure.printed) if at >= 0 else edge, figure.unit
        alone = subjects[0] if len(subjects) == 1 else ""  # of several things, nobody says which is meant
        if related and alone:
            yield _of(figure, alone)
        elif alone and again:
            yield replace(figure, item=alone)  # 월 1회, 연 12회
        else:
            counted = figure.unit.startswith("count:") and _SUBJECT.fullmatch(name) is not None
            subjects += [name] if counted and name not in (line.scope.name, *subjects) else []
            yield figure


def _of(figure: Figure, subject: str) -> Figure:
    told = any(subject in o or o in subject for o in figure.owners)
    return figure if told or subject in figure.item else replace(figure, owners=(*figure.owners, subject))


def _plain(figure: Figure) -> Figure:
    """Leave out of a name what only compares it, and what 불용 is measured as: never what came over from another year."""
    rest = _REST.match(figure.item)
    name = rest["name"] if rest else _AGAINST.sub("", figure.item)
    left = figure.measure in _CARRIED and measure(name) is Measure.BALANCE
    return replace(figure, item=name, measure=Measure.BALANCE if left else figure.measure)
