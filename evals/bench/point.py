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
from evals.bench.alone import Ingest, alone
from evals.bench.clock import Spent, Timed, again, each, shared, spent, timed, told
from evals.bench.turns import measure_turns
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
SPEED = 256
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
    ]
    texts = {r.document.name: r.document.text for r in corpus.readings}
    lines += _ingesting(documents, options, models, words, count)
    lines += _embedding(embedder, words, count)
    lines += _asking(settings, questions, count)
    return lines + measure_plain(texts, embedder, options, questions, count)


def fresh(home: Path, models: Path) -> None:
    """Empty a home; the prepared model is shared, but remembered vectors are not, or nothing would be embedded."""
    shutil.rmtree(home, ignore_errors=True)
    (home / "cache").mkdir(parents=True)
    (home / "cache" / "models").symlink_to(models.resolve())


def _words(corpus: Corpus, options: IndexOptions) -> list[str]:
    tokens = counter()
    return [p.words for r in corpus.readings for p in cut(r.document, options.chunk_tokens, tokens)]


def _embedding(embedder: Embedder, words: Sequence[str], count: int) -> list[Timed]:
    """Embed passages and nothing else, in batches, then one question again and again."""
    some = _some(words)
    embedder.passages(some[:4])
    batches = [some[n : n + TOGETHER] for n in range(0, len(some), TOGETHER)]
    spans = [spent(lambda batch=batch: embedder.passages(batch)) for batch in batches]  # type: ignore[misc]
    floor = each(embedder.query, [QUESTION] * 40)
    lines = [
        timed("passages embedded", count, [len(b) / s.wall for b, s in zip(batches, spans, strict=True)], "per s"),
        told("embedding one question", count, floor[10:], "ms"),
    ]
    if len(words) <= WHOLE:
        return lines
    step = len(words) / len(some)
    whole = Spent(sum(s.wall for s in spans) * step, sum(s.cpu for s in spans) * step)
    note = f"reckoned from {len(some):,} of {len(words):,} passages"
    return [told("embedding alone", count, [whole], "s", note=note), *lines]


def _some(words: Sequence[str]) -> list[str]:
    """Return passages drawn evenly; fewer where all of them are embedded as a floor of their own."""
    most = SAMPLE if len(words) > WHOLE else SPEED
    return [words[i * len(words) // most] for i in range(most)] if len(words) > most else list(words)


def _ingesting(documents: Path, options: IndexOptions, models: Path, words: Sequence[str], count: int) -> list[Timed]:
    def empty() -> None:
        fresh(options.home, models)

    if len(words) <= WHOLE:
        full = measure_turns(documents, options, words, count, empty)
    else:
        empty()
        full = [told("ingest", count, [Spent(*alone(Ingest(options, documents)))], "s")]
    unchanged = [spent(lambda: ingest([documents], options)) for _ in range(3)]
    size = folder_bytes(options.home, without=NOT_THE_INDEX)
    return [
        *full,
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
