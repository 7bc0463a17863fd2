"""`yesan doctor`: what works here and what does not, each with the way to mend it; `--offline` proves that no network is needed."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from typing import TYPE_CHECKING

from assistant.settings import Settings
from ui.exits import DONE, ERROR, sentence
from ui.terminal import Terminal

if TYPE_CHECKING:
    from index.doctor import Finding

QUESTION = "예산은 모두 얼마인가요?"


def arguments(parser: ArgumentParser, terminal: Terminal) -> None:
    """Take --offline and --json."""
    pick = terminal.pick
    parser.add_argument(
        "--offline",
        action="store_true",
        help=pick("네트워크를 막고 색인과 질문을 해 봅니다", "ingest and ask with the network blocked"),
    )
    parser.add_argument("--json", action="store_true", help=pick("JSON으로", "as JSON"))


def run(options: Namespace, settings: Settings, terminal: Terminal) -> int:
    """Look at everything; 1 when something is not well."""
    from assistant.options import index_options
    from index.doctor import examine

    findings = list(examine(index_options(settings), offline=options.offline))
    if options.offline:
        findings.append(_asked(settings))
    if options.json:
        terminal.say(json.dumps([asdict(f) for f in findings], ensure_ascii=False, indent=2))
    else:
        for f in findings:
            terminal.say(f"{'✓' if f.well else '✗'} {f.name}: {terminal.pick(f.ko, f.en)}")
    return DONE if all(f.well for f in findings) else ERROR


def _asked(settings: Settings) -> Finding:
    """Answer a question with every connection refused."""
    from assistant.assemble import assemble
    from index.doctor import Finding, sealed

    with sealed() as tried:
        try:
            answer = assemble(settings).ask(QUESTION, ())
        except Exception as error:  # noqa: BLE001 (a doctor reports what breaks, whatever it is)
            return Finding("question", False, *sentence(error))
    if tried:
        told = ", ".join(tried)
        return Finding(
            "question", False, f"네트워크에 연결하려 했습니다: {told}", f"tried to reach the network: {told}"
        )
    total = answer.timings_ms.get("total", 0.0) / 1000
    return Finding(
        "question", True, f"네트워크 없이 답했습니다({total:.1f}초)", f"answered without a network ({total:.1f} s)"
    )
