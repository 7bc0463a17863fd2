"""What was told stands within what a question names; what is asked next is of the row, the round or the day that it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]
Printed = Callable[..., list[str]]

CARD = """물결·마을간 나눔체계 다지기

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)
계\t(x-) 90,000\t(x-) 100,000\t(x-) 10,000
사무관리비\t(x-) 82,000\t(x-) 100,000\t(x-) 18,000
행사운영비\t(x-) 8,000\t(x-) 0\t(x-) △8,000

산출근거

과목구분\t2031년 예산내역
사무관리비\t○ 물결·마을 회의 및 모임 개최\t= 40,000천원
\t- 물결·마을 나눔다지기 모임 개최 5,000,000원*2회\t= 10,000천원
\t- 마을 회의 준비 3,000,000원*10회\t= 30,000천원
\t○ 제3회 달빛마당 참가\t= 60,000천원
\t- 마당 참가비 10,000,000원*1회\t= 10,000천원
\t- 마당 천막 설치비 25,000,000원*2개\t= 50,000천원

□ 2031년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t100,000\t
1차 위원회 개최\t2031.02~2031.02\t0\t검토
나눔사업비 교부\t2031.09~2031.10\t100,000\t교부
주민 설문 시행\t2031.12~2031.12\t0\t반영
"""
OTHER = """물결·마을 나눔사업

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)
계\t(x-) 3,000\t(x-) 0\t(x-) △3,000
사무관리비\t(x-) 3,000\t(x-) 0\t(x-) △3,000
"""


@pytest.fixture(scope="module")
def ask(over: Over) -> Talk:
    return over({"가.txt": CARD, "나.txt": OTHER})


MADE = "2031년 제3회 달빛마당 참가 예산은?"


@pytest.mark.parametrize("question", ["그게 사무관리비에서 몇 %나 되죠?", "사무관리비에서 차지하는 비중은?"])
def test_a_share_of_what_is_named_around_what_was_told_is_of_that(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(MADE, question)) == ["60%"]


@pytest.mark.parametrize(
    ("turns", "wanted"),
    [
        (("마당 참가비는?", "천막 설치비는?", "둘이 합쳐서 달빛마당 예산의 몇 %야?"), "100%"),
        (("마당 참가비는?", "물결·마을 나눔다지기 모임 개최 예산은?", "둘을 더하면 전체 사업 예산의 몇 %야?"), "20%"),
        (("마당 참가비와 마을 회의 준비를 합하면 사무관리비의 몇 %야?",), "40%"),
        (("마당 참가비와 천막 설치비 합계는?", "그게 사무관리비의 몇 %야?"), "60%"),
        (("마당 참가비와 마을 회의 준비를 합한 금액 중 마당 참가비 비율은?",), "25%"),
    ],
)
def test_what_two_come_to_is_a_share_of_what_is_named_behind_them(
    ask: Talk, printed: Printed, turns: tuple[str, ...], wanted: str
) -> None:
    assert printed(ask(*turns)) == [wanted]


@pytest.mark.parametrize(
    "question",
    [
        "마당 참가비와 마을 회의 준비를 더하면 몇 %야?",
        "What percent of 사무관리비 do 마당 참가비 and 마을 회의 준비 make up together?",
    ],
)
def test_of_two_together_neither_is_a_share_of_the_other(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == []


def test_what_is_left_is_a_share_of_its_budget_and_not_of_what_was_spent(over: Over, printed: Printed) -> None:
    spent = "들꽃 나눔\n\n5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액\n"
    talk = over({"마.txt": spent + "2030\t1,000\t0\t0\t1,000\t950\t0\t50\n"})
    assert printed(talk("들꽃 나눔 2030년 집행액은?", "집행률은요?", "남은 돈은 몇 %?")) == ["5%"]


def test_what_was_told_is_said_to_stand_within_what_is_named(ask: Talk, printed: Printed) -> None:
    held = "그 돈이 물결·마을간 나눔체계 다지기 사무관리비에 들어있는 거 맞나요?"
    answer = ask(MADE, held)
    assert answer.text.startswith("네")
    assert printed(answer) == ["60,000천원"]
    assert printed(ask(MADE, held, "그게 사무관리비에서 몇 %나 되죠?")) == ["60%"]


@pytest.mark.parametrize("before", [MADE, "마당 참가비는?"])
def test_a_row_that_is_called_by_its_very_name_is_no_line_beside_what_was_told(
    ask: Talk, printed: Printed, before: str
) -> None:
    assert printed(ask(before, "물결·마을간 나눔체계 다지기 사무관리비는?"))[:1] == ["100,000천원"]


def test_the_amount_that_is_supposed_to_stay_the_same_is_denied(ask: Talk, printed: Printed) -> None:
    answer = ask("물결·마을간 나눔체계 다지기 행사운영비, 2031년에도 8,000천원 그대로 편성된 거죠?")
    assert answer.text.startswith("아니요")
    assert printed(answer) == ["0천원"]


def test_what_is_done_with_money_is_asked_for_by_its_day_after_another_day(ask: Talk) -> None:
    first = "물결·마을간 나눔체계 다지기 1차 위원회는 언제 열려?"
    assert "2031.09" in ask(first, "사업비 교부는?").text
    assert "2031.12" in ask(first, "사업비 교부는?", "주민 설문은?").text


def test_by_how_much_it_was_cut_is_a_change(ask: Talk, printed: Printed) -> None:
    assert printed(ask("물결·마을 나눔사업 총예산 2030년 대비 2031년 감액 규모는?"))[:1] == ["△3,000천원"]


BUREAU = """2030. 주요업무 추진실적 및 2031. 주요업무계획

2030. 11.

재정국

- 재정과

재정과

- 예산팀

일 반 현 황

주요사업 목록

연번\t주요사업\t구분\t쪽
1\t나래마을 재정력 다지기\t계속\t3
2\t주민 의견예산 넓히기\t계속\t5
3\t도약하는 공모 UP\t계속\t7



□ 사업개요

- 내 용 : 재정

□ 추진실적

- 2030년 제1회 추경
 - ➔ 가뭄 대응 예산 20억원, 시설사업 9억원 편성
- 2030년 제2회 추경
 - ➔ 가뭄 대응 예산 30억원, 시설사업 4억원 편성
  - 세출 손질(되돌림추경 5억원) 실시로 가뭄 대응 예산으로 재조정

※ 2030. 예산규모

(단위 : 백만원)

구 분\t최종예산액\t당초예산\t1회추경\t2회추경
계\t11,000\t5,000\t3,000\t3,000
일반회계\t10,000\t4,500\t2,900\t2,600
특별회계\t1,000\t500\t100\t400

□ 2031년 소요예산 : 1,000천원

□ 사업개요

- 내 용 : 의견예산

□ 2031년 소요예산 : 30,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원
\t\t2030년\t2031년\t2032년
계\t100,000\t30,000\t30,000\t40,000
시비\t25,000\t5,000\t10,000\t10,000
구비\t75,000\t25,000\t20,000\t30,000

□ 사업개요

- 내 용 : 공모

□ 2031년 소요예산 : 20,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원
\t\t2030년\t2031년\t2032년
계\t60,000\t20,000\t20,000\t20,000
구비\t60,000\t20,000\t20,000\t20,000
"""


@pytest.fixture(scope="module")
def town(over: Over) -> Talk:
    return over({"업무.txt": BUREAU})


def test_a_second_round_is_asked_for_politely(town: Talk, printed: Printed) -> None:
    assert printed(town("2030년 제1회 추경에서 가뭄 대응 예산이 얼마였나요?", "2회 추경 때는요?")) == ["30억원"]


def test_what_the_budget_was_before_its_rounds_is_added_too(town: Talk, printed: Printed) -> None:
    added = "당초에다 1회, 2회 추경까지 다 더하면 얼마가 되죠?"
    assert printed(town("2030년 당초예산 규모는?", "1회 추경은?", "2회 추경은?", added)) == ["11,000백만원"]


def test_two_rounds_are_no_number_of_things_among_which_one_is_the_larger(town: Talk, printed: Printed) -> None:
    assert printed(town("2030년 가뭄 대응 예산은 1회추경이랑 2회추경 중 어느게 더 컸어?")) == ["30억원"]


def test_the_special_accounts_portion_is_its_row(town: Talk, printed: Printed) -> None:
    question = "How big was the special account portion of the second supplementary budget in 2030?"
    assert printed(town(question)) == ["400백만원"]


def test_the_final_budget_is_set_against_the_original_one(town: Talk, printed: Printed) -> None:
    question = "How much larger was the final 2030 budget than the original (당초) budget?"
    assert printed(town(question)) == ["6,000백만원"]


@pytest.mark.parametrize(
    "question",
    ["주민 의견예산 넓히기 3개년 소요재원 중 시비 비율은?", "주민 의견예산 넓히기 3년간 소요예산 중 시비 비중"],
)
def test_a_share_of_just_as_many_years_as_are_planned_is_of_their_sum(
    town: Talk, printed: Printed, question: str
) -> None:
    assert printed(town(question)) == ["25%"]


def test_fewer_years_than_are_planned_are_no_sum_of_all(town: Talk, printed: Printed) -> None:
    assert "25%" not in printed(town("주민 의견예산 넓히기 2개년 소요재원 중 시비 비율은?"))


@pytest.mark.parametrize(
    "question",
    [
        "도약하는 공모 UP이랑 주민 의견예산 넓히기, 2030~2032년 합계 예산 각각 얼마?",
        "도약하는 공모 UP과 주민 의견예산 넓히기의 예산 합계는 각각 얼마야?",
    ],
)
def test_the_sum_of_each_is_told_of_each(town: Talk, printed: Printed, question: str) -> None:
    answer = town(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == ["60,000천원", "100,000천원"]


def test_a_verb_that_is_the_name_of_an_amount_asks_for_that_alone(town: Talk, printed: Printed) -> None:
    assert printed(town("2030년 2회추경 때 되돌림추경한 금액이 얼마죠")) == ["5억원"]
    assert printed(town("2030년 1회추경 때 되돌림추경한 금액이 얼마죠")) == []


TWICE = """들꽃 나눔터 운영

1 기본 현황

□ 사업개요

총사업비\t350,000천원

3 사업 설명

- 사업기간 : 2031. 1 ~ 12월
- 총사업비 : 250,000천원
"""


def test_two_amounts_that_disagree_are_set_against_each_other(over: Over, printed: Printed) -> None:
    talk = over({"다.txt": TWICE})
    assert printed(talk("들꽃 나눔터 운영 총사업비는?", "두 금액 차이가 얼마죠?")) == ["100,000천원"]


RATES = """2031. 주요업무계획

재정과

□ 추진계획

○ 재정 이양 계획의 확실한 이행 요구

- 정부 재정이양계획(나눔소비세율 ’30년 12%→ ’31년 20%로 인상 등)

○ 심사규모 : 8억원

- 일반사업 1억원 이내, 모임(행사성) 사업 3천만원 이내
"""


@pytest.mark.parametrize(
    "question",
    [
        "나눔소비세율은 2030년에서 2031년에 몇 %p 오르는 걸로 돼 있나?",
        "나눔소비세율 2030년에서 2031년에 몇 퍼센트포인트 인상돼?",
    ],
)
def test_points_between_two_rates_are_their_difference(over: Over, printed: Printed, question: str) -> None:
    assert printed(over({"라.txt": RATES})(question))[:1] == ["8%p"]


def test_up_to_how_much_may_be_applied_for_is_the_bound(over: Over, printed: Printed) -> None:
    assert printed(over({"라.txt": RATES})("모임(행사성) 사업은 얼마까지 신청 가능해?")) == ["3천만원"]
