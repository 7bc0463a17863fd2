"""Questions that a settlement statement and a supplementary budget answer: one row, one column."""

from __future__ import annotations

from evals.generator.asking import Asker, not_these, stated
from evals.generator.book_model import Made
from evals.generator.phrasing import how_much
from evals.generator.settlement import Statement
from evals.generator.supplement import Supplement


def settlement(to: Asker, made: Made) -> None:
    """Ask what was spent, left and carried over."""
    if not isinstance(made.content, Statement):
        raise TypeError(made.content)
    year = made.content.year
    for n, (name, _) in enumerate(made.content.rows):
        spent, left, out, rate = (made.truth(f"row{n}.{k}") for k in ("EXECUTED", "BALANCE", "CARRIED_OUT", "R"))
        current, whole = made.truth(f"row{n}.CURRENT"), made.truth("sum.EXECUTED")
        if not (spent and left and out and rate):
            continue
        want = [stated(spent)]
        never = not_these(want, (current, "plan for settlement"), (left, "left for spent"), (whole, "whole for part"))
        to.ask(
            "settlement",
            how_much(to.random, f"{name} {year}년 {to.random.choice(('지출액', '집행액', '결산액'))}"),
            want,
            must_not=never,
        )
        want = [stated(left)]
        to.ask(
            "settlement",
            how_much(to.random, f"{year}년 {name} 집행잔액"),
            want,
            must_not=not_these(want, (spent, "spent for left")),
        )
        want = [stated(rate)]
        to.ask("ratio", f"{year}년 {name} 집행률은?", want)


def supplement(to: Asker, made: Made) -> None:
    """Ask what was fixed before, what it becomes and how much it changes."""
    if not isinstance(made.content, Supplement):
        raise TypeError(made.content)
    year, nth = made.content.year, made.content.nth
    for n, r in enumerate(made.content.rows):
        before, after, change = (made.truth(f"row{n}.{k}") for k in "ABC")
        if not (before and after and change):
            continue
        whole = made.truth("sum.B")
        want = [stated(after)]
        never = not_these(want, (before, "before for after"), (change, "change for amount"), (whole, "whole for part"))
        to.ask("figure_single", how_much(to.random, f"{r.name} {year}년 제{nth}회 추경예산"), want, must_not=never)
        want = [stated(change)]
        to.ask(
            "delta/yoy",
            f"{year}년 {nth}회 추경에서 {r.name}의 증감액은?",
            want,
            must_not=not_these(want, (after, "amount for change")),
        )
        if r.before:
            want = [stated(before)]
            never = not_these(want, (after, "after for before"))
            to.ask("figure_single", how_much(to.random, f"{r.name} {year}년 기정예산액"), want, must_not=never)
