"""Years that a conversation lends, counts added up over years, how often a thing is held, and what is left of a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2021. 주요업무 추진실적 및 2022. 주요업무계획

의회 협력 강화

□ 추진실적

(단위 : 회, 건)

구분\t합계\t\t정례회\t\t임시회\t
\t횟수\t처리안건\t횟수\t처리안건\t횟수\t처리안건
2021년\t5회\t51건\t2회\t20건\t3회\t31건
2020년\t7회\t90건\t2회\t41건\t5회\t49건
2019년\t8회\t66건\t3회\t24건\t5회\t42건

□ 추진계획

- 의장단 조찬 모임 개최(격월), 상임위 현안 회의 개최(수시)
- 입법 실무 교육 연 2회 실시
"""
MARKET = """강둑 장터 운영

2 예산 설명

(단위 : 천원, %)

구 분\t2021예산액 (A)\t2022예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t90,000\t60,000\t△30,000\t△33
사무관리비\t50,000\t40,000\t△10,000\t△20
행사운영비\t20,000\t0\t△20,000\t△100
공공운영비\t20,000\t20,000\t0\t0

산출근거

과목구분\t2022년 예산내역
사무관리비\t○ 장터 시설 정비\t= 40,000천원
\t- 천막 임차비 1,000,000원*10동\t= 10,000천원
\t- 안내판 제작비 3,000,000원*10개\t= 30,000천원
공공운영비\t○ 순찰수당 100,000원*20명*10개월\t= 20,000천원

5 최근 3년 결산 현황

(단위 : 천원)

연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액
2019\t70,000\t0\t0\t70,000\t61,000\t0\t9,000
2020\t80,000\t0\t0\t80,000\t72,000\t0\t8,000
2021\t90,000\t0\t0\t90,000\t83,000\t0\t7,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"의회_2022.txt": PAPER, "장터.txt": MARKET})


@pytest.mark.parametrize(
    ("talk", "figures"),
    [
        (("임시회는 2020년에 몇 번 열렸어?", "안건은 몇 건 처리했어?"), ["49건"]),
        (("정례회는 2019년에 몇 회 열렸어?", "처리안건은 몇 건이야?"), ["24건"]),
        (("강둑 장터 운영 2021년 예산은?", "사무관리비는 얼마야?"), ["50,000천원"]),
    ],
)
def test_what_is_asked_next_is_of_the_year_that_was_spoken_of(
    ask: Talk, printed: Printed, talk: tuple[str, ...], figures: list[str]
) -> None:
    assert printed(ask(*talk)) == figures


def test_two_counts_in_one_breath_are_of_one_year_and_one_heading(ask: Talk, printed: Printed) -> None:
    assert printed(ask("임시회는 2020년에 몇 번 열렸고 안건은 몇 건 처리했어?")) == ["5회", "49건"]


def test_a_year_is_not_lent_to_another_project(ask: Talk, printed: Printed) -> None:
    assert printed(ask("임시회는 2021년에 몇 번 열렸어?", "강둑 장터 천막 임차비는 얼마야?")) == ["10,000천원"]


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("2019년부터 2021년까지 정례회는 총 몇 번 열렸어?", "7회"),
        ("2020년과 2021년 임시회 처리안건은 모두 몇 건이야?", "80건"),
        ("임시회 처리안건은 2020년이 2021년보다 몇 건 많아?", "△18건"),
        ("강둑 장터 운영 3년 동안 쓴 돈 다 합치면?", "216,000천원"),
        ("장터 시설 정비에 드는 돈에서 안내판 제작비가 차지하는 비율은?", "75%"),
        ("강둑 장터 운영이 2021년보다 줄었다는데 정확히 몇 퍼센트야?", "△33.3%"),
    ],
)
def test_counts_and_amounts_are_calculated_as_asked(ask: Talk, printed: Printed, question: str, figure: str) -> None:
    assert printed(ask(question))[0] == figure


def test_people_and_months_are_two_counts(ask: Talk, printed: Printed) -> None:
    assert printed(ask("순찰수당은 몇 명한테 몇 달 치야?")) == ["20명", "10개월"]


def test_an_account_that_is_gone_is_one_with_nothing_left(ask: Talk) -> None:
    answer = ask("강둑 장터 운영에서 2022년에 없어진 과목은?")
    assert "행사운영비" in answer.text
    assert "사무관리비" not in answer.text


def test_why_an_account_is_gone_is_no_question_for_its_amount(ask: Talk) -> None:
    assert not ask("강둑 장터 행사운영비가 없어진 건 왜야?").figures


@pytest.mark.parametrize(
    ("question", "said"),
    [("의장단 조찬 모임은 얼마나 자주 해?", "격월"), ("입법 실무 교육은 얼마나 자주 해?", "연 2회")],
)
def test_how_often_is_told_by_a_line_that_says_so(ask: Talk, question: str, said: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text
