"""Pupils and their schools, told short or in full: 중고생 are 중·고등학생, 초중고 schools of each of the three."""

from __future__ import annotations

import re

_GRADES = {"초": "초등", "중": "중", "고": "고등"}
_PUPILS = re.compile(
    r"(?:(초)(?:등|등학교|등학생)?)?[와과및]?(?:(중)(?:등|학교|학생)?)?[와과및]?(?:(고)(?:등|교)?)?(?:학|등학)?생"
)
_SCHOOLS = re.compile(r"(?:(초)(?:등|등학교)?)?[와과및]?(?:(중)(?:등|학교)?)?[와과및]?(?:(고)(?:등)?)?(?:학|등학)?교?")


def pupils(word: str) -> tuple[str, ...]:
    """Return the other names of pupils, or of schools, of several grades.

    >>> pupils("중고등학생"), pupils("초중고")
    (('중고생', '중고교생', '중학생고등학생', '중학생및고등학생'), ('초중고교', '초중고등학교', '초등학교중학교고등학교'))
    >>> pupils("고등학생"), pupils("중고"), pupils("중고차")
    ((), (), ())
    """
    for pattern, short in ((_PUPILS, "생"), (_SCHOOLS, "교")):
        match = pattern.fullmatch(word)
        grades = [g for g in match.groups() if g] if match else []
        if len(grades) < 2 or (len(grades) < len(_GRADES) and not word.endswith(short)):  # 중고 is used before
            continue
        letters = "".join(grades)
        full = [_GRADES[g] + "학" + short for g in grades]
        names = [
            letters + short,
            f"{letters}등학{short}",
            *([f"{letters}교생"] if short == "생" else []),
            "".join(full),
        ]
        names += ["및".join(full)] if len(full) == 2 else []
        return tuple(n for n in dict.fromkeys(names) if n != word)
    return ()
