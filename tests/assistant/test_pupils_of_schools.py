"""Those who came from so many schools are pupils, in the year asked for and however the line says when it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": """꼬마 별지기 교실 운영

3 사업 설명

□ 사업내용

- 사업기간 : 2031. 2 ~ 10월
- 사업내용
  - 찾아가는 별지기 교실
    - ▷ 참여대상 : 18개교 500명

4 사업 효과

□ 최근 3년 추진실적

2029년도\t○ 찾아가는 별지기 교실 운영(4~10월) - 12개교 340명 참여 ○ 별밤 캠프 개최(8.1~8.3) - 2회 160명 참여
2030년도\t○ 찾아가는 별지기 교실 운영 - 15개교 410명 참여 ○ 별밤 캠프 개최 - 3회 240명 참여
""",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2030년 찾아가는 별지기 교실에 참여한 학생은 몇 명?", ["410명"]),
        ("2029년 찾아가는 별지기 교실 참여 학생 수", ["340명"]),
        ("How many students took part in the visiting 별지기 class in 2030?", ["410명"]),
        ("2030년 별밤 캠프에 참여한 교사는 몇 명?", []),
    ],
)
def test_those_of_so_many_schools_are_pupils(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PAPERS)(question)) == wanted
