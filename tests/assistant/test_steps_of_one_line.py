"""A procedure that a line tells is told whole, where the question's words meet but one of its steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PAPER = {
    "a.txt": (
        "# 산촌 쉼터 조성\n\n## 1 사업 설명\n\n□ 사업추진절차\n\n- 집행절차\n"
        "  - 계획 수립(시) → 보조금 신청(읍) → 결정(시) → 정산(읍→시)\n"
    )
}


def test_all_steps_of_the_line_are_told(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(PAPER)("산촌 쉼터 보조금 집행절차를 설명해 주세요")
    assert answer.status is AnswerStatus.ANSWERED
    assert "계획 수립(시) → 보조금 신청(읍) → 결정(시) → 정산(읍→시)" in answer.text
