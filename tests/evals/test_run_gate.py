"""The gate: a run that falls below its marks fails, and says where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evals.gate import GateError, fallen, load_marks, rows_below
from evals.row import Row
from evals.scored import score

Records = dict[str, dict[str, Any]]
Rows = Callable[..., tuple[Row, ...]]

TOML = """
[at_least]
pass = 0.97
"citation right" = 1.0

[at_most]
wrong = 0

[by.kind.figure_single.at_least]
pass = 1.0
"""


def marks_file(tmp_path: Path, text: str, name: str = "marks.toml") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_run_that_reaches_every_mark_does_not_fall(flawless: Records, rows_of: Rows, tmp_path: Path) -> None:
    assert fallen(score("x", rows_of(flawless)), load_marks(marks_file(tmp_path, TOML))) == ()


def test_every_mark_that_is_not_reached_is_told_with_what_was_found(
    flawless: Records, rows_of: Rows, tmp_path: Path
) -> None:
    flawless["q1"]["figures"][0]["value"] = "41000000"
    falls = [str(f) for f in fallen(score("x", rows_of(flawless)), load_marks(marks_file(tmp_path, TOML)))]
    assert falls == [
        "pass is 0.8333, at least 0.97 is asked",
        "wrong is 1, at most 0 is asked",
        "kind figure_single: pass is 0.5, at least 1 is asked",
    ]


def test_a_mark_on_what_was_not_measured_is_not_reached(flawless: Records, rows_of: Rows, tmp_path: Path) -> None:
    marks = load_marks(marks_file(tmp_path, '{"at_least": {"pas": 0.1}}', "marks.json"))
    (fall,) = fallen(score("x", rows_of(flawless)), marks)
    assert str(fall) == "pas is not measured, at least 0.1 is asked"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "there is no mark"),
        ("[at_last]\npass = 1", "at_last is not known"),
        ('[at_least]\npass = "high"', "metric = number are needed"),
        ("at_least = [", "Invalid"),
    ],
)
def test_a_file_of_marks_that_cannot_be_used_is_refused(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(GateError, match=said):
        load_marks(marks_file(tmp_path, text))


def test_the_rows_that_fell_below_are_told_by_the_group_of_the_mark(
    flawless: Records, rows_of: Rows, tmp_path: Path
) -> None:
    flawless["q1"]["figures"][0]["value"] = "41000000"
    flawless["q3"]["figures"][0]["source"]["start"] += 1
    scored = score("x", rows_of(flawless))
    by_kind = fallen(scored, load_marks(marks_file(tmp_path, "[by.kind.figure_single.at_least]\npass = 1.0")))
    assert [r.case.id for r in rows_below(scored, by_kind)] == ["q1"]
    everywhere = fallen(scored, load_marks(marks_file(tmp_path, '[at_least]\n"citation right" = 1.0')))
    assert [r.case.id for r in rows_below(scored, everywhere)] == ["q1", "q3"]
    assert rows_below(scored, ()) == ()
