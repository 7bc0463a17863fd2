"""Headings whose names are a thing and what is done with it, run together: cut where every row adds up, else left alone."""

from __future__ import annotations

import pytest

from ingest.read import read_text


def _headings(heading: str, *rows: str) -> list[list[str]]:
    lines = ["□ 예산", "(단위 : 천원)", heading, *rows]
    document = read_text("\n\n".join(lines) + "\n", "a.txt")
    return [[c.text for c in t.row(0)] for t in document.tables]


@pytest.mark.parametrize(
    ("heading", "row", "names"),
    [
        (
            "구 분 계 책자구입 마을강연 걷기모임 운영 안내문 발송",
            "2021년 70 10 20 30 10",
            "책자구입/마을강연/걷기모임 운영/안내문 발송",
        ),
        ("구분 합 계 지도 제작 마을강연", "2021년 30 10 20", "지도 제작/마을강연"),
        ("연도 소 계 쉼터 조성 꽃길 정비 음향", "2021년 60 10 20 30", "쉼터 조성/꽃길 정비/음향"),
    ],
)
def test_what_is_done_closes_a_name_where_the_row_adds_up(heading: str, row: str, names: str) -> None:
    (read,) = _headings(heading, row)
    assert "/".join(read[2:]) == names


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("구분 합 계 지도 제작 마을강연", "2021년 35 10 20"),  # it does not add up
        ("구 분 계 공연 무대 천막 임차 안내", "2021년 45 15 20 10"),  # one deed, two words too many
        ("구 분 계 운영 안내문 소책자 발송", "2021년 60 10 20 30"),  # a deed by itself: the rest may be cut otherwise
        ("구 분 계 도서구입 배부 골목 등불", "2021년 60 10 20 30"),  # a name that is whole takes no deed
    ],
)
def test_names_that_can_be_cut_in_several_ways_are_not_cut(heading: str, row: str) -> None:
    assert _headings(heading, row) == []
