"""A home is backed up and restored by the very commands that docs/operations.md prints."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "operations.md"
TEXT = "# 도로 정비\n\n## 산출근거\n\n○ 가로등 정비 2,000,000원*40개 = 80,000천원\n"


def commands(what: str) -> str:
    """Return the commands under a remark of the page's blocks."""
    found = re.search(rf"^# {what}[^\n]*\n((?:(?!#|```)[^\n]*\n)+)", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert found
    return found[1]


def shell(command: str, place: Path) -> str:
    """Run commands as a person would, in a folder."""
    cache = Path(tempfile.gettempdir()) / f"yesan-test-cache-{os.getuid()}"
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-euc", command], cwd=place, env=os.environ | {"PATH": path, "YESAN_HOME_CACHE": str(cache)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def answer(place: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(shell("yesan ask --json '가로등 정비 예산은 얼마인가요?'", place))
    return {k: v for k, v in said.items() if k != "timings_ms"}


@pytest.mark.timeout(200)
def test_a_restored_home_answers_as_the_one_that_was_backed_up(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    (here / "documents").mkdir(parents=True)
    there.mkdir()
    (here / "documents" / "road.md").write_text(TEXT, encoding="utf-8")
    shell("yesan ingest", here)
    before = answer(here)
    assert before["status"] == "answered"
    shell(commands("백업"), here)
    (here / "yesan-backup.tar.gz").rename(there / "yesan-backup.tar.gz")
    restore, doctor = commands("복구").splitlines()
    shell(restore, there)
    assert doctor == "yesan doctor"
    assert answer(there) == before
    assert json.loads(shell("yesan ingest --json", there))["unchanged"] == 1
