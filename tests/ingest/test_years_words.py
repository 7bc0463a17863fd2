"""Years and periods out of headings, rows, captions and sentences."""

from __future__ import annotations

import pytest

from ingest.numbers.years import period, year, years


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2019예산액 (A)", 2019), ("2017예산(B)", 2017), ("2015년 예산액", 2015), ("2016년도", 2016), ("2016", 2016),
        ("'21년 상반기", 2021), ("21년 상반기", 2021), ("’19.3.31. 기준", 2019), ("2018년 (2019년 예산)", 2018),
        ("2022. 10월말 기준", 2022), ("구분", None), ("2,019명", None), ("2020~2023", None), ("2018년 이후", None),
    ],
)  # fmt: skip
def test_a_label_names_its_year(text: str, value: int | None) -> None:
    found = year(text)
    assert (found.year if found else None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("전년도 예산액", 2021),
        ("작년 실적", 2021),
        ("금년도", 2022),
        ("사업비 (당해년도)", 2022),
        ("내년도", 2023),
        ("전년이월", None),
    ],
)
def test_relative_words_count_from_the_year_of_the_document(text: str, value: int | None) -> None:
    found = year(text, 2022)
    assert (found.year if found else None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2030 반딧불 축전 유치 준비단 구성", None),
        ("2030반딧불축전유치준비단", None),
        ("2027 도시기본계획 수립 용역", None),
        ("2030년 반딧불 축전", 2030),
        ("2025 예산(안)", 2025),
        ("2030 온실가스 감축 목표", 2030),
        ("2023 반딧불 축전", 2023),
        ("2018 반딧불 축전", 2018),
        ("2025", 2025),
    ],
)
def test_a_year_ahead_before_a_name_is_part_of_it(text: str, value: int | None) -> None:
    found = year(text, 2022)
    assert (found.year if found else None) == value


def test_a_far_year_is_part_of_a_name() -> None:
    assert year("2050 탄소중립 계획", 2022) is None
    assert [y.year for y in years("지표(목표)2030")] == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("(’19.3.31. 기준, 단위 : 천원)", "’19.3.31. 기준"),
        ("2020.01~2020.12", "2020.01~2020.12"),
        ("기간 : '19. 5. 1. ~ '21. 12. 31.", "'19. 5. 1. ~ '21. 12. 31."),
        ("(2020. 10월말 기준, 단위 : 건)", "2020. 10월말 기준"),
        ("2020년도", None),
    ],
)
def test_a_period_is_kept_as_printed(text: str, printed: str | None) -> None:
    assert period(text) == printed
