"""What one case may cost, what a month comes to, and what a line says before its amount."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "계획.txt": """2024년 주요업무계획

노을시 생활과

1. 골목 가꾸기 지원

○ 소요예산 : 90,000천원
○ 지원한도
- 일반사업 5천만원 이내, 행사성 사업 1천만원 이내

2. 별빛 쉼터 운영

○ 소요예산 : 60,000천원
- 야간 가산금 : 월 300천원
- 추진실적 : 2024. 3월 건물 매입 완료(매입비 7억원)

3. 모임 활동 지원

○ 소요예산 : 40,000천원
- 지원액 : 동아리당 2,000천원 이내
"""
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("골목 가꾸기 일반사업은 건당 얼마 이내야?", "5천만원"),
        ("골목 가꾸기 일반사업은 얼마 이하로 지원해?", "5천만원"),
        ("별빛 쉼터 야간 가산금은 한달에 얼마?", "300천원"),
        ("별빛 쉼터 건물 매입비는 얼마였나요?", "7억원"),
        ("모임 활동 지원은 동아리당 얼마 이내야?", "2,000천원"),
    ],
)
def test_a_limit_a_month_and_a_line_are_told(ask: Talk, printed: Printed, question: str, value: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [value])


@pytest.mark.parametrize(
    "question",
    [
        "별빛 쉼터는 얼마 이내야?",  # its budget is no limit
        "별빛 쉼터 예산은 한달에 얼마야?",  # that of a year is none of a month
        "별빛 쉼터 토지 매입비는?",
        "모임 활동 지원은 마을당 얼마야?",  # 동아리당 is another price
        "학교당 얼마 지원해?",
    ],
)
def test_what_is_printed_for_something_else_is_not_told(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status in {AnswerStatus.NOT_STATED, AnswerStatus.ABSENT}
    assert not [f for f in answer.figures if f.role is Role.ANSWER]


REPORT = """2031년도 주요업무 보고

솔빛군

 ○ 인력 (2030. 12. 31. 현재)

   (단위 : 명)
   부 서          정원    현원
   청년인구과      13      12
   녹지과          17      15

1. 청년인구과

 □ 인구 현황 (각 연도 12. 31. 기준)

   구  분       2029년      2030년
   총인구       48,207      47,655
   청년인구      7,743       7,498

 1-1. 새둥지 지원

  ○ 지원내용 : 월 20만원씩 최대 12개월
  ○ 지원한도 : 홀집 가구당 150만원, 모둠집 가구당 100만원
  ○ 사 업 비 : 3억 6,000만원
  ○ 문 의 : 가나다

 1-2. 마을 나들이

  ○ 사 업 비 : 8,800만원(22회 × 400만원)
  ○ 2030년 실적 : 20회, 7,900만원 지급

2. 녹지과

 2-1. 달빛 숲 건립

  ○ 총사업비 : 148억원

   (단위 : 백만원)
   구 분       계       2030     2031    2032 이후
   사업비    14,800    2,300    4,200    8,300

 2-2. 꽃밭 축제

  ○ 봄꽃축제 : 2031. 4. 18. / 2억원
  ○ 가을꽃축제 : 2031. 10. 10. / 6억원
  ○ 사 업 비 : 8억원

 2-3. 숲 교실

  ○ 현황 : 전체 대상 90교 가운데 30교 완료, 60교 미개선
  ○ 대상시설

| 구분 | 시설용량(㎥/일) | 준공 |
|---|---:|---|
| 앞못 | 45,000 | 2018. 6. |
| 뒷못 | 12,000 | 2019. 9. |
  ○ 사 업 비 : 2억원
"""


@pytest.mark.parametrize(
    ("talk", "values"),
    [
        (("새둥지 지원한도는 홀집이랑 모둠집이 각각 얼마까지죠?",), ["150만원", "100만원"]),
        (("새둥지 지원한도 홀집은 얼마?",), ["150만원"]),
        (("새둥지 지원은 한 달에 얼마 줘?",), ["20만원"]),
        (("마을 나들이 1회당 얼마?",), ["400만원"]),
        (("마을 나들이 2030년 집행액은?",), ["7,900만원"]),
        (("솔빛군 인구는 2030년에 몇 명?",), ["47,655명"]),
        (("청년인구는 2030년에 몇 명?",), ["7,498명"]),
        (("달빛 숲 2031년 사업비는?", "총사업비는?"), ["148억원"]),
        (("봄꽃축제하고 가을꽃축제 2031년 예산 각각 얼마씩?",), ["2억원", "6억원"]),
        (("숲 교실 미개선 학교 몇 교?",), ["60교"]),
        (("앞못 시설용량은?",), ["45,000㎥/일"]),
    ],
)
def test_each_gets_its_own_and_the_whole_goes_by_its_name(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, talk: tuple[str, ...], values: list[str]
) -> None:
    assert printed(over({"report.txt": REPORT})(*talk)) == values


def test_what_was_spent_is_no_budget(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    assert printed(over({"report.txt": REPORT})("마을 나들이 2030년 예산은?")) == []
