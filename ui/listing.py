"""Documents and what became of files as HTML: a table of what is indexed, a line for each file taken in or refused."""

from __future__ import annotations

from collections.abc import Sequence

from index.query import DocumentCard
from ui.markup import tag, text
from ui.messages import Words
from ui.shelf import Shelved

SHOWN = 200


def listing(cards: Sequence[DocumentCard], fitting: Sequence[DocumentCard], words: Words) -> str:
    """Return a table of documents with what they hold."""
    intro = words(
        "documents.intro",
        documents=f"{len(cards):,}",
        figures=f"{sum(c.figures for c in cards):,}",
        problems=f"{sum(c.problems for c in cards):,}",
    )
    if not fitting:
        return tag("div", tag("p", text(intro), cls="hint"), tag("p", text(words("documents.none"))), cls="documents")
    columns = ("name", "year", "department", "projects", "figures", "problems")
    head = tag("tr", *(tag("th", text(words(f"documents.{c}")), scope="col") for c in columns))
    more = words("documents.more", count=len(fitting), shown=SHOWN) if len(fitting) > SHOWN else ""
    table = tag("table", tag("caption", text(words("documents.title")), cls="unseen"), tag("thead", head),
                tag("tbody", *(_row(c, words) for c in fitting[:SHOWN])))  # fmt: skip
    return tag("div", tag("p", text(intro), cls="hint"),
               tag("div", table, cls="scroll", tabindex="0", role="region", aria_label=words("documents.title")),
               tag("p", text(more), cls="hint") if more else "", cls="documents")  # fmt: skip


def _row(card: DocumentCard, words: Words) -> str:
    projects = list(card.projects[:3])
    if len(card.projects) > 3:
        projects.append(words("documents.more_projects", count=len(card.projects) - 3))
    link = tag("button", text(card.title or card.name), type="button", cls="link", data_act="place", data_document=card.name,
               data_start=0, data_end=0, title=words("documents.open"))  # fmt: skip
    return tag(
        "tr",
        tag("th", link, tag("span", text(card.name), cls="path"), scope="row"),
        tag("td", text(card.year or words("documents.unknown"))),
        tag("td", text(card.department or "–")),
        tag("td", *(tag("span", text(p), cls="project") for p in projects)),
        tag("td", text(f"{card.figures:,}"), cls="right"),
        tag("td", text(f"{card.problems:,}"), cls="right"),
    )


def fared(results: Sequence[Shelved], words: Words) -> str:
    """Return a line for each file: what was found in it, or why it was not read, with a field where a password helps."""
    return _lines([_fared(r, words) for r in results])


def told(sentence: str, *, good: bool) -> str:
    """Return one line about a piece of work."""
    return _lines([_line(sentence, good=good)])


def _lines(lines: Sequence[str]) -> str:
    return tag("div", tag("ul", *lines, cls="results"), role="status") if lines else ""


def _line(sentence: str, *more: str, good: bool) -> str:
    mark = tag("span", "✓ " if good else "✕ ", aria_hidden="true")
    return tag("li", tag("p", mark, text(sentence), cls="good" if good else "bad"), *more)


def _fared(result: Shelved, words: Words) -> str:
    if result.good:
        said = words("documents.added", name=result.name, figures=result.figures, problems=result.problems)
        return _line(said, good=True)
    why = words("documents.locked") if result.locked else result.why if words.tongue == "ko" else result.why_en
    return _line(
        words("documents.failed", name=result.name, why=why),
        _unlock(result, words) if result.locked else "",
        good=False,
    )


def _unlock(result: Shelved, words: Words) -> str:
    """Return the field for a password; what is typed goes to the server once, and nowhere else."""
    field = tag("input", type="password", name="password", required=True, maxlength=200, autocomplete="off")
    return tag(
        "form",
        tag("label", text(words("documents.password", name=result.name)), field),
        tag("button", text(words("documents.unlock")), type="submit", cls="quiet"),
        cls="unlock", data_name=result.name,
    )  # fmt: skip
