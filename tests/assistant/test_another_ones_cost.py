"""The rent of a workshop is not what helps those who rent a room; the same cost of another thing is no whole project."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

SHEET = (
    "\n\n{title}\n\n1 기본 현황\n\n□ 사업개요\n\n사업비 (당해년도)\t{cost}천원\t[국비]\t[시비]{cost}천원\n\n2 예산 설명\n\n□ 예산 총괄\n\n"
    "(단위 : 천원, %)\n\n구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\t(B-A)*100/A\n{rows}\n\n산출근거\n\n과목구분\t2031년 예산내역\t\n{basis}\n"
)
PAPERS = {
    "가.txt": SHEET.format(
        title="청년 물레 배움 사업",
        cost="90,000",
        rows="계\t80,000\t90,000\t10,000\t12\n민간경상사업보조\t80,000\t90,000\t10,000\t12",
        basis="민간경상사업보조\t○ 물레공간 임차료 지원 500,000원*15팀*12개월\t= 90,000천원\t",
    ),
    "나.txt": SHEET.format(
        title="달빛도서관 건립",
        cost="620,000",
        rows="계\t500,000\t620,000\t120,000\t24\n시설비\t475,000\t587,000\t112,000\t23\n감리비\t25,000\t33,000\t8,000\t32",
        basis="시설비\t○ 건축공사\t= 587,000천원\t\n감리비\t○ 책임감리\t= 33,000천원\t",
    ),
    "다.txt": SHEET.format(
        title="둑길 체육관 건립",
        cost="385,000",
        rows="계\t110,000\t385,000\t275,000\t250\n시설비\t92,000\t350,000\t258,000\t280\n감리비\t18,000\t35,000\t17,000\t94",
        basis="시설비\t○ 토목공사\t= 350,000천원\t\n감리비\t○ 건설사업관리\t= 35,000천원\t",
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


def test_help_with_a_rent_is_no_rent_of_a_thing(ask: Talk) -> None:
    assert ask("청년 월세 지원 예산은 얼마?").status is AnswerStatus.ABSENT


def test_the_cost_named_before_its_thing_is_asked_again(ask: Talk) -> None:
    one, other = "How much is 감리비 for 달빛도서관 건립 in 2031?", "And for 둑길 체육관 건립?"
    assert [f.printed for f in ask(one, other).figures if f.role.value == "answer"] == ["35,000천원"]
    both = ask(one, other, "Add them up.")
    assert [f.value for f in both.figures if f.role.value == "answer"] == [68_000_000]
