"""How often a thing is: 주기, 얼마나 자주, 몇 달에 한 번 ask for no day of it."""

from __future__ import annotations

import re

from assistant.question.meaning import Understanding
from assistant.question.pace import OFTEN

_KEYED = re.compile(r"(?<=[가-힣])주기(?:는|가|를|와|은|이)?(?=\s|\?|$)")  # 운영주기 is the key of a line


def asks_often(u: Understanding) -> bool:
    """Tell whether a question asks how often, by no key that a line may go by.

    >>> from assistant.question.understand import understand
    >>> [asks_often(understand(q)) for q in ("반장 회의 주기는?", "점검반 운영주기는?", "반장 회의는 언제 열려?")]
    [True, False, False]
    """
    return u.want == "when" and bool(OFTEN.search(_KEYED.sub("", u.question)))
