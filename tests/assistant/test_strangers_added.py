"""Figures of different projects are added where adding is asked for; a total of something is not their sum."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]
Printed = Callable[..., list[str]]

PLAN = """{title}

2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분\t2029예산액 (A)\t2030예산액 (B)\t증감 (B-A)
계\t{before}\t{now}\t{more}
사무관리비\t{before}\t{now}\t{more}
"""
PAPERS = {
    "a.txt": PLAN.format(title="마을텃밭 운영 활성화", before="40,000", now="50,000", more="10,000"),
    "b.txt": PLAN.format(title="마을텃밭 육성 지원", before="20,000", now="23,000", more="3,000"),
}


@pytest.mark.parametrize(
    "question",
    [
        "마을텃밭 2030년 예산 총액이 얼마였죠",
        "마을텃밭 2030년 예산 합계는?",
        "마을텃밭 2030년 총예산",
        "마을텃밭 2029년과 2030년 예산 총액은?",
    ],
)
def test_a_total_that_fits_two_projects_is_a_choice_and_no_sum(over: Over, question: str) -> None:
    answer = over(PAPERS)(question)
    assert answer.status.value == "ambiguous"
    assert not {"73,000천원", "133,000천원"} & {f.printed for f in answer.figures}


@pytest.mark.parametrize("question", ["마을텃밭 2030년 예산을 다 더하면?", "마을텃밭 사업들 2030년 예산 합계는?"])
def test_two_projects_are_added_where_that_is_asked(over: Over, printed: Printed, question: str) -> None:
    assert printed(over(PAPERS)(question)) == ["73,000천원"]


SHELVES = {
    "c.txt": """바람도서관 운영

2 예산 설명

산출근거

과목구분\t2030년 예산내역
자치단체경상보조금\t○ 공립 바람도서관 도서구입비 지원 3,000,000원*50개소\t= 150,000천원
\t○ 순회강사 인건비 지원 2,800,000원*10명*5개월\t= 140,000천원

3 사업설명

2030년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t290,000\t
공립 도서구입비 및 순회강사 인건비 교부\t2030.01~2030.02\t290,000\t5개 자치구 교부
""",
    "d.txt": """바람도서관 육성

2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분\t2029예산액 (A)\t2030예산액 (B)\t증감 (B-A)
계\t100,000\t120,000\t20,000
사무관리비\t20,000\t30,000\t10,000
도서구입비\t80,000\t90,000\t10,000
""",
}


def test_another_project_that_calls_a_line_by_the_very_word_may_be_meant_too(over: Over, printed: Printed) -> None:
    ask = over(SHELVES)
    assert sorted(printed(ask("바람도서관 도서구입비 예산은 얼마야?"))) == ["150,000천원", "90,000천원"]
    assert printed(ask("공립 바람도서관 도서구입비 예산은 얼마야?")) == ["150,000천원"]


@pytest.mark.parametrize("question", ["순회강사 인건비는 얼마야?", "자치구에 순회강사 인건비로 얼마 내려보내나요?"])
def test_a_line_of_two_things_is_not_given_for_one_that_has_a_line_of_its_own(
    over: Over, printed: Printed, question: str
) -> None:
    assert printed(over(SHELVES)(question)) == ["140,000천원"]
