"""What a bracket tells of another number by the name of a goal alone is of what stands before the bracket; 1국 4과 15팀 are counted."""

from __future__ import annotations

from ingest.extract import extract
from ingest.read import read_text


def owners(line: str) -> dict[str, tuple[str, ...]]:
    return {f.printed: (*f.owners, f.item) for f in extract(read_text(f"# 나무 가꾸기\n\n{line}\n", "a.txt")).figures}


def test_a_goal_is_of_the_name_before_its_bracket() -> None:
    assert owners("○ 열매 민원 : 12건\n－ 암그루 교체 1,240주(목표 1,500주)")["1,500주"][-2:] == ("암그루 교체", "목표")
    told = owners("○ 점검 : 놀이터 35개소(계획 40개소), 쉼터 20개소(계획 25개소)")
    assert told["25개소"][-2:] == ("쉼터", "계획")
    assert "놀이터" not in told["25개소"]


def test_the_goal_of_a_year_is_not_of_its_half_nor_one_payer_s_share_of_another() -> None:
    assert "상반기" not in owners("○ 횟수 : 상반기 9회(목표 연 20회)")["20회"]
    assert "시비" not in owners("○ 재원\n－ 시비 7억원(구비 1억원 별도)")["1억원"]


def test_the_parts_of_an_office_are_counted() -> None:
    told = owners("□ 조 직 : 1국 4과 15팀 2사업소")
    assert {p: o[-1] for p, o in told.items()} == dict.fromkeys(("1국", "4과", "15팀", "2사업소"), "조직")
    told = owners("○ 노선 현황 : 18노선 24,812주(벚나무 8,812)\n○ 보안등 : 총 4,860등(LED 2,110등)")
    assert "18노선" in told
    assert told["2,110등"][-1] == "LED"
