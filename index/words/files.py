"""Arrays mapped from files, in any number of threads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.lib.format import read_magic
from numpy.typing import NDArray

_HEADER = re.compile(r"\{'descr': '([<|=>]?[a-zA-Z]\d+)', 'fortran_order': False, 'shape': \(([\d, ]*)\), \}\s*")


def open_array(path: Path) -> NDArray[Any]:
    """Return the array of a file that `np.save` wrote, mapped; a torn file is a `ValueError`.

    `np.load` reads the header as Python: in Python 3.11 before .8 two threads that do so at once may both fail.
    """
    with path.open("rb") as file:
        version, _ = read_magic(file)
        length = int.from_bytes(file.read(2 if version == 1 else 4), "little")
        header = _HEADER.fullmatch(file.read(length).decode("latin-1"))
        if header is None:
            raise ValueError(f"{path}: no array that np.save wrote")
        shape = tuple(int(n) for n in header[2].split(",") if n.strip())
        array = np.memmap(file, header[1], "r", file.tell(), shape)
    # A plain view: indexing a memmap object costs several times as much as indexing an array.
    return array.view(np.ndarray)
