"""A paper that names its bureau only by its head is that bureau's: what is asked of the bureau is asked of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

REPORT = """ Ⅰ. 일  반  현  황
1   주요 기능

- 마을숲 가꾸기

2   조직 및 인력 현황 (’32.9.30. 기준)

○ 조 직 : 1국 2과 7팀(숲가꿈과, 꽃길과)

(단위 : 명)

구분\t총계\t4급\t5급
정 원\t52\t2\t50
현 원\t48\t2\t46

3   예산 현황 (’32.9.30. 기준, 단위 : 백만원)

구 분\t’31년 예산\t’32년 예산
총 계\t9,200\t9,900
숲가꿈과\t6,100\t6,400
꽃길과\t3,100\t3,500

Ⅱ. 주  요  업  무
1 솔바람 숲 조성

 추진 실적

○ 나무 심기 : 3,100주

<솔바람 숲 자문단>

◼ 단장 : 푸른마을숲국장 ◼ 구성 : 9명
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": REPORT})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("푸른마을숲국 꽃길과 예산액은?", ["3,500백만원"]),
        ("푸른마을숲국 현원", ["48명"]),
        ("푸른마을숲국 현원이 총 몇명인가요?", ["48명"]),
    ],
)
def test_what_is_asked_of_a_bureau_is_told_by_the_paper_whose_bureau_it_is(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_a_paper_that_names_the_heads_of_two_bureaus_is_of_neither(over: Callable[[Mapping[str, str]], Talk]) -> None:
    ask = over({"a.txt": f"{REPORT}\n◼ 위원 : 별빛살림국장\n"})
    assert ask("푸른마을숲국 꽃길과 예산액은?").status is not AnswerStatus.ANSWERED
