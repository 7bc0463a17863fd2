"""English words that only count, or only ask, are not taken for subjects; what is a subject still must be there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer, AnswerStatus

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PAPER = """2024. 주요업무계획

1. 마을연구단 운영

□ 사업개요

- 구성인원 : 9명(단장 1명, 단원 8명)

□ 2024년 소요예산 : 7,000천원
"""


def test_members_are_what_is_counted(over: Over) -> None:
    answer = over({"a.txt": PAPER})("How many members does 마을연구단 have?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["9명"]


def test_a_thing_that_is_not_there_is_still_refused(over: Over) -> None:
    talk = over({"a.txt": PAPER})
    assert talk("How many drones does 마을연구단 have?").status is AnswerStatus.ABSENT
    assert talk("How much for the quantum 마을연구단?").status is AnswerStatus.ABSENT


BOOKS = """2024. 주요업무계획

1. 이동책방 운영

□ 사업내용

- 신간 구입 : 700권
- 다자녀 가구 대출료 감면 : 35가구

□ 2024년 소요예산 : 9,000천원
"""


def test_a_counting_word_says_what_is_counted_and_a_verb_what_is_done_with_it(over: Over) -> None:
    talk = over({"b.txt": BOOKS})
    for question in (
        "How many books will be newly purchased for 이동책방 (신간)?",
        "How many new books are bought for 이동책방?",
    ):
        assert [f.printed for f in talk(question).figures if f.role == "answer"] == ["700권"]
    assert [
        f.printed
        for f in talk("How many households with three or more children get the reduction?").figures
        if f.role == "answer"
    ] == ["35가구"]


def test_another_thing_that_is_bought_is_refused(over: Over) -> None:
    talk = over({"b.txt": BOOKS})
    assert talk("How many robots will be newly purchased for 이동책방?").status is AnswerStatus.ABSENT
    assert talk("How many books will be newly purchased for the drone library?").status is AnswerStatus.ABSENT


OFFICE = """2031년 주요업무계획

바람골시 생활과

일반현황

□ 인력

(단위 : 명)

구분\t합계\t5급\t6급
정원\t19\t1\t18
현원\t17\t1\t16

1. 배움길 열기

□ 추진계획

○ 공부모임 열기
 - 대 상 : 부서별 담당자 등 100명

□ 2031년 소요예산 : 9,000천원
"""


def test_the_staff_of_the_division_is_that_of_whoever_wrote_the_paper(over: Over) -> None:
    talk = over({"c.txt": OFFICE})
    for question in ("How many staff does the division have?", "How many employees are there in the department?"):
        answer = talk(question)
        assert [f.printed for f in answer.figures if f.role == "answer"] == ["17명"], question
