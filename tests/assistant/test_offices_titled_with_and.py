"""An English title of an office that joins two words, with its Korean name behind it, names one office and no two things."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2031. 주요업무계획

나루도시국

- 물길나무과

물길나무과

- 물길팀

주요사업 목록

연번\t주요사업\t구분\t쪽
1\t둑길 고치기\t계속\t3
2\t샘 살리기\t신규\t5

□ 추진계획

(단위 : 천원)

구 분\t물량\t단가\t사업비\t비고
계\t\t\t840\t
물길 안내판\t18대\t30\t540\t
나무 팻말\t10개소\t30\t300\t

□ 2031년 소요예산 : 840천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원\t\t\t
\t\t2030년\t2031년\t2032년\t2033년
계\t2,340\t500\t840\t500\t500
구비\t2,340\t500\t840\t500\t500

□ 사업개요

- 위 치 : 샘골 7-1

□ 2031년 소요예산 : 5,600천원

(단위 : 천원)

재원별\t합계\t연차별 소요재원\t\t\t
\t\t2030년\t2031년\t2032년\t2033년
계\t8,800\t3,200\t5,600\t0\t0
구비\t8,800\t3,200\t5,600\t\t
"""


def test_projects_of_such_an_office_are_ranked(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    talk = over({"가.txt": PLAN})
    answer = talk("Which 2031 project of the Waterway and Tree Division (물길나무과) has the largest budget?")
    assert printed(answer) == ["5,600천원"]
