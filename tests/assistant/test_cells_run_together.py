"""A word that runs a column's name together with what its table is of names that cell; each side of a sum goes by its own word."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """이웃 돌봄이 운영

- 주민 의견 조사 결과
 - ‘우리 마을 발전 방향’에 대해 ‘상점’, ‘그늘’, ‘돌봄’ 등 다양한 요구 확인
 - ☞ 마을 약속 12개 분야에 대한 소통 보장

□ 마을 약속 현황

- 약속수 : 5대 목표 12개 분야 23개 사업

사업수\t상점\t길\t그늘\t돌봄\t놀이
약속(23)\t3\t2\t5\t6\t7

- 돌봄이 민원 유형별 현황

(2020. 10월말 기준, 단위 : 건)

구 분\t합 계\t서 면\t전 화\t방 문
계\t90\t48\t30\t12
2019년\t50\t26\t18\t6
2020년\t40\t22\t12\t6
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2019년 돌봄이 전화민원건수 알려주세요", "18건"),
        ("2019년 돌봄이 서면민원건수는?", "26건"),
        ("2020년 방문민원은 몇 건?", "6건"),
    ],
)
def test_a_column_and_its_table_said_in_one_word_are_that_cell(
    ask: Talk, printed: Printed, question: str, told: str
) -> None:
    assert printed(ask(question)) == [told]


def test_a_column_that_there_is_not_is_not_told_by_the_total(ask: Talk, printed: Printed) -> None:
    answer = ask("2019년 돌봄이 화상민원건수는?")
    assert answer.status is not AnswerStatus.ANSWERED
    assert printed(answer) == []


def test_each_side_of_a_sum_goes_by_its_own_word(ask: Talk, printed: Printed) -> None:
    answer = ask("마을 약속에서 그늘이랑 놀이 분야 사업 합치면 몇 개야?")
    assert printed(answer)[:1] == ["12개"]
    assert "12개 분야" not in answer.text
