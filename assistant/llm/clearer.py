"""An unclear question and a clearer one: what the clearer may say, and when it may stand in for the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answer import Answer, AnswerStatus, Note
from assistant.language.phrasebook import first, phrasebook
from assistant.llm.guards import guards, matches
from assistant.question.meaning import Understanding
from assistant.question.understand import understand
from index.words.spelling import squeeze
from ingest.text.lexicon import LEXICON

_LONGEST = 200
_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[가-힣]{2,}|[A-Za-z]{3,}")
_TRADE = frozenset(w for w, _ in LEXICON.measures)
_STRANGE = re.compile(r"[{}\[\]<>⟦⟧`|#*\n\\]|https?:")


def clear(said: str, question: str, earlier: Sequence[str], names: Sequence[str]) -> str | None:
    """Return the clearer question when each of its words was there before, and its numbers are the question's."""
    text = said.strip().strip('"“”')
    if not text.endswith("?") or len(text) > _LONGEST or _STRANGE.search(text) or text.count("?") > 1:
        return None
    if set(_NUMERAL.findall(text)) != set(_NUMERAL.findall(question)) or any(
        c.isnumeric() and not c.isascii() for c in text
    ):
        return None
    if first(phrasebook().hostile, text) or squeeze(text) == squeeze(question):
        return None
    known = squeeze("\n".join([question, *earlier, *names])).lower()
    if any(squeeze(m[0]).lower() not in known for m in matches(guards().numbers, text)):
        return None
    return text if all(_is_known(w.lower(), known) for w in _WORD.findall(text)) else None


def reread(
    plain: Answer, clearer: str | None, so_far: Sequence[Answer], ask: Callable[[str, Sequence[Answer]], Answer]
) -> Answer:
    """Answer the clearer question when it asks the same; when it only may be what was meant, suggest it."""
    if clearer is None:
        return plain
    answer = ask(clearer, so_far)
    if answer.status in {AnswerStatus.ABSENT, AnswerStatus.OUT_OF_SCOPE}:
        return plain
    if not stands_in(clearer, plain.question, [a.question for a in so_far]):
        return replace(
            plain,
            suggestions=(clearer, *(s for s in plain.suggestions if s != clearer))[: max(3, len(plain.suggestions))],
        )
    said = (
        f"The question was read as “{clearer}”."
        if plain.understood.language == "en"
        else f"질문을 “{clearer}”(으)로 읽었습니다."
    )
    notes = (*answer.notes, Note("assumption", said))
    return replace(answer, id=plain.id, question=plain.question, text=f"{answer.text}\n※ {said}", notes=notes)


def stands_in(clearer: str, question: str, earlier: Sequence[str]) -> bool:
    """Tell whether the clearer question asks no more and no less: no subject, year, measure or unit lost or brought in."""
    before, after = understand(question), understand(clearer)
    said = squeeze("\n".join([question, *earlier])).lower()
    asked = squeeze(clearer).lower()
    if after.want == "outside" or (before.want not in {"figure", after.want}) or not _same_frame(before, after):
        return False
    kept = all(any(v.lower() in asked for v in t.variants) for t in before.required)
    return kept and all(any(v.lower() in said for v in t.variants) for t in after.required)


def _same_frame(before: Understanding, after: Understanding) -> bool:
    return (
        set(before.years) == set(after.years)
        and before.relative == after.relative
        and set(before.measures) <= set(after.measures)
        and before.funding == after.funding
        and before.unit == after.unit
        and before.codes == after.codes
    )


def _is_known(word: str, known: str) -> bool:
    if word[0] < "가":
        return word in known or word in guards().plain_english or word in phrasebook().stop_english
    heads = [word[:n] for n in range(2, len(word) + 1)]  # particles and endings stand behind
    if any(h in _TRADE or h in phrasebook().stop for h in heads) or word.startswith(guards().plain_korean):
        return True
    return any(h in known for h in heads if len(word) - len(h) < 3)
