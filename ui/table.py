"""The figures of an answer as a table: sortable, every value a way to its place, what was not asked kept apart."""

from __future__ import annotations

from assistant.answer import Answer, AnswerFigure, Role
from ui.amounts import measured, named, told
from ui.markup import figure_place, tag, text
from ui.messages import Words

SHOWN = 12  # rows seen at once; the rest unfolds
COLUMNS = ("item", "year", "measure", "printed", "value", "origin")


def figures_table(answer: Answer, number: int, words: Words) -> str:
    """Return the table of an answer's figures with its downloads, or nothing when there is none."""
    asked = [f for f in answer.figures if f.role is not Role.CONTEXT]
    context = [f for f in answer.figures if f.role is Role.CONTEXT]
    if not asked and not context:
        return ""
    downloads = [
        tag("button", text(words("table.copy")), type="button", cls="quiet", data_act="copy-table"),
        *(
            tag("button", text(words(f"table.{kind}")), type="button", cls="quiet", data_act=kind, data_turn=number,
                aria_label=words("table.download", kind=kind.upper()))
            for kind in ("xlsx", "csv")
        ),
    ]  # fmt: skip
    body = [
        tag(
            "div",
            _table(asked + context, words),
            cls="scroll",
            tabindex="0",
            role="region",
            aria_label=words("table.title"),
        )
    ]
    title = f"{words('table.title')} {len(asked) + len(context)}"
    opened = answer.status.value in ("answered", "ambiguous") and 1 < len(asked) <= SHOWN
    return tag(
        "details", tag("summary", text(title)), *body, tag("div", *downloads, cls="actions"), cls="figures", open=opened
    )


def _table(figures: list[AnswerFigure], words: Words) -> str:
    head = tag("tr", *(_heading(c, words) for c in COLUMNS))
    rows = [_row(f, words) for f in figures]
    caption = tag("caption", text(words("table.title")), cls="unseen")
    return tag("table", caption, tag("thead", head), tag("tbody", *rows))


def _heading(column: str, words: Words) -> str:
    name = words(f"table.{column}")
    button = tag("button", text(name), type="button", data_act="sort", aria_label=words("table.sort", column=name))
    return tag("th", button, scope="col", cls=column)


def _row(figure: AnswerFigure, words: Words) -> str:
    name = named(figure)
    whole = " › ".join(figure.label)
    path = " › ".join([p for p in figure.label if p != name][-3:])
    role = "" if figure.role is Role.ANSWER else tag("span", text(words(f"role.{figure.role.value}")), cls="role")
    number = "" if figure.value is None else format(figure.value, "f")
    shown = tag(
        "button", text(figure.printed or told(figure, words)), type="button", cls="number", **figure_place(figure)
    )
    return tag(
        "tr",
        tag("th", tag("span", text(name)), role, tag("span", text(path), cls="path", title=whole) if path else "", scope="row"),
        tag("td", text(figure.year or "–"), data_sort=figure.year or 0),
        tag("td", text(measured(figure.measure, words))),
        tag("td", shown, cls="right", data_sort=number),
        tag("td", text(told(figure, words)), cls="right", data_sort=number),
        tag("td", text(words(f"origin.{figure.origin}"))),
        cls=f"role-{figure.role.value}", data_figure=figure.id,
    )  # fmt: skip
