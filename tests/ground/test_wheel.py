"""What is installed is what was built here: five packages, their data, the settings, and nothing else of ours."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {"ingest", "index", "assistant", "evals", "ui"}


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Build a wheel as pip would and list it."""
    out = tmp_path_factory.mktemp("wheel")
    build = "from hatchling.build import build_wheel; import sys; print(build_wheel(sys.argv[1]))"
    done = subprocess.run([sys.executable, "-c", build, str(out)], cwd=ROOT, check=True, capture_output=True, text=True)
    with zipfile.ZipFile(out / done.stdout.strip().splitlines()[-1]) as wheel:
        return set(wheel.namelist())


def test_the_wheel_holds_five_packages_and_no_other_import(names: set[str]) -> None:
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == PACKAGES


def test_the_default_settings_travel_with_the_program(names: set[str]) -> None:
    assert "assistant/config.toml" in names


def test_every_file_that_is_no_python_beside_the_code_is_in_the_wheel(names: set[str]) -> None:
    beside = {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }
    assert beside <= names
