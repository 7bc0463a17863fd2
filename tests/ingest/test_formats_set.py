"""Depth that stands only in the settings of paragraphs: the file is read as the text that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import docx.shared
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hwpx import HwpxDocument

from ingest.extract import extract
from ingest.model import Document, Reading
from ingest.read import read, read_text


@dataclass(frozen=True)
class Said:
    """A paragraph: its level in the list, 0 for none, and its words."""

    level: int
    text: str


@dataclass(frozen=True)
class Kind:
    """What is printed before a level: as Word and Hangul call it, its pattern, and what the text shows."""

    word: str
    hangul: str
    pattern: str
    shown: tuple[str, ...]


BULLETS = tuple(Kind("bullet", "BULLET", sign, (sign,)) for sign in "□○-·")
NUMBERS = (
    Kind("upperRoman", "ROMAN_CAPITAL", "{}.", ("Ⅰ.", "Ⅱ.")),
    Kind("decimal", "DIGIT", "{}.", ("1.", "2.", "3.")),
    Kind("ganada", "HANGUL_SYLLABLE", "{}.", ("가.", "나.", "다.")),
    Kind("decimal", "DIGIT", "{})", ("1)", "2)", "3)")),
)
PLAN = (
    Said(0, "2031년 달빛구 청년 지원 계획"),
    Said(1, "사업개요"),
    Said(2, "사업기간 : 2031년 1월 ~ 12월"),
    Said(2, "총사업비 : 173,500천원"),
    Said(3, "국비 : 100,000천원"),
    Said(3, "구비 : 73,500천원"),
    Said(1, "추진계획"),
    Said(2, "청년 상담실 운영 : 20,000천원"),
    Said(3, "강사 수당 : 250,000원 × 4명 × 12회 = 12,000천원"),
    Said(3, "자료 구입"),
    Said(4, "책자 : 5,000천원"),
    Said(4, "소모품 : 3,000천원"),
    Said(2, "홍보 : 1,500천원"),
)
ORDER = (
    Said(0, "2031년 달빛구 도서관 운영 계획"),
    Said(1, "일반현황"),
    Said(2, "조직"),
    Said(3, "정원 : 12명"),
    Said(3, "현원 : 11명"),
    Said(1, "세부사업"),
    Said(2, "소요예산"),
    Said(3, "운영비 : 30,000천원"),
    Said(4, "전기료 : 20,000천원"),
    Said(4, "통신비 : 10,000천원"),
    Said(3, "자료비 : 45,000천원"),
    Said(2, "추진일정"),
    Said(3, "자료 구입 : 2031년 3월"),
)


def shown(source: Sequence[Said], kinds: Sequence[Kind]) -> str:
    out: list[str] = []
    counts: dict[int, int] = {}
    for said in source:
        if not said.level:
            out.append(said.text)
            continue
        counts = {level: n for level, n in counts.items() if level <= said.level}
        counts[said.level] = counts.get(said.level, -1) + 1
        marks = kinds[said.level - 1].shown
        out.append(f"{'  ' * said.level}{marks[counts[said.level] % len(marks)]} {said.text}")
    return "\n\n".join(out)


def word(source: Sequence[Said], kinds: Sequence[Kind], path: Path, *, styled: bool) -> Path:
    """Write DOCX whose bullets and numbers come of a list, named by each paragraph or by its style."""
    document = docx.Document()
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind.word}"/>'
        f'<w:lvlText w:val="{kind.pattern.format(f"%{n + 1}")}"/>'
        f'<w:pPr><w:ind w:left="{400 * (n + 1)}" w:hanging="200"/></w:pPr></w:lvl>'
        for n, kind in enumerate(kinds)
    )
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for level in range(1, len(kinds) + 1):
        style = document.styles.add_style(f"단계 {level}", 1)
        style.element.get_or_add_pPr().append(numbered(level))
    for said in source:
        paragraph = document.add_paragraph(said.text)
        if said.level and styled:
            paragraph.style = document.styles[f"단계 {said.level}"]
        elif said.level:
            paragraph._p.get_or_add_pPr().append(numbered(said.level))
    document.save(str(path))
    return path


def numbered(level: int) -> Any:
    return parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level - 1}"/><w:numId w:val="90"/></w:numPr>')


HANGUL = 'xmlns:hh="urn:head" xmlns:hp="urn:paragraph" xmlns:hc="urn:core"'


def hangul(source: Sequence[Said], kinds: Sequence[Kind], path: Path, kind: str) -> Path:
    """Write HWPX whose bullets and numbers come of the shapes of paragraphs."""
    heads = "".join(
        f'<hh:paraHead start="1" level="{n}" numFormat="{k.hangul}">{k.pattern.format(f"^{n}")}</hh:paraHead>'
        for n, k in enumerate(kinds, 1)
    )
    bullets = "".join(f'<hh:bullet id="{n}" char="{k.pattern}"/>' for n, k in enumerate(kinds, 1))
    shapes = "".join(
        f'<hh:paraPr id="{n}"><hh:heading type="{kind if n else "NONE"}" idRef="{n if kind == "BULLET" else 1}" level="{max(0, n - 1)}"/>'
        f'<hh:margin><hc:intent value="-1500" unit="HWPUNIT"/><hc:left value="{1000 * n}" unit="HWPUNIT"/></hh:margin></hh:paraPr>'
        for n in range(len(kinds) + 1)
    )
    numberings = f'<hh:numberings><hh:numbering id="1">{heads}</hh:numbering></hh:numberings>'
    header = f"<hh:head {HANGUL}>{numberings}<hh:bullets>{bullets}</hh:bullets><hh:paraProperties>{shapes}</hh:paraProperties></hh:head>"
    first = '<hp:p paraPrIDRef="0"><hp:run><hp:secPr outlineShapeIDRef="1"/></hp:run></hp:p>'
    said = "".join(f'<hp:p paraPrIDRef="{one.level}"><hp:run><hp:t>{one.text}</hp:t></hp:run></hp:p>' for one in source)
    with ZipFile(path, "w") as package:
        package.writestr("Contents/header.xml", header)
        package.writestr("Contents/section0.xml", f"<hp:sec {HANGUL}>{first}{said}</hp:sec>")
    return path


def reading(path: Path) -> Reading:
    document = read(path)
    assert isinstance(document, Document)
    return extract(document)


def told(made: Reading) -> list[object]:
    items = made.document.items
    return [
        sorted(
            (f.printed, f.value, f.unit, str(f.measure), f.year or 0, f.owners, f.item, f.source.section)
            for f in made.figures
        ),
        [(s.title, s.level, s.path) for s in made.document.sections],
        [(i.mark, i.depth, i.text, items[i.parent].text if i.parent is not None else "") for i in items],
    ]


@pytest.mark.parametrize(("source", "kinds"), [(PLAN, BULLETS), (ORDER, NUMBERS)])
@pytest.mark.parametrize("styled", [False, True])
def test_lists_of_word_are_read_as_the_text_that_shows_them(
    source: Sequence[Said], kinds: Sequence[Kind], tmp_path: Path, *, styled: bool
) -> None:
    text = extract(read_text(shown(source, kinds), "plan"))
    assert told(reading(word(source, kinds, tmp_path / "plan.docx", styled=styled))) == told(text)


@pytest.mark.parametrize(
    ("source", "kinds", "kind"), [(PLAN, BULLETS, "BULLET"), (ORDER, NUMBERS, "NUMBER"), (ORDER, NUMBERS, "OUTLINE")]
)
def test_lists_of_hangul_are_read_as_the_text_that_shows_them(
    source: Sequence[Said], kinds: Sequence[Kind], kind: str, tmp_path: Path
) -> None:
    text = extract(read_text(shown(source, kinds), "plan"))
    assert told(reading(hangul(source, kinds, tmp_path / "plan.hwpx", kind))) == told(text)


def test_paragraphs_set_in_by_margins_own_each_other_as_in_a_text(tmp_path: Path) -> None:
    source = (
        Said(0, "□ 예산"), Said(1, "○ 총사업비 : 100,000천원"), Said(2, "○ 국비 : 60,000천원"),
        Said(2, "○ 구비 : 40,000천원"), Said(1, "○ 사업기간 : 2031년 1월 ~ 12월"), Said(0, "□ 추진일정"), Said(1, "○ 공고 : 2031년 3월"),
    )  # fmt: skip
    document = docx.Document()
    for said in source:
        document.add_paragraph(said.text).paragraph_format.left_indent = docx.shared.Pt(11.5 * said.level)
    document.save(str(tmp_path / "plan.docx"))
    text = extract(read_text("\n\n".join("  " * s.level + s.text for s in source), "plan"))
    assert told(reading(tmp_path / "plan.docx")) == told(text)
    plain = hangul(source, BULLETS, tmp_path / "plan.hwpx", "NONE")
    assert told(reading(plain)) == told(text)


def test_heading_styles_hold_what_stands_under_them(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("2031년 달빛구 상담 계획", 0)
    document.add_heading("사업개요", 1)
    document.add_paragraph("총사업비 : 10,000천원", style="List Bullet")
    document.add_paragraph("국비 : 6,000천원", style="List Bullet 2")
    document.add_heading("세부 추진계획", 1)
    for name, amount in (("상담실 운영", "3,000천원"), ("교육 운영", "7,000천원")):
        document.add_heading(name, 2)
        document.add_paragraph(f"강사료 : {amount}", style="List Number")
    document.save(str(tmp_path / "plan.docx"))
    assert [(f.label, f.printed) for f in reading(tmp_path / "plan.docx").figures] == [
        (("사업개요", "총사업비"), "10,000천원"),
        (("사업개요", "총사업비", "국비"), "6,000천원"),
        (("세부 추진계획", "상담실 운영", "강사료"), "3,000천원"),
        (("세부 추진계획", "교육 운영", "강사료"), "7,000천원"),
    ]


def test_an_outline_of_hangul_without_numbers_makes_headings_and_no_items(tmp_path: Path) -> None:
    none = Kind("none", "DIGIT", "", ("",))
    source = (
        Said(1, "사업개요"), Said(2, "○ 총사업비 : 10,000천원"), Said(1, "세부 추진계획"), Said(2, "상담실 운영"),
        Said(3, "강사료 : 3,000천원"), Said(2, "교육 운영"), Said(3, "강사료 : 7,000천원"),
    )  # fmt: skip
    made = reading(hangul(source, (none, none, none), tmp_path / "plan.hwpx", "OUTLINE"))
    assert [(f.label, f.printed) for f in made.figures] == [
        (("사업개요", "총사업비"), "10,000천원"),
        (("세부 추진계획", "상담실 운영", "강사료"), "3,000천원"),
        (("세부 추진계획", "교육 운영", "강사료"), "7,000천원"),
    ]


def test_an_outline_of_hwp_is_read_as_that_of_hwpx(tmp_path: Path) -> None:
    document = HwpxDocument.new()
    for shape, text in (
        (0, "2031년 달빛구 계획"),
        (2, "사업개요"),
        (3, "소요예산"),
        (4, "운영비 : 10,000천원"),
        (4, "자료비 : 5,000천원"),
    ):
        document.add_paragraph(text, para_pr_id_ref=shape)  # of a new document: body, and levels of its outline
    made = []
    for form in ("hwpx", "hwp"):
        document.save_to_path(tmp_path / f"plan.{form}")
        made.append(reading(tmp_path / f"plan.{form}"))
    assert made[0].document.text.split("\n")[2:5] == [
        "  1. 사업개요",
        "    가. 소요예산",
        "      1) 운영비 : 10,000천원",
    ]
    assert told(made[0]) == told(made[1])
