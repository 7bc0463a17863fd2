"""Nouns that end as particles do, 간선도, are read whole where a name has them; and works or costs of one project lead to no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "도로.txt": (
        "간선도 갓길도 유지보수\n\n1 기본 현황\n\n사업개요\n\n사업기간\t연례반복\n담당부서\t달빛군 건설과\n사업비\t900,000천원\n\n2 예산 설명\n\n□ 예산 총괄\n\n(단위 : 천원, %)\n\n"
        "구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\t(B-A)*100/A\n계\t800,000\t900,000\t100,000\t12\n재료비\t200,000\t300,000\t100,000\t50\n시설비\t600,000\t600,000\t0\t0\n\n"
        "산출근거\n\n과목구분\t2031년 예산내역\n재료비\t○ 모래 구입\t= 300,000천원\n시설비\t○ 간선 갓길 덧씌우기 50,000,000원*8km\t= 400,000천원\n\t○ 배수로 설치\t= 200,000천원\n"
    ),
    "시장.txt": (
        "시장 새단장\n\n1 기본 현황\n\n사업개요\n\n담당부서\t별빛구 경제과\n\n2 예산 설명\n\n산출근거\n\n(단위 : 천원)\n과목구분\t2028년 예산내역\n시설비\t○ 별빛시장 지붕 보수\t= 22,000천원\n\t○ 별빛시장 음악회\t= 5,000천원\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("간선도 갓길도 유지보수 2031년 시설비 예산은?", "600,000천원"),
        ("간선도 갓길도 유지보수 2030년 재료비는?", "200,000천원"),
        ("간선도 갓길도 유지보수 예산 얼마야?", "900,000천원"),
        ("간선 갓길 덧씌우기 예산은?", "400,000천원"),
    ],
)
def test_a_word_of_a_name_keeps_the_syllable_that_looks_like_a_particle(
    ask: Talk, printed: Printed, question: str, wanted: str
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [wanted])


def test_the_year_before_is_of_the_same_account(ask: Talk, printed: Printed) -> None:
    assert printed(ask("간선도 갓길도 유지보수 2031년 시설비 예산은?", "그럼 전년도는?")) == ["600,000천원"]


@pytest.mark.parametrize("subject", ["간선도 갓길도 유지보수 2031년 시설비", "간선도 갓길도 유지보수 2031년"])
def test_another_year_of_works_or_costs_is_no_other_projects(ask: Talk, subject: str) -> None:
    answer = ask(f"{subject} 예산은?", "그럼 2028년은?")
    assert answer.status is not AnswerStatus.ANSWERED
    assert not [f for f in answer.figures if f.role is Role.ANSWER]
