"""Everything that is measured in process at one size of corpus."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

from assistant.assemble import assemble
from assistant.options import index_options
from assistant.settings import Settings, load
from evals.baselines.plain import Plain
from evals.bench.clock import Timed, each, milliseconds, timed
from evals.bench.weigh import folder_bytes
from evals.case import Case
from index.build import ingest
from index.embedder import open_embedder
from index.options import IndexOptions
from index.pieces import cut
from index.query import Query
from index.tokens import counter
from ingest.corpus import load as read_corpus
from ingest.model import Corpus

AT_ONCE = 8
SHARES = 3
NOT_THE_INDEX = frozenset({"cache"})  # prepared models and remembered vectors: kept once, not per document


def measure_point(documents: Path, home: Path, questions: Sequence[str], *, plain: bool) -> list[Timed]:
    """Return the lines of one size, from reading to answering; the model has been prepared before."""
    places = {"home.path": home, "home.cache": home / "cache", "documents.path": documents}
    settings = load(flags={key: str(path) for key, path in places.items()})
    options = index_options(settings)
    started = perf_counter()
    corpus = read_corpus([documents])
    reading = perf_counter() - started
    count = len(corpus.readings)
    lines = [timed("reading", count, [reading], "s"), *_embedding(corpus, options, count)]
    lines += _ingesting(documents, options, count)
    lines += _asking(settings, questions, count)
    return lines + (_plain(corpus, options, questions, count) if plain else [])


def _embedding(corpus: Corpus, options: IndexOptions, count: int) -> list[Timed]:
    tokens = counter()
    words = [p.words for r in corpus.readings for p in cut(r.document, options.chunk_tokens, tokens)]
    embedder = open_embedder(options)
    started = perf_counter()
    embedder.passages(words)
    spent = perf_counter() - started
    floor = each(embedder.query, ["시·자치구 협력 사업의 내년 예산은 얼마입니까?"] * 30)
    return [
        timed("embedding alone", count, [spent], "s"),
        timed("passages embedded", count, [len(words) / spent], "per s"),
        timed("embedding one question", count, floor, "ms"),
    ]


def _ingesting(documents: Path, options: IndexOptions, count: int) -> list[Timed]:
    full = ingest([documents], options)
    again = [ingest([documents], options).seconds for _ in range(3)]
    size = folder_bytes(options.home, without=NOT_THE_INDEX)
    return [
        timed("ingest", count, [full.seconds], "s"),
        timed("ingest, nothing changed", count, again, "s"),
        timed("disk per document", count, [size / 1024 / max(1, count)], "KiB"),
    ]


def _asking(settings: Settings, questions: Sequence[str], count: int) -> list[Timed]:
    started = perf_counter()
    assistant = assemble(settings)
    opened = (perf_counter() - started) * 1000
    cold = opened + milliseconds(lambda: assistant.ask(questions[0], ()))
    # Each share is asked once: a question asked before has its vector remembered.
    first, second, third = (questions[i::SHARES] or questions for i in range(SHARES))
    finding = each(lambda q: assistant.finder.find(Query(text=q)), first)
    warm = each(lambda q: assistant.ask(q, ()), second)
    started = perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        many = list(pool.map(lambda q: milliseconds(lambda: assistant.ask(q, ())), third))
    spent = perf_counter() - started
    return [
        timed("finding", count, finding, "ms"),
        timed("answer, cold", count, [cold], "ms"),
        timed("answer, warm, one at a time", count, warm, "ms"),
        timed(f"answer, {AT_ONCE} at once", count, many, "ms"),
        timed(f"answers, {AT_ONCE} at once", count, [len(third) / spent], "per s"),
    ]


def _plain(corpus: Corpus, options: IndexOptions, questions: Sequence[str], count: int) -> list[Timed]:
    texts = {r.document.name: r.document.text for r in corpus.readings}
    embedder = open_embedder(options)
    started = perf_counter()
    system = Plain(texts, embedder)
    built = perf_counter() - started
    asked = each(lambda q: system.answer(Case(q, q, "bench")), questions)
    return [
        timed("plain llama-index: ingest", count, [built], "s"),
        timed("plain llama-index: answer", count, asked, "ms"),
    ]


def main() -> None:
    """Measure one size in a process of its own, so that no size warms another, and print JSON."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.point", description=__doc__)
    parser.add_argument("documents", type=Path)
    parser.add_argument("home", type=Path)
    parser.add_argument("questions", type=Path)
    parser.add_argument("--plain", action="store_true")
    given = parser.parse_args()
    questions = json.loads(given.questions.read_text(encoding="utf-8"))
    lines = measure_point(given.documents, given.home, questions, plain=given.plain)
    print(json.dumps([asdict(line) for line in lines], ensure_ascii=False))


if __name__ == "__main__":
    main()
