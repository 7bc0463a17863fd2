"""Official papers: bullets that were lost, several papers in one file, and whose each numbered part is."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Figure
from ingest.read import read_text


def figures(text: str) -> list[Figure]:
    return list(extract(read_text(text, "t.txt")).figures)


PAPER = "결재문서\n\n{title}\n\n문서번호 하천과-{number} 결재일자 {year}.4.1. 공개여부 대시민공개 방침번호\n\n□ 사업개요\n○ 사 업 비 : {cost}백만원\n\n"


def test_bullets_left_as_question_marks_are_heads_and_items_again() -> None:
    text = "둑길 손질 검토\n\n?? 추진근거\n? 둑길 조례 제3조\n\n?? 사업개요\n? 사 업 비 : 40백만원\n? 사업기간 : 2031.1~2031.12\n"
    document = read_text(text, "t.txt")
    assert [s.title for s in document.sections if s.title][-2:] == ["추진근거", "사업개요"]
    assert [i.mark for i in document.items if i.section == document.sections[-1].index] == ["○", "○"]
    assert [(f.item, f.printed) for f in figures(text) if f.unit == "KRW"] == [("사업비", "40백만원")]
    assert document.text == text


def test_a_question_mark_over_circles_heads_them_and_one_that_asks_stays() -> None:
    head = read_text("둑길 심의\n\n? 심의개요\n○ 심의일자 : 2031.4.12.\n? 심의결과\n○ 가결\n", "t.txt")
    assert [s.title for s in head.sections if s.title] == ["심의개요", "심의결과"]
    asked = read_text("묻고 답하기\n\n? 왜 줄었나\n? 둑길은 언제 여나?\n", "t.txt")
    assert not [i for i in asked.items if i.mark == "○"]


def test_each_of_several_papers_in_a_file_is_a_project_of_its_own() -> None:
    text = PAPER.format(title="2030 둑길 가꾸기 비목변경 검토", number=11, year=2030, cost=77)
    text += PAPER.format(title="쉼터 조성 심의 결과", number=12, year=2031, cost=100)
    text += "제목 2032년 물놀이터 추진계획 통보\n1. 하천과-9호와 관련입니다.\n가. 사업개요\n1) 사업예산 : 30백만원\n"
    told = {f.printed: (f.project, f.year) for f in figures(text) if f.unit == "KRW"}
    assert told["77백만원"] == ("2030 둑길 가꾸기 비목변경 검토", 2030)
    assert told["100백만원"][0] == "쉼터 조성 심의 결과"
    assert told["30백만원"] == ("2032년 물놀이터 추진계획 통보", 2032)


def test_a_file_of_one_paper_is_not_cut_at_its_number() -> None:
    document = read_text(PAPER.format(title="둑길 가꾸기 검토", number=11, year=2030, cost=77), "t.txt")
    assert document.projects == ()
    assert document.title == "둑길 가꾸기 검토"


def test_numbered_parts_of_one_name_keep_whose_they_are() -> None:
    table = "비목\t기존\t변경\n사무관리비\t{0}천원\t{1}천원\n합계\t{0}천원\t{1}천원\n"
    text = f"□ 검토개요\n1. 사업자 : 둑길회 (누리동)\n{table.format(50, 40)}\n2. 사업자 : 물길회 (가람동)\n{table.format(70, 90)}"
    whose = {f.printed: f.source.section[-1] for f in figures(text) if f.item == "사무관리비"}
    assert whose["40천원"] == "사업자 둑길회 (누리동)"
    assert whose["90천원"] == "사업자 물길회 (가람동)"


def test_numbered_parts_that_say_an_amount_keep_their_names() -> None:
    text = "1. 소요예산 : 30백만원\n○ 둑길\n\n2. 소요예산 : 40백만원\n○ 쉼터\n"
    assert {s.title for s in read_text(text, "t.txt").sections if s.title} == {"소요예산"}
