"""The grounds of a kind that is asked for, the width of a thing, and what English says of a Korean name in brackets."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

SHEET = (
    "\n\n# 강변 합창제 열기\n\n## 1 기본 현황\n\n사업비 (당해년도)\t30,000천원\t[국비]\t[시비]30,000천원\n\n### 3 사업 설명\n\n#### □ 사업근거\n\n- 법령상 근거\n"
    "  - 음악진흥법 제4조\n  - 가람시 합창 진흥 조례 제5조\n- 기타 근거\n  - 가람시 음악도시 계획(시장방침 제12호)\n\n#### □ 사업내용\n\n"
    "- 규 모 : 길이 40m, 폭 8m\n\n□ 최근 3년 추진실적\n\n2029년도\t○ 식사배달 1,100명, 밑반찬 배달 900명\n2030년도\t○ 식사배달 1,200명, 밑반찬 배달 950명\n"
)


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"가.txt": SHEET})


def test_an_ordinance_is_asked_for(ask: Talk) -> None:
    text = ask("강변 합창제 열기의 조례상 근거가 뭐야?").text
    assert "합창 진흥 조례 제5조" in text
    assert "시장방침" not in text


@pytest.mark.parametrize(
    ("question", "told"),
    [("합창제 폭은?", "8"), ("How many people received home meal delivery (식사배달) in 2030?", "1200")],
)
def test_what_is_measured_is_told(ask: Talk, question: str, told: str) -> None:
    answer = ask(question)
    assert [str(f.value) for f in answer.figures if f.role.value == "answer"] == [told]
