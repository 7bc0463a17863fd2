"""Questions that a work report answers."""

from __future__ import annotations

from evals.generator.asking import Asker, not_these, said, stated
from evals.generator.book_model import Made
from evals.generator.briefing import Report
from evals.generator.phrasing import how_much
from evals.generator.words import with_particle


def ask(to: Asker, made: Made) -> None:
    """Ask about spending, staff and dates; only of a division that no other document names."""
    if not isinstance(made.content, Report):
        raise TypeError(made.content)
    report, r = made.content, to.random
    for n, (_, event, _) in enumerate(report.works):
        when = made.word(f"when{n}")
        if when:
            to.ask("when/schedule", f"{with_particle(event, '은', '는')} 언제 하나요?", [said(when)])
            to.ask("refuse_absent", how_much(r, f"{event} 예산"), [], answer_type="refuse",
                   must_not=not_these([], (made.truth("spent.sum.A"), "the division's whole")))  # fmt: skip
    name = f"{report.year}년 {report.office.division}"
    if not to.only(report.office.division):
        return
    for n, s in enumerate(report.spending):
        given, spent, left, rate = (made.truth(f"spent{n}.{k}") for k in "ABCR")
        if not (given and spent and left and rate):
            continue
        want = [stated(spent)]
        to.ask(
            "settlement",
            how_much(r, f"{name} {s.name} 집행액"),
            want,
            must_not=not_these(want, (given, "plan for settlement"), (left, "left for spent")),
        )
        want = [stated(left)]
        to.ask(
            "settlement",
            how_much(r, f"{name} {s.name} 잔액"),
            want,
            must_not=not_these(want, (spent, "spent for left")),
        )
        want = [stated(rate)]
        whole = made.truth("spent.sum.R")
        to.ask("ratio", f"{name} {s.name} 집행률은?", want, must_not=not_these(want, (whole, "of the whole")))
        want = [stated(given)]
        to.ask(
            "figure_single",
            how_much(r, f"{name} {s.name} 예산액"),
            want,
            must_not=not_these(want, (spent, "spent for plan")),
        )
    quota, present = made.truth("quota"), made.truth("present")
    if quota and present:
        to.ask(
            "headcount/non-budget number",
            f"{name} 정원은 몇 명이야?",
            [stated(quota)],
            must_not=not_these([stated(quota)], (present, "present")),
        )
        to.ask(
            "headcount/non-budget number",
            f"{name} 현원은?",
            [stated(present)],
            must_not=not_these([stated(present)], (quota, "quota")),
        )
