"""The check page: what does not agree in the documents, with filters, and both places side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import gradio as gr

from index.query import Finder
from ingest.model import Certainty, Problem, ProblemKind, Source
from ui.amounts import plain
from ui.markup import place, tag, text
from ui.messages import Words
from ui.parts import PLACES, QUIET, drawn
from ui.records import fitting_problems
from ui.where import where

SHOWN = 100
ARITHMETIC = (ProblemKind.SUM, ProblemKind.FORMULA, ProblemKind.RATE, ProblemKind.DIFFERENCE)


class Checks:
    """The check page's deeds."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder

    def listed(self, kind: str, certainty: str, document: str, words: Words) -> str:
        """Return the problems that fit; an unset filter lets all through."""
        unset = ("", None, "all")
        found = fitting_problems(
            self._finder.problems(),
            kind="" if kind in unset else ProblemKind(kind),
            certainty="" if certainty in unset else Certainty(certainty),
            document="" if document in unset else document,
        )
        return listing(found, words)

    def documents(self) -> Sequence[str]:
        """Return the documents that have problems."""
        return sorted({p.document for p in self._finder.problems() if p.document})


def listing(problems: Sequence[Problem], words: Words) -> str:
    """Return problems as cards."""
    if not problems:
        return tag("div", tag("p", text(words("checks.none"))), cls="checks")
    more = len(problems) > SHOWN
    count = (
        words("checks.more", count=len(problems), shown=SHOWN) if more else words("checks.count", count=len(problems))
    )
    cards = [_card(p, words) for p in problems[:SHOWN]]
    return tag("div", tag("p", text(count), cls="hint"), tag("ol", *cards, cls="cards"), cls="checks")


def _card(problem: Problem, words: Words) -> str:
    sides = [_side(s, words) for s in problem.sources[:6]]
    values = ""
    if problem.kind in ARITHMETIC and problem.expected is not None and problem.found is not None:
        pairs = ((words("checks.expected"), problem.expected), (words("checks.found"), problem.found))
        values = tag(
            "p",
            *(tag("span", text(f"{name} "), tag("strong", text(plain(value)))) for name, value in pairs),
            cls="values",
        )
    marks = [
        tag(
            "span",
            text(words.get(f"problem.{problem.kind.value}", problem.kind.value)),
            cls=f"mark {problem.kind.value}",
        ),
        tag("span", text(words.get(f"certainty.{problem.certainty.value}", problem.certainty.value)), cls="sure"),
        tag("span", text(problem.document), cls="path"),
    ]
    said = problem.ko if words.tongue == "ko" else problem.en
    return tag("li", tag("p", *marks, cls="marks"), tag("p", text(said)), values,
               tag("div", *sides, cls="sides") if sides else "", cls="card")  # fmt: skip


def _side(source: Source, words: Words) -> str:
    path = " › ".join(source.section[-2:])
    spot = f"{source.document} · {where(source, words)}"
    return tag("button", tag("q", text(source.quote.strip()[:200])), tag("span", text(path), cls="path"), tag("span", text(spot), cls="path"),
               type="button", cls="side", **place(source))  # fmt: skip


def check_page(checks: Checks, words: Words) -> gr.HTML:
    """Lay the page out; return the list, whose clicks open places."""
    drawn(tag("p", text(words("checks.intro")), cls="hint"))
    every = (words("checks.all"), "all")
    with gr.Row(elem_classes="filters"):
        kind = gr.Dropdown([every, *((words(f"problem.{k.value}"), k.value) for k in ProblemKind)], value="all",
                           label=words("checks.kind"), filterable=False, elem_id="check-kind")  # fmt: skip
        certainty = gr.Dropdown([every, *((words(f"certainty.{c.value}"), c.value) for c in Certainty)], value="all",
                                label=words("checks.certainty"), filterable=False)  # fmt: skip
        document = gr.Dropdown([every], value="all", label=words("checks.document"))
    shown = drawn("", id="checks", script=PLACES)
    filters = [kind, certainty, document]

    def listed(kind: str, certainty: str, document: str) -> str:
        return checks.listed(kind, certainty, document, words)

    def fresh(kind: str, certainty: str, document_: str) -> list[Any]:
        names = checks.documents()
        return [listed(kind, certainty, document_), gr.update(choices=[every, *((n, n) for n in names)])]

    gr.on([kind.change, certainty.change, document.change], listed, filters, [shown], queue=False, **QUIET)
    context = gr.context.Context.root_block
    if context:
        context.load(fresh, filters, [shown, document], queue=False, **QUIET)
    return shown
