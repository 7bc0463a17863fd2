"""Whose papers are meant by the kind of an office, what a title of two halves has in common, and who pays, by a word with 분."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.question.wants import want_of

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

SEWERS = (
    "Ⅰ. 일반현황\n\n1. 주요 기능\n\n○ 하수처리장 2개소 운영과 방류 수질 관리\n○ 낡은 오수 관로 손질\n\n2. 예산 집행현황\n\n('31. 3. 31. 기준, 단위 : 백만원)\n\n"
    "구 분\t예산액\t집행액\t잔액\n계\t900\t400\t500\n수선비\t300\t100\t200\n약품비\t600\t300\t300\n\n"
    "3. 시설 현황\n\n○ 하수처리장 : 2개소\n○ 오수 관로 : 310km\n○ 슬러지 건조기 : 3대\n\n4. 경영 현황\n\n(단위 : 원/㎥, %)\n\n구 분 ’29년 ’30년\n\n처리원가 640 655\n\n평균요금 512 498\n\n현실화율 80.0 76.0\n\n   ※ ’30년은 물난리 상가 요금 감면 여파\n\nⅡ. 주요업무\n\n1. 관로 갈아 깔기\n\n 추진 내용\n\n○ 오수 관로 교체 : 12km\n"
    "○ 하수도 받이 정비 : 40개소\n○ 맨홀 뚜껑 개량 : 90,000천원\n\n2. 처리장 손보기\n\n 추진 내용\n\n○ 슬러지 건조기 정비 : 30,000천원\n○ 방류 수질 자동 측정 : 24,000천원\n"
)
YARDS = (
    "가온·나들쉼터 걷기환경 개선사업\n\n2031년도 물결시 걷기과\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2031. 1. ~ 12.\n사업비\t143,000천원\n\n2 예산 설명\n\n산출근거\n\n(단위 : 천원)\n"
    "과목구분\t2031년 예산내역\n시설비\t○ 가온쉼터 개선\t= 96,000천원\n\t- 나무 울타리 설치 40,000원*1,500m\t= 60,000천원\n\t- 낮은 등 교체 900,000원*40개\t= 36,000천원\n"
    "\t○ 나들쉼터 개선\t= 47,000천원\n\n3 재원\n\n□ 2031년 소요예산 : 143,000천원\n\n(단위 : 천원)\n\n재원별\t합계\t2031년\t2032년\n계\t200,000\t143,000\t57,000\n도비\t60,000\t43,000\t17,000\n시비\t140,000\t100,000\t40,000\n"
)


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"현황.txt": SEWERS, "쉼터.txt": YARDS})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("하수도사업 약품비 예산액은?", ["600백만원"]),
        ("하수도사업본부 맨홀 뚜껑 개량 예산은 얼마야?", ["90,000천원"]),
    ],
)
def test_the_kind_of_an_office_says_whose_papers_are_meant(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


@pytest.mark.parametrize(
    "question", ["도서관 맨홀 뚜껑 개량 예산은?", "하수도 나들쉼터 개선 예산은?", "하수도 인건비는?"]
)
def test_the_papers_of_another_office_are_not_meant(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == []


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("가온쉼터 개선 예산은?", "96,000천원"),
        ("2031년 쉼터 나무 울타리 설치비는?", "60,000천원"),
        ("나들쉼터 개선 예산은 얼마야?", "47,000천원"),
    ],
)
def test_what_both_halves_of_a_title_have_in_common_is_of_either(
    ask: Talk, printed: Printed, question: str, wanted: str
) -> None:
    assert printed(ask(question)) == [wanted]


def test_an_average_with_a_name_of_its_own_is_printed_and_not_calculated(ask: Talk, printed: Printed) -> None:
    assert printed(ask("2030년 평균요금은 얼마야?")) == ["498원"]
    assert printed(ask("하수도 평균요금은 2029년에 얼마야?")) == ["512원"]


@pytest.mark.parametrize(
    "question", ["평균요금은 2030년에 왜 떨어졌어?", "2030년 하수도 평균요금이 떨어진 이유가 뭔가요?"]
)
def test_a_remark_below_a_table_says_what_came_of_what(ask: Talk, question: str) -> None:
    assert "물난리 상가 요금 감면 여파" in ask(question).text


def test_an_amount_is_taken_apart_by_what_it_is_made_of(ask: Talk, printed: Printed) -> None:
    answer = ask("2031년 가온쉼터 개선 96,000천원은 어떤 항목들로 이루어져 있나요?")
    assert printed(answer, "part") == ["60,000천원", "36,000천원"]


def test_a_share_of_a_payer_is_named_with_an_ending(ask: Talk, printed: Printed) -> None:
    assert printed(ask("걷기환경 개선사업 2031년 예산 중 도비분은 얼마지?")) == ["43,000천원"]


def test_one_whole_year_is_not_asked_when() -> None:
    assert want_of("2031년 한 해 다녀간 사람이 몇 명이었나요?")[0] == "count"
    assert want_of("쉼터를 시작한 해는?")[0] == "when"
