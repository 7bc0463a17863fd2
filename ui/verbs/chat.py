"""`yesan chat`: question after question, each knowing the ones before it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from assistant.answer import Answer
from assistant.settings import Settings
from ui.terminal import Terminal
from ui.verbs.spoken import sources, spoken


def arguments(parser: ArgumentParser, terminal: Terminal) -> None:
    """Take nothing of its own."""
    parser.epilog = terminal.pick("/sources 출처, /new 새 대화, /quit 끝", "/sources, /new (conversation), /quit")


def run(options: Namespace, settings: Settings, terminal: Terminal) -> int:
    """Answer until the input ends."""
    del options
    from assistant.assemble import assemble

    assistant = assemble(settings)
    so_far: list[Answer] = []
    if terminal.into.isatty():
        terminal.tell(*GREETING)
    for line in _lines(terminal):
        match line:
            case "":
                continue
            case "/quit" | "/exit":
                break
            case "/new":
                so_far.clear()
                terminal.tell("새 대화입니다.", "A new conversation.")
            case "/sources":
                _sources(so_far, terminal)
            case _ if line.startswith("/"):
                terminal.tell(f"모르는 명령입니다: {line}. {GREETING[0]}", f"There is no {line}. {GREETING[1]}")
            case _:
                so_far.append(assistant.ask(line, tuple(so_far)))
                terminal.say(spoken(so_far[-1]))
                terminal.say()
    return 0


GREETING = (
    "질문을 쓰고 Enter를 누르세요. /sources 출처, /new 새 대화, /quit 끝",
    "Type a question and press Enter. /sources, /new (conversation), /quit",
)


def _lines(terminal: Terminal) -> Iterator[str]:
    if not terminal.into.isatty():
        for line in terminal.into:
            yield line.strip()
        return
    import readline  # noqa: F401 (importing it is what gives input() its editing and history)

    while True:
        try:
            yield input("> ").strip()
        except EOFError:
            terminal.say()
            return


def _sources(so_far: list[Answer], terminal: Terminal) -> None:
    if not so_far or not so_far[-1].citations:
        terminal.tell("보여 줄 출처가 없습니다.", "There is no source to show.")
        return
    terminal.say(sources(so_far[-1]))
