"""What a person sees on the page of a DOCX or HWPX beside its paragraphs: boxes, word art, notes, words struck through."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml import parse_xml

from evals.generator.forms import Sheet, write_word
from ingest.extract import extract
from ingest.formats.blocks import Words
from ingest.formats.owpml import content
from ingest.model import Document, Reading
from ingest.read import read

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"'
HANGUL = 'xmlns:hh="urn:head" xmlns:hp="urn:paragraph"'
BOX = "<w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
ART = '<w:pict><v:shape><v:textpath string="{}"/></v:shape></w:pict>'


def drawn(paragraph: object, inner: str) -> None:
    paragraph._p.append(parse_xml(f"<w:r {WORD}>{inner}</w:r>"))  # type: ignore[attr-defined]


def reading(path: Path) -> Reading:
    document = read(path)
    assert isinstance(document, Document)
    return extract(document)


def hangul(*runs: str, header: str = "") -> tuple[list[str], int]:
    said = "".join(f"<hp:p>{run}</hp:p>" for run in runs)
    found = content(
        "hwpx", f"<hh:head {HANGUL}>{header}</hh:head>".encode(), [f"<hp:sec {HANGUL}>{said}</hp:sec>".encode()]
    )
    return [b.text for b in found.blocks if isinstance(b, Words) and b.text], len(found.faults)


def run(inner: str, shape: int = 0) -> str:
    return f'<hp:run charPrIDRef="{shape}">{inner}</hp:run>'


def said(text: str) -> str:
    return f"<hp:t>{text}</hp:t>"


def test_titles_in_boxes_and_word_art_of_word_are_read_where_they_stand(tmp_path: Path) -> None:
    document = docx.Document()
    drawn(document.add_paragraph(), ART.format("2031년 달빛구 예산서"))
    drawn(document.add_paragraph(), BOX.format("Ⅰ. 일반현황"))
    document.add_paragraph("○ 정원 : 12명")
    drawn(document.add_paragraph(), BOX.format("Ⅱ. 세부사업"))
    document.add_paragraph("□ 상담실 운영")
    document.add_paragraph("○ 사업비 : 3,000천원")
    document.sections[0].header.paragraphs[0].text = "달빛구 예산서"
    document.save(str(tmp_path / "a.docx"))
    made = reading(tmp_path / "a.docx")
    assert made.document.title == "2031년 달빛구 예산서"
    assert [f.label for f in made.figures] == [("일반현황", "정원"), ("세부사업", "상담실 운영", "사업비")]
    assert "달빛구 예산서\n달빛구" not in made.document.text


def test_word_art_of_hangul_is_read() -> None:
    group = '<hp:container><hp:textart text="2031년 예산서"/></hp:container>'
    assert hangul(run('<hp:textart text="달빛구"/>'), run(group))[0] == ["달빛구", "2031년 예산서"]


def test_words_struck_through_or_hidden_in_word_are_left_out_and_the_struck_told(tmp_path: Path) -> None:
    document = docx.Document()
    line = document.add_paragraph("○ 사업비 : ")
    line.add_run("8,000천원").font.strike = True
    line.add_run("9,000천원")
    document.add_paragraph().add_run("○ 예비비 : 1,000천원").font.hidden = True
    document.save(str(tmp_path / "a.docx"))
    made = reading(tmp_path / "a.docx")
    assert [f.printed for f in made.figures] == ["9,000천원"]
    assert [p.en for p in made.document.problems] == ["1 passages are struck through and were left out as deleted."]


@pytest.mark.parametrize(("shape", "left"), [("SOLID", True), ("DOUBLE_SLIM", True), ("NONE", False), ("3D", False)])
def test_words_that_hangul_draws_a_stroke_through_are_left_out(shape: str, *, left: bool) -> None:
    header = f'<hh:charPr id="7"><hh:strikeout shape="{shape}"/></hh:charPr>'
    words, faults = hangul(run(said("○ 사업비 : ")) + run(said("8,000천원"), 7) + run(said("9,000천원")), header=header)
    assert words == ["○ 사업비 : 9,000천원" if left else "○ 사업비 : 8,000천원9,000천원"]
    assert faults == int(left)


def test_a_note_stands_behind_its_paragraph_and_behind_the_table_it_is_in(tmp_path: Path) -> None:
    document = docx.Document()
    reference = '<w:footnoteReference w:id="{}"/>'
    total = document.add_paragraph("○ 총사업비")
    drawn(total, reference.format(2))
    total.add_run(" : 10,000천원")
    table = document.add_table(2, 2)
    for place, text in zip(((0, 0), (0, 1), (1, 0), (1, 1)), ("구분", "금액(천원)", "국비", "6,000"), strict=True):
        table.cell(*place).text = text
    drawn(table.cell(1, 1).paragraphs[0], reference.format(3))
    document.save(str(tmp_path / "b.docx"))
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:t>{t}</w:t></w:r></w:p></w:footnote>'
        for n, t in ((2, "부가세 포함"), (3, "2030년 이월액 제외"))
    )
    with ZipFile(tmp_path / "b.docx") as old, ZipFile(tmp_path / "a.docx", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("word/footnotes.xml", f"<w:footnotes {WORD}>{notes}</w:footnotes>")
    made = reading(tmp_path / "a.docx")
    assert [(f.item, f.printed) for f in made.figures] == [("총사업비", "10,000천원"), ("국비", "6,000천원")]
    assert made.document.text.split("\n") == [
        "○ 총사업비 : 10,000천원", "※ 부가세 포함", "", "구분\t금액(천원)", "국비\t6,000", "", "※ 2030년 이월액 제외", "",
    ]  # fmt: skip


def test_a_note_of_hangul_stands_behind_its_paragraph() -> None:
    number = '<hp:ctrl><hp:autoNum num="1" numType="FOOTNOTE"><hp:autoNumFormat type="DIGIT"/></hp:autoNum></hp:ctrl>'
    note = f"<hp:ctrl><hp:footNote><hp:subList><hp:p>{run(number + said(' 부가세 포함'))}</hp:p></hp:subList></hp:footNote></hp:ctrl>"
    assert hangul(run(said("○ 총사업비") + note + said(" : 10,000천원")))[0] == [
        "○ 총사업비 : 10,000천원",
        "※ 부가세 포함",
    ]


@pytest.mark.parametrize(
    ("first", "between", "tables"),
    [
        (("상담실", "교육"), "", 1),
        (("상담실", "계"), "", 2),  # the first one has ended
        (("홍보", "교육"), "", 2),  # it begins anew
        (("상담실", "교육"), "기금 세출", 2),
    ],
)
def test_a_table_that_goes_on_in_a_second_one_under_the_same_heading_keeps_its_unit(
    first: tuple[str, str], between: str, tables: int, tmp_path: Path
) -> None:
    document = docx.Document()
    document.add_paragraph("□ 세출 총괄")
    document.add_paragraph("(단위 : 천원)")
    for names in (first, ("홍보", "계")):
        table = document.add_table(3, 2)
        for number, row in enumerate((("사업명", "2031년"), *((name, "1,000") for name in names))):
            for column, text in enumerate(row):
                table.cell(number, column).text = text
        document.add_paragraph(between)
    document.save(str(tmp_path / "a.docx"))
    made = reading(tmp_path / "a.docx")
    assert len(made.document.tables) == tables
    if tables == 1:
        assert [(f.item, f.printed) for f in made.figures][2:] == [("홍보", "1,000천원"), ("계", "1,000천원")]


def test_a_card_of_merged_cells_tells_each_row_by_both_its_labels(tmp_path: Path) -> None:
    rows = (
        ("사업개요", "사업명", "달빛 상담", ""), ("", "총사업비", "173,500천원", ""), ("", "사업기간", "2031년", "계속"),
        ("예산", "2030년", "100,000천원", ""), ("", "2031년", "73,500천원", ""),
    )  # fmt: skip
    spans = ((0, 0, 3, 1), (3, 0, 2, 1), (0, 2, 1, 2), (1, 2, 1, 2), (3, 2, 1, 2), (4, 2, 1, 2))
    made = reading(write_word((Sheet(rows, spans),), tmp_path / "a.docx"))
    assert [(f.owners, f.item, f.printed, f.year) for f in made.figures] == [
        (("사업개요",), "총사업비", "173,500천원", 2031),
        (("예산",), "2030년", "100,000천원", 2030),
        (("예산",), "2031년", "73,500천원", 2031),
    ]
