"""Which projects there are that go by a word, or are a department's: 물길 사업은 뭐가 있어."""

from __future__ import annotations

import re

from assistant.answer import AnswerStatus
from assistant.choice.ask import Ask
from assistant.choice.mentions import Mention
from assistant.names.racks import Rack
from assistant.prose.saying import mention_of
from assistant.speech.draft import Draft, Quote, mark
from index.words.spelling import squeeze
from ingest.model import FactKind

_ASKED = re.compile(
    r"(?:사업|과제)(?:들)?(?:은|는|이|에는|에)?\s?(?:뭐가|뭐뭐가?|무엇이|무슨\s?(?:게|것이)|어떤\s?(?:게|것이|것들이|거)|뭐|무엇)\s?(?:있|인가|들어|야|이야|예요|죠|지)\S*(?:\s\S{1,3})?\s*[?.!]*$|"
    r"(?:사업|과제)(?:들)?(?:의)?\s?(?:목록|리스트|명단|이름)(?:을|를|만|은)?(?:\s?(?:알려|보여|정리|뽑아|말해|나열)\S*(?:\s\S{1,3})?)?\s*[?.!]*$"
)
_FEWEST, _MOST, _SEEN = 2, 12, 2000
_RELATED = ("관련", "해당", "목록", "이름")


def answer_entitled(ask: Ask) -> Draft | None:
    """List the titles that have every word asked for, or whose department is named; None where fewer than two are, or a figure is asked for."""
    u = ask.u
    if _ASKED.search(u.question) is None or u.money_said or u.measures or u.counters or u.years or u.funding:
        return None
    terms = [t for t in u.required if t.text not in _RELATED]
    scopes = tuple(s for s in ask.library.finder.scopes() if s.project)
    if not terms or not _FEWEST <= len(scopes) <= _SEEN:
        return None
    called = [(r, squeeze(r.scope.project or "")) for r in ask.library.of(scopes).racks]
    of = [r for r, title in called if all(any(v in title or v in _offices(r) for v in t.variants) for t in terms)]
    told = {squeeze(r.scope.project or ""): (r, m) for r in reversed(of) if (m := _titled(ask, r)) is not None}
    if len(told) < _FEWEST:
        return None
    shown = list(reversed(told.values()))[:_MOST]
    quotes = tuple(Quote(f"q{m.source.start}{m.source.document}", m.source, m.source.quote) for _, m in shown)
    lines = [f"- 「{r.scope.project}」{mark(q.id)}" for (r, _), q in zip(shown, quotes, strict=True)]
    head = ask.voice.say(f"해당하는 사업은 모두 {len(told)}개입니다.", f"There are {len(told)} such projects.")
    more = [] if len(shown) == len(told) else [ask.voice.say("그 밖에 더 있습니다.", "There are more.")]
    return Draft(
        AnswerStatus.ANSWERED, "\n".join([head, *lines, *more]), quotes=quotes, subject=terms[0].text, narrative=True
    )


def _offices(rack: Rack) -> frozenset[str]:
    """Return the departments that a project's own table names, whole."""
    return frozenset(squeeze(e.fact.value) for e in rack.facts if e.fact and e.fact.kind is FactKind.DEPARTMENT)


def _titled(ask: Ask, rack: Rack) -> Mention | None:
    """Return the line that a project's title stands in."""
    document, title = rack.scope.document, squeeze(rack.scope.project or "")
    lines = (line for line in ask.library.lines(document) if squeeze(line.words).endswith(title))
    line = next(lines, None)
    return mention_of(document, ask.library.text(document), line) if line else None
