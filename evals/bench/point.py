"""Everything that is measured in process at one size of corpus."""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from assistant.assemble import assemble
from assistant.assistant import Assistant
from assistant.options import index_options
from assistant.settings import Settings, load
from evals.bench.against import measure_plain
from evals.bench.clock import Spent, Timed, again, each, shared, spent, timed, told
from evals.bench.weigh import folder_bytes
from index.build import ingest
from index.meaning.embedder import Embedder, open_embedder
from index.options import IndexOptions
from index.passages.pieces import cut
from index.query import Query
from index.words.tokens import counter
from ingest.corpus import load as read_corpus
from ingest.model import Corpus

AT_ONCE = 8
SHARES = 3
WHOLE = 5_000  # passages; of more, some are embedded alone and the rest is reckoned from them
SAMPLE = 1_500
TOGETHER = 128  # passages whose embedding is timed as one
QUESTION = "시·자치구 협력 사업의 내년 예산은 얼마입니까?"
NOT_THE_INDEX = frozenset({"cache"})  # prepared models and remembered vectors: kept once, not per document


def place(documents: Path, home: Path) -> Settings:
    """Return the settings of an index of the bench."""
    places = {"home.path": home, "home.cache": home / "cache", "documents.path": documents}
    return load(flags={key: str(path) for key, path in places.items()})


def measure_point(documents: Path, home: Path, models: Path, questions: Sequence[str]) -> list[Timed]:
    """Return the lines of one size, from reading to answering; the model has been prepared before."""
    settings = place(documents, home)
    options = index_options(settings)
    fresh(home, models)
    corpora: list[Corpus] = []
    reading = again(lambda: corpora.append(read_corpus([documents])))
    corpus = corpora[-1]
    count = len(corpus.readings)
    words = _words(corpus, options)
    embedder = open_embedder(options)
    lines = [
        told("reading", count, reading, "s"),
        timed("figures", count, [sum(1 for _ in corpus.figures())], ""),
        timed("passages", count, [len(words)], ""),
        *_embedding(embedder, words, count),
    ]
    texts = {r.document.name: r.document.text for r in corpus.readings}
    lines += _ingesting(documents, options, models, count)
    lines += _asking(settings, questions, count)
    return lines + measure_plain(texts, embedder, questions, count)


def fresh(home: Path, models: Path) -> None:
    """Empty a home; the prepared model is shared, but remembered vectors are not, or nothing would be embedded."""
    shutil.rmtree(home, ignore_errors=True)
    (home / "cache").mkdir(parents=True)
    (home / "cache" / "models").symlink_to(models.resolve())


def _words(corpus: Corpus, options: IndexOptions) -> list[str]:
    tokens = counter()
    return [p.words for r in corpus.readings for p in cut(r.document, options.chunk_tokens, tokens)]


def _embedding(embedder: Embedder, words: Sequence[str], count: int) -> list[Timed]:
    """Embed every passage and nothing else, as the floor under an ingest."""
    step = 1.0 if len(words) <= WHOLE else len(words) / SAMPLE
    some = [words[int(i * step)] for i in range(int(len(words) / step))]
    embedder.passages(some[:4])
    batches = [some[n : n + TOGETHER] for n in range(0, len(some), TOGETHER)]
    spans = [spent(lambda batch=batch: embedder.passages(batch)) for batch in batches]  # type: ignore[misc]
    whole = Spent(sum(s.wall for s in spans) * step, sum(s.cpu for s in spans) * step)
    floor = each(embedder.query, [QUESTION] * 40)
    note = "" if step == 1.0 else f"reckoned from {len(some):,} of {len(words):,} passages"
    speed = [len(batch) / s.wall for batch, s in zip(batches, spans, strict=True)]
    return [
        told("embedding alone", count, [whole], "s", note=note),
        timed("passages embedded", count, speed, "per s"),
        told("embedding one question", count, floor[10:], "ms"),
    ]


def _ingesting(documents: Path, options: IndexOptions, models: Path, count: int) -> list[Timed]:
    def anew() -> None:
        fresh(options.home, models)
        ingest([documents], options)

    full = again(anew)
    unchanged = [spent(lambda: ingest([documents], options)) for _ in range(3)]
    size = folder_bytes(options.home, without=NOT_THE_INDEX)
    return [
        told("ingest", count, full, "s"),
        told("ingest, nothing changed", count, unchanged, "s"),
        timed("disk per document", count, [size / 1024 / max(1, count)], "KiB"),
    ]


def _asking(settings: Settings, questions: Sequence[str], count: int) -> list[Timed]:
    made: list[Assistant] = []

    def open_and_ask() -> None:
        made.append(assemble(settings))
        made[-1].ask(questions[0], ())

    cold = again(open_and_ask)
    assistant = made[-1]
    # Each share is asked once: a question asked before has its vector remembered.
    first, second, third = (questions[i::SHARES] or questions for i in range(SHARES))
    finding = each(lambda q: assistant.finder.find(Query(text=q)), first)
    warm = each(lambda q: assistant.ask(q, ()), second)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        many: list[Spent] = []
        whole = spent(lambda: many.extend(pool.map(lambda q: spent(lambda: assistant.ask(q, ())), third)))
    return [
        told("finding", count, finding, "ms"),
        told("answer, cold", count, cold, "ms"),
        told("answer, warm, one at a time", count, warm, "ms"),
        told(f"answer, {AT_ONCE} at once", count, shared(many, whole), "ms"),
        timed(f"answers, {AT_ONCE} at once", count, [len(third) / whole.wall], "per s"),
    ]


def main() -> None:
    """Measure one size in a process of its own, so that no size warms another, and print JSON."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench.point", description=__doc__)
    for name in ("documents", "home", "models", "questions"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    questions = json.loads(given.questions.read_text(encoding="utf-8"))
    lines = measure_point(given.documents, given.home, given.models, questions)
    print(json.dumps([asdict(line) for line in lines], ensure_ascii=False))


if __name__ == "__main__":
    main()
