"""Any text at all is read: nothing raises, every place is exact, the same text reads the same, time grows with length."""

from __future__ import annotations

import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.model import Document
from ingest.read import read_text

WHOLE = """마을 회의 운영

1 기본 현황

□ 사업개요

회 계\t일반회계\t
사업비\t235,800천원\t[시비]235,800천원

□ 예산 총괄

(단위 : 천원, %)

구 분\t2019예산액 (A)\t2020예산액 (B)\t증감 (B-A)
계\t(x-) 250,600\t(x-) 235,800\t(x-) △14,800
인건비\t(x-) 250,600\t(x-) 235,800\t(x-) △14,800

산출근거

과목구분\t2020년 예산내역\t
사무관리비\t○ 회의 개최\t= 60,000천원
\t- 워크숍 5,000,000원*2회\t= 10,000천원

| 구분 | 예산 |
|---|---|
| 계 | 3 |

구 분 예 산 액 집 행 액 잔 액

계 357,200 87,182
(집행률 24.4%)
270,018

○ 추진 : 2020. 3월
 - 내용 : <b>교육</b> ※ 변동 <table><tr><td rowspan=3>가</td><td>나</td></tr></table>

【참여형】
"""
PIECES = st.sampled_from(
    ["\t", "\n", " ", "  ", "|", "---", "계", "구분", "1,234", "△5", "(단위 : 천원)", "○ ", "- ", "□ ", "<table>", "<tr>", "<td>", "</td>",
     "</table>", "│", "├─┼─┤", "# ", "**", "1 ", "Ⅰ. ", "2020년", "(x-) ", "합계", "소요예산", "사업개요", "=", "천원", "①", "&nbsp;", "\r\n", "\ufeff"]
)  # fmt: skip


def sound(document: Document) -> None:
    size = len(document.text)
    for table in document.tables:
        covered: set[tuple[int, int]] = set()
        for cell in table.cells:
            assert 0 <= cell.start <= cell.end <= size
            assert bool(cell.text) == (cell.start < cell.end)
            spots = {(cell.row + i, cell.column + j) for i in range(cell.row_span) for j in range(cell.column_span)}
            assert not spots & covered
            covered |= spots
        assert len(covered) == table.rows * table.columns
    for number, item in enumerate(document.items):
        assert item.index == number
        assert 0 <= item.start < item.end <= size
        assert item.parent is None or item.parent < number
    for number, section in enumerate(document.sections):
        assert section.index == number
        assert 0 <= section.start <= section.end <= size


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_any_unicode_is_read(text: str) -> None:
    document = read_text(text, "a.txt")
    assert document.text == text
    sound(document)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=120).map("".join), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_mixture_of_marks_and_tables_is_read(text: str, name: str) -> None:
    sound(read_text(text, name))


@pytest.mark.parametrize("seed", range(40))
def test_a_torn_document_is_read(seed: int) -> None:
    random = Random(seed)
    lines = WHOLE.split("\n")
    match seed % 4:
        case 0:
            lines = [ln for ln in lines if random.random() > 0.2]
        case 1:
            lines = [ln for ln in lines for _ in range(random.choice([1, 1, 2]))]
        case 2:
            random.shuffle(lines)
        case _:
            lines = [ln[random.randrange(3) : max(0, len(ln) - random.randrange(4))] for ln in lines]
    sound(read_text("\n".join(lines), "a.txt"))


def test_the_same_text_reads_the_same() -> None:
    assert read_text(WHOLE, "a.txt") == read_text(WHOLE, "a.txt")


@pytest.mark.parametrize(
    "piece",
    [
        WHOLE,
        "계\t1\t2\t3\n",
        "계 1 2\n",
        "<table><tr><td>\n",
        "구분 예산액 집행액\n",
        "1 가나다\n2 라마바\n",
        "(",
        "**",
        "│a│b│\n",
        "가  1  2\n",
    ],
)
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    def spent(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.perf_counter()
        read_text(text, "a.txt")
        return time.perf_counter() - start

    spent(2_000)
    small, large = min(spent(20_000) for _ in range(2)), spent(160_000)
    assert large < 0.3 + small * 8 * 4  # eight times the text; the rest is a shared machine's noise


SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


def test_real_documents_are_sound_and_their_projects_told_apart() -> None:
    """Where the five real documents are at hand they are read; elsewhere the one above stands for them."""
    files = sorted(SEEDS.glob("*.txt")) if SEEDS.exists() else []
    texts = [f.read_bytes().decode("utf-8") for f in files] or [WHOLE]
    got = [read_text(text, "a.txt") for text in texts]
    for document in got:
        sound(document)
    assert [len(d.projects) for d in got] == ([1, 1, 1, 11, 5] if files else [1])
    needs = [s.project for s in got[-2 % len(got)].sections if "소요예산" in s.title]
    assert needs == [p for p in got[-2 % len(got)].projects if p in needs]


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("&nbsp;&nbsp;○ {}", "&nbsp;&nbsp;&nbsp;&nbsp;○ {}"),
        ("\n   ○ {}", "\n   <span>&nbsp; &nbsp;</span>○ {}"),
        (" ○ {}", "   ○ {}"),
    ],
)
@pytest.mark.parametrize(
    ("first", "second"),
    [("<p>", "<p>"), ("<p style='margin-left:10pt'>", "<p style='margin-left:32px;text-indent:-4px'>")],
)
def test_lines_of_a_page_that_are_set_in_are_owned_by_the_line_above(
    outer: str, inner: str, first: str, second: str
) -> None:
    parts = ("<p>□ 예산</p>", f"{first}{outer.format('총사업비 : 10,000천원')}</p>",
             f"{second}{inner.format('국비 : 6,000천원')}</p>", f"{first}{outer.format('기간 : 2031년')}</p>")  # fmt: skip
    page = read_text(f"<!doctype html><html><body>{''.join(parts)}</body></html>", "a.html")
    assert [(i.text, i.parent) for i in page.items] == [
        ("총사업비 : 10,000천원", None),
        ("국비 : 6,000천원", 0),
        ("기간 : 2031년", None),
    ]
