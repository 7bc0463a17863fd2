"""The number of visitors is one of people, and no number of places, in English as in Korean."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer
from assistant.question.understand import understand

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = {
    "a.txt": (
        "# 산촌 체험관광 활성화\n\n## 3 사업 설명\n\n□ 사업내용\n\n- 사업기간 : 2031. 1 ~ 12월\n"
        "- 대 상 : 산촌체험마을 3개소, 특화상품 참여 농가 9개소\n\n## 4 사업 효과\n\n□ 최근 3년 추진실적\n\n"
        "2029년도\t○ 산촌체험마을 방문객 41,000명 방문\n2030년도\t○ 산촌체험마을 방문객 48,000명 방문\n"
    )
}


@pytest.mark.parametrize("question", ["What was the number of visitors?", "the number of young residents in 2030"])
def test_people_are_counted(question: str) -> None:
    assert understand(question).counters == ("명",)


def test_no_number_of_places_is_told(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    ask = over(PAPER)
    assert printed(ask("What is the number of visitors of 산촌 체험관광 활성화 in 2031?")) != ["9개소"]
    assert printed(ask("What was the number of visitors of 산촌 체험관광 활성화 in 2030?")) == ["48,000명"]
