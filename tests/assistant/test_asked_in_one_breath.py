"""Two things asked in one breath, boxes that a form ticks, and calculations that cannot be made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.conversation.breath import clauses
from assistant.prose.ticks import rows_of_boxes
from assistant.question.understand import understand
from ingest.model import Measure

Talk = Callable[..., Answer]

PAPER = """달마루 하천 정비

1 기본 현황

□ 사업개요

사업기간\t2021. 1. ~ 2021. 12.
사업구분\t☐ 신규 ☑ 계속
사업형태\t☑ 직접수행 ☐ 민간위탁 ☐ 민간보조

2 예산 설명

□ 예산 총괄

(단위 : 천원)

구분\t2020예산액(A)\t2021예산액(B)\t증감(B-A)
계\t100,000\t120,000\t20,000
사무관리비\t60,000\t70,000\t10,000
행사운영비\t40,000\t50,000\t10,000
"""


@pytest.fixture(scope="module")
def river(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over one form with boxes."""
    return over({"2021_달마루.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("천막비는 얼마고 음향비는 또 얼마야?", ("천막비는 얼마고", "음향비는 또 얼마야?")),
        ("조례는 몇 건이고 규칙은 몇 건이야?", ("조례는 몇 건이고", "규칙은 몇 건이야?")),
        ("위원은 몇 명? 간사는?", ("위원은 몇 명?", "간사는?")),
        ("마을회의 주기 / 반상회 주기", ("마을회의 주기", "반상회 주기")),
        ("Who heads the council and how often does it meet?", ("Who heads the council", "how often does it meet?")),
        ("마을축제 예산은 얼마야?", ("마을축제 예산은 얼마야?",)),
        ("어떤 세부사업이 있고 각각 얼마야?", ("어떤 세부사업이 있고 각각 얼마야?",)),
        ("마을축제 예산은 얼마야? (2021년 기준)", ("마을축제 예산은 얼마야? (2021년 기준)",)),
    ],
)
def test_a_question_is_cut_where_its_first_part_ends(question: str, parts: tuple[str, ...]) -> None:
    assert clauses(question) == parts


def test_both_amounts_asked_in_one_breath_are_answered_each_with_its_citation(river: Talk) -> None:
    answer = river("달마루 하천 정비 2021년 사무관리비는 얼마고 행사운영비는 또 얼마야?")
    printed = {f.printed for f in answer.figures if f.role.value == "answer"}
    assert {"70,000천원", "50,000천원"} <= printed
    assert len(answer.citations) > 1


def test_a_part_that_leans_on_an_unanswered_one_claims_nothing(river: Talk) -> None:
    answer = river("드론 박람회 천막비는 얼마고 음향비는 또 얼마야?")
    assert not [f for f in answer.figures if f.role.value == "answer"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("달마루 하천 정비는 신규사업이야 계속사업이야?", "‘계속’에 표시"),
        ("달마루 하천 정비는 민간위탁인가?", "아니요"),
        ("달마루 하천 정비는 직접수행인가?", "‘직접수행’에 표시"),
    ],
)
def test_which_box_is_ticked_is_told_with_its_place(river: Talk, question: str, said: str) -> None:
    answer = river(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text
    assert answer.citations


@pytest.mark.parametrize(
    "line",
    ["사업구분\t□ 신규 ■ 계속", "사업구분 : [ ] 신규 [O] 계속", "사업구분 신규(  ), 계속( ○ )", "구분 ☐ 신규 ☑ 계속"],
)
def test_boxes_are_read_in_every_form_that_is_printed(line: str) -> None:
    assert [(o.name, o.ticked) for o in rows_of_boxes(line)[0]] == [("신규", False), ("계속", True)]


def test_a_change_with_only_one_of_its_years_is_not_answered_with_that_year(river: Talk) -> None:
    answer = river("달마루 하천 정비 사무관리비는 2021년에 2025년보다 얼마나 늘었어?")
    assert not [f for f in answer.figures if f.role.value == "answer"]


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("마을축제 16~18년 집행액", (2016, 2017, 2018)),
        ("마을축제 '21~'23년 예산", (2021, 2022, 2023)),
        ("마을축제 2021~2022년 예산", (2021, 2022)),
    ],
)
def test_years_written_short_span_as_those_written_whole(question: str, years: tuple[int, ...]) -> None:
    assert understand(question).years == years


@pytest.mark.parametrize(
    ("question", "smallest"),
    [
        ("마을축제에서 제일 비싼 항목은?", False),
        ("사업 목적이 가장 큰 사업은?", False),
        ("가장 적은 항목은?", True),
        ("가장 싼 항목은?", True),
    ],
)
def test_smallest_is_asked_by_whole_words_only(question: str, *, smallest: bool) -> None:
    assert understand(question).smallest is smallest


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("마을축제 부스는 몇개", "마을축제 부스"),
        ("마을축제 두번에 얼마 들어", "마을축제"),
        ("마을축제 어느해에 제일 많이 열렸어", "마을축제"),
        ("마을축제 이랑 골목장터 예산 각각", "마을축제 골목장터"),
        ("마을축제 한달에 얼마", "마을축제"),
    ],
)
def test_words_that_only_ask_are_no_part_of_the_subject(question: str, subject: str) -> None:
    assert understand(question).subject == subject


@pytest.mark.parametrize(
    ("question", "want"),
    [
        ("마을축제 간사 수당 3천만원 쓴다며?", "premise"),
        ("마을축제 예산이 8억이라던데 맞죠?", "premise"),
        ("마을축제 얼마나 줄어든거야 몇프로?", "change"),
        ("마을회의 운영주기는?", "when"),
        ("Since when has the scheme been run?", "when"),
        ("Which department handles it?", "person"),
    ],
)
def test_colloquial_forms_ask_what_the_plain_ones_ask(question: str, want: str) -> None:
    assert understand(question).want == want


def test_what_was_left_over_asks_for_the_balance() -> None:
    assert understand("마을축제 2017년에 얼마 남겼어?").measures == (Measure.BALANCE,)


def test_a_year_is_not_a_turn() -> None:
    (term,) = [t for t in understand("마을위원회 4차 회의 참석인원").terms if t.text == "4차"]
    assert "4" not in term.variants


def test_the_year_before_last_is_two_years_back() -> None:
    assert understand("마을축제 재작년 예산은?").relative == -2


def test_a_premise_may_leave_its_unit_unsaid() -> None:
    u = understand("마을축제 총사업비 2억5천이라던데 맞지?")
    assert (u.want, u.amounts) == ("premise", (Decimal(250000000),))
