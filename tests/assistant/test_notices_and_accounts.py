"""Notices of ministries, accounts of foundations and plans of offices: what was asked, and not what stands beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

NOTICE = """# 2031년 산촌 쉼터 육성사업 공모 공고

**1. 지원 규모**

(단위: 백만원)

<table>
<tr><th rowspan=2>유형</th><th rowspan=2>개소당 국비 한도</th><th rowspan=2>총사업비</th><th colspan=2>재원</th></tr>
<tr><th>국비</th><th>자부담</th></tr>
<tr><td>새싹형</td><td>100</td><td>2,500</td><td>2,000</td><td>500</td></tr>
<tr><td>열매형</td><td>200</td><td>3,600</td><td>2,600</td><td>1,000</td></tr>
<tr><td>합계</td><td>-</td><td>6,100</td><td>4,600</td><td>1,500</td></tr>
</table>

**2. 구비 서류**

1. 신청서와 계획서 1부
2. 마을 인가서

**3. 집행 실적과 성과**

<표 2> 최근 2년 국비 집행 (단위: 백만원)

| 구분 | 2029년 | 2030년 |
|---|---|---|
| 국비 예산 | 3,000 | 3,600 |
| 교부액 | 2,950 | 3,600 |
| 실집행액 | 2,800 | 3,400 |

<table>
<tr><td>성과지표</td><td>가중치</td><td>구분</td><td>2029</td><td>2030</td></tr>
<tr><td rowspan="2">산촌 쉼터 평균 매출(백만원)</td><td rowspan="2">0.6</td><td>목표</td><td>40</td><td>45</td></tr>
<tr><td>실적</td><td>42</td><td>41</td></tr>
<tr><td rowspan="2">산촌 쉼터 새 매출(백만원)</td><td rowspan="2">0.4</td><td>목표</td><td>4</td><td>5</td></tr>
<tr><td>실적</td><td>3</td><td>6</td></tr>
</table>
"""

ACCOUNTS = """재단법인 솔빛예술재단

# 2030회계연도 결산 보고

## 제1장 수입

(단위: 천원)

| 과목 | 예산현액 | 수납액 | 과부족(수납-예산) |
|:---|---:|---:|---:|
| 도 출연금 | 900,000 | 900,000 | - |
| 이자수입 | 40,000 | 38,500 | △1,500 |

## 제2장 재무상태

(단위: 원)

| 계정 | 당기(2030.12.31.) | 전기(2029.12.31.) |
|:--|--:|--:|
| Ⅰ. 유동자산 | 145,390,870 | 180,420,500 |
| Ⅱ. 비유동자산 | 273,334,440 | 224,697,500 |
| 자산총계 | 418,725,310 | 405,118,000 |
| Ⅰ. 유동부채 | 98,114,200 | 90,900,000 |
| Ⅱ. 비유동부채 | 20,146,340 | 20,400,000 |
| 부채총계 | 118,260,540 | 111,300,000 |
| 순자산총계 | 300,464,770 | 293,818,000 |
"""

PLAN = """달빛시 물길국

2031년도 주요업무 추진계획

Ⅰ. 2031년 추진계획

1  순찰 기기 전환

 가. 사업개요
   ❍ 대상 : 물길용 순찰 기기 900대 전량

 나. 연차별 계획
구 분	계	2030년	2031년	2032년
전환대수(대)	900	200	300	400

2  쉼터 확충

 가. 연도별 설치 현황
                                                   (단위 : 개소)
구분	2030	2031(계획)
신설	8	14
누계	8	22

 나. 추진일정
   ❍ 착공 : 2031. 6월               ❍ 준공 : 2031. 11월
"""


@pytest.fixture(scope="module")
def talk(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"공고.md": NOTICE, "결산.md": ACCOUNTS, "계획.txt": PLAN})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("산촌 쉼터 열매형으로 뽑히면 한 곳당 국비를 최대 얼마까지 받나요?", "200백만원"),
        ("산촌 쉼터 열매형 국비는 얼마?", "2,600백만원"),
        ("산촌 쉼터 2029년 예산은?", "3,000백만원"),
        ("산촌 쉼터 2029년 국비 실집행액은?", "2,800백만원"),
        ("산촌 쉼터 2029년 집행액은?", "2,800백만원"),
        ("솔빛예술재단이 2030년에 실제로 받은 이자수입이 얼마인지", "38,500천원"),
        ("What were the total assets (자산총계) of 솔빛예술재단 at the end of 2030?", "418,725,310원"),
        ("솔빛예술재단 총자산 얼마", "418,725,310원"),
        ("솔빛예술재단 2030년 부채 총액", "118,260,540원"),
        ("솔빛예술재단 2030년 유동자산은?", "145,390,870원"),
        ("순찰기기 2031년엔 몇 대 전환해?", "300대"),
        ("2031년 쉼터 확충으로 몇 개소 설치해?", "14개소"),
    ],
)
def test_the_number_asked_for_is_told_and_no_other(talk: Talk, printed: Printed, question: str, said: str) -> None:
    assert printed(talk(question)) == [said]


def test_an_average_by_name_is_told_as_it_is_printed(talk: Talk, printed: Printed) -> None:
    assert printed(talk("산촌 쉼터 평균 매출 2030년 목표와 실적")) == ["41백만원"]


def test_who_pays_how_much_of_the_whole_is_told_one_by_one(talk: Talk, printed: Printed) -> None:
    told = talk("산촌 쉼터 총사업비를 국비, 자부담으로 나누면 각각 얼마인가요?")
    assert printed(told) == ["4,600백만원", "1,500백만원"]


@pytest.mark.parametrize("question", ["산촌 쉼터 공모에 낼 서류 다 알려줘", "산촌 쉼터 신청하려면 무슨 서류가 필요해?"])
def test_papers_to_be_handed_in_are_listed_from_their_section(talk: Talk, question: str) -> None:
    told = talk(question)
    assert told.status is AnswerStatus.ANSWERED
    assert "신청서와 계획서 1부" in told.text
    assert "마을 인가서" in told.text
    assert "*" not in told.text


def test_a_total_that_is_printed_is_not_counted_again(talk: Talk, printed: Printed) -> None:
    told = talk("솔빛예술재단 2030년 부채 다 합하면?")
    assert printed(told) == ["118,260,540원"]


def test_a_combined_budget_glossed_in_brackets_is_a_sum(talk: Talk) -> None:
    told = talk("What was the combined national budget (국비 예산) of 산촌 쉼터 from 2029 to 2030?")
    assert [str(f.value) for f in told.figures if f.role.value == "answer"] == ["6600000000"]


def test_whose_paper_it_is_in_stops_no_question_of_a_day(talk: Talk) -> None:
    told = talk("달빛시 쉼터 확충 준공 시기")
    assert told.status is AnswerStatus.ANSWERED
    assert "2031. 11월" in told.text
