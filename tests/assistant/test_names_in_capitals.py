"""Names of two or three capitals that would be small words in English speech: BIT, IT."""

from __future__ import annotations

from tests.assistant.conftest import Over

PAPER = """2031년 예산서

1. 정류소 환경 개선

□ 2031년 소요예산 : 700,000천원
  - BIT 설치 : 120,000천원
  - 의자 설치 : 30,000천원

2. IT 교육 운영

□ 2031년 소요예산 : 40,000천원
"""


def test_a_name_in_capitals_is_no_small_word(over: Over) -> None:
    talk = over({"a.txt": PAPER})
    assert [f.printed for f in talk("BIT 설치 예산").figures if f.role.value == "answer"] == ["120,000천원"]
    assert [f.printed for f in talk("IT 교육 예산 얼마").figures if f.role.value == "answer"] == ["40,000천원"]
    assert not [f for f in talk("WHO 설치 예산").figures if f.role.value == "answer"]
