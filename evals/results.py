"""The figures that README quotes, out of the reports that commands have written: no number is typed by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.bench.bench import Bench, bench_of
from evals.bench.table import digits
from evals.markdown import table

Record = Mapping[str, Any]
PLACE = re.compile(r"(<!-- results:(?P<name>[\w-]+) -->\n).*?(?=<!-- /results -->)", re.DOTALL)
# Names of the systems and of the lines, as the Korean half of README says them.
KOREAN = {
    "yesan": "예산문답",
    "plain llama-index": "llama-index 그대로",
    "BM25 alone": "BM25만",
    "dense alone": "임베딩만",
    "fusion without figures": "둘을 섞음(수치 없이)",
    "right": "맞음",
    "wrong figures claimed": "틀린 금액을 말함",
    "citation right": "출처가 맞음",
    "recall@10": "근거가 상위 10개 안에",
    "documents": "문서 수",
    "finding": "찾기",
    "answer": "답 하나",
    "answer over HTTP": "HTTP로 답 하나",
    "answer / embedding one question": "답 하나 ÷ 질문 임베딩",
    "answer / plain llama-index": "답 하나 ÷ llama-index 그대로",
    "ingest": "색인",
    "ingest / embedding alone": "색인 ÷ 임베딩만",
    "serving memory": "서버 메모리",
    "disk for a document": "문서 하나의 디스크",
}
LINES = (
    ("finding", "finding"),
    ("answer", "answer, warm, one at a time"),
    ("answer over HTTP", "answer over HTTP, one at a time"),
    ("ingest", "ingest"),
    ("serving memory", "serving memory"),
    ("disk for a document", "disk per document"),
)
RATIOS = (
    ("answer / embedding one question", "answer, warm, one at a time / embedding one question"),
    ("answer / plain llama-index", "answer, warm, one at a time / plain llama-index: answer"),
    ("ingest / embedding alone", "ingest / embedding alone"),
)


@dataclass(frozen=True, slots=True)
class Results:
    """What was found: reports in the order given, and benches."""

    reports: tuple[Record, ...]
    benches: tuple[Bench, ...]


def collect(folders: Iterable[Path]) -> Results:
    """Read what `run` and `bench` left in their folders."""
    reports: list[Record] = []
    benches: list[Bench] = []
    for folder in folders:
        if (folder / "report.json").is_file():
            reports.append(json.loads((folder / "report.json").read_text(encoding="utf-8")))
        elif (folder / "bench.json").is_file():
            benches.append(bench_of(json.loads((folder / "bench.json").read_text(encoding="utf-8"))))
        else:
            raise ValueError(f"{folder}: neither report.json nor bench.json is there")
    return Results(tuple(reports), tuple(benches))


def results_page(results: Results) -> str:
    """Return every quoted figure, each with its date, machine and program."""
    blocks = ["# Results", "Written by `python -m evals results`; see [evaluation.md](evaluation.md)."]
    for report in results.reports:
        blocks += [f"## {report['dataset']}", quality(report, str), _when(report)]
    for bench in results.benches:
        blocks += ["## Speed, memory, growth", speed(bench, str), f"{bench.date} · {bench.machine} · {bench.program}"]
        for section in bench.sections:
            rows = [
                [m.name, f"{digits(m.value)} {'×' if m.unit == 'x' else m.unit}".strip(), m.note] for m in section.lines
            ]
            blocks += [f"### {section.title}", table(["", "", ""], rows)]
    return "\n\n".join(blocks) + "\n"


def fill(text: str, results: Results) -> str:
    """Return a text with its marked places filled: quality-ko, quality-en, samples-ko, samples-en, speed-ko, speed-en."""
    made: dict[str, str] = {}
    names: dict[str, Callable[[str], str]] = {"ko": lambda said: KOREAN.get(said, said), "en": str}
    for language, name in names.items():
        for n, report in enumerate(results.reports):
            made[f"{'quality' if n == 0 else 'samples'}-{language}"] = f"{quality(report, name)}\n\n{_when(report)}\n"
        for bench in results.benches:
            about = f"{bench.date} · {bench.machine} · {bench.program}"
            made[f"speed-{language}"] = f"{speed(bench, name)}\n\n{about}\n"

    def body(found: re.Match[str]) -> str:
        if found["name"] not in made:
            raise ValueError(f"results:{found['name']}: nothing given tells it; there are {', '.join(made)}")
        return f"{found[1]}{made[found['name']]}"

    return PLACE.sub(body, text)


def quality(report: Record, name: Callable[[str], str]) -> str:
    """Return how good every system of a report is, side by side."""
    systems = [{m["name"]: m for m in s["metrics"]} for s in report["systems"]]
    rows = [
        [name("right"), *(_share(s, "pass") for s in systems)],
        [name("wrong figures claimed"), *(f"{s['wrong']['value']:.0f}" for s in systems)],
        [name("citation right"), *(_share(s, "citation right") for s in systems)],
        [name("recall@10"), *(_share(s, "recall@10") for s in systems)],
    ]
    return table(["", *(name(s["name"]) for s in report["systems"])], rows)


def speed(bench: Bench, name: Callable[[str], str]) -> str:
    """Return the lines and ratios of a bench that say most, by the number of documents."""
    rows: list[list[str]] = []
    for said, line in LINES:
        found = [bench.line(line, n) for n in bench.sizes]
        rows.append([name(said), *(f"{digits(m.value)} {m.unit}" if m else "–" for m in found)])
    for said, ratio in RATIOS:
        by_size = {r.documents: r for r in bench.ratios if r.name == ratio}
        rows.append([name(said), *(f"{by_size[n].value:.2f} ×" if n in by_size else "–" for n in bench.sizes)])
    return table([name("documents"), *(f"{n:,}" for n in bench.sizes)], rows)


def _share(metrics: Mapping[str, Record], name: str) -> str:
    value = metrics.get(name, {}).get("value")
    return "–" if value is None else f"{value:.1%}".replace("%", " %")


def _when(report: Record) -> str:
    asked: Sequence[Any] = report["cases"]
    counted = f"{len(asked)} questions, {len(report['documents'])} documents"
    return " · ".join(filter(None, (counted, report["date"], report["machine"], report.get("program", ""))))
