"""The documents folder behind the page: what the index cannot read is not kept, what it can is in it when the call returns."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.options import index_options
from assistant.settings import Settings
from index.build import ingest
from index.query import Finder
from index.shelves.generation import Busy
from ingest.corpus import Found, find
from ingest.formats.package import locked, wrong
from ingest.model import Problem, ProblemKind
from ui.shelf import ShelfBusy, Shelved, Told, unheard


@dataclass(frozen=True, slots=True)
class Sources:
    """Which paths the index of a home was made from, so that an upload does not take the others out of it."""

    home: Path

    @property
    def _file(self) -> Path:
        return self.home / "sources.json"

    def keep(self, paths: Sequence[Path]) -> None:
        """Remember the paths of an ingest."""
        self._file.write_text(json.dumps([str(p.resolve()) for p in paths], ensure_ascii=False), encoding="utf-8")

    def paths(self) -> tuple[Path, ...]:
        """Return them; none before the first ingest."""
        try:
            return tuple(
                path for text in json.loads(self._file.read_text(encoding="utf-8")) if (path := Path(text)).exists()
            )
        except (FileNotFoundError, ValueError):
            return ()


class Folder:
    """Keeps uploads in the documents folder and indexes it together with whatever the index was made from."""

    def __init__(self, settings: Settings, finder: Finder) -> None:
        self._settings = settings
        self._finder = finder
        self._own = settings.documents.path

    def add(
        self, files: Sequence[tuple[str, Path]], told: Told = unheard, password: str | None = None
    ) -> Iterator[Shelved]:
        """Take in files under the names given; one that cannot be read is taken out again, what it replaced put back."""
        self._own.mkdir(parents=True, exist_ok=True)
        placed: list[Placed] = []
        try:
            placed += (_put(path, self._own / name) for name, path in dict(files).items())
            unreadable = self._ingest(told, password=password)
        except BaseException:
            for one in placed:
                one.undo()
            raise
        fared = {one.path: self._fared(one.path, unreadable) for one in placed}
        bad = [one for one in placed if not any(f.good for f in fared[one.path])]
        for one in placed:
            if one in bad:
                one.undo()
            else:
                one.keep()
        if bad:
            self._ingest()
        for results in fared.values():
            yield from results

    def unlock(self, name: str, password: str, told: Told = unheard) -> Iterator[Shelved]:
        """Read a locked file of the folder with its password; KeyError when there is none of that name."""
        path = self._found(name).path
        aside = path.with_name(f".{path.name}.locked")
        path.replace(aside)
        try:
            self._ingest()  # what was found unreadable is not tried again until it has been away
            yield from self.add([(path.relative_to(self._own.resolve()).as_posix(), aside)], told, password)
        finally:
            if path.exists():
                aside.unlink()
            else:
                aside.replace(path)
                self._ingest()

    def remove(self, name: str) -> Sequence[str]:
        """Delete a document of the folder, with all that its archive holds; KeyError when there is none, or it lives elsewhere."""
        path = self._found(name).path
        names = [f.name for f in find(self.paths()) if f.path == path]
        path.unlink()
        self._ingest()
        return names

    def rebuild(self, told: Told = unheard) -> Sequence[Shelved]:
        """Read every document again and index it; return those that could not be read. A folder that is away empties nothing."""
        self._ingest(told, anew=True, empty=False)
        return self.unread()

    def unread(self) -> Sequence[Shelved]:
        """Return the files that lie in the folder and could not be read."""
        held = {card.name for card in self._finder.documents()}
        return [
            _refused(p.document, p)
            for p in self._finder.problems()
            if p.kind is ProblemKind.UNREADABLE and p.document not in held
        ]

    def paths(self) -> tuple[Path, ...]:
        """Return what holds the documents: the paths that the index was made from, and the folder of uploads."""
        own = self._own.resolve()
        others = Sources(self._settings.home.path).paths()
        covered = any(own.is_relative_to(path) for path in others)
        return others if covered or not own.exists() else (*others, own)

    def _ingest(
        self, told: Told = unheard, *, anew: bool = False, password: str | None = None, empty: bool = True
    ) -> tuple[str, ...]:
        def heard(stage: str, done: int, total: int, thing: str) -> None:  # noqa: ARG001 (the page shows how far, not what)
            told(done, total)

        try:
            options = index_options(self._settings)
            return ingest(self.paths(), options, heard, anew=anew, password=password, empty=empty).unreadable
        except Busy as error:
            raise ShelfBusy(error.ko) from error

    def _found(self, name: str) -> Found:
        """Return the file that a name is cited for; KeyError when it is not in this folder."""
        found = {f.name: f for f in find(self.paths())}[name]
        if not found.path.resolve().is_relative_to(self._own.resolve()):
            raise KeyError(name)
        return found

    def _fared(self, path: Path, unreadable: Sequence[str]) -> list[Shelved]:
        """Return how a file fared, document by document when it is an archive."""
        names = [f.name for f in find(self.paths()) if f.path == path.resolve()]
        cards = {card.name: card for card in self._finder.documents() if card.name in names}
        return [
            self._unread(name)
            if name in unreadable or name not in cards
            else Shelved(name, good=True, figures=cards[name].figures, problems=cards[name].problems)
            for name in names
        ]

    def _unread(self, name: str) -> Shelved:
        found = next(iter(self._finder.problems(name)), None)
        return Shelved(name, good=False) if found is None else _refused(name, found)


@dataclass(frozen=True, slots=True)
class Placed:
    """A file put into the folder, and what it replaced."""

    path: Path
    before: Path | None

    def undo(self) -> None:
        """Take it out again; what it replaced is put back."""
        self.path.unlink(missing_ok=True)
        if self.before:
            self.before.replace(self.path)

    def keep(self) -> None:
        """Let go of what it replaced."""
        if self.before:
            self.before.unlink(missing_ok=True)


def _put(source: Path, path: Path) -> Placed:
    """Copy a file to its place whole; hidden names are passed over by an ingest of another process."""
    beside, before = path.with_name(f".{path.name}.part"), path.with_name(f".{path.name}.before")
    shutil.copyfile(source, beside)
    held = path.exists()
    if held:
        path.replace(before)
    beside.replace(path)
    return Placed(path, before if held else None)


def _refused(name: str, problem: Problem) -> Shelved:
    closed = problem.ko in {locked().fault.ko, wrong().fault.ko}
    return Shelved(name, good=False, why=problem.ko, why_en=problem.en, locked=closed)
