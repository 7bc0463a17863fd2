"""A part of what was told is asked for by a word that the whole goes by too: 그중에 설명회만, after 모임 및 설명회 개최."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """갈대골 협의 지원

□ 예산 총괄

(단위 : 천원, %)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)
계\t70,000\t80,000\t10,000
사무관리비\t70,000\t80,000\t10,000

□ 산출근거

과목구분\t2031년 예산내역
사무관리비\t○ 주민 모임 및 설명회 개최\t= 60,000천원
\t- 갈대골 이웃 설명회 개최 5,000,000원*2회\t= 10,000천원
\t- 주민 관련 모임 개최 준비 2,500,000원*20회\t= 50,000천원
\t○ 둘레길 참가\t= 20,000천원
\t- 둘레길 현수막 제작 10,000,000원*1회\t= 10,000천원
\t- 둘레길 안내판 제작 5,000,000원*2회\t= 10,000천원

□ 사업내용

- 이웃 소통을 위한 설명회 및 주민 관련 모임 개최
 - 소요예산 : 60,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER})


@pytest.mark.parametrize(
    ("talk", "amount"),
    [
        (("주민 모임 및 설명회 개최에 2031년 얼마 잡혔어?", "그 중에 설명회만"), "10,000천원"),
        (("주민 모임 및 설명회 개최에 2031년 얼마 잡혔어?", "그중 설명회 개최는 얼마야?"), "10,000천원"),
        (("주민 모임 및 설명회 개최에 2031년 얼마 잡혔어?", "모임은?"), "50,000천원"),
        (("주민 모임 및 설명회 개최에 2031년 얼마 잡혔어?", "설명회만 따로 보면?"), "10,000천원"),
        (("둘레길 참가 예산은?", "그중 안내판은?"), "10,000천원"),
    ],
)
def test_a_word_within_a_whole_is_its_part(ask: Talk, printed: Printed, talk: tuple[str, ...], amount: str) -> None:
    answer = ask(*talk)
    assert printed(answer) == [amount]
    assert "제작" in answer.text or "설명회 개최" in answer.text or "준비" in answer.text


def test_a_word_that_two_parts_go_by_is_none_of_them(ask: Talk, printed: Printed) -> None:
    assert len(printed(ask("둘레길 참가 예산은?", "그중 제작은?"))) != 1
