"""Answers packed for a browser to keep, and unpacked again without trusting what comes back."""

from __future__ import annotations

import base64
import dataclasses
import json
import types
import zlib
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from ui.chat import Turn

BIGGEST = 2_000_000  # bytes of one unpacked turn; a bomb stops here


class Unreadable(ValueError):
    """What a browser sent back is not a turn."""


def pack(turn: Turn) -> str:
    """Return a turn as a short string of letters."""
    plain = json.dumps(_freeze(turn), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return base64.b64encode(zlib.compress(plain, 6)).decode("ascii")


def unpack(packed: str) -> Turn:
    """Return the turn; anything else raises Unreadable."""
    try:
        machine = zlib.decompressobj()
        plain = machine.decompress(base64.b64decode(packed, validate=True), BIGGEST)
        if machine.unconsumed_tail:
            raise Unreadable("too big")
        turn = _thaw(Turn, json.loads(plain.decode("utf-8", "surrogatepass")))
    except (ValueError, TypeError, KeyError, zlib.error, RecursionError, InvalidOperation) as error:
        raise Unreadable(str(error)) from error
    if not isinstance(turn, Turn):
        raise Unreadable("not a turn")
    return turn


def _freeze(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _freeze(getattr(value, f.name)) for f in dataclasses.fields(value)}
    match value:
        case Enum():
            return value.value
        case Decimal():
            return format(value, "f")
        case tuple() | list():
            return [_freeze(v) for v in value]
        case dict():
            return {str(k): _freeze(v) for k, v in value.items()}
        case _:
            return value


def _thaw(kind: Any, value: Any) -> Any:
    """Build a value of a type; a shape that does not fit raises TypeError or ValueError."""
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        if value is None and type(None) in args:
            return None
        return _thaw(next(a for a in args if a is not type(None)), value)
    if origin is Literal:
        if value not in args:
            raise ValueError(f"{value!r} is none of {args}")
        return value
    if origin is tuple:
        if not isinstance(value, list):
            raise TypeError("a list was expected")
        return tuple(_thaw(args[0], v) for v in value)
    if origin is dict:
        return {str(k): _thaw(args[1], v) for k, v in dict(value).items()}
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        return kind(**{name: _thaw(hints[name], v) for name, v in dict(value).items()})
    return _atom(kind, value)


def _atom(kind: Any, value: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if kind is Decimal:
        number = Decimal(str(value))
        if not number.is_finite():
            raise ValueError("not a number")
        return number
    if kind is float and isinstance(value, int | float):
        return float(value)
    if isinstance(kind, type) and not isinstance(value, kind):
        raise TypeError(f"{kind.__name__} was expected")
    return value
