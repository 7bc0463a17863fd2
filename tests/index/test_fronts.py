"""A package entered by a side door has its parts, and its front page as soon as something on it is asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PARTS = """
import sys
from index.passages.fronts import postpone
from index.generations.assembly import UNUSED
postpone(*UNUSED)
import index.passages.chunks
asked = ("ingestion", "chat_engine", "evaluation", "prompts.rich", "node_parser.relational")
print(sorted(m for m in sys.modules if m in [f"llama_index.core.{part}" for part in asked]))
"""
PAGE = """
import sys
from index.passages.fronts import postpone
postpone("llama_index.core", "llama_index.core.indices")
import llama_index.core.schema
page = sys.modules["llama_index.core"]
from llama_index.core import Document, VectorStoreIndex
from llama_index.core.indices import SummaryIndex
assert sys.modules["llama_index.core"] is page and page.VectorStoreIndex is VectorStoreIndex
assert Document is llama_index.core.schema.Document
print(hasattr(page, "nothing_of_this_name"), type(page).__name__)
"""
SEEN = """
import email
from index.passages.fronts import postpone
before = email.message_from_string
postpone("email", "there_is_no_such_package")
import email as again
print(again is email and email.message_from_string is before)
"""

FRONT = """
import sys
from index.passages.fronts import postpone
sys.path.insert(0, sys.argv[1])
postpone("house.lobby")
from house.lobby import Second
from house import lobby
import house.lobby.first
third = "house.lobby.third"
print(third in sys.modules, Second, lobby.own, third in sys.modules, type(lobby).__name__)
"""

HALL = """
import sys
from index.passages.fronts import postpone
sys.path.insert(0, sys.argv[1])
postpone("house")
import house.cellar
import house
opened = "house.stairs" in sys.modules
print(opened, house.own, "house.stairs" in sys.modules)
"""
PUT = """
import sys
from index.generations.assembly import UNUSED
from index.passages.fronts import postpone
postpone(*UNUSED)
import index.passages.chunks
unused = ("requests.sessions", "yaml.loader", "llama_index.core.llms.mock")
print([name for name in unused if name in sys.modules])
import requests
from llama_index.core.storage import StorageContext
print(requests.Session.__name__, StorageContext.__name__)
"""
TRUSTED = """
import sys
import overrides
from index.passages.fronts import trusted

class Base:
    def told(self, number: int) -> int:
        return number

def other():
    class Other(Base):
        @overrides.override
        def told(self, text: str, more: str) -> str:
            return text
    return Other.told.__override__

with trusted():
    from chromadb.api import rust
    print(other(), "httpx" in sys.modules, "rich" in sys.modules, "click" in sys.modules)
try:
    other()
except TypeError:
    print("compared")
"""


def said(code: str, *told: str) -> str:
    command = [sys.executable, "-c", code, *told]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=".").stdout


def test_an_ingest_imports_the_pipeline_without_what_chats_and_evaluates() -> None:
    assert said(PARTS).strip() == "['llama_index.core.ingestion']"


def test_what_the_front_page_names_is_there_when_it_is_asked_for() -> None:
    assert said(PAGE).split() == ["False", "module"]


def test_a_package_that_was_imported_before_and_one_that_there_is_not_are_left_alone() -> None:
    assert said(SEEN).strip() == "True"


def test_a_name_on_a_front_page_comes_without_the_rest_and_its_own_words_bring_all_of_it(tmp_path: Path) -> None:
    lobby = tmp_path / "house" / "lobby"
    lobby.mkdir(parents=True)
    page = "from house.lobby.second import One as Second\nfrom house.lobby.third import Third\nown = 3\n"
    (lobby / "__init__.py").write_text(page)
    (lobby / "first.py").write_text("")
    (lobby / "second.py").write_text("One = 2\n")
    (lobby / "third.py").write_text("Third = 4\n")
    assert said(FRONT, str(tmp_path)).split() == ["False", "2", "3", "True", "module"]


def test_a_package_that_stands_in_no_other_is_put_off_too(tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    (house / "__init__.py").write_text("import house.stairs\nown = 5\n")
    (house / "cellar.py").write_text("")
    (house / "stairs.py").write_text("")
    assert said(HALL, str(tmp_path)).split() == ["False", "5", "True"]


def test_passages_are_put_away_without_clients_of_servers_and_they_come_when_they_are_asked_for() -> None:
    assert said(PUT).split() == ["[]", "Session", "StorageContext"]


def test_signatures_of_chroma_are_taken_on_trust_and_those_of_others_are_compared_afterwards() -> None:
    assert said(TRUSTED).split() == ["True", "True", "False", "False", "compared"]
