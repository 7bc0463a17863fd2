"""What a reading gives the index: its scopes, its card, and the words under which its figures and facts are found."""

from __future__ import annotations

from pathlib import PurePosixPath

from index.query import DocumentCard, Scope
from ingest.model import Document, Fact, Figure, Reading

_VALUE = 200  # characters of a fact's words that can be searched


def scopes_of(reading: Reading) -> tuple[Scope, ...]:
    """Return the scopes of a document: itself, then its projects in order."""
    document = reading.document
    named: list[str | None] = [None, *document.projects]
    named += [s.project for s in document.sections]
    named += [row.project for rows in (reading.figures, reading.facts) for row in rows]
    return tuple(Scope(document.name, project) for project in dict.fromkeys(named))


def scope_words(document: Document, scope: Scope) -> tuple[str, ...]:
    """Return the words that hold for all of a scope: its project, its document, its headings."""
    headings = [s.title for s in document.sections if s.project == scope.project]
    stem = PurePosixPath(document.name).stem
    named = [scope.project, document.title, document.department, document.government, stem, *headings]
    return tuple(dict.fromkeys(n for n in named if n))


def figure_words(figure: Figure) -> tuple[str, ...]:
    """Return the words of a figure's own label, without those of its scope."""
    parts = [*figure.owners, figure.item, figure.account, figure.account_code, figure.column, figure.funding]
    return tuple(dict.fromkeys(p for p in parts if p))


def fact_words(fact: Fact) -> tuple[str, ...]:
    """Return the words of a fact's own label, and what it says."""
    parts = [*fact.owners, fact.item, fact.column, fact.value[:_VALUE]]
    return tuple(dict.fromkeys(p for p in parts if p))


def card(reading: Reading) -> DocumentCard:
    """Return what the index knows of a document without opening it."""
    d = reading.document
    return DocumentCard(
        d.name,
        d.title,
        d.format,
        d.digest,
        d.year,
        d.department,
        d.government,
        d.projects,
        len(d.sections),
        len(reading.figures),
        len(reading.problems),
    )
