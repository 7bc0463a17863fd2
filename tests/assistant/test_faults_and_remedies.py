"""A report of works: why something fell, what is done about it, what part of a levy came in, and what is asked politely."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.language.phrasebook import reword

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031. 주요업무계획

물빛군 생활환경과

Ⅰ. 주요업무

1. 주차장 질서 지키기

□ 추진실적

- 주차 단속 현황

구 분\t2028년\t2029년\t2030년\t비 고
단 속 건 수\t812건\t900건\t750건\t
과태료 부과액\t50백만원\t80백만원\t60백만원\t
과태료 징수액\t40백만원\t60백만원\t30백만원\t
주차요금 수입\t90백만원\t70백만원\t95백만원\t*2029년 공영주차장 공사

※ 2030년은 수해로 상반기 단속 중단

□ 문제점 및 개선방안

- 주소 불명으로 과태료 징수율 저조
  ⇒ 번호판 영치, 전자고지 실시
- 외곽 주차장의 안내 부족
  - 길 문의 : 2030년 120건
  ⇒ 길찾기 표지 설치

□ 2031년 소요예산 : 30,000천원

(단위 : 천원)

재원별\t합계\t2031년
계\t30,000\t30,000
도비\t10,000\t10,000
군비\t20,000\t20,000

- 산출내역 : 보호장구 100천원 × 30명 = 3,000천원
  견인차 임차 2,250천원 × 12개월 = 27,000천원

2. 생활환경 교실

□ 추진계획

- 빈병 되가져오기

□ 2031년 소요예산 : 25,000천원

(단위 : 천원)

재원별\t합계\t2031년
계\t25,000\t25,000
도비\t5,000\t5,000
군비\t20,000\t20,000
"""


@pytest.fixture(scope="module")
def report(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2031_계획.txt": PAPER})


@pytest.mark.parametrize("word", ["이유", "까닭", "원인"])
def test_the_reason_of_a_fall_is_no_amount(report: Talk, word: str) -> None:
    answer = report(
        f"2029년 주차요금 수입이 줄어든 {word}은?" if word != "이유" else "2029년 주차요금 수입이 줄어든 이유는?"
    )
    assert answer.status is AnswerStatus.ANSWERED
    assert "공영주차장 공사" in answer.text


def test_a_remark_below_a_table_tells_why_a_year_fell(report: Talk) -> None:
    answer = report("2030년 주차장 단속 건수가 줄어든 이유가 뭐야?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "수해로 상반기 단속 중단" in answer.text
    assert "수해" not in report("2029년 주차장 단속 건수가 늘어난 이유가 뭐야?").text


def test_the_cost_of_a_thing_is_no_part_of_its_name(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over({"2031_계획.txt": PAPER.replace("군비", "구비").replace("물빛군", "물빛구")})
    assert printed(talk("주차장 보호장구비는 얼마야?")) == ["3,000천원"]


def test_how_much_and_why_it_fell_are_two_questions(report: Talk, printed: Printed) -> None:
    answer = report("2029년 주차요금 수입이 얼마나 줄었고 줄어든 이유는 뭐야?")
    assert "△20백만원" in printed(answer)
    assert "공영주차장 공사" in answer.text


def test_a_fault_is_told_with_what_is_done_about_it(report: Talk) -> None:
    answer = report("주차장 과태료 징수율이 왜 낮은지, 대책은 뭔지 알려줘")
    assert answer.status is AnswerStatus.ANSWERED
    assert "주소 불명" in answer.text
    assert "번호판 영치" in answer.text
    assert "안내 부족" not in answer.text


@pytest.mark.parametrize("asked", ["해결책은?", "개선방안은 뭐야?", "대책을 알려줘"])
def test_what_is_done_stands_below_how_often_it_happened(report: Talk, asked: str) -> None:
    answer = report(f"외곽 주차장 안내 부족 {asked}")
    assert answer.status is AnswerStatus.ANSWERED
    assert "길찾기 표지" in answer.text
    assert "번호판 영치" not in answer.text


def test_the_fault_that_is_asked_for_is_the_reason(report: Talk) -> None:
    answer = report("주차장 과태료 징수율이 왜 낮아?")
    assert "주소 불명" in answer.text
    assert "안내 부족" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "2029년 주차장 과태료 부과액 중에 몇 %나 징수했나?",
        "2029년 주차장 과태료 부과액 중 징수액은 몇 %야?",
        "2029년 주차장 과태료 징수율은?",
    ],
)
def test_rows_that_say_what_was_levied_and_what_came_in_give_the_rate(
    report: Talk, printed: Printed, question: str
) -> None:
    answer = report(question)
    assert printed(answer) == ["75%"]
    assert set(printed(answer, "input")) == {"60백만원", "80백만원"}


def test_what_each_fund_comes_to_is_asked_politely(report: Talk, printed: Printed) -> None:
    assert printed(report("주차장 질서 지키기 2031년 도비·군비가 각각 어떻게 되나요?")) == ["10,000천원", "20,000천원"]
    assert printed(report("주차장 질서 지키기 2031년 예산이 어떻게 되나요?")) == ["30,000천원"]


def test_what_becomes_of_what_is_left_is_no_amount() -> None:
    for said in ("불용액은 어떻게 되나요", "도로 정비는 어떻게 되나요", "지금은 어떻게 되나요"):
        assert reword(said) == said


def test_an_office_whose_name_ends_as_a_particle_does_keeps_its_end(report: Talk, printed: Printed) -> None:
    answer = report("생활환경과의 2031년 사업 가운데 소요예산이 제일 큰 사업은?")
    assert printed(answer) == ["30,000천원"]
    assert printed(answer, "input") == ["25,000천원"]


def test_who_pays_for_a_project_is_no_project(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over({"2031_계획.txt": PAPER.replace("Ⅰ. 주요업무\n\n", "")})(
        "2031년 사업 가운데 소요예산이 제일 큰 사업은?"
    )
    assert {f.printed for f in answer.figures if f.role == "answer"} == {"30,000천원", "25,000천원"}


def test_english_words_of_the_trade_name_what_reports_print(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    paper = PAPER.replace("주차장 질서 지키기", "무단투기 없는 길 만들기").replace("생활환경 교실", "사회재난 예방")
    talk = over({"2031_계획.txt": paper})
    assert printed(talk("How much is the 2031 budget against illegal dumping?")) == ["30,000천원"]
    assert printed(talk("How much is the 2031 budget for social disasters?")) == ["25,000천원"]


def test_why_a_thing_is_done_is_told_by_the_fault_above_it(report: Talk) -> None:
    said = report("왜 길찾기 표지를 설치해?").text
    assert "외곽 주차장의 안내 부족" in said
    assert "길찾기 표지 설치" in said


def test_what_it_is_beside_a_year_before_is_its_change(report: Talk, printed: Printed) -> None:
    assert printed(report("주차 단속 건수는 2029년과 비교하면 어때?")) == ["△150건"]
