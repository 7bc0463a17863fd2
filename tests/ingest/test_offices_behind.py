"""Offices behind the one that lists its projects: each counts its own from one again."""

from __future__ import annotations

from ingest.extract import extract
from ingest.read import read_text

PLAN = """2031년 주요업무 추진실적

도시농업과

- 정원팀

일 반 현 황

□ 조 직 : 1팀

주요사업 목록

연번	주요사업	구분
1	옥상텃밭 조성	계속
2	꽃길 가꾸기	신규

1. 옥상텃밭 조성

□ 사업개요

- 총사업비 : 300백만원

2. 꽃길 가꾸기

□ 사업개요

- 총사업비 : 120백만원

하천과

- 정비팀

일 반 현 황

□ 인 력 : 정원 9명

1. 징검다리 놓기

□ 사업개요

- 총사업비 : 80백만원

2. 물놀이터 정비

□ 소요예산 : 45백만원

함께 하는 일(추가 보고)

1. 나눔장터 운영

- 소요예산 : 12백만원
"""


def projects(text: str) -> dict[str, str | None]:
    return {f.printed: f.project for f in extract(read_text(text, "a.txt")).figures}


def test_the_numbers_that_begin_again_behind_another_office_are_projects_too() -> None:
    told = projects(PLAN)
    assert told["300백만원"] == "옥상텃밭 조성"
    assert told["120백만원"] == "꽃길 가꾸기"
    assert told["9명"] is None
    assert told["80백만원"] == "징검다리 놓기"
    assert told["45백만원"] == "물놀이터 정비"


def test_a_line_that_stands_alone_over_a_new_run_ends_the_project_before_it() -> None:
    sections = read_text(PLAN, "a.txt").sections
    assert projects(PLAN)["12백만원"] == "나눔장터 운영"
    assert any(s.title == "함께 하는 일(추가 보고)" and s.project is None for s in sections)


def test_what_is_numbered_between_the_listed_titles_is_no_project() -> None:
    text = PLAN.replace("2. 꽃길", "1. 흙 나르기\n\n- 사업비 : 7백만원\n\n2. 꽃길")
    assert projects(text)["80백만원"] == "꽃길 가꾸기"
