"""`yesan search`: sections and figures as the index finds them, before any answer."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from typing import Any

from assistant.settings import Settings
from index.query import Evidence, Score
from ingest.export import figure_json
from ingest.model import Figure
from ui.exits import DONE
from ui.messages import Words, words
from ui.terminal import Terminal
from ui.where import spot

FIGURES = 20  # on a terminal; --json gives all


def arguments(parser: ArgumentParser, terminal: Terminal) -> None:
    """Take the words to look for."""
    pick = terminal.pick
    parser.add_argument(
        "question", nargs="+", metavar=pick("질문", "QUESTION"), help=pick("질문이나 낱말", "a question or words")
    )
    parser.add_argument("--explain", action="store_true", help=pick("점수의 까닭까지", "with what made each score"))
    parser.add_argument("--json", action="store_true", help=pick("JSON으로", "as JSON"))


def run(options: Namespace, settings: Settings, terminal: Terminal) -> int:
    """Find and print."""
    from assistant.assemble import assemble

    assistant = assemble(settings)
    evidence = assistant.finder.find(assistant.query(" ".join(options.question)))
    if options.json:
        terminal.say(json.dumps(as_json(evidence), ensure_ascii=False, indent=2))
    else:
        _print(evidence, terminal, explain=options.explain)
    return DONE


def as_json(evidence: Evidence) -> dict[str, Any]:
    """Return evidence as JSON: the query, sections, scopes and figures, best first."""
    query = evidence.query
    return {
        "query": {
            "text": query.text,
            "language": query.language,
            "terms": list(query.terms),
            "years": list(query.years),
            "measures": [m.name.lower() for m in query.measures],
            "accounts": list(query.accounts),
        },
        "generation": evidence.generation,
        "sections": [
            {
                "document": s.document,
                "section": list(s.section.path),
                "start": s.start,
                "end": s.end,
                "text": s.text,
                "score": _score(s.score),
            }
            for s in evidence.sections
        ],
        "scopes": [
            {"document": s.document, "project": s.project, "score": _score(score)} for s, score in evidence.scopes
        ],
        "figures": [figure_json(f) for f in evidence.figures],
        "facts": [
            {"document": f.source.document, "line": f.source.line, "label": list(f.label), "value": f.value}
            for f in evidence.facts
        ],
        "timings_ms": evidence.timings_ms,
    }


def _print(evidence: Evidence, terminal: Terminal, *, explain: bool) -> None:
    terminal.say(terminal.pick("부분", "Sections"))
    for hit in evidence.sections:
        terminal.say(f"  {hit.score.total:.3f}  {hit.document} > {' > '.join(hit.section.path)}")
        if explain:
            _explain(hit.score, terminal)
        terminal.say(f"         {_short(hit.text)}")
    terminal.say(terminal.pick("사업", "Projects"))
    for scope, score in evidence.scopes:
        terminal.say(f"  {score.total:.3f}  {scope.document}" + (f" > {scope.project}" if scope.project else ""))
        if explain:
            _explain(score, terminal)
    total = len(evidence.figures)
    terminal.say(terminal.pick(f"금액과 수치 {total}개", f"{total} figures"))
    for figure in evidence.figures[:FIGURES]:
        terminal.say(f"  {_figure(figure, words(terminal.lang))}")
    if total > FIGURES:
        terminal.say(terminal.pick(f"  … {total - FIGURES}개 더 (--json)", f"  … {total - FIGURES} more (--json)"))


def _figure(figure: Figure, said: Words) -> str:
    year = figure.year or "-"
    return f"{figure.printed}  {year} {figure.measure.value}  {' > '.join(figure.label)}  ({spot(figure.source, said)})"


def _explain(score: Score, terminal: Terminal) -> None:
    meaning, words = terminal.pick("뜻", "meaning"), terminal.pick("낱말", "words")
    terminal.say(f"         {meaning} {score.meaning:.3f}, {words} {score.words:.3f}: {', '.join(score.why) or '-'}")


def _score(score: Score) -> dict[str, Any]:
    return {"total": score.total, "meaning": score.meaning, "words": score.words, "why": list(score.why)}


def _short(text: str, most: int = 120) -> str:
    one = " ".join(text.split())
    return one if len(one) <= most else one[: most - 1] + "…"
