"""A count is taken from the column, the cell and the counting word that the question means, or from none."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2021 업무보고

1. 분쟁 조정과 법무 지원

□ 추진 현황

- 분쟁 현황

(2020. 10월말 기준, 단위 : 건)

연도\t분쟁\t계\t처리현황\t\t비고 (변호사 선임 건수)
\t\t\t진행중\t종결\t
2020\t계\t20\t5\t15\t9
\t임대분쟁\t12\t3\t9\t5
\t소음분쟁\t8\t2\t6\t4
2019\t계\t30\t1\t29\t11
\t임대분쟁\t21\t1\t20\t7
\t소음분쟁\t9\t0\t9\t4

2. 내부규정 정비

□ 규정 현황

(2020. 10월 말 기준, 단위: 건)

자치규정\t\t\t내부규정\t\t
계\t조례\t규칙\t계\t지침\t요령
210\t160\t50\t31\t20\t11

□ 추진실적

연번\t소관\t유형\t규정명\t공포일
1\t복지국\t실무미적용\t돌봄 지정에 관한 조례\t'20.10.10.
2\t교통국\t효력상실\t주차장 관리조례 등 (조례 6건, 규칙 3건)\t'20.07.17.
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2021_법무.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("2019년 임대분쟁 건수", "21건"),
        ("2019년 소음분쟁 건수는?", "9건"),
        ("2019년 임대분쟁 변호사 선임 건수는?", "7건"),
        ("2019년 임대분쟁 종결 건수는?", "20건"),
    ],
)
def test_a_word_that_every_count_goes_by_names_no_column_alone(
    ask: Talk, printed: Printed, question: str, count: str
) -> None:
    assert printed(ask(question)) == [count]


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("조례는 총 몇 건이야?", "160건"),
        ("규칙은 몇 건이야?", "50건"),
        ("규칙은 총 몇 건이야?", "50건"),
        ("지침은 몇 건?", "20건"),
        ("교통국 조례는 몇 건?", "6건"),
    ],
)
def test_a_cell_of_its_own_counts_before_one_that_mentions_a_number(
    ask: Talk, printed: Printed, question: str, count: str
) -> None:
    assert printed(ask(question)) == [count]


def test_a_count_in_a_column_of_remarks_is_said_with_what_its_heading_counts(ask: Talk) -> None:
    assert "변호사 선임 건수" in ask("2019년 임대분쟁 변호사 선임 건수는?").text


SUMS = """2021 업무보고

1. 안전한 물길 만들기

□ 추진실적

- 2020년 제1회 추경
 - ➔ 수문 교체 예산 14억원, 제방 보강 예산 30억원 편성
- 2020년 제2회 추경
 - ➔ 수문 교체 예산 6억원, 제방 보강 예산 10억원 편성

※ 2020. 예산규모

(단위 : 백만원)

구 분\t최종예산액 (㉑=㉒+㉓+㉔)\t당초예산 (㉒)\t1회추경 (㉓)\t2회추경 (㉔)
계\t33,000\t20,000\t8,000\t5,000
일반회계\t22,000\t13,000\t5,000\t4,000
특별회계\t11,000\t7,000\t3,000\t1,000

□ 2021년 소요예산 : 50,000천원

○ 주민 협의회 및 강사 연수 개최 = 30,000천원
 - 강사 역량 연수 6,000,000원*2회 = 12,000천원
 - 마을 협의 모임 개최 1,800,000원*10회 = 18,000천원
○ 홍보물 제작 = 20,000천원
"""


@pytest.fixture(scope="module")
def add(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2021_물길.txt": SUMS})


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("1회 추경과 2회 추경의 수문 교체 예산을 더하면?", 2_000_000_000),
        ("1회 추경이랑 2회 추경 제방 보강 예산은 합쳐서 얼마야?", 4_000_000_000),
        ("1회 추경과 2회 추경의 일반회계 합계는?", 9_000_000_000),
        ("1회 추경과 2회 추경의 합계는?", 13_000_000_000),
    ],
)
def test_what_follows_two_things_is_asked_of_both(add: Talk, question: str, value: int) -> None:
    assert [int(f.value) for f in add(question).figures if f.formula and f.value is not None] == [value]


def test_two_parts_of_one_item_are_compared_not_the_item_with_its_part(add: Talk, printed: Printed) -> None:
    answer = add("강사 연수랑 마을 협의 모임 중 어디에 예산이 더 많아?")
    assert answer.status is AnswerStatus.ANSWERED
    assert sorted(f.printed for f in answer.figures) == ["12,000천원", "18,000천원"]


def test_a_whole_and_its_part_are_never_added(add: Talk) -> None:
    assert not [f for f in add("강사 연수 개최랑 강사 역량 연수를 더하면?").figures if f.formula]


TORN = """Ⅱ. 주요 업무
1 마을건의 접수·처리 체계 개선

 추진 내용

○ 마을건의 처리 현황 (’22.6.30. 기준, 단위 : 건)

구  분 제 출 수 용 불수용 검토중

계 600 90
(수용률 15.0%)

430 80

온라인 400 70
(수용률 17.5%)

280 50

현장·전화 200 20
(수용률 10.0%)

150 30

○ 건의 처리기한 단축
"""


@pytest.fixture(scope="module")
def torn(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2022_건의.txt": TORN})


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("2022년 6월 말까지 마을건의 제출 건수는?", "600건"),
        ("마을건의 수용 건수는?", "90건"),
        ("온라인 마을건의 불수용은 몇 건?", "280건"),
        ("현장·전화 건의 수용률은?", "10.0%"),
    ],
)
def test_a_heading_drawn_letter_by_letter_names_the_columns_that_add_up(
    torn: Talk, printed: Printed, question: str, value: str
) -> None:
    assert printed(torn(question)) == [value]


def test_a_heading_whose_columns_do_not_add_up_names_nothing(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over({"2022_건의.txt": TORN.replace("온라인 400", "온라인 410")})("마을건의 제출 건수는?")
    assert all("제출" not in f.label for f in answer.figures)


PLAN = """2022 업무계획

1. 마을연구모임 운영

□ 추진실적

○ 마을소식단 확대 운영(35명 → 50명)

○ 우수모임 격려금 상향(현행 최고 30만원 → 80만원으로 인상) 추진

□ 2022년 소요예산 : 미정(시비)

※ 1개 과제당 조사예산 3,000천원 ~ 6,000천원 지원

(단위 : 천원)

재원별\t합계\t2021년\t2022년
계\t20,000\t20,000\t0
시비\t20,000\t20,000\t

□ 최근 결산 현황

(단위 : 천원)

연도\t예산현액\t집행액\t집행잔액
2021\t8,002,200\t8,002,111\t89
"""


@pytest.fixture(scope="module")
def plan(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"2022_모임.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("마을소식단은 몇 명으로 늘려?", {"50명"}),
        ("마을소식단은 몇 명이야?", {"50명"}),
        ("우수모임 격려금은 얼마야?", {"80만원"}),
        ("우수모임 격려금은 얼마까지 올려?", {"80만원"}),
        ("마을연구모임 과제당 조사예산은?", {"3,000천원", "6,000천원"}),
    ],
)
def test_what_an_arrow_leads_to_and_both_ends_of_a_range_are_given(
    plan: Talk, printed: Printed, question: str, values: set[str]
) -> None:
    assert set(printed(plan(question))) == values


def test_nearly_all_is_not_called_all(plan: Talk) -> None:
    text = plan("마을연구모임 2021년 집행률은?").text
    assert "99.9989%" in text
    assert "100%" not in text


RESULTS = {
    "설명서.txt": "골목가게 판촉 지원\n\n1 기본 현황\n\n□ 사업개요\n\n사업비 (당해년도)\t90,000천원\n\n4 사업 효과\n\n□ 최근 3년 추진실적\n\n"
    "2029년도\t○ 입점 설명회 1회(참여 12개사, 설명 40건) ○ 나들이 장터 개최(9.3) - 가게 9개, 손님 1,200명\n"
    "2030년도\t○ 입점 설명회 2회(참여 25개사, 설명 88건) ○ 나들이 장터 개최(9.5) - 가게 14개, 손님 2,100명\n"
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2030년 입점 설명회 참여 기업 수는?", ["25개사"]),
        ("입점 설명회 참여 업체는 2029년에 몇 곳이었어?", ["12개사"]),
        ("How many companies took part in the briefings (입점 설명회) in 2030?", ["25개사"]),
        ("2030년 입점 설명회 설명 건수는?", ["88건"]),
        ("2030년 나들이 장터 참여 기업 수는?", []),
        ("2030년 입점 설명회는 몇 곳에서 열렸어?", []),
    ],
)
def test_the_unit_of_a_count_says_what_is_counted(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over(RESULTS)(question)) == said


BANDS = """2031년 주요업무계획

1. 고향 후원 모금

□ 추진실적

(단위 : 건, 백만원)

구분\t계\t10만원 미만\t10만원\t10만원 초과
건수\t1,200\t200\t950\t50
금액\t150\t10\t95\t45

- 점검대상 : 60개소(회관 40, 쉼터 20)
  - 지적 12건(현장시정 8건, 보수 4건)
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("고향 후원 10만원 초과 건수", ["50건"]),
        ("고향 후원 10만원 미만 건수", ["200건"]),
        ("고향 후원 10만원 이상 건수", []),
        ("고향 후원 건수", ["1,200건"]),
        ("How many cases did the 고향 후원 모금 점검 point out?", ["12건"]),
    ],
)
def test_the_column_of_the_bound_that_is_asked_for_is_told_and_no_other(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over({"모금.txt": BANDS})(question)) == wanted
