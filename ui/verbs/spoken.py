"""An answer on a terminal: its text, then where each number stands."""

from __future__ import annotations

from assistant.answer import Answer, Citation
from ui.terminal import Terminal


def spoken(answer: Answer, terminal: Terminal) -> str:
    """Return what is printed for an answer."""
    parts = [answer.text]
    if answer.citations:
        parts.append(terminal.pick("출처", "Sources") + "\n" + sources(answer.citations))
    return "\n\n".join(parts)


def sources(citations: tuple[Citation, ...]) -> str:
    """Return a line for each citation: marker, document, line, section, and what stands there."""
    return "\n".join(_line(c) for c in citations)


def _line(citation: Citation) -> str:
    source = citation.source
    where = " > ".join(source.section)
    quote = " ".join(source.quote.split())
    return f"[{citation.marker}] {source.document}:{source.line}" + (f" ({where})" if where else "") + f"  {quote}"
