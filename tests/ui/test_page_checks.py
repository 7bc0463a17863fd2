"""The check page in a real browser: its filters work together and stand in the page's address."""

from __future__ import annotations

from time import sleep
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from index.query import DocumentCard
from ingest.model import Certainty, Problem, ProblemKind
from ui.check_page import Checks, Filters
from ui.messages import words

KO = words("ko")


class Two:
    """Two documents of two departments and years, with three problems."""

    def documents(self) -> tuple[DocumentCard, ...]:
        """Return the cards."""
        return tuple(
            DocumentCard(f"{name}.txt", name, "text", "0" * 64, year, office, None, (), 1, 1, 1)
            for name, year, office in (("다리", 2031, "도로과"), ("숲", 2032, "공원과"), ("들", 2032, "도로과"))
        )

    def problems(self, document: str | None = None) -> tuple[Problem, ...]:
        """Return the problems."""
        return (
            Problem(ProblemKind.SUM, "다리.txt", "다리의 합계", "a", Certainty.CERTAIN, ()),
            Problem(ProblemKind.RATE, "다리.txt", "다리의 비율", "b", Certainty.LIKELY, ()),
            Problem(ProblemKind.SUM, "숲.txt", "숲의 합계", "c", Certainty.CERTAIN, ()),
        )


@pytest.mark.parametrize(
    ("wanted", "seen"),
    [
        (Filters(), {"다리의 합계", "다리의 비율", "숲의 합계"}),
        (Filters(kind="합계 불일치"), {"다리의 합계", "다리의 비율", "숲의 합계"}),
        (Filters(kind="sum"), {"다리의 합계", "숲의 합계"}),
        (Filters(kind="sum", department="도로과"), {"다리의 합계"}),
        (Filters(year="2032"), {"숲의 합계"}),
        (Filters(kind="rate", year="2032"), set()),
        (Filters(document="다리.txt", certainty="likely", department="도로과", year="2031"), {"다리의 비율"}),
        (Filters(department="없는과", year="9999' OR 1"), {"다리의 합계", "다리의 비율", "숲의 합계"}),
    ],
)
def test_filters_work_together_and_what_is_unknown_filters_nothing(wanted: Filters, seen: set[str]) -> None:
    drawn = Checks(Two()).listed(wanted, KO)  # type: ignore[arg-type]
    assert {said for said in ("다리의 합계", "다리의 비율", "숲의 합계") if said in drawn} == seen
    assert (KO("checks.none") in drawn) == (not seen)


def test_only_what_there_are_problems_of_is_offered() -> None:
    offered = Checks(Two()).choices()  # type: ignore[arg-type]
    assert offered["kind"] == ["sum", "rate"]
    assert offered["department"] == ["공원과", "도로과"]
    assert offered["year"] == ["2032", "2031"]
    assert offered["document"] == ["다리.txt", "숲.txt"]


def test_an_address_says_what_is_filtered() -> None:
    assert Filters.of("?view=check&kind=sum&year=2031&other=1") == Filters(kind="sum", year="2031")
    assert Filters.of("") == Filters()


def pick(page: Any, name: str, label: str) -> None:
    page.locator(f"#check-{name} input").click()
    page.get_by_role("option", name=label, exact=True).click()


def test_a_filtered_view_is_reloaded_passed_on_and_kept_in_the_other_language(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/ko/")
    page.get_by_role("tab", name="점검").click()
    cards = page.locator("#checks .card")
    cards.first.wait_for()
    every = cards.count()
    pick(page, "kind", "서로 다른 값")
    page.wait_for_function("document.querySelector('#checks .mark') && "
                           "[...document.querySelectorAll('#checks .mark')].every(m => m.textContent === '서로 다른 값')")  # fmt: skip
    pick(page, "year", "2017")
    page.wait_for_function("['view=check', 'year=2017'].every(x => location.search.includes(x))")
    told = parse_qs(urlsplit(page.url).query)
    assert told == {"view": ["check"], "kind": ["conflict"], "year": ["2017"]}
    fewer = cards.count()
    assert 0 < fewer < every
    page.reload()
    cards.first.wait_for()
    assert cards.count() == fewer
    assert page.locator("#check-kind input").input_value() == "서로 다른 값"
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/?**")
    cards.first.wait_for()
    assert cards.count() == fewer
    assert page.locator("#check-kind input").input_value() == "Conflict"
    page.get_by_role("tab", name="Ask").click()
    assert "view" not in parse_qs(urlsplit(page.url).query)


def test_both_places_of_a_conflict_stand_side_by_side(house: Any, open_page: Any) -> None:
    page = open_page(f"{house.url}/ko/?view=check&kind=conflict")
    card = page.locator("#checks .card").first
    card.wait_for()
    left, right = (card.locator(".side").nth(n).bounding_box() for n in (0, 1))
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]


def test_nothing_to_check_is_said_plainly(hand: SimpleNamespace) -> None:
    empty = SimpleNamespace(problems=tuple, documents=hand.Finder().documents)
    assert KO("checks.clean") in Checks(empty).listed(Filters(), KO)


def slow(page: Any) -> None:
    def late(route: Any) -> None:
        sleep(0.7)
        route.continue_()

    page.route("**/static/*.js", late)


def test_a_view_opens_and_conversations_are_listed_though_the_scripts_come_late(house: Any, open_page: Any) -> None:
    page = open_page("about:blank")
    slow(page)
    page.goto(f"{house.url}/ko/?view=check")
    page.locator("#checks .card").first.wait_for()
    page.get_by_role("tab", name="문답").click()
    page.locator("#talks .hint").first.wait_for()


def test_a_question_typed_before_the_scripts_have_come_is_answered(house: Any, open_page: Any) -> None:
    page = open_page("about:blank")
    slow(page)
    page.goto(f"{house.url}/ko/")
    page.locator("#box textarea").fill("2020년 시·자치구간 협력체계 강화 예산은?")
    page.keyboard.press("Enter")
    page.locator("#said .turn .reply").wait_for()
