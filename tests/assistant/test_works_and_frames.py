"""What is counted is of the work that is named, of the noun that is counted, and goes by the short names that rows have."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "체조.txt": (
        "튼튼쉼터 마을 체조교실 운영\n\n1 기본 현황\n\n□ 사업개요\n\n사업비 (당해년도)\t90,000천원\n\n3 사업설명\n\n□ 사업내용\n\n"
        "- 마을 체조교실 운영\n - 대상 : 관내 쉼터 16개소(전체 쉼터 31개소)\n - 시기 : 2031. 3월 ~ 12월(주 1회)\n"
        "- 책 읽기교실 운영\n - 대상 : 쉼터 4개소\n - 시기 : 2031. 4월 ~ 11월\n\n"
        "□ 2031년도 추진일정\n\n(단위 : 천원)\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n계\t\t90,000\t\n"
        "마을 체조교실 운영\t2031.03~2031.12\t80,000\t주 1회 방문\n책 읽기교실 운영\t2031.04~2031.11\t10,000\t책 꾸러미\n\n"
        "4 사업효과\n\n□ 최근 3년 추진실적\n\n2028년도\t○ 마을 체조교실 : 12개소 360명\n2029년도\t○ 마을 체조교실 : 13개소 415명\n"
        "2030년도\t○ 마을 체조교실 : 9개소 187명\n\n5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t예산현액\t집행액\t차년이월\t집행잔액\n"
        "2029\t70,000\t70,000\t60,000\t8,000\t2,000\n"
    ),
    "계획.txt": (
        "2032. 주요업무계획\n\n1. 외톨이 돌봄\n\n□ 추진현황\n\n(단위 : 명)\n\n구 분\t계\t2030년\t2031년\n계\t47\t20\t27\n남\t35\t16\t19\n여\t12\t4\t8\n\n"
        "○ 집수리 지원 : 2031년 30가구(목표 40가구, 달성률 75%)\n○ 안전배움 목표 : 600명(초등 350명, 중등 170명, 고등 80명)\n\n"
        "구 분\t2030년\t2031년\n등록인원(명)\t165\t204\n능력시험 합격(명)\t58\t77\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("2031년 마을 체조교실을 하는 쉼터는 몇 개소인가?", "16개소"),
        ("2031년 마을 체조교실 쉼터 수는?", "16개소"),
        ("2029년 마을 체조교실 참여자 수는?", "415명"),
        ("2028~2030 3년간 마을 체조교실 참여자는 다 합쳐 몇 명인가요?", "962명"),
        ("마을 체조교실 운영 2029년 집행잔액 (이월 말고)", "2,000천원"),
        ("2030년 남성 외톨이는 몇 명?", "16명"),
        ("안전배움 목표 중 고등학생은 몇 명이야?", "80명"),
        ("2031년 집수리 지원 달성률은?", "75%"),
        ("능력시험 합격자는 2031년에 몇 명?", "77명"),
    ],
)
def test_what_is_counted_is_what_is_named(ask: Talk, printed: Printed, question: str, right: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == [right]
