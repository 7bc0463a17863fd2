"""What a bracket behind a result says was aimed at: 길 교체 5.8km, 뚜껑 보수 310개소(목표 : 길 교체 5.5km)."""

from __future__ import annotations

import re

_AIM = re.compile(r"\(\s?(?P<aim>목표|계획)\s?:\s?(?P<said>[^()]*)$")
_NAME = re.compile(r"[가-힣]{2}")


def aimed(text: str, at: int, name: str, around: str) -> str:
    """Return what a number is called, by the aim too that its bracket tells; what is only called as all around it goes by that alone.

    >>> said = "길 교체 5.8km(목표 : 길 교체 5.5km)"
    >>> aimed(said, said.index("5.5"), "길 교체", ""), aimed(said, said.index("5.8"), "길 교체", "")
    ('길 교체 목표', '길 교체')
    """
    aim = _AIM.search(text, 0, at)
    if aim is None or aim["aim"] in name:
        return name
    return f"{name} {aim['aim']}" if name and name != around and _NAME.search(aim["said"]) else aim["aim"]


def aims_at_named(text: str, at: int) -> bool:
    """Tell whether the bracket around a place tells the aim of things that it names itself: they are not of what stands before it."""
    aim = _AIM.search(text, 0, at)
    return aim is not None and _NAME.search(aim["said"]) is not None
