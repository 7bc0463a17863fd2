"""Numbers and bullets that Hangul prints before paragraphs, boxes in groups, numbers of captions."""

from __future__ import annotations

from lxml import etree

from ingest.formats.blocks import Words
from ingest.formats.owpml import content

NS = 'xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph"'
HEADER = f"""<hh:head {NS}><hh:refList>
<hh:numberings>
<hh:numbering id="1" start="0"><hh:paraHead start="1" level="1" numFormat="ROMAN_CAPITAL">^1.</hh:paraHead>
<hh:paraHead start="1" level="2" numFormat="HANGUL_SYLLABLE">^2.</hh:paraHead></hh:numbering>
<hh:numbering id="2" start="0"><hh:paraHead start="3" level="1" numFormat="CIRCLED_DIGIT">^1</hh:paraHead>
<hh:paraHead start="1" level="2" numFormat="DIGIT">^N)</hh:paraHead></hh:numbering>
</hh:numberings>
<hh:bullets><hh:bullet id="1" char="○" useImage="0"/></hh:bullets>
<hh:paraProperties>
<hh:paraPr id="0"><hh:heading type="NONE" idRef="0" level="0"/></hh:paraPr>
<hh:paraPr id="1"><hh:heading type="OUTLINE" idRef="0" level="0"/></hh:paraPr>
<hh:paraPr id="2"><hh:heading type="OUTLINE" idRef="0" level="1"/></hh:paraPr>
<hh:paraPr id="3"><hh:heading type="NUMBER" idRef="2" level="0"/></hh:paraPr>
<hh:paraPr id="4"><hh:heading type="NUMBER" idRef="2" level="1"/></hh:paraPr>
<hh:paraPr id="5"><hh:heading type="BULLET" idRef="1" level="0"/></hh:paraPr>
</hh:paraProperties></hh:refList></hh:head>"""


def section(*paragraphs: tuple[int, str]) -> bytes:
    first = '<hp:p paraPrIDRef="0"><hp:run><hp:secPr outlineShapeIDRef="1"/></hp:run></hp:p>'
    said = "".join(f'<hp:p paraPrIDRef="{n}"><hp:run>{inner}</hp:run></hp:p>' for n, inner in paragraphs)
    return f"<hp:sec {NS}>{first}{said}</hp:sec>".encode()


def words(*paragraphs: tuple[int, str]) -> list[str]:
    found = content("hwpx", HEADER.encode(), [section(*paragraphs)])
    return [b.text for b in found.blocks if isinstance(b, Words) and b.text]


def said(text: str) -> str:
    return f"<hp:t>{text}</hp:t>"


def test_an_outline_counts_its_levels_and_starts_again_under_the_next() -> None:
    got = words((1, said("개요")), (2, said("목적")), (2, said("기간")), (1, said("예산")), (2, said("총괄")))
    assert got == ["Ⅰ. 개요", "가. 목적", "나. 기간", "Ⅱ. 예산", "가. 총괄"]


def test_a_numbering_starts_where_it_says_and_names_its_path() -> None:
    assert words((3, said("사업비")), (4, said("국비")), (4, said("시비"))) == ["③ 사업비", "③.1.) 국비", "③.2.) 시비"]


def test_a_bullet_stands_before_its_words_and_before_no_blank_line() -> None:
    assert words((5, said("사업비 : 10,000천원")), (5, said(""))) == ["○ 사업비 : 10,000천원"]


def test_every_box_of_a_group_is_read() -> None:
    box = '<hp:rect><hp:drawText><hp:subList><hp:p paraPrIDRef="0"><hp:run>{}</hp:run></hp:p></hp:subList></hp:drawText></hp:rect>'
    group = f"<hp:container>{box.format(said('국비 100천원'))}{box.format(said('시비 200천원'))}</hp:container>"
    assert words((0, group)) == ["국비 100천원", "시비 200천원"]


def test_the_number_of_a_caption_is_read() -> None:
    number = '<hp:ctrl><hp:autoNum num="2" numType="TABLE"><hp:autoNumFormat type="DIGIT"/></hp:autoNum></hp:ctrl>'
    assert words((0, said("표 ") + number + said(" 세출 총괄"))) == ["표 2 세출 총괄"]


def test_the_fixture_is_well_formed() -> None:
    assert etree.fromstring(HEADER.encode()).tag.endswith("head")
