"""What a worker sends and a driver keeps is what was read, in everything."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from index.work.taking import Taken, Taker, packed, unpacked
from index.work.underway import Underway, clear
from ingest.corpus import Found, Outcome, take
from ingest.model import Problem, ProblemKind

TEXT = "# 도로 정비\n\n## 산출근거\n\n○ 가로등 정비 2,000,000원*40개 = 80,000천원\n- 장소 : 북쪽 길\n"


def taken(place: Path, text: str) -> Taken:
    file = place / "road.md"
    file.write_text(text, encoding="utf-8", errors="surrogatepass")
    return Taker(300).take(take(Found(file, "road.md")))


def same(one: Taken, other: Taken) -> bool:
    bags = [(b.keys.tolist(), b.counts.tolist()) for b in one.bags]
    return (
        one.outcome == other.outcome
        and one.pieces == other.pieces
        and bags == [(b.keys.tolist(), b.counts.tolist()) for b in other.bags]
    )


def test_a_reading_sent_is_the_reading_received(tmp_path: Path) -> None:
    one = taken(tmp_path, TEXT)
    assert one.outcome.reading
    assert one.outcome.reading.figures
    assert one.pieces
    assert len(one.bags) == len(one.pieces)
    assert same(unpacked(packed(one)), one)


def test_a_file_that_could_not_be_read_is_sent_with_its_problem(tmp_path: Path) -> None:
    one = taken(tmp_path, "")
    assert one.outcome.problem
    assert same(unpacked(packed(one)), one)


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(codec=None), max_size=200))
def test_any_text_comes_back_as_it_went(text: str) -> None:
    one = Taken(Outcome("any.txt", None, Problem(ProblemKind.UNREADABLE, text, text, text)))
    assert unpacked(packed(one)) == one


def test_what_was_kept_is_given_back_to_the_same_bytes_and_the_same_program_alone(tmp_path: Path) -> None:
    file, data = Found(tmp_path / "road.md", "road.md"), packed(taken(tmp_path, TEXT))
    first = Underway(tmp_path, {"reading": "1"}, {"road.md": "digest"})
    first.keep(file, data)
    first.close()

    def kept(made: str, digest: str, password: str | None = None) -> bytes | None:
        held = Underway(tmp_path, {"reading": made}, {"road.md": digest})
        found = held.get(Found(file.path, "road.md", None, password))
        held.close()
        return found

    assert kept("1", "digest") == data
    assert kept("2", "digest") is None
    assert kept("1", "another") is None
    assert kept("1", "digest", "암호") is None
    clear(tmp_path)
    assert kept("1", "digest") is None


def test_a_damaged_file_of_readings_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "underway.sqlite").write_bytes(b"no database " * 100)
    held = Underway(tmp_path, {}, {"road.md": "digest"})
    file = Found(tmp_path / "road.md", "road.md")
    assert held.get(file) is None
    held.keep(file, b"data")
    held.close()
    assert Underway(tmp_path, {}, {"road.md": "digest"}).get(file) == b"data"
