"""Work of threads told to a browser as it goes on: server-sent events that end with an answer or a problem."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from anyio import CancelScope, CapacityLimiter, to_thread

from assistant.answer import Answer
from ui.desk import Step
from ui.faults import sentence
from ui.gauges import Gauges
from ui.messages import Words
from ui.refused import Refused

T = TypeVar("T")
LOG = logging.getLogger("yesan.ui")


class Threads:
    """A crew of threads of its own for questions, so that a crowd of them never keeps a health check waiting."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._limiter: CapacityLimiter | None = None  # belongs to the running loop

    async def run(self, work: Callable[..., T], *args: Any) -> T:
        """Run a function in one of the threads."""
        if self._limiter is None:
            self._limiter = CapacityLimiter(self._size)
        return await to_thread.run_sync(partial(work, *args), limiter=self._limiter)

    async def each(self, made: Iterator[T]) -> AsyncIterator[T]:
        """Yield what an iterator makes, each piece in a thread; closed early, it closes the iterator."""
        end = object()
        try:
            while (item := await self.run(next, made, end)) is not end:
                yield item
        finally:
            with CancelScope(shield=True):
                await self.run(getattr(made, "close", lambda: None))


def event(name: str, data: Any) -> bytes:
    """Return one server-sent event."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode()


async def events(
    said: AsyncIterator[Step | Answer], gauges: Gauges, words: Words, finish: Callable[[Answer], dict[str, Any]]
) -> AsyncIterator[bytes]:
    """Yield steps, then the answer; a failure becomes a problem event, never a broken stream."""
    try:
        async for item in said:
            if isinstance(item, Answer):
                gauges.answered("stream", item)
                yield event("answer", finish(item))
            else:
                yield event("step", {"name": item.name, "text": item.text})
    except Refused as refused:
        gauges.refused("stream", refused.status)
        yield event(
            "problem",
            {"status": refused.status, "detail": sentence(refused, words), "retry_after": refused.retry_after},
        )
    except Exception:
        LOG.exception("an answer failed")
        gauges.refused("stream", 500)
        yield event("problem", {"status": 500, "detail": words("chat.failed")})
