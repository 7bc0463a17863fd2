"""Who sits in a body: the line that tells what it is made up of, 교수, 변호사 등 9명으로 구성, under the line that names it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.choice.ask import Ask
from assistant.choice.mentions import Mention
from assistant.names.lines import Line
from assistant.prose.passages import quoted
from assistant.prose.saying import mention_of
from assistant.question.meaning import Term
from assistant.speech.draft import Draft

_ASKED = re.compile(
    r"누구(?:들)?(?:로|와)?\s?(?:구성|이루어|꾸려|꾸렸)|누가\s?(?:들어가|참여|포함|속해)|구성원|(?:어떤|어떻게)\s?[가-힣\s]{0,8}?(?:구성|꾸려|꾸렸)|"
    r"구성(?:은|이)?\s*(?:어떻게[^?]*)?[?.]*\s*$|"
    r"\bwho(?:m)? (?:makes? up|sits? (?:on|in)|serves? (?:on|in)|is (?:on|in)|belongs? to|are (?:the )?members)\b|\bmembers of\b|"
    r"\b(?:made up|composed) of\b|\bconsists? of\b|\bcomposition of\b",
    re.IGNORECASE,
)
_TELLS = re.compile(r"[가-힣)](?:으로|로)\s?구성(?!\s?(?:추진|예정|계획))|구성(?:원|\s?인원)?\s?[:：]")
_WORDS = frozenset({"구성", "구성원", "참여", "사람", "위원", "인원", "members", "member", "composition"})
_BODY = re.compile(r"(?:단|회|체|팀|반|TF|tf|실|기구|센터|위원)$")
_MOST = 3


def answer_composed(ask: Ask) -> Draft | None:
    """Give the lines that tell what the body named is made up of; None where no line does, or more than can be meant."""
    u = ask.u
    if not _ASKED.search(u.question) or u.counters or u.money_said or u.measures or u.years:
        return None
    terms = [t for t in u.terms if not t.context and not _is_asking(t) and (not t.soft or _is_body(t))]
    if not any(_is_body(t) for t in terms):
        return None
    found = [m for r in ask.shelf.racks for m in _told(ask, r.scope.document, terms)]
    lines = {(m.source.document, m.source.start): m for m in found}
    if not lines or len(lines) > _MOST or len({document for document, _ in lines}) > 1:
        return None
    return quoted(replace(ask, u=replace(u, counters=())), list(lines.values()))


def _is_asking(term: Term) -> bool:
    return any(v in _WORDS for v in (term.text.lower(), *term.variants))


def _is_body(term: Term) -> bool:
    return any(_BODY.search(v) for v in term.variants)


def _told(ask: Ask, document: str, terms: list[Term]) -> list[Mention]:
    text = ask.library.text(document)
    return [
        mention_of(document, text, line)
        for line in ask.library.lines(document)
        if not line.title and _TELLS.search(text[line.start : line.end]) and all(_meets(t, line) for t in terms)
    ]


def _meets(term: Term, line: Line) -> bool:
    """Tell whether a word is said by a line or by what owns it."""
    return any(v in name for name in (line.words, *line.owners.split("|")) for v in term.variants)
