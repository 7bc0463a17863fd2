"""What a question says by the way: what is not meant, who needs it, what it is for each; and on what a work is founded, in English."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "돌봄.txt": (
        "별빛 목욕 나들이\n\n2031년도 별빛구 돌봄과\n\n예산 총괄\n\n(단위 : 천원)\n\n구 분\t2030예산액 (A)\t2031예산액 (B)\n계\t80,000\t90,000\n자치단체경상보조금\t80,000\t90,000\n\n산출근거\n\n과목구분\t2031년 예산내역\n"
        "자치단체경상보조금\t○ 자치구 나들이 보조\t= 90,000천원\n- 자치구 차량비 보조 5,000,000원*6개구\t= 30,000천원\n"
        "- 자치구 운영비 보조 6,000,000원*10개구\t= 60,000천원\n\n"
        "사업근거\n\n○ 별빛구 돌봄 조례 제4조\n\n사업내용\n\n- 나들이 버스 제공\n - 대상 : 어르신 40명(월 3회 이내)\n - 이용료 : 회당 2,000원\n"
        "- 별빛돌봄자문단 운영\n - 별빛돌봄자문단 : 12명\n\n"
        "추진경위\n\n- 1공구 쉼터 착공 : 2030.11.4.\n- 2공구 쉼터 착공 : 2031.6.15.\n\n최근 3년 추진실적\n\n2029년도\t○ 나들이 이용 : 1,240회(310명)\n2030년도\t○ 나들이 이용 : 1,515회(402명)\n"
    ),
}


@pytest.fixture(scope="module")
def asker(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Return an assistant over the paper of this file."""
    return over(PAPERS)


def test_family_that_needs_it_is_no_name(asker: Talk) -> None:
    """The one for whom somebody asks stands in no paper, said before the question or after it."""
    for asked in (
        "나들이 이용료 얼마 내야 하나요? 어머니가 거동이 불편하세요",
        "아버지 다리가 아프셔서, 나들이 회당 이용료 얼마예요?",
    ):
        assert "‘어머니’" not in asker(asked).text
        assert "2,000원" in asker(asked).text


def test_for_each_and_together(asker: Talk, printed: Printed) -> None:
    """What is for one 구 is the price of each; together is what they all get, and no sum of other works."""
    assert printed(asker("자치구 운영비 보조는 구당 얼마인가")) == ["6,000,000원"]
    both = printed(asker("자치구 운영비 보조는 구당 얼마이고 합쳐서 얼마인가 (목욕 나들이)"))
    assert both == ["6,000,000원", "60,000천원"]


def test_founded_on(asker: Talk) -> None:
    """Which ordinance a work is based on, and on what legal grounds, is told by its law, and by no amount."""
    for asked in (
        "Which ordinance is the 목욕 나들이 project based on?",
        "On what legal grounds is the 목욕 나들이 project run?",
    ):
        answer = asker(asked)
        assert answer.status is AnswerStatus.ANSWERED
        assert "조례 제4조" in answer.text


def test_used_by_a_mixed_tongue(asker: Talk, printed: Printed) -> None:
    """A service that is used is counted by its use; the members of a body are its number."""
    asked = "How many times was the 나들이 service used in 2030, and by how many people?"
    assert printed(asker(asked)) == ["1,515회", "402명"]
    assert printed(asker("별빛돌봄자문단 members 몇 명으로 구성?")) == ["12명"]


def test_two_stages(asker: Talk) -> None:
    """The day of each of two stages is asked for, and both are told."""
    for asked in ("목욕 나들이 1공구 2공구 착공일이 각각 언제예요?", "목욕 나들이 1공구와 2공구 착공일은 언제"):
        said = asker(asked).text
        assert "2030.11.4." in said
        assert "2031.6.15." in said


def test_rate_not_meant_beside_a_share(asker: Talk, printed: Printed) -> None:
    """A rate that is said not to be meant leaves the share that is asked for."""
    asked = "목욕 나들이 자치단체경상보조금에서 자치구 운영비 보조가 차지하는 비중은 몇 %인가요?"
    plain, told = printed(asker(asked)), printed(asker(f"{asked} 집행률 말고요"))
    assert plain == told == ["66.67%"]
