"""Two rows of one table, or two columns, are set against each other by their names alone; a year whose cell prints a dash is told as such beside the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "샘터군 업무계획.txt": (
        "2031년 주요업무계획\n\n샘터군 총무과\n\n일 반 현 황\n\n□ 인 력 : 정원 12명(현원 11명)\n\n합 계\t6급\t7급\t8급\n12(11)\t3(3)\t4(2)\t5(6)\n\n"
        "주요사업 목록\n\n연번\t주요사업\t구분\n1\t나들이 행사 인력 동원\t계속\n2\t놀이마당 운영\t계속\n3\t분쟁 조정\t계속\n\n"
        "□ 사업개요\n\n- 사 업 명 : 나들이 행사 인력 동원\n\n(단위 : 명)\n\n부 서\t인 원\t배치장소\n도로과\t31\t1~4구간\n의료원\t17\t진료소\n총무과\t9\t상황실\n계\t57\t\n\n"
        "□ 사업개요\n\n- 사 업 명 : 놀이마당 운영\n\n○ 최근 3년간 이용현황\n\n(단위 : 명)\n\n구 분\t2028년\t2029년\t2030년\n계\t1,500\t2,100\t2,700\n큰마루\t900\t1,300\t1,600\n작은뜰\t600\t800\t1,100\n\n"
        "□ 사업개요\n\n- 사 업 명 : 분쟁 조정\n\n(단위 : 건)\n\n연도\t계\t처리현황\t\t\n\t\t성립\t불성립\t각하\n2030\t14\t12\t2\t-\n2029\t19\t11\t4\t4\n2028\t22\t16\t3\t3\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted", "inputs"),
    [
        ("도로과는 의료원보다 몇 명 많아?", ["14명"], ["31명", "17명"]),
        ("큰마루는 작은뜰보다 몇 명 많아?", ["500명"], ["1,600명", "1,100명"]),
        ("2029년 큰마루는 작은뜰보다 몇 명 더 많아?", ["500명"], ["1,300명", "800명"]),
        ("7급 현원은 정원보다 몇 명 적어?", ["2명"], ["4명", "2명"]),
    ],
)
def test_two_rows_are_set_against_each_other_by_name(
    ask: Talk, printed: Printed, question: str, wanted: list[str], inputs: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer), printed(answer, "input")) == (AnswerStatus.ANSWERED, wanted, inputs)


def test_nothing_is_subtracted_where_one_of_them_is_no_row(ask: Talk, printed: Printed) -> None:
    answer = ask("도로과는 우체국보다 몇 명 많아?")
    assert (answer.status is AnswerStatus.ANSWERED, printed(answer)) == (False, [])


def test_a_year_whose_cell_prints_a_dash_is_told_beside_the_others(ask: Talk, printed: Printed) -> None:
    answer = ask("2028~2030 각하 건수")
    assert sorted(printed(answer)) == ["3건", "4건"]
    assert "2030년" in answer.text
    assert "‘-’" in answer.text


def test_a_deputy_is_no_part_of_another_word(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    ask = over({"조례.txt": "2031년 자치법규 정비\n\n□ 추진실적\n\n○ 주차장 설치 조례 등 정비 : 조례 5건\n"})
    assert printed(ask("deputy ordinance")) == []


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2030년 이용자가 가장 많은 놀이마당은 어디인가요?", ["1,600명"]),
        ("2029년 이용객이 가장 적은 놀이마당은?", ["800명"]),
    ],
)
def test_those_who_use_a_place_are_ranked_by_a_table_of_its_use(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_those_an_office_sends_to_an_event_are_not_all_its_staff(ask: Talk, printed: Printed) -> None:
    assert printed(ask("의료원 직원은 총 몇 명이야?")) == []
    assert printed(ask("의료원에서는 몇 명 나와?")) == ["17명"]


PURSE = {
    "세입.txt": (
        "2031년 샘터시 예산 개요\n\nⅠ. 예산 규모\n\n□ 일반회계 세입\n\n(단위 : 백만원)\n\n과 목\t2030년\t2031년\n합 계\t9,000\t9,900\n"
        "지방세\t4,000\t4,300\n국고보조금\t3,000\t3,400\n도비보조금\t2,000\t2,200\n\n□ 회계별 예산\n\n(단위 : 백만원)\n\n구 분\t2030년\t2031년\n"
        "일반회계\t9,000\t9,900\n특별회계\t700\t800\n\nⅡ. 주요사업\n\n1 방범등 확충\n\n○ 2031년 설치 : 30개소 90대, 500백만원\n－ 읍·면 20개소 60대, 동 지역 10개소 30대\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("샘터 국고보조금이랑 도비보조금 2031년 합계", ["5,600백만원"]),
        ("2030년 국고보조금과 도비보조금 각각", ["3,000백만원", "2,000백만원"]),
        ("샘터시 국고보조금 2031년 얼마", ["3,400백만원"]),
        ("샘터시 2031년 특별회계 규모가 어떻게 되나요?", ["800백만원"]),
        ("2031년 방범등 설치대수", ["90대"]),
        ("2031년 방범등 설치대수는 읍면이 많아 동지역이 많아?", ["60대"]),
    ],
)
def test_two_grants_are_rows_by_name_and_what_is_installed_is_counted(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PURSE)(question)) == wanted
