"""Everyday ways to ask: what is described and then named, what one exceeds another by, who is meant and who is not, whose projects."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]


def _book(name: str, before: str, now: str, change: str, closed: str, more: str = "") -> str:
    return (
        f"{name}\n\n1 기본 현황\n\n□ 사업개요\n\n사업비 (당해년도)\t{now}천원\n\n□ 사업 담당자\n\n"
        "실·국\t부서명\t과 장\t팀장\t주무관\n녹지국\t공원과\t문다솔 555-1000\t한마루 555-1001\t도담이 555-1002\n\n"
        "2 예산 설명\n\n□ 예산 총괄\n\n(단위 : 천원, %)\n\n구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\t(B-A)*100/A\n"
        f"계\t(x-) {before}\t(x-) {now}\t(x-) {change}\t(x-) 10\n\n{more}5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n"
        f"연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액\n\n{closed}"
    )


PAPERS = {
    "길.txt": _book(
        "솔바람 길 가꾸기",
        "300,000",
        "330,000",
        "30,000",
        "2028\t(x-) 320,000\t(x-) 0\t(x-) 0\t(x-) 320,000\t(x-) 321,500\t(x-) 0\t(x-) 7,500\n"
        "2029\t(x-) 340,000\t(x-) 0\t(x-) 9,000\t(x-) 349,000\t(x-) 348,980\t(x-) 0\t(x-) 20\n",
        "산출근거\n\n과목구분\t2031년 예산내역\n사무관리비\t○ 마을 순회 강좌\t= 20,000천원\n\t- 강사료\t= 12,000천원\n\t- 사례집 제작\t= 8,000천원\n\n",
    ),
    "장터.txt": _book(
        "달맞이 장터 운영",
        "500,000",
        "550,000",
        "50,000",
        "2029\t(x-) 510,000\t(x-) 0\t(x-) 0\t(x-) 510,000\t(x-) 509,000\t(x-) 0\t(x-) 1,000\n",
    ),
    "업무계획.txt": (
        "2031. 주요업무계획\n\n새봄시 기획과\n\n1 마을회의 운영\n\n□ 추진계획\n\n○ 심사단 운영\n"
        " - 모집인원 : 24명(심사단 20명, 예비 4명)\n○ 필요장비 : 마이크, 스피커\n - 산출내역 : 음향장비 1set(마이크, 스피커) 300천원 × 4set\n\n"
        "2 송무 지원\n\n□ 일반 소송 현황\n\n(2030. 10월말 기준, 단위 : 건)\n\n"
        "연도\t소송\t계\t승소\t소취하\t패소\n2029\t계\t50\t20\t24\t6\n\t행정소송\t40\t15\t21\t4\n\t민사소송\t10\t5\t3\t2\n\n"
        "□ 자문 현황\n\n(단위 : 건)\n\n구 분\t합 계\t서 면\t전 화\n2029년\t100\t64\t36\n2028년\t250\t118\t132\n\n"
        "□ 상담 분야 현황\n\n계\t교육\t예술·체육\n11\t4\t7\n\n"
        "3 배움터 운영\n\n□ 운영 현황\n\n구 분\t2029년\t2030년\n마을학교 운영\t4회/120명\t6회/450명\n\n"
        "4 등불마을 만들기\n\n□ 추진내용\n\n○ 등불마을 지표 개발\n - 9개 목표, 40개 세부목표 및 이를 측정할 수 있는 55개 지표(안) 수립\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("공원과가 동네랑 손잡고 하는 사업(솔바람 길) 있잖아, 2029년에 쓰고 남은 돈이 얼마야?", ["20천원"]),
        ("2029년 솔바람 길 가꾸기 예산이 연중에 얼마나 더 얹어졌나요? (예산변경)", ["9,000천원"]),
        ("솔바람 길 가꾸기 2031년 예산은 전해보다 얼마 불었어?", ["30,000천원"]),
        ("마을 순회 강좌 예산에서 강사료 빼면 나머지가 얼마지?", ["8,000천원"]),
        ("마을 순회 강좌에서 사례 모음집 만드는 값은?", ["8,000천원"]),
        ("마이크·스피커 세트 한 벌 값이 얼마로 잡혔어?", ["300천원"]),
        ("심사단, 예비로 뽑는 사람 빼면 진짜 심사단은 몇명이죠", ["20명"]),
        ("2029년에 새봄시를 상대로 낸 행정소송 중 원고가 거둬들인(소취하) 건 몇 건?", ["21건"]),
    ],
)
def test_what_people_say_is_read_as_papers_put_it(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(ask(question))[:1] == wanted


@pytest.mark.parametrize(
    "question",
    [
        "달맞이 장터 운영 2030년 예산은 솔바람 길 가꾸기보다 얼마나 더 많아?",
        "By how much did the 2030 budget of 달맞이 장터 운영 exceed that of 솔바람 길 가꾸기?",
        "How much more is the 2030 budget of 달맞이 장터 운영 than 솔바람 길 가꾸기?",
        "In 2030, how much larger is the moonlit market (달맞이 장터 운영) than the trail upkeep (솔바람 길 가꾸기)?",
    ],
)
def test_what_one_has_more_than_another_is_their_difference(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["200,000천원"]


@pytest.mark.parametrize(
    "question",
    [
        "Add up the 2031 budgets of the two projects that division head 문다솔 is responsible for.",
        "문다솔 과장이 맡은 두 사업 2031년 예산 더하면?",
        "문다솔 과장이 담당하는 사업들의 2031년 예산 합계",
    ],
)
def test_projects_that_one_person_is_in_charge_of_are_added_up(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["880,000천원"]


def test_people_of_two_years_are_added_up_and_no_turns(ask: Talk, printed: Printed) -> None:
    asked = "How many people attended Saebom-si's budget school (마을학교) in 2029 and 2030 altogether?"
    assert printed(ask(asked)) == ["570명"]


def test_a_way_that_was_told_is_told_of_another_year(ask: Talk, printed: Printed) -> None:
    talk = ("새봄시 송무 자문 2029년에 서면으로 한 건 몇 건?", "전화는?", "2029년 말고 2028년 전화")
    assert printed(ask(*talk)) == ["132건"]


def test_a_field_that_is_named_in_brackets_is_that_field(ask: Talk, printed: Printed) -> None:
    asked = "How many 상담 are in the arts/sports field (예술·체육)?"
    assert [p.removesuffix("건") for p in printed(ask(asked))] == ["7"]


def test_what_comes_next_in_a_ranking_is_what_comes_after_the_first(ask: Talk, printed: Printed) -> None:
    first = "마을 순회 강좌에서 제일 큰 항목은?"
    assert printed(ask(first, "그 다음으로 큰 건?")) == ["8,000천원"]
    assert printed(ask("솔바람 길 가꾸기 2031년 예산은?", "그 다음으로 큰 건?")) == []


def test_what_is_called_so_is_told_and_not_the_figure_before_it_over_again(ask: Talk, printed: Printed) -> None:
    assert printed(ask("등불마을 지표 가운데 세부목표는 몇 개?", "지표는?")) == ["55개"]


def test_columns_of_one_row_are_parts_by_their_columns(ask: Talk) -> None:
    assert "- 교육: 4" in ask("상담 분야 현황 총 몇 건?").text


def test_the_most_of_a_row_after_its_whole_and_one_part_is_one_of_its_parts(ask: Talk, printed: Printed) -> None:
    talk = ("새봄시 송무 자문 2028년 합계 몇 건?", "서면은?", "제일 많은 방법은?")
    assert printed(ask(*talk)) == ["132건"]


def test_who_is_counted_too_is_one_of_all(ask: Talk, printed: Printed) -> None:
    assert printed(ask("심사단은 몇 명?", "예비 포함해서 모두 몇 명?"))[:1] == ["24명"]


def test_one_more_included_is_added_to_what_was_told(ask: Talk, printed: Printed) -> None:
    assert printed(ask("마을 순회 강좌 강사료는?", "사례집 제작 포함하면 얼마야?"))[:1] == ["20,000천원"]
    assert printed(ask("2029년 행정소송 승소 몇 건?", "소취하 포함하면?"))[:1] == ["36건"]
