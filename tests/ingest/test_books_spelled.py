"""Budget books whose levels are spelled 장(3000), 세세항:(120), their accounts named before their amounts."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure, Measure
from ingest.read import read_text

LEVELS = "장(3000)경제개발비\n관:(3100)농수산개발비\n항:(3120)농촌진흥\n세항:(3121)들녘센터운영\n세세항:{}\n[본청][단위:천원]\n"
COLUMNS = (
    "과                 목\n기        정\n비      교\n예  산  액\n산          출          기          초\n"
    "예   산   액\n증  △  감\n장.관.항.세항.세세항\n목\n"
)
BODY = """3000
경제개발비
9,900
9,000
900
3100
농수산개발비
5,000
4,000
1,000
3120
농촌진흥
3,000
2,000
1,000
3121
들녘센터운영
2,000
1,700
300
100
경상예산
800
700
100
120
경상적경비
500
420
80
201
일반운영비
300
250
50
2,100
1,800
300
01 일반운영비
○소식지 발간
=
120
200
사업예산
1,200
1,000
200
- 1 -
"""
MORE = "210\n보조사업\n600\n400\n200\n"
BOOK = (
    "세출예산서\n" + LEVELS.format("(120)경상적경비") + COLUMNS + BODY + LEVELS.format("(210)보조사업") + COLUMNS + MORE
)


def told() -> dict[tuple[tuple[str, ...], Measure], Figure]:
    figures = extract(read_text(BOOK, "2031_세출.txt")).figures
    return {(f.source.section[-2:], f.measure): f for f in figures if f.table is not None}


@pytest.mark.parametrize(
    ("path", "measure", "printed"),
    [
        (("경제개발비",), Measure.SUPPLEMENT, "9,900천원"),
        (("경제개발비",), Measure.PRIOR, "9,000천원"),
        (("들녘센터운영", "경상예산"), Measure.CHANGE, "100천원"),
        (("경상예산", "경상적경비"), Measure.SUPPLEMENT, "500천원"),
        (("일반운영비", "일반운영비"), Measure.SUPPLEMENT, "2,100천원"),
        (("들녘센터운영", "사업예산"), Measure.PRIOR, "1,000천원"),
        (("사업예산", "보조사업"), Measure.SUPPLEMENT, "600천원"),
    ],
)
def test_an_account_stands_under_its_levels_with_its_three_amounts(
    path: tuple[str, ...], measure: Measure, printed: str
) -> None:
    assert told()[path, measure].printed == printed


def test_a_page_number_over_the_levels_leaves_the_widest_where_it_was() -> None:
    sections = {s.path for s in read_text(BOOK, "2031_세출.txt").sections if s.title == "보조사업"}
    assert {path[0] for path in sections} == {"경제개발비"}
