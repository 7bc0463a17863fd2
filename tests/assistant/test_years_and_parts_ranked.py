"""What is ranked is of one kind: years of one subject, the parts of one thing, projects with projects."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]


def _paper(title: str, parts: str, years: str) -> str:
    return (
        f"{title}\n\n1 기본 현황\n\n□ 사업개요\n\n회 계\t일반회계\t\t\n사업비 (당해년도)\t{parts.split(maxsplit=1)[0]}천원\n\n2 예산 설명\n\n□ 예산 총괄\n\n"
        f"(단위 : 천원, %)\n\n구 분\t2029예산액 (A)\t2030예산액 (B)\t증감 (B-A)\t(B-A)*100/A\n{parts.partition(' ')[2]}\n\n"
        f"5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액\n{years}\n"
    )


LAKE = _paper(
    "늘봄호수 물놀이장 새단장",
    "9,000 계\t8,000\t9,000\t1,000\t13\n사무관리비\t3,000\t5,500\t2,500\t83\n행사운영비\t5,000\t3,500\t△1,500\t△30",
    "2026\t7,000\t0\t0\t7,000\t6,300\t0\t700\n2027\t7,500\t0\t0\t7,500\t7,350\t0\t150\n2028\t7,800\t0\t0\t7,800\t6,600\t0\t1,200",
)
HILL = _paper(
    "마루언덕 산책로 새단장",
    "6,000 계\t4,000\t6,000\t2,000\t50\n시설비\t3,000\t4,800\t1,800\t60\n감리비\t1,000\t1,200\t200\t20",
    "2026\t3,000\t0\t0\t3,000\t2,900\t0\t100\n2027\t3,300\t0\t0\t3,300\t2,800\t0\t500\n2028\t3,500\t0\t0\t3,500\t3,400\t0\t100",
)
TWO = {"호수.txt": LAKE, "언덕.txt": HILL}


def _told(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("집행잔액이 가장 많은 해는?", ["1,200천원", "500천원"]),
        ("집행률이 제일 낮은 해", ["84.62%", "84.85%"]),
        ("3년 평균 집행액", ["6,750천원", "3,033,333원"]),
        ("최근 3년 집행액 합계", ["20,250천원", "9,100천원"]),
        ("연평균 집행액은?", ["6,750천원", "3,033,333원"]),
        ("2028년 집행률은?", ["84.62%", "97.14%"]),
        ("작년보다 얼마나 늘었어?", ["1,000천원", "2,000천원"]),
        ("예산이 가장 큰 항목은?", ["5,500천원", "4,800천원"]),
    ],
)
def test_what_no_subject_is_named_for_is_told_of_each_and_asked_back(
    over: Callable[[Mapping[str, str]], Talk], question: str, printed: list[str]
) -> None:
    answer = over(TWO)(question)
    assert (answer.status, sorted(_told(answer))) == (AnswerStatus.AMBIGUOUS, sorted(printed))


@pytest.mark.parametrize(
    ("question", "printed", "said"),
    [
        ("늘봄호수 물놀이장 집행률이 제일 낮은 해는?", ["84.62%"], "2028"),
        ("늘봄호수 물놀이장 집행률이 가장 높은 해", ["98%"], "2027"),
        ("마루언덕 산책로 집행잔액이 가장 큰 해와 그 금액", ["500천원"], "2027"),
    ],
)
def test_the_years_of_one_subject_are_ranked(
    over: Callable[[Mapping[str, str]], Talk], question: str, printed: list[str], said: str
) -> None:
    answer = over(TWO)(question)
    assert (answer.status, _told(answer)) == (AnswerStatus.ANSWERED, printed)
    assert said in answer.text.splitlines()[0]


def test_what_is_largest_within_a_name_is_a_part_of_what_goes_by_it(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(TWO)("새단장에서 제일 돈 많이 드는 게 뭐야")
    assert (answer.status, sorted(_told(answer))) == (AnswerStatus.AMBIGUOUS, ["4,800천원", "5,500천원"])
    one = over(TWO)("늘봄호수에서 제일 돈 많이 드는 게 뭐야")
    assert (one.status, _told(one)) == (AnswerStatus.ANSWERED, ["5,500천원"])


PLAN = {
    "계획.txt": "2030. 주요업무 추진실적 및 2031. 주요업무계획\n\n솔바람구 기획과\n\n1. 두레 장터 다시 열기\n\n□ 사업개요\n\n- 내용 : 장터 운영\n\n"
    "□ 2031년 소요예산 : 30,000천원\n\n2. 재정 뒷받침\n\n□ 추진실적\n\n- 2030년 제1회 추경\n - 감염병 대응 예산 15억원, 투자사업 9억원 편성\n\n"
    "※ 2030. 예산규모\n\n(단위 : 백만원)\n\n구 분\t최종예산액\t당초예산\t1회추경\n계\t72,000\t70,000\t2,000\n일반회계\t62,000\t60,000\t2,000\n"
    "특별회계\t10,000\t10,000\t0\n\n3. 골목 쉼터 꾸미기\n\n□ 사업개요\n\n- 내용 : 쉼터 조성\n\n□ 2031년 소요예산 : 8,000천원\n"
}


def test_no_supplement_and_no_budget_of_all_is_ranked_among_projects(
    over: Callable[[Mapping[str, str]], Talk],
) -> None:
    for question in ("예산이 제일 큰 사업은?", "제일 비싼 게 뭐야"):
        assert _told(over({**PLAN, **TWO})(question)) == ["30,000천원"], question


SUITS = {
    "소송.txt": """2030. 주요업무계획

1. 다툼 살피기

□ 일반 소송 현황

(단위 : 건)

연도\t소송\t계\t진행중\t종결
2030\t계\t30\t10\t20
\t행정소송\t18\t6\t12
\t민사소송\t12\t4\t8
2029\t계\t35\t5\t30
\t행정소송\t15\t3\t12
\t민사소송\t20\t2\t18
"""
}


def test_of_the_rows_of_years_the_sum_of_each_year_is_ranked(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert _told(over(SUITS)("소송이 제일 많은 해는?")) == ["35건"]
    assert _told(over(SUITS)("행정소송이 제일 많은 해와 건수는?")) == ["18건"]


YEARLY = {
    "실적.txt": "2030년 두레일터 가꾸기\n\n□ 최근 3년 추진실적\n\n2027년도\t○ 찾아가는 일터 등 6개 사업(20억원)\n2028년도\t○ 든든한 일터 만들기 등 9개 사업(20억원)\n"
    "2029년도\t○ 2029 새싹 일터 만들기 등 13개 사업(18억원)\n"
}


def test_a_year_whose_words_begin_with_a_year_is_ranked_too(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(YEARLY)("최근 3년 두레일터 가꾸기 중 사업 수가 가장 많았던 해는?")
    assert _told(answer) == ["13개"]
    assert "2029" in answer.text.splitlines()[0]
