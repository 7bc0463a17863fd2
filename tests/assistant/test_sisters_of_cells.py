"""One name alone, asked after a cell of a table, is the cell beside it, or under it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """보람시 참여소통과 업무계획

1. 시민회의 운영

□ 추진실적

(2031. 10월말 기준)

구분	합계		본회의		분과회의
	횟수	처리안건	횟수	처리안건	횟수	처리안건
2031년	4회	48건	1회	17건	3회	31건
2030년	7회	92건	2회	42건	5회	50건

□ 상담 유형별 현황

(단위 : 건)

구 분	합 계	서 면	전 화	방 문
2030년	206	87	27	92
2029년	335	138	155	42

○ 시민 의견 접수 : 742건
 - 교통 265건, 환경 188건

□ 소요예산

구분	금액(백만원)	산출근거
강사 인건비	336	2백만원 × 14명 × 12개월
체험 기기 임차	72	0.2백만원 × 30대 × 12개월
교재·홍보	48	1식
합계	456	-

2. 쉼터 확충

구분	2030	2031	2032(계획)
신설(개소)	8	14	20
누계(개소)	8	22	42
사업비(백만원)	160	280	400
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"계획.txt": PLAN})


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("2030년 본회의 처리안건 건수 알려줘", "그럼 분과회의는?"), "50건"),
        (("2030년 본회의 처리안건 건수 알려줘", "그럼 분과회의는?", "횟수는?"), "5회"),
        (("2030년 본회의 처리안건 건수 알려줘", "그럼 분과회의는?", "횟수는?", "2031년은?"), "3회"),
        (("2029년 서면 상담은 몇 건이야?", "전화는?"), "155건"),
        (("2029년 서면 상담은 몇 건이야?", "전화는?", "방문은요?", "2030년은?"), "92건"),
        (("강사 인건비는 얼마야?", "교재·홍보는?"), "48백만원"),
        (("2031년 쉼터 신설은 몇 개소야?", "사업비는?"), "280백만원"),
        (("2031년 쉼터 신설은 몇 개소야?", "누계는?"), "22개소"),
        (("2031년 쉼터 신설은 몇 개소야?", "누계는?", "내년은?"), "42개소"),
    ],
)
def test_a_name_alone_is_the_sister_of_what_was_told(
    ask: Talk, printed: Printed, turns: tuple[str, ...], told: str
) -> None:
    assert printed(ask(*turns)) == [told]


def test_sisters_are_put_together(ask: Talk) -> None:
    answer = ask("2029년 서면 상담은 몇 건이야?", "전화는?", "둘 합치면?")
    assert int(answer.figures[0].value or 0) == 293


def test_what_the_table_does_not_name_is_no_sister(ask: Talk, printed: Printed) -> None:
    answer = ask("2029년 서면 상담은 몇 건이야?", "화상은?")
    assert answer.status is not AnswerStatus.ANSWERED or not printed(answer)


def test_no_cell_of_another_year_is_a_sister(ask: Talk, printed: Printed) -> None:
    assert printed(ask("2030년 본회의 처리안건 건수 알려줘", "2028년은?")) == []


@pytest.mark.parametrize(
    ("turns", "told"),
    [(("2032년 쉼터 신설 개소수는?",), "20개소")],
)
def test_the_number_of_places_counts_them(ask: Talk, printed: Printed, turns: tuple[str, ...], told: str) -> None:
    assert printed(ask(*turns)) == [told]


RESULTS = """재단법인 별솔진흥원

2031회계연도 성과

| 지표명 | 단위 | 2030 실적 | 2031 목표 | 2031 실적 |
|---|---|---|---|---|
| 입주기업 수 | 개사 | 46 | 50 | 52 |
| 입주기업 매출 | 백만원 | 21,075 | 22,500 | 23,910 |
"""


def test_how_many_there_are_is_no_amount_of_theirs(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    talk = over({"성과.md": RESULTS})
    assert printed(talk("입주기업 수 2031년 실적은?")) == ["52개사"]
    assert printed(talk("입주기업 수 2031년 실적은?", "목표는?")) == ["50개사"]


GRANTS = """보람시 참여소통과 업무계획

1. 배움터 지원

□ 교부현황

(단위 : 백만원)

구 분	계	시설개선	특색과정
계	600	400	200
작은배움터	220	140	80
큰배움터	380	260	120
"""


@pytest.mark.parametrize("word", ["계는?", "합계는?"])
def test_a_total_that_may_be_of_the_row_or_of_the_column_is_told_as_both(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, word: str
) -> None:
    answer = over({"지원.txt": GRANTS})("작은배움터 시설개선 교부액은?", word)
    assert answer.status is AnswerStatus.AMBIGUOUS
    assert printed(answer) == ["400백만원", "220백만원"]
