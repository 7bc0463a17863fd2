"""Arrays of files: what numpy wrote, mapped without reading a header as Python."""

from __future__ import annotations

import ast
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.words.files import open_array

ARRAYS = (
    np.arange(12, dtype=np.uint32),
    np.arange(12, dtype=np.float32).reshape(4, 3),
    np.array([7]),
    np.array(["a1", "b22"], "S24"),
    np.zeros((0, 3), np.uint32),
)


@pytest.mark.parametrize("array", ARRAYS, ids=lambda a: f"{a.dtype}{a.shape}")
def test_an_array_is_mapped_as_it_was_written_and_its_header_is_not_read_as_python(
    tmp_path: Path, array: NDArray[np.generic], monkeypatch: pytest.MonkeyPatch
) -> None:
    np.save(tmp_path / "a.npy", array)
    monkeypatch.setattr(
        ast, "parse", lambda *_args, **_more: pytest.fail("two threads that parse at once may both fail")
    )
    held = open_array(tmp_path / "a.npy")
    assert (held.dtype, held.shape, held.tolist()) == (array.dtype, array.shape, array.tolist())
    assert not held.flags.writeable


@pytest.mark.parametrize("kept", [0, 5, 40, 150])
def test_a_torn_file_is_a_value_error(tmp_path: Path, kept: int) -> None:
    np.save(tmp_path / "a.npy", np.arange(90, dtype=np.int64))
    whole = (tmp_path / "a.npy").read_bytes()
    (tmp_path / "a.npy").write_bytes(whole[:kept])
    with pytest.raises(ValueError, match=r"EOF|no array|length"):
        open_array(tmp_path / "a.npy")


def test_another_layout_is_refused(tmp_path: Path) -> None:
    np.save(tmp_path / "a.npy", np.asfortranarray(np.arange(6).reshape(2, 3)))
    with pytest.raises(ValueError, match=r"a\.npy"):
        open_array(tmp_path / "a.npy")
