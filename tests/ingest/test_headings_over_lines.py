"""A heading that line breaks tore over lines, blank ones among them, names its columns when all its names are as many as the values."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure
from ingest.read import read_text

YEARS = """(단위 : 건)

구  분 ’31년
’32년 ’33.6월

민원건수 1,210 1,340
702

처리건수 1,190 1,320
688
"""

LETTERS = """(단위 : 건)

구  분 계
난 방 급 식

교 통

’31년 건수 60 30 20
10

’32년 건수 66 31 22
13
"""

POSTS = """(단위  : 명)

구  분 총 계
일    반    직 공무직
임기제

소계 5급 6급
7급 8급

정 원 42 30 2 8 12 8
9 3

현 원 40 29 2 7 12 8
9 2
"""

REMARKS = """(단위 : 백만원)

구 분 예산현액 집 행 액
잔 액
비 고

계 900 500
(집행률 55.6%)

400

누리과 600 350
(집행률 58.3%)

250
연금 제외

가람과 300 150
(집행률 50.0%)

150
"""


def figures(text: str) -> dict[str, Figure]:
    return {f.printed: f for f in extract(read_text(text, "report.txt")).figures}


def test_years_over_lines_are_columns_each() -> None:
    found = figures(YEARS)
    assert {p: (f.item, f.year, f.column) for p, f in found.items()} == {
        "1,210건": ("민원건수", 2031, "’31년"),
        "1,340건": ("민원건수", 2032, "’32년"),
        "702건": ("민원건수", 2033, "’33.6월"),
        "1,190건": ("처리건수", 2031, "’31년"),
        "1,320건": ("처리건수", 2032, "’32년"),
        "688건": ("처리건수", 2033, "’33.6월"),
    }


def test_letters_drawn_wide_are_as_many_names_as_columns_that_add_up() -> None:
    found = figures(LETTERS)
    assert {p: f.column for p, f in found.items()} == {
        "60건": "계", "30건": "난방", "20건": "급식", "10건": "교통", "66건": "계", "31건": "난방", "22건": "급식", "13건": "교통",
    }  # fmt: skip


def test_a_name_alone_on_its_line_goes_on_with_the_heading_over_the_blank_line() -> None:
    found = figures(POSTS)
    assert found["3명"].column == "임기제"
    assert found["30명"].column == "일반직 소계"
    assert found["7명"].column == "일반직 6급"
    assert found["40명"].column == "총계"


def test_a_heading_of_three_lines_ends_in_remarks() -> None:
    found = figures(REMARKS)
    assert (found["250백만원"].item, found["250백만원"].column) == ("누리과", "잔액")
    assert found["350백만원"].column == "집행액"


@pytest.mark.parametrize("names", ["누리동 가람동", "새벽 한낮"])
def test_names_that_nobody_knows_and_nothing_vouches_for_head_no_column(names: str) -> None:
    found = figures(f"(단위 : 건)\n\n구 분 {names}\n저녁\n\n접수 12 9\n7\n\n처리 11 8\n6\n")
    assert not {f.column for f in found.values()} & {*names.split(), "저녁"}


def test_the_office_of_a_report_stands_before_the_meeting_it_is_for() -> None:
    read = read_text("Ⅰ. 일반현황\n가람시 누리복지국 업무보고 (제12회 가람시의회 정례회)\n\n1 조직 : 2과\n", "a.txt")
    assert (read.department, read.government) == ("누리복지국", "가람시")
