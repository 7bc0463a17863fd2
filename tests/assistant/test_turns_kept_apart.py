"""What a turn keeps of the one before, and what it never mixes: a rate with money, a portion with the whole, funding with workings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from assistant.answer import Answer, AnswerStatus, Role

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PAPERS = {
    "2031_업무.txt": """2031년도 업무보고

물길정비과

□ 예산 집행현황

(단위 : 천원, %)

구분\t예산현액\t집행액\t집행률
계\t600,000\t390,000\t65.0
하천 준설\t200,000\t160,000\t80.0
제방 보수\t300,000\t210,000\t70.0
펌프장 점검\t100,000\t20,000\t20.0
""",
    "2031_설명.txt": """2031년도 세출예산안 사업설명자료

1. 갈대숲 산책로 조성

가. 사업개요

 ○ 사업기간 : 2030 ~ 2031년
 ○ 사업비 : 900백만원(국 450, 시 450) ※ 2030~2031년, 2031년분 600백만원

나. 연차별 투자계획

(단위 : 백만원)

구분\t계\t2030\t2031
계\t900\t300\t600
국비\t450\t150\t300
시비\t450\t150\t300

다. 2031년 산출내역

 - 목재 데크 : 4km × 100백만원 = 400백만원
 - 쉼터 : 5개소 × 40백만원 = 200백만원

라. 추진실적

구분\t2029년\t2030년\t2031년(계획)\t잔여
이용률(%)\t61.0\t64.0\t70.0\t83.0

2. 나루터 복원

가. 사업개요

 ○ 사업기간 : 2031년
 ○ 사업비 : 70백만원(시 70)
""",
}


def told(answer: Answer) -> set[Decimal | None]:
    return {f.value for f in answer.figures if f.role in {Role.ANSWER, Role.PART}}


def test_the_lowest_rate_after_an_amount_and_a_rate_is_sought_among_the_rows(over: Over) -> None:
    last = over(PAPERS)("물길정비과 예산현액은?", "집행률은?", "그럼 집행률이 제일 낮은 사업은 어디고 몇 %야?")
    assert "펌프장 점검" in last.text
    assert [f.value for f in last.figures if f.role is Role.ANSWER] == [Decimal("20.0")]


def test_workings_are_those_of_the_section_that_comes_to_the_amount_and_not_its_payers(over: Over) -> None:
    answer = over(PAPERS)("갈대숲 산책로 2031년 6억원 산출내역 보여줘")
    assert {Decimal(400_000_000), Decimal(200_000_000)} <= told(answer)
    assert Decimal(300_000_000) not in told(answer)


def test_a_year_asked_for_is_never_answered_by_what_is_left_for_later(over: Over) -> None:
    answer = over(PAPERS)("갈대숲 산책로 2031년 이용률은?")
    assert answer.status is AnswerStatus.ANSWERED
    assert told(answer) == {Decimal("70.0")}


def test_the_portion_of_a_year_is_not_the_whole(over: Over) -> None:
    assert told(over(PAPERS)("갈대숲 산책로 사업비 얼마지?", "그중 2031년분은?")) >= {Decimal(600_000_000)}
    assert Decimal(900_000_000) not in told(over(PAPERS)("갈대숲 산책로 사업비 얼마지?", "그중 2031년분은?"))


def test_a_correction_keeps_the_year_of_a_question_that_was_refused(over: Over) -> None:
    talk = over(PAPERS)
    assert talk("2030년 갈대숲 산책로 입장료 수입 얼마야?").status is AnswerStatus.ABSENT
    assert told(talk("2030년 갈대숲 산책로 입장료 수입 얼마야?", "아니 이용률 말이야")) == {Decimal("64.0")}


FIRMS = {
    "2031_대행.txt": """2031년도 업무보고

1. 나루 청소 대행

업체\t구역\t맡은 동\t대행비(백만원)\t인원(명)
물봉상사\t가구역\t솔내동, 두물동\t240\t18
해오름산업\t나구역\t샘골동\t230\t15
참누리\t다구역\t들말동\t210\t12
계\t\t\t680\t45

2. 둑길 점검

 ○ 2030년 : 수문 4개소, 계단 35개소 정비 (집행 17억원)
 ○ 사업비 : 9억원
""",
}


def test_a_row_goes_by_its_first_name_where_each_row_has_one(over: Over) -> None:
    assert told(over(FIRMS)("물봉상사 대행비가 얼마야?", "참누리는?")) == {Decimal(210_000_000)}


def test_a_bracket_behind_several_counts_is_of_them_all(over: Over) -> None:
    assert told(over(FIRMS)("둑길 점검 2030년 집행액은 얼마야?")) == {Decimal(1_700_000_000)}


BOOK = {
    "2031_명세.txt": """세 출 예 산 사 업 명 세 서

2031년도 본예산 일반회계 물길과 ~ 물길과

부서: 물길과

정책: 물길 보전

단위: 하천 관리 (단위:천원)

부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목 예산액전년도예산액

비교증감

물길과 90,000 80,000 10,000

물길 보전 90,000 80,000 10,000

하천 관리 90,000 80,000 10,000

하천감시원 운영 90,000 80,000 10,000

101 인건비 60,000 55,000 5,000

04 기간제근로자등보수 60,000 55,000 5,000

○하천감시원 인건비 48,000 2,000,000원*2명*12월

○보험료 부담금 12,000 1,000,000원*12월

201 일반운영비 30,000 25,000 5,000

01 사무관리비 30,000 25,000 5,000

○감시 용품 30,000 30,000,000원
""",
}


def test_an_account_of_a_book_is_no_name_of_the_items_under_it(over: Over) -> None:
    answer = over(BOOK)("하천감시원 운영 예산은?", "그중에 인건비만")
    assert [f.value for f in answer.figures if f.role is Role.ANSWER] == [Decimal(60_000_000)]


MARKET = """들바람 장터 안전 지원

□ 지원 장터(확정분)

(단위 : 개 점포, 백만원)

마을	장터명	전선 정비 점포수	지원액
합 계		540	810
은빛마을	은빛장터	300	450
솔빛마을	솔빛장터	240	360

※ 나머지 물량은 2031년 5월 2차 공모로 확정 예정(대상 장터 미정)
"""


def test_a_turn_that_only_a_remark_speaks_of_is_not_what_its_table_holds(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]], printed: Callable[..., list[str]]
) -> None:
    talk = over({"장터.txt": MARKET})
    assert printed(talk("2차 공모로 지원하는 점포는 몇 개야?")) == []
    assert printed(talk("전선 정비 점포는 몇 개야?")) == ["540개"]
