"""What a ranking asks again of the thing that it ranks: 수용인원이 가장 적은 곳은 어디고 하루 인원은 몇이야."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.question.meaning import Term

_THEN = re.compile(
    r"(?:어디|무엇|뭐|어느\s?(?:곳|것))(?:이?고|이?며|인지|이?랑|하고)?,?\s+(?:그\s?|또\s?)?(?=[^?]{2,20}(?:얼마|몇))"
)
_PACES = frozenset({"하루", "1일", "일일", "연간", "한해", "매월", "월간"})
_NOUN = 2  # letters


def said_again(want: str, terms: tuple[Term, ...], text: str) -> tuple[tuple[Term, ...], str]:
    """Let what only names the end of the ranked value again need no name of its own; return the text without it, too.

    Its number is told with the ranking, and 얼마 asks for no money there.
    """
    then = _THEN.search(text) if want == "rank" else None
    if then is None:
        return terms, text
    before = [t for t in terms if t.start < then.start() and not t.soft]
    after = [t for t in terms if t.start >= then.end() and not t.soft]
    named = [t for t in after if t.text not in _PACES]
    again = len(named) == 1 and any(
        v.endswith(w) for t in before for v in t.variants for w in named[0].variants if len(w) >= _NOUN
    )
    if not again:
        return terms, text
    return tuple(replace(t, soft=True) if t in after else t for t in terms), text[: then.end()]
