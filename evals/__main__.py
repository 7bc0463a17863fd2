"""`python -m evals run | score | bench | words | results | costs | korquad`: how good, how fast, against what people would use instead."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

# The libraries that the measured program uses would ask the network unless told before they are imported.
OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "ORT_DISABLE_TELEMETRY": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "OMP_WAIT_POLICY": "PASSIVE",
}
REACHED, FELL, UNUSABLE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all marks are reached, 1 when some are not, 2 when the input cannot be used."""
    for name, value in OFFLINE.items():
        os.environ.setdefault(name, value)
    options = _parser().parse_args(argv)
    from evals.commands import COMMANDS, CommandError

    try:
        fell = COMMANDS[options.command](options)
    except CommandError as error:
        print(error, file=sys.stderr)
        return UNUSABLE
    return FELL if fell else REACHED


def _parser() -> ArgumentParser:
    parser = ArgumentParser(prog="python -m evals", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    asked = commands.add_parser("run", help="index the documents, ask every question, and write a report")
    _judging(asked)
    asked.add_argument("--home", type=Path, help="where the index is kept; default: OUT/home")
    asked.add_argument("--baselines", action="store_true", help="ask plain llama-index, BM25, dense and fusion as well")
    asked.add_argument("--truth", type=Path, help="truth.jsonl: measure what extraction finds and misses")
    asked.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="change one setting")
    again = commands.add_parser("score", help="judge a file of answers that is already there")
    again.add_argument("answers", type=Path, metavar="ANSWERS.jsonl")
    _judging(again)
    _bench(commands.add_parser("bench", help="measure speed, memory, disk and growth"))
    words = commands.add_parser("words", help="measure our word index against PostgreSQL's over invented labels")
    words.add_argument("database", metavar="URL", help="a database of its own: a table in it is made and dropped")
    words.add_argument("--labels", type=int, nargs="+", default=[100_000, 1_000_000], metavar="N", help="how many")
    words.add_argument("--out", type=Path, default=Path("out/words"), metavar="DIR")
    told = commands.add_parser("results", help="write the figures that README quotes out of reports and a bench")
    told.add_argument("reports", type=Path, nargs="+", metavar="DIR", help="what `run` and `bench` left, in this order")
    told.add_argument("--out", type=Path, default=Path("docs/results.md"), metavar="FILE")
    told.add_argument("--into", type=Path, nargs="*", default=[], metavar="FILE",
                      help="files in which what stands between `<!-- results:NAME -->` marks is replaced")  # fmt: skip
    cost = commands.add_parser("costs", help="work out what a number of documents costs, from a bench")
    cost.add_argument("bench", type=Path, metavar="BENCH.json")
    cost.add_argument("--documents", type=int, default=1_000_000, metavar="N", help="how many (1,000,000)")
    cost.add_argument("--out", type=Path, default=Path("docs/costs.md"), metavar="FILE")
    convert = commands.add_parser("korquad", help="write the contexts of a KorQuAD file as documents")
    convert.add_argument("file", type=Path)
    convert.add_argument("documents", type=Path)
    return parser


def _judging(parser: ArgumentParser) -> None:
    parser.add_argument("dataset", type=Path, metavar="DATASET", help=".jsonl, .csv, .tsv or KorQuAD-style .json")
    parser.add_argument("--documents", type=Path, required=True, metavar="DIR")
    parser.add_argument("--out", type=Path, metavar="DIR", help="default: out/DATASET")
    parser.add_argument("--at-least", type=Path, metavar="FILE", help="marks (TOML or JSON) that must be reached")


def _bench(parser: ArgumentParser) -> None:
    def number(name: str, default: int, told: str) -> None:
        parser.add_argument(name, type=int, default=default, metavar="N", help=f"{told} ({default:,}); 0 leaves it out")

    def sizes(name: str, default: list[int], told: str) -> None:
        said = f"{told} ({' '.join(map(str, default))})"
        parser.add_argument(name, type=int, nargs="*", default=default, metavar="N", help=said)

    sizes("--documents", [10, 100, 1_000], "sizes of corpus")
    sizes("--large", [100_000], "sizes with synthetic vectors")
    parser.add_argument("--questions", type=int, default=40, metavar="N", help="questions of each kind of asking (40)")
    number("--answers", 2_000, "answers in a row under load, for memory")
    number("--pages", 40, "pages written in every format of file and read")
    number("--long", 1_000, "pages of a long PDF")
    number("--cells", 1_000_000, "cells of a large sheet")
    number("--kill", 0, "ingests to end with kill -9, counting what is lost")
    parser.add_argument("--no-server", action="store_true", help="leave out what goes over HTTP")
    parser.add_argument("--out", type=Path, default=Path("out/bench"), metavar="DIR",
                        help="report and parts; a run with the same program goes on where the last one stopped")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
