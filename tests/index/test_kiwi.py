"""The morphological analyser."""

from __future__ import annotations

import subprocess
import sys

_COUNTED = """
import kiwipiepy

loaded = []
class Counted(kiwipiepy.Kiwi):
    def __init__(self, *arguments, **named):
        loaded.append(1)
        super().__init__(*arguments, **named)
kiwipiepy.Kiwi = Counted

from assistant.language.words import split
from index.words.bm25 import Tongue
assert not loaded
assert split("달빛도서관의 예산은 얼마야?") and Tongue().words("달빛도서관의 예산")
print(len(loaded))
"""


def test_a_process_loads_the_analyser_once_and_only_when_a_text_comes() -> None:
    done = subprocess.run([sys.executable, "-c", _COUNTED], capture_output=True, text=True, check=True, cwd=".")
    assert done.stdout.strip() == "1"
