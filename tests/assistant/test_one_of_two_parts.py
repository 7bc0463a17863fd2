"""A share asked of the last of two parts is one of what both are parts of, and never of the other part."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031년 쉼터 조성 계획

보람시 공원과

1. 강변 쉼터 조성

□ 소요예산

(단위 : 천원)

재원별	합계	2031년	2032년
계	50,000	20,000	30,000
국비	30,000	12,000	18,000
시비	20,000	8,000	12,000

□ 결산

(단위 : 천원)

연도	예산현액	집행액	집행잔액
2029	40,000	30,000	10,000
2030	50,000	45,000	5,000

2. 급식 지원

○ 급식단가 : 초 3,100원, 중 3,700원, 고 3,900원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"쉼터.txt": PAPER})


@pytest.mark.parametrize(
    ("turns", "percent"),
    [
        (("강변 쉼터 2031년 국비는?", "시비는?", "그건 몇 %야?"), 40),
        (("강변 쉼터 2031년 소요예산은?", "국비는?", "시비는?", "그건 몇 %야?"), 40),
        (("강변 쉼터 2030년 집행액은?", "집행잔액은?", "그건 몇 %야?"), 10),
        (("강변 쉼터 2030년 예산현액은?", "집행액은?", "그건 몇 %야?"), 90),
    ],
)
def test_one_of_two_parts_is_a_share_of_their_whole(ask: Talk, turns: tuple[str, ...], percent: int) -> None:
    answer = ask(*turns)
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.figures[0].value == percent


KINDS = """보람시 상담 현황

(단위 : 건)

구 분	합 계	서 면	전 화	방 문
2031년	200	80	20	100
2030년	400	150	50	200
"""


def test_one_kind_of_a_row_is_a_share_of_its_total(over: Callable[[Mapping[str, str]], Talk]) -> None:
    talk = over({"상담.txt": KINDS})
    told = talk("2031년 상담은 모두 몇 건?", "서면은?", "전화는?", "그건 몇 %야?")
    assert told.figures[0].value == 10
    assert talk("2031년 서면 상담은 몇 건?", "전화는?", "그건 몇 %야?").figures[0].value == 10


def test_another_fund_is_asked_for_after_a_share(ask: Talk, printed: Printed) -> None:
    assert printed(ask("강변 쉼터 2031년 국비는?", "그건 몇 %야?", "시비는?")) == ["8,000천원"]


def test_two_amounts_of_one_line_are_two(over: Callable[[Mapping[str, str]], Talk]) -> None:
    talk = over(
        {
            "전산.txt": "별솔시 전산과 2031년 업무계획\n\n4. 주요사업 목록\n          (단위 : 백만원)\n연번\t사업명\t구분\t2031 사업비\n"
            "1\t공개포털 구축\t신규\t900\n2\t배움터 운영\t계속\t486\n\n1  공개포털 구축\n\n   ❍ 총사업비 : 18.5억원(2031년 9.0억원, 2032년 9.5억원)\n"
        }
    )
    answer = talk("공개포털 2031년 사업비는?", "2032년은?", "합치면?")
    assert int(answer.figures[0].value or 0) == 1_850_000_000


def test_a_level_of_schools_is_no_other(ask: Talk, printed: Printed) -> None:
    assert printed(ask("급식단가 초등은?", "중은?")) == ["3,700원"]
    assert printed(ask("급식단가 초등은?", "고는?")) == ["3,900원"]


COURTS = """보람시 소송 현황

(단위 : 건)

연도	소송	계	승소	패소
2031	계	12	6	2
	행정소송	9	6	2
	민사소송	3	-	-
"""


def test_a_dash_in_the_sister_cell_is_no_number_of_another_row(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    answer = over({"소송.txt": COURTS})("2031년 민사소송은 몇 건?", "승소는?")
    assert not printed(answer)
    assert answer.status is AnswerStatus.NOT_STATED


CHOICE = {
    "한빛.txt": "한빛시 2031년 예산\n\n□ 산출근거\n\n(단위 : 천원)\n\n구분\t2030예산액\t2031예산액\n행사운영비\t64,000\t82,000\n사무관리비\t98,000\t112,000\n",
    "노을.txt": "노을군 2031년 예산\n\n□ 산출근거\n\n(단위 : 천원)\n\n구분\t2030예산액\t2031예산액\n행사운영비\t410,000\t420,000\n",
}


def test_another_name_is_none_of_what_was_offered(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    talk = over(CHOICE)
    assert talk("행사운영비 2031년 예산은?").status is AnswerStatus.AMBIGUOUS
    assert printed(talk("행사운영비 2031년 예산은?", "아니 사무관리비 말이야")) == ["112,000천원"]
    assert printed(talk("행사운영비 2031년 예산은?", "한빛시")) == ["82,000천원"]


def test_the_share_of_a_government_is_its_money(ask: Talk, printed: Printed) -> None:
    assert printed(ask("강변 쉼터 2031년 소요예산은?", "and the city share?")) == ["8,000천원"]
