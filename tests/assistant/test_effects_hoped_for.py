"""What is hoped for of a thing is told by its expected effect, and whom to call about it by who is in charge: never its money."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PAPERS = {
    "등대.txt": (
        "1\t등대 쉼터 조성\n\n□ 사업개요\n\n- 위 치 : 물빛항 북측\n- 담 당 : 해안팀 주무관 구름비(☎555-0142)\n- 사업비 : 340백만원\n\n"
        "□ 기대효과\n\n- 방문객 체류시간 40분 증가로 상권 활기\n\n"
        "2\t모래 체험로 정비\n\n□ 사업개요\n\n- 위 치 : 달무리 갯벌\n- 사업비 : 120백만원\n- 문의처 : 갯벌팀장 너울해(☎555-0177)\n\n"
        "□ 기대효과\n\n- 미끄럼 사고 절반으로 감소\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "question",
    [
        "등대 쉼터 조성으로 기대되는 효과는?",
        "등대 쉼터를 조성하면 어떤 효과가 있어?",
        "등대 쉼터를 조성하면 뭐가 좋아져?",
        "What effect is expected from 등대 쉼터 조성?",
        "What are the expected benefits of 등대 쉼터 조성?",
        "What benefits will 등대 쉼터 조성 bring?",
    ],
)
def test_what_is_hoped_for_is_the_expected_effect(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.figures) == (AnswerStatus.ANSWERED, ())
    assert "체류시간 40분 증가" in answer.text
    assert "미끄럼" not in answer.text


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("등대 쉼터 조성은 어디로 전화하면 되나요?", "555-0142"),
        ("등대 쉼터 조성 문의는 어디로 하나요?", "555-0142"),
        ("Who should I call about 등대 쉼터 조성?", "555-0142"),
        ("모래 체험로 정비는 누구한테 연락해야 돼?", "555-0177"),
        ("모래 체험로 정비 문의처 알려줘", "555-0177"),
        ("모래 체험로 정비 담당자 전화번호는?", "555-0177"),
    ],
)
def test_whom_to_call_is_who_is_in_charge(ask: Talk, question: str, number: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert number in answer.text
    assert "위치" not in answer.text
