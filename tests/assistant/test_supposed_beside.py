"""What a question takes for a fact beside what it asks, a number of things, a calculation, who has it in hand, is put right."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031. 사업별 설명서

달빛 골목마당 운영

1 기본 현황

□ 사업 담당자

실·국\t부서명\t과 장\t팀장\t주무관
도시국\t골목정비과\t강아무 2000-1000\t문아무 2000-1001\t서아무 2000-1002

2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)
계\t37,000\t42,600\t5,600
사무관리비\t31,000\t36,600\t5,600
특정업무경비\t6,000\t6,000\t0

산출근거

과목구분\t2031년 예산내역
사무관리비\t○ 골목마당 안내서 제작 3,000원*2,000부\t= 6,000천원
\t○ 골목마당 한마당 개최\t= 30,600천원
\t- 천막 설치비 5,000,000원*4개\t= 20,000천원
\t- 음향 임차비 10,600,000원*1회\t= 10,600천원
특정업무경비\t○ 골목살피미 활동비 100,000원*5명*12개월\t= 6,000천원

□ 최근 운영현황

구 분\t2029년\t2030년\t2031년
전자투표 참여인원\t310명\t455명\t287명
"""


@pytest.fixture(scope="module")
def town(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over one book."""
    return over({"설명서.txt": PAPER})


def test_an_amount_is_given_and_the_number_taken_for_a_fact_is_put_right(town: Talk, printed: Printed) -> None:
    answer = town("골목마당 한마당에 천막을 6개 친다던데 천막 설치비는 다 해서 얼마야?")
    assert printed(answer) == ["20,000천원"]
    assert "4개" in answer.text
    assert "2개" not in town("한마당에 천막을 네 개 친다면서요? 천막 설치비는 총 얼마예요?").text
    assert "4개" in town("한마당에 천막을 세 개 친다면서요? 천막 설치비는 총 얼마예요?").text
    assert "6개(으)로" not in town("한마당에 천막을 4개 친다던데 천막 설치비는 다 해서 얼마야?").text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("달빛 골목마당 특정업무경비, 월 10만원씩 6명이니까 720만원이지?", "아니요"),
        ("달빛 골목마당 특정업무경비는 5명한테 월 10만원씩 12개월이면 600만원 맞지?", "네"),
        ("골목살피미 활동비는 10만원씩 6명이 12번이니까 720만원이지?", "아니요"),
        ("Is the 특정업무경비 of 달빛 골목마당 6 million won in 2031?", "네"),
        ("Was the 특정업무경비 of 달빛 골목마당 7 million won in 2031?", "아니요"),
        ("달빛 골목마당 특정업무경비가 700만원 아니었나?", "아니요"),
        ("2031년 달빛 골목마당 사무관리비 3,100만원으로 편성됐지?", "아니요"),
        ("2031년 달빛 골목마당 사무관리비가 3,660만원으로 잡혔죠?", "네"),
    ],
)
def test_the_amount_at_the_end_of_a_reckoning_is_what_is_confirmed(town: Talk, question: str, begins: str) -> None:
    answer = town(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith(begins)


def test_the_price_of_one_is_told_where_two_amounts_are_named_for_it(town: Talk, printed: Printed) -> None:
    answer = town("골목마당 안내서는 한 부에 얼마로 잡은 거예요? 3천원 아니고 6백만원이라던데")
    assert printed(answer) == ["3,000원"]


def test_what_another_line_costs_is_not_told_beside_a_price(town: Talk) -> None:
    answer = town("골목마당 안내서는 한 부에 얼마로 잡은 거예요? 3천원 아니고 2천만원이라던데")
    assert not any(f.printed == "20,000천원" for f in answer.figures)


def test_what_is_done_with_things_says_nothing_of_the_money(town: Talk, printed: Printed) -> None:
    answer = town("골목살피미를 열두 명 쓴다면서요? 활동비는 다 해서 얼마예요?")
    assert printed(answer) == ["6,000천원"]
    assert "5명" in answer.text


def test_what_is_supposed_of_it_is_asked_on(town: Talk) -> None:
    assert town("골목살피미 활동비는 얼마야?", "700만원 아니야?").text.startswith("아니요")
    assert town("달빛 골목마당 운영 예산은?", "그거 세무과에서 하는 거지?").text.startswith("아니요")
    assert "서아무" in town("달빛 골목마당 운영 담당 팀장은?", "주무관은 문아무 맞지?").text


def test_another_years_number_is_put_right(town: Talk) -> None:
    answer = town("2031년 골목마당 전자투표에 455명 참여한 거 맞죠")
    assert "287명" in answer.text
    assert answer.text.startswith("아니요")
    assert town("2031년 골목마당 전자투표에 287명이 참여했죠?").text.startswith("네")


@pytest.mark.parametrize(
    ("question", "begins", "named"),
    [
        ("달빛 골목마당 운영은 세무과 소관이라던데 맞아?", "아니요", "골목정비과"),
        ("달빛 골목마당 운영은 골목정비과에서 맡고 있지?", "네", "골목정비과"),
        ("달빛 골목마당 운영은 세무과 사업이지? 예산하고 담당 부서 좀", "아니요", "골목정비과"),
        ("달빛 골목마당 운영 담당 주무관이 문아무 주무관이라고 들었는데 맞나요?", "아니요", "서아무"),
        ("달빛 골목마당 운영 팀장은 문아무 팀장이죠?", "네", "문아무"),
    ],
)
def test_who_is_supposed_in_charge_is_held_against_the_papers(
    town: Talk, question: str, begins: str, named: str
) -> None:
    answer = town(question)
    assert answer.text.startswith(begins)
    assert named in answer.text


def test_whether_it_is_the_same_as_last_year_is_told_by_the_change(town: Talk) -> None:
    assert "5,600천원" in town("달빛 골목마당은 작년이랑 예산이 같지?").text
