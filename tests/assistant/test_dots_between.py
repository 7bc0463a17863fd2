"""What a dot, a slash or a shared ending joins, in a question and in a document alike; sessions from one to another; kinds left unsaid."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": (
        "2031년도 누리시 예산안 사업설명자료\n\n1. 배움터 나눔\n\n가. 산출근거\n\n ○ 중고생 통학 차량 = 61,000천원\n ○ 돌봄ㆍ방과후 교실 운영 = 17,000천원\n"
        " ○ 가을 솔밭음악회 = 48,000천원\n  - 조명, 음악등 설치비 = 12,000천원\n  - 천막 및 의자 구입 = 9,000천원\n"
        "\n나. 강좌 구성\n\n[참고] 별빛교실 강좌 구성(안)\n\n1회\t은하 이야기\t3회\t달의 무늬\n2회\t혜성의 길\t4회\t별자리 그리기\n"
    ),
    "나.txt": (
        "2031년 물결군 예산규모\n\n(단위 : 백만원)\n\n구 분\t당초예산\t1회추경\t2회추경\n계\t410,000\t21,000\t13,500\n일반회계\t400,000\t20,000\t13,000\n특별회계\t10,000\t1,000\t500\n"
        "\n□ 누리마당 이용 현황\n\n구 분\t2029년\t2030년\n이용인원\t1,400명\t1,950명\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "question",
    [
        "중·고등학생 통학 차량 예산은?",
        "중ㆍ고등학생 통학 차량은 얼마야?",
        "중/고등학생 통학 차량 예산",
        "중고등학생 통학 차량 얼마야?",
    ],
)
def test_pupils_of_two_schools_are_called_short_or_in_full(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["61,000천원"]


@pytest.mark.parametrize(
    "question", ["돌봄·방과후 교실 운영 예산은?", "돌봄ㆍ방과후 교실 예산은?", "돌봄/방과후 교실 운영비"]
)
def test_a_vowel_typed_for_a_middle_dot_is_one(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["17,000천원"]


@pytest.mark.parametrize(
    "question", ["물결군 2031년 1회·2회 추경 합계는?", "물결군 2031년 1·2회추경 합치면?", "2031년 1차/2차 추경 더하면?"]
)
def test_times_that_share_an_ending_are_each_one(ask: Talk, question: str) -> None:
    figures = ask(question).figures
    assert [f.value for f in figures if f.role.value == "answer"] == [34_500_000_000]


@pytest.mark.parametrize(
    "question", ["솔밭음악회 조명·음악 장비 설치하는 데 드는 돈은?", "솔밭음악회 조명, 음악 장비 설치비는?"]
)
def test_a_kind_that_no_document_prints_may_be_said(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["12,000천원"]


@pytest.mark.parametrize("question", ["솔밭음악회 음악 장비 설치비는?", "솔밭음악회 조명·음악 장비 임차비는?"])
def test_a_kind_left_out_lends_nothing_to_another_thing(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status is not AnswerStatus.ANSWERED
    assert printed(answer) == []


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("별빛교실 강좌는 1회부터 4회까지 어떻게 구성돼?", ["은하 이야기", "혜성의 길", "달의 무늬", "별자리 그리기"]),
        ("별빛교실 강좌 2~3회 구성", ["혜성의 길", "달의 무늬"]),
    ],
)
def test_sessions_from_one_to_another_are_listed(ask: Talk, question: str, told: list[str]) -> None:
    answer = ask(question)
    assert [c.source.quote for c in answer.citations] == told or all(t in answer.text for t in told)
    assert len(answer.citations) == len(told)


@pytest.mark.parametrize(
    "question",
    [
        "누리마당 이용인원 2029년 대비 2030년 증가 인원은?",
        "2029년에 비해 2030년 누리마당 이용 증가 인원은 얼마야?",
        "누리마당 이용인원 2029년에서 2030년 증가 인원은?",
    ],
)
def test_how_many_more_is_asked_by_a_noun(ask: Talk, question: str) -> None:
    assert [f.value for f in ask(question).figures if f.role.value == "answer"] == [550]


def test_other_costs_beside_one_need_no_word_of_their_own(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    paper = "2031년 누리시 예산\n\n산출근거\n\n ○ 솔밭 세미나 = 11,000천원\n  - 버스운임 등 운영비 = 4,000천원\n  - 강사료 = 7,000천원\n"
    answer = over({"가.txt": paper})("How much is set aside for bus fares and other running costs of the seminar?")
    assert printed(answer) == ["4,000천원"]


CLOSED = {
    "다.txt": (
        "2031년 새빛군 주요 투자사업 조서\n\n(단위 : 백만원)\n\n사업명\t총사업비\t2031년\n새터 쉼터 조성\t900\t300\n두레 쉼터 조성\t700\t200\n길목 넓히기\t500\t100\n"
        "\n□ 도랑 고치기\n\n○ ’31년 도랑 고치기 9㎞\n－ 1구간(윗말) 4㎞ : 410백만원\n－ 2구간(아랫말) 3㎞ : 290백만원\n－ 3구간(샘골) 2㎞ : 180백만원\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("새터·두레 쉼터 총사업비 합계는?", ["1,600백만원"]),
        ("새빛군 도랑 고치기 1·2·3구간 합치면 얼마야?", ["880백만원"]),
        ("새빛군 도랑 고치기 1·3구간 합계는?", ["590백만원"]),
    ],
)
def test_names_that_a_dot_joins_are_added_up(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(CLOSED)(question)) == wanted


def test_a_name_that_holds_a_dot_itself_is_one(ask: Talk, printed: Printed) -> None:
    assert printed(ask("돌봄·방과후 교실이랑 솔밭음악회 합치면?")) == ["65,000천원"]
