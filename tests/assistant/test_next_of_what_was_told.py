"""What is asked next by a word or a year alone: the cell's other number, the row beside it, what is left, the sum of that year."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2024년 은하구 주요업무계획

□ 이웃제안제 운영

○ 최근 운영현황

구 분\t2022년\t2023년\t비 고
제 안 현 황\t62건/ 3,150백만원\t71건/ 2,840백만원\t
편 성 현 황 (건 / 백 만 원)\t21건/ 640백만원\t18건/ 590백만원\t
휴대전화투표참여인원\t1,420명\t1,315명\t
배움터운영\t4회/118명\t6회/231명\t

□ 분쟁 현황

(단위 : 건)

연도\t구분\t접수\t처리
2022\t계\t35\t24
\t임대분쟁\t20\t15
\t소음분쟁\t15\t9
2023\t계\t41\t30
\t임대분쟁\t23\t18
\t소음분쟁\t18\t12

□ 산출근거

과목구분\t2024년 예산내역
사무관리비\t○ 이웃장터 운영\t= 40,000천원
\t- 장터 무대 설치 25,000,000원*1회\t= 25,000천원
\t- 장터 물품 임차 9,000,000원*1회\t= 9,000천원
\t- 장터 홍보물 제작 6,000원*1,000부\t= 6,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"은하_2024.txt": PAPER})


@pytest.mark.parametrize(
    ("talk", "values"),
    [
        (("이웃제안제 2023년 제안 건수는?", "금액은?"), ["2,840백만원"]),
        (("이웃제안제 2023년 제안 건수는?", "편성 건수는?"), ["18건"]),
        (("이웃제안제 2023년 제안 건수는?", "편성된 건?"), ["18건", "590백만원"]),
        (("이웃제안제 2022년 배움터 몇 회 열었어?", "몇 명 참여했어?"), ["118명"]),
        (("이웃제안제 2022년 배움터 몇 회 열었어?", "참여 인원은?"), ["118명"]),
    ],
)
def test_a_cell_of_several_numbers_is_gone_on_from(
    ask: Talk, printed: Printed, talk: tuple[str, ...], values: list[str]
) -> None:
    assert printed(ask(*talk)) == values


def test_a_row_of_what_came_in_is_shown_by_its_name(ask: Talk) -> None:
    assert "제안현황" in ask("이웃제안제 2023년 제안 건수는?").text.replace(" ", "")


@pytest.mark.parametrize(
    ("talk", "left"),
    [
        (("2024년 이웃장터 운영 예산은?", "그중 무대 설치는?", "나머지는?"), "15,000천원"),
        (("2024년 이웃장터 운영 예산은?", "그중 무대 설치는?", "물품 임차는?", "나머지는 얼마야?"), "6,000천원"),
    ],
)
def test_the_rest_is_the_whole_without_the_parts_that_were_told(
    ask: Talk, printed: Printed, talk: tuple[str, ...], left: str
) -> None:
    answer = ask(*talk)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == [left]


def test_the_rest_of_nothing_that_was_told_is_no_figure(ask: Talk, printed: Printed) -> None:
    answer = ask("2024년 이웃장터 운영 예산은?", "나머지는?")
    assert answer.status is not AnswerStatus.ANSWERED
    assert printed(answer) == []


def test_a_sum_is_told_of_another_year(ask: Talk, printed: Printed) -> None:
    talk = ("2023년 임대분쟁 접수 몇 건이야?", "소음분쟁은?", "합치면?")
    assert printed(ask(*talk)) == ["41건"]
    answer = ask(*talk, "2022년은?")
    assert printed(answer) == ["35건"]
    assert "임대분쟁" in answer.text
    assert "소음분쟁" in answer.text


def test_a_sum_is_not_told_of_a_year_that_lacks_a_side(ask: Talk, printed: Printed) -> None:
    answer = ask("2023년 임대분쟁 접수 몇 건이야?", "소음분쟁은?", "합치면?", "2021년은?")
    assert answer.status is not AnswerStatus.ANSWERED
    assert printed(answer) == []


def test_a_row_that_is_called_by_the_word_for_the_amount_is_meant(ask: Talk, printed: Printed) -> None:
    assert printed(ask("이웃제안제 2023년 편성액은 얼마야?")) == ["590백만원"]
    claimed = ask("이웃제안제 2023년 편성액이 2,840백만원 맞아?")
    assert "2,840백만원" not in printed(claimed)
    assert "아니" in claimed.text


HOUSES = """2024년 청소년쉼터 운영

□ 이용 현황

(단위 : 명)

구 분	2022년	2023년
계	3,000	3,300
홍의	1,000	1,200
들마루	2,000	2,100
"""


def test_a_place_of_two_letters_is_no_particle(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    assert printed(over({"쉼터.txt": HOUSES})("홍의 청소년쉼터 2023년 이용자 수는 몇 명이야?")) == ["1,200명"]


@pytest.mark.parametrize(
    "question", ["2023년 들마루는 홍의보다 몇 명 많아?", "들마루는 홍의보다 이용자가 몇 명 많아 2023년에?"]
)
def test_one_of_two_is_not_set_against_itself(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    assert printed(over({"쉼터.txt": HOUSES})(question)) in ([], ["900명"])
