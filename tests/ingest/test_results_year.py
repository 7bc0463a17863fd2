"""The year of results that a plan reports: never the year that is planned."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.read import read_text

BODY = """
1. 마을 도서관 운영

□ 사업개요

- 운영장소 : 4개소

□ {heading}

- 독서 교실 개최 : 6회
- 참여 주민 : 210명

□ 추진계획

- 독서 교실 개최 : 9회

□ 2024년 소요예산 : 5,000천원
"""


def years_of(cover: str, heading: str) -> dict[str, int | None]:
    made = extract(read_text(cover + BODY.format(heading=heading), "t.txt"))
    return {f.printed: f.year for f in made.figures}


@pytest.mark.parametrize("heading", ["추진실적", "운영 성과", "2023년 성과", "전년도 실적", "’23년 추진실적"])
@pytest.mark.parametrize(
    "cover",
    [
        "2023년 주요업무 추진실적 및 2024년 주요업무계획\n",
        "2023. 주요업무 성과 / 2024. 주요업무계획\n",
        "2024년 주요업무계획\n\n2023. 12.\n",
    ],
)
def test_results_are_of_the_year_that_they_report_and_plans_of_theirs(cover: str, heading: str) -> None:
    said = years_of(cover, heading)
    assert (said["6회"], said["210명"]) == (2023, 2023)
    assert (said["9회"], said["4개소"], said["5,000천원"]) == (2024, 2024, 2024)


@pytest.mark.parametrize(
    ("cover", "heading"),
    [
        (
            "2024년 주요업무계획\n\n2024. 7.\n",
            "추진실적",
        ),  # results of the same year, as a plan for its second half has
        ("2023년 주요업무 추진실적 및 2024년 주요업무계획\n", "기대성과"),
    ],
)
def test_what_is_hoped_for_and_what_was_done_since_are_of_the_year_itself(cover: str, heading: str) -> None:
    assert years_of(cover, heading)["6회"] == 2024
