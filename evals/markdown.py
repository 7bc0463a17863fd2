"""A report as Markdown: what a person reads in a terminal or a merge request."""

from __future__ import annotations

from collections.abc import Iterable

from evals.numerals import interval, moved, short
from evals.row import Row
from evals.scored import Report
from evals.shown import forbidden, got, wanted


def as_markdown(report: Report, failures: int = 40) -> str:
    """Return the report, wrong figures before everything else."""
    first = report.first
    questions = f"{len(first.rows)} questions over {len(report.documents)} documents"
    blocks = [
        f"# {report.dataset}: {questions}",
        " · ".join(filter(None, (report.date, report.machine, report.program))),
        _wrong(first.rows),
        _metrics(report),
        "\n".join(f"- {line}" for line in against(report)),
        *(_group(name, report) for name in first.groups),
        _changes(report),
        _failures(first.failed, failures),
    ]
    return "\n\n".join(b for b in blocks if b) + "\n"


def against(report: Report) -> list[str]:
    """Return what the first system gains and loses against every other, in a sentence each."""
    return [
        f"Against {name}: {len(p.gained)} more right, {len(p.lost)} fewer, of {p.common}; McNemar's exact p = {p.p:.2g}."
        for name, p in report.against
    ]


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a Markdown table."""
    names = list(head)
    lines = [names, ["---"] * len(names), *([_cell(c) for c in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _wrong(rows: Iterable[Row]) -> str:
    wrong = [r for r in rows if r.verdict.wrong]
    if not wrong:
        return "**No wrong figure was claimed.**"
    lines = "\n".join(f"- **{r.case.id}** {_asked(r)} → {got(r)}; {forbidden(r)}".rstrip("; ") for r in wrong)
    return f"**WRONG FIGURES CLAIMED: {len(wrong)}**\n\n{lines}"


def _metrics(report: Report) -> str:
    before = {name: old for name, old, _ in report.change.metrics} if report.change else {}
    names = list(dict.fromkeys(m.name for s in report.systems for m in s.metrics))
    head = [
        "metric",
        report.first.name,
        "95 %",
        "n",
        *(["change"] if before else []),
        *(s.name for s in report.systems[1:]),
    ]
    rows = []
    for name in names:
        mine = report.first.metric(name)
        cells = [name, short(mine), interval(mine) if mine else "", str(mine.n) if mine else ""]
        if before:
            cells.append(moved(mine, before[name]) if mine and name in before else "")
        rows.append([*cells, *(short(s.metric(name)) for s in report.systems[1:])])
    rows += [[f"extraction: {m.name}", short(m), interval(m), str(m.n)] for m in report.extraction]
    width = len(head)
    return table(head, ([*r, *[""] * (width - len(r))] for r in rows))


def _group(name: str, report: Report) -> str:
    groups = report.first.groups[name]
    head = [name, "n", *(m.name for m in next(iter(groups.values())))]
    rows = ([group, str(metrics[0].n), *(short(m) for m in metrics)] for group, metrics in groups.items())
    return f"## By {name}\n\n{table(head, rows)}"


def _changes(report: Report) -> str:
    if report.change is None:
        return ""
    paired = report.change.paired
    verdict = "more than chance" if paired.p < 0.05 else "no more than chance may do"
    sentence = (
        f"{len(paired.gained)} gained, {len(paired.lost)} lost of {paired.common} asked in both runs: "
        f"p = {paired.p:.3f} (McNemar, exact), {verdict}."
    )
    lines = [
        f"## Since {report.change.since}",
        sentence,
    ]
    lines += [f"Lost: {', '.join(paired.lost)}"] if paired.lost else []
    lines += [f"Gained: {', '.join(paired.gained)}"] if paired.gained else []
    return "\n\n".join(lines)


def _failures(rows: tuple[Row, ...], most: int) -> str:
    if not rows:
        return "## Failed\n\nNone."
    lines = (_failure(r) for r in rows[:most])
    rest = f"\n\n{len(rows) - most} more in report.html." if len(rows) > most else ""
    return f"## Failed: {len(rows)}\n\n" + "\n".join(lines) + rest


def _failure(row: Row) -> str:
    lines = [f"- **{row.case.id}** ({row.case.kind}) {_asked(row)}", ", ".join(row.verdict.reasons)]
    return "\n  - ".join([*lines, f"wanted {wanted(row)}", f"got {got(row)}"])


def _asked(row: Row) -> str:
    return " / ".join((*row.case.history, row.case.question))
