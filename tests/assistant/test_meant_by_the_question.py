"""What is refused, bought, added up or counted in a question decides which figure answers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from assistant.answer import Answer, AnswerStatus, Role
from assistant.question.refused import refused_in

Ask = Callable[..., Answer]

CENTRE = """2031년도 주요업무계획

늘울시 복지과

1. 새솔회관 건립

□ 사업개요

- 규 모 : 연면적 1,200㎡
- 총사업비 : 40억원(도비 15, 시비 25)

□ 추진경위

- '30. 10월 : 부지 매입 완료(730백만원)

□ 2031년 소요예산 : 1,500백만원

2. 마을쉼터 운영 활성화

□ 추진실적

- 2030년 마을쉼터 운영비 등 지원 : 212개소 560백만원

□ 2031년 소요예산 : 620백만원

○ 산출내역(2031년)

- 운 영 비 : 215개소 × 월 120천원 × 12월 = 309,600천원
- 난 방 비 : 215개소 × 연 800천원 = 172,000천원

3. 돌봄서비스 내실화

□ 사업개요

- 급여단가 : 시간당 15,300원(2030년 14,600원)
"""
YARDS = """생활권 물놀이터 확충

1 사업설명

□ 사업내용

- 하단 가람마을 물놀이터
 - 위치 : 하단동 일원
 - 사업기간 : 2029. 5. ~ 2033. 6.
 - 사업비 : 4,200,000천원
- 달맞이골 물놀이터
 - 위치 : 달맞이동 일원
 - 사업기간 : 2030. 1. ~ 2032. 12.
 - 사업비 : 2,600,000천원

2 산출근거

과목구분\t2031년 예산내역
시설비\t○ 하단 가람마을 물놀이터\t= 900,000천원
\t- 기반공사 900,000,000원*1식\t= 900,000천원
감리비\t○ 건설사업관리 용역\t= 80,000천원
\t- 하단 가람마을 물놀이터 80,000,000원*1식\t= 80,000천원
"""
GRANTS = """2031년 새솔장터 지원사업 공모계획

### □ 평가기준

평가항목\t배점\t세부기준
계\t100\t
사업계획 타당성\t60\t필요성
새솔장터 기여도\t40\t출하실적
"""


@pytest.fixture
def ask(over: Callable[[Mapping[str, str]], Ask]) -> Ask:
    return lambda text, *questions: over({"a.txt": text})(*questions)


def told(answer: Answer) -> list[Decimal | None]:
    return [f.value for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("늘울 휴양림 운영 예산(보완사업 말고)", ("보완사업",)),
        ("급식실 말고 강당 공사비는?", ("급식실",)),
        ("집행액 말고 예산은?", ()),
        ("국비 말고 시비는?", ()),
        ("작년 말고 올해 예산은?", ()),
        ("인건비 빼고 얼마야?", ()),
    ],
)
def test_a_name_that_a_question_says_it_does_not_mean_is_refused(question: str, names: tuple[str, ...]) -> None:
    assert refused_in(question)[0] == names


def test_what_is_refused_is_not_given_in_place_of_the_other(ask: Ask) -> None:
    book = "2031년 예산\n\n(단위 : 천원)\n\n사업명\t예산액\n늘울휴양림 운영\t382,000\n늘울휴양림 보완사업\t500,000\n"
    assert told(ask(book, "늘울휴양림 운영하는 데 드는 예산은? (보완사업 말고)")) == [Decimal(382_000_000)]


def test_how_an_amount_was_worked_out_is_told_of_that_very_amount(ask: Ask) -> None:
    answer = ask(CENTRE, "마을쉼터 운영비 3억 960만원 산출근거가 뭐야")
    assert told(answer) == [Decimal(309_600_000)]
    assert "215개소 × 120천원 × 12월" in answer.text


def test_an_amount_that_no_document_has_is_not_taken_apart_by_another(ask: Ask) -> None:
    answer = ask(CENTRE, "마을쉼터 운영비 4억 5천만원 산출근거가 뭐야")
    assert answer.status is not AnswerStatus.ANSWERED
    assert told(answer) == []


@pytest.mark.parametrize(
    "question", ["돌봄 급여단가가 시간당 얼마 오른 거죠?", "돌봄서비스 급여단가는 시간당 얼마 인상됐어?"]
)
def test_a_price_that_went_up_is_told_by_how_much(ask: Ask, question: str) -> None:
    assert Decimal(700) in told(ask(CENTRE, question))


@pytest.mark.parametrize("question", ["새솔회관 땅은 얼마 주고 샀어?", "새솔회관 부지는 얼마에 샀어?"])
def test_what_was_paid_for_the_ground_is_no_budget_of_the_building(ask: Ask, question: str) -> None:
    assert told(ask(CENTRE, question)) == [Decimal(730_000_000)]


def test_a_thing_that_no_line_buys_has_no_price(ask: Ask) -> None:
    assert told(ask(CENTRE, "새솔회관 책은 얼마에 샀어?")) == []


def test_a_whole_and_its_parts_are_no_sum(ask: Ask) -> None:
    whole = [Decimal(4_200_000_000)]
    assert (
        told(ask(YARDS, "What is the total cost of the Hadan Garam Village (하단 가람마을) water playground?")) == whole
    )
    assert told(ask(YARDS, "하단 가람마을 물놀이터 총사업비는?")) == whole


def test_what_several_years_cost_is_of_no_one_of_them(ask: Ask) -> None:
    assert Decimal(4_200_000_000) not in told(ask(YARDS, "하단 가람마을 물놀이터 2031년 예산은?"))


def test_a_score_is_no_number_of_firms(ask: Ask) -> None:
    assert told(ask(GRANTS, "2031년 새솔장터 지원사업에 실제로 선정된 업체는 몇 곳이야?")) == []
    assert told(ask(GRANTS, "새솔장터 기여도는 몇 점 만점이야?")) == [Decimal(40)]
