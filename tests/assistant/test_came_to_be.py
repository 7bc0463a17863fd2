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
