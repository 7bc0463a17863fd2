"""What forms of offices do to names: cut in two by a drawn cell, set over a table as a point, drawn wide on a cover."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.extract import extract
from ingest.model import Document, Figure
from ingest.read import read

BOX = """달빛구 2031년도 업무보고

2031. 9.

자 원 관 리 과

Ⅰ. 일반현황

 1 예산 집행현황

(단위 : 천원)

┏━━━━━━━━━━┯━━━━━━━━━━━┯━━━━━━━━━━┓
┃ 사 업      │ 예산현액  │ 집 행 액 ┃
┣━━━━━━━━━━┿━━━━━━━━━━━┿━━━━━━━━━━┫
┃ 계         │  900,000  │  500,000 ┃
┃ 물놀이터   │  400,000  │  200,000 ┃
┃ 폐현수막 수│  300,000  │  180,000 ┃
┃ 거 대행    │           │          ┃
┃ 빗물저금통 │  200,000  │  120,000 ┃
┃ 설치       │           │          ┃
┗━━━━━━━━━━┷━━━━━━━━━━━┷━━━━━━━━━━┛
"""
POINTS = """달빛구 2031년도 업무보고

Ⅰ. 주요업무

 1 불법 광고물 단속

 ○ 단속반 : 3개 반 12명
 ○ 이행강제금 부과·징수

      구 분        부과(건)   부과액(천원)   징수액(천원)
      2030년          214        52,600        39,800
      2031. 8월       136        40,400        22,100
"""


def document(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "보고.txt"
    path.write_text(text, encoding="utf-8")
    found = read(path, path.name)
    assert isinstance(found, Document)
    return found


def amounts(found: Document) -> dict[str, list[str]]:
    made: dict[str, list[str]] = {}
    for figure in extract(found).figures:
        made.setdefault(figure.item, []).append(figure.printed)
    return made


def test_a_name_that_found_no_room_in_its_cell_is_whole_and_no_row_of_blanks_is_made_of_its_rest(
    tmp_path: Path,
) -> None:
    said = amounts(document(tmp_path, BOX))
    assert said["폐현수막 수거 대행"] == ["300,000천원", "180,000천원"]
    assert said["빗물저금통 설치"] == ["200,000천원", "120,000천원"]
    assert "설치" not in said


def test_a_row_of_its_own_with_room_above_it_stays_one(tmp_path: Path) -> None:
    said = amounts(document(tmp_path, BOX.replace("빗물저금통 │", "빗물통     │")))
    assert said["빗물통"] == ["200,000천원", "120,000천원"]
    assert "설치" in said


def test_a_point_right_over_a_table_that_says_no_more_names_it(tmp_path: Path) -> None:
    def captions(text: str) -> set[str]:
        return {f.caption for f in cells(document(tmp_path, text))}

    assert captions(POINTS) == {"○ 이행강제금 부과·징수"}
    assert captions(POINTS.replace("부과·징수\n", "부과·징수를 강화함\n")) == {""}


def cells(found: Document) -> list[Figure]:
    return [f for f in extract(found).figures if f.table is not None]


@pytest.mark.parametrize(
    ("printed", "office"),
    [("자 원 관 리 과", "자원관리과"), ("맑은물사업소 (누수방지과)", "누수방지과"), ("물 놀 이 터", None)],
)
def test_an_office_on_a_cover_is_read_however_wide_or_behind_its_agency(
    tmp_path: Path, printed: str, office: str | None
) -> None:
    assert document(tmp_path, BOX.replace("자 원 관 리 과", printed)).department == office
