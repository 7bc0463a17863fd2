"""Figures as XLSX and CSV: exact, sourced, alive where computed, and safe to open."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from openpyxl import load_workbook

from ui.messages import words
from ui.sheet import as_csv, spelled, workbook

KO = words("ko")


def opened(data: bytes) -> Any:
    return load_workbook(io.BytesIO(data)).worksheets[0]


def column(sheet: Any, name: str) -> list[Any]:
    heads = [c.value for c in sheet[1]]
    at = heads.index(KO(f"table.{name}"))
    return [row[at] for row in sheet.iter_rows(min_row=2)]


def test_a_computed_value_is_a_live_formula_over_its_operands(hand: SimpleNamespace) -> None:
    values = column(opened(workbook(hand.usual("?"), KO)), "value")
    assert [v.value for v in values] == [56_000_000, 40_000_000, "=E2-E3"]
    assert [v.data_type for v in values] == ["n", "n", "f"]


def test_every_stated_value_stands_beside_its_place(hand: SimpleNamespace) -> None:
    sheet = opened(workbook(hand.usual("?"), KO))
    assert [c.value for c in column(sheet, "document")][:2] == ["plan.txt", "plan.txt"]
    assert [c.value for c in column(sheet, "place")][:2] == ["9번째 줄", "9번째 줄"]
    assert [c.value for c in column(sheet, "quote")][:2] == ["56,000", "40,000"]


@pytest.mark.parametrize(
    "hostile", ['=HYPERLINK("http://evil.example")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"]
)
def test_no_word_of_a_document_becomes_a_formula(hand: SimpleNamespace, hostile: str) -> None:
    answer = hand.answer(hostile, hostile, figures=(hand.figure("x", 5, hostile, label=(hostile,), account=hostile),))
    sheet = opened(workbook(answer, KO))
    assert {c.data_type for row in sheet.iter_rows(min_row=2) for c in row if c.value is not None} <= {"s", "n"}
    rows = list(csv.reader(io.StringIO(as_csv(answer, KO).decode("utf-8-sig"))))
    assert not any(cell.startswith(("=", "+", "@", "\t", "-")) for cell in rows[1])


@pytest.mark.parametrize("formula", ["HYPERLINK(a)", "a;b", "a & b", "c - a", "__import__", "'a'"])
def test_only_plain_arithmetic_becomes_a_formula(formula: str) -> None:
    assert spelled(formula, ["E2", "E3"]) is None


def test_a_share_is_spelled_with_its_hundred() -> None:
    assert spelled("a / b * 100", ["E2", "E3"]) == "=E2/E3*100"


def test_a_decrease_stays_a_number_in_csv(hand: SimpleNamespace) -> None:
    data = as_csv(hand.answer("?", "", figures=(hand.figure("x", -14_800_000, "△14,800천원"),)), KO)
    assert ",-14800000," in data.decode("utf-8-sig")


def test_a_value_with_more_digits_than_a_spreadsheet_holds_is_kept_exact(hand: SimpleNamespace) -> None:
    figure = hand.figure("x", Decimal(12345678901234567890), "…")
    assert (
        column(opened(workbook(hand.answer("?", "", figures=(figure,)), KO)), "value")[0].value
        == "12345678901234567890"
    )


def test_letters_that_xml_cannot_hold_are_left_out(hand: SimpleNamespace) -> None:
    answer = hand.answer("\x00물음\x0b", "답\ufffe", figures=(hand.figure("x", 5, "5\x01원"),))
    assert opened(workbook(answer, KO)) is not None
