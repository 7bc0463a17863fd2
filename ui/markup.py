"""HTML that cannot be broken into: every word and attribute is escaped on the way in."""

from __future__ import annotations

from dataclasses import fields
from html import escape

from assistant.answer import AnswerFigure
from ingest.model import Source

CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127], None) | {0x2028: "\n", 0x2029: "\n"}
# marks that turn the reading direction could make a figure look like another
BIDI = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], None)

VOID = {"input", "br", "link", "meta"}


def text(words: object) -> str:
    """Return words as they may stand between tags."""
    plain = str(words).translate(CONTROL | BIDI).encode("utf-8", "replace").decode("utf-8")
    # Gradio's HTML component evaluates {{…}} and ${…} of templates; as entities they are only letters
    return escape(plain, quote=True).replace("{", "&#123;").replace("}", "&#125;").replace("$", "&#36;")


def tag(name: str, /, *inside: str, **attributes: object) -> str:
    """Return an element; `_` in an attribute's name is `-`, `cls` is class, None and False leave it out."""
    parts = [name]
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        attribute = "class" if key == "cls" else key.rstrip("_").replace("_", "-")
        parts.append(attribute if value is True else f'{attribute}="{text(value)}"')
    opening = f"<{' '.join(parts)}>"
    return opening if name in VOID else f"{opening}{''.join(inside)}</{name}>"


def place(source: Source | None, figure: str | None = None) -> dict[str, object]:
    """Return the attributes that make a click open a place in the source panel."""
    if source is None:
        return {"data_act": "place", "data_figure": figure}
    return {
        "data_act": "place",
        "data_document": source.document,
        "data_start": source.start,
        "data_end": source.end,
        "data_figure": figure,
        **{f"data_{f.name}": getattr(source.place, f.name) for f in fields(source.place)},
    }


def figure_place(figure: AnswerFigure) -> dict[str, object]:
    """Return the attributes that open a figure's own place, or how it is computed."""
    return place(figure.source, figure.id)
