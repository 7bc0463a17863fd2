"""Before and after a change: each side is told by its own column, and never the one for the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.choice.stages import stage

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """결재문서

2031 물길 배움터 사업계획서 변경 승인 검토

□ 검토개요
1. 사업자 : 누리구청장 (누리도서관)
○ 변경내용 : 자부담(구비) 산출내역 변경
구비 비목	기존	변경
사무관리비	5,640천원	3,510천원
행사운영비	3,721천원	3,886천원
합계	9,361천원	7,396천원
○ 승인여부 : 승인
2. 사업자 : 가람구청장 (가람도서관)
○ 변경내용 : 시비보조금의 배분 변경
시비보조금 배분	기존	변경
가람도서관	3,194천원	3,308천원
솔밭도서관	1,530천원	1,416천원
합계	4,724천원	4,724천원
○ 승인여부 : 승인
"""
PLAIN = "2031 둑길 가꾸기 계획\n\n□ 소요예산\n(단위 : 천원)\n과목\t예산액\n사무관리비\t700\n여비\t300\n합계\t1,000\n"


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"paper.txt": PAPER, "plain.txt": PLAIN})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("누리구 물길 배움터 사무관리비 변경 전 금액은?", ["5,640천원"]),
        ("누리구 물길 배움터 구비 중 사무관리비, 바뀐 뒤 금액이 얼마?", ["3,510천원"]),
        ("누리구 물길 배움터 행사운영비는 조정 후 얼마야?", ["3,886천원"]),
        ("솔밭도서관 변경된 금액 알려줘", ["1,416천원"]),
        ("솔밭도서관은 바뀌기 전에 얼마였어?", ["1,530천원"]),
    ],
)
def test_the_side_of_a_change_that_is_asked_for_is_told(
    ask: Talk, printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(ask(question)) == said


@pytest.mark.parametrize(
    ("first", "next_", "said"), [("변경 전", "변경 후엔?", "3,886천원"), ("변경 후", "변경 전에는?", "3,721천원")]
)
def test_the_other_side_is_asked_of_the_same_thing(
    ask: Talk, printed: Printed, first: str, next_: str, said: str
) -> None:
    assert printed(ask(f"물길 배움터 행사운영비 {first} 금액은?", next_)) == [said]


def test_a_thing_that_no_table_tells_both_sides_of_has_no_amount_before_a_change(ask: Talk) -> None:
    assert ask("둑길 가꾸기 여비 변경 전 금액은?").status in {AnswerStatus.NOT_STATED, AnswerStatus.ABSENT}
    assert ask("둑길 가꾸기 여비는 얼마야?", "변경 전에는?").status in {AnswerStatus.NOT_STATED, AnswerStatus.ABSENT}


def test_rows_under_a_heading_of_whose_money_it_is_are_that_money(ask: Talk) -> None:
    answer = ask("누리구 물길 배움터 구비 합계 변경 후 얼마야?")
    assert [f.printed for f in answer.figures][:1] == ["7,396천원"]


def test_a_change_of_the_budget_and_both_sides_at_once_are_no_side() -> None:
    assert stage("17년에 예산변경된 금액도 있어?") == ""
    assert stage("사무관리비 변경 전후 차이는?") == ""
    assert stage("변경 전과 변경 후 금액") == ""


PRESS = """보도자료

나래부
보도시점 : 2030. 8. 29.(목)

2031년 나래부 예산안 62억원 편성

(단위 : 억원)

| 사업명 | 2030년 예산 | 2031년 예산안 | 증감 |
|---|---:|---:|---:|
| 그늘나무 | 14 | 21 | 7 |
| 꽃길 | 9 | 6 | △3 |

 ① (그늘나무) 그늘나무 지원을 14억원에서 21억원으로 늘린다.
   - 심는 나무가 370그루에서 335그루로 바뀐 데 따른 것이다.
"""


def test_what_a_sentence_says_was_before_answers_only_for_before(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    talk = over({"press.txt": PRESS})
    assert printed(talk("그늘나무는 2031년에 몇 그루 심어?")) == ["335그루"]
    assert printed(talk("그늘나무는 몇 그루 심어?")) == ["335그루"]


def test_what_an_amount_came_to_is_told_with_the_change_that_was_wrongly_supposed(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    answer = over({"press.txt": PRESS})("그늘나무 예산이 2031년에 절반으로 깎였다면서요? 얼마로 줄었나요?")
    assert "21억원" in printed(answer)
    assert "늘었습니다" in answer.text
