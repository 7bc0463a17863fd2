"""Two things are compared by rows of their own; a row that names both is neither of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]

PAPER = """해오름 독서마을 조성

2 예산 설명

산출근거

과목구분\t2024년 예산내역
사무관리비\t○ 낭독회 및 강사 워크숍 개최\t= 30,000천원
\t- 강사 기초 워크숍 2,000,000원*6회\t= 12,000천원
\t- 마을 낭독회 개최 1,500,000원*12회\t= 18,000천원
행사운영비\t○ 별빛 선포식\t= 9,000천원
\t○ 시인과의 대화 3,000,000원*5회\t= 15,000천원

3 사업설명

2024년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t54,000\t
별빛 선포식 및 시인과의 대화\t2024.04~2024.12\t24,000\t선포식, 강연
낭독회 및 강사 워크숍 개최\t2024.01~2024.12\t30,000\t낭독회, 워크숍
"""


def test_a_row_that_names_both_sides_gives_way_to_their_own_rows(over: Over) -> None:
    answer = over({"a.txt": PAPER})("선포식이랑 시인과의 대화 중 어디에 돈이 더 들어?")
    assert {f.printed for f in answer.figures} == {"15,000천원", "9,000천원"}
    assert "시인과의 대화" in answer.text.split("\n")[0]


def test_a_whole_is_not_compared_with_its_own_part(over: Over) -> None:
    answer = over({"a.txt": PAPER})("강사 워크숍이랑 마을 낭독회 중 뭐가 더 비싸?")
    assert {f.printed for f in answer.figures} == {"18,000천원", "12,000천원"}


def test_or_in_english_joins_two_korean_names(over: Over) -> None:
    answer = over({"a.txt": PAPER})("Which is larger, 별빛 선포식 or 시인과의 대화?")
    assert {f.printed for f in answer.figures} == {"15,000천원", "9,000천원"}
