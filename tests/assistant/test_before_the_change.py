"""What a count was before it grew is asked by the deed, or by a word for then; asked without either, it is what it is now."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

PAPER = """# 마을 나눔 사업

## 1 기본 현황

### □ 추진 실적

○ 나눔 관리사 증원 : 24명 → 28명
○ 나눔가게 확대 : 70개소 → 100개소
"""


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("나눔 관리사는 몇 명이야?", "28명"),
        ("나눔 관리사 증원 전에는 몇 명이었어?", "24명"),
        ("나눔가게는 몇 개소야?", "100개소"),
        ("나눔가게 원래 몇 개소였어?", "70개소"),
    ],
)
def test_a_count_is_told_as_it_was_or_as_it_is(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]], question: str, printed: str
) -> None:
    answer = over({"a.txt": PAPER})(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.printed for f in answer.figures] == [printed]
