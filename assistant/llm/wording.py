"""The optional language model, through llama-index: it words what was decided, and whatever fails the check is replaced."""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from assistant.answer import Answer
from assistant.llm.reworder import ModelWording, Speechless
from assistant.settings import Llm
from assistant.speech.draft import Draft

if TYPE_CHECKING:
    from llama_index.core.llms import LLM

_LOCAL = {"openai": "http://localhost:8000/v1", "ollama": "http://localhost:11434"}
_MOST_BYTES = 4_000_000  # of one reply; a server that goes on is cut off
_MOST_LETTERS = 40_000
_CONTEXT = 8_192  # tokens that an Ollama model is given; asking the server would be a second request
_COMPLETE = (None, "stop")


class Wording(Protocol):
    """Rewords a draft; returns it unchanged whenever it cannot do so exactly."""

    def reword(self, draft: Draft, question: str, *, english: bool) -> Draft:
        """Return the draft in better words, with the same figures."""
        ...

    def stream_reword(self, draft: Draft, question: str, *, english: bool) -> Generator[str, None, Draft]:
        """Yield sentences that are safe to show; return the draft in those words."""
        ...

    def clarify(self, question: str, so_far: Sequence[Answer], names: Sequence[str]) -> str | None:
        """Return a clearer question of words that were there, or nothing."""
        ...


def wording_from(llm: Llm) -> Wording | None:
    """Return the wording that the settings name; nothing when it is off, and llama-index is not imported then."""
    if llm.provider == "off":
        return None
    return ModelWording(Server(llm, os.environ.get(llm.key_env, "")))


class Server:
    """A language model behind an OpenAI-compatible server or Ollama. One object serves many threads."""

    def __init__(self, llm: Llm, key: str = "") -> None:
        self._llm = llm
        self._key = key

    def say(self, system: str, user: str) -> Iterator[str]:
        """Yield what the model says; Speechless when it fails, stops half way or takes longer than it may."""
        _learn(self._llm.provider)
        end = time.monotonic() + self._llm.timeout
        heard: queue.Queue[str | Exception | None] = queue.Queue()
        try:
            model, close = self._open(end)
        except Exception as error:
            raise Speechless(f"the settings name no usable model: {error}") from error
        threading.Thread(target=_listen, args=(model, system, user, heard), daemon=True).start()
        letters = 0
        try:
            while (piece := _next(heard, end)) is not None:
                letters += len(piece)
                if letters > _MOST_LETTERS:
                    raise Speechless("the reply does not end")
                yield piece
        finally:
            close()

    def _open(self, end: float) -> tuple[LLM, Callable[[], None]]:
        """Return the model and what hangs up on it."""
        import httpx

        def limit(response: httpx.Response) -> None:
            response.stream = _limited(response.stream, end)

        llm = self._llm
        url = llm.url or _LOCAL[llm.provider]
        hooks = {"response": [limit]}
        if llm.provider == "openai":
            from llama_index.llms.openai_like import OpenAILike

            line = httpx.Client(timeout=llm.timeout, event_hooks=hooks)
            options: dict[str, Any] = {
                "http_client": line,
                "max_retries": 0,
                "timeout": llm.timeout,
                "is_chat_model": True,
            }
            key = self._key or "none"  # a server of one's own asks for none, the library does
            return OpenAILike(
                model=llm.model, api_base=url, api_key=key, temperature=0.0, max_tokens=llm.max_tokens, **options
            ), line.close
        from llama_index.llms.ollama import Ollama
        from ollama import Client

        headers = {"authorization": f"Bearer {self._key}"} if self._key else {}
        client = Client(host=url, timeout=llm.timeout, headers=headers, event_hooks=hooks)
        options = {"client": client, "additional_kwargs": {"num_predict": llm.max_tokens}}
        return Ollama(model=llm.model, base_url=url, temperature=0.0, context_window=_CONTEXT, **options), client.close


def _learn(provider: str) -> None:
    """Import the library before the clock runs: it takes seconds, once."""
    import_module("llama_index.llms.openai_like" if provider == "openai" else "llama_index.llms.ollama")


def _listen(model: LLM, system: str, user: str, heard: queue.Queue[str | Exception | None]) -> None:
    from llama_index.core.llms import ChatMessage, MessageRole

    messages = [ChatMessage(role=MessageRole.SYSTEM, content=system), ChatMessage(role=MessageRole.USER, content=user)]
    reason: object = "no end"
    try:
        for piece in model.stream_chat(messages):
            reason = _reason(piece.raw, reason)
            if piece.delta:
                heard.put(piece.delta)
        heard.put(None if reason in _COMPLETE else Speechless(f"the reply is not whole: {reason}"))
    except Exception as error:  # noqa: BLE001 (whatever a server or its library does ends in the plain answer)
        heard.put(Speechless(f"{type(error).__name__}: {error}"[:300]))


def _next(heard: queue.Queue[str | Exception | None], end: float) -> str | None:
    try:
        piece = heard.get(timeout=max(0.0, end - time.monotonic()))
    except queue.Empty:
        raise Speechless("the model took too long") from None
    if isinstance(piece, Exception):
        raise piece
    return piece


def _reason(raw: Any, before: object) -> object:
    """Return why a reply ended, as OpenAI's protocol or Ollama's says it; what was known before when it does not."""
    if isinstance(raw, dict):  # Ollama
        return raw.get("done_reason") if raw.get("done") else before
    choices = getattr(raw, "choices", None)
    return choices[0].finish_reason or before if choices else before


def _limited(stream: Any, end: float) -> Any:
    """Return a reply's bytes that stop at the deadline and at the most that a reply may have."""
    import httpx

    class Limited(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            left = _MOST_BYTES
            for chunk in stream:
                left -= len(chunk)
                if left < 0 or time.monotonic() > end:
                    raise httpx.ReadError("the reply is too long")
                yield chunk

        def close(self) -> None:
            stream.close()

    return Limited()
