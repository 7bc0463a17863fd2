"""What a conversation adds on: one more to the sum, the price of each, another post, the funds of what was refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """물길공원 운영

1 기본 현황

사업비 (당해년도)\t90,000천원\t[국비]20,000천원\t[시비]70,000천원

사업 담당자

실·국\t부서명\t과 장\t팀장\t주무관
푸른국\t물길과\t가온결 070-000-0001\t나솔빛 070-000-0002\t다흰내 070-000-0003

2 예산 설명

산출근거

과목구분\t2022년 예산내역
시설비\t○ 꽃길 조성\t= 40,000천원
\t○ 의자 설치 200,000원×150개\t= 30,000천원
\t○ 우의 구입 40,000원×500벌\t= 20,000천원
"""


@pytest.fixture(scope="module")
def park(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2022_물길.txt": PAPER, "2021_다른.txt": PAPER.replace("물길공원", "솔밭공원").replace("070", "071")})


@pytest.mark.parametrize(
    "then",
    [
        "의자 설치까지 합치면?",
        "의자 설치도 더하면 얼마야?",
        "의자 설치 예산이랑 합치면?",
        "그거랑 의자 설치 합치면?",
        "방금 거에 의자 설치 더하면?",
        "의자 설치도 포함하면?",
        "의자 설치까지 포함해서 얼마야?",
    ],
)
def test_one_more_is_added_to_what_was_told(park: Talk, printed: Printed, then: str) -> None:
    answer = park("물길공원 꽃길 조성 예산은?", then)
    assert printed(answer) == ["70,000천원"]
    assert printed(answer, "input") == ["40,000천원", "30,000천원"]


def test_all_that_was_told_one_by_one_is_added_where_all_is_said(park: Talk, printed: Printed) -> None:
    answer = park("물길공원 꽃길 조성 예산은?", "의자 설치는?", "우의 구입까지 다 합치면?")
    assert printed(answer) == ["90,000천원"]


def test_the_price_of_one_is_asked_for_by_its_counting_word(park: Talk, printed: Printed) -> None:
    assert printed(park("물길공원 우의는 몇 벌 사?", "한 벌에 얼마야?")) == ["40,000원"]


def test_another_post_is_that_of_the_same_office(park: Talk) -> None:
    answer = park("물길공원 과장 이름은?", "주무관은?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "다흰내 070-000-0003" in answer.text
    assert "071" not in answer.text


def test_the_funds_of_what_was_refused_are_refused(park: Talk, printed: Printed) -> None:
    answer = park("나래솔 수영장 예산은?", "그중 국비는?")
    assert answer.status is AnswerStatus.ABSENT
    assert printed(answer) == []


@pytest.mark.parametrize(
    ("talk", "total"),
    [
        (("물길공원 꽃길 조성 예산은?", "의자 설치는?", "우의 구입은?", "합계는?"), "90,000천원"),
        (("물길공원 꽃길 조성 예산은?", "의자 설치는?", "우의 구입은?", "합치면?"), "90,000천원"),
        (("물길공원 꽃길 조성 예산은?", "의자 설치는?", "우의 구입은?", "둘 합치면?"), "50,000천원"),
        (("물길공원 예산은?", "그중 의자 설치는?", "우의 구입은?", "합치면?"), "50,000천원"),
    ],
)
def test_all_that_was_told_one_by_one_is_summed(
    park: Talk, printed: Printed, talk: tuple[str, ...], total: str
) -> None:
    assert printed(park(*talk)) == [total]


def test_all_years_that_were_told_one_by_one_are_summed(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over(
        {
            "a.txt": "물길공원 운영\n\n최근 3년 추진실적\n\n2030년도\t○ 이웃 나들이 : 20회 ○ 이장 회의 : 3회\n2031년도\t○ 이웃 나들이 : 6회 ○ 이장 회의 : 4회\n"
            "2032년도\t○ 이웃 나들이 : 21회 ○ 이장 회의 : 5회\n"
        }
    )
    assert printed(ask("이웃 나들이 2030년 몇 회?", "2031년은?", "2032년은?", "합계")) == ["47회"]
