"""Supplementary budgets printed by 정책, 단위, 세부: each 세부 is a project, its one account what it has."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Figure, Measure
from ingest.read import read_text

PAPER = """2041년도 제2회 추가경정예산안

■ 국 총괄                                 (단위 : 천원)

 부 서        기정예산      추경예산안       증감
 산림과      1,500,000      1,870,000      370,000
 공원과        260,000        190,000      △70,000


[산림과]

--------------------------------------------------------------
 정책: 푸른 숲 가꾸기
 단위: 산림 이용
 세부: 숲길 등산로 정비                        (단위: 천원)
--------------------------------------------------------------
 과 목                   예산액       기정액       증감
 402 민간자본이전       900,000      700,000     200,000
   402-01 민간자본사업보조
     국비               600,000      500,000     100,000
     시비               300,000      200,000     100,000

 ○ 산출기초
   데크   3,000,000원 ×  200개     =    600,000   (기정 150개)
   난간   1,500,000원 ×  200개     =    300,000   (기정 100개)


--------------------------------------------------------------
 세부: 산불 감시탑 설치                        (단위: 천원)
--------------------------------------------------------------
 과 목                   예산액       기정액       증감
 401 시설비             970,000      800,000     170,000

 ○ 사업기간 : 2041 ~ 2042


[공원과]

--------------------------------------------------------------
 정책: 쉼이 있는 공원
 단위: 공원 관리
 세부: 놀이터 모래 교체                        (단위: 천원)
--------------------------------------------------------------
 과 목                   예산액       기정액       증감
 계                     190,000      260,000     △70,000
 201 일반운영비          90,000      160,000     △70,000
 401 시설비             100,000      100,000           0


■ 취소사업                                 (단위: 천원)

 사업명              기정예산     추경예산안      증감
 분수대 조명          50,000           0       △50,000
"""


def figures() -> list[Figure]:
    return list(extract(read_text(PAPER, "second.txt")).figures)


def test_each_line_of_the_lowest_rung_begins_a_project_and_an_office_or_a_part_ends_it() -> None:
    projects = {(f.project, int(f.value or 0)) for f in figures() if f.measure is Measure.SUPPLEMENT and f.total}
    assert projects == {
        ("숲길 등산로 정비", 900_000_000),
        ("산불 감시탑 설치", 970_000_000),
        ("놀이터 모래 교체", 190_000_000),
    }
    assert {f.project for f in figures() if f.item in {"분수대 조명", "산림과"}} == {None}


def test_the_rows_under_an_account_within_are_of_their_project_in_its_columns_and_unit() -> None:
    paid = {(f.funding, f.measure, int(f.value or 0)) for f in figures() if f.item == "국비"}
    assert paid == {
        ("국비", Measure.SUPPLEMENT, 600_000_000),
        ("국비", Measure.PRIOR, 500_000_000),
        ("국비", Measure.CHANGE, 100_000_000),
    }


def test_a_worked_amount_on_a_line_of_its_own_is_no_part_of_the_line_above() -> None:
    made = {f.item: f.value for f in figures() if f.basis and f.measure is Measure.BUDGET}
    assert made == {"데크": 600_000_000, "난간": 300_000_000}


def test_two_accounts_of_a_project_are_neither_its_total() -> None:
    assert not [
        f for f in figures() if f.total and f.item.startswith(("201", "401")) and f.project == "놀이터 모래 교체"
    ]


def test_lines_without_a_rung_over_them_name_no_project() -> None:
    plain = PAPER.replace(" 정책:", " 비고:").replace(" 단위:", " 참고:")
    assert not [f for f in extract(read_text(plain, "second.txt")).figures if f.project]
