"""A row, a cell or a line is meant by its own name: no total under a word that holds its letters, no other year, no other heading."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031. 주요업무계획

나눔교육국
나눔문화과

쉼터 운영 활성화

□ 사업개요

- 시설 : 쉼터 3개소(한들, 용현, 마루)

□ 추진실적

○ 최근 3년간 이용현황

(단위 : 명)

구 분\t2028년\t2029년\t2030년\t비 고
계\t21,000\t34,000\t46,000\t
한 들\t9,000\t15,000\t19,000\t
용 현\t7,000\t10,000\t15,000\t*7월 수리
마 루\t5,000\t9,000\t12,000\t

○ 나눔보험 갱신
－ 보험금 지급 : 213건 3억원(’31.6.30. 기준)
※ 2030년 지급 : 176건 2억원, 2029년 지급 : 121건 1억원

□ 사업내용

- 사업내용
 - 나눔 순회버스 운영
 ▷ 운영횟수 : 연 80회
 - 해설사 과정
 ▷ 교육인원 : 25명

□ 최근 3년 추진실적

2029년도\t○ 순회차 운영(5.2~) - 순회 142회, 이용자 3,150명
2030년도\t○ 순회차 운영 - 순회 486회, 이용자 8,420명
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"나눔_2031.txt": PAPER})


@pytest.mark.parametrize(
    ("talk", "values"),
    [
        (("용현은 2029년에 몇 명이야?",), ["10,000명"]),
        (("한들 쉼터 2029년 이용인원은?", "용현은?", "2030년은?"), ["15,000명"]),
        (("순회차 2030년 순회 몇 회?", "이용자는?"), ["8,420명"]),
        (("순회차 2030년 순회 몇 회?", "이용자는?", "2029년은?"), ["3,150명"]),
    ],
)
def test_a_row_is_meant_by_its_own_name(ask: Talk, printed: Printed, talk: tuple[str, ...], values: list[str]) -> None:
    answer = ask(*talk)
    assert answer.status is AnswerStatus.ANSWERED
    assert printed(answer) == values


def test_who_came_to_one_thing_is_not_who_learned_another(ask: Talk, printed: Printed) -> None:
    assert printed(ask("나눔 순회버스 운영 몇 명 참여했어?")) == []
    assert printed(ask("해설사 과정은 몇 명이야?")) == ["25명"]


REGIONS = """

숲놀이터 및 쉼숲 조성

1 기본 현황

□ 사업개요

회 계\t일반회계
사업내용\t○ 숲놀이터 운영 및 조성

□ 사업내용

- 위치 : 달맞이터(남구), 버들골터(북구)
- 남구와 북구에 하나씩 짓는다

□ 숲놀이터 현황

(2030. 12월말 기준, 단위 : 개소, ㎡, 명)

구 분\t개소\t면적\t연간이용
계\t5\t43,000\t24,000
남구\t2\t17,000\t9,000
북구\t3\t26,000\t15,000

□ 최근 실적

2029년도\t○ 연간 이용인원 : 18,000명
2030년도\t○ 연간 이용인원 : 24,000명
"""


def test_a_row_of_a_district_is_no_whole_city(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    ask = over({"나라_2031.txt": REGIONS})
    assert "24,000명" not in printed(ask("북구 숲놀이터 연간이용은 몇 명이야?"))
    assert printed(ask("북구 숲놀이터 연간이용은 몇 명이야?")) == ["15,000"]


GUARD = """ Ⅰ. 일  반  현  황
1   주요 기능

○ 2029년부터 안전정책 총괄

2   인력 현황 (’31.6.30. 기준)

○ 정원 12명, 현원 11명

Ⅱ. 주  요  업  무
1 마을보험 보장 확대

 추진 내용

○ 마을보험 갱신 (’31.2.1.~’32.1.31.)
－ 보험금 지급 : 213건 3억원(’31.6.30. 기준)
※ 2030년 지급 : 176건 2억원, 2029년 지급 : 121건 1억원
"""


def test_what_is_told_of_no_year_above_years_gone_by_is_of_now(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over({"안전_2031.txt": GUARD})
    assert printed(ask("마을보험 보험금 지급은 몇 건?")) == ["213건"]
    assert printed(ask("마을보험 보험금 지급은 몇 건?", "작년엔?")) == ["176건"]
