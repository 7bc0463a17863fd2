"""`python -m evals.generator OUT --documents N --seed S`: documents, truth.jsonl, facts.jsonl, questions.jsonl."""

from __future__ import annotations

import argparse
from pathlib import Path

from evals.generator.book import FURTHER, KINDS, make, save


def main() -> None:
    """Read the arguments and write the folder."""
    parser = argparse.ArgumentParser(prog="python -m evals.generator", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--documents", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="*", choices=sorted({*KINDS, *FURTHER}), default=None)
    parser.add_argument("--old", action="store_true", help="keep some documents in CP949 and UTF-16")
    given = parser.parse_args()
    save(make(given.documents, given.seed, tuple(given.kinds or ()), old=given.old), given.out)


if __name__ == "__main__":
    main()
