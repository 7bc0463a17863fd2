"""The morphological analyser, one for the whole process: it takes a second and 300 MiB to load."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiwipiepy import Kiwi


@cache
def kiwi() -> Kiwi:
    """Return the analyser, loaded when the first text needs it; many threads may use it at once."""
    from kiwipiepy import Kiwi

    # Without the dictionaries of phrases, of typing errors and of an encyclopedia's titles it starts in a quarter of the
    # time; over a thousand questions no answer came out otherwise.
    return Kiwi(num_workers=1, load_typo_dict=False, load_multi_dict=False, load_default_dict=False)


def loaded() -> bool:
    """Whether this process has loaded it."""
    return kiwi.cache_info().currsize > 0
