"""What a ward gets is told of that ward, whatever its name is read as."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

SHEET = "\n\n동네 쉼터 가꾸기\n\n1 기본 현황\n\n□ 사업개요\n\n사업비 (당해년도)\t90,000천원\t[국비]\t[시비]90,000천원\n\t기타 (예산 외) [구비]7,000천원\t[기타]\n\n2 예산 설명\n\n산출근거\n\n과목구분\t2031년 예산내역\t\n자치단체자본보조\t○ 쉼터 조성 지원\t= 90,000천원\n\t- 달내구 50,000,000원\t= 50,000천원\n\t- 이음구 40,000,000원\t= 40,000천원\n"


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"가.txt": SHEET})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("쉼터 조성 지원 중 달내구 얼마?", ["50000000"]),
        ("쉼터 조성 지원으로 달내구가 받는 돈은?", ["50000000"]),
        ("쉼터 조성 지원으로 이음구가 받는 돈은?", ["40000000"]),
    ],
)
def test_the_ward_named_is_told(ask: Talk, question: str, told: list[str]) -> None:
    assert [str(f.value) for f in ask(question).figures if f.role.value == "answer"] == told
