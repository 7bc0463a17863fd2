"""Questions that a work plan answers."""

from __future__ import annotations

from decimal import Decimal

from evals.generator.asking import SILENT, Asker, computed, not_these, said, stated
from evals.generator.book_model import Made
from evals.generator.phrasing import how_much
from evals.generator.words import with_particle
from evals.generator.workplan import Plan, Task

OPEN = ["미정", "undecided", "not decided", "not yet", "TBD", "undetermined"]
FREE = ["비예산", "non-budget", "no budget", "without a budget"]


def ask(to: Asker, made: Made) -> None:
    """Ask about each project of the plan, and about the plan as a whole."""
    if not isinstance(made.content, Plan):
        raise TypeError(made.content)
    plan = made.content
    for n, task in enumerate(plan.tasks):
        _task(to, made, plan, task, n)
    costed = [(t, made.truth(f"need{n}")) for n, t in enumerate(plan.tasks) if t.kind == "costed"]
    top = max(costed, key=lambda x: x[0].year(1))
    if top[1] and sum(t.year(1) == top[0].year(1) for t, _ in costed) == 1 and to.only(plan.office.division):
        to.ask(
            "compare/rank",
            f"{plan.office.government} {plan.office.division} {plan.year}년 사업 중 소요예산이 가장 큰 사업은?",
            [stated(top[1], top[0].name)],
            match="first",
        )


def _task(to: Asker, made: Made, plan: Plan, task: Task, n: int) -> None:
    r = to.random
    need = made.truth(f"need{n}")
    when, people, aim = made.word(f"when{n}"), made.truth(f"people{n}"), made.word(f"aim{n}")
    subject = f"{task.name} {plan.year}년 {r.choice(('예산', '소요예산'))}"
    if need is None:
        return
    if task.kind != "costed":
        to.ask(
            "trap",
            how_much(r, subject),
            [stated(need)],
            answer_type="disclose",
            must_say=[OPEN if task.kind == "open" else FREE],
        )
        return
    years = [made.truth(f"need{n}.계.{y}") for y in range(plan.year - 1, plan.year + 3)]
    whole = made.truth(f"whole{n}.계")
    want = [stated(need)]
    never = not_these(want, (whole, "all years"), *((t, "another year") for i, t in enumerate(years) if i != 1))
    to.ask("figure_single", how_much(r, subject), want, must_not=never)
    to.ask("trap", how_much(r, f"{task.event} 예산"), want, answer_type="disclose", match="optional", must_say=[SILENT])
    if whole:
        to.ask(
            "figure_follow_up",
            "4년 합계는?",
            [stated(whole)],
            history=[f"{subject}은?"],
            must_not=not_these([stated(whole)], (need, "one year")),
            exact=True,
        )
        to.ask("sum/aggregate", f"{task.name} 4개년 합계", [stated(whole)])
    last = years[3]
    if last and last.mark.value:
        later = [stated(last)]
        to.ask(
            "figure_single",
            how_much(r, f"{plan.year + 2}년 {task.name} 소요예산"),
            later,
            must_not=not_these(later, (need, "this year"), (whole, "all years")),
        )
        if years[1] and task.year(3) != task.year(1):
            to.ask("delta/yoy", f"{with_particle(task.name, '은', '는')} {plan.year}년보다 {plan.year + 2}년에 얼마나 늘어?",
                   [computed("b-a", [years[1], last], Decimal(task.year(3) - task.year(1)))])  # fmt: skip
    if len(task.funds) > 1:
        fund, needs = r.choice(task.funds)
        truth = made.truth(f"need{n}.{fund}.{plan.year}")
        if truth and needs[1]:
            want = [stated(truth)]
            to.ask(
                "figure_single",
                how_much(r, f"{task.name} {plan.year}년 {fund}"),
                want,
                must_not=not_these(want, (need, "whole for part")),
            )
    for truth in (t for t in made.truths if t.project == task.name and t.mark.key.startswith(("meet", "voters"))):
        m = truth.mark
        others = [
            (t, "another year") for t in made.truths if t.mark.key[:6] == m.key[:6] == "voters" and t.mark.key != m.key
        ]
        year, want = m.years[0], [stated(truth)]
        subject = f"{task.name} {year}년 {m.column if m.key.startswith('meet') else m.item}"
        if not m.column.startswith("합계"):
            to.ask(
                "headcount/non-budget number",
                f"{subject}는 몇 {m.unit.removeprefix('count:')}이야?",
                want,
                must_not=not_these(want, *others),
            )
    if when:
        to.ask("when/schedule", f"{with_particle(task.event, '은', '는')} 언제야?", [said(when)])
    if people:
        to.ask("headcount/non-budget number", f"{task.name} 모집인원은 몇 명이야?", [stated(people)])
    if aim:
        to.ask("narrative", f"{task.name}의 목적이 뭐야?", [said(aim)])
