"""The divisions of a bureau, the teams of a division, where a cover lists them under its name: 어떤 과가 있어."""

from __future__ import annotations

import re

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.choice.mentions import Mention
from assistant.prose.saying import mention_of
from assistant.speech.draft import Draft, Quote, mark
from index.words.spelling import squeeze
from ingest.model import Section

_ASKED = re.compile(
    r"(?<![가-힣])(?:(?:어떤|무슨|어느|무슨\s?무슨|어떤\s?어떤|몇\s?(?:개|곳)(?:의)?)\s?)(?P<kind>과|팀|부서)(?:들)?(?:이|가|은|는|을|를)?(?:\s|\?|$)|"
    r"(?<![가-힣])(?P<listed>과|팀|부서)(?:들)?(?:이|가|은|는|을|를)?\s?(?:목록|명단|이름|뭐|무엇|다|모두|전부|어디|나열|알려|몇\s?(?:개|곳))|"
    r"(?:산하|소속|밑에?|아래)(?:의|에)?\s?(?:있는\s)?(?P<under>과|팀|부서)(?:들)?(?:은|는|이|가|을|를)?(?:\s|\?|$)|"
    r"\b(?:which|what|list|how many)\b[^?]*\b(?P<english>divisions?|departments?|teams?)\b[^?]*\b(?:belong|under|in|of|have|has|are)\b",
    re.IGNORECASE,
)
_MARKS = r"[\s\-–·•○◦▷∙*]*"
_ENDS = {
    "과": r"(?:과|담당관|추진단|센터|사업소)",
    "팀": r"팀",
    "부서": r"(?:과|담당관|추진단|센터|사업소|팀|국|실)",
}
_FEWEST = 2
_OFFICE = ("과", "국", "실", "본부", "담당관", "사업소", "관", "단")


def answer_offices(ask: Ask) -> Draft | None:
    """List what stands under the name of an office, each on a line of its own; None where nothing does, or another word is left."""
    asked = _ASKED.search(ask.u.question)
    named = [t for t in ask.u.required if any(v.endswith(_OFFICE) for v in t.variants)]
    if asked is None or not named or ask.u.years or ask.u.money_said:
        return None
    over = {v for v in named[-1].variants if v.endswith(_OFFICE)}
    kind = _kind(asked)
    lists: list[list[Mention]] = []
    for document in dict.fromkeys(r.scope.document for r in ask.shelf.racks):
        own = ask.library.owners(document)
        if not all(t is named[-1] or {*t.variants} & own or _says_kind(t.variants, kind) for t in ask.u.required):
            continue
        titled = (s for s in ask.library.finder.sections(document) if _is_titled(squeeze(s.title), over, own))
        lists += [found for s in titled if len(found := _listed(ask, document, s, kind)) >= _FEWEST]
    told = {tuple(squeeze(m.source.quote) for m in found) for found in lists}
    if len(told) != 1:
        return None
    found, voice = lists[0], ask.voice
    name = next(iter(sorted(over)))
    head = voice.say(
        f"「{name}」 아래에 적힌 것은 모두 {len(found)}개입니다.", f"{len(found)} are listed under “{name}”."
    )
    quotes = tuple(Quote(f"q{m.source.start}", m.source, m.source.quote) for m in found)
    lines = [f"- {_bare(q.text)}{mark(q.id)}" for q in quotes]
    return Draft(AnswerStatus.ANSWERED, "\n".join([head, *lines]), quotes=quotes, subject=name, narrative=True)


def _is_titled(title: str, over: set[str], own: frozenset[str]) -> bool:
    """Tell whether a heading is the name of the office, by itself or after its government's."""
    return any(title == o or (title.endswith(o) and title.removesuffix(o) in own) for o in over)


def _kind(asked: re.Match[str]) -> str:
    if english := asked["english"]:
        return "팀" if english.lower().startswith("team") else "과"
    return asked["kind"] or asked["listed"] or asked["under"]


def _says_kind(variants: tuple[str, ...], kind: str) -> bool:
    return any(
        v in {kind, f"{kind}들", "목록", "명단", "소속", "아래", "밑", "산하", "부서", "divisions", "belong"}
        for v in variants
    )


def _listed(ask: Ask, document: str, section: Section, kind: str) -> list[Mention]:
    """Return the lines right under a heading that name an office each, up to the first that does not."""
    found = []
    one = re.compile(rf"{_MARKS}[가-힣0-9·]{{1,12}}?{_ENDS[kind]}{_MARKS}")
    for line in ask.library.lines(document):
        if line.start <= section.start or squeeze(section.title) == line.words:
            continue
        if line.start >= section.end or not one.fullmatch(line.words):
            break
        found.append(mention_of(document, ask.library.text(document), line))
    return found


def _bare(text: str) -> str:
    return re.sub(rf"^{_MARKS}", "", text).strip()
