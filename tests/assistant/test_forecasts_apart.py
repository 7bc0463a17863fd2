"""What is expected is no budget: a forecast answers where a forecast is asked for, and stands for nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PLAN = {
    "2030_체육과.txt": """2030년 주요업무계획
물결시 체육과

1. 바람개비 체육관 운영

□ 연도별 재정 추이

(단위 : 백만원)

구분	2028년 결산	2029년 예산	2030년 예산	2031년 전망	2032년 전망
인건비	310	330	345	360	380
시설비	120	90	100	150	200
계	430	420	445	510	580

□ 이용 현황

(단위 : 명)

구분	2029년 실적	2030년 목표	2031년 전망
이용자 수	12,000	13,500	15,000

- 2031년 입장료 수입은 25백만원으로 전망
- 마을 안전망 구축비 : 7백만원

2. 늘봄 수영장 보수

□ 2030년 소요예산 : 90,000천원
"""
}


def _given(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("바람개비 체육관 2031년 전망은 얼마야?", ["510백만원"]),
        ("바람개비 체육관 시설비 2032년 전망액은?", ["200백만원"]),
        ("바람개비 체육관 이용자 수 2031년 전망은?", ["15,000명"]),
        ("2031년 입장료 수입 전망은 얼마인가요?", ["25백만원"]),
        ("What is the forecast for 2031 of 바람개비 체육관, in won?", ["510백만원"]),
        ("바람개비 체육관 2030년 예산은?", ["445백만원"]),
        ("마을 안전망 구축비 예산은 얼마야?", ["7백만원"]),
    ],
)
def test_each_is_given_under_its_own_name(over: Over, question: str, printed: list[str]) -> None:
    answer = over(PLAN)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert _given(answer) == printed


@pytest.mark.parametrize(
    "question",
    [
        "바람개비 체육관 2031년 예산은?",
        "바람개비 체육관 2031년 집행액은?",
        "바람개비 체육관 시설비 2032년 예산액",
        "2031년 입장료 수입 예산은 얼마야?",
        "바람개비 체육관 2029년 전망액은 얼마야?",
    ],
)
def test_none_stands_for_another(over: Over, question: str) -> None:
    answer = over(PLAN)(question)
    assert answer.status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}
    assert _given(answer) == []
