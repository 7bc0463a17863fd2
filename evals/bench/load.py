"""Thirty people asking one server at once, and two thousand answers in a row: nothing lost, memory steady."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import fmean, median
from time import perf_counter, sleep

import httpx

from evals.bench.clock import Timed, timed
from evals.bench.served import AT_ONCE, served
from evals.bench.weigh import process_mib
from evals.intervals import percentile

PEOPLE = 30
EACH = 4  # questions that each of them asks, one after the other
ALONE = 60
LONGEST = 300.0  # seconds after which a question counts as lost
WEIGH_EVERY = 25  # answers


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of a question: the server's own work in milliseconds, None when it was lost."""

    work: float | None
    waited: float  # milliseconds until the answer was there, asking again included
    refused: int  # times that the server said honestly that it had no room


def measure_load(home: Path, documents: Path, count: int, questions: Sequence[str], answers: int) -> list[Timed]:
    """Return the lines of one person, of thirty at once, and of many answers on end."""
    with served(home, documents) as server, httpx.Client(base_url=server.url, timeout=LONGEST) as client:
        asked = cycle(questions)

        def take(number: int) -> list[str]:
            return list(islice(asked, number))

        for question in take(10):
            ask(client.post, question)
        alone = [ask(client.post, question) for question in take(ALONE)]
        shares = [take(EACH) for _ in range(PEOPLE)]
        with ThreadPoolExecutor(PEOPLE) as pool:
            crowd = [r for replies in pool.map(lambda qs: _person(server.url, qs), shares) for r in replies]
        weights: list[tuple[int, float]] = []
        lost = 0
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for done in range(0, answers, WEIGH_EVERY):
                weights.append((done, process_mib(server.pid)))
                replies = pool.map(lambda q: ask(client.post, q), take(min(WEIGH_EVERY, answers - done)))
                lost += sum(r.work is None for r in replies)
        weights.append((answers, process_mib(server.pid)))
    return [*_crowd(count, alone, crowd), *_steady(count, answers, weights, lost)]


def ask(post: Callable[..., httpx.Response], question: str) -> Reply:
    """Ask, and again after as long as the server says when it has no room; any other refusal is a loss."""
    started, refused = perf_counter(), 0
    while perf_counter() - started < LONGEST:
        try:
            response = post("/api/ask", json={"question": question})
        except httpx.HTTPError:
            break
        if response.status_code == httpx.codes.OK:
            waited = (perf_counter() - started) * 1000
            return Reply(float(response.json()["timings_ms"]["total"]), waited, refused)
        if response.status_code != httpx.codes.SERVICE_UNAVAILABLE or "retry-after" not in response.headers:
            break
        refused += 1
        sleep(float(response.headers["retry-after"]))
    return Reply(None, (perf_counter() - started) * 1000, refused)


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Return how much the second value grows for one step of the first, by least squares."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    x0, y0 = fmean(xs), fmean(ys)
    across = sum((x - x0) ** 2 for x in xs)
    return sum((x - x0) * (y - y0) for x, y in points) / across if across else 0.0


def _person(url: str, questions: Sequence[str]) -> list[Reply]:
    with httpx.Client(base_url=url, timeout=LONGEST) as client:
        return [ask(client.post, question) for question in questions]


def _crowd(count: int, alone: Sequence[Reply], crowd: Sequence[Reply]) -> list[Timed]:
    one = [r.work for r in alone if r.work is not None]
    many = [r.work for r in crowd if r.work is not None]
    ninety = percentile(one, 0.95), percentile(many, 0.95)
    lost = sum(r.work is None for r in (*alone, *crowd))
    return [
        timed("own work, one person", count, one, "ms"),
        timed(f"own work, {PEOPLE} people at once", count, many, "ms"),
        timed("own work p95, one person", count, [ninety[0]], "ms"),
        timed(f"own work p95, {PEOPLE} people at once", count, [ninety[1]], "ms"),
        timed("own work p95, at once / one person", count, [ninety[1] / ninety[0]], "x", note="wanted: at most 5"),
        timed(f"until the answer, {PEOPLE} people at once", count, [r.waited for r in crowd], "ms"),
        timed("lost", count, [lost], "", note=f"of {len(alone) + len(crowd):,} questions; wanted: none"),
        timed("asked again after an honest 503", count, [sum(r.refused for r in crowd)], ""),
    ]


def _steady(count: int, answers: int, weights: Sequence[tuple[int, float]], lost: int) -> list[Timed]:
    quarter = answers / 4
    first = [mib for done, mib in weights if done <= quarter]
    last = [mib for done, mib in weights if done >= answers - quarter]
    later = [(float(done), mib) for done, mib in weights if done >= quarter]
    parts = f"{quarter:,.0f} of {answers:,} answers"
    return [
        timed(f"memory over the first {parts}", count, first, "MiB"),
        timed(f"memory over the last {parts}", count, last, "MiB"),
        timed("memory, last / first", count, [median(last) / median(first)], "x"),
        timed("memory for each further 1,000 answers", count, [slope(later) * 1000], "MiB",
              note="slope after the first quarter"),
        timed("lost on end", count, [lost], "", note=f"of {answers:,} questions, {AT_ONCE} at once; wanted: none"),
    ]  # fmt: skip
