"""A package entered by a side door has its parts, and its front page as soon as something on it is asked for."""

from __future__ import annotations

import subprocess
import sys

PARTS = """
import sys
from index.passages.fronts import postpone
postpone("llama_index.core", "llama_index.core.indices")
import index.passages.chunks
print(sorted(m for m in sys.modules if m in ("llama_index.core.ingestion", "llama_index.core.chat_engine", "llama_index.core.evaluation")))
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


def said(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=".").stdout


def test_an_ingest_imports_the_pipeline_without_what_chats_and_evaluates() -> None:
    assert said(PARTS).strip() == "['llama_index.core.ingestion']"


def test_what_the_front_page_names_is_there_when_it_is_asked_for() -> None:
    assert said(PAGE).split() == ["False", "module"]


def test_a_package_that_was_imported_before_and_one_that_there_is_not_are_left_alone() -> None:
    assert said(SEEN).strip() == "True"
