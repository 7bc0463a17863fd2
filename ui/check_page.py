"""The check page: what does not agree in the documents, with filters, and both places side by side."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any
from urllib.parse import parse_qs

import gradio as gr

from index.query import Finder
from ingest.model import Certainty, Problem, ProblemKind, Source
from ui.amounts import plain
from ui.markup import place, tag, text
from ui.messages import Words
from ui.parts import PLACES, QUIET, drawn, once
from ui.records import fitting_cards, fitting_problems
from ui.where import where

SHOWN = 100
GROUPS = {"kind": "problem", "certainty": "certainty"}  # filters whose values have words of their own
ARITHMETIC = (ProblemKind.SUM, ProblemKind.FORMULA, ProblemKind.RATE, ProblemKind.DIFFERENCE)


ALL = "all"


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader wants to see of the problems; all of it together, "all" lets everything through."""

    kind: str = ALL
    certainty: str = ALL
    document: str = ALL
    department: str = ALL
    year: str = ALL

    @classmethod
    def of(cls, address: str) -> Filters:
        """Read them from the query of a page's address."""
        given = parse_qs(address.removeprefix("?"))
        return cls(**{name: given[name][0] for name in NAMES if name in given})


NAMES = tuple(f.name for f in fields(Filters))
Choices = Mapping[str, Sequence[str]]


class Checks:
    """The check page's deeds."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder

    def listed(self, wanted: Filters, words: Words) -> str:
        """Return the problems that fit every filter; what a filter does not offer lets all through."""
        problems, offered = self._finder.problems(), self.choices()
        kind, certainty, document, department, year = (_set(getattr(wanted, n), offered[n]) for n in NAMES)
        cards = fitting_cards(self._finder.documents(), department=department, year=int(year) if year else None)
        among = {card.name for card in cards} if department or year else None
        found = fitting_problems(problems, kind=kind, certainty=certainty, document=document, among=among)
        return listing(found, words) if problems else tag("div", tag("p", text(words("checks.clean"))), cls="checks")

    def choices(self) -> Choices:
        """Return what each filter can be set to: what there are problems of."""
        problems = self._finder.problems()
        kinds, sure = {p.kind for p in problems}, {p.certainty for p in problems}
        touched = {p.document for p in problems} | {s.document for p in problems for s in p.sources}
        cards = [card for card in self._finder.documents() if card.name in touched]
        return {
            "kind": [k.value for k in ProblemKind if k in kinds],
            "certainty": [c.value for c in Certainty if c in sure],
            "document": sorted(touched - {""}),
            "department": sorted({c.department for c in cards if c.department}),
            "year": [str(y) for y in sorted({c.year for c in cards if c.year}, reverse=True)],
        }


def _set(value: str | None, offered: Sequence[str]) -> str:
    return value if value and value in offered else ""


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


def check_page(checks: Checks, words: Words, tab: gr.Tab) -> gr.HTML:
    """Lay the page out in its tab; return the list, whose clicks open places. The filters stand in the page's address."""
    drawn(tag("p", text(words("checks.intro")), cls="hint"))
    address = gr.Textbox(visible="hidden", label="address")
    with gr.Row(elem_classes="filters"):
        filters = [
            gr.Dropdown([(words("checks.all"), ALL)], value=ALL, label=words(f"checks.{name}"), min_width=140,
                        filterable=name == "document", elem_id=f"check-{name}")
            for name in NAMES
        ]  # fmt: skip
    shown = drawn("", id="checks", script=PLACES)

    def listed(*values: str) -> str:
        return checks.listed(Filters(*values), words)

    def seen(wanted: Filters) -> list[Any]:
        offered = checks.choices()
        return [checks.listed(wanted, words), *(_dropdown(n, getattr(wanted, n), offered[n], words) for n in NAMES)]

    def again(*values: str) -> list[Any]:
        return seen(Filters(*values))

    def entered(address: str) -> list[Any]:
        return seen(Filters.of(address))

    keep = f"(...values) => yesan.filtered({json.dumps(NAMES)}, values)"
    gr.on([f.input for f in filters], listed, filters, [shown], queue=False, js=keep, **QUIET)
    tab.select(again, filters, [shown, *filters], queue=False, **QUIET)  # the documents may have changed meanwhile
    context = gr.context.Context.root_block
    if context:
        set_up = context.load(entered, [address], [shown, *filters], queue=False, js=once("address"), **QUIET)
        set_up.then(None, None, None, js=once("enter"), **QUIET)
    return shown


def _dropdown(name: str, value: str, offered: Sequence[str], words: Words) -> Any:
    said = [(words.get(f"{GROUPS[name]}.{o}", o) if name in GROUPS else o, o) for o in offered]
    return gr.update(choices=[(words("checks.all"), ALL), *said], value=_set(value, offered) or ALL)
