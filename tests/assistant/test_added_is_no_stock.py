"""What is added to a thing is no number of all there is; and only that answers how many are added."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": """2031년도 주요업무계획

1 이동 책버스 운영

□ 추진실적

구 분\t2029년\t2030년\t2031년 10월말
이용건수\t4,210건\t2,875건\t3,940건
책버스\t9대\t10대\t11대

□ 추진계획

- '32. 4월 : 책버스 2대 추가 구입(11대 → 13대)
- '32. 10월 : 위탁기관 재선정 공고
""",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("책버스는 몇 대야?", ["11대"]),
        ("2030년 책버스 대수", ["10대"]),
        ("책버스를 몇 대 더 사?", ["2대"]),
    ],
)
def test_what_is_added_is_no_number_of_all(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted
