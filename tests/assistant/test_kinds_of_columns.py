"""The kind of thing that is ranked is what columns, or rows, are called by; a bracket may say what a word before it does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]
Printed = Callable[..., list[str]]

PAPER = """2032년 주요업무계획

불빛거리과

주요사업 목록

연번\t주요사업
1\t골목 LED 보안등 설치

1 골목 LED 보안등 설치

□ 사업개요

- LED 설치현황('32. 10월말, 단위 : 대)

계\t윗말동\t가운데말동\t아랫말동
73\t24\t31\t18

□ 2032년 소요예산 : 132,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원\t\t
\t\t2031년\t2032년\t2033년
계\t380,000\t118,000\t132,000\t130,000
시비\t190,000\t59,000\t66,000\t65,000
구비\t190,000\t59,000\t66,000\t65,000
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("골목등불(LED)이 제일 많은 동은?", ["31대"]),
        ("LED가 가장 적은 동이 어디야?", ["18대"]),
        ("골목 보안등 제일 많은 동 알려줘", ["31대"]),
    ],
)
def test_what_is_of_the_kind_asked_for_is_ranked(over: Over, printed: Printed, question: str, said: list[str]) -> None:
    assert printed(over({"a.txt": PAPER})(question)) == said
