"""The documents page's deeds: find what is indexed; take in, unlock, take out and index anew for the administrator alone."""

from __future__ import annotations

import errno
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from index.query import Finder
from index.shelves.generation import IndexFault
from ui.listing import fared, listing, told
from ui.login import Login
from ui.markup import tag, text
from ui.messages import Words
from ui.records import fitting_cards
from ui.shelf import Shelf, ShelfBusy, Shelved, Told, safe_name

LOG = logging.getLogger("yesan.ui")
Waiting = Mapping[str, str]  # files that wait for a password: by name, where they lie
_SHUT = (errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EDQUOT)  # a folder that takes no more files


class Catalogue:
    """What the page asks for, and what it is told."""

    def __init__(self, finder: Finder, shelf: Shelf | None, login: Login) -> None:
        self._finder = finder
        self._shelf = shelf
        self._login = login

    def listed(self, search: str, department: str, year: str, words: Words) -> str:
        """Return the documents that fit, as a table."""
        cards = self._finder.documents()
        unset = ("", None, words("documents.all"))
        fitting = fitting_cards(
            cards,
            text=search or "",
            department="" if department in unset else department,
            year=None if year in unset else int(year),
        )
        return listing(cards, fitting, words)

    def names(self) -> Sequence[str]:
        """Return the documents' names."""
        return [c.name for c in self._finder.documents()]

    def departments(self) -> Sequence[str]:
        """Return the departments that documents name."""
        return sorted({c.department for c in self._finder.documents() if c.department})

    def years(self) -> Sequence[str]:
        """Return the years that documents are about, newest first."""
        return [str(y) for y in sorted({c.year for c in self._finder.documents() if c.year}, reverse=True)]

    def signed(self, cookies: Mapping[str, str]) -> bool:
        """Whether a caller is the administrator."""
        return self._login.user(cookies) is not None

    def may(self, cookies: Mapping[str, str]) -> bool:
        """Whether a caller may manage documents here."""
        return self._shelf is not None and self.signed(cookies)

    def notice(self, words: Words) -> str:
        """Return what a visitor who may not manage is told."""
        if not self._login.possible:
            return tag("p", text(words("documents.manage_off")), cls="hint")
        link = tag("a", text(words("page.login")), href=f"../login?lang={words.tongue}", cls="quiet")
        return tag("p", text(words("documents.manage_login")), " ", link, cls="hint")

    def unread(self, cookies: Mapping[str, str], words: Words) -> str:
        """Return the files of the folder that could not be read, for the administrator."""
        found = self._shelf.unread() if self._shelf and self.may(cookies) else ()
        heading = tag("h4", text(words("documents.unread", count=len(found))))
        return heading + fared(found, words) if found else ""

    def add(self, files: Sequence[str], cookies: Mapping[str, str], words: Words, heard: Told) -> tuple[str, Waiting]:
        """Take files in; return how each fared, and which wait for a password. The others' copies are deleted."""
        named = {name: path for path in files if (name := safe_name(Path(path).name))}
        waiting: dict[str, str] = {}

        def work(shelf: Shelf) -> str:
            results = list(shelf.add([(name, Path(path)) for name, path in named.items()], heard))
            locked = {r.name.partition("/")[0] for r in results if r.locked}
            waiting.update((name, path) for name, path in named.items() if name in locked)
            _delete(path for name, path in named.items() if name not in locked)
            return fared(results, words)

        return self._managed(work, cookies, words), waiting

    def unlock(
        self, name: str, password: str, waiting: Waiting, cookies: Mapping[str, str], words: Words, heard: Told
    ) -> tuple[str, Waiting]:
        """Read a locked file with its password: one that was just uploaded, or one that lies in the folder."""
        left = dict(waiting)

        def work(shelf: Shelf) -> str:
            archive = name.partition("/")[0]
            path = waiting.get(name) or waiting.get(archive)
            if path is None:
                return fared(list(shelf.unlock(name, password, heard)), words)
            results = list(shelf.add([(name if name in waiting else archive, Path(path))], heard, password))
            if not any(r.locked for r in results):
                left.pop(name if name in waiting else archive, None)
                _delete([path])
            return _tried(results, words)

        return self._managed(work, cookies, words), left

    def remove(self, name: str, cookies: Mapping[str, str], words: Words) -> str:
        """Take a document out and return what came of it."""

        def work(shelf: Shelf) -> str:
            gone = shelf.remove(name or "") or [name]
            return told(words("documents.removed", name=", ".join(gone)), good=True)

        return self._managed(work, cookies, words)

    def rebuild(self, cookies: Mapping[str, str], words: Words, heard: Told) -> str:
        """Index everything anew and return what came of it; a file whose password is wanted again is named."""
        held = set(self.names())

        def work(shelf: Shelf) -> str:
            shut = [r.name for r in shelf.rebuild(heard) if r.locked and r.name in held]
            done = told(words("documents.reindexed"), good=True)
            return done + told(words("documents.shut", names=", ".join(shut)), good=False) if shut else done

        return self._managed(work, cookies, words)

    def _managed(self, work: Callable[[Shelf], str], cookies: Mapping[str, str], words: Words) -> str:
        """Do a piece of administration, for the administrator alone; a failure is a sentence."""
        if self._shelf is None or not self.may(cookies):
            return told(words("documents.denied"), good=False)
        try:
            return work(self._shelf)
        except KeyError:
            return told(words("documents.elsewhere"), good=False)
        except ShelfBusy:
            return told(words("documents.busy"), good=False)
        except FileNotFoundError:  # an upload that waited too long for its password
            return told(words("documents.expired"), good=False)
        except IndexFault as fault:
            return told(fault.ko if words.tongue == "ko" else fault.en, good=False)
        except OSError as error:
            LOG.exception("administration failed")
            if error.errno in _SHUT:
                return told(words("documents.folder_shut", why=error.strerror or ""), good=False)
            return told(words("fault.failed"), good=False)
        except Exception:
            LOG.exception("administration failed")
            return told(words("fault.failed"), good=False)


def _tried(results: Sequence[Shelved], words: Words) -> str:
    wrong = any(r.locked for r in results)
    return (told(words("documents.wrong_password"), good=False) if wrong else "") + fared(results, words)


def _delete(paths: Iterable[str]) -> None:
    for path in paths:
        with suppress(OSError):
            Path(path).unlink()
