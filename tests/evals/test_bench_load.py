"""Under load every question is answered, or refused honestly and asked again; what is neither counts as lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import httpx
import pytest

from evals.bench.load import ask, slope

Post = Callable[..., httpx.Response]


@pytest.fixture(autouse=True)
def _waits(monkeypatch: pytest.MonkeyPatch, waited: list[float]) -> None:
    monkeypatch.setattr("evals.bench.load.sleep", waited.append)


@pytest.fixture
def waited() -> list[float]:
    return []


def server(*responses: httpx.Response) -> Post:
    left: Iterator[httpx.Response] = iter(responses)
    return lambda *_, **__: next(left)


ANSWER = httpx.Response(200, json={"timings_ms": {"total": 12.5}})


def test_the_work_of_an_answer_is_what_the_server_says_it_was() -> None:
    assert ask(server(ANSWER), "예산은?").work == 12.5


def test_a_server_without_room_is_asked_again_after_as_long_as_it_says(waited: list[float]) -> None:
    full = httpx.Response(503, headers={"Retry-After": "3"})
    reply = ask(server(full, full, ANSWER), "예산은?")
    assert (reply.work, reply.refused, waited) == (12.5, 2, [3.0, 3.0])


@pytest.mark.parametrize("response", [httpx.Response(503), httpx.Response(500), httpx.Response(429)])
def test_a_failure_that_names_no_time_to_ask_again_is_a_loss(response: httpx.Response) -> None:
    assert ask(server(response), "예산은?").work is None


def test_a_connection_that_breaks_is_a_loss() -> None:
    def broken(*_: object, **__: object) -> httpx.Response:
        raise httpx.ReadError("gone")

    assert ask(broken, "예산은?").work is None


def test_growth_is_the_slope_over_the_answers() -> None:
    assert slope([(0, 100), (500, 101), (1000, 102)]) == pytest.approx(0.002)
    assert slope([(5, 100)]) == 0
