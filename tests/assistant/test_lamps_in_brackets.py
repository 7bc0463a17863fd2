"""A name that has a number of its own in a bracket is told by that number, and a heading that is said by its column."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

PLAN = (
    "2031. 주요업무 추진실적 및 2032. 주요업무계획\n\n2031. 11.\n\n나무과\n\n주요사업 목록\n\n연번\t주요사업\t구분\t쪽\n1\t묘목·모종 새로 심기\t계속\t3\n"
    "2\t물길 정비\t신규\t5\n\n□ 사업개요\n\n- 사업기간 : 2029. ~ 2033.\n\n□ 추진실적\n\n- 연도별 심기 실적\n\n(단위 : 본)\n\n구 분\t대상\t누계\t2029~2030년\t2031년 10월말\t비율\n"
    "계\t900\t500\t380\t120\t55.6%\n묘목\t400\t250\t190\t60\t62.5%\n모종\t500\t250\t190\t60\t50.0%\n\n□ 추진계획\n\n"
    "- 2032년 160본 심기(묘목 50본, 모종 110본) : 2032. 3월 ~ 10월\n\n□ 사업개요\n\n- 사업기간 : 2032. 2. ~ 11.\n\n"
    "□ 추진실적\n\n- 둑길 굴착 허가 현황\n\n(2031. 10월말 기준, 단위 : 건)\n\n연도\t구역\t신청\t완료\t비고 (자재부담금)\n2031\t계\t8\t6\t70백만원\n\t동쪽\t5\t4\t\n\t서쪽\t3\t2\t\n"
    "2030\t계\t7\t7\t50백만원\n\t동쪽\t4\t4\t\n\t서쪽\t3\t3\t\n"
)
CLUBS = {
    "나.txt": "\n\n동네 합창 돕기\n\n1 기본 현황\n\n사업비 (당해년도)\t90,000천원\t[국비]\t[시비]90,000천원\n\n3 사업설명\n\n사업내용\n\n- 합창 모임 지원 : 30개 모임 내외, 모임별 최대 3,000천원\n",
    "다.txt": "\n\n반찬 나르기\n\n1 기본 현황\n\n사업비 (당해년도)\t50,000천원\t[국비]\t[시비]50,000천원\n\n3 사업설명\n\n사업내용\n\n- 지원단가 : 1식 4,000원\n",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"가.txt": PLAN, **CLUBS})


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("묘목은 2032년에 몇 본 심기?", "50"),
        ("모종 심기 대상은 몇 본?", "500"),
        ("2031년 10월말 기준 묘목 심기 누계는 몇 본이야?", "250"),
        ("자재부담금은 2031년에 얼마야?", "70000000"),
        ("모임당 최대 지원액은?", "3000000"),
    ],
)
def test_the_number_beside_its_own_name(ask: Talk, question: str, told: str) -> None:
    assert [str(f.value) for f in ask(question).figures if f.role.value == "answer"] == [told]
