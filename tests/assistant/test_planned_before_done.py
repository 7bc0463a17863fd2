"""What a plan counts of a thing is told before what a year gone by counted of it, and of two groups in one cell none stands for both."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """골목 장터 살리기

2032년도 들꽃시 상권과

## 3 사업설명

□ 사업내용

- 사업내용
  - 달맞이 벼룩시장 운영
    - ▷ 사업시기 : 2032년 5월 ~ 10월 매주 토·일(총 30회)
    - ▷ 장소 : 강변 둔치
  - 점주 배움터 운영
    - ▷ 대상 : 점주 240명(시장별 신청)
    - ▷ 내용 : 진열, 위생 교육

## 4 사업 효과

### □ 최근 3년 추진실적

2029년도\t○ 점주 배움터 수료 77명
2030년도\t○ 달맞이 벼룩시장 시범 운영('30.7~9월, 9회) - 누적 방문객 5,300명 ○ 점주 배움터 수료 61명 ○ 상인 간담회 개최(2.17) - 점주 52명, 구·군 담당자 13명 참여
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"장터.txt": PAPER})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("벼룩시장 몇 회 열려?", ["30회"]),
        ("2030년에 벼룩시장 몇 회 열었어?", ["9회"]),
        ("점주 배움터 몇 명 대상이야?", ["240명"]),
        ("점주 배움터는 몇 명?", ["240명"]),
        ("점주 배움터 수료는 몇 명?", ["61명"]),
        ("상인 간담회 몇 명?", ["13명", "52명"]),
    ],
)
def test_what_is_planned_is_told_before_what_was_done(
    ask: Talk, printed: Printed, question: str, said: list[str]
) -> None:
    assert sorted(printed(ask(question))) == said
