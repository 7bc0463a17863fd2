"""The verdicts here and the project's public scorer give the same numbers for the same answers."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from evals.dataset import load
from evals.given import read_given
from evals.metrics.board import measure, measure_groups
from evals.row import Row, make_rows

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = SHARED / "gold" / "seeds_dev.jsonl"
SCORER = SHARED / "gold" / "score.py"
SEEDS = SHARED / "seeds"
LINE = re.compile(
    r"^(?P<kind>\S.*?)\s+(?P<n>\d+)  pass\s+(?P<pass>[\d.]+)%  strict\s+(?P<strict>[\d.]+)%  wrong\s+(?P<wrong>\d+)  missed\s+(?P<missed>\d+)$"
)
TOTAL = re.compile(r"^n (\d+)  pass ([\d.]+)%  strict ([\d.]+)%  wrong (\d+)  missed (\d+)  cites ([\d.]+)% of (\d+)")

pytestmark = pytest.mark.skipif(not SCORER.is_file(), reason="the public scorer is not beside this checkout")


def stated(expected: dict[str, Any], text: str) -> dict[str, Any]:
    """Return a figure for an expected answer, citing its line where it has one."""
    lines = text.split("\n")
    number = expected.get("line") or 1
    start = sum(len(line) + 1 for line in lines[: number - 1])
    quote = lines[number - 1]
    money = "value_krw" in expected
    return {
        "role": "answer",
        "value": str(expected.get("value_krw", expected.get("value"))),
        "unit": "KRW" if money else "count:건",
        "printed": f"{expected.get('as_written', '')}{expected.get('unit') or ''}",
        "label": [expected.get("label", "")],
        "origin": "computed" if "formula" in expected else "stated",
        "source": {
            "document": expected.get("doc", ""),
            "start": start,
            "end": start + len(quote),
            "line": number,
            "quote": quote,
        },
    }


def spoil(figures: list[dict[str, Any]], kind: int, chance: random.Random) -> None:
    """Spoil the first figure, or take one away."""
    match kind:
        case 0:
            figures.pop(chance.randrange(len(figures)))
        case 1:
            figures[0]["value"] = str(chance.choice(("1000", "0", "-5", None, "3.14")))
        case 2:
            figures[0]["role"] = chance.choice(("part", "input", "context"))
        case 3 if figures[0]["source"]:
            figures[0]["source"]["start"] += chance.choice((-1, 1))
        case 4:
            figures[0]["printed"] = chance.choice(("", "9,999천원", "(x-)"))
        case 8:
            figures[0]["unit"] = chance.choice(("KRW", "percent", "", "count:명"))
        case 9:
            figures[0]["source"] = chance.choice((None, {"document": "none.txt", "start": 0, "end": 1, "quote": "x"}))
        case 10:
            figures[0]["also_stated"] = [{"document": "below/001_2aaf97f1c2c716b9.txt"}]


def spoilt(question: dict[str, Any], chance: random.Random) -> dict[str, Any] | None:
    """Return an answer to a gold question that is right, nearly right or quite wrong, by chance."""
    expected = [e for e in question["expected"] if "text" not in e]
    figures = [stated(e, (SEEDS / e["doc"]).read_bytes().decode("utf-8")) for e in expected]
    words = [e.get("text") or e.get("as_written") or str(e.get("value", "")) for e in question["expected"]]
    words += [group[0] for group in question["must_say"]]
    status = "absent" if question["answer_type"] == "refuse" else "answered"
    for kind in chance.choices(range(12), k=chance.choice((0, 0, 1, 1, 2, 3))):
        if kind < 5 or kind in {8, 9, 10}:
            if figures:
                spoil(figures, kind, chance)
            continue
        match kind:
            case 5:
                status = chance.choice(("answered", "ambiguous", "not_stated", "absent", "out_of_scope"))
            case 6:
                words = words[1:]
            case 7 if question["must_not"]:
                n = chance.choice(question["must_not"])
                fake = {"value_krw": n["value_krw"]} if "value_krw" in n else {"value": n["value"]}
                figures.append(stated(fake | {"doc": "000_6dd4f01a58169db9.txt"}, "x"))
            case 11:
                return None
    return {
        "id": question["id"],
        "status": status,
        "text": " ".join(words),
        "figures": figures,
        "timings_ms": {"total": 5},
    }


def answers(seed: int, path: Path) -> dict[str, dict[str, Any]]:
    """Write an answer to every gold question and return them."""
    chance = random.Random(seed)
    made = {}
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        question = json.loads(line)
        if (record := spoilt(question, chance)) is not None:
            made[question["id"]] = record
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in made.values()), encoding="utf-8")
    return made


def tallies(rows: tuple[Row, ...]) -> dict[str, Counter[str]]:
    """Count the verdicts by kind, and of all under "all"."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        for name in (row.case.kind, "all"):
            v = row.verdict
            counted[name].update(n=1, **{"pass": v.passed}, strict=v.strict, wrong=v.wrong, missed=v.missed)
            counted[name].update(cited=len(row.cites), cite_ok=sum(row.cites))
    return counted


@pytest.mark.parametrize("seed", range(6))
def test_pass_strict_wrong_missed_and_cites_are_those_of_the_public_scorer(seed: int, tmp_path: Path) -> None:
    path = tmp_path / "answers.jsonl"
    made = answers(seed, path)
    run = subprocess.run(
        [sys.executable, SCORER, GOLD, path, SEEDS], capture_output=True, text=True, encoding="utf-8", check=True
    )

    def text(document: str) -> str | None:
        file = SEEDS / Path(document).name
        return file.read_bytes().decode("utf-8") if file.is_file() else None

    rows = make_rows(load(GOLD).cases, {name: read_given(r) for name, r in made.items()}, text)
    ours = tallies(rows)
    *lines, last = run.stdout.splitlines()
    for line in lines:
        found = LINE.match(line)
        assert found, line
        mine = ours[found["kind"]]
        assert (int(found["n"]), int(found["wrong"]), int(found["missed"])) == (
            mine["n"],
            mine["wrong"],
            mine["missed"],
        )
        assert (found["pass"], found["strict"]) == (
            f"{100 * mine['pass'] / mine['n']:.1f}",
            f"{100 * mine['strict'] / mine['n']:.1f}",
        )
    total = TOTAL.match(last)
    assert total, last
    mine = ours["all"]
    assert total.groups() == (
        str(mine["n"]),
        f"{100 * mine['pass'] / mine['n']:.1f}",
        f"{100 * mine['strict'] / mine['n']:.1f}",
        str(mine["wrong"]),
        str(mine["missed"]),
        f"{100 * mine['cite_ok'] / mine['cited']:.1f}",
        str(mine["cited"]),
    )
    assert len(lines) == len(ours) - 1
    board = {m.name: m for m in measure(rows)}  # what the report prints
    told = [f"{100 * (board[name].value or 0):.1f}" for name in ("pass", "strict", "citation right")]
    assert told == [total[2], total[3], total[6]]
    assert [f"{board[name].value:.0f}" for name in ("wrong", "missed")] == [total[4], total[5]]
    groups = measure_groups(rows)["kind"]
    assert {k: sum(r.verdict.wrong for r in rows if r.case.kind == k) for k in groups} == {
        k: {m.name: m for m in metrics}["wrong"].value for k, metrics in groups.items()
    }
