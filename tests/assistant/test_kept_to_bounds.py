"""What of a table keeps to a bound, begins in a month or is marked: counted, added up and listed, and never told of all of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "은빛못 둑 보강\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2031. 1. ~ 12.\n담당부서\t별빛시 농정과\n\n2 예산 설명\n\n(단위 : 천원)\n\n"
        "구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\n계\t130,000\t90,000\t△40,000\n사무관리비\t40,000\t0\t△40,000\n"
        "시설비\t80,000\t85,000\t5,000\n감리비\t10,000\t5,000\t△5,000\n\n3 사업설명\n\n2031년도 추진일정\n\n"
        "(단위 : 천원)\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n계\t\t90,000\t\n설계 검토\t2031.01~2031.03\t0\t자문\n둑 쌓기\t2031.03~2031.06\t60,000\t돌쌓기\n"
        "물문 교체\t2031.03~2031.04\t30,000\t강판\n준공 검사\t2031.12~2031.12\t0\t현장 확인\n"
    ),
    "계획.txt": (
        "2032. 주요업무계획\n\n2031. 11.\n\n달맞이구\n\n산림정원과\n\n- 숲길팀\n- 정원팀\n\n주요사업 목록\n\n연번\t주요사업\t구분\t쪽\n1\t숲길 쉼터 고치기\t계속\t3\n2\t마을정원 가꾸기\t신규\t5\n"
        "3\t나무은행 열기\t신규\t7\n\n□ 마을정원 가꾸기\n\n※ 2031년 정원 점검 기관 현황\n\n계\t학교\t병원\t도서관\t경로당\n60\t20\t7\t3\t30\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("은빛못 추진일정에서 집행금액이 0원인 절차는 몇 개야?", "2개"),
        ("은빛못 추진일정에서 집행금액이 4천만원을 넘는 절차는 몇 개인가요?", "1개"),
        ("은빛못 둑 보강에서 2031년 예산이 0인 과목은 몇 개?", "1개"),
        ("은빛못 둑 보강에서 2030년 예산이 4천만원 이상인 과목은 몇 개?", "2개"),
        ("은빛못 둑 보강에서 2030년 예산이 4천만원 안 되는 과목은 몇 개?", "1개"),
    ],
)
def test_rows_that_keep_to_a_bound_are_counted(ask: Talk, printed: Printed, question: str, counted: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [counted])


def test_rows_that_keep_to_a_bound_are_listed(ask: Talk, printed: Printed) -> None:
    assert printed(ask("은빛못 추진일정에서 집행금액이 2천만원 이상인 절차는 뭐야?")) == ["60,000천원", "30,000천원"]


def test_the_cells_of_one_row_that_keep_to_a_bound_are_added_up_without_the_total(ask: Talk, printed: Printed) -> None:
    assert printed(ask("정원 점검 기관이 10곳 이상인 분야들만 더하면 몇 곳이야?")) == ["50"]


def test_where_no_one_table_is_meant_the_total_is_not_told_for_what_keeps_to_a_bound(
    ask: Talk, printed: Printed
) -> None:
    answer = ask("은빛못 둑 보강 2031년 예산이 1억원 넘는 시설을 모두 더하면?")
    assert (answer.status, printed(answer)) == (AnswerStatus.NOT_STATED, [])


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("은빛못 추진일정에서 2031년 3월에 시작하는 절차는 몇 개야?", ["둑 쌓기", "물문 교체"]),
        ("은빛못 추진일정에서 3월에 끝나는 절차는 뭐야?", ["설계 검토"]),
    ],
)
def test_steps_that_begin_or_end_in_a_month_are_told(ask: Talk, question: str, told: list[str]) -> None:
    answer = ask(question)
    assert [line[2:].split(":")[0] for line in answer.text.splitlines() if line.startswith("- ")] == told


@pytest.mark.parametrize(
    "question",
    [
        "산림정원과 주요사업 3개 가운데 신규사업은 몇 개인가요?",
        "산림정원과 주요사업 목록에서 신규 사업은 몇 개지?",
        "달맞이구 산림정원과 사업 중 신규사업은 몇 개?",
    ],
)
def test_the_marked_rows_of_a_numbered_list_are_counted(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "표시된 것은 2개" in answer.text


def test_a_list_of_another_length_is_not_the_one_that_is_meant(ask: Talk) -> None:
    assert ask("산림정원과 주요사업 5개 가운데 신규사업은 몇 개인가요?").status is not AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("주요사업 중 신규 사업은 뭐야?", ("마을정원 가꾸기", "나무은행 열기")),
        ("주요사업 가운데 계속사업은 무엇인가?", ("숲길 쉼터 고치기",)),
    ],
)
def test_which_of_several_works_are_marked_is_no_question_of_one_card(
    over: Callable[[Mapping[str, str]], Talk], question: str, named: tuple[str, ...]
) -> None:
    card = "물레방아 고치기\n\n1 기본 현황\n\n사업비\t9,000천원\n\n신규\t계속\n□\t■\n"
    answer = over({**PAPERS, "카드.txt": card})(question)
    assert "아니요" not in answer.text
    assert [n for n in ("숲길 쉼터 고치기", "마을정원 가꾸기", "나무은행 열기") if n in answer.text] == sorted(
        named, key=answer.text.index
    )


SALE = """느티골 나눔장터 열기

2 예산 설명

산출근거

과목구분\t2031년 예산내역
사무관리비\t○ 나눔장터 운영\t= 70,000천원
\t- 나눔장터 천막 설치비 15,000,000원*3개\t= 45,000천원
\t- 나눔장터 홍보비 20,000,000원*1회\t= 20,000천원
\t- 나눔장터 물품비 5,000,000원*1회\t= 5,000천원
"""


def test_items_of_an_amount_are_not_the_things_that_one_of_them_counts(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over({"장터.txt": SALE})
    assert "3개" not in printed(talk("나눔장터 항목 중 20,000천원짜리는 몇 개야?"))
    assert printed(talk("나눔장터 천막 중 15,000,000원짜리는 몇 개야?")) == ["3개"]
