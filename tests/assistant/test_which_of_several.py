"""Which of several is meant: the second supplement of a year, one half of it; what names none is left aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = {
    "계획.txt": (
        "2031. 주요업무계획\n\n물빛구 기획과\n\n1. 새마음 포스트가뭄 대응 재정 운영\n\n□ 추진실적\n\n"
        "- 2031년 제1회 추경\n → 가뭄피해 복구 예산 12억원, 투자사업 5억원 편성\n"
        "- 2031년 제2회 추경\n → 가뭄피해 복구 예산 17억원, 투자사업 3억원 편성\n\n"
        "(단위 : 백만원)\n\n구 분\t최종예산액\t당초예산\t1회추경\t2회추경\n계\t9,900\t5,000\t2,500\t2,400\n"
        "일반회계\t8,900\t4,500\t2,300\t2,100\n특별회계\t1,000\t500\t200\t300\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PLAN)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("How much of the second 2031 supplementary budget was for drought damage recovery (가뭄피해 복구)?", "17억원"),
        ("2회 추경 가뭄 예산 얼마", "17억원"),
        ("1회 추경에서 가뭄 예산은?", "12억원"),
    ],
)
def test_one_supplement_is_not_the_other_nor_the_whole_of_it(
    ask: Talk, printed: Printed, question: str, wanted: str
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [wanted])


def test_what_two_supplements_gave_one_thing_is_set_apart_by_its_own_amounts(ask: Talk) -> None:
    answer = ask("2회 추경 때 가뭄 예산은 1회보다 얼마나 늘었어?")
    assert {f.printed for f in answer.figures if f.role == "input"} == {"17억원", "12억원"}


FAIR = {
    "박람회.txt": (
        "2031년도 예산 설명\n\n물빛시 협력 강화\n\n□ 산출근거\n\n과목구분\t2031년 예산내역\n"
        "사무관리비\t○ 제6회 전국 지방자치박람회 참가\t= 40,000천원\n\t○ 안내책자 제작\t= 3,000천원\n"
    )
}


@pytest.mark.parametrize(
    "question",
    [
        "What did the city budget for taking part in the Local Autonomy Expo (6th edition)?",
        "How much did the city budget for the 6th Local Autonomy Expo?",
        "How much is slotted overall for the sixth edition of the Local Autonomy Expo, roughly and officially?",
    ],
)
def test_ordinary_words_of_english_name_nothing(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    assert printed(over(FAIR)(question)) == ["40,000천원"]


@pytest.mark.parametrize(
    "question",
    [
        "How much is the drone show of the 6th Local Autonomy Expo?",
        "How much did the 5th edition of the Local Autonomy Expo cost?",
    ],
)
def test_what_names_something_is_still_missed(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    assert printed(over(FAIR)(question)) == []


FIRMS = {
    "청소.txt": (
        "2031년도 세출사업별설명서\n\n물빛시 환경과\n\n세부: 골목 청소 대행\n\n○ 대행업체별 현황\n\n"
        "  업체명        구역            차량(대)   인원(명)    대행료(천원)\n"
        "  가람위생      동쪽·가운데        14         46       5,400\n"
        "  나루환경      서쪽·남쪽          17         55       6,300\n"
        "  다솜산업      북쪽               12         39       4,500\n"
        "  라온          읍면 지역          10         31       3,500\n"
        "  계                               53        171      19,700\n"
    )
}


@pytest.mark.parametrize(
    "question",
    [
        "골목 청소 대행료가 가장 많은 업체는?",
        "Which contractor gets the highest alley cleaning (골목 청소) fee (대행료)?",
    ],
)
def test_the_sum_of_all_is_not_the_largest_of_them(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    assert not {"19,700천원", "19,700"} & {*printed(over(FIRMS)(question))}


CARD = {
    "카드.txt": (
        "바람골 상생 모임 활성화\n\n1 기본 현황\n\n□ 사업 담당자\n\n실·국\t부서명\t과 장\t팀장\n"
        "기획국\t협력과\t나루미 2000-1000\t도담이 2000-1001\n\n2 예산 설명\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n"
        "구 분\t2030예산액(A)\t2031예산액(B)\t증감(B-A)\n계\t620\t500\t△120\n사무관리비\t500\t500\t0\n"
        "행사운영비\t90\t0\t△90\n공공운영비\t30\t0\t△30\n\n"
        "3 사업설명\n\n□ 사업내용\n\n○ 모임 발대식 개최\n - 사업시기 : 2031년 상반기\n - 참여 : 17개 자치단체 참여\n"
    )
}


@pytest.fixture(scope="module")
def card(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(CARD)


@pytest.mark.parametrize(
    "question",
    [
        "모임 발대식은 상반기야 하반기야?",
        "모임 발대식 하반기에 하나 상반기에 하나?",
    ],
)
def test_which_half_of_a_year_is_when(card: Talk, question: str) -> None:
    answer = card(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "2031년 상반기" in answer.text


def test_the_office_and_who_works_in_it_are_two_things_asked(card: Talk) -> None:
    text = card("바람골 상생 모임 활성화 담당 부서와 과장은?").text
    assert "협력과" in text
    assert "나루미" in text


def test_each_of_two_years_is_told(card: Talk, printed: Printed) -> None:
    assert {*printed(card("바람골 상생 모임 활성화 행사운영비 30년 31년 각각 얼마"))} == {"90천원", "0천원"}


def test_what_was_paid_for_and_is_down_to_nothing_is_gone(card: Talk, printed: Printed) -> None:
    for question in (
        "2030년에는 예산이 있었는데 2031년에 0원이 된 과목은? 바람골 상생 모임 활성화",
        "바람골 상생 모임 활성화 2031년에 사라진 예산 과목은?",
    ):
        assert {*printed(card(question))} == {"△90천원", "△30천원"}


def test_a_local_government_goes_by_its_short_name(card: Talk, printed: Printed) -> None:
    assert printed(card("모임 발대식에 지자체가 몇 곳 참여했나요?")) == ["17개"]
