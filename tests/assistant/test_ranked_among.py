"""What is ranked among a few that are named, the first so many of a row, and all that one of several divisions does."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "계획.txt": (
        "2031. 주요업무 추진실적 및 2032. 주요업무계획\n\n2031. 11.\n\n\n\n문화국\n\n- 책마을과\n- 녹지관리과\n\n\n\n책마을과\n\n- 책팀\n- 글팀\n\n일 반 현 황\n\n"
        "주요사업 목록\n\n연번\t주요사업\t구분\t쪽\n1\t낭독회 열기\t계속\t3\n2\t헌책 나눔터 운영\t신규\t5\n\n"
        "□ 추진실적\n\n○ 책 상담 유형별 현황\n\n(2031. 10월말 기준, 단위 : 건)\n\n구 분\t합 계\t편지\t영상\t대면\n계\t60\t10\t20\t30\n2031년\t35\t8\t15\t12\n2030년\t25\t2\t5\t18\n\n"
        "□ 2032년 소요예산 : 20,000천원\n\n"
        "□ 사업개요\n\n- 내 용 : 헌책 나눔\n\n□ 2032년 소요예산 : 50,000천원\n\n\n\n녹지관리과\n\n- 정원팀\n\n주요사업 목록\n\n연번\t주요사업\t구분\t쪽\n1\t정원 축제 열기\t계속\t3\n2\t꽃길 가꾸기\t신규\t5\n\n"
        "□ 사업개요\n\n- 내 용 : 축제\n\n□ 2032년 소요예산 : 900,000천원\n\n□ 사업개요\n\n- 내 용 : 꽃길\n\n□ 2032년 소요예산 : 70,000천원\n"
    ),
    "약속.txt": (
        "은하군 약속사업\n\n□ 약속사업 현황\n\n- 약속사업 : 5개 분야 20개 사업\n\n구분\t살림\t마을\t숲\t놀이\t배움\n사업수\t3\t7\t2\t5\t3\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("편지, 영상, 대면 가운데 책 상담이 제일 많은 유형은 (2년 계)", "30건"),
        ("편지, 영상 가운데 책 상담이 제일 많은 유형은?", "20건"),
        ("편지, 영상 중에 2031년 책 상담이 더 많은 건?", "15건"),
    ],
)
def test_only_what_is_named_side_by_side_is_ranked(ask: Talk, printed: Printed, question: str, first: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [first])


def test_the_first_so_many_of_a_row_are_told_in_order(ask: Talk, printed: Printed) -> None:
    assert printed(ask("은하군 약속사업 5개 분야 중 사업수가 많은 상위 2개 분야를 알려주세요")) == ["7개", "5개"]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("책마을과가 2032년에 하는 일 중 돈이 제일 많이 드는 게 뭐야?", "50,000천원"),
        ("녹지관리과에서 2032년에 하는 사업 중 예산이 제일 적은 사업은?", "70,000천원"),
        ("문화국 2032년 사업 중 예산이 제일 큰 사업은?", "900,000천원"),
    ],
)
def test_a_division_is_asked_for_what_stands_under_its_own_heading(
    ask: Talk, printed: Printed, question: str, first: str
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [first])


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("책 상담은 편지 영상 대면 중에 뭐가 제일 많아? 합계 기준", "30건"),
        ("2031년 책 상담은 편지 영상 대면 중에 뭐가 제일 많아?", "15건"),
    ],
)
def test_what_stands_side_by_side_without_commas_is_ranked_too(
    ask: Talk, printed: Printed, question: str, first: str
) -> None:
    assert printed(ask(question)) == [first]


@pytest.mark.parametrize(
    ("before", "asked", "wanted"),
    [
        ("2031년 책 상담은 모두 몇 건이야?", "영상은 몇 %야?", "42.86%"),
        ("2031년 책 상담은 모두 몇 건이야?", "그중 편지는 몇 %야?", "22.86%"),
    ],
)
def test_one_way_is_a_share_of_the_row_that_was_told(
    ask: Talk, printed: Printed, before: str, asked: str, wanted: str
) -> None:
    assert printed(ask(before, asked)) == [wanted]


ADVICE = """새움구 법무팀

2032. 1.

□ 법률 자문 유형별 현황

(2031. 10월말 기준, 단위 : 건)

구 분\t합 계\t서 면\t전 화\t방 문
계\t60\t30\t20\t10
2031년\t35\t12\t15\t8
2030년\t25\t18\t5\t2
"""


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Which type of 자문 was handled most often in 2031: written, phone or visit?", "15건"),
        ("Which type of 자문 was handled most often in total: written, phone or visit?", "30건"),
        ("Which type of 자문 was handled most often in 2031: phone, visit or written?", "15건"),
        ("2031년 법률 자문 중에 서면 전화 방문 뭐가 제일 많았어?", "15건"),
    ],
)
def test_ways_in_english_are_ranked_of_one_row_and_all_of_them(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, first: str
) -> None:
    assert printed(over({"법무.txt": ADVICE})(question)) == [first]
