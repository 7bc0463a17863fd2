"""The documents folder behind the page: what is put in or taken out is in the index when the call returns."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.options import index_options
from assistant.settings import Settings
from index.build import ingest
from index.generation import Busy
from index.query import Finder
from ingest.corpus import find
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

    def add(self, files: Sequence[tuple[str, Path]], told: Told = unheard) -> Iterator[Shelved]:
        """Take in files under the names given, and yield how each fared; a file of the same name is replaced."""
        self._own.mkdir(parents=True, exist_ok=True)
        for name, path in files:
            beside = self._own / f".{name}.part"  # hidden: an ingest of another process passes over it
            shutil.copyfile(path, beside)
            beside.replace(self._own / name)
        unreadable = self._ingest(told)
        cards = {card.name: card for card in self._finder.documents()}
        for name, _ in files:
            card = cards.get(name)
            if card is None or name in unreadable:
                why = next((p.ko for p in self._finder.problems(name)), "")
                yield Shelved(name, good=False, why=why)
            else:
                yield Shelved(name, good=True, figures=card.figures, problems=card.problems)

    def remove(self, name: str) -> None:
        """Delete a document of the folder; KeyError when there is none of that name, or it lives elsewhere."""
        held = {found.name: found.path for found in find(self._paths())}
        path = held[name]
        if not path.resolve().is_relative_to(self._own.resolve()):
            raise KeyError(name)
        path.unlink()
        self._ingest()

    def rebuild(self) -> None:
        """Read every document again and index it."""
        self._ingest(anew=True)

    def _ingest(self, told: Told = unheard, *, anew: bool = False) -> tuple[str, ...]:
        def heard(stage: str, done: int, total: int, thing: str) -> None:  # noqa: ARG001 (the page shows how far, not what)
            told(done, total)

        try:
            return ingest(self._paths(), index_options(self._settings), heard, anew=anew).unreadable
        except Busy as error:
            raise ShelfBusy(error.ko) from error

    def _paths(self) -> tuple[Path, ...]:
        own = self._own.resolve()
        others = Sources(self._settings.home.path).paths()
        covered = any(own.is_relative_to(path) for path in others)
        return others if covered or not own.exists() else (*others, own)
