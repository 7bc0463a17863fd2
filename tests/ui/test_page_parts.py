"""The page's pure parts: places cut out of documents, marks in answers, pictures, and HTML that nobody can break."""

from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Citation, Role
from ui.chart import breakdown, by_year, charts
from ui.chat import Turn, cited_copy, live, transcript
from ui.excerpt import excerpt
from ui.export import markdown
from ui.marks import pieces
from ui.markup import tag, text
from ui.messages import TONGUES, tongue_of, words
from ui.shelf import safe_name
from ui.source import Panel, Spot
from ui.table import figures_table

KO = words("ko")


def marked(document: str, start: int, end: int) -> str:
    cut = excerpt("d", document, (), start, end)
    return "".join(r.text for line in cut.lines for cell in line.cells for r in cell if r.marked)


def test_the_cited_cell_is_marked_and_nothing_else(hand: SimpleNamespace) -> None:
    source = hand.source("56,000", "행사운영비")
    cut = excerpt("plan.txt", hand.plan, (), source.start, source.end)
    hits = [(line.number, n) for line in cut.lines for n, cell in enumerate(line.cells) if any(r.marked for r in cell)]
    assert hits == [(9, 2)]
    assert marked(hand.plan, source.start, source.end) == "56,000"


def test_a_cell_is_shown_with_the_header_of_its_table(hand: SimpleNamespace) -> None:
    source = hand.source("25,000", "사무관리비")
    cut = excerpt("plan.txt", hand.plan, (), source.start, source.end)
    assert any("2024예산액" in "".join(r.text for r in cell) for line in cut.lines for cell in line.cells)


@pytest.mark.parametrize(
    ("document", "quote", "seen"),
    [
        ("| 가 | 1,000 |\n|---|---|\n| 나 | 2,000 |", "2,000", "2,000"),
        ("| 가 | a\\|b 3,000 |", "3,000", "3,000"),
        ("가\t<ul><li>하나 = 7천원</li><li>둘</li></ul>", "7천원", "7천원"),
        ("A &amp; B = 5천원", "A &amp; B", "A & B"),
        ("끝에서 9원", "9원", "9원"),
    ],
)
def test_whatever_the_table_is_made_of_the_mark_falls_on_the_quote(document: str, quote: str, seen: str) -> None:
    start = document.index(quote)
    assert marked(document, start, start + len(quote)) == seen


@given(st.text("가1,\t|\n<b>&;-*", max_size=200), st.integers(-5, 250), st.integers(-5, 250))
def test_no_text_and_no_span_breaks_an_excerpt(document: str, start: int, end: int) -> None:
    cut = excerpt("d", document, (), start, end)
    assert cut.line >= 1


def test_a_line_of_a_hundred_thousand_letters_is_cut_around_the_mark() -> None:
    document = "가" * 50_000 + "7,000천원" + "나" * 50_000
    cut = excerpt("d", document, (), 50_000, 50_007)
    assert sum(len(r.text) for line in cut.lines for cell in line.cells for r in cell) < 3_000
    assert marked(document, 50_000, 50_007) == "7,000천원"


def test_numbers_and_marks_of_an_answer_become_pieces_and_joined_they_are_the_line(hand: SimpleNamespace) -> None:
    answer = hand.usual("예산은?")
    line = answer.text.splitlines()[0]
    found = list(pieces(answer, line))
    assert "".join(p.text for p in found) == line
    assert [p.figure.id for p in found if p.figure] == ["f2"]
    assert [p.citation.marker for p in found if p.citation] == [1]


def test_a_number_that_two_figures_print_opens_the_one_cited_beside_it_or_none(hand: SimpleNamespace) -> None:
    one, two = hand.source("56,000", "행사운영비"), hand.source("25,000", "사무관리비")
    figures = (
        hand.figure("x", 10_000_000, "10,000천원", source=one),
        hand.figure("y", 10_000_000, "10,000천원", source=two),
    )
    answer = hand.answer("?", "", figures=figures, citations=(Citation(1, one, "x"), Citation(2, two, "y")))
    assert [p.figure.id for p in pieces(answer, "참가비 10,000천원 [2]") if p.figure] == ["y"]
    assert [p.figure for p in pieces(answer, "참가비 10,000천원")] == [None, None]


def test_a_number_is_not_found_inside_a_longer_one(hand: SimpleNamespace) -> None:
    answer = hand.answer("?", "", figures=(hand.figure("x", 5_000, "5천원"),))
    assert [p.figure for p in pieces(answer, "25천원과 5천원") if p.figure] == [answer.figures[0]]
    assert next(p.text for p in pieces(answer, "25천원과 5천원") if not p.figure) == "25천원과 "


@given(st.text(max_size=80))
def test_no_text_gets_out_of_its_element(words_: str) -> None:
    made = tag("p", text(words_), title=words_)
    assert made.count("<") == 2
    assert made.count('"') == 2
    assert not any(c in made for c in "{}$\x00\u202e")


def test_every_sentence_stands_in_both_languages() -> None:
    tables = [words(t).table for t in TONGUES]
    assert tables[0].keys() == tables[1].keys()
    assert all(v for table in tables for v in table.values())


def test_the_browser_language_decides_and_korean_is_first() -> None:
    assert [tongue_of(h) for h in ("en-GB", "ko", "fr", None, "ko;q=0.4, en;q=0.9", "en;q=nonsense")] == [
        "en",
        "ko",
        "ko",
        "ko",
        "en",
        "ko",
    ]


def test_years_of_one_subject_make_a_picture_and_mixed_units_none(hand: SimpleNamespace) -> None:
    figures = tuple(hand.figure(f"y{y}", y * 1_000, f"{y}천원", year=y) for y in (2024, 2022, 2023))
    assert [f.year for f in by_year(figures)] == [2022, 2023, 2024]
    mixed = (*figures[:2], hand.figure("p", 5, "5%", unit="percent", year=2023))
    assert by_year(mixed) == ()
    assert "<svg" in charts(hand.answer("?", "", figures=figures), KO)


def test_shares_are_drawn_only_where_the_parts_are_the_whole(hand: SimpleNamespace) -> None:
    parts = tuple(hand.figure(n, v, f"{v}원", role=Role.PART, name=n) for n, v in (("가", 250), ("나", 750)))
    whole, other = hand.figure("t", 1_000, "1,000원"), hand.figure("t", 5_000, "5,000원")
    assert len(breakdown(parts)) == 2
    assert "75%" in charts(hand.answer("?", "", figures=(whole, *parts)), KO)
    assert "75%" not in charts(hand.answer("?", "", figures=(other, *parts)), KO)


def test_one_value_needs_no_picture(hand: SimpleNamespace) -> None:
    assert charts(hand.answer("?", "", figures=(hand.figure("x", 5_000, "5천원"),)), KO) == ""


def test_what_was_not_asked_is_marked_in_the_table(hand: SimpleNamespace) -> None:
    figures = (
        hand.figure("a", 1_000, "1천원"),
        hand.figure("b", 2_000, "2천원", role=Role.CONTEXT),
        hand.figure("c", None, "미정", kind="undetermined"),
    )
    table = figures_table(hand.answer("?", "", figures=figures), 0, KO)
    assert 'class="role-context"' in table
    assert "참고" in table
    assert "미정" in table


def test_the_panel_shows_the_arithmetic_up_to_the_total(hand: SimpleNamespace) -> None:
    source = hand.source("25,000", "사무관리비")
    drawn = Panel(hand.Finder()).draw(Spot("plan.txt", source.start, source.end, "f9"), (), KO)
    assert "5,000,000원 × 5개" in drawn
    assert "✓ 맞음" in drawn
    assert "81,000천원" in drawn


def test_a_computed_figure_opens_its_operands(hand: SimpleNamespace) -> None:
    drawn = Panel(hand.Finder()).draw(Spot(figure="f3"), (hand.usual("?"),), KO)
    assert "56,000천원 - 40,000천원" in drawn


def test_a_document_that_is_gone_or_has_changed_is_said_to_be(hand: SimpleNamespace) -> None:
    panel = Panel(hand.Finder())
    assert KO("source.gone") in panel.draw(Spot("old.txt", 0, 5), (), KO)
    moved = hand.figure("m", 1, "56,000천원", source=type(hand.source("계"))("plan.txt", (), 0, 6, 1, "다른 글자"))
    answer = hand.answer("?", "", figures=(moved,))
    assert KO("source.moved") in panel.draw(Spot("plan.txt", 0, 6, "m"), (answer,), KO)


def test_document_markup_is_text_in_the_panel(hand: SimpleNamespace) -> None:
    source = hand.source("56,000천원")
    drawn = Panel(hand.Finder()).draw(Spot("plan.txt", source.start, source.end), (), KO)
    assert "<script>" not in drawn
    assert "&lt;script&gt;" in drawn


def test_a_question_of_ten_thousand_lines_stays_one_bubble() -> None:
    made = transcript((Turn("줄\n" * 10_000),), KO)
    assert len(made) < 10_000


def test_a_copied_answer_carries_its_sources(hand: SimpleNamespace) -> None:
    copied = cited_copy(hand.usual("?"), KO)
    assert "[1] plan.txt, 9번째 줄" in copied


def test_an_exported_conversation_is_markdown_that_does_nothing(hand: SimpleNamespace) -> None:
    hostile = "<img src=x> ![](http://evil.example) `code` | pipe"
    told = markdown((Turn(hostile, hand.usual(hostile)), Turn("실패한 질문")), KO)
    assert "![](" not in told
    assert "<img" not in told
    assert "plan.txt" in told
    assert KO("chat.failed") in told


@given(st.text(max_size=300))
def test_an_uploaded_name_stays_in_its_folder(name: str) -> None:
    safe = safe_name(name)
    assert "/" not in safe
    assert "\\" not in safe
    assert not safe.startswith(".")
    assert len(safe.encode("utf-8", "surrogatepass")) <= 200


def test_values_are_written_exactly(hand: SimpleNamespace) -> None:
    from ui.amounts import told

    assert told(hand.figure("x", "123456789012345", "…"), KO) == "123,456,789,012,345원"
    assert told(hand.figure("x", Decimal("-5.90"), "…", unit="percent"), KO) == "-5.9%"
    assert told(hand.figure("x", 12, "…", unit="count:명"), words("en")) == "12명"


def test_a_long_document_is_read_whole_stretch_by_stretch() -> None:
    text_ = "\n".join(f"줄 {n}" for n in range(1, 10_001))
    first = excerpt("d", text_, (), 0, 3, leaf=0)
    assert (first.leaf, first.count, first.before, first.after) == (1, 10_000, False, True)
    seen = [
        line.number for leaf in range(1, first.leaves + 1) for line in excerpt("d", text_, (), 0, 0, leaf=leaf).lines
    ]
    assert seen == list(range(1, 10_001))
    middle = text_.index("줄 5000")
    assert any(line.marked for line in excerpt("d", text_, (), middle, middle + 6, leaf=0).lines)
    assert not excerpt("d", text_, (), 0, 0, leaf=999).after


def test_a_line_that_is_a_whole_document_is_read_to_its_end() -> None:
    text_ = "가나다라마 " * 20_000
    assert "".join(r.text for r in excerpt("d", text_, (), 0, 0, leaf=0).lines[0].cells[0]) == text_


def test_the_sentences_of_a_language_model_are_seen_as_words_of_the_answer() -> None:
    html = live("?", (("understood", "예산"), ("said", "2024년 예산은 56,000천원입니다.")), KO)
    assert html.index("saying") < html.index("56,000천원")
    assert 'data-step="said"' not in html


def test_an_answer_that_asks_which_is_meant_is_not_asked_twice(hand: SimpleNamespace) -> None:
    from assistant.answer import AnswerStatus, Choice

    pick = (Choice("2024년", "2024년 예산은?"),)
    for said, times in (("둘이 있습니다. 어느 것을 말씀하시나요?", 1), ("둘이 있습니다.", 2)):
        answer = hand.answer("?", said, AnswerStatus.AMBIGUOUS, choices=pick)
        assert transcript((Turn("?", answer),), KO).count(KO("chat.choices")) == times
