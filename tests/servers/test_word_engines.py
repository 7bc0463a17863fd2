"""Our word index against PostgreSQL's over the same labels: small here, a million where the decision was made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import psycopg
import pytest

from evals.__main__ import UNUSABLE, main


def database(machine: Any, name: str, locale: str) -> str:
    """Make a database whose letters are those of a locale; return its URL."""
    where = f"host=127.0.0.1 port={machine.postgres.port} user=yesan dbname=postgres"
    with psycopg.connect(where, autocommit=True) as on:
        on.execute(f"CREATE DATABASE {name} TEMPLATE template0 LC_COLLATE '{locale}' LC_CTYPE '{locale}'")
    return f"postgresql+psycopg://yesan@127.0.0.1:{machine.postgres.port}/{name}"


def test_every_engine_is_built_weighed_and_asked_the_same(machine: Any, tmp_path: Path) -> None:
    url = database(machine, "words", "C.UTF-8")
    assert main(["words", url, "--labels", "500", "--out", str(tmp_path)]) == 0
    (size,) = json.loads((tmp_path / "words.json").read_text(encoding="utf-8"))["sizes"]
    found = {e["engine"]: sum(right for right, _ in e["found"].values()) for e in size["engines"]}
    assert len(found) == 5
    assert all(found[name] == 100 for name in found if name.startswith("ours"))
    assert all(right >= 60 for right in found.values())  # a label that is there is found by most engines most times
    assert all(
        e["size"] > 0 and e["build"]["wall"] > 0 and e["busy"] > 0 and len(e["queries"]) == 100 for e in size["engines"]
    )
    assert "## 500 labels" in (tmp_path / "words.md").read_text(encoding="utf-8")
    with psycopg.connect(url.replace("+psycopg", "")) as on:
        assert on.execute("SELECT to_regclass('words_labels')").fetchone() == (None,)


def test_a_database_that_takes_no_trigrams_of_hangul_is_refused(
    machine: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["words", database(machine, "plain", "C"), "--out", str(tmp_path)]) == UNUSABLE
    assert "--locale C.UTF-8" in capsys.readouterr().err
