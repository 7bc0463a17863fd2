"""Numbers of people who came, told beside how often a thing was held, are of that thing and of none beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

WORK = """2031. 주요업무계획

1 모래 체험

□ 추진실적

- 2029년 : 214회 4,310명 참여
- 2030년 : 268회 5,126명 참여

2 책방버스 운영

□ 추진실적

2029년도\t○ 책방버스 시범 운영('29.3~11월) - 3개 군 28회, 2,940명 참여
2030년도\t○ 책방버스 운영('30.3~10월) - 6개 군 54회, 6,120명 참여 ○ 뫼마을 책의 날('30.9월) - 주민 850여명 참여

3 이웃 한마당

□ 추진실적

- 제4회 이웃 한마당 개최 : 1회(4,800명 참여)
- 이웃 권리 교육 : 62회 3,410명
- 글쓰기교실 운영 : 64회(1,024명 수료)
- 상담 7,318건, 이웃지기 등록 213명
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"업무.txt": WORK})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2030년 모래 체험 참여 인원은 몇 명?", ["5,126명"]),
        ("모래 체험 2029년 참여자 수", ["4,310명"]),
        ("2030년 책방버스 참여 인원", ["6,120명"]),
        ("뫼마을 책의 날 참여 주민은 몇 명이야?", ["850여명"]),
        ("글쓰기교실 수료 인원은?", ["1,024명"]),
        ("이웃 한마당 참여 인원은?", ["4,800명"]),
        ("이웃 권리 교육 참여 인원", ["3,410명"]),
        ("How many participants did 이웃 권리 교육 have?", ["3,410명"]),
        ("이웃지기 참여 인원", []),
        ("상담 참여 인원은?", []),
    ],
)
def test_who_came_is_told_of_the_thing_that_its_line_names(
    ask: Talk, printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(ask(question)) == said
