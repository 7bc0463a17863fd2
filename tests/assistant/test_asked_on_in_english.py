"""English questions that ask on: the part alone, the first supplement, the price of each, the project that costs the most."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "업무계획.txt": (
        "2031. 주요업무계획\n\n새봄시 기획과\n\n1 살림 꾸리기\n\n□ 추진실적\n\n○ 2030년 제1회 추경\n - 감염병 대응 예산 12억원, 투자사업 8억원 편성\n"
        "○ 2030년 제2회 추경\n - 감염병 대응 예산 14억원, 투자사업 3억원 편성\n\n※ 2030. 예산규모\n\n(단위 : 백만원)\n\n"
        "구 분\t최종예산액\t당초예산\t1회추경\t2회추경\n계\t72,000\t60,000\t7,000\t5,000\n일반회계\t62,000\t52,000\t6,000\t4,000\n특별회계\t10,000\t8,000\t1,000\t1,000\n\n"
        "2 구의회 협력\n\n□ 추진실적\n\n○ 구의회 정례회 및 임시회 업무 지원\n\n"
        "구분\t합계\t\t정례회\t\t임시회\t\n\t횟수\t처리안건\t횟수\t처리안건\t횟수\t처리안건\n2030년\t5회\t60건\t2회\t25건\t3회\t35건\n2029년\t6회\t84건\t2회\t38건\t4회\t46건\n\n"
        "□ 2031년 소요예산 : 52,000천원\n\n3 마을 방송\n\n□ 소요예산 : 6,000천원\n\n - 산출내역 : 방송장비 1set(카메라, 마이크) 200천원 × 30set\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("talk", "wanted"),
    [
        (("What is the total of the 2030 first supplementary budget?",), "7,000백만원"),
        (
            (
                "How many agenda items did the district council handle in regular sessions in 2029?",
                "And in extraordinary sessions?",
            ),
            "46건",
        ),
        (
            ("How many agenda items did the district council handle in 2029?", "In regular sessions only?"),
            "38건",
        ),
        (("How many 카메라, 마이크 sets are to be bought?", "At what price each?"), "200천원"),
        (("Which project costs the most in 2031?",), "52,000천원"),
    ],
)
def test_what_is_asked_on_in_english_is_what_is_told(
    ask: Talk, printed: Printed, talk: tuple[str, ...], wanted: str
) -> None:
    assert printed(ask(*talk))[:1] == [wanted]


@pytest.mark.parametrize(
    ("talk", "wanted"),
    [
        (("2030년 일반회계 최종예산은?", "특별회계는?", "비중은?"), ["13.89%"]),
        (("2030년 1회추경 규모는?", "그중 특별회계는?"), ["1,000백만원"]),
    ],
)
def test_a_part_is_weighed_and_told_within_its_own_whole(
    ask: Talk, printed: Printed, talk: tuple[str, ...], wanted: list[str]
) -> None:
    assert printed(ask(*talk)) == wanted
