"""The values of the model as compact JSON and back, exactly: what goes in comes out equal."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints, overload

import orjson

V = TypeVar("V")
Turn = Callable[[Any], Any]
_PLAIN = (str, int, bool, float, NoneType)


def pack(value: Any) -> bytes:
    """Return a value of the model as bytes."""
    shape: object = type(value)
    plain = _turns(shape)[0](value)
    try:
        return orjson.dumps(plain)
    except orjson.JSONEncodeError:
        # A lone surrogate of a broken document, or a number past 64 bits: the standard library writes both. The mark
        # at the start sends it back to the standard library, for orjson would read that number as a fraction.
        return BOM_UTF8 + json.dumps(plain, separators=(",", ":")).encode()


def unpack(shape: type[V], packed: bytes) -> V:
    """Return the value that `pack` wrote."""
    try:
        plain = orjson.loads(packed)
    except orjson.JSONDecodeError:
        plain = json.loads(packed)
    wanted: object = shape
    value: V = _turns(wanted)[1](plain)
    return value


class Later(Sequence[V]):
    """Values that are made when they are first looked at; equal to the tuple of them."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Iterable[V]]) -> None:
        """Take what makes the values; it gives the same ones each time, for two threads may look at once."""
        self._make = make
        self._made: tuple[V, ...] | None = None

    def _whole(self) -> tuple[V, ...]:
        if self._made is None:
            self._made = tuple(self._make())
        return self._made

    def __len__(self) -> int:
        return len(self._whole())

    def __iter__(self) -> Iterator[V]:
        return iter(self._whole())

    @overload
    def __getitem__(self, at: int) -> V: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[V, ...]: ...
    def __getitem__(self, at: int | slice) -> V | tuple[V, ...]:
        return self._whole()[at]

    def __eq__(self, other: object) -> bool:
        return self._whole() == tuple(other) if isinstance(other, tuple | Later) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._whole())

    def __repr__(self) -> str:
        return repr(self._whole())

    def __reduce__(self) -> tuple[type[tuple[V, ...]], tuple[tuple[V, ...]]]:
        # Copied or sent to another process, it is the plain tuple.
        return tuple, (self._whole(),)


def later(shape: type[V], packed: Sequence[bytes]) -> Later[V]:
    """Return what `pack` wrote, unpacked when it is first looked at."""
    return Later(lambda: (unpack(shape, data) for data in packed))


def schema(*shapes: type[Any]) -> str:
    """Return the fields of some shapes as a line: another line is another format."""
    return ";".join(f"{s.__name__}({','.join(f'{f.name}:{f.type}' for f in fields(s))})" for s in shapes)


@cache
def _turns(shape: Any) -> tuple[Turn, Turn]:
    """Return how a type becomes plain JSON, and how it comes back."""
    if shape in _PLAIN:
        return _same, _same
    if shape is Decimal:
        return str, Decimal
    if isinstance(shape, type) and issubclass(shape, Enum):
        members = {m.value: m for m in shape}
        return (lambda v: v.value), members.__getitem__
    if isinstance(shape, type) and is_dataclass(shape):
        return _record(shape)
    if get_origin(shape) is tuple:
        return _row(get_args(shape))
    if get_origin(shape) in (Union, UnionType):
        return _optional(get_args(shape))
    raise TypeError(f"no JSON for {shape}")


def _same(value: Any) -> Any:
    return value


def _record(shape: type[Any]) -> tuple[Turn, Turn]:
    hints = get_type_hints(shape)
    names = [f.name for f in fields(shape)]
    turns = [(i, *_turns(hints[n])) for i, n in enumerate(names)]
    changed_out = [(i, out) for i, out, _ in turns if out is not _same]
    changed_in = [(i, back) for i, _, back in turns if back is not _same]
    usual = [f.default for f in fields(shape)]

    def out(value: Any) -> Any:
        row = [getattr(value, n) for n in names]
        length = len(row)
        # What stands at its default at the end is left out: most figures have no remark, no basis, no page.
        while length and usual[length - 1] is not MISSING and row[length - 1] == usual[length - 1]:
            length -= 1
        for i, turn in changed_out:
            if i < length:
                row[i] = turn(row[i])
        return row[:length]

    def back(row: Any) -> Any:
        length = len(row)
        for i, turn in changed_in:
            if i >= length:
                break
            row[i] = turn(row[i])
        return shape(*row)

    return out, back


def _row(items: tuple[Any, ...]) -> tuple[Turn, Turn]:
    if len(items) == 2 and items[1] is Ellipsis:
        out, back = _turns(items[0])
        if out is _same:
            return list, tuple
        return (lambda v: [out(x) for x in v]), (lambda v: tuple([back(x) for x in v]))
    turns = [_turns(i) for i in items]
    return (
        lambda v: [t[0](x) for t, x in zip(turns, v, strict=True)],
        lambda v: tuple(t[1](x) for t, x in zip(turns, v, strict=True)),
    )


def _optional(choices: tuple[Any, ...]) -> tuple[Turn, Turn]:
    (kept,) = [c for c in choices if c is not NoneType]
    out, back = _turns(kept)
    if out is _same:
        return _same, _same
    return (lambda v: None if v is None else out(v)), (lambda v: None if v is None else back(v))
