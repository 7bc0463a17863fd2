"""`python -m evals run | score | bench | korquad`: how good, how fast, against what people would use instead."""

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
    parser.add_argument("--documents", type=int, nargs="+", default=[10, 100], metavar="N", help="sizes of corpus")
    parser.add_argument("--questions", type=int, default=40, metavar="N", help="questions at each size")
    parser.add_argument("--out", type=Path, default=Path("out/bench"), metavar="DIR")
    parser.add_argument("--large", type=int, nargs="*", default=[], metavar="N", help="sizes with synthetic vectors")
    parser.add_argument(
        "--kill", type=int, default=0, metavar="ROUNDS", help="kill -9 so many ingests, count what is lost"
    )
    parser.add_argument("--no-server", action="store_true", help="leave out what goes over HTTP")


if __name__ == "__main__":
    sys.exit(main())
