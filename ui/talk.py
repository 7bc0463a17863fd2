"""What the chat page does: asks, stops, asks again, reopens, delivers files and writes down opinions."""

from __future__ import annotations

import base64
import json
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import gradio as gr

from assistant.answer import Answer
from index.query import Finder
from ui.api import Counter, plain
from ui.chat import Talk, Turn, answers, cited_copy, live, transcript, welcome
from ui.codec import Unreadable, pack, unpack
from ui.desk import Step
from ui.export import markdown
from ui.faults import sentence
from ui.feedback import Feedback, Opinion, Verdict
from ui.messages import Words
from ui.recall import TURNS
from ui.refused import Refused
from ui.sheet import as_csv, workbook

LOG = logging.getLogger("yesan.ui")
PACE = 0.08  # seconds between two sights of the work: each costs the browser and the server
MIME = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv;charset=utf-8",
    "md": "text/markdown;charset=utf-8",
}


class Talker:
    """The chat page's deeds; the conversation itself is handed in and out."""

    def __init__(
        self, counter: Counter, finder: Finder, feedback: Feedback, examples: Callable[[Words], Sequence[str]]
    ) -> None:
        self._counter = counter
        self._finder = finder
        self._feedback = feedback
        self._examples = examples

    def welcome(self, words: Words) -> str:
        """Return the first sight of an empty conversation."""
        return welcome(len(self._finder.documents()), self._examples(words), words)

    def say(self, question: str, talk: Talk, words: Words, caller: str) -> Iterator[list[Any]]:
        """Yield the page's parts while a question is answered; whatever happens, the last yield makes it usable again."""
        question = plain(question)
        if not question:
            yield [gr.skip()] * 6 + _keys(working=False)
            return
        yield ["", gr.skip(), live(question, (), words), gr.skip(), question, gr.skip(), *_keys(working=True)]
        steps: list[tuple[str, str]] = []
        turn, shown = Turn(question), time.monotonic()
        try:
            self._counter.desk.admit(question, caller)
            for said in self._counter.desk.stream(question, answers(talk)[-TURNS:]):
                if isinstance(said, Answer):
                    turn = Turn(question, said)
                    self._counter.gauges.answered("page", said)
                    break
                steps.append((said.name, _told(said, words)))
                if time.monotonic() - shown >= PACE:
                    shown = time.monotonic()
                    yield [gr.skip(), gr.skip(), live(question, steps, words), *[gr.skip()] * 3, *_keys(working=True)]
        except Refused as refused:
            self._counter.gauges.refused("page", refused.status)
            turn = Turn(question, failure=sentence(refused, words))
        except Exception:
            LOG.exception("an answer failed")
            self._counter.gauges.refused("page", 500)
        yield [gr.skip(), *self._ended((*talk, turn), words)]

    def again(self, number: int, talk: Talk, words: Words, caller: str) -> Iterator[list[Any]]:
        """Ask a turn's question again, in its place; what came after it is dropped."""
        if 0 <= number < len(talk):
            yield from self.say(talk[number].question, talk[:number], words, caller)

    def stopped(self, question: str, talk: Talk, words: Words) -> list[Any]:
        """Return the page's parts after a stop; the question stays, so that it can be asked again."""
        if not question:
            return [gr.skip()] * 6 + _keys(working=False)
        return [gr.skip(), *self._ended((*talk, Turn(question, failure=words("chat.stopped"))), words)]

    def reopened(self, packed: object, words: Words) -> list[Any]:
        """Return a conversation that the browser kept; a turn that cannot be read ends it there."""
        talk = _unpacked(packed)
        return [transcript(talk, words) if talk else "", "", talk]

    def parcel(self, kind: str, number: int, talk: Talk, words: Words) -> str:
        """Return what the browser is to copy or to save, as JSON."""
        if kind == "md":
            return _file(words("page.title"), "md", markdown(talk, words).encode("utf-8", "replace"))
        answer = talk[number].answer if 0 <= number < len(talk) else None
        if answer is None:
            return ""
        match kind:
            case "copy":
                return json.dumps({"copy": cited_copy(answer, words)}, ensure_ascii=False)
            case "xlsx":
                return _file(answer.question, "xlsx", workbook(answer, words))
            case "csv":
                return _file(answer.question, "csv", as_csv(answer, words))
            case _:
                return ""

    def vote(self, number: int, verdict: Verdict, reason: str, talk: Talk) -> None:
        """Write an opinion down."""
        answer = talk[number].answer if 0 <= number < len(talk) else None
        if answer:
            self._feedback.add(Opinion(answer.id, verdict, plain(reason), answer.question))

    def ask(self, question: str, history: list[str], words: Words, caller: str) -> dict[str, Any]:
        """Return an answer as JSON, for programs that speak Gradio's protocol; why there is none is a sentence there, too."""
        try:
            for asked in (*history, question):
                self._counter.desk.admit(asked, caller)
            so_far = self._counter.recall.replay([plain(h) for h in history])
            return self._counter.desk.ask(plain(question), so_far).as_json()
        except Refused as refused:
            self._counter.gauges.refused("gradio", refused.status)
            raise gr.Error(sentence(refused, words), print_exception=False) from refused
        except Exception as error:
            LOG.exception("an answer failed")
            self._counter.gauges.refused("gradio", 500)
            raise gr.Error(words("chat.failed"), print_exception=False) from error

    def _ended(self, talk: Talk, words: Words) -> list[Any]:
        packet = json.dumps(
            {"at": len(talk) - 1, "turn": pack(talk[-1]), "title": talk[0].question[:80]}, ensure_ascii=False
        )
        return [transcript(talk, words), "", talk, "", packet, *_keys(working=False)]


def whole(talk: Talk, held: str) -> Talk:
    """Return the conversation that the page shows: this process may have been started since, or the page have come from another."""
    try:
        packed = json.loads(held or "[]")
    except (ValueError, RecursionError):
        return talk
    return _unpacked(packed) if isinstance(packed, list) and len(packed) > len(talk) else talk


def _unpacked(packed: object) -> Talk:
    talk: Talk = ()
    for one in packed[-200:] if isinstance(packed, list) else ():
        try:
            talk = (*talk, unpack(str(one)))
        except Unreadable:
            break
    return talk


def _told(step: Step, words: Words) -> str:
    key = f"step.{step.name}"
    return words(key, text=step.text) if step.text and key in words.table else step.text


def _keys(*, working: bool) -> list[Any]:
    return [gr.update(visible=not working), gr.update(visible=working)]


def _file(name: str, kind: str, data: bytes) -> str:
    short = "".join(c if c.isalnum() or c in " -_" else " " for c in name)[:60].strip() or "yesan"
    return json.dumps(
        {"name": f"{short}.{kind}", "mime": MIME[kind], "data": base64.b64encode(data).decode("ascii")},
        ensure_ascii=False,
    )
