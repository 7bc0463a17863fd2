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


@pytest.fixture(scope="module")
def rates(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(
        {
            "실적.txt": (
                "2032. 주요업무계획\n\n1. 헌옷 나눔터 운영\n\n□ 추진실적\n\n- 고침 앱 접수 : 420건(처리 378건)\n"
                "- 바느질 교육 : 2031년 300명(목표 400명)\n- 무단배출 단속 : 90건, 과태료 부과 50백만원(징수 35백만원)\n\n"
                "2. 어르신 일손 잇기\n\n□ 추진현황\n\n(단위 : 명, 백만원)\n\n구 분\t2030년\t\t2031년\t\n\t인원\t예산\t인원\t예산\n"
                "계\t300\t900\t350\t1,085\n나눔형\t200\t500\t210\t525\n가게형\t100\t400\t140\t560\n"
            )
        }
    )


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("고침 앱 접수 대비 처리율은 몇 퍼센트?", "90%"),
        ("2031년 바느질 교육은 목표 대비 달성률이 얼마?", "75%"),
        ("무단배출 과태료 부과액 대비 징수율 좀", "70%"),
    ],
)
def test_a_rate_that_a_bracket_tells_is_worked_out(rates: Talk, printed: Printed, question: str, right: str) -> None:
    assert printed(rates(question)) == [right]


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("나눔형 일손 2031년 1인당 예산은 얼마 꼴이야?", 2_500_000),
        ("2031년 가게형 일손 예산을 인원으로 나누면?", 4_000_000),
    ],
)
def test_what_one_gets_is_the_money_of_a_row_by_its_people(rates: Talk, question: str, right: int) -> None:
    answer = rates(question)
    assert [f.value for f in answer.figures if f.role.value == "answer"] == [right]


@pytest.fixture(scope="module")
def pipes(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(
        {
            "관.txt": (
                "2031. 주요업무계획\n\n1. 낡은 물길 바꾸기\n\n□ 추진 실적\n\n○ 물길 바꾸기 : 목표 42km 중 17.6km 완료(’31.6.30. 기준)\n\n"
                "구 분 총 계\n완 료 추 진 중\n\n’28년까지 ’29년 ’30년 ’31년\n\n연장(km) 193 84 31 36 17.6 24.4\n\n사업비(억원) 842 360 140 162 76 104\n\n"
                "2. 맑은 물 설비\n\n(단위 : 억원)\n\n구분 합계 ’31년 ’32년 ’33년\n이후\n\n계 290 20 60 210\n\n국비 87 6 18 63\n\n□ 향후 계획\n\n○ 설비 착공 : ’31. 9.\n"
            )
        }
    )


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("낡은 물길 바꾸기 2029년 사업비는?", "140억원"),
        ("낡은 물길 바꾸기 사업비는?", "842억원"),
        ("낡은 물길 바꾸기 추진 중인 연장은?", "24.4km"),
        ("낡은 물길 바꾸기 추진중 사업비는?", "104억원"),
        ("맑은 물 설비 33년 이후 국비는?", "63억원"),
    ],
)
def test_columns_of_what_is_done_and_under_way_are_told_apart(
    pipes: Talk, printed: Printed, question: str, right: str
) -> None:
    assert printed(pipes(question)) == [right]
