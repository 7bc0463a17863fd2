"""What a row says in words, by the name of the row; rates compared; counts in all; money of no fund."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": "2026년 다솜구 살림\n\n□ 과목별 집행현황\n\n(단위 : 천원)\n\n구분\t예산액\t집행액\t집행률\n계\t90,000\t36,000\t40.0%\n"
    "포상금\t30,000\t6,000\t20.0%\n국내여비\t60,000\t30,000\t50.0%\n\n"
    "□ 살림학교 강의 구성\n\n1회\t동네 돈의 흐름\t3회\t이웃과 나누는 경제\n2회\t세금 바로 알기\t4회\t앞선 마을 이야기\n\n"
    "□ 예산규모\n\n(단위 : 백만원)\n\n구 분\t최종예산액\t당초예산\t1회추경\n계\t7,000\t5,000\t2,000\n일반회계\t6,400\t4,600\t1,800\n특별회계\t600\t400\t200\n",
    "나.txt": "2025. 주요업무 추진실적 및 2026. 주요업무계획\n\n다솜구\n\n주요사업 목록\n\n연번\t주요사업\t구분\t쪽\n1\t규정 다듬기\t계속\t2\n2\t다툼 풀기\t계속\t4\n\n"
    "□ 사업개요\n\n- 규정 현황\n\n(2025. 10월 말 기준, 단위: 건)\n\n자치규정\t\t\t행정규정\t\t\n계\t조문\t규정\t계\t훈시\t예시\n90\t60\t30\t17\t9\t8\n\n"
    "□ 2026년 소요예산 : 비예산\n\n"
    "□ 사업개요\n\n- 다툼 현황\n\n(2025. 10월말 기준, 단위 : 건)\n\n연도\t다툼\t계\t진행중\t종결\n2025\t계\t22\t12\t10\n\t집안다툼\t15\t6\t9\n\t이웃다툼\t7\t6\t1\n\n"
    "□ 2026년 소요예산 : 3,000천원\n",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("살림학교 3회차 강의 주제가 뭐야?", "이웃과 나누는 경제"),
        ("살림학교 2회 강의는 뭐야?", "세금 바로 알기"),
    ],
)
def test_a_row_of_words_is_asked_by_its_name(
    over: Callable[[Mapping[str, str]], Talk], question: str, wanted: str
) -> None:
    answer = over(PAPERS)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert wanted in answer.text


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("포상금이랑 국내여비 중 어느 쪽 집행률이 더 높아?", ["50.0%"]),
        ("포상금과 국내여비 중 집행률이 더 낮은 것은?", ["20.0%"]),
        ("다솜구 2026년 예산은 당초보다 최종이 얼마나 불었어?", ["2,000백만원"]),
        ("일반회계 당초 대비 최종 증가액은?", ["1,800백만원"]),
        ("What is the final 2026 budget of 특별회계?", ["600백만원"]),
        ("2025년 집안다툼은 총 몇 건이야?", ["15건"]),
        ("자치규정 규정은 총 몇 건이야?", ["30건"]),
    ],
)
def test_the_row_that_is_meant_answers(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted


def test_what_costs_nothing_costs_no_fund_anything(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(PAPERS)("규정 다듬기 사업에 구비가 얼마나 들어가?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert "비예산" in answer.text


def test_every_time_of_a_series_is_listed_in_its_order(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(PAPERS)("살림학교 네 번 강의 주제를 전부 나열해줘")
    assert answer.status is AnswerStatus.ANSWERED
    told = ("동네 돈의 흐름", "세금 바로 알기", "이웃과 나누는 경제", "앞선 마을 이야기")
    assert sorted(told, key=answer.text.find) == list(told)
    assert min(map(answer.text.find, told)) >= 0


def test_the_table_that_a_number_stands_in_names_no_part_of_it(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    assert printed(over(PAPERS)("다솜구 2026 예산규모 표에서 1회추경 합계 금액"))[:1] == ["2,000백만원"]
    assert printed(over(PAPERS)("다솜구 2026 예산규모 표에서 당초예산 금액은?"))[:1] == ["5,000백만원"]


OFFICES = """2026년 주요업무계획

다솜구

규정 정비 강화

□ 추진실적

연 번\t소관 국\t유 형\t규정명\t내 용\t공포일
1\t마을복지국\t실무미적용\t쉼터 이용 제한 규정\t대상이 없어 폐지\t'25.10.10.
2\t살림경제국\t제도폐지\t요일제 지원 규정\t요일제 종료로 폐지\t'25.07.17.
3\t길교통국\t효상실\t주차장 관리 규정 등 (조례 8건, 규칙 2건)\t감면규정 일괄삭제\t'25.07.17.
"""


def test_a_number_in_the_row_of_one_office_is_no_other_offices(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over({"a.txt": OFFICES})
    assert printed(ask("길교통국 소관 규정 규칙은 몇 건이야?")) == ["2건"]
    assert not {"2건", "8건"} & {*printed(ask("마을복지국 소관 규정은 몇 건이야?"))}


FAIR = """제12회 은빛 들꽃축제 개최 계획

2033. 5.

은빛군 문화과

Ⅰ. 추진개요

□ 역대 개최현황

회차	연도	기간	방문객(명)	예산(백만원)
제9회	2029	9.6.~9.15.	241,800	1,120
제10회	2031	온라인	(조회수 38만)	310
제11회	2032	9.16.~9.18.	68,500	540
"""


def test_a_cell_in_words_among_numbers_is_not_what_the_column_tells(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]],
) -> None:
    talk = over({"계획.txt": FAIR})
    assert "조회수" not in talk("들꽃축제 방문객").text
    assert "68,500" in talk("들꽃축제 방문객").text
