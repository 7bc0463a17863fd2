"""Questions that cards answer: which box, which departments, two things in one breath, a premise that is false, a twin."""

from __future__ import annotations

from evals.generator.asking import Asker, not_these, said, stated
from evals.generator.book_model import Made
from evals.generator.cards import Card, Cards
from evals.generator.phrasing import how_much
from evals.generator.words import with_particle

NO = ["아닙", "아니", "다릅", "다르", "not ", "no,"]


def ask(to: Asker, made: Made) -> None:
    """Ask about every card."""
    if not isinstance(made.content, Cards):
        raise TypeError(made.content)
    names = {c.twin: c for c in made.content.cards if c.twin}
    for n, card in enumerate(made.content.cards):
        _card(to, made, card, n)
        twin = names.get(card.name) or next((c for c in made.content.cards if c.name == card.twin), None)
        cost = made.truth(f"cost{n}")
        if twin and cost and twin.cost != card.cost:
            other = made.truth(f"cost{made.content.cards.index(twin)}")
            want = [stated(cost)]
            to.ask(
                "figure_single",
                how_much(to.random, f"{card.name} 사업비"),
                want,
                must_not=not_these(want, (other, "its twin")),
            )


def _card(to: Asker, made: Made, card: Card, n: int) -> None:
    year, kind, offices = made.content.year, made.word(f"kind{n}"), made.word(f"by{n}")
    if kind:
        right = "신규" if card.new else "계속"
        to.ask("check", f"{with_particle(card.name, '은', '는')} 신규 사업이야, 계속 사업이야?", [said(kind, right)],
               must_say=[[f"{right}입", f"{right} 사업", f"‘{right}’", f"{right}(", f"{right}."]])  # fmt: skip
    if offices:
        to.ask("list", f"{card.name} 추진부서를 모두 알려줘", [said(offices, office) for office in card.offices])
    cost, places, people = (made.truth(f"{key}{n}") for key in ("cost", "places", "people"))
    if not (cost and places and people):
        return
    to.ask("headcount/non-budget number", f"{card.name} 참여 주민은 몇 명이야?", [stated(people)],
           must_not=not_these([stated(people)], (places, "places")))  # fmt: skip
    to.ask("headcount/non-budget number", f"{card.name} 거점시설은 몇 개소 조성해?", [stated(places)],
           must_not=not_these([stated(places)], (people, "people")))  # fmt: skip
    to.ask("two_at_once", f"{card.name} 사업비랑 참여 주민 수 알려줘", [stated(cost), stated(people)])
    fund, _ = card.funds[-1]
    share = made.truth(f"cost{n}.{fund}")
    if share:
        both = [stated(cost), stated(share)]
        to.ask("two_at_once", f"{card.name} 총사업비와 그중 {with_particle(fund, '은', '는')} 각각 얼마야?", both)
        only = [stated(share)]
        to.ask(
            "figure_single",
            how_much(to.random, f"{card.name} {fund}"),
            only,
            must_not=not_these(only, (cost, "whole for part")),
        )
    false = card.cost * 3
    to.ask("premise", f"{year}년 {card.name} 사업비가 {false // 1000:,}천원 맞지?", [stated(cost)], must_say=[NO],
           must_not=[{"value_krw": false, "why": "a false premise"}], exact=True)  # fmt: skip
