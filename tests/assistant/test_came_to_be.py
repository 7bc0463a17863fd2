"""What came to be is told by no plan, what goes out by nothing that comes in, and what is one's own by no whole around it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "2031_실적.txt": """2031. 주요업무 추진실적 및 2032. 주요업무계획

달무리과

□ 인 력 : 정원 24명(현원 22명)

합 계\t5급\t6급\t7급
24(22)\t1(1)\t9(8)\t14(13)

# 1. 굴뚝 손질

□ 2031년 추진실적

구 분\t계획(대)\t실적(대)
작은 굴뚝 교체\t300\t271
큰 굴뚝 교체\t50\t62

# 2. 등불 교실

- 2031년 실적 : 42회 1,260명(목표 45회 1,350명)

# 3. 물길 복원

- 공정률 : 48%(계획 52%)

# 4. 별빛 체험

- 별빛 체험 : 12가구 26명 참가(참가 후 이사 3가구 7명)
""",
    "2031_설명.txt": """나눔방 운영

1 기본 현황

□ 사업개요

사업비 (당해년도)\t415,000천원\t[시비]415,000천원

□ 공간 현황 (2031.9월말 기준)

공간명\t면적(㎡)\t입주모임(개)
나눔방 본관\t1,240\t22
나눔방 별관\t680\t11
계\t1,920\t33

4 사업효과

□ 2030년도 추진실적

구 분\t목표\t실적\t비고
입주모임 수(개)\t30\t29\t본관 20, 별관 9
입주모임 매출액\t50억원\t46억원\t
""",
    "2031_기금.txt": """달무리도 2031년도 기금운용계획(안)

Ⅰ. 기금 총괄

(단위 : 백만원)

기금명\t2030년말 조성액\t2031년 수입\t2031년 지출\t2031년말 조성액(예상)
물길기금\t900\t620\t480\t1,040

Ⅱ. 물길기금

가. 수입계획

(단위 : 백만원)

구 분\t2030년 당초(A)\t2031년(B)
계\t500\t620
이자수입\t500\t620

나. 지출계획

(단위 : 백만원)

구 분\t2030년 당초(A)\t2031년(B)
계\t410\t480
둑길 손질\t410\t480
""",
    "2031_결산.txt": """2031회계연도 결산 성과보고서

달무리군 들녘과

2. 세부사업별 결산

(단위 : 천원)

세부사업\t최종예산\t전년도 이월액\t예산현액\t지출액\t다음연도 이월액\t집행잔액
들녘 삯 미리주기\t38,500\t2,500\t41,000\t36,080\t3,000\t1,920

5. 사업별 주요 성과

가. 들녘 삯 미리주기

- 선지급 총액 11억 124만원(조합 자금)
""",
    "2031_공모.txt": """2031년 추진실적

1 기념품 공모전

○ 접수 83점, 수상 6점, 시상금 총 1,200만원
－ 대상 1명 500만원, 우수상 2명 각 200만원, 장려상 3명 각 100만원

2 모임방 빌리기

○ 청년창업 모임방 임차료 : 36,000천원
""",
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("2031년 작은 굴뚝 교체 실제로 몇 대 했나요?", ["271대"]),
        ("2031년 작은 굴뚝 교체 계획은 몇 대였나요?", ["300대"]),
        ("2031년에 등불 교실 들은 사람이 몇 명이었나", ["1,260명"]),
        ("물길 복원 공정률 현재 몇 %?", ["48%"]),
        ("달무리과에 7급은 현재 실제로 몇 명 근무하나요", ["13명"]),
        ("달무리과 7급 정원은 몇 명?", ["14명"]),
        ("2030년 나눔방 입주모임 매출액은 실제로 얼마였나?", ["46억원"]),
        ("별빛 체험에 참가한 사람은 몇 명", ["26명"]),
        ("물길기금은 2031년 말에 잔액이 얼마로 예상되나?", ["1,040백만원"]),
        ("물길기금 2031년 지출계획 총액", ["480백만원"]),
        ("How much does the 물길기금 plan to spend in 2031?", ["480백만원"]),
        ("2031년 들녘 삯 미리주기에서 2032년으로 이월된 금액", ["3,000천원"]),
        ("2031년 들녘 삯 미리주기로 선지급된 돈은 모두 얼마인가요?", ["11억 124만원"]),
    ],
)
def test_the_side_that_is_asked_for_is_told(ask: Talk, printed: Printed, question: str, values: list[str]) -> None:
    assert printed(ask(question)) == values


@pytest.mark.parametrize(
    ("questions", "never"),
    [
        (("기념품 공모전 대상 상금이 2031년에 얼마였나요?",), "1,200만원"),
        (("청년 월세 지원 예산은 얼마나 되나요?",), "36,000천원"),
        (("2031년 9월말 나눔방 별관 입주모임 수는?", "2030년 실적으로는 몇 개였어?"), "29개"),
        (("물길기금 2031년 예산은?",), "1,040백만원"),
    ],
)
def test_the_whole_or_another_thing_is_never_told_for_it(
    ask: Talk, printed: Printed, questions: tuple[str, ...], never: str
) -> None:
    answer = ask(*questions)
    assert never not in printed(answer) or answer.status is AnswerStatus.NOT_STATED


BOOK = """세 출 예 산 사 업 명 세 서

나루군 2031년도 본예산

(단위:천원)

부서·정책·단위(회계)·세부사업·편성목	예산액	전년도예산액	비교증감

꽃밭 가꾸기	1,260,000	1,180,000	80,000
  국	1,008,000
  도	75,600
  군	176,400
 301 일반보전금	1,260,000	1,180,000	80,000
  01 사회보장적수혜금	1,260,000
   ○ 갱신 꽃씨	180,000원*300농가	= 54,000
"""
SHARED = {
    "2031_명세서.txt": BOOK,
    "2030_굴뚝.txt": (
        "2030년 추진실적\n\n굴뚝과\n\n# 1. 굴뚝 손질\n\n□ 2030년 추진실적\n\n"
        "구 분\t계획(대)\t실적(대)\t지원액(백만원)\n작은 굴뚝 교체\t300\t271\t542\n큰 굴뚝 교체\t50\t62\t81\n"
    ),
    "2031_설명.txt": (
        "물길 걷기\n\n1 사업개요\n\n○ 사업기간 : 2031년\n\n2 예산\n\n(단위 : 천원)\n\n"
        "구 분\t2030예산액 (A)\t2031예산액 (B)\n계\t438,000¹⁾\t415,000\n사무관리비\t438,000\t415,000\n\n"
        "¹⁾ 제1회 추가경정예산 증액분 26,000천원 포함(당초 412,000천원)\n\n"
        "3 산출근거\n\n○ 길잡이 활동비 500,000원*12명*12개월 = 72,000천원\n"
        "○ 전기요금 12,500,000원*12개월 = 150,000천원\n"
    ),
    "2030_결산.txt": (
        "2030회계연도 성과보고서\n\n들녘과\n\n1. 성과지표\n\n지표명\t단위\t2030년 목표\t2030년 실적\n"
        "들녘 지킴이 참여\t호\t180\t171\n\n2. 주요 성과\n\n가. 들녘 지킴이 수당\n\n- 1,062농가에 농가당 60만원 지급\n"
    ),
}


@pytest.mark.parametrize(
    ("questions", "values"),
    [
        (("꽃밭 가꾸기 도비는?",), ["75,600천원"]),
        (("2031년 꽃밭 가꾸기 군비는 얼마?",), ["176,400천원"]),
        (("2030년 작은 굴뚝 교체 실적이 몇 대야?", "그때 지원액은?"), ["542백만원"]),
        (("2030년 작은 굴뚝 교체는 계획 대비 몇 % 했나?",), ["90.33%"]),
        (("물길 걷기 길잡이 한 사람이 한 달에 받는 활동비는?",), ["500,000원"]),
        (("물길 걷기 전기요금 일년치",), ["150,000천원"]),
        (("2030년 들녘 지킴이 참여 실적은 몇 농가?",), ["171호"]),
    ],
)
def test_what_each_payer_gives_and_what_one_of_them_costs_is_told(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, questions: tuple[str, ...], values: list[str]
) -> None:
    assert printed(over(SHARED)(*questions)) == values


def test_what_a_footnote_says_is_of_the_year_of_its_mark(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    assert "412,000천원" not in printed(over(SHARED)("물길 걷기 2031년 당초예산은?"))
