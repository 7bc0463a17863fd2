"""What is asked in other words for what stands there: in a list, not held, in a footnote, by a name spelled as written."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answer import Answer
from assistant.question.measures import counters_in

Talk = Callable[..., Answer]
Over = Callable[[dict[str, str]], Talk]
Printed = Callable[..., list[str]]

PLAN = """2031. 주요업무계획

솔내시

Ⅰ. 주요업무

1 갯바람 씨름대회 열기

□ 추진내용

○ 개최지 지원 : 6억원(모래판 고치기 4억원, 대회 치르기 2억원)

□ 최근 2년 추진실적

2029년도\t○ 갯바람 씨름대회 관람객 : 1,900명
2030년도\t○ 갯바람 씨름대회 : 미개최(큰물 피해)

2 조개껍데기 모으기

□ 소요예산 : 30,500천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원
\t\t2030년\t2031년\t2032년
계\t86,500\t28,000\t30,500\t28,000
시비\t86,500\t28,000\t30,500¹⁾\t28,000

1) 2031년도 조개껍데기 검사료 2,500천원 포함

○ 산출내역 : 조개껍데기 자루 7천원 × 4,000개, 조개껍데기 검사료 2,500천원
"""


def test_what_the_host_is_given_is_an_amount_and_no_place(over: Over, printed: Printed) -> None:
    talk = over({"plan.txt": PLAN})
    assert printed(talk("갯바람 씨름대회 개최지 지원금은 얼마인가요?")) == ["6억원"]
    assert printed(talk("갯바람 씨름대회 개최지 지원 예산")) == ["6억원"]


def test_why_it_was_not_held_is_told_by_the_word_for_that(over: Over) -> None:
    talk = over({"plan.txt": PLAN})
    for question in ("2030년에 갯바람 씨름대회는 왜 안 열렸어?", "2030년 갯바람 씨름대회는 왜 못 열렸나요"):
        assert "큰물 피해" in talk(question).text


def test_a_footnote_is_found_at_whatever_amount_has_it(over: Over) -> None:
    talk = over({"plan.txt": PLAN})
    assert "조개껍데기 검사료 2,500천원 포함" in talk("2031년 조개껍데기 사업 예산에 붙은 각주 내용이 뭔가요?").text


def test_a_list_is_no_name(over: Over, printed: Printed) -> None:
    listed = over({"plan.txt": PLAN})("조개껍데기 모으기 재원별 2031년 금액을 목록으로")
    assert "30,500천원" in [*printed(listed), *printed(listed, "part")]


def test_a_name_may_be_spelled_letter_by_letter(over: Over, printed: Printed) -> None:
    assert printed(over({"plan.txt": PLAN})("How much is the 2031 budget of 조개껍데기 모으기 in Solnae?")) == [
        "30,500천원"
    ]


def test_how_many_do_how_many_asks_for_both() -> None:
    assert counters_in("지킴이는 몇 명이 몇 개소를 돌봐?", "count") == ("명", "개소")
    assert counters_in("도서관이 몇 개야?", "count") == ("개",)
