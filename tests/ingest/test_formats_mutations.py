"""Files of every format with bytes changed, cut or doubled: no crash, no hang, no figure that is not in the file."""

from __future__ import annotations

import os
from dataclasses import replace
from mmap import mmap
from pathlib import Path

import pytest

from evals.mutants import SAMPLES, sample
from evals.mutating import Outcome, looked, mutate, stands
from ingest.extract import extract
from ingest.formats.opened import MEMORY
from ingest.model import Document
from ingest.read import read_bytes

ROUNDS = 60  # of each format; `python -m evals.mutating` does 10,000


@pytest.mark.parametrize("form", sorted(SAMPLES))
def test_a_changed_file_is_read_or_refused(form: str) -> None:
    tally = mutate(form, ROUNDS)
    assert not tally.faults
    assert sum(count for _, count in tally.endings) == ROUNDS


def test_what_a_process_held_before_is_no_part_of_its_limit() -> None:
    alone = mutate("pdf", ROUNDS)
    with mmap(-1, MEMORY):
        assert mutate("pdf", ROUNDS).endings == alone.endings


@pytest.mark.parametrize("form", sorted(SAMPLES))
def test_a_file_is_read_whole_before_it_is_changed(form: str) -> None:
    got = read_bytes(sample(form), f"a.{form}")
    assert isinstance(got, Document)
    assert len(got.tables) == (2 if form == "pdf" else 1)  # one of them without a rule
    assert any(f.printed.replace(",", "").startswith("1500") for f in extract(got).figures)
    assert looked(sample(form), form) == Outcome("read")


def test_a_figure_that_is_not_in_the_text_is_found() -> None:
    got = read_bytes(sample("txt"), "a.txt")
    assert isinstance(got, Document)
    figure = extract(got).figures[0]
    assert stands(figure, got.text)
    assert not stands(replace(figure, printed="9,999천원"), got.text)
    assert not stands(figure, got.text.replace(figure.source.quote, "0"))


def dying(data: bytes, form: str) -> Outcome:
    if len(data) % 7 == 0:
        os._exit(11)
    return Outcome("read")


def test_a_process_that_dies_is_a_fault_and_the_rounds_go_on(tmp_path: Path) -> None:
    tally = mutate("txt", 30, look=dying)
    assert tally.faults
    assert sum(count for _, count in tally.endings) == 30
