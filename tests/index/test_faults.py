"""A fault of the index crosses from a worker's process with both of its sentences."""

from __future__ import annotations

import pickle

import pytest

from index.shelves.generation import Busy, IndexFault, Mismatch, NoIndex, Unreachable


@pytest.mark.parametrize(
    "fault", [IndexFault("가", "a"), Busy("나", "b"), Mismatch("다", "c"), Unreachable("라", "d"), NoIndex()]
)
def test_a_fault_is_told_in_another_process_as_in_its_own(fault: IndexFault) -> None:
    told = pickle.loads(pickle.dumps(fault))  # noqa: S301 (made here)
    assert (type(told), told.ko, told.en, str(told)) == (type(fault), fault.ko, fault.en, str(fault))
