"""A project's card names the bureau over its office: that is whose the project is, and no project's money is all the bureau has."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Over = Callable[[dict[str, str]], Talk]
Printed = Callable[..., list[str]]

CARD = """갯벌 쉼터 새로 짓기

1 기본 현황

□ 사업개요

회 계\t일반회계
사업기간\t연례반복
사업비 (당해년도)\t52,000천원\t[국비]\t[군비]52,000천원

□ 사업 담당자

실·국\t부서명\t과 장\t팀장\t주무관
물새군 바다살림원\t갯벌과\t마루한 100-2000\t도담솔 100-2001\t새론빛 100-2002

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t40,000\t52,000\t12,000\t30
시설비\t30,000\t40,000\t10,000\t33
사무관리비\t10,000\t12,000\t2,000\t20

산출근거

과목구분\t2031년 예산내역
시설비\t○ 나무 쉼터 짓기 10,000,000원*4동\t= 40,000천원
사무관리비\t○ 갯벌 지도 그리기 4,000원*3,000부\t= 12,000천원
"""


def test_the_bureau_over_an_office_says_whose_a_project_is(over: Over, printed: Printed) -> None:
    """물새군 바다살림원 is no place that a line of its own names."""
    talk = over({"card.txt": CARD})
    assert printed(talk("물새군 바다살림원의 2031년 나무 쉼터 짓기 예산은 얼마입니까?")) == ["40,000천원"]
    assert printed(talk("바다살림원 갯벌 지도 그리기 얼마야")) == ["12,000천원"]
    assert talk("산살림원 갯벌 지도 그리기 얼마야").status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}


def test_one_project_is_not_all_that_a_bureau_has(over: Over, printed: Printed) -> None:
    """The bureau has other projects in other papers: its whole is stated nowhere."""
    talk = over({"card.txt": CARD})
    whole = talk("바다살림원 2031년 예산은?")
    assert whole.status is AnswerStatus.NOT_STATED
    assert printed(whole) == []
    assert "‘바다살림원’의 2031년 예산은 문서에 명시되어 있지 않습니다" in whole.text
    assert printed(talk("바다살림원 사업의 2031년 예산은?")) == ["52,000천원"]
