"""How many there are to choose among names none of them; what a supplement added; what a project's need is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]

PLAN = {
    "계획.txt": "가람교육지원청 2031년 주요업무계획\n\nⅠ. 일반현황\n\n□ 직원 정 · 현원\n\n구 분\t합계\t일반직\t교육공무직\n정 원\t80\t62\t18\n현 원\t77\t60\t17\n\n"
    "□ 예산규모 (단위 : 천원)\n\n사업별\t2030 본예산\t2031 본예산\t증감\t%\n계\t27,000\t30,000\t3,000\t11.1\n"
    "교육복지 지원\t20,000\t22,000\t2,000\t10.0\n시설 개선\t7,000\t8,000\t1,000\t14.3\n\nⅡ. 주요업무계획\n\n"
    "1\t학교폭력 예방\t\t교육지원과\n\n□ 추진계획\n ◦ 심리검사 지원 480명 × 30천원 = 14,400천원\n ◦ 운영교 24교 × 2,500천원 = 60,000천원\n"
    " ◦ 협의체 운영 12,000천원\n\n□ 소요예산 : 86,400천원\n\n"
    "2\t침수센서 설치\t\t시설지원과\n\n(단위 : 백만원)\n\n내역\t2030 본예산\t2030 추경\t2031 예산안\n계\t900\t1,020\t1,300\n센서\t600\t700\t900\n서버\t300\t320\t400\n\n"
    "(단위 : 백만원)\n\n연도\t예산액\t집행액\t불용액\n2028\t320\t304\t16\n2029\t540\t526\t14\n"
}


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (("가람교육지원청 2개 사업 가운데 예산이 가장 큰 폭(%)으로 는 사업은?",), "14.3%"),
        (("가람교육지원청 일반직 정원 대비 현원이 몇 명 모자라?",), "2명"),
        (("침수센서 설치 2030년 본예산은?", "추경에서 얼마나 더 늘었어?"), "120백만원"),
        (("침수센서 설치 2029년 집행액은?", "불용은?"), "14백만원"),
        (("침수센서 설치 2028년부터 2029년까지 불용 총액은?",), "30백만원"),
    ],
)
def test_what_is_asked_in_other_words_is_what_is_printed(
    over: Callable[[Mapping[str, str]], Talk], questions: tuple[str, ...], said: str
) -> None:
    answer = over(PLAN)(*questions)
    assert answer.status is AnswerStatus.ANSWERED
    assert next(f.printed for f in answer.figures if f.role is Role.ANSWER) == said


def test_what_a_supplement_made_smaller_or_never_touched_is_not_told_as_a_change_of_another_year(
    over: Callable[[Mapping[str, str]], Talk],
) -> None:
    torn = {n: t.replace("2030 추경\t", "").replace("\t1,020\t", "\t") for n, t in PLAN.items()}
    answer = over(torn)("침수센서 설치 2030년 본예산은?", "추경에서 얼마나 더 늘었어?")
    assert not [f for f in answer.figures if f.role is Role.ANSWER and f.measure == "change"]


def test_what_a_project_needs_is_taken_apart_by_the_lines_that_come_to_it(
    over: Callable[[Mapping[str, str]], Talk],
) -> None:
    answer = over(PLAN)("학교폭력 예방 예산 86,400천원의 세부 내역은?")
    assert [f.printed for f in answer.figures if f.role is Role.PART] == ["14,400천원", "60,000천원", "12,000천원"]
    other = {n: t.replace("협의체 운영 12,000천원", "협의체 운영 11,000천원") for n, t in PLAN.items()}
    assert not [f for f in over(other)("학교폭력 예방 예산 86,400천원의 세부 내역은?").figures if f.role is Role.PART]


PROPOSED = {
    "계획.txt": (
        "2031년 주요업무계획\n\n나루구\n\n주민참여 장터 운영\n\n□ 추진현황 및 실적\n\n구 분\t2029년\t2030년\n"
        "주민 제안 현황\t96건/ 3,700백만원\t88건/ 2,900백만원\n편성 현황\t31건/ 640백만원\t27건/ 590백만원\n"
    )
}


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Of the 96 proposals residents made in 2029, how much money was finally put into the budget (편성)?", []),
        ("How much money did the proposals of residents come to in 2029?", [3_700_000_000]),
    ],
)
def test_what_stands_beside_the_number_of_all_is_not_told_for_some_of_them(
    over: Callable[[Mapping[str, str]], Talk], question: str, values: list[int]
) -> None:
    answer = over(PROPOSED)(question)
    assert [f.value for f in answer.figures if f.role is Role.ANSWER] == values
