"""The command `yesan`: one verb a module, imported only when it is called, so that a short command starts at once."""

from __future__ import annotations

import os
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any, Protocol

from assistant.settings import Settings, SettingsError, load
from ui.exits import ERROR, INTERRUPTED, PIPE_CLOSED, TABLE, USAGE, sentence
from ui.messages import Tongue
from ui.terminal import Terminal, tongue

VERBS: dict[str, tuple[str, str]] = {
    "figures": (
        "문서의 모든 금액과 수치를 출처와 함께 꺼냅니다",
        "print every figure of the documents with its source",
    ),
    "check": ("합계·산식·증감률·서로 다른 값을 점검합니다", "report totals, formulas and rates that do not work out"),
    "ingest": ("문서를 읽어 색인합니다", "read documents into the index"),
    "search": ("답하기 전에 무엇이 찾아지는지 보여 줍니다", "show what is found before any answer"),
    "doctor": ("모델·색인·저장 상태를 진단합니다", "examine model, index and stores"),
    "ask": ("한 번 묻습니다", "ask one question"),
    "chat": ("이어서 묻습니다", "ask on and on"),
    "answer": ("질문 파일(JSON Lines)에 한꺼번에 답합니다", "answer a file of questions (JSON Lines)"),
    "replay": ("저장한 답을 다시 만들어 비교합니다", "answer again and show what differs"),
    "serve": ("채팅 페이지와 API를 엽니다", "open the chat page and the API"),
    "generations": ("색인의 세대를 보이고 되돌립니다", "list the index's generations, or go back to one"),
    "version": ("버전을 보여 줍니다", "print the version"),
}
# The program reads nothing from the network; its libraries would, unless told before they are imported.
OFFLINE = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "ORT_DISABLE_TELEMETRY": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "OMP_WAIT_POLICY": "PASSIVE",
}


class Verb(Protocol):
    """A module of ui.verbs."""

    def arguments(self, parser: ArgumentParser, terminal: Terminal) -> None:
        """Say what the verb takes."""
        ...

    def run(self, options: Namespace, settings: Settings, terminal: Terminal) -> int:
        """Do it and return the exit code."""
        ...


def main(
    argv: Sequence[str] | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    terminal: Terminal | None = None,
) -> int:
    """Run one command line and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    env = os.environ if environment is None else environment
    for name, value in OFFLINE.items():
        os.environ.setdefault(name, value)
    terminal = terminal or _terminal(tongue(_early(words, "--lang"), env))
    verbs = {name: _verb(name) for name in VERBS if name in words}
    try:
        options = _parser(verbs, terminal).parse_args(words)
    except SystemExit as ending:  # argparse has already said why
        return ending.code if isinstance(ending.code, int) else USAGE
    return _run(verbs[options.verb], options, env, terminal)


def _terminal(lang: Tongue) -> Terminal:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that cannot write △ shows its number instead of ending the answer.
            stream.reconfigure(errors="backslashreplace")
    return Terminal(lang=lang)


def _run(verb: Verb, options: Namespace, env: Mapping[str, str], terminal: Terminal) -> int:
    try:
        settings = load(config=getattr(options, "config", None), flags=_flags(options), environment=env)
        code = verb.run(options, settings, terminal)
        terminal.out.flush()
    except KeyboardInterrupt:
        terminal.tell("멈추었습니다.", "Stopped.")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has left; what is still buffered must not raise again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), terminal.out.fileno())
        return PIPE_CLOSED
    except SettingsError as error:
        terminal.tell(error.ko, error.en)
        return USAGE
    except Exception as error:
        if "trace" in options:
            raise
        terminal.tell(*sentence(error))
        return ERROR
    return code


def _flags(options: Namespace) -> dict[str, Any]:
    """Return the settings given as flags: a verb's own are options that bear the name of a setting."""
    flags: dict[str, Any] = {name: value for name, value in vars(options).items() if "." in name}
    if (home := getattr(options, "home", None)) is not None:
        flags["home.path"] = home
    for pair in [*getattr(options, "set_before", []), *getattr(options, "set_after", [])]:
        key, mark, value = pair.partition("=")
        if not mark:
            raise SettingsError(
                f"--set에는 섹션.키=값이 필요합니다: {pair}", f"--set takes section.key=value, not {pair}"
            )
        flags[key.strip()] = value
    return flags


def _verb(name: str) -> Verb:
    module: Any = import_module(f"ui.verbs.{name}")
    verb: Verb = module
    return verb


def _early(words: Sequence[str], flag: str) -> str | None:
    """Return a flag's value before there is a parser: the parser's own help is in that language."""
    for word, following in zip(words, [*words[1:], ""], strict=False):
        if word == flag:
            return following
        if word.startswith(f"{flag}="):
            return word.partition("=")[2]
    return None


def _parser(verbs: Mapping[str, Verb], terminal: Terminal) -> ArgumentParser:
    pick = terminal.pick
    exits = "\n".join(f"  {code:>3}  {pick(ko, en)}" for code, ko, en in TABLE)
    parser = ArgumentParser(
        prog="yesan",
        description=pick(
            "예산 문서에 묻고, 출처가 있는 금액으로 답합니다.",
            "Ask budget documents; every amount comes with its source.",
        ),
        epilog=pick("종료 코드:\n", "exit codes:\n") + exits,
        formatter_class=RawDescriptionHelpFormatter,
        parents=[_global(terminal, "set_before")],
        allow_abbrev=False,
    )
    kinds = parser.add_subparsers(dest="verb", required=True, metavar=pick("명령", "VERB"))
    for name, (ko, en) in VERBS.items():
        own = _global(terminal, "set_after")
        child = kinds.add_parser(name, help=pick(ko, en), description=pick(ko, en), parents=[own], allow_abbrev=False)
        if name in verbs:
            verbs[name].arguments(child, terminal)
    return parser


def _global(terminal: Terminal, changes: str) -> ArgumentParser:
    """Return the options that stand before or after the verb; SUPPRESS keeps one from undoing the other."""
    pick = terminal.pick
    parser = ArgumentParser(add_help=False, argument_default=SUPPRESS)
    group = parser.add_argument_group(pick("어디서나 쓰는 옵션", "options for every verb"))
    group.add_argument(
        "--home", metavar="DIR", help=pick("색인 등 만들어진 자료를 둘 폴더", "the folder of all derived data")
    )
    group.add_argument("--config", metavar="FILE", type=Path, help=pick("설정 파일", "a settings file"))
    group.add_argument(
        "--set",
        metavar="KEY=VALUE",
        action="append",
        dest=changes,
        help=pick("설정 하나를 바꿉니다: server.port=8080", "change one setting: server.port=8080"),
    )
    langs: tuple[Tongue, ...] = ("ko", "en")
    group.add_argument("--lang", choices=langs, help=pick("안내 언어", "the language of messages"))
    group.add_argument(
        "--trace", action="store_true", help=pick("오류의 자취를 모두 보입니다", "show an error's trace")
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
