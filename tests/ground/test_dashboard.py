"""The dashboard asks for metrics and labels that the program has."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from assistant.answer import AnswerStatus
from ui.gauges import Gauges

DASHBOARD = Path(__file__).resolve().parents[2] / "docs" / "operations" / "dashboard.json"


def queries() -> Iterator[str]:
    """Yield every query of the dashboard."""
    board = json.loads(DASHBOARD.read_text(encoding="utf-8"))
    for panel in board["panels"]:
        yield from (target["expr"] for target in panel["targets"])
    yield from (variable["query"] for variable in board["templating"]["list"] if variable["type"] == "query")


def test_the_dashboard_asks_for_metrics_that_the_program_has() -> None:
    page = Gauges(lambda: 0, lambda: 0).page().decode()
    kinds = dict(re.findall(r"^# TYPE (\w+) (\w+)$", page, re.MULTILINE))
    known = {name for name, kind in kinds.items() if kind != "histogram"}
    known |= {f"{name}_bucket" for name, kind in kinds.items() if kind == "histogram"}
    asked = {name for query in queries() for name in re.findall(r"\byesan_\w+", query)}
    assert asked
    assert asked <= known


def test_the_dashboard_asks_for_labels_that_the_metrics_bear() -> None:
    asked = {status for query in queries() for status in re.findall(r'status=~"([^"]+)"', query)}
    assert {s for several in asked for s in several.split("|")} <= {s.value for s in AnswerStatus}
    by = {
        label
        for query in queries()
        for several in re.findall(r"by \(([^)]+)\)", query)
        for label in several.split(", ")
    }
    assert by <= {"le", "stage", "status", "face"}
