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


WIDER = """# 생활환경 민원 처리

### □ 추진 실적

○ 이동소음원 규제지역 확대 : 4개 지역 → 6개 지역 (’33.5.)
○ 악취 민원 612건(전년 동기 588건, 24건 증)
"""


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("이동소음원 규제지역은 몇 개 지역이야?", "6개"),
        ("규제지역 확대 전에는 몇 개였어?", "4개"),
        ("규제지역이 몇 개 늘었나?", "2개"),
        ("악취 민원은 몇 건이야?", "612건"),
    ],
)
def test_a_bracket_behind_an_arrow_dates_the_change_alone(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]], question: str, printed: str
) -> None:
    answer = over({"a.txt": WIDER})(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.printed for f in answer.figures if f.role == "answer"] == [printed]
