"""What a document says in words: who, when, where, by which law, in which order."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Fact, FactKind
from ingest.read import read_text


def facts(text: str) -> tuple[Fact, ...]:
    return extract(read_text(text, "t.txt")).facts


def test_posts_and_departments_are_facts_of_their_columns() -> None:
    made = facts("□ 사업 담당자\n\n실·국\t부서명\t과 장\t주무관\n안전국\t재난과\t가과장 000-0000\t나주무 000-0001\n")
    assert [(f.kind, f.column or f.item, f.value) for f in made] == [
        (FactKind.DEPARTMENT, "실·국", "안전국"),
        (FactKind.DEPARTMENT, "부서명", "재난과"),
        (FactKind.PERSON, "과장", "가과장 000-0000"),
        (FactKind.PERSON, "주무관", "나주무 000-0001"),
    ]


def test_keys_tell_when_and_where() -> None:
    made = facts(
        "□ 사업내용\n\n- 마을 축제\n - 시기 : 2022. 10~11월\n - 장 소 : 중앙공원\n - 내용 : 공연과 전시\n - 소요예산 : 700천원\n"
    )
    assert [(f.kind, f.owners, f.item, f.value) for f in made] == [
        (FactKind.DATE, ("마을 축제",), "시기", "2022. 10~11월"),
        (FactKind.PLACE, ("마을 축제",), "장소", "중앙공원"),
        (FactKind.TEXT, ("마을 축제",), "내용", "공연과 전시"),
    ]


def test_what_stands_under_a_legal_basis_is_one() -> None:
    made = facts("□ 사업근거\n\n- 법령상 근거\n  - 마을 지원 조례 6조\n- 기타\n  - 「지방재정법」 제5조\n")
    legal = [f.value for f in made if f.kind is FactKind.LEGAL]
    assert "마을 지원 조례 6조" in legal
    assert "「지방재정법」 제5조" in legal


def test_the_basis_of_a_calculation_is_no_law() -> None:
    made = facts("□ 산출근거\n\n○ 강사료 200,000원*3명 = 600천원\n")
    assert [f for f in made if f.kind is FactKind.LEGAL] == []


def test_boxes_say_whether_they_are_set() -> None:
    made = facts(
        '사업형태\t<input checked="" type="checkbox"/> 직접수행 <input type="checkbox"/> 민간위탁\n사업기간\t연중\n'
    )
    assert [(f.item, f.value) for f in made if f.kind is FactKind.CHECK] == [
        ("사업형태", "☑ 직접수행"),
        ("사업형태", "☐ 민간위탁"),
    ]


def test_boxes_behind_a_key_are_read_one_by_one() -> None:
    for line in ("○ 사업구분 : □ 신규  ■ 계속", "○ 사업구분 : [ ] 신규 [O] 계속", "- 사업구분: ☐ 신규, ☑ 계속"):
        made = [f for f in facts(f"1. 꽃길 조성\n{line}\n○ 사업비 : 700천원\n") if f.kind is FactKind.CHECK]
        assert [(f.item, f.value) for f in made] == [("사업구분", "☐ 신규"), ("사업구분", "☑ 계속")]


def test_bullets_of_one_line_are_no_boxes() -> None:
    made = facts("□ 일 시 : 5월 □ 장 소 : 회의실\n")
    assert [(f.kind, f.value) for f in made] == [(FactKind.DATE, "5월"), (FactKind.PLACE, "회의실")]


def test_a_schedule_gives_its_steps_in_order() -> None:
    made = facts(
        "□ 2022년도 추진일정\n\n(단위 : 천원)\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n계\t\t100\t\n"
        "계획 수립\t2022.01~2022.02\t0\t지표 검토\n대상 선정\t2022.03~2022.03\t100\t\n"
    )
    assert [(f.order, f.value) for f in made if f.kind is FactKind.STEP] == [(1, "계획 수립"), (2, "대상 선정")]
    assert [f.value for f in made if f.kind is FactKind.DATE] == ["2022.01~2022.02", "2022.03~2022.03"]


def test_arrows_part_the_steps_of_a_procedure() -> None:
    made = facts("□ 추진절차\n\n- 공모 접수 → 심사 → 선정 통보\n")
    assert [f.value for f in made if f.kind is FactKind.STEP] == ["공모 접수", "심사", "선정 통보"]


def test_an_arrow_in_a_bracket_parts_no_step_and_a_heading_is_none() -> None:
    made = facts("□ **사업추진절차**\n\n- 집행절차\n  - 계획 수립(시) → 신청(읍·면) → 정산(읍·면→시)\n")
    assert [f.value for f in made if f.kind is FactKind.STEP] == ["계획 수립(시)", "신청(읍·면)", "정산(읍·면→시)"]


def test_every_cell_in_words_is_a_fact_under_its_row_and_column() -> None:
    made = facts(
        "연번\t소관 국\t자치법규명\t내 용\t공포일\n1\t복지국\t놀이터 조례\t실효성이 없어 폐지\t'21.10.10.\n2\t경제국\t시장 조례\t제도 종료로 폐지\t'22.07.17.\n"
    )
    assert ("복지국", "내용", "실효성이 없어 폐지") in [(f.item, f.column, f.value) for f in made]
    assert [(f.kind, f.value, f.year) for f in made if f.column == "공포일"] == [
        (FactKind.DATE, "'21.10.10.", 2021),
        (FactKind.DATE, "'22.07.17.", 2022),
    ]
