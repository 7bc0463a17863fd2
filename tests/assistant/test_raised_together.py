"""A talk about several turns, years and ways: what was raised together, the second of them, how many of these, said wrong and said again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "장부.txt": (
        "솔빛구 재정 현황\n\n2030년도\n\n(단위 : 백만원)\n\n"
        "구 분\t최종예산(㉠=㉡+㉢+㉣)\t당초예산(㉡)\t1회추경(㉢)\t2회추경(㉣)\n"
        "계\t6,380\t5,800\t350\t230\n일반회계\t5,500\t5,000\t300\t200\n특별회계\t880\t800\t50\t30\n"
    ),
    "누계.txt": "강변구 재정 현황\n\n2030년도\n\n(단위 : 백만원)\n\n구 분\t당초예산\t1회추경\t2회추경\n계\t5,000\t5,300\t5,500\n",
    "모임.txt": (
        "솔숲 모임 운영\n\n2031년도 솔빛구 모임과\n\n1. 예산 내역\n\n(단위 : 천원)\n\n"
        "과목\t2030예산액(A)\t2031예산액(B)\t증감(B-A)\n계\t90,000\t96,000\t6,000\n사무관리비\t40,000\t44,000\t4,000\n행사운영비\t50,000\t52,000\t2,000\n"
    ),
    "송무.txt": (
        "든든한 송무\n\n2031년도 솔빛구 법무과\n\n○ 일반 소송 현황\n\n(단위 : 건)\n\n연도\t소송\t계\t진행중\t승소\t패소\n"
        "2030\t계\t21\t5\t12\t4\n2029\t계\t33\t2\t24\t7\n\n○ 변호사 자문 유형별 현황\n\n(단위 : 건)\n\n구 분\t합 계\t서 면\t전 화\t방 문\n"
        "2030년\t90\t41\t30\t19\n2029년\t70\t33\t21\t16\n\n□ 소요예산 : 70,000천원\n"
    ),
    "정원.txt": "솔빛구 법무과 현황\n\n2031년\n\n□ 인 력 : 정원 12명(현원 11명)\n\n(단위 : 명, 정원(현원))\n\n합 계\t5급\t6급\t7급\n12(11)\t1(1)\t4(3)\t7(7)\n",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "questions",
    [
        ("솔빛구 2030년 1회 추경은?", "2회 추경은?", "두 번 합해서 얼마 늘린 거야?"),
        ("솔빛구 2030년 1회 추경은?", "2차는?", "둘 다 해서 얼마나 늘렸어?"),
        ("솔빛구 2030년 첫번째 추경은?", "두 번째는?", "합해서 얼마 늘어난 건가요?"),
        ("솔빛구 2030년 1회 추경과 2회 추경 합쳐서 얼마 늘렸어?",),
    ],
)
def test_what_two_supplements_raised_together_is_their_sum(
    ask: Talk, printed: Printed, questions: tuple[str, ...]
) -> None:
    answer = ask(*questions)
    assert [str(f.value) for f in answer.figures if f.role.value == "answer"] == ["580000000"]
    assert printed(answer, "input") == ["350백만원", "230백만원"]


@pytest.mark.parametrize(
    "questions",
    [
        ("강변구 2030년 1회 추경은?", "2회 추경은?", "두 번 합해서 얼마 늘린 거야?"),
        ("솔숲 모임 2031년 사무관리비는?", "행사운영비는?", "둘 합쳐서 작년보다 얼마 늘었어?"),
        ("솔숲 모임 2031년 사무관리비는?", "행사운영비는?", "둘 합쳐서 얼마 늘었어?"),
    ],
)
def test_amounts_that_are_no_raises_are_neither_added_nor_set_against_each_other(
    ask: Talk, printed: Printed, questions: tuple[str, ...]
) -> None:
    answer = ask(*questions)
    assert (answer.status, printed(answer)) == (AnswerStatus.AMBIGUOUS, [])


def test_the_second_after_a_first_supplement_is_no_line_of_its_table(ask: Talk, printed: Printed) -> None:
    answer = ask("솔빛구 2030년 첫번째 추경은?", "두 번째는?")
    assert printed(answer) == ["230백만원"]


def test_how_many_of_them_are_of_the_year_that_was_spoken_of(ask: Talk) -> None:
    answer = ask("How many lawsuits does 솔빛구's table count for 2029?", "and how many of them did it lose?")
    assert [(str(f.value), f.year) for f in answer.figures if f.role.value == "answer"] == [("7", 2029)]


@pytest.mark.parametrize(
    ("questions", "wanted"),
    [
        (("솔빛구 변호사 자문은 2030년에 모두 몇 건이지?", "전화로 한 건?"), "30"),
        (("솔빛구 변호사 자문은 2030년에 모두 몇 건이지?", "전화로 한 건?", "서면은?"), "41"),
        (("솔빛구 소송은 2029년에 몇 건이야?", "그중에 진 건?"), "7"),
        (("솔빛구 법무과 정원이 몇 명이야?", "현원으로 치면 6급은 몇 명이지?"), "3"),
    ],
)
def test_ways_and_ends_are_counted_as_they_are_asked_on(ask: Talk, questions: tuple[str, ...], wanted: str) -> None:
    answer = ask(*questions)
    assert [str(f.value) for f in answer.figures if f.role.value == "answer"] == [wanted]


@pytest.mark.parametrize("again", ["아 잘못 말했다 2030년 거로 다시", "앗 잘못 썼네요, 2030년 거 알려줘"])
def test_who_said_it_wrong_says_it_again(ask: Talk, printed: Printed, again: str) -> None:
    assert printed(ask("솔숲 모임 2031년 예산 알려줘", again))[:1] == ["90,000천원"]
