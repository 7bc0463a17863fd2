"""Gradio's components as this page uses them: its own HTML, without Gradio's look."""

from __future__ import annotations

from typing import Any

import gradio as gr

QUIET: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}  # an event that no API names
SCRIPT = '<script src="/static/page.js"></script>'
# Gradio offers an HTML component's own events only when their quoted names stand in its script
PLACES = "yesan.listen(element, trigger, ['place']);"


def drawn(html: str = "", *, id: str | None = None, script: str | None = None) -> gr.HTML:
    """Return a component that shows finished HTML as it is."""
    return gr.HTML(
        html, elem_id=id, js_on_load=script, head=SCRIPT if script else None, padding=False, apply_default_css=False
    )
