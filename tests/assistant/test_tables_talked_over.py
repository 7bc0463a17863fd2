"""What is asked next of a table stays in it: another row, the other column, the rate of its columns, the project it is of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

_POSTS = "□ 인력 현황\n\n(단위 : 명)\n\n구분\t총계\t6급\t7급\n정원\t{}\t{}\t{}\n현원\t{}\t{}\t{}\n"
PAPERS = {
    "2031_보리과.txt": "2031년 주요업무계획\n\n보리과\n\n" + _POSTS.format(30, 8, 22, 28, 8, 20),
    "2031_솔밭과.txt": "2031년 주요업무계획\n\n솔밭과\n\n" + _POSTS.format(17, 5, 12, 16, 5, 11),
    "2030_들꽃군.txt": "들꽃군 2030회계연도 결산 개요\n\n1 세입 결산\n\n(단위 : 백만원)\n\n"
    "재원별\t징수결정액\t수납액\t미수납액\n계\t900\t810\t90\n지방세\t400\t380\t20\n세외수입\t500\t430\t70\n\n"
    "2 기금 결산\n\n(단위 : 천원)\n\n기금명\t2030년 수입\t2030년말 조성액\n"
    "푸른기금\t4,000\t90,000\n배움기금\t2,500\t61,000\n",
    "2031_물길.txt": "물길 가꾸기\n\n1 사업개요\n\n○ 사업기간 : 2031년\n\n2 예산\n\n(단위 : 천원)\n\n"
    "구분\t2030예산액\t2031예산액\n계\t70,000\t90,000\n사무관리비\t30,000\t35,000\n행사운영비\t40,000\t55,000\n\n"
    "○ 물길 잔치 55,000천원(무대 30,000, 안내 25,000)\n",
    "2031_등불.txt": "등불길 조성\n\n1 사업개요\n\n○ 총사업비 : 900백만원(시비)\n○ 연차별 투자계획\n\n(단위 : 백만원)\n\n"
    "구 분\t계\t2030년\t2031년\t2032년\n사업비\t900\t200\t300\t400\n\n"
    "□ 사업 담당자\n\n부서명\t과장\t팀장\n등불과\t가나다 000-1000\t라마바 000-1001\n",
    "2031_갈대과.txt": "2031년 주요업무계획\n\n갈대과\n\n일 반 현 황\n\n□ 인 력 : 정원 19명(현원 18명)\n\n"
    "합 계\t5급\t6급\t7급\n19(18)\t1(1)\t6(5)\t12(12)\n",
    "2031_꽃밭.txt": "꽃밭 넓히기\n\n1 예산\n\n(단위 : 천원)\n\n구분\t2030예산액\t2031예산액\n계\t20,000\t24,000\n시설비\t20,000\t24,000\n",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("솔밭과 정원은?", "7급은?"), ["12명"]),
        (("보리과 정원은?", "7급은?"), ["22명"]),
        (("보리과 현원은?", "7급은?"), ["20명"]),
        (("갈대과 정원은 몇 명이야?", "그럼 현원은?"), ["18명"]),
        (("갈대과 현원은?", "정원은?"), ["19명"]),
        (("보리과 정원은?", "현원은?"), ["28명"]),
        (("푸른기금 2030년말 조성액은?", "배움기금은?"), ["61,000천원"]),
    ],
)
def test_another_row_of_the_table_is_of_the_column_that_was_told(
    ask: Talk, printed: Printed, asked: tuple[str, ...], told: list[str]
) -> None:
    answer = ask(*asked)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, told)


def test_columns_named_side_by_side_are_told_of_one_row(ask: Talk, printed: Printed) -> None:
    assert printed(ask("들꽃군 지방세 미수납액과 수납액은?")) == ["20백만원", "380백만원"]


def test_what_came_in_is_a_rate_of_what_was_levied(ask: Talk, printed: Printed) -> None:
    assert printed(ask("들꽃군 지방세 징수율은?")) == ["95%"]


def test_the_rate_of_one_row_is_asked_of_the_next(ask: Talk, printed: Printed) -> None:
    answer = ask("들꽃군 지방세 징수율은?", "세외수입은?")
    assert (printed(answer), printed(answer, "input")) == (["86%"], ["430백만원", "500백만원"])


@pytest.mark.parametrize("asked", ["이 사업에서 시설비는?", "그 사업의 시설비는 얼마야?", "해당 사업 중에 시설비는?"])
def test_a_part_that_the_project_spoken_of_lacks_is_no_other_projects(ask: Talk, printed: Printed, asked: str) -> None:
    answer = ask("물길 가꾸기 2031년 예산은?", "사무관리비는?", asked)
    assert (answer.status is AnswerStatus.ANSWERED, "24,000천원" in printed(answer)) == (False, False)


def test_this_project_is_that_of_what_was_told(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물길 가꾸기 2031년 사무관리비는?", "이 사업에서 행사운영비는?")) == ["55,000천원"]


def test_what_a_bracket_divides_an_amount_into_is_told_by_its_name(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물길 잔치 안내는 얼마야?")) == ["25,000천원"]


def test_a_year_asked_for_after_the_whole_cost_is_what_that_year_takes(ask: Talk, printed: Printed) -> None:
    assert printed(ask("등불길 조성 총사업비는?", "2031년은?")) == ["300백만원"]


def test_who_is_in_charge_is_no_part_of_the_name(ask: Talk, printed: Printed) -> None:
    assert "900백만원" in printed(ask("등불길 조성 팀장이 누구야?", "총사업비는?"))


OFFICE = {
    "2031_나루.txt": "나루 살리기\n\n1 산출근거\n\n과목구분\t2031년 예산내역\t\t\n"
    "사무관리비\t○ 모임 및 답사 개최\t= 60,000천원\t\n\t- 나루 답사 개최 5,000,000원*2회\t= 10,000천원\t\n"
    "\t- 마을 모임 개최 준비 2,500,000원*20회\t= 50,000천원\t\n"
}


def test_what_says_more_of_the_words_is_told_before_what_stands_right_under(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over(OFFICE)
    assert printed(talk("나루 살리기 2031년 사무관리비는?", "그중에 모임 개최 준비하는 비용은?"))[0] == "50,000천원"


def test_a_part_of_which_every_word_is_of_the_trade_is_asked_for_without_a_fault(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    sheet = {"2031_나루.txt": OFFICE["2031_나루.txt"].replace("= ", ": ").replace("천원", "")}
    assert "60,000" not in "".join(
        printed(over(sheet)("나루 살리기 2031년 사무관리비는?", "그중에 모임 개최 준비하는 비용은?"))
    )
