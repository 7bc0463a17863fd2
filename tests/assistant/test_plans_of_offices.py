"""What work plans of several offices are asked for: rates nobody prints, goals beside results, two things in one list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]

PLAN = """2031년 주요업무 추진실적

도시농업과

1. 별빛 걷기 행사

□ 추진실적

- 걷기대회 : 참가 1,200명, 완주 900명
- 개막 공연 : '31. 10. 4.(토) / 물빛광장 / 예산 28,000천원

2. 둑길 정비

□ 추진실적

구 분	'31년 목표	'31년 실적	달성률
둑길 연장	80m	60m	75%
쉼터 정비	40개	40개	100%

3. 무단점용 단속

□ 추진실적

(단위 : 건, 백만원)

구 분	2030년	2031년
단속건수	84	91
변상금 부과액	300	400
징수액	240	300

4. 청년 정원사 지원

□ 추진계획

- 선배 상담 : 6팀, 팀당 월 500천원 × 4개월

□ 소요예산

(단위 : 천원)

구 분	2030년	2031년
계	30,000	32,000
선배 상담	12,000	12,000
도구 구입	18,000	20,000

5. 들꽃 심기

(단위 : 천미, 백만원)

품 종	2030년		2031년
	물량	사업비	물량	사업비
계	50	30	60	40
민들레	20	10	20	15
제비꽃	30	20	40	25
"""


@pytest.fixture(scope="module")
def talk(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"계획.txt": PLAN})


def told(answer: Answer) -> list[str]:
    return [f.printed or "" for f in answer.figures if f.role is Role.ANSWER]


def test_a_rate_that_nobody_prints_is_made_of_two_counts_on_one_line(talk: Talk) -> None:
    assert told(talk("걷기대회 완주율은?")) == ["75%"]


def test_a_rate_is_made_of_two_rows_of_which_one_says_whose_they_are(talk: Talk) -> None:
    assert told(talk("2030년 무단점용 변상금 징수율")) == ["80%"]


def test_goals_and_results_are_both_told(talk: Talk) -> None:
    assert sorted(told(talk("둑길 연장 31년 목표와 실적"))) == ["60m", "80m"]
    assert told(talk("둑길 연장 31년 실적하고 달성률")) == ["60m", "75%"]


def test_a_rate_of_a_length_is_asked_for_by_its_name(talk: Talk) -> None:
    assert told(talk("둑길 연장 달성률")) == ["75%"]


def test_a_day_and_a_budget_stand_in_one_list(talk: Talk) -> None:
    answer = talk("개막 공연 날짜·예산")
    assert answer.status is AnswerStatus.ANSWERED
    assert "10. 4." in answer.text
    assert told(answer) == ["28,000천원"]


def test_an_amount_is_worked_out_by_the_line_of_its_name(talk: Talk) -> None:
    answer = talk("선배 상담 2031년 예산 산출근거")
    assert "6팀 × 500천원 × 4개월 = 12,000천원 ✓" in answer.text
    assert sorted(f.printed for f in answer.figures if f.role is Role.INPUT) == ["4개월", "500천원", "6팀"]


def test_a_name_alone_asks_again_what_was_listed_before(talk: Talk) -> None:
    assert told(talk("쉼터 정비 31년 실적하고 달성률", "둑길 연장은요?")) == ["60m", "75%"]


def test_the_word_for_the_kind_that_is_ranked_is_no_name(talk: Talk) -> None:
    answer = talk("들꽃 중에 2031년 사업비가 가장 큰 품종")
    assert told(answer) == ["25백만원"]
    assert "제비꽃" in answer.text
    assert told(talk("사업비가 가장 큰 품종은?")) == []


def test_a_name_taken_back_at_once_is_not_meant(talk: Talk) -> None:
    assert told(talk("둑길 음악제? 아니 쉼터 정비 31년 달성률은 몇 %야?")) == ["100%"]


FAIR = """2031년 축제 계획

1. 별빛 음악제

- 사업기간 : 2031. 5.
- 총사업비 : 9,000천원

2. 달빛 장터 축제

- 사업기간 : 2031. 6.
- 위치 : 물빛광장

□ 소요예산

(단위 : 천원)

구 분	2030년	2031년
계	30,000	32,000
무대	12,000	12,000
홍보	18,000	20,000

- 2031년 축제 예산 : 3천 3백만원(의회 심의 전)
"""


def test_a_line_that_tells_the_budget_of_the_whole_otherwise_is_told_beside_it(
    over: Callable[[Mapping[str, str]], Talk],
) -> None:
    answer = over({"장터.txt": FAIR})("달빛 장터 축제 2031년 예산은 얼마로 잡혔나요?")
    assert sorted(told(answer)) == ["32,000천원", "3천 3백만원"]
    assert any(n.kind == "conflict" for n in answer.notes)


def test_how_much_it_grows_is_a_change(talk: Talk) -> None:
    assert told(talk("도구 구입 2031년 소요예산은 2030년보다 얼마나 느나요")) == ["2,000천원"]
