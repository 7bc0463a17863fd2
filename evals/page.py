"""A report as one HTML page that needs nothing beside itself: plots, tables, every failed question with its source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from evals.markdown import against
from evals.metrics.measured import Measured
from evals.numerals import interval, moved, short
from evals.plots import Bar, bars, histogram
from evals.row import Row, Texts
from evals.scored import Report, Scored
from evals.shown import excerpts, forbidden, got, wanted

STYLE = """
body{font:15px/1.55 system-ui,"Noto Sans KR",sans-serif;color:#1f2933;max-width:1100px;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;margin:.6rem 0 1.6rem}
th,td{padding:.25rem .7rem;border-bottom:1px solid #d5dae0;text-align:right}
th:first-child,td:first-child{text-align:left}th{background:#f2f4f6}.wrong{color:#c0232b;font-weight:600}
.none{color:#1d6f8a;font-weight:600}
details{border:1px solid #d5dae0;border-radius:6px;margin:.5rem 0;padding:.5rem .8rem}
details.wrong-case{border-color:#c0232b}summary{cursor:pointer}
pre{white-space:pre-wrap;background:#f7f8f9;padding:.6rem;border-radius:4px}
mark{background:#ffe08a}dt{font-weight:600}dd{margin:0 0 .4rem 1rem}svg{max-width:100%;height:auto}.quiet{color:#5f6b76}
"""
ALWAYS_LOW = {"wrong", "missed"}


def as_page(report: Report, texts: Texts) -> str:
    """Return the page. It makes no request: style, plots and cases are in it."""
    first = report.first
    title = f"{report.dataset}: {len(first.rows)} questions over {len(report.documents)} documents"
    body = [
        f"<h1>{escape(title)}</h1>",
        f'<p class="quiet">{escape(" · ".join(filter(None, (report.date, report.machine, report.program))))}</p>',
        _wrong_line(first),
        _board(report),
        _side_by_side(report),
        *(f"<p>{escape(line)}</p>" for line in against(report)),
        _kinds(first),
        _latency(first),
        *(_group_table(name, first) for name in first.groups),
        _change(report),
        f"<h2>Failed: {len(first.failed)}</h2>",
        *(_case(r, texts) for r in first.failed),
    ]
    return page(title, body)


def page(title: str, body: Iterable[str]) -> str:
    """Return a whole HTML document whose policy forbids every request."""
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head>'
        f"<body>{''.join(body)}</body></html>"
    )


def html_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; cells are HTML already."""
    top = "".join(f"<th>{escape(h)}</th>" for h in head)
    lines = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{lines}</tbody></table>"


def _wrong_line(scored: Scored) -> str:
    wrong = sum(r.verdict.wrong for r in scored.rows)
    if not wrong:
        return '<p class="none">No wrong figure was claimed.</p>'
    return f'<p class="wrong">Wrong figures claimed: {wrong}</p>'


def _value(measured: Measured | None) -> str:
    text = escape(short(measured))
    alarming = measured is not None and measured.name == "wrong" and bool(measured.value)
    return f'<span class="wrong">{text}</span>' if alarming else text


def _board(report: Report) -> str:
    before = {name: old for name, old, _ in report.change.metrics} if report.change else {}
    names = list(dict.fromkeys(m.name for s in report.systems for m in s.metrics))
    rest = report.systems[1:]
    rows = []
    for name in names:
        mine = report.first.metric(name)
        change = escape(moved(mine, before[name])) if mine and name in before else ""
        limits = escape(interval(mine)) if mine else ""
        rows.append(
            [
                escape(name),
                _value(mine),
                limits,
                str(mine.n) if mine else "",
                change,
                *(_value(s.metric(name)) for s in rest),
            ]
        )
    rows += [
        [f"extraction: {escape(m.name)}", _value(m), escape(interval(m)), str(m.n), "", *("" for _ in rest)]
        for m in report.extraction
    ]
    return html_table(["metric", report.first.name, "95 %", "n", "change", *(s.name for s in rest)], rows)


def _side_by_side(report: Report) -> str:
    if len(report.systems) == 1:
        return ""
    rights, wrongs = [], []
    for s in report.systems:
        right, wrong = s.metric("pass"), s.metric("wrong")
        if right and right.value is not None:
            rights.append(Bar(s.name, right.value, short(right), right.low, right.high))
        if wrong and wrong.value is not None:
            share = wrong.value / max(1, wrong.n)
            rights_note = f"{short(wrong)} of {wrong.n}"
            wrongs.append(Bar(s.name, share, rights_note, bad=True))
    return bars("Answered rightly", rights) + bars("Wrong figure claimed", wrongs)


def _kinds(scored: Scored) -> str:
    items = [
        Bar(group, metrics[0].value, f"{short(metrics[0])} of {metrics[0].n}", metrics[0].low, metrics[0].high)
        for group, metrics in scored.groups.get("kind", {}).items()
        if metrics[0].value is not None
    ]
    return bars("Answered rightly, by kind of question", items) if items else ""


def _latency(scored: Scored) -> str:
    times = [r.given.timings_ms["total"] for r in scored.rows if r.given and "total" in r.given.timings_ms]
    return histogram("Time to an answer", times, "ms")


def _group_table(name: str, scored: Scored) -> str:
    groups = scored.groups[name]
    head = [name, "n", *(m.name for m in next(iter(groups.values())))]
    rows = [[escape(g), str(ms[0].n), *(_value(m) for m in ms)] for g, ms in groups.items()]
    return f"<h2>By {escape(name)}</h2>" + html_table(head, rows)


def _change(report: Report) -> str:
    if report.change is None:
        return ""
    paired = report.change.paired
    lost, gained = (escape(", ".join(ids) or "none") for ids in (paired.lost, paired.gained))
    return (
        f"<h2>Since {escape(report.change.since)}</h2><p>{len(paired.gained)} gained, {len(paired.lost)} lost of "
        f"{paired.common} asked in both runs; McNemar's exact p = {paired.p:.3f}.</p>"
        f"<p>Lost: {lost}</p><p>Gained: {gained}</p>"
    )


def _case(row: Row, texts: Texts) -> str:
    asked = " / ".join((*row.case.history, row.case.question))
    parts = [("wanted", wanted(row)), ("got", got(row)), ("said", row.given.text if row.given else "")]
    if claimed := forbidden(row):
        parts.insert(2, ("forbidden", claimed))
    listed = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in parts if text)
    sources = "".join(
        f'<p class="quiet">{escape(e.document)}, line {e.line}</p>'
        f"<pre>{escape(e.before)}<mark>{escape(e.marked)}</mark>{escape(e.after)}</pre>"
        for e in excerpts(row, texts)
    )
    kind = ' class="wrong-case"' if row.verdict.wrong else ""
    tone = ' class="wrong"' if row.verdict.wrong else ""
    return (
        f"<details{kind}><summary><b>{escape(row.case.id)}</b> {escape(asked)} "
        f"<span{tone}>{escape(', '.join(row.verdict.reasons))}</span></summary><dl>{listed}</dl>{sources}</details>"
    )
