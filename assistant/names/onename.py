"""A name that joins two words, `강사 양성 및 파견`, is one thing where a document calls it so, and no list of two."""

from __future__ import annotations

import re

from assistant.language.trade import is_trade
from assistant.names.racks import Shelf
from index.words.spelling import places_of, squeeze

_JOINT = re.compile(r"\s(?:및|그리고)\s|(?<=[가-힣])(?:와|과|하고|이?랑)\s|,\s")
_SHORTEST = 3  # letters on either side of what joins


def unjoined(question: str, shelf: Shelf) -> str:
    """Leave out what joins the words of one name that the documents give."""
    text = squeeze(question)
    spans = [
        (at, at + len(name))
        for name in shelf.levels
        if len(name) > 2 * _SHORTEST and not is_trade(name)
        for at in places_of(name, text)
    ]

    def apart(joint: re.Match[str]) -> str:
        at = len(squeeze(question[: joint.start()]))
        return " " if any(a + _SHORTEST <= at and at + _SHORTEST < b for a, b in spans) else joint[0]

    return _JOINT.sub(apart, question) if spans else question
