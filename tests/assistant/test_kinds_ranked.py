"""The kind of thing that is largest: a word for a kind names no subject, and what one line adds up is compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "은빛못 둑 보강\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2025. 1. ~ 12.\n담당부서\t별빛시 농정과\n\n2 사업설명\n\n2025년도 추진일정\n\n"
        "(단위 : 천원)\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n계\t\t90,000\t\n둑 쌓기\t2025.01~2025.06\t60,000\t돌쌓기\n"
        "물문 교체\t2025.03~2025.04\t25,000\t강판\n안내판\t2025.10~2025.12\t5,000\t2개소\n\n"
        "□ 계약방법\n\n - 공사 업체 : 지역제한 경쟁입찰\n\n□ 농업용수 민원 접수 현황\n\n － 2024년 120건(누수 70건, 수질 35건, 기타 15건)\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize("kind", ["공종", "종목", "품목"])
def test_a_word_for_a_kind_that_no_document_has_names_no_subject(ask: Talk, printed: Printed, kind: str) -> None:
    answer = ask(f"은빛못 추진일정에서 돈이 가장 많이 들어가는 {kind}은?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["60,000천원"])


def test_of_the_counts_that_one_line_adds_up_the_largest_is_told(ask: Talk, printed: Printed) -> None:
    answer = ask("농업용수 민원 중 가장 많은 유형은 몇 건?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["70건"])


def test_what_is_called_the_rest_is_one_of_them(ask: Talk, printed: Printed) -> None:
    answer = ask("2024년 농업용수 민원은 몇 건이야?")
    assert printed(answer, "part") == ["70건", "35건", "15건"]
    assert "- 기타: 15건" in answer.text


def test_one_count_is_not_the_largest_of_several(ask: Talk, printed: Printed) -> None:
    assert printed(ask("안내판 중 가장 많은 유형은 몇 개소?")) == []


def test_a_way_of_doing_is_told_in_words(ask: Talk) -> None:
    assert "경쟁입찰" in ask("은빛못 공사 업체는 어떤 방식으로 계약하나요?").text


def test_what_is_to_be_filled_is_no_name(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    ask = over({"인력.txt": "Ⅰ. 일반현황\n\n1 인력 현황\n\n ※ 결원 4명 : 상반기 신규 임용 시 충원 예정\n"})
    assert printed(ask("상반기 신규 임용으로 채울 결원은 몇 명이야?")) == ["4명"]


def test_the_count_of_the_whole_is_not_that_of_a_place_with_a_number_of_its_own(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over({"망.txt": "전자교탁 보급\n\n□ 사업내용\n\n - 전자교탁 90대 설치(본관 60대, 별관 30대)\n"})
    assert printed(ask("전자교탁 몇 대 설치해?")) == ["90대"]
    assert "90대" not in printed(ask("전자교탁 본관엔 몇 대 설치해?"))


CENTERS = {
    "계획.txt": (
        "2031년 주요업무계획\n\n1. 아이자람터 확충\n\n□ 운영현황\n\n연번\t센터명\t개소일\t면적(㎡)\t정원(명)\t종사자(명)\n"
        "1\t달무리점\t'29.5.13.\t98\t25\t3\n2\t별무리점\t'29.11.4.\t112\t30\t3\n3\t해무리점\t'30.6.1.\t134\t35\t4\n4\t꽃무리점\t'31.4.5.\t108\t28\t3\n\n"
        "□ 2031년 소요예산 : 9,000천원\n"
    )
}


@pytest.mark.parametrize(
    ("question", "name", "value"),
    [
        ("아이자람터 중 정원이 제일 많은 곳은?", "해무리점", "35명"),
        ("아이자람터 중 정원이 가장 적은 곳은?", "달무리점", "25명"),
        ("아이자람터 가운데 면적이 가장 넓은 곳은?", "해무리점", "134㎡"),
    ],
)
def test_things_are_ranked_by_the_column_that_is_named(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, name: str, value: str
) -> None:
    answer = over(CENTERS)(question)
    assert printed(answer) == [value]
    assert name in answer.text


def test_offices_that_head_columns_are_ranked_by_the_row_that_is_named(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    rows = "정원(명)\t27\t32\t19\t78\n현원(명)\t26\t33\t18\t77\n"
    talk = over(
        {"계획.txt": f"2031년 성과계획서\n\n별빛시\n\n□ 기관 개요\n\n구분\t숲길과\t물길과\t꽃길과\t합계\n{rows}"}
    )
    most, least = talk("현원이 가장 많은 과는 어디인가요?"), talk("정원이 가장 적은 과는?")
    assert (printed(most), "물길과" in most.text) == (["33명"], True)
    assert (printed(least), "꽃길과" in least.text) == (["19명"], True)


TOLD = {
    "보고.txt": "2031년 주요업무보고\n\n나루시\n\n소통담당관\n\nⅠ. 주요업무\n\n1. 골목 의견함 운영\n\n□ 추진 실적 (2031. 1분기)\n\n"
    "○ 의견함 설치 : 12곳(4개 동), 의견 접수 100건\n － 답변 완료 70건, 답변 중 30건\n － 분야별 : 교통 45건, 청소 30건, 기타 25건\n\n"
    "2. 민원전화 운영\n\n□ 운영 현황\n\n○ 상담인력 : 50명(주간 30명, 야간 20명)\n○ 상담건수 : 1일 평균 800건\n － 유형별 : 세금 51%, 여권 30%, 기타 19%\n"
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("1분기 의견함에 접수된 의견 중 어느 분야가 제일 많아?", ["45건"]),
        ("의견함 의견 중 가장 적은 분야는?", ["25건"]),
        ("Which field had the most opinions in the 의견함?", ["45건"]),
        ("2분기 의견함 의견 중 어느 분야가 제일 많아?", []),
        ("민원전화 상담 유형 중 가장 많은 것은?", ["51%"]),
        ("의견함 의견 답변 완료 건수는?", ["70건"]),
        ("민원전화 상담 유형별 비율", []),
    ],
)
def test_a_line_that_tells_numbers_by_the_kind_asked_for_is_ranked(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over(TOLD)(question)) == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("민원전화 상담사 중 야간 근무 인원은 몇 명이야?", ["20명"]),
        ("민원전화에서 주간에 근무하는 상담사는 몇 명이야?", ["30명"]),
        ("민원전화 변호사는 몇 명이야?", []),
    ],
)
def test_those_who_do_a_work_are_the_people_of_that_work(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over(TOLD)(question)) == said
