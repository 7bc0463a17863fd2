"""The one sentence that answers, where its words are printed in the body of a paper and its names over it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.language.phrasebook import reword

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """보람시 문화교류과 업무계획

1. 물길 축제 공동개최

□ 추진계획

○ 별솔시와 상시협력체계 구축

○ ‘보람-별솔 공동준비단’ 활동 전개

- ABC 평가 대비 행사장 기반시설(무대, 화장실, 주차장 등) 공동 점검

□ 사업추진절차

- 계약체결
  - 행사 대행업체 공모 후 계약체결
  - 제한경쟁 계약(지방자치단체를 당사자로 하는 계약에 관한 법률 시행령 제20조)

□ 2031년 소요예산 : 30,000천원

가. 하늘다리 보강
 ○ 제    원 : 길이 120m, 폭 2m
 ○ 추진사유 : 2030년 안전점검 결과 D등급

나. 하늘다리 전망대
 ○ 담    당 : 시설팀

2. 상담 창구

□ 문제점 및 개선방안

- 야간 상담인력 부족으로 응답 지연
⇒ 야간 상담반 2개조 편성
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"계획.txt": PLAN})


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("보람-별솔 공동준비단은 ABC 평가에 대비해 무엇을 점검하기로 했나?", "행사장 기반시설"),
        ("물길 축제 대행업체 계약은 지방계약법 시행령 제20조에 따라 어떤 방식으로 하나요?", "제한경쟁 계약"),
        ("하늘다리는 왜 보강하나요?", "D등급"),
        ("야간 상담인력 부족은 어떻게 개선하나?", "2개조 편성"),
        ("야간 상담인력 부족에는 어떤 대책이 있나?", "2개조 편성"),
    ],
)
def test_the_sentence_that_answers_is_told(ask: Talk, asked: str, told: str) -> None:
    answer = ask(asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "보람-별솔 공동준비단은 XYZ 평가에 대비해 무엇을 점검하기로 했나?",
        "물길 축제 대행업체 계약은 지방계약법 시행령 제99조에 따라 어떤 방식으로 하나요?",
    ],
)
def test_what_no_sentence_says_is_not_told(ask: Talk, asked: str) -> None:
    assert ask(asked).status is not AnswerStatus.ANSWERED


def test_a_word_that_is_printed_is_not_said_to_be_missing(ask: Talk) -> None:
    assert "‘평가’" not in ask("보람-별솔 공동준비단 XYZ 평가 예산은?").text


@pytest.mark.parametrize("asked", ["물길 축제 2034년 예산 규모는 어떻게 되나요?", "물길 축제 2034년 예산은 어떻게 돼?"])
def test_the_size_of_a_budget_is_no_passage(ask: Talk, printed: Printed, asked: str) -> None:
    answer = ask(asked)
    assert answer.status is AnswerStatus.ABSENT
    assert "얼마" in reword(asked)


def test_a_film_that_is_paid_for_is_no_idle_talk(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    talk = over(
        {"지원.txt": "보람시 2031년 영상 지원\n\n○ 장편영화 제작지원 = 70,000천원\n○ 단편영화 제작지원 = 30,000천원\n"}
    )
    assert printed(talk("장편영화 제작지원 금액은?")) == ["70,000천원"]
    assert printed(talk("장편영화 제작지원 금액은?", "단편영화는?")) == ["30,000천원"]
