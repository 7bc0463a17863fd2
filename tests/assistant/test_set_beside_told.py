"""What was told is set against what the next question names alone; never that against its own year before."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """{title}

□ 예산 총괄

(단위 : 천원, %)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)
계\t{a}\t{b}\t{c}
사무관리비\t{a}\t{b}\t{c}

□ 산출근거

과목구분\t2031년 예산내역
사무관리비\t○ 어울림 마당 참가\t= {b}천원
\t- 마당 참가비\t= 10,000천원
\t- 마당 천막 설치비\t= 50,000천원

□ 최근 3년 결산 현황

(단위 : 천원)

연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액

2029\t(x-) {a}\t(x-) 0\t(x-) 0\t(x-) {a}\t(x-) {d}\t(x-) 0\t(x-) 11
2028\t(x-) 30,000\t(x-) 0\t(x-) 0\t(x-) 30,000\t(x-) 29,000\t(x-) 0\t(x-) 1,000
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    other = PAPER.replace("어울림 마당", "달빛 모임").replace("마당", "모임")
    return over(
        {
            "a.txt": PAPER.format(title="갈대골 어울림 지원", a="40,000", b="60,000", c="20,000", d="39,989"),
            "b.txt": other.format(title="물빛골 돌봄 확대", a="50,000", b="90,000", c="40,000", d="49,989"),
        }
    )


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (("갈대골 어울림 지원 2031년 예산은?", "물빛골 돌봄 확대랑 차이는?"), "30,000천원"),
        (("갈대골 어울림 지원 2031년 예산은?", "물빛골 돌봄 확대보다 얼마나 적어?"), "30,000천원"),
        (("갈대골 어울림 지원 2031년 예산은?", "물빛골 돌봄 확대와의 차이는?"), "30,000천원"),
        (("마당 천막 설치비는?", "참가비랑 비교하면?"), "40,000천원"),
        (("마당 천막 설치비는?", "그거랑 마당 참가비 차이는?"), "40,000천원"),
        (("마당 천막 설치비는?", "참가비의 몇 배야?"), "5배"),
        (("갈대골 어울림 지원 2029년 집행액은?", "예산현액이랑 차이는?"), "11천원"),
        (("갈대골 어울림 지원 2031년 예산은?", "작년보다 얼마나 늘었어?"), "20,000천원"),
        (("갈대골 어울림 지원 2031년 예산은?", "2030년보다 얼마나 많아?"), "20,000천원"),
        (("갈대골 어울림 지원 2031년 예산은?", "참가비랑 천막 설치비 차이는?"), "40,000천원"),
    ],
)
def test_what_was_told_is_one_side(ask: Talk, printed: Printed, talk: tuple[str, ...], told: str) -> None:
    answer = ask(*talk)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer)[:1] == [told]


def test_what_no_paper_has_is_set_against_nothing(ask: Talk, printed: Printed) -> None:
    assert printed(ask("마당 천막 설치비는?", "별똥 관측비랑 차이는?")) == []
