"""What a project's money is worked out from stands under 산출내역, before the accounts or funds that it is divided among."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PLAN = {
    "계획.txt": """2026. 주요업무계획

반딧불군 환경과

Ⅰ. 주요업무

1. 하천 산책등 바꾸기

□ 사업개요

○ 사업기간 : 2026년

□ 2026년 소요예산 : 90,000천원

(단위 : 천원)

재원별\t합계\t2026년
계\t90,000\t90,000
도비\t30,000\t30,000
군비\t60,000\t60,000

○ 산출내역 : 산책등 200천원 × 300등, 지주 1,000천원 × 30본

2. 빈병 되가져오기

□ 사업개요

○ 사업기간 : 2026년

□ 2026년 소요예산 : 25,000천원

(단위 : 천원)

재원별\t합계\t2026년
계\t25,000\t25,000
도비\t5,000\t5,000
군비\t20,000\t20,000

○ 산출내역
 - 수거함 구입 500천원 × 20대 = 10,000천원
 - 운영 위탁 = 15,000천원
"""
}
BOOK = {
    "설명서.txt": """2026년도 예산안 사업설명서

마을 도서 나눔

1 기본 현황

□ 사업개요

사업내용\t○ 마을 도서관 책 나눔
사업비 (당해년도)\t66,000천원\t[국비]\t[시비]66,000천원

※반딧불시 2026년도 예산안 기준

2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분\t2025예산액 (A)\t2026예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t60,000\t66,000\t6,000\t10
사무관리비\t15,000\t16,000\t1,000\t7
민간경상사업보조\t45,000\t50,000\t5,000\t11

산출근거

과목구분\t2026년 예산내역
사무관리비\t○ 책갈피 제작\t= 9,000천원
\t- 종이 구입 300원*10,000장\t= 3,000천원
\t- 인쇄 600원*10,000장\t= 6,000천원
\t○ 독서 달력 제작\t= 7,000천원
\t- 달력 도안 1,000,000원*1식\t= 1,000천원
\t- 달력 인쇄 3,000원*2,000부\t= 6,000천원
민간경상사업보조\t○ 책 나눔 지원금\t= 50,000천원
\t- 으뜸 10,000,000원*1개\t= 10,000천원
\t- 버금 8,000,000원*5개\t= 40,000천원

3 사업설명

사업내용

- 규모 : 마을 도서관 6곳, 5천만원
- 사업기간 : 2026. 1. ~ 12.
"""
}


@pytest.fixture(scope="module")
def book(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(BOOK)


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PLAN)


def test_prices_of_one_line_whose_products_add_up_are_how_it_was_worked_out(ask: Talk) -> None:
    answer = ask("하천 산책등 바꾸기 산출내역은?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "산책등 200천원 × 300등 + 지주 1,000천원 × 30본 = 90,000천원 ✓" in answer.text
    assert {f.printed for f in answer.figures if f.role == "part"} == {"200천원", "300등", "1,000천원", "30본"}


def test_lines_of_a_working_come_before_whose_money_it_is(ask: Talk) -> None:
    answer = ask("빈병 되가져오기 예산은 어떻게 나온 금액이야?")
    assert [f.printed for f in answer.figures if f.role == "part"] == ["10,000천원", "15,000천원"]
    assert "10,000천원 + 15,000천원 = 25,000천원 ✓" in answer.text


def test_a_working_below_a_heading_that_states_the_whole_comes_before_whose_money_it_is(
    over: Callable[[Mapping[str, str]], Talk],
) -> None:
    flat = (
        PLAN["계획.txt"]
        .replace("○ 산출내역\n - 수거함", "- 산출내역 : 수거함")
        .replace("\n - 운영 위탁 =", "\n  운영 위탁 3,000천원 × 5회 =")
    )
    answer = over({"계획.txt": flat})("빈병 되가져오기 2026년 산출내역 항목별 금액")
    assert [f.printed for f in answer.figures if f.role == "part"] == ["10,000천원", "15,000천원"]


def test_an_amount_told_in_round_numbers_is_taken_apart_where_its_working_stands(book: Talk) -> None:
    answer = book("책 나눔 5천만원은 어떻게 나온 숫자야?")
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.printed for f in answer.figures if f.role == "part"] == ["10,000천원", "40,000천원"]


@pytest.mark.parametrize(
    "asked",
    [
        "책갈피 제작과 독서 달력 제작 세부 산출항목 나열해줘",
        "책갈피 제작비와 독서 달력 제작비는 각각 어떤 식으로 산출했어?",
    ],
)
def test_what_each_of_two_things_is_made_of_is_told_of_each(book: Talk, asked: str) -> None:
    answer = book(asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert sorted(f.printed for f in answer.figures if f.role == "part") == [
        "1,000천원",
        "3,000천원",
        "6,000천원",
        "6,000천원",
    ]


def test_the_factors_of_one_line_are_not_those_of_the_next(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(PLAN)("빈병 되가져오기 수거함 구입비는 어떤 식으로 산출했습니까")
    assert [f.printed for f in answer.figures if f.role == "input"] == ["500천원", "20대"]


PAGES = {
    "예산서.txt": """세 출 예 산 사 업 명 세 서
2026년도 본예산   일반회계

부서: 하천과
정책: 맑은 물
단위: 둑 돌보기	(단위:천원)
부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목	예산액	전년도
예산액	비교증감
   둑길 손질	36,000	30,000	6,000
      도 12,000  군 24,000
    201 일반운영비	36,000	30,000	6,000
     01 사무관리비	36,000	30,000	6,000
       ○둑길 안내지	12,000
         30,000원*400부
       ○둑길 지킴이 활동비	24,000
         1,000,000원*2명*12월

- 1 -

[붙임] 2026년도 주요사업 설명

1. 둑길 손질
 ○ 사업대상 : 둑길 3개소
2. 둑길 나무 심기
 ○ 사업대상 : 둑길 1개소
"""
}


def test_how_an_item_of_a_book_was_worked_out_is_told_with_each_factor(
    over: Callable[[Mapping[str, str]], Talk], printed: Callable[[Answer, str], list[str]]
) -> None:
    ask = over(PAGES)
    answer = ask("둑길 지킴이 활동비 산출기초가 어떻게 돼?")
    assert printed(answer, "answer") == ["24,000천원"]
    assert printed(answer, "part") == ["1,000,000원", "2명", "12월"]
    assert printed(ask("둑길 안내지는 얼마야?"), "answer") == ["12,000천원"]
    assert printed(ask("둑길 손질 예산 중에 도비는 얼마야?"), "answer") == ["12,000천원"]


def test_the_only_part_of_an_item_is_called_by_its_name(over: Callable[[Mapping[str, str]], Talk]) -> None:
    one = (
        BOOK["설명서.txt"]
        .replace("\t- 종이 구입 300원*10,000장\t= 3,000천원\n", "")
        .replace("인쇄 600원*10,000장\t= 6,000", "인쇄 900원*10,000장\t= 9,000")
    )
    assert "- 인쇄: 9,000천원" in over({"설명서.txt": one})("책갈피 제작 산출근거").text


SHARED = {
    "정착.txt": """2031년도 예산안 사업설명서

산촌 살림 지원

1 기본 현황

사업기간	2031년

2 예산 설명

산출근거

과목구분	2031년 예산내역
30801	○ 시군 산촌살림금 보조	= 60,000천원
	- 산촌살림금 500,000원*20명*6개월	= 60,000천원

3 사업설명

□ 시군별 배분계획

(단위 : 명, 천원)

시군	산촌살림금
	인원	금액
계	20	60,000
버들군	12	36,000
솔재군	8	24,000
""",
}


def test_how_an_amount_was_worked_out_is_no_sharing_out_of_it(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(SHARED)("산촌살림금 6천만원 산출근거 좀")
    assert answer.status is AnswerStatus.ANSWERED
    assert {"500,000원", "20명", "6개월"} <= {f.printed for f in answer.figures}


@pytest.mark.parametrize(
    "question",
    [
        "빈병 되가져오기 2천5백만원은 어떤 항목들로 산출된 금액인지 단가와 함께 알려 주세요.",
        "빈병 되가져오기 예산은 무슨 항목으로 산출됐는지 단가와 함께 알려줘",
    ],
)
def test_what_items_it_was_worked_out_from_asks_for_the_workings(
    over: Callable[[Mapping[str, str]], Talk], question: str
) -> None:
    answer = over(PLAN)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "500천원 × 20대" in answer.text
