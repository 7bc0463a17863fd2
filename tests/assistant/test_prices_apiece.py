"""What one may cost is told by the limit or the price printed; what is filed under a name answers before what mentions it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2022. 주요업무계획

1. 동네제안제 운영

□ 추진계획

○ 심사규모 : 7억원

- 시설사업 6천만원 이내, 체험(교육성) 사업 9백만원 이내

분야 그룹	한도액	분야 그룹	한도액
환경	위원회 결정	복지	위원회 결정

① '22. 마을평가 및 이웃배움 발표대회와 연계한 실행과제

- 방 법 : '22. 마을평가 및 이웃배움 발표대회와 연계하여 실행계획 제출

② 들꽃구 이웃배움 발표대회 개최

- 추진시기 : 2022. 9월 중

□ 소요예산 : 720,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2022_업무계획.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("동네제안제 체험 사업은 건당 얼마까지 신청할 수 있어?", ["9백만원"]),
        ("동네제안제 시설사업 건당 한도는?", ["6천만원"]),
        ("동네제안제 건당 한도는?", ["6천만원", "9백만원"]),
    ],
)
def test_what_one_may_cost_is_the_limit_printed_not_a_cell_still_to_be_decided(
    ask: Talk, printed: Printed, question: str, said: list[str]
) -> None:
    assert sorted(printed(ask(question))) == sorted(said)


def test_how_large_a_thing_is_in_money_is_its_own_line_and_no_limit_under_it(ask: Talk, printed: Printed) -> None:
    assert printed(ask("동네제안제 심사규모가 얼마짜리예요?")) == ["7억원"]


def test_a_limit_of_a_field_still_to_be_decided_stays_so(ask: Talk) -> None:
    answer = ask("동네제안제 환경 분야 한도액은?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert "위원회 결정" in answer.text


def test_a_day_filed_under_a_name_is_told_before_a_line_that_only_says_the_name(ask: Talk) -> None:
    assert "2022. 9월 중" in ask("이웃배움 발표대회는 언제 하나요?").text


def test_a_price_called_by_what_it_is_for_each_of_is_that_of_its_section(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]],
) -> None:
    ask = over(
        {
            "쉼터.txt": "2025. 주요업무계획\n\n1. 별밭 쉼터 조성\n\n□ 사업내용\n\n- 개소당 사업비 : 40백만원\n\n□ 소요예산 : 400백만원\n"
        }
    )
    assert [f.printed for f in ask("별밭 쉼터 한 개소당 얼마야?").figures if f.role == "answer"] == ["40백만원"]
    assert not [f for f in ask("별밭 쉼터 한 명당 얼마야?").figures if f.role == "answer"]
    assert not [f for f in ask("드론 쉼터 한 개소당 얼마야?").figures if f.role == "answer"]


WORTH = {
    "보급.txt": "2032. 주요업무계획\n\n1. 공영 손수레 ‘다굴러’ 보급\n\n□ 사업개요\n\n- 대여소 : 3개소\n\n□ 소요예산 : 90,000천원\n\n○ 산출내역 : 손수레 150천원 × 400대, 대여소 10,000천원 × 3개소\n"
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("다굴러 손수레 값은 얼마야?", ["150천원"]),
        ("손수레 값은?", ["150천원"]),
        ("공영 손수레 다굴러 보급 예산은?", ["90,000천원"]),
        ("다굴러 보급 사업 값은?", ["90,000천원"]),
    ],
)
def test_what_a_thing_is_worth_is_no_money_of_the_whole_project(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over(WORTH)(question)) == said


DAYS = """2031년 행사 경비

□ 산출근거

과목구분\t세부 산출내역
행사운영비\t○ 물레잔치 = 36,000천원
\t- 길놀이 공연 8,000천원×3일 = 24,000천원
\t- 홍보 영상 제작 6,000천원×2편 = 12,000천원
\t- 짐배 임차료 500천원×24회 = 12,000천원

□ 유의사항

- 물레잔치 매대 사용료 1일 5,000원
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("길놀이 공연 하루 비용은 얼마야?", ["8,000천원"]),
        ("홍보 영상 편당 얼마?", ["6,000천원"]),
        ("물레잔치 매대 사용료 하루 얼마?", ["5,000원"]),
        ("물레잔치 매대 하루 사용료", ["5,000원"]),
        ("짐배 하루 임차료", []),
    ],
)
def test_what_a_day_or_one_piece_costs_is_its_price(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over({"행사.txt": DAYS})(question)) == wanted
