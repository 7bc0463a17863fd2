"""The divisions and teams that a cover lists under the name of the office that they belong to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PAPERS = {
    "계획.txt": (
        "2031. 주요업무 추진실적 및 2032. 주요업무계획\n\n2031. 11.\n\n\n\n물길국\n\n- 물길정책과\n- 빗물과\n- 우물1과\n\n\n\n물길정책과\n\n- 정책팀\n- 수문팀\n\n일 반 현 황\n\n"
        "주요사업 목록\n\n연번\t주요사업\t구분\t쪽\n1\t둑길 고치기\t계속\t3\n2\t물길 안내판 세우기\t신규\t5\n\n□ 추진계획\n\n- 안내판 12개소\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("물길국 밑에 무슨무슨 과가 있나요?", ["물길정책과", "빗물과", "우물1과"]),
        ("물길국에는 과가 몇 개야?", ["물길정책과", "빗물과", "우물1과"]),
        ("물길국 산하 부서는?", ["물길정책과", "빗물과", "우물1과"]),
        ("물길정책과 팀은 뭐가 있어?", ["정책팀", "수문팀"]),
        ("Which divisions belong to the 물길국?", ["물길정책과", "빗물과", "우물1과"]),
    ],
)
def test_what_stands_under_the_name_of_an_office_is_listed(ask: Talk, question: str, told: list[str]) -> None:
    answer = ask(question)
    named = [line[2:].split(" [")[0] for line in answer.text.splitlines() if line.startswith("- ")]
    assert (answer.status, named) == (AnswerStatus.ANSWERED, told)


def test_an_office_that_no_cover_lists_is_given_no_divisions_of_another(ask: Talk) -> None:
    assert "빗물과" not in ask("하늘국에는 어떤 과가 있어?").text
