"""A conversation as Markdown with its sources, everything of the documents escaped."""

from __future__ import annotations

import re
from html import escape

from assistant.answer import Answer
from ui.amounts import measured, told
from ui.chat import Talk
from ui.messages import Words
from ui.where import where

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$])")


def markdown(talk: Talk, words: Words) -> str:
    """Return the conversation; a reader of Markdown sees the words, and none of them acts."""
    parts = [f"# {words('page.title')}"]
    for number, turn in enumerate(talk, start=1):
        parts.append(f"## {number}. {_plain(turn.question)}")
        parts.append(_answer(turn.answer, words) if turn.answer else _plain(turn.failure or words("chat.failed")))
    return "\n\n".join(parts) + "\n"


def _answer(answer: Answer, words: Words) -> str:
    lines = [f"**{words(f'status.{answer.status.value}')}**"]
    lines += ["  \n".join(_plain(line) for line in answer.text.splitlines() if line.strip())]
    lines += [f"- **{words.get(f'note.{n.kind}', n.kind)}**: {_plain(n.text)}" for n in answer.notes]
    if answer.figures:
        head = [words(f"table.{c}") for c in ("item", "year", "measure", "printed", "value", "source")]
        rows = [
            [" › ".join(f.label), f.year or "", measured(f.measure, words), f.printed, told(f, words),
             f"{f.source.document}, {where(f.source, words)}" if f.source else words(f"origin.{f.origin}")]
            for f in answer.figures
        ]  # fmt: skip
        table = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
        lines.append("\n".join([*table, *(f"| {' | '.join(_plain(str(v)) for v in row)} |" for row in rows)]))
    sources = [
        f"{c.marker}. {_plain(c.source.document)}, {where(c.source, words)}: {_plain(c.source.quote)}"
        for c in answer.citations
    ]
    if sources:
        lines.append(f"{words('chat.sources')}\n\n" + "\n".join(sources))
    return "\n\n".join(lines)


def _plain(words: str) -> str:
    return SPECIAL.sub(r"\\\1", escape(" ".join(words.split()), quote=False))
