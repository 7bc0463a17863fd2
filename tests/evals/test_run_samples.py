"""The shipped questions hold over the shipped documents: every truth stands in the line that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from evals.case import Case, Expected, Money, Number, Words
from evals.dataset import Dataset, load
from evals.gate import load_marks

ROOT = Path(__file__).resolve().parents[2]
WON = {"원": 1, "천원": 10**3, "백만원": 10**6, "천만원": 10**7, "억원": 10**8}


@pytest.fixture(scope="module")
def samples() -> Dataset:
    return load(ROOT / "evals" / "datasets" / "samples.jsonl")


@pytest.fixture(scope="module")
def lines() -> dict[str, list[str]]:
    return {p.name: p.read_bytes().decode("utf-8").split("\n") for p in (ROOT / "documents").glob("*.txt")}


def stated(expected: Expected) -> Iterator[Expected]:
    """Yield what stands in a document: the answer itself, or the operands of a computed one."""
    if isinstance(expected, Words) or not expected.operands:
        yield expected
    else:
        for operand in expected.operands:
            yield from stated(operand)


def test_every_truth_stands_in_its_line(samples: Dataset, lines: dict[str, list[str]]) -> None:
    for case in samples.cases:
        for truth in (s for e in case.expected for s in stated(e)):
            ground = truth.ground
            assert ground.line is not None, case.id
            line = lines[ground.document][ground.line - 1]
            assert ground.evidence == line.strip(), case.id
            held = truth.text if isinstance(truth, Words) else ground.printed
            assert held.replace(" ", "") in line.replace(" ", ""), case.id


def test_every_amount_is_its_printed_digits_in_one_of_the_units_of_the_trade(samples: Dataset) -> None:
    for case in samples.cases:
        for truth in (s for e in case.expected for s in stated(e)):
            if isinstance(truth, Words):
                continue
            digits = Decimal(truth.ground.printed.lstrip("△").replace(",", ""))
            value = truth.amount if isinstance(truth, Money) else truth.value
            assert (value < 0) == truth.ground.printed.startswith("△"), case.id
            assert abs(value) in ({digits * won for won in WON.values()} if isinstance(truth, Money) else {digits}), (
                case.id
            )


def test_computed_truths_are_what_their_formulas_give(samples: Dataset) -> None:
    computed = [e for c in samples.cases for e in c.expected if not isinstance(e, Words) and e.formula]
    assert len(computed) > 10
    for truth in computed:
        names = sorted(set(truth.formula) & set("abcdefghi"))
        values = [o.amount if isinstance(o, Money) else o.value for o in truth.operands]
        result = eval(truth.formula, {}, dict(zip(names, values, strict=True)))  # noqa: S307 (formulas of our own file)
        wanted = truth.amount if isinstance(truth, Money) else truth.value
        assert abs(result - wanted) <= (truth.tolerance if isinstance(truth, Number) else 0), truth


def test_nothing_is_both_expected_and_forbidden(samples: Dataset) -> None:
    for case in samples.cases:
        expected = {(e.amount, True) for e in case.expected if isinstance(e, Money)}
        expected |= {(e.value, False) for e in case.expected if isinstance(e, Number)}
        assert not expected & {(n.value, n.money) for n in case.must_not}, case.id


def test_officials_ask_in_all_the_ways_that_are_measured(samples: Dataset, lines: dict[str, list[str]]) -> None:
    cases: tuple[Case, ...] = samples.cases
    kinds = Counter(c.kind for c in cases)
    assert len(cases) >= 150
    assert len(kinds) >= 15
    assert sum(bool(c.history) for c in cases) >= 15
    assert sum(bool(c.paraphrase_of) for c in cases) >= 20
    assert sum(c.wanted == "refuse" for c in cases) >= 20
    assert {c.language for c in cases} == {"ko", "en", "mixed"}
    assert {c.document for c in cases} - {""} == set(lines)


@pytest.mark.parametrize(("name", "least"), [("samples", 0.92), ("seeds", 0.97)])
def test_the_shipped_gates_let_no_wrong_figure_pass(name: str, least: float) -> None:
    marks = {(m.side, m.metric): m.value for m in load_marks(ROOT / "evals" / "gates" / f"{name}.toml")}
    assert marks["at_most", "wrong"] == 0
    assert marks["at_least", "citation right"] == 1
    assert marks["at_least", "pass"] >= least
