"""Lines in a box under its name are told of that box; a number is told of the word whose bracket it is in, and of its mark."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.read import read_text

BOX = """□ 추진계획

○ 안전반을 꾸린다

<마을 안전반 구성안>

◼ 반장 : 마을지기

◼ 구성 : 두 팀, 길잡이 10명

※ 살림팀(규정·예산 등 9개 부서)/이음팀(교통·길 등 11개 실·국)

□ 향후 일정

○ 3월 : 시작
"""


def names(text: str, printed: str) -> tuple[str, ...]:
    (figure,) = [f for f in extract(read_text(text, "t.txt")).figures if f.printed == printed]
    return (*figure.owners, figure.item)


def test_a_mark_that_heads_nothing_else_begins_a_line_of_its_box() -> None:
    made = read_text(BOX, "t.txt")
    assert [s.title for s in made.sections[1:]] == ["추진계획", "마을 안전반 구성안", "향후 일정"]


def test_a_mark_that_heads_sections_begins_one_below_a_box_too() -> None:
    made = read_text(BOX.replace("◼ 구성 :", "□ 구성 :"), "t.txt")
    assert "구성" in [s.title for s in made.sections]


@pytest.mark.parametrize(("printed", "owner"), [("9개", "살림팀"), ("11개", "이음팀")])
def test_a_number_in_brackets_is_told_of_the_word_before_them(printed: str, owner: str) -> None:
    assert owner in names(BOX, printed)


@pytest.mark.parametrize(("printed", "owner"), [("30건", "1차"), ("10건", "2차")])
def test_a_number_is_told_of_the_mark_that_begins_its_piece(printed: str, owner: str) -> None:
    said = "□ 계획\n\n○ 솜씨 겨루기\n - 심사방법 : (1차) 서면으로 30건 선정\n(2차) 모두 앞에서 10건 선정\n"
    assert owner in " › ".join(names(said, printed))


def test_a_number_beside_another_in_brackets_is_told_of_no_number() -> None:
    assert names("□ 계획\n\n○ 모집인원 : 40명(위원 35명, 예비 5명)\n", "35명") == ("모집인원", "계획", "위원")
