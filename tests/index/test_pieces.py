"""Documents cut into passages: by section, within the window, a table never without its head."""

from __future__ import annotations

from pathlib import Path

import pytest
from tokenizers import Tokenizer

from index.passages.pieces import cut
from index.words.tokens import counter
from ingest.model import Document
from ingest.read import read_text

ROWS = "\n".join(f"{n}월 정산\t{n},100\t{n},900" for n in range(1, 60))
TEXT = f"""# 하천 정비

## 예산 총괄

(단위 : 천원)

구 분\t2030예산액\t2031예산액
{ROWS}

## 사업내용

- 물길을 넓히고 둑을 높인다
"""


@pytest.fixture
def document() -> Document:
    return read_text(TEXT, "river.md")


def test_no_passage_crosses_a_section_and_none_is_lost(document: Document) -> None:
    pieces = cut(document, 200, counter())
    for piece in pieces:
        section = document.sections[piece.section]
        assert section.start <= piece.start < piece.end <= section.end
    for line in filter(str.strip, TEXT.splitlines()):
        at = TEXT.index(line)
        assert any(p.start <= at + 3 < p.end for p in pieces) or line.startswith(("(단위", "구 분", "#")), line


def test_a_table_cut_in_parts_keeps_its_header_and_unit_in_each(document: Document) -> None:
    parts = [p for p in cut(document, 200, counter()) if "월 정산" in p.text]
    assert len(parts) > 3
    assert all("2031예산액" in p.text and "천원" in p.text for p in parts)


def test_passages_keep_within_their_budget_and_the_window_of_the_model(
    document: Document, prepared_folder: Path
) -> None:
    count = counter()
    tokenizer = Tokenizer.from_file(str(prepared_folder / "tokenizer.json"))
    for piece in cut(document, 300, count):
        assert count(piece.words) <= 330
        assert len(tokenizer.encode(f"passage: {piece.words}").ids) <= 512


def test_the_context_line_says_where_a_passage_stands(document: Document) -> None:
    piece = next(p for p in cut(document, 300, counter()) if "물길" in p.text)
    assert "하천 정비" in piece.context
    assert "사업내용" in piece.context


def test_a_passage_keeps_its_id_while_nothing_of_it_changes(document: Document) -> None:
    other = read_text(TEXT.replace("물길을", "개울을"), "river.md")
    before, after = {p.id for p in cut(document, 200, counter())}, {p.id for p in cut(other, 200, counter())}
    assert len(before - after) == len(after - before) == 1


def test_rows_that_share_the_names_over_them_are_each_a_line_of_the_passages() -> None:
    head = (
        "부서: 하천과\n단위: 둑 돌보기 (단위:천원)\n부서ㆍ정책ㆍ단위ㆍ세부사업ㆍ편성목 예산액 전년도 예산액 비교증감\n"
    )
    items = "".join(f"○둑길 쉼터 {n}호 500\n500,000원*1개\n" for n in range(1, 31))
    rows = (
        f"둑길 손질 15,000 14,000 1,000\n401 시설비및부대비 15,000 14,000 1,000\n01 시설비 15,000 14,000 1,000\n{items}"
    )
    pieces = cut(read_text(head + rows, "book.txt"), 120, counter())
    assert len({p.id for p in pieces}) == len(pieces)
    assert sum(p.text.count("둑길 쉼터 7호") for p in pieces) == 1
