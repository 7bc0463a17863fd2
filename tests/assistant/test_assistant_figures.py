"""Arithmetic, rankings, counts, people, premises and several papers, each over the facts and shown with its operands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

AGAIN = """이웃도시 교류 넓히기 점검

□ 사업내용

○ 이웃도시 교류 축제
 - 소요예산 : 95,000천원
 - 사업기간 : 2018년
"""


def value(answer: Answer) -> Decimal | None:
    return next(f.value for f in answer.figures if f.role.value == "answer")


@pytest.mark.parametrize(
    ("question", "figure", "inputs"),
    [
        ("2017년부터 2019년까지 마을 어울림 활성화 집행액 합계는?", 439_610_000, 3),
        ("2017년과 2019년 마을 어울림 활성화 집행액 합계는?", 296_110_000, 2),
        ("최근 3년 마을 어울림 활성화 집행액을 다 더하면?", 439_610_000, 3),
        ("주민 제안 모으기 체계 마련과 화상회의 뿌리내리기 소요예산 합계는?", 24_000_000, 2),
        ("축제 천막 설치비와 축제 참가비를 합치면?", 48_000_000, 2),
        ("마을 어울림 활성화 2018년 집행액과 2019년 집행액의 차이는?", 2_410_000, 2),
    ],
)
def test_arithmetic_is_exact_and_shows_its_operands(
    talk: Talk, printed: Printed, question: str, figure: int, inputs: int
) -> None:
    answer = talk(question)
    assert abs(value(answer) or 0) == figure
    assert len(printed(answer, "input")) == inputs


def test_an_average_is_a_computed_figure(talk: Talk, printed: Printed) -> None:
    answer = talk("2017년부터 2019년까지 마을 어울림 활성화 집행액 평균은?")
    assert round(value(answer) or 0) == 146_536_667
    assert len(printed(answer, "input")) == 3


def test_a_share_is_computed_from_part_and_whole(talk: Talk, printed: Printed) -> None:
    answer = talk("등불축제가 사무관리비에서 차지하는 비중은?")
    assert sorted(printed(answer, "input")) == ["104,000천원", "60,000천원"]
    assert "57.69%" in answer.text


def test_a_printed_rate_is_given_as_printed(talk: Talk, printed: Printed) -> None:
    assert printed(talk("홍보물 제작 집행률은?")) == ["30.0%"]


def test_a_rate_that_is_not_printed_is_computed(talk: Talk) -> None:
    answer = talk("마을 어울림 활성화 2018년 집행률은?")
    assert "98.97%" in answer.text
    assert answer.figures[0].origin == "computed"


def test_a_ranking_goes_over_every_project(talk: Talk) -> None:
    answer = talk("2022년 소요예산이 가장 큰 사업은?")
    assert "주민 제안 모으기 체계 마련" in answer.text.splitlines()[0]
    assert value(answer) == Decimal(18_000_000)


def test_what_is_undetermined_is_never_ranked_as_nothing(talk: Talk) -> None:
    answer = talk("2022년 소요예산이 가장 작은 사업은?")
    assert value(answer) == Decimal(6_000_000)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("골목 안내서는 몇 부 만들어?", "800부"),
        ("2019년 이웃 모임은 몇 번 열렸어?", "15회"),
        ("2018년 주민 면담은 몇 회?", "31회"),
        ("주민 제안단은 몇 명 모집해?", "30명"),
        ("골목 연구모임 구성인원은 몇 명이야?", "5명"),
    ],
)
def test_counts_are_figures_with_their_unit(talk: Talk, printed: Printed, question: str, said: str) -> None:
    answer = talk(question)
    assert printed(answer) == [said]
    assert answer.figures[0].unit.startswith("count:")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("마을 어울림 활성화 과장은 누구야?", "가나다"),
        ("마을 어울림 활성화 주무관 전화번호는?", "9000-0003"),
        ("이웃도시 교류 넓히기 팀장은?", "파하거"),
        ("마을 어울림 활성화 담당 부서는 어디야?", "마을지원과"),
        ("마을 어울림 활성화 사업목적은?", "마을의 어려움을 함께 푸는 힘"),
        ("마을 어울림 활성화의 법적 근거는?", "마을 어울림 지원 조례 제7조"),
        ("등불축제는 언제 열려?", "2021. 5월"),
        ("이웃도시 교류 축제는 언제 해?", "2018년 하반기"),
        ("등불축제 장소는?", "미정(공모를 거쳐 정함)"),
        ("골목 연구모임 운영기간은?", "'22. 12. 31."),
    ],
)
def test_words_are_answered_by_the_paper_itself_with_a_citation(talk: Talk, question: str, said: str) -> None:
    answer = talk(question)
    assert answer.status.value == "answered"
    assert said in answer.text
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "등불축제 예산이 6천만원 맞아?",
        "등불축제 예산이 60,000천원이라고 적혀 있지?",
        "등불축제 예산 0.6억원 맞지?",
        "등불축제 예산 60백만원 맞나요?",
    ],
)
def test_a_true_premise_is_confirmed(talk: Talk, question: str) -> None:
    answer = talk(question)
    assert answer.text.startswith("네")
    assert "60,000천원" in answer.text


@pytest.mark.parametrize(
    "question",
    ["등불축제 예산이 5억원이라고 적혀 있지?", "등불축제 예산이 70,000천원 맞아?", "등불축제 예산이 6억원이지?"],
)
def test_a_false_premise_is_corrected_with_the_source(talk: Talk, printed: Printed, question: str) -> None:
    answer = talk(question)
    assert answer.text.startswith("아니요")
    assert printed(answer) == ["60,000천원"]
    assert answer.citations


def test_the_same_item_in_two_papers_with_two_values_shows_both(
    over: Callable[[Mapping[str, str]], Talk], papers: Mapping[str, str]
) -> None:
    answer = over({**papers, "2018_점검.txt": AGAIN})("이웃도시 교류 축제 2018년 예산은?")
    assert "80,000천원" in answer.text
    assert "95,000천원" in answer.text
    assert {c.source.document for c in answer.citations} == {"2018_이웃도시교류.txt", "2018_점검.txt"}


def test_a_paper_named_in_the_question_is_the_one_that_answers(
    over: Callable[[Mapping[str, str]], Talk], papers: Mapping[str, str], printed: Printed
) -> None:
    twin = (
        papers["2021_마을어울림.txt"]
        .replace("2021", "2023")
        .replace("2020", "2022")
        .replace("60,000", "66,000")
        .replace("137,600", "143,600")
    )
    talk = over({"2021_마을어울림.txt": papers["2021_마을어울림.txt"], "2023_마을어울림.txt": twin})
    assert printed(talk("2021년 한마당 등불축제 예산은?")) == ["60,000천원"]
    assert printed(talk("2023년 한마당 등불축제 예산은?")) == ["66,000천원"]
    assert printed(talk("한마당 등불축제 예산은?")) == ["66,000천원", "60,000천원"]


def test_over_no_papers_at_all_every_question_has_a_sentence(over: Callable[[Mapping[str, str]], Talk]) -> None:
    talk = over({})
    for question in ("등불축제 예산은?", "예산 합계는?", "가장 큰 사업은?", ""):
        answer = talk(question)
        assert answer.text.strip()
        assert answer.figures == ()
