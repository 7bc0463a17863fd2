"""What a short text comes to is worked out once; a long one is not kept."""

from __future__ import annotations

from ingest.text.recalled import recall


def test_a_short_text_is_read_once_and_a_long_one_is_not_kept() -> None:
    read: list[str] = []

    @recall
    def size(text: str) -> int:
        read.append(text)
        return len(text)

    long = "예산" * 200
    assert [size(text) for text in ("예산액", "예산액", long, long)] == [3, 3, 400, 400]
    assert read == ["예산액", long, long]
