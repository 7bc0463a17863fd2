"""One grade is not all of them, a city goes by its short name, and a fine that was collected is not the one imposed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]
Printed = Callable[..., list[str]]

PAPER = """마을도서관 육성 지원

1 기본 현황

사업개요

사업비 (당해년도)\t268,900천원\t[국비]45,000천원\t[도바]31,500천원
\t\t[시비]192,400천원\t[기타]

2 예산 설명

산출근거

과목구분\t2033년 예산내역
민간경상사업보조\t○ 사립 마을도서관 운영비 보조\t= 132,000천원
\t- A등급 4,000,000원×15개소\t= 60,000천원
\t- B등급 3,000,000원×20개소\t= 60,000천원
\t- C등급 1,500,000원×8개소\t= 12,000천원

3 사업설명

사업근거

○ 대구광역시 마을도서관 설치 및 운영 조례 제7조

추진실적

- 무단투기 단속 및 과태료 부과 현황

연도\t적발건수\t부과액(백만원)\t징수액(백만원)
2030년\t1,204\t112\t95
2031년\t1,377\t134\t108
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How much in total goes to grade C private libraries in 2033?", ["12,000천원"]),
        ("How much do C-grade private libraries get?", ["12,000천원"]),
        ("대구시 사립 마을도서관 C등급은 얼마야?", ["12,000천원"]),
        ("마을도서관 육성 지원에서 도비는 얼마야?", ["31,500천원"]),
        ("무단투기 과태료로 2030년에 실제 걷은 돈은?", ["95백만원"]),
        ("무단투기 과태료 2031년에 실제로 걷힌 건 얼마야?", ["108백만원"]),
    ],
)
def test_what_is_meant_is_told_apart(over: Over, printed: Printed, question: str, said: list[str]) -> None:
    assert printed(over({"a.txt": PAPER})(question)) == said


@pytest.mark.parametrize(
    "question",
    [
        "2031년 부과한 무단투기 과태료 중 몇 퍼센트 징수했어?",
        "무단투기 과태료 2031년 징수율은?",
        "What is the collection rate of fines for 무단투기 in 2031?",
    ],
)
def test_a_rate_that_is_not_printed_is_worked_out_of_what_it_is_of(over: Over, printed: Printed, question: str) -> None:
    answer = over({"a.txt": PAPER})(question)
    assert (printed(answer), sorted(printed(answer, "input"))) == (["80.6%"], ["108백만원", "134백만원"])


FAIR = """바다놀이 안전 및 축제 활성화

2 예산 설명

산출근거

과목구분\t2028년 예산내역
행사운영비\t○ 해운 바다축제 개최\t= 150백만원
\t- 개막공연\t= 90백만원
\t- 불꽃쇼\t= 60백만원
\t○ 해수욕장 안전요원 교육\t= 60백만원
\t- 강사수당 200,000원*10명*6일\t= 12백만원

3 사업설명

○ 상반기 입장수입 214백만원
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How much is the opening show within the Haeun festival?", ["90백만원"]),
        ("How much does the fireworks show of the Haeun festival cost?", ["60백만원"]),
        ("How much revenue did the scheme earn in the first half?", ["214백만원"]),
        ("What is the budget of the beach festival?", []),
    ],
)
def test_small_english_words_and_spelled_names_are_read(
    over: Over, printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over({"a.txt": FAIR})(question)) == said


@pytest.mark.parametrize("asked", ["몇 명 며칠치로 잡은 거야?", "몇 명 며칠분으로 계산했어?"])
def test_how_many_and_how_long_together_ask_for_the_calculation(over: Over, printed: Printed, asked: str) -> None:
    answer = over({"a.txt": FAIR})(f"안전요원 강사수당은 {asked}")
    assert [*printed(answer), *printed(answer, "input")] == ["12백만원", "200,000원", "10명", "6일"]


SHORE = """바다놀이 안전 활성화

1 기본 현황

□ 사업개요

회 계	일반회계
사업기간	2028. 1. ~ 12.
사업위치\t나래시 동구 윗말해수욕장, 남구 아랫말해수욕장
사업내용\t○ 안전요원 교육 및 장비 보강

2 예산 설명

□ 예산 요구내역 및 산출근거

과목구분\t세부 산출내역
40101\t○ 감시망루 설치 25백만원×6개소\t= 150백만원
\t○ 안내표지판 정비\t= 50백만원

3 사업 설명

□ 2028년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t200,000\t
감시망루 및 안내표지판\t2028.02~2028.05\t200,000\t망루 6개소 설치
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("해수욕장 감시망루 세우는 총비용은?", ["150백만원"]),
        ("윗말해수욕장 감시망루 세우는 비용은?", []),
        ("체육공원 감시망루 세우는 비용은?", []),
    ],
)
def test_all_sites_of_a_project_may_be_said_by_their_kind_and_none_by_its_own_name(
    over: Over, printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over({"a.txt": SHORE})(question)) == said


@pytest.mark.parametrize("question", ["LED 조명, 보안 CCTV 2030년 예산 합계", "LED랑 CCTV 2030년 예산 합치면?"])
def test_acronyms_are_put_together_like_other_names(over: Over, printed: Printed, question: str) -> None:
    papers = {
        name: f"{title}\n\n2 예산 설명\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n구 분\t2029예산액 (A)\t2030예산액 (B)\t증감 (B-A)\n계\t{a}\t{b}\t{c}\n시설비\t{a}\t{b}\t{c}\n"
        for name, title, a, b, c in (
            ("a.txt", "골목 LED 조명 설치", "10,000", "12,000", "2,000"),
            ("b.txt", "마을 보안 CCTV 운영", "20,000", "25,000", "5,000"),
        )
    }
    assert printed(over(papers)(question)) == ["37,000천원"]
