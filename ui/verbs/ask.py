"""`yesan ask`: one question, its answer, and the exit code that says how it ended."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace

from assistant.settings import Settings
from ui.exits import BY_STATUS
from ui.terminal import Terminal
from ui.verbs.spoken import spoken


def arguments(parser: ArgumentParser, terminal: Terminal) -> None:
    """Take the question, in one word or many; "-" reads it from standard input."""
    pick = terminal.pick
    parser.add_argument(
        "question", nargs="+", metavar=pick("질문", "QUESTION"), help=pick("질문. -는 표준 입력", "- reads stdin")
    )
    parser.add_argument(
        "--json", action="store_true", help=pick("docs/answers.md의 JSON으로", "as the JSON of docs/answers.md")
    )


def run(options: Namespace, settings: Settings, terminal: Terminal) -> int:
    """Ask and print."""
    from assistant.assemble import assemble

    question = " ".join(options.question)
    if question == "-":
        question = terminal.into.read().strip()
    answer = assemble(settings).ask(question, ())
    if options.json:
        terminal.say(json.dumps(answer.as_json(), ensure_ascii=False, indent=2))
    else:
        terminal.say(spoken(answer))
    return BY_STATUS[answer.status]
