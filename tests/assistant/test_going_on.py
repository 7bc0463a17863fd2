"""What is asked on is what is told: no figure over again, no other kind of amount, no number of elsewhere, no other year."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "road.txt": """2031년도 세출예산 사업별 설명서

물굽이도로 굽은길 바로잡기

1. 사업개요

사업기간\t2029 ~ 2033
총사업비\t24,600백만원\t[국비]12,300백만원\t[도비]12,300백만원
2031 사업비\t5,400백만원\t[국비]2,700백만원\t[도비]2,700백만원

2. 예산 총괄표

(단위 : 천원, %)

구 분\t'30예산액(A)\t'31예산액(B)\t증감(B-A)\t증감률
계\t6,400,000\t5,400,000\t△1,000,000\t△15.6
국비\t3,200,000\t2,700,000\t△500,000\t△15.6
도비\t3,200,000\t2,700,000\t△500,000\t△15.6

다. 2031년 산출기초

편성목\t산 출 내 역
시설비\t○ 솔재지구 공사비\t1,820,000천원
\t○ 달재지구 공사비\t1,340,000천원
\t○ 별재지구 토지 보상비 12,400㎡ × 35,000원\t434,000천원
""",
    "contracts.md": """# 2031년 청사관리 용역 계약현황

| 용역명 | 2030년 계약금액(천원) | 2031년 계약금액(천원) |
|---|---|---|
| 본관 청소용역 | 412,000 | 438,600 |
| 별관 청소용역 | 118,000 | 121,400 |
| 본관 경비용역 | 256,300 | 271,000 |
""",
    "plan.txt": """2031년 주요업무계획

온누리군 들빛과

1. 하늘배 지원
 ○ 2031년 : 20대 × 15백만원 = 300백만원 (보조 50%)
 ○ 2030년 실적 : 16대, 240백만원

2. 온실 넓히기
 ○ 사업량 : 18개소(전년 12개소)
 ○ 사업비 : 2,700백만원(국비 810, 군비 1,890)

3. 물높이 알림기
 ○ 설치비 : 6,400백만원
 ○ 사업규모 : 물높이 알림기 누계 2,340개소(2031년말)
 ○ 알림기 오작동률 6.3% 과다

4. 아랫말 수영장 운영
 ○ 시설비 : 300백만원
 ○ 회원 수 : 1,870명
 ○ 물값 단속 카메라 : 24대 신설

5. 윗말 수영장 운영
 ○ 사업비 : 4,500백만원
 ○ 회원 목표 : 3,000명
 ○ 만족도 : 85.0%
""",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


def test_a_road_is_no_degree(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물굽이도로 2031년 국비는?"))[0].startswith("2,700")
    assert printed(ask("물굽이도로 총사업비 국비는?", "2031년은?"))[0].startswith("2,700")


@pytest.mark.parametrize(
    "turns",
    [
        ("달재지구 공사비는?", "별재지구는?"),
        ("본관 경비용역은 얼마야?", "별관는?"),
    ],
)
def test_another_thing_is_asked_for_the_same_kind_of_amount(
    ask: Talk, printed: Printed, turns: tuple[str, ...]
) -> None:
    assert printed(ask(*turns)) == []


def test_the_kind_of_amount_is_given_where_it_is_stated(ask: Talk, printed: Printed) -> None:
    assert printed(ask("솔재지구 공사비는?", "달재지구는?")) == ["1,340,000천원"]
    assert printed(ask("본관 청소용역은 얼마야?", "별관는?")) == ["121,400천원"]


def test_what_was_done_is_no_budget(ask: Talk, printed: Printed) -> None:
    answer = ask("온누리군 하늘배 2030년 예산은?")
    assert (answer.status, printed(answer)) == (AnswerStatus.NOT_STATED, [])


def test_a_running_count_is_asked_for_by_its_name(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물높이 알림기 누계는?")) == ["2,340개소"]


def test_what_is_no_target_is_none(ask: Talk, printed: Printed) -> None:
    assert printed(ask("알림기 오작동률은?")) == ["6.3%"]
    assert printed(ask("알림기 오작동률 목표는?")) == []


def test_the_year_before_is_that_of_a_count_too(ask: Talk, printed: Printed) -> None:
    assert printed(ask("온누리군 온실 넓히기 전년 사업량은?")) == ["12개소"]


def test_the_same_figure_is_no_answer_to_another_word(ask: Talk, printed: Printed) -> None:
    assert printed(ask("온실 넓히기 사업량은?", "참여인원은?")) == []


def test_what_is_to_be_or_is_new_is_not_what_there_is_now(ask: Talk, printed: Printed) -> None:
    assert printed(ask("아랫말 수영장 회원 지금 몇 명이야?")) == ["1,870명"]
    assert printed(ask("윗말 수영장 회원 지금 몇 명이야?")) == []
    assert printed(ask("윗말 수영장 회원 목표는 몇 명이야?")) == ["3,000명"]
    assert printed(ask("물값 단속 카메라 지금 몇 대야?")) == []


def test_a_rate_is_no_difference_in_points(ask: Talk, printed: Printed) -> None:
    assert printed(ask("윗말 수영장 만족도는?")) == ["85.0%"]
    assert printed(ask("윗말 수영장 만족도는 몇 %p 올랐어?")) == []


def test_the_cost_of_a_building_is_not_the_whole_of_another(ask: Talk, printed: Printed) -> None:
    assert printed(ask("아랫말 수영장 시설비는?", "윗말은?")) == []


def test_the_year_that_was_just_said_is_kept(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물굽이도로 2030년 예산액은?", "2030년 집행액은?", "총사업비 말고 예산현액은?")) == []


def test_the_cost_of_hiring_is_told_of_the_next_one_as_it_was_of_the_first(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over(
        {
            "hire.txt": "나들이 버스 운영\n\n※ 나루시 2031년도 예산안 기준\n\n□ 산출근거\n\n과목구분\t2031년 예산내역\n"
            "20101\t○ 나들이 버스 임차 = 81,000천원\n\t- 45인승 버스 임차 900,000원*60회 = 54,000천원\n"
            "\t- 25인승 버스 임차 600,000원*45회 = 27,000천원\n\t○ 15인승 차량 수리 = 4,000천원\n"
        }
    )
    assert printed(talk("나들이 버스 25인승 임차비 얼마야?", "45인승은?")) == ["54,000천원"]
    assert printed(talk("나들이 버스 25인승 임차비 얼마야?", "15인승은?")) == []


def test_another_row_of_a_table_of_that_kind_of_money_is_of_that_kind_too(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over(
        {
            "haul.txt": "2032. 주요업무계획\n\n1. 낙엽 수거 대행\n\n□ 추진현황\n\n- 대행업체 현황 및 대행료\n\n(단위 : 백만원)\n\n"
            "구 역\t2030년\t2031년\n계\t5,100\t5,400\n1구역\t2,000\t2,100\n2구역\t3,100\t3,300\n",
            "play.txt": "놀이 한마당\n\n※ 나루시 2031년도 예산안 기준\n\n□ 산출근거\n\n과목구분\t2031년 예산내역\n"
            "행사운영비\t○ 놀이 한마당 개최 = 42,000천원\n\t- 무대 및 음향 설치 12,000,000원*2회 = 24,000천원\n"
            "\t- 놀이부스 운영 600,000원*30개 = 18,000천원\n",
            "trip.txt": "나들이의 날\n\n※ 나루시 2030년도 예산안 기준\n\n□ 산출근거\n\n과목구분\t2030년 예산내역\n"
            "행사운영비\t○ 나들이의 날 행사 = 14,000천원\n\t- 놀이부스 설치 및 렌탈 = 14,000천원\n",
        }
    )
    assert printed(talk("1구역 2031년 대행료는?", "2구역은?")) == ["3,300백만원"]
    assert "14,000천원" not in printed(talk("놀이 한마당 무대 설치비는?", "놀이부스는?"))
