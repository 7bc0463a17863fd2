"""Gradio's components as this page uses them: its own HTML, without Gradio's look."""

from __future__ import annotations

import os
from typing import Any

import gradio as gr

QUIET: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}  # an event that no API names
# Seen from /ko/: a proxy may show all under a path. They stand in each component's head, not in the page's: Gradio runs a
# component's own script when those of its head are there, but waits for none that the page's head has begun to load.
SCRIPTS = "".join(f'<script src="../static/{name}.js"></script>' for name in ("page", "talks", "views", "sheet"))
# Gradio offers an HTML component's own events only when their quoted names stand in its script
PLACES = "yesan.listen(element, trigger, ['place']);"

# Gradio counts its own work: with pandas over its last 10,000 events, after every event
ENVIRONMENT = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "GRADIO_ANALYTICS_CACHE_FREQUENCY": "1000000000",
    "GRADIO_ANALYTICS_MAX_EVENTS": "10",
}


def calm() -> None:
    """Tell Gradio, before it builds anything, to call nobody and to count nothing."""
    for name, value in ENVIRONMENT.items():
        os.environ.setdefault(name, value)


def once(name: str) -> str:
    """Return what calls the page's own function when its scripts are there: a first event may come before them."""
    return f"async () => {{ while (!window.yesan?.{name}) await new Promise((go) => setTimeout(go, 20)); return yesan.{name}(); }}"


def drawn(html: str = "", *, id: str | None = None, script: str | None = None) -> gr.HTML:
    """Return a component that shows finished HTML as it is."""
    return gr.HTML(
        html, elem_id=id, js_on_load=script, head=SCRIPTS if script else None, padding=False, apply_default_css=False
    )
