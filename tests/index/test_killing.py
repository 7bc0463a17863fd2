"""An ingest killed at any moment."""

from __future__ import annotations

from pathlib import Path

from evals.killing import kill


def test_after_a_kill_at_any_moment_a_whole_generation_answers(
    tmp_path: Path, cache: Path, prepared_folder: Path
) -> None:
    assert prepared_folder.exists()
    tally = kill(6, tmp_path, cache, seed=7)
    assert tally.faults == ()
    assert tally.killed > 0
