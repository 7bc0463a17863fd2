"""What a docstring shows is what the function returns."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import assistant
import evals
import index
import ingest
import ui

MODULES = [
    module.name
    for package in (ingest, index, assistant, evals, ui)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    if not module.name.endswith("__main__") and ".migrations." not in module.name  # Alembic alone runs those
]


@pytest.mark.filterwarnings("ignore")
def test_every_example_in_a_docstring_holds() -> None:
    results = {name: doctest.testmod(importlib.import_module(name)) for name in MODULES}
    assert {name: r.failed for name, r in results.items() if r.failed} == {}
    assert sum(r.attempted for r in results.values()) > 100
