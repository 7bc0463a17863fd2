"""The one place that builds the program from its settings; everything else is handed what it works with."""

from __future__ import annotations

from assistant.assistant import Assistant
from assistant.llm.wording import wording_from
from assistant.options import index_options
from assistant.settings import Settings
from index.generations.opening import open_finder


def assemble(settings: Settings) -> Assistant:
    """Return the assistant over the index of the home; what is slow to open is opened by the first question."""
    return Assistant(open_finder(index_options(settings)), wording_from(settings.llm))
