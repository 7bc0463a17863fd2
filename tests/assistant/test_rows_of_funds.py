"""Who pays for one line of a working, the rest in a table, all of so many places, and what a ranking asks again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "나루.txt": (
        "나루터 새단장 및 손님맞이 지원\n\n2031년도 물결시 나루과\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2031. 1. ~ 12.\n\n2 예산 설명\n\n산출근거\n\n"
        "과목구분\t세부 산출내역\n40101\t○ 윗나루 지붕다리 설치\t= 310,000천원\n\t○ 헌전등 정비 3,000,000원×60개\t= 180,000천원\n\t○ 아랫나루 손님쉼터 리모델링\t= 90,000천원\n"
        "20101\t○ 사공학교 운영\t= 20,000천원\n자산및물품취득비\t○ 갯훑·돛손질기계 구입 2,000,000원*5대\t= 10,000천원\n\n"
        "□ 세부사업별 재원 내역\n\n(단위 : 천원)\n\n세부사업\t계\t국비\t도비\t시비\t비고\n합 계\t610,000\t246,000\t88,000\t276,000\t\n"
        "윗나루 지붕다리\t310,000\t186,000\t31,000\t93,000\t\n헌전등 정비\t180,000\t60,000\t30,000\t90,000\t\n손님쉼터\t90,000\t-\t27,000\t63,000\t\n"
        "기타(시비사업)\t30,000\t-\t-\t30,000\t사공학교, 기계\n\n"
        "□ 나루터 현황\n\n(2030. 12월말 기준)\n\n나루터명\t개설\t그물(장)\t짐칸용량(㎥)\n계\t\t6,100\t930\n윗나루\t1991년\t2,400\t410\n아랫나루\t2003년\t1,900\t300\n건넛나루\t2011년\t1,800\t220\n"
    ),
    "배움.txt": (
        "2031. 주요업무계획\n\n물결시 배움과\n\n1 누리배움터 새단장\n\n□ 2031년 소요예산 : 800백만원\n\n(단위 : 백만원)\n\n재원별\t합계\t연차별 소요재원\n\t\t2030년\t2031년\t2032년\n"
        "계\t2,000\t200\t800\t1,000\n국비\t900\t100\t400\t400\n시비\t1,100\t100\t400\t600\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("윗나루 지붕다리 설치에 시비가 얼마 들어가?", ["93,000천원"]),
        ("아랫나루 손님쉼터 고치는 데 도비는 얼마나 지원받아?", ["27,000천원"]),
        ("아랫나루 손님쉼터 리모델링에 국비는 얼마야?", []),  # a dash
        ("사공학교 운영 시비는 얼마야?", []),  # of the rest
    ],
)
def test_a_row_of_funds_with_the_name_and_the_amount_of_a_line_says_who_pays_for_it(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(ask(question)) == wanted


def test_the_rest_of_a_tables_rows_is_not_the_whole(ask: Talk, printed: Printed) -> None:
    assert printed(ask("나루터 사업 2031년 국비는 얼마야?")) == ["246,000천원"]
    assert printed(ask("나루터 사업 2031년 예산 가운데 국비가 차지하는 비율은?")) == ["40.33%"]


def test_a_payers_part_of_all_years_is_told_where_no_whole_cost_goes_by_that_name(ask: Talk, printed: Printed) -> None:
    answer = ask("누리배움터 새단장 전체 사업비에서 시비 비중은 몇 퍼센트?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["55%"])


def test_all_of_so_many_places_are_the_total_of_just_as_many_rows(ask: Talk, printed: Printed) -> None:
    assert printed(ask("나루터 3곳 전체 그물은 몇 장이야?")) == ["6,100장"]
    assert printed(ask("나루터 5곳 전체 그물은 몇 장이야?")) == []


def test_one_of_two_things_that_share_an_ending_is_told_with_the_other(ask: Talk, printed: Printed) -> None:
    assert printed(ask("갯훑기계 사는 데 드는 돈은?")) == ["10,000천원"]
    assert printed(ask("닻기계 사는 데 드는 돈은?")) == []


def test_what_a_ranking_asks_again_is_told_with_it(ask: Talk) -> None:
    answer = ask("나루터 중 짐칸용량이 가장 작은 곳은 어디고 하루 용량은 얼마인가요?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "건넛나루" in answer.text.split("\n")[0]
    assert "220㎥" in answer.text.split("\n")[0]
