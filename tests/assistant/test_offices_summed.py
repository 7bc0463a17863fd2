"""What an office's projects cost together, where the documents are named by whose they are and by nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]


def _plan(number: int, title: str, amount: str, more: str = "") -> str:
    return (
        f"□ 사업개요\n\n- 내용 : {title}을 위한 일{more}\n\n□ 2026년 소요예산 : {amount}\n\n"
        if amount == "비예산"
        else f"□ 사업개요\n\n- 내용 : {title}을 위한 일{more}\n\n□ 2026년 소요예산 : {amount}천원\n\n(단위 : 천원)\n\n"
        f"재원별\t합계\t연차별 소요재원\n계\t{amount}\t{amount}\n구비\t{amount}\t{amount}\n\n"
    )


TITLES = ("새싹 장터 가꾸기", "골목 도서실 채우기", "빗물 정원 돌보기", "마을 기록 모으기")
PAPERS = {
    "가.txt": "2025. 주요업무 추진실적 및 2026. 주요업무계획\n\n2025. 11.\n\n다솜구\n\n살림국\n\n- 마을살림과\n\n마을살림과\n\n"
    "주요사업 목록\n\n연번\t주요사업\t구분\t쪽\n"
    + "".join(f"{n}\t{t}\t계속\t{n * 2}\n" for n, t in enumerate(TITLES, 1))
    + "\n"
    + _plan(1, TITLES[0], "11,000", "\n- 다솜구 주민이 함께하는 다솜구 장터")
    + _plan(2, TITLES[1], "7,300")
    + _plan(3, TITLES[2], "비예산")
    + _plan(4, TITLES[3], "900"),
}


@pytest.mark.parametrize(
    "question",
    [
        "다솜구 마을살림과 2026년 소요예산, 금액이 적힌 사업만 전부 더하면 얼마야?",
        "다솜구 2026년 소요예산 다 더하면 얼마야?",
        "마을살림과 사업들 2026년 소요예산을 모두 합치면?",
    ],
)
def test_all_projects_of_an_office_are_added(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    answer = over(PAPERS)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["19,200천원"])
