"""How many projects an office has is told by the statements that name it, or by the list of its plan, and by no number of something else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

SHEET = "\n\n{title}\n\n1 기본 현황\n\n□ 사업개요\n\n사업내용\t○ 모임 5개 이내 공모\n사업비 (당해년도)\t{cost}천원\t[국비]\t[시비]{cost}천원\n\n□ 사업 담당자\n\n실·국\t부서명\t과 장\t팀장\t주무관\n나무국\t{office}\t가나다 100\t라마바 101\t사아자 102\n"
PLAN = "2031. 주요업무계획\n\n물길과\n\n주요사업 목록\n\n연번\t주요사업\t구분\t쪽\n1\t둑길 고치기\t계속\t3\n2\t물길 안내판 세우기\t신규\t5\n3\t샘 살리기\t신규\t7\n\n둑길 고치기\n\n- 둑 1개 정비\n"
PAPERS = {
    "가.txt": SHEET.format(title="숲 가꾸기", cost="200", office="숲과"),
    "나.txt": SHEET.format(title="나무 심기", cost="300", office="숲과"),
    "다.txt": SHEET.format(title="꽃 나누기", cost="400", office="꽃과"),
    "라.txt": PLAN,
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("숲과 사업은 몇 개야?", "모두 2개"),
        ("숲과에서 맡은 사업이 몇 건이나 있어?", "모두 2개"),
        ("나무국 사업은 모두 몇 개인가요?", "모두 3개"),
        ("물길과 사업은 몇 개야?", "모두 3개"),
        ("물길과는 사업이 몇 개야", "모두 3개"),
    ],
)
def test_projects_are_counted(ask: Talk, question: str, told: str) -> None:
    answer = ask(question)
    assert told in answer.text
    assert not [f for f in answer.figures if f.role.value == "answer"]
