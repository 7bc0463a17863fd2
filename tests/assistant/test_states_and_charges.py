"""Lists told by a state or a person: what prints 0, 미정 or 비예산, what came to nothing, what one is in charge of; one's share of a year."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]


def _paper(name: str, people: str, rows: str, rest: str = "") -> str:
    return f"""{name}

1 기본 현황

□ 사업개요

회 계\t일반회계
사업기간\t연례반복
사업비 (당해년도)\t90,000천원\t[국비]\t[시비]90,000천원

□ 사업 담당자

실·국\t부서명\t과 장\t팀장\t주무관
푸른국\t물길과\t{people}

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분\t2021예산액 (A)\t2022예산액 (B)\t증감 (B-A)\t(B-A)*100/A
{rows}

- 가람시 주민을 위해 가람시에서 추진
- 가람시 예산으로 시행
{rest}"""


BASIS = """
산출근거

과목구분\t2022년 예산내역
특정업무경비\t○ 현장 활동비 100,000원*5명*12개월\t= 6,000천원
\t○ 마을 안내비 20,000원*10명*8회\t= 1,600천원
\t○ 월례 강사비 월 50,000원*2명\t= 100천원

□ 2022년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t90,000\t
계획 수립\t2022.01~2022.02\t0\t기본계획
의견 듣기\t2022.02~2022.03\t0\t주민 설명회
공사 시행\t2022.04~2022.10\t90,000\t시설 공사
"""
PLAN = """별빛구 2022 주요업무계획

기획과

주요사업 목록

연번\t주요사업\t구분\t쪽
1\t골목 등불 달기\t신규\t2
2\t마을 연구모임 운영\t계속\t4
3\t조례 다듬기\t계속\t6

□ 사업개요

- 별빛구 골목을 밝힘

□ 2022년 소요예산 : 8,000천원

□ 사업개요

- 별빛구 마을을 연구함

□ 2022년 소요예산 : 미정(시비)

□ 사업개요

- 별빛구 조례를 고침

□ 2022년 소요예산 : 비예산
"""
PAPERS = {
    "2022_물길.txt": _paper(
        "물길 공원 가꾸기",
        "가온결 070-0001\t나솔빛 070-0002\t다흰내 070-0003",
        "계\t95,000\t90,000\t△5,000\t△5\n사무관리비\t85,000\t90,000\t5,000\t6\n행사운영비\t10,000\t0\t△10,000\t△100",
        BASIS,
    ),
    "2022_숲길.txt": _paper(
        "숲길 도서관 운영",
        "가온결 070-0001\t라온해 070-0004\t마루한 070-0005",
        "계\t92,000\t90,000\t△2,000\t△2\n사무관리비\t91,000\t90,000\t△1,000\t△1\n홍보비\t1,000\t0\t△1,000\t△100",
    ),
    "2022_별빛.txt": PLAN,
}


@pytest.fixture(scope="module")
def towns(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "asked",
    [
        "물길 공원 가꾸기 현장 활동비는 한 사람이 일 년에 얼마 받아?",
        "물길 공원 가꾸기 현장 활동비 1인당 연간 얼마야?",
    ],
)
def test_one_persons_year_is_the_sum_without_the_number_of_persons(towns: Talk, printed: Printed, asked: str) -> None:
    answer = towns(asked)
    assert printed(answer) == ["1,200천원"]
    assert printed(answer, "input") == ["6,000천원", "5명"]


def test_a_months_pay_is_no_years(towns: Talk, printed: Printed) -> None:
    assert printed(towns("물길 공원 가꾸기 월례 강사비는 한 사람이 일 년에 얼마 받아?")) != ["50천원"]


def test_all_projects_that_name_a_person_are_his(towns: Talk) -> None:
    answer = towns("가온결 과장이 맡고 있는 사업은 뭐가 있나요?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "물길 공원 가꾸기" in answer.text
    assert "숲길 도서관 운영" in answer.text
    assert len(answer.citations) == 2


@pytest.mark.parametrize("asked", ["다흰내 과장이 맡은 사업은 뭐야?", "새한별 팀장이 담당하는 사업 목록 알려줘"])
def test_nobody_of_that_name_has_no_project(towns: Talk, asked: str) -> None:
    assert "숲길" not in towns(asked).text


def test_steps_that_take_no_money_are_listed(towns: Talk) -> None:
    answer = towns("물길 공원 가꾸기 2022년 추진일정에서 예산집행금액이 0인 단계 다 말해줘")
    assert [f.name for f in answer.figures] == ["계획 수립", "의견 듣기"]
    assert {f.value for f in answer.figures} == {0}


def test_projects_whose_budget_is_open_or_none_are_listed(towns: Talk) -> None:
    answer = towns("별빛구 사업 중에 2022년 소요예산이 비예산이거나 미정이라고 적힌 사업 다 알려줘")
    assert answer.status is AnswerStatus.ANSWERED
    assert "「마을 연구모임 운영」: 2022년 미정(시비)" in answer.text
    assert "「조례 다듬기」: 2022년 비예산" in answer.text
    assert "골목 등불" not in answer.text


def test_what_came_to_nothing_is_told_of_all_of_a_governments_projects(towns: Talk, printed: Printed) -> None:
    answer = towns("가람시 사업들 통틀어서 2021년에는 예산이 있었는데 2022년에 0원이 된 과목 전부 알려줘")
    assert sorted(printed(answer)) == ["△1,000천원", "△10,000천원"]
    assert "행사운영비" in answer.text
    assert "홍보비" in answer.text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("별빛구 주요사업 중 계속 사업은 몇 개야?", ("‘계속’(으)로 표시된 것은 2개", "마을 연구모임 운영", "조례 다듬기")),
        ("별빛구 주요사업은 몇 개야?", ("모두 3개",)),
    ],
)  # fmt: skip
def test_what_a_numbered_table_names_is_counted(towns: Talk, asked: str, said: tuple[str, ...]) -> None:
    answer = towns(asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert all(s in answer.text for s in said)


def test_a_table_whose_numbers_leave_one_out_counts_nothing(over: Callable[[Mapping[str, str]], Talk]) -> None:
    torn = PLAN.replace("2\t마을 연구모임 운영\t계속\t4\n", "")
    assert "2개" not in over({"2022_별빛.txt": torn})("별빛구 주요사업은 모두 몇 개야?").text
