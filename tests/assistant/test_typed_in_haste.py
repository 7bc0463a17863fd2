"""Questions as they are spoken or typed in haste: numbers in words, no spaces, provincial endings, borrowed words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031. 주요업무계획

가람구 기획과

□ 담당 업무

팀 명\t담당업무
일자리팀\t◦ 구직, 창업, 통계, 훈련 업무

1. 청년 일자리 찾기 UP

□ 추진 현황

구 분\t2030년\t2031년
접수 제안\t116건\t125건

※ 면접옷 빌리기 7,000천원 반영
○ 솜씨 겨룸터 개최 - 이웃 업체 14개 업체 참여

□ 2031년 소요예산 : 34,000천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원\t\t
\t\t2030년\t2031년\t2032년
계\t97,000\t28,000\t34,000\t35,000
구비\t97,000\t28,000\t34,000\t35,000

산출근거

과목구분\t2031년 예산내역
사무관리비\t○ 봄한마당 천막 설치비 2,500,000원*4동\t= 10,000천원
\t○ 봄한마당 참가비 6,000,000원*1회\t= 6,000천원
"""


@pytest.fixture(scope="module")
def town(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over one plan."""
    return over({"업무.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("청년 일자리 찾기 이천삼십이년도 예산좀여", ["35,000천원"]),
        ("청년일자리찾기업 2031년예산 을마나 되는교", ["34,000천원"]),
        ("일자리찾기 2031년에 접수 제안 몇껀 들어왓음?", ["125건"]),
        ("봄한마당 천막 몇 동 설치", ["4동"]),
        ("봄한마당 천막 1동당 비용", ["2,500,000원"]),
        ("봄한마당 천막 1동 비용은?", ["2,500,000원"]),
        ("접수 제안 2031년에 몇 건 선정", []),
        ("솜씨 겨룸터에 몇 개 업체가 참여?", ["14개"]),
        ("면접옷 빌리기 얼마 반영", ["7,000천원"]),
        ("봄한마당 참가비만, 천막이랑 물품 빼고 얼마야?", ["6,000천원"]),
        ("For the 봄한마당, how much is the participation fee alone, without tents?", ["6,000천원"]),
    ],
)
def test_it_is_read_all_the_same(town: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    assert printed(town(question)) == wanted


def test_an_amount_in_words_is_held_against_the_printed_one(town: Talk) -> None:
    assert town("봄한마당 참가비는 육백만원 맞아?").text.startswith("네")
    assert town("봄한마당 참가비는 칠백만원 맞아?").text.startswith("아니요")


def test_what_a_team_does_is_its_work(town: Talk) -> None:
    assert "구직, 창업, 통계, 훈련" in town("일자리팀 머하는데에요??").text
