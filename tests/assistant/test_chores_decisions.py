"""What is done to a thing names no other thing; what was decided to be spent is not what was spent; a price per hectare."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031회계연도 결산 개요

Ⅰ 예비비 지출

(단위 : 백만원)

사 업 명\t지출결정액\t지출액\t집행잔액
계\t2,200\t1,900\t300
가축전염병 차단방역\t1,300\t1,240\t60
호우피해 응급복구\t900\t660\t240

Ⅱ 숲 가꾸기

○ 덩굴 제거용역 : 40,000천원
○ 어린나무 가꾸기 1,600,000원 × 300ha = 480,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over a settlement and a forest."""
    return over({"closed.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("가축전염병 막는 데 예비비 얼마 쓰기로 결정했어?", "1,300백만원"),
        ("호우피해 복구에 예비비 얼마 쓰기로 의결했지?", "900백만원"),
        ("호우피해 응급복구 지출결정액은?", "900백만원"),
        ("호우피해 응급복구 지출액은?", "660백만원"),
        ("덩굴 걷어내는 제거용역 얼마야?", "40,000천원"),
        ("어린나무 가꾸기 1ha당 단가가 얼마로 잡혀 있나요?", "1,600,000원"),
    ],
)
def test_what_is_done_names_nothing_and_what_was_decided_is_its_own_column(
    ask: Talk, printed: Printed, question: str, answer: str
) -> None:
    assert printed(ask(question)) == [answer]


def test_a_decision_is_called_as_it_is_printed(ask: Talk) -> None:
    assert "지출결정액" in ask("호우피해 응급복구 지출결정액은?").text


@pytest.mark.parametrize("question", ["덩굴 걷어내는 드론 예산은?", "피어나는 가축전염병 예산은?"])
def test_another_thing_or_a_name_is_still_not_there(ask: Talk, question: str) -> None:
    assert ask(question).status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}
