"""Columns headed by one word that the paper writes out elsewhere; where things stand, and by what rule they are chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031. 주요업무계획

별빛군 교육과

Ⅰ. 주요업무

1. 별빛 배움터 보조

□ 사업개요

- 지원분야 : 교실 정비, 통학로 정비
- 설치장소 : 달무리역, 별무리역
- 안전진단에서 낮은 등급을 받은 교실을 우선 지원

□ 추진실적

(단위 : 백만원)

구 분\t계\t교실\t통학로
계\t90\t60\t30
동쪽학교\t50\t35\t15
서쪽학교\t40\t25\t15
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2031_교육.txt": PAPER})


def test_a_column_goes_by_what_its_paper_writes_out(ask: Talk, printed: Printed) -> None:
    assert printed(ask("동쪽학교 교실 정비 보조금은?")) == ["35백만원"]


def test_a_column_does_not_go_by_what_its_paper_never_writes(ask: Talk, printed: Printed) -> None:
    assert "35백만원" not in printed(ask("동쪽학교 교실 철거 보조금은?"))


def test_the_station_that_a_thing_stands_at_is_a_place(ask: Talk) -> None:
    answer = ask("별빛 배움터 보조는 어느 역에 설치하나요?")
    assert (answer.status, "달무리역" in answer.text) == (AnswerStatus.ANSWERED, True)


def test_the_rule_by_which_things_are_chosen_is_told_in_words(ask: Talk, printed: Printed) -> None:
    answer = ask("별빛 배움터 교실은 어떤 기준으로 우선 지원해?")
    assert ("낮은 등급" in answer.text, printed(answer)) == (True, [])


@pytest.mark.parametrize(
    ("question", "wanted"), [("꽃길 점포당 단가는?", ["6만원"]), ("꽃길 점포당 단가 인상 전에는 얼마였어?", ["5만원"])]
)
def test_a_price_that_was_raised_is_what_it_became(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    told = over(
        {"골목.txt": "골목 가꾸기\n\n2031년 예산\n\n추진경위\n\n- 꽃길 지원 단가 인상(점포당 5만원→6만원) : 2030.12.\n"}
    )
    assert printed(told(question)) == wanted


def test_a_name_that_begins_like_a_verb_is_a_name_where_one_is_called_so(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    said = "2031. 주요업무\n\n1. 안전문화 확산\n\n□ 추진계획\n\n○ 솔빛 안전한마당 개최\n - 소요예산 : 5백만원\n\n○ 안내판 정비\n - 소요예산 : 9백만원\n"
    assert printed(over({"2031_안전.txt": said})("안전한마당 소요예산은?")) == ["5백만원"]
