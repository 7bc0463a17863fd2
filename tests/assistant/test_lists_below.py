"""Lists that a line counts and the lines under it name, and the laws that a project rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]

PAPERS = {
    "계획.txt": (
        "# 1. 바람연구모임 운영\n\n"
        "□ 사업개요\n\n- 목 적 : 새 정책 찾기\n- 구성인원 : 5명\n\n□ 추진실적\n\n- 2031. 2월 : 2030년도 연구주제 3개 주제 마침\n - 교통분야 : 마을버스 노선 다시 짜기\n - 환경분야 : 빗물 모으기 방안 연구\n"
        " - 복지분야 : 낮은 문턱 만들기\n- 2031. 9월 : 2031년도 연구주제 2개 주제 선정\n - 문화분야 : 골목 음악회 키우기\n - 농업분야 : 텃밭 나누기 연구\n\n□ 2032년 소요예산 : 5,000천원\n"
    ),
    "설명서.txt": (
        "들꽃길 가꾸기\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2031. 1. ~ 12.\n담당부서\t별빛시 녹지과\n\n3 사업설명\n\n사업근거\n\n- 숲길관리법 제3조(책무)\n- 별빛시 들꽃길 조례\n\n"
        "2031년도 추진일정\n\n(단위 : 천원)\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n계\t\t9,000\t\n들꽃길 심기\t2031.03~2031.04\t9,000\t모종\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("바람연구모임이 2030년도에 마친 연구주제 제목들을 나열해줘", ["노선 다시 짜기", "빗물 모으기", "낮은 문턱"]),
        ("바람연구모임 2031년도 연구주제 목록 알려줘", ["골목 음악회", "텃밭 나누기"]),
    ],
)
def test_the_lines_under_the_one_that_counts_are_listed(ask: Talk, question: str, told: list[str]) -> None:
    answer = ask(question)
    lines = [line for line in answer.text.splitlines() if line.startswith("- ")]
    assert answer.status is AnswerStatus.ANSWERED
    assert [t in line for t, line in zip(told, lines, strict=True)] == [True] * len(told)


@pytest.mark.parametrize(
    "question",
    ["들꽃길 가꾸기의 사업근거(법·조례)를 알려주세요", "들꽃길 가꾸기 사업근거 목록", "들꽃길 가꾸기 추진 근거는?"],
)
def test_the_laws_that_a_project_rests_on_are_listed(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert "숲길관리법 제3조" in answer.text
    assert "별빛시 들꽃길 조례" in answer.text
    assert "2031.03" not in answer.text


FEASTS = {
    "행사.txt": """2031년도 행사 경비

□ 행사 경비

(단위 : 천원)

행사명\t2030년\t2031년\t증감
계\t50,000\t90,000\t40,000
제7회 달맞이잔치\t50,000\t70,000\t20,000
물레음악회\t0\t20,000\t20,000

○ 제7회 달맞이잔치 산출내역
 - 무대 임차 20,000천원×2회 = 40,000천원
 - 등불 제작 500천원×40개 = 20,000천원
 - 안전관리 = 10,000천원
"""
}


@pytest.mark.parametrize("question", ["달맞이잔치 7천만원 세부 내역이 뭐야?", "2031년 달맞이잔치 산출내역"])
def test_what_a_row_comes_to_is_taken_apart_by_the_list_under_its_name(
    over: Callable[[Mapping[str, str]], Talk], question: str
) -> None:
    answer = over(FEASTS)(question)
    assert [f.printed for f in answer.figures if f.role is Role.PART][:3] == ["40,000천원", "20,000천원", "10,000천원"]


def test_the_list_of_another_year_takes_nothing_apart(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(FEASTS)("2030년 달맞이잔치 산출내역")
    assert "40,000천원" not in answer.text
