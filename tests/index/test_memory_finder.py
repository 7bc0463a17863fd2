"""Finding by words and labels over readings held in memory."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from index.finder import IndexFinder
from index.memory import finder_of
from index.query import Query, Scope
from ingest.model import Reading

Maker = Callable[..., Reading]


@pytest.fixture
def finder(readings: tuple[Reading, ...]) -> IndexFinder:
    return finder_of(readings)


@pytest.mark.parametrize(
    ("terms", "document"),
    [
        (("해양박람회",), "harbour.txt"),
        (("바다 도시 해양 박람회",), "harbour.txt"),  # spaced otherwise
        (("해양박람훼",), "harbour.txt"),  # misspelled
        (("부스 설치비",), "harbour.txt"),  # only in the label of an item
        (("도서관과",), "library.txt"),  # only a department
        (("가로등",), "road.txt"),
        (("expo", "booth"), "harbour.txt"),
        (("streetlights",), "road.txt"),
        (("library",), "library.txt"),
        (("시군구간협력",), "road.txt"),  # only in a sentence
        (("남쪽 부두",), "harbour.txt"),  # only in what a fact says
    ],
)
def test_terms_lead_to_the_document_that_speaks_of_them(
    finder: IndexFinder, terms: tuple[str, ...], document: str
) -> None:
    found = finder.find(Query(" ".join(terms), terms=terms, language="mixed"))
    assert found.scopes[0][0].document == document


def test_an_account_code_finds_every_figure_under_it(finder: IndexFinder) -> None:
    found = finder.find(Query("20101 예산", accounts=("20101",)))
    assert len({f.source.document for f in found.figures}) == 3


def test_a_question_without_terms_is_read_for_its_nouns(finder: IndexFinder) -> None:
    found = finder.find(Query("해양박람회 부스 설치비는 얼마인가요?"))
    assert found.scopes[0][0].document == "harbour.txt"
    assert found.sections[0].section.title == "산출근거"


def test_a_named_document_is_the_only_one_that_answers(finder: IndexFinder) -> None:
    found = finder.find(Query("예산", terms=("사무관리비",), documents=("road.txt",)))
    assert {f.source.document for f in found.figures} == {"road.txt"}
    assert {s.document for s in found.sections} <= {"road.txt"}


def test_scores_tell_which_terms_were_matched(finder: IndexFinder) -> None:
    found = finder.find(Query("드론 박람회", terms=("드론", "박람회")))
    assert found.scopes[0][1].why == ("박람회",)


def test_the_same_query_gives_the_same_evidence(readings: tuple[Reading, ...]) -> None:
    query = Query("산출근거 장소 운영", terms=("장소", "운영"))
    assert finder_of(readings).find(query) == finder_of(reversed(readings)).find(query)


def test_only_the_first_scopes_of_many_label_hits_are_named(maker: Maker) -> None:
    text = "무료 강습\n# 산출근거\n○ 강사 수당 = 700천원\n"
    many = [maker(f"{n:03d}.txt", text) for n in range(60)]
    found = finder_of(many).find(Query("강사 수당", terms=("강사 수당",)))
    named = [scope for scope, _ in found.scopes] + list(found.beside)
    assert named == [Scope(f"{n:03d}.txt", None) for n in range(48)]
    assert len(found.figures) == 60
