"""What had come together by the end of an earlier year is none of the year asked for; what one report of an office tells of it all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

REPORT = """Ⅰ. 일  반  현  황
1   주요 기능주요 기능

걷기 편한 누리 만들기 (두리교통국 소관)

2   예산 현황 (’33.3.31. 기준, 단위 : 백만원)

세출예산 집행현황

구 분 ’32년 ’33년
예 산 액 예 산 액 집 행 액 잔 액

계 380 400 70
(집행률 17.5%)

330

나루 180 190 40
(집행률 21.1%)

150

둑길 200 210 30
(집행률 14.3%)

180

   ※ ’32년 결산 : 집행 351 / 이월 24 / 불용 5

업무추진비 집행현황 (단위 : 천원)

구 분 예 산 액 집 행 액 잔 액

계 47,500 9,975
(집행률 21.0%)

37,525

기관운영업무추진비 28,900 6,358
(집행률 22.0%)

22,542

시책추진업무추진비 18,600 3,617
(집행률 19.4%)

14,983

Ⅱ. 주  요  업  무
1 나루배 보급

나루배를 전기로 바꾼다

 추진 내용

○ 나루배 보급 (단위 : 대, 백만원)

구 분 누 계
(’32년까지)

’33년
계획 실적 예 산

계 312 90 71 5,400
전기배 186 50 46 3,900
수소배 126 40 25 1,500

○ 나루터 정비 : 42개소, 630백만원(개소당 15백만원)

○ 나루배 운항 (운영기관 : 두리공단)

구 분 대 수 평균대기 1일 이용
’31년 4대 55분 940건
’32년 5대 38분 1,210건
’33.9월 6대 32분 1,385건
"""


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("두리교통국 시책추진업무추진비 예산은?", ["18,600천원"]),
        ("두리교통국 2033년 집행액은?", ["70백만원"]),
        ("두리교통국 2032년 결산 집행액은?", ["351백만원"]),
        ("2032년 결산에서 이월액과 불용액은 각각?", ["24백만원", "5백만원"]),
        ("2033년에 전기배 실제로 몇 대 보급했나?", ["46대"]),
        ("How many electric boats (전기배) were supplied in 2033?", ["46대"]),
        ("나루배 2032년 평균 대기시간은?", ["38분"]),
        ("나루터 정비 630백만원의 산출근거는?", ["630백만원"]),
    ],
)
def test_a_report_tells_its_office(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]], question: str, printed: list[str]
) -> None:
    answer = over({"a.txt": REPORT})(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.printed for f in answer.figures if f.role == "answer"] == printed


def test_a_price_and_a_count_of_a_line_prove_its_amount(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]],
) -> None:
    answer = over({"a.txt": REPORT})("나루터 정비 630백만원의 산출근거는?")
    assert "15백만원 × 42개소 = 630백만원 ✓" in answer.text
    other = over({"a.txt": REPORT.replace("42개소", "41개소")})("나루터 정비 630백만원의 산출근거는?")
    assert "×" not in other.text


LISTED = """# 2033년 사업설명서

1   나루 펌프장 확충

○ 펌프장 신·증설 : 3개소(물빛, 한내, 솔재), 총사업비 48,700백만원
"""


def test_what_three_cost_is_told_of_none_of_them(over: Callable[[Mapping[str, str]], Callable[..., Answer]]) -> None:
    ask = over({"a.txt": LISTED})
    for question in ("한내 펌프장 총사업비는?", "한내 펌프장은 몇 개소야?"):
        answer = ask(question)
        assert answer.status is not AnswerStatus.ANSWERED
        assert not [f for f in answer.figures if f.role == "answer"]
    whole = ask("펌프장 신·증설 총사업비는?")
    assert [f.printed for f in whole.figures] == ["48,700백만원"]
    every = ask("물빛, 한내, 솔재 펌프장 총사업비는?")
    assert [f.printed for f in every.figures] == ["48,700백만원"]
