"""One event's editions, one book's offices, and the things that are done with a project's money are told apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2023. 주요업무계획

Ⅱ. 2022년 주요성과

○ 제7회 산들바람잔치 성황리 개최 : 방문객 4,200명, 천막 31개
  - 예산 54,000천원 / 집행 51,300천원(집행률 95.0%)

Ⅲ. 2023년 주요업무 추진계획

1. 제8회 산들바람잔치 개최

□ 사업개요

○ 주요행사 : 마을밴드 공연, 먹거리천막 45개

□ 소요예산 : 60,000천원
"""

BOOK = """2023년도 본예산 세출예산 사업명세서

들꽃군

- 11 -

부서: 산림녹지과
정책: 산림 보호
단위: 숲길 관리
(단위:천원)

부서·정책·단위(회계)·세부사업·편성목\t예산액\t전년도\n예산액\t비교증감

산림녹지과\t90,000\t80,000\t10,000

숲길 정비\t60,000\t50,000\t10,000
201 일반운영비\t60,000\t50,000\t10,000
01 사무관리비\t60,000\t50,000\t10,000
○ 표지판 교체\t400,000원×100개\t=40,000
○ 안내지도 제작\t2,000원×10,000부\t=20,000

나무은행 운영\t30,000\t30,000\t0
307 민간이전\t30,000\t30,000\t0
05 민간위탁금\t30,000\t30,000\t0
○ 나무은행 위탁\t\t=30,000

- 12 -

부서: 하천관리과
정책: 하천 관리
단위: 하천 정비
(단위:천원)

부서·정책·단위(회계)·세부사업·편성목\t예산액\t전년도\n예산액\t비교증감

하천관리과\t70,000\t75,000\t△5,000

하천 정비\t70,000\t75,000\t△5,000
401 시설비및부대비\t70,000\t75,000\t△5,000
01 시설비\t70,000\t75,000\t△5,000
○ 제방 보수\t\t=70,000
"""

SHEET = """# 골목 어울림 지원

## 1 기본 현황

### □ 사업개요

사업내용\t골목 주민의 만남 지원

## 2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분\t2022예산액 (A)\t2023예산(B)\t증감 (B-A)
계\t40,000\t50,000\t10,000
20101\t15,000\t20,000\t5,000
20103\t25,000\t30,000\t5,000

□ 예산 요구내역 및 산출근거

과목구분\t세부 산출내역
20101\t○ 골목지도 만들기 = 18,000천원
\t○ 안내문 발송 = 2,000천원
20103\t○ 골목밥상 열기 = 16,000천원
\t○ 골목음악회 개최 = 14,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2023_계획.txt": PLAN, "2023_예산서.txt": BOOK, "2023_골목.txt": SHEET})


@pytest.mark.parametrize(
    ("question", "printed_figure"),
    [
        ("산들바람잔치 예산은?", ["60,000천원"]),
        ("산들바람잔치 천막은 몇 개야?", ["45개"]),
        ("2022년 산들바람잔치 예산은?", ["54,000천원"]),
        ("제7회 산들바람잔치 예산은?", ["54,000천원"]),
        ("산들바람잔치 방문객은 몇 명이었어?", ["4,200명"]),
    ],
)
def test_an_event_named_without_its_edition_is_the_newest_one_that_says_so(
    ask: Talk, printed: Printed, question: str, printed_figure: list[str]
) -> None:
    assert printed(ask(question)) == printed_figure


def test_the_editions_of_an_event_are_no_items_of_it(ask: Talk) -> None:
    answer = ask("산들바람잔치에서 제일 비싼 항목이 뭐야?")
    assert answer.status is AnswerStatus.NOT_STATED


def test_a_part_asked_for_next_is_one_of_the_same_edition(ask: Talk, printed: Printed) -> None:
    assert printed(ask("산들바람잔치 예산은?", "천막은 몇 개야?")) == ["45개"]
    assert printed(ask("제7회 산들바람잔치 예산은?", "천막은 몇 개야?")) == ["31개"]


def test_an_office_that_a_page_names_is_the_one_whose_projects_follow(ask: Talk, printed: Printed) -> None:
    assert printed(ask("산림녹지과 숲길 정비 예산은?")) == ["60,000천원"]
    assert ask("하천관리과 숲길 정비 예산은?").status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}
    assert printed(ask("2023년 하천관리과 예산은?")) == ["70,000천원"]


@pytest.mark.parametrize(
    "joined", ["산림녹지과랑 하천관리과 중 예산이 큰 곳은?", "산림녹지과하고 하천관리과 중 어느 쪽이 예산이 더 많아?"]
)
def test_two_offices_are_compared_though_their_names_end_like_an_and(ask: Talk, printed: Printed, joined: str) -> None:
    answer = ask(joined)
    assert (printed(answer), printed(answer, "input")) == (["90,000천원"], ["70,000천원"])


@pytest.mark.parametrize("more", ["작년보다 얼마나 는 거야?", "전년 대비 얼마나 늘었어?", "작년보다 많아?"])
def test_a_follow_up_that_sets_a_figure_against_last_year_asks_for_the_change(
    ask: Talk, printed: Printed, more: str
) -> None:
    assert printed(ask("2023년 숲길 정비 예산은?", more)) == ["10,000천원"]


def test_things_that_are_done_are_ranked_below_the_accounts_that_pay_them(ask: Talk, printed: Printed) -> None:
    answer = ask("골목 어울림 지원 2023년 예산은?", "그중에 제일 돈 많이 드는 세부사업은?")
    assert (printed(answer), len(printed(answer, "input"))) == (["18,000천원"], 3)
    assert printed(ask("골목 어울림 지원에서 예산이 가장 큰 과목은?")) == ["30,000천원"]


HALL = """2023. 주요업무계획

들꽃군 경제국
숲길관리과

Ⅰ. 일반현황

□ 예산현황
(단위 : 백만원)

구분\t2023년\t2022년
계\t900\t800

Ⅲ. 2023년 주요업무 추진계획

1. 숲길관리 동아리 지원

□ 사업개요

○ 소요예산 : 20,000천원

2. 쉼터 조성

□ 사업개요

○ 소요예산 : 30,000천원
"""


def test_an_office_on_the_cover_is_no_project_that_begins_like_its_name(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over({"2023_계획.txt": HALL})
    assert "900백만원" in printed(ask("2023년 숲길관리과 예산은?"))
    assert printed(ask("숲길관리 동아리 지원 예산은?")) == ["20,000천원"]


def test_last_years_edition_is_what_this_years_is_more_than(ask: Talk, printed: Printed) -> None:
    for answer in (
        ask("제8회 산들바람잔치 예산은?", "작년보다 얼마나 늘었어?"),
        ask("산들바람잔치 예산은 작년보다 얼마나 늘었어?"),
    ):
        assert (printed(answer), printed(answer, "input")) == (["6,000천원"], ["60,000천원", "54,000천원"])
        assert "제7회" in answer.text


def test_things_named_side_by_side_are_ranked_where_all_together_name_nothing(ask: Talk, printed: Printed) -> None:
    answer = ask("표지판 안내지도 중에 제일 큰 거")
    assert (printed(answer), printed(answer, "input")) == (["40,000천원"], ["20,000천원"])


def test_from_how_much_to_how_much_gives_both_years(ask: Talk, printed: Printed) -> None:
    assert {"75,000천원", "70,000천원"} <= set(printed(ask("하천관리과 하천 정비 예산이 얼마에서 얼마로 바뀌었어?")))
