"""How many there are of a thing says nothing against what is told below it; what our own city pays is its share."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

PAPERS = {
    "계획.txt": (
        "# 2031년 업무계획\n\n## 길가 나무\n\n○ 숲지기 64명, 불끄미 36명 운영\n\n － 인건비 1인당 일 82,880원\n\n － 피복비 12백만원\n\n"
        "○ 순찰대 20명 운영\n\n － 장비비 30백만원\n\n"
        "○ 임차헬기 1대 : 520백만원(3개 시군 공동부담, 우리 시 208백만원)\n\n"
        "○ 안심길 12개소 중 8개소 완료, 나머지 4개소는 11월 준공\n\n"
        "○ 열매 민원 : 12건\n\n－ 암그루 교체 1,240주(목표 1,500주)\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("순찰대 장비비", ["30백만원"]),
        ("숲지기 1인당 인건비", ["82,880원"]),
        ("헬기 임차비 중 우리 시 부담은?", ["208백만원"]),
        ("임차헬기 예산", ["520백만원"]),
        ("안심길 완료 몇 개소", ["8개소"]),
        ("암그루 교체 목표는 몇 주야?", ["1,500주"]),
    ],
)
def test_what_is_told_is_what_was_asked(ask: Talk, question: str, told: list[str]) -> None:
    assert [f.printed for f in ask(question).figures if f.role.value == "answer"] == told


def test_what_one_thing_costs_in_its_bracket_is_not_what_the_project_costs(
    over: Callable[[Mapping[str, str]], Talk],
) -> None:
    talk = over(
        {
            "a.txt": "2031년 업무보고\n\nⅡ. 주요 업무\n\n1 차 세우기 살피기\n\n□ 추진 내용\n\n○ 단속 120건\n\n○ 고정식 감시카메라 : 52대(’31년 6대 증설, 사업비 138백만원)\n"
        }
    )
    assert not [f for f in talk("차 세우기 살피기 예산은?").figures if f.role.value == "answer"]
    assert [f.printed for f in talk("고정식 감시카메라 증설 사업비").figures if f.role.value == "answer"] == [
        "138백만원"
    ]
