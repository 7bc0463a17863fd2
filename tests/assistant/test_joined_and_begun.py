"""What is told of several things at once is told of none of them alone, and what a history tells of a beginning is of that time."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PAPER = {
    "나눔.txt": (
        "솔빛시 나눔도서 지원\n\n1 기본 현황\n\n사업개요\n\n사업비\t300,000천원\n\n2 예산 설명\n\n산출근거\n\n"
        "과목구분\t2031년 예산내역\n"
        "자치단체보조\t○ 나눔도서 구입 10,000원*30,000권\t= 300,000천원\n"
        "\t- 그림책 10,000원*24,000권\t= 240,000천원\n\t- 점자책 10,000원*6,000권\t= 60,000천원\n\n"
        "3 사업설명\n\n나눔도서 보유 현황\n\n(2030. 12월말 기준, 단위 : 권, 개관)\n\n"
        "구\t도서관수\t보유권수\t2030년 구입\n계\t9\t50,000\t8,000\n윗구\t4\t20,000\t3,000\n아랫구\t5\t30,000\t5,000\n\n"
        "나눔 대출 현황\n\n(2030. 12월말 기준, 단위 : 개관)\n\n구분\t계\t공립\t사립\n나눔 대출 참여\t9\t6\t3\n\n"
        "- 나눔 대출 배송 : 참여 도서관 9개관을 매주 방문\n\n"
        "추진경위\n\n- 나눔 대출 서비스 개시(3개관 참여) : 2024.5.\n- 솔빛시 나눔 대출 참여 도서관 7개관으로 확대 : 2027.3.\n\n"
        "4 사업효과\n\n최근 3년 추진실적\n\n"
        "2028년도\t○ 그림책·점자책 등 나눔도서 28,000권 구입(2.8억원)\n"
        "2029년도\t○ 그림책·점자책 등 나눔도서 29,000권 구입(2.9억원)\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPER)


def told(answer: Answer) -> set[str]:
    return {f.printed for f in answer.figures if f.role == "answer"}


@pytest.mark.parametrize("question", ["점자책 구입 예산", "점자책 구입비는 얼마야?", "How much is for 점자책?"])
def test_one_of_several_told_together_is_told_by_its_own_line(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert (answer.status, told(answer)) == (AnswerStatus.ANSWERED, {"60,000천원"})


def test_what_all_of_them_took_is_told_where_all_are_named(ask: Talk) -> None:
    assert told(ask("2029년 그림책·점자책 등 나눔도서 구입 예산은?")) == {"2.9억원"}


def test_one_of_several_has_no_amount_in_a_year_that_tells_them_together(ask: Talk) -> None:
    assert not told(ask("2029년 점자책 구입비는?"))


@pytest.mark.parametrize(
    "question", ["지금 나눔 대출에 참여하는 솔빛시 도서관은 몇 곳이야?", "현재 나눔 대출 참여 도서관은 몇 개관?"]
)
def test_what_has_been_since_is_told_of_now_and_nothing_of_the_history(ask: Talk, question: str) -> None:
    assert told(ask(question)) == {"9개관"}


@pytest.mark.parametrize(
    "question",
    ["2024년에 나눔 대출 시작할 때는 몇 개관이 참여했나요?", "나눔 대출 처음 시작할 때 몇 곳이 참여했어?"],
)
def test_who_took_part_at_the_beginning_is_told_by_whatever_word_it_began(ask: Talk, question: str) -> None:
    assert told(ask(question)) == {"3개관"}


def test_no_later_count_is_told_of_the_beginning(ask: Talk) -> None:
    assert told(ask("나눔 대출 처음 시작할 때 몇 개 도서관이 참여했어?")) <= {"3개관"}


@pytest.mark.parametrize(
    ("question", "wanted"), [("아랫구는 2030년에 몇 권 샀어?", "5,000"), ("윗구 도서관은 몇 개관이야?", "4개관")]
)
def test_what_was_bought_is_not_what_there_is(ask: Talk, question: str, wanted: str) -> None:
    assert told(ask(question)) == {wanted}


PLAN = {
    "계획.txt": (
        "2031년 솔빛시 주요업무계획\n\n1 모임과 회의\n\n□ 추진실적\n\n- 등록 이야기모임 : 41개('30. 10월말 기준)\n"
        "- 주민 토론회 : 73명(계획 90명)\n- 2030년 다툼 조정 대상 24건 중 해소 11건, 종결 8건\n\n□ 추진계획\n\n- 이야기모임 55개 등록 목표\n\n"
        "□ 그림책 빌리기\n\n- 1인당 4권, 10일간 대출\n- 그림책 보유 : 2,600권\n\n"
        "2 마을 배움방\n\n□ 추진계획\n\n○ 마을 배움방 14개소로 확대 운영 : 2031. 3월\n○ 2031년 목표 : 강좌 75개, 수강인원 1,300명\n\n"
        "3 나라 밖 교류\n\n□ 추진실적\n\n○ 해외 교류도시 5개국 9개 도시\n○ 자원봉사 등록자 8,700명\n○ 자원봉사자 상해보험 가입\n - 보험 가입인원 1,200명\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("이야기모임은 몇 개 등록됐어?", "41개"),
        ("이야기모임 등록 목표는 몇 개야?", "55개"),
        ("주민 토론회 계획 인원은?", "90명"),
        ("2030년 다툼 조정 대상 중 해소된 것은 몇 건이야?", "11건"),
        ("그림책은 1인당 몇 권까지 빌릴 수 있어?", "4권"),
        ("마을 배움방 2031년 목표 강좌 수는?", "75개"),
        ("해외 교류도시는 몇 개국?", "5개국"),
        ("How many overseas sister cities (해외 교류도시) are there?", "9개"),
        ("How many people were planned for the 주민 토론회?", "90명"),
        ("How many registered volunteers are there?", "8,700명"),
    ],
)
def test_what_was_aimed_at_what_is_of_the_whole_and_what_is_for_each_are_told_apart(
    over: Callable[[Mapping[str, str]], Talk], question: str, wanted: str
) -> None:
    assert told(over(PLAN)(question)) == {wanted}
