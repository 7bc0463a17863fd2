"""Two places that disagree are both told, whichever of the names that one of them repeats is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer

SHEET = """나루 무대 운영

1 기본 현황

□ 사업개요

사업비 (당해년도)	205,000천원	[국비]	[시비]205,000천원

2 예산 설명

산출근거

과목구분	2031년 예산내역
행사운영비	○ 나루 무대 공연	= 120,000천원
	- 공연자 출연료 300,000원*400회	= 120,000천원
	○ 제6회 나루음악제 개최	= 85,000천원
	- 개막 무대 설치비 27,500,000원*2개소	= 55,000천원
	- 안전요원 운영 150,000원*40명*5일	= 30,000천원

3 사업설명

사업내용

- 나루 무대 공연
 - 시기 : 2031. 4~10월
- 제6회 나루음악제 개최
 - 시기 : 2031. 9월 중 5일간
 - 소요예산 : 95,000천원

□ 2031년도 추진일정

(단위 : 천원)

추진세부내용	추진기간	예산집행금액	비고
나루 무대 공연	2031.04~2031.10	120,000	공연 400회
제6회 나루음악제	2031.09~2031.09	85,000	개막공연, 거리극
"""


def test_both_are_told(over: Callable[[Mapping[str, str]], Callable[..., Answer]]) -> None:
    ask = over({"a.txt": SHEET})
    for question in ("제6회 나루음악제 소요예산은 얼마인가?", "제6회 나루음악제 개최 예산은?"):
        printed = {f.printed for f in ask(question).figures if f.role == "answer"}
        assert printed == {"85,000천원", "95,000천원"}
