"""The documents folder behind the page, over the real index: what cannot be read is not kept, and says why."""

from __future__ import annotations

import errno
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistant.settings import Documents, Home, Server, Settings
from index.build import Emptied
from index.shelves.generation import Unreachable
from ui.catalogue import Catalogue
from ui.folder import Folder
from ui.login import COOKIE, Login
from ui.messages import words
from ui.originals import Changed, Gone, Originals
from ui.shelf import Shelved, unheard

PLAN = "솔숲 도서관 건립\n\n산출근거\n\n(단위 : 천원)\n\n구 분\t2024예산액\t2025예산액\n계\t31,000\t47,300\n시설비\t20,000\t35,300\n도서구입비\t11,000\t12,000\n"
LOCKED = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600


@dataclass
class Desk:
    """A folder with one document, indexed."""

    folder: Folder
    own: Path
    finder: Any


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    from assistant.options import index_options
    from index.build import ingest
    from index.generations.opening import open_finder

    base = tmp_path_factory.mktemp("shelf")
    own = base / "documents"
    own.mkdir()
    (own / "계획.txt").write_text(PLAN, "utf-8")
    settings = Settings(home=Home(base / "home"), documents=Documents(own))
    ingest([own], index_options(settings))
    finder = open_finder(index_options(settings))
    yield Desk(Folder(settings, finder), own, finder)
    shutil.rmtree(base, ignore_errors=True)


def put(tmp_path: Path, name: str, data: bytes) -> tuple[str, Path]:
    path = tmp_path / f"upload {name}"
    path.write_bytes(data)
    return name, path


def kept(made: Desk) -> list[str]:
    return sorted(p.name for p in made.own.iterdir())


def test_what_cannot_be_read_is_not_kept_and_says_why_in_both_languages(made: Desk, tmp_path: Path) -> None:
    files = [put(tmp_path, "빈.txt", b""), put(tmp_path, "잠김.xlsx", LOCKED), put(tmp_path, "둘.txt", PLAN.encode())]
    fared = {r.name: r for r in made.folder.add(files)}
    assert (fared["둘.txt"].good, fared["둘.txt"].figures > 0) == (True, True)
    assert fared["빈.txt"].why
    assert fared["빈.txt"].why_en
    assert [r.name for r in fared.values() if r.locked] == ["잠김.xlsx"]
    assert kept(made) == ["계획.txt", "둘.txt"]
    assert {c.name for c in made.finder.documents()} == {"계획.txt", "둘.txt"}
    assert made.folder.remove("둘.txt") == ["둘.txt"]


def test_a_bad_file_never_takes_the_place_of_a_good_one(made: Desk, tmp_path: Path) -> None:
    fared = list(made.folder.add([put(tmp_path, "계획.txt", b"")]))
    assert [r.good for r in fared] == [False]
    assert (made.own / "계획.txt").read_text("utf-8") == PLAN
    assert [c.name for c in made.finder.documents() if c.figures] == ["계획.txt"]


def test_an_archive_is_told_document_by_document_and_removed_as_one(made: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("하나.txt", PLAN)
        archive.writestr("빈.txt", "")
    fared = {r.name: r.good for r in made.folder.add([("묶음.zip", path)])}
    assert fared == {"묶음.zip/하나.txt": True, "묶음.zip/빈.txt": False}
    assert Originals(made.finder, made.folder.paths).data("묶음.zip/하나.txt") == PLAN.encode()
    assert sorted(made.folder.remove("묶음.zip/하나.txt")) == ["묶음.zip/빈.txt", "묶음.zip/하나.txt"]
    assert kept(made) == ["계획.txt"]


def test_a_locked_file_of_the_folder_waits_for_its_password_and_stays_when_it_is_wrong(made: Desk) -> None:
    (made.own / "잠김.xlsx").write_bytes(LOCKED)
    made.folder.rebuild()
    assert [(r.name, r.locked) for r in made.folder.unread()] == [("잠김.xlsx", True)]
    assert not any(r.good for r in made.folder.unlock("잠김.xlsx", "아님"))
    assert kept(made) == ["계획.txt", "잠김.xlsx"]
    assert [r.name for r in made.folder.unread()] == ["잠김.xlsx"]
    made.folder.remove("잠김.xlsx")


def test_an_original_is_shown_only_while_it_is_the_file_that_was_read(made: Desk) -> None:
    originals = Originals(made.finder, made.folder.paths)
    assert originals.data("계획.txt") == PLAN.encode()
    with pytest.raises(KeyError):
        originals.data("../home/anything")
    (made.own / "계획.txt").write_text(PLAN + "바뀜", "utf-8")
    with pytest.raises(Changed):
        originals.data("계획.txt")
    (made.own / "계획.txt").unlink()
    with pytest.raises(Gone):
        originals.data("계획.txt")


def test_a_folder_that_is_away_empties_no_index_when_all_is_indexed_anew(made: Desk) -> None:
    (made.own / "계획.txt").write_text(PLAN, "utf-8")
    made.folder.rebuild()
    away = made.own.rename(made.own.with_name("away"))
    made.own.mkdir()
    with pytest.raises(Emptied):
        made.folder.rebuild()
    assert [c.name for c in made.finder.documents()] == ["계획.txt"]
    made.own.rmdir()
    away.rename(made.own)


def test_a_file_whose_password_is_wanted_again_is_named_when_all_is_indexed_anew(made: Desk) -> None:
    """A stand-in shelf: what matters is what the reader is told, and that the way out stands beside it."""

    class Anew:
        def rebuild(self, told: Any = None) -> list[Shelved]:
            return [Shelved("계획.txt", good=False, locked=True), Shelved("새것.xlsx", good=False, locked=True)]

        def unread(self) -> list[Shelved]:
            return self.rebuild()

    (made.own / "계획.txt").write_text(PLAN, "utf-8")
    made.folder.rebuild()
    login = Login(Server(password="열려라"))  # noqa: S106 (of a test)
    catalogue, cookies = Catalogue(made.finder, Anew(), login), {COOKIE: login.cookie()}  # type: ignore[arg-type]
    told = catalogue.rebuild(cookies, words("ko"), lambda *_: None)
    assert "암호가 걸린 계획.txt" in told
    assert "새것.xlsx" not in told  # it was never read: nothing of it is lost
    assert told.count("암호를 다시 넣을 때까지 답에 쓰이지 않습니다") == 1
    assert 'data-name="계획.txt"' in catalogue.unread(cookies, words("ko"))


@pytest.mark.parametrize(
    ("fault", "ko", "en"),
    [
        (OSError(errno.EROFS, "Read-only file system"), "폴더에 쓸 수 없습니다", "written to (Read-only file system)"),
        (OSError(errno.ENOSPC, "No space left on device"), "폴더에 쓸 수 없습니다", "(No space left on device)"),
        (Unreachable("저장소에 닿지 않습니다", "the store is away"), "저장소에 닿지 않습니다", "the store is away"),
    ],
)
def test_a_folder_that_takes_nothing_and_a_store_that_is_away_are_said_to_the_administrator(
    made: Desk, tmp_path: Path, fault: Exception, ko: str, en: str
) -> None:
    class Shut:
        """A shelf that cannot: a fake, for the failure alone."""

        def add(self, *_: object) -> Iterator[Shelved]:
            raise fault

    login = Login(Server(password="열려라"))  # noqa: S106 (of a test)
    catalogue, cookies = Catalogue(made.finder, Shut(), login), {COOKIE: login.cookie()}  # type: ignore[arg-type]
    _, path = put(tmp_path, "둘.txt", PLAN.encode())
    for tongue, said in (("ko", ko), ("en", en)):
        assert said in catalogue.add([str(path)], cookies, words("ko" if tongue == "ko" else "en"), unheard)[0]
