"""The words of a question: stems without their particles, and which of them carry meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.language import particles
from assistant.language.phrasebook import Patterns, first, phrasebook
from index.words.kiwi import kiwi

if TYPE_CHECKING:
    from kiwipiepy import Token

_SPLIT = re.compile(r"[^\s,.?!;:()\[\]{}<>「」『』“”\"‘’'`/|…~]+")
_SHEETS = re.compile(r"(서면|도면|노면)(?:은|이|을|도|으로)")  # they would be read as verbs: if one stands
_NOUNS = {"NNG", "NNP", "NNB", "NR", "SL", "SN", "SH", "XR", "XPN", "XSN", "MM", "SW", "SO", "SP", "W_SERIAL", "SB"}
_PLAIN_VERBS = frozenset({"하", "되", "주", "보", "가", "오", "받"})  # 같이하구 is said for 같이하고
_VERBS = {"VV", "VA", "VX", "VCN", "VV-R", "VV-I", "VA-R", "VA-I", "VX-R", "VX-I"}
_MAKE_VERB = {"XSV", "XSA", "XSA-R", "XSA-I"}
_LINKS = {"고", "는데", "은데", "ᆫ데", "면서", "려고", "으려고", "려면", "으려면", "다가", "어서", "아서"}
_EMPTY = {"NP", "NR", "MAG", "MAJ", "IC", "MM"}
_TAIL = re.compile(r"(?:거|것|건|걸|겁)[가-힣]{1,5}(?=[\s?.!~]*$)")
_OF_SEVERAL = re.compile(r"(?<![가-힣])(?:둘\s?)?(?:중|가운데)(?:에서?)?\s(?!.*(?:가장|제일|젤))")
_TAILS = (
    "이라는", "라는", "에서의", "에서는", "에게서", "으로는", "으로의", "이라도", "이었어", "이에요", "입니까", "인가요", "인가", "이랑", "에서", "에게",
    "으로", "까지", "부터", "보다", "마다", "처럼", "하고", "이나", "예요", "이야", "에는", "와의", "과의", "와", "과", "은", "는", "이", "가", "을",
    "를", "의", "에", "로", "도", "만", "나", "랑", "야", "애",
)  # fmt: skip
_KEPT = 1_024  # texts whose morphemes are kept
_OFFICE = 3  # letters of an office of one syllable and a particle


@dataclass(frozen=True, slots=True)
class Word:
    """A word between spaces: as written, its stem, and what it is."""

    surface: str
    stem: str  # without particles and endings
    start: int
    end: int
    verb: bool  # says what happens; nothing need be called so
    made: bool  # a noun made a verb: 선정하나, 반영됐어
    joined: bool  # followed by "and": 와/과, 하고, 이랑, 및, a comma or middle dot between nouns
    head: str  # its last noun: 축제 of 이웃도시축제
    predicate: bool = False  # a verb in a past or linking form, or with another that only helps it: 열렸고, 찍혀 있어
    lemma: str = ""  # of a verb: its dictionary stem; of a noun made a verb, that of both: 말하
    linking: bool = False  # a verb that leads on to another clause: 꾸리고, 만드는데
    leads: bool = False  # its form stands before a noun: 열린, 찾아가는, 나눔
    nominal: bool = False  # a verb made a noun: 나눔

    @property
    def variants(self) -> tuple[str, ...]:
        """The stem, then what is left when only the last particle is taken off, then the surface."""
        shorter = [
            self.surface[: -len(t)]
            for t in _TAILS
            if self.surface.endswith(t) and len(self.surface) > len(t) + 1 and _takes(self.surface[: -len(t)], t)
        ]
        office = (
            self.surface[:-1] if self.surface.endswith("과의") and len(self.surface) > _OFFICE else ""
        )  # 과 may be its end
        return tuple(dict.fromkeys(v for v in (self.stem, *shorter[:1], office, self.surface) if v))


def _takes(stem: str, tail: str) -> bool:
    """Tell whether a word takes a particle: 복지 takes no 과, so 복지과 is an office."""
    return tail not in {"과", "와"} or particles.joined(stem) == stem + tail


@lru_cache(maxsize=_KEPT)
def tokens_of(text: str) -> tuple[tuple[str, str, int, int], ...]:
    """Return the morphemes of a text with their tags and places; a question is looked at many times while it is answered."""
    return tuple((t.form, str(t.tag), t.start, t.len) for t in _analysed(text))


@lru_cache(maxsize=_KEPT)
def _analysed(text: str) -> tuple[Token, ...]:
    return tuple(kiwi().tokenize(text))


# Of several the one that changed is a thing: 행사 중 줄어든 것은.
_ONE_OF = re.compile(
    r"(?:중|가운데)(?:에서?|에)?\s(?:(?!얼마)\S+\s){0,4}(?:늘어난|늘린|증가한|증액된|오른|줄어든|줄인|감소한|감액된|삭감된|깎인|내린)\s$"
)


def untailed(text: str) -> str:
    """Blank the bound noun that a question ends with: what 늘어난 거지 asks is said by 늘어난.

    >>> untailed("얼마나 늘어난 거지?"), untailed("얼마를 받은건가요"), untailed("나래솔 나눔 거지?")
    ('얼마나 늘어난   ?', '얼마를 받은   ', '나래솔 나눔 거지?')
    """
    match = _TAIL.search(text)
    if match is None or _ONE_OF.search(text[: match.start()]):
        return text
    tokens = tokens_of(text)
    bound = next((n for n, (_, tag, at, _) in enumerate(tokens) if at == match.start() and tag == "NNB"), 0)
    if not bound or tokens[bound - 1][1] != "ETM":
        return text
    if tokens[bound - 2][1] == "VA" and _OF_SEVERAL.search(text):
        return text  # 둘 중 큰 것은: which of them
    return text[: match.start()] + " " * len(match[0]) + text[match.end() :]


@lru_cache(maxsize=_KEPT)
def is_word(text: str) -> bool:
    """Tell whether a dictionary's word of two syllables or more stands in a text; a name of one's own has none.

    >>> is_word("필요시"), is_word("정비지구"), is_word("나래솔시")
    (True, True, False)
    """
    return any(len(t.form) > 1 and kiwi().morpheme(t.id).form for t in _analysed(text))


def asked(patterns: Patterns, text: str) -> re.Match[str] | None:
    """Return the first match that does not begin inside a noun: nobody asks 위치 with 스위치.

    >>> bool(asked((re.compile("위치"),), "누름스위치 교체")), bool(asked((re.compile("위치"),), "행사장위치"))
    (False, True)
    """
    return next((m for p in patterns for m in p.finditer(text) if not _within_a_noun(text, m.start())), None)


def _within_a_noun(text: str, at: int) -> bool:
    if at == 0 or not (_is_hangul(text[at]) and _is_hangul(text[at - 1])):
        return False
    return any(start < at < start + size for _, tag, start, size in tokens_of(text) if tag in {"NNG", "NNP"})


def _is_hangul(letter: str) -> bool:
    return "가" <= letter <= "힣"


def warm() -> None:
    """Load the analyser before the first question needs it."""
    kiwi().tokenize("예산")


_MINE = {"나": "내", "너": "네", "저": "제"}


@lru_cache(maxsize=_KEPT)
def split(text: str) -> tuple[Word, ...]:
    """Return the words of a question in order; Kiwi decides what is a particle.

    >>> [w.stem for w in split("이웃도시교류 축제의 무대 설치비는 얼마야?")][:3]
    ['이웃도시교류', '축제', '무대']
    """
    tokens = tokens_of(text)
    words = []
    for match in _SPLIT.finditer(text):
        if sheet := _SHEETS.fullmatch(match[0]):
            noun, (start, end) = sheet[1], match.span()
            words.append(Word(match[0], noun, start, end, verb=False, made=False, joined=False, head=noun))
            continue
        inside = [t for t in tokens if match.start() <= t[2] < match.end()]
        word = _word(text, match.start(), match.end(), inside)
        following = next((t for t in tokens if t[2] >= match.end()), None)
        helped = word.verb and following is not None and following[1].startswith("VX")  # 쪼개져 있나
        words.append(replace(word, predicate=True) if helped else word)
    return tuple(words)


def _nominal(tokens: list[tuple[str, str, int, int]]) -> list[tuple[str, str, int, int]]:
    """Read a noun and the verb that makes a name of it as nouns: 이웃돕기, 물맑음과; a verb alone is none."""
    for n in range(1, len(tokens) - 1):
        (form, tag, at, _), (ending, kind, start, length) = tokens[n : n + 2]
        if tag in _VERBS and kind == "ETN" and all(t in {"NNG", "NNP", "MAG"} for _, t, _, _ in tokens[:n]):
            return [*tokens[:n], (form + ending, "NNG", at, start + length - at), *tokens[n + 2 :]]
    if len(tokens) > 1 and tokens[0][1] == "XR" and tokens[-1][1] in _VERBS:
        # A root and a stem that no ending follows are no word of the language, but a name: 심헤.
        return [("".join(form for form, *_ in tokens), "NNP", tokens[0][2], sum(t[3] for t in tokens))]
    tags = [t for _, t, _, _ in tokens[:3]]
    if tags == ["MM", "NP", "JKG"] and tokens[1][2] == tokens[2][2] and tokens[1][0] in _MINE:
        # Nobody writes 한 and 내, "of mine", as one word: it is a name.
        return [(tokens[0][0] + _MINE[tokens[1][0]], "NNP", tokens[0][2], tokens[0][3] + 1), *tokens[3:]]
    ends = tags[2:] == ["ETM"] or [(form, tag) for form, tag, *_ in tokens[2:]] == [("구", "EC")]
    ended = [(form, tag) for form, tag, *_ in tokens[2:3]] in ([("구", "EC")], [("구", "EF")])
    if len(tags) == 3 and tags[0] == "NNG" and tags[1] in _VERBS and ends and tokens[0][3] == 1:
        (noun, _, at, _), (_, _, start, length) = (
            tokens[0],
            tokens[2],
        )  # of one syllable, it is no word by itself: 신나는, 달내구
        if not first(phrasebook().money, noun):
            return [(noun, "NNG", at, start + length - at), *tokens[3:]]
    if tags[:1] == ["MAG"] and tags[1:2] == ["VV"] and ended and tokens[1][0] not in _PLAIN_VERBS:
        (adverb, _, at, _), (verb, *_), (ending, _, start, length) = tokens[:3]
        if len(adverb) > 1 and len(verb) == 1:  # an adverb written onto a verb is none: 거의내구
            return [(adverb + verb + ending, "NNP", at, start + length - at), *tokens[3:]]
    return tokens


def _whole(surface: str, stem: str) -> str:
    """Return the stem of a word: 이, not 가, follows a closed syllable, so that 체험단가 is one name."""
    closed = "가" <= stem[-1:] <= "힣" and (ord(stem[-1]) - ord("가")) % 28 > 0
    return surface if closed and surface == f"{stem}가" else stem


def _named(surface: str, stem: str, tokens: list[tuple[str, str, int, int]]) -> str:
    """Return a name of two letters whole, of which the last is read as a particle."""
    kinds = [t for _, t, _, _ in tokens]
    read = kinds[:2] == ["NNP", "JKG"] and all(t.startswith("J") for t in kinds[2:])
    return surface[:2] if len(stem) == 1 and read else stem


def _word(text: str, start: int, end: int, tokens: list[tuple[str, str, int, int]]) -> Word:
    surface = text[start:end]
    last = start
    verb = made = joined = False
    head = ""
    tokens = _nominal(tokens)
    for position, (form, tag, at, length) in enumerate(tokens):
        if tag in _VERBS:
            if any(t in {"NNG", "NNP"} for _, t, _, _ in tokens[position + 1 :]):
                continue  # a verb inside a name: 열린회의, 큰봄
            verb = position == 0
            made = joined = position > 0 and surface.endswith("하고") and surface[: -len("하고")] == text[start:at]
            break
        if tag in _MAKE_VERB:
            if any(t in {"NNG", "NNP"} for _, t, _, _ in tokens[position + 1 :]):
                continue  # inside a name
            made = True
            joined = surface.endswith("하고")  # or an "and": 강화하고 조성을 합치면
            break
        if tag in _NOUNS or tag == "NP":
            last = max(last, at + length)
            head = form if tag in {"NNG", "NNP"} and len(form) > 1 else head
        elif tag == "JC" or (tag == "JKB" and form in {"와", "과", "이랑", "랑", "하고"}):
            taken = _takes(text[start:last], form)
            joined = taken and not surface.endswith(("와의", "과의"))  # 작가와의 만남 is one thing
            last = last if taken else at + length
            break
        elif tag.startswith(("J", "E", "V")) and any(
            t in _NOUNS and len(f) > 1 for f, t, _, _ in tokens[position + 1 :]
        ):
            last = max(last, at + length)  # a particle inside a name is a part of the name
    stem = _named(surface, _whole(surface, text[start:last] if last > start else ""), tokens)
    only = {t for _, t, _, _ in tokens}
    predicate = verb and "EP" in only
    if only & {"MAG", "IC"} and surface not in phrasebook().adverbs and not (only & _VERBS and only & {"EF", "EC"}):
        only = {"NNP"}  # an adverb that nobody asks with may be a name: 한결
        stem = stem or surface
    bound = (
        set() if "SN" in only or surface[:1].isdigit() else {"NNB"}
    )  # 거지, 군데: nothing is called so, unless a number counts by it
    if only and only <= {"NP", "NR", "MAG", "MAJ", "IC", "MM"} | bound | {
        t for t in only if t.startswith(("J", "E", "VCP", "S"))
    }:
        return Word(surface, "", start, end, verb=True, made=False, joined=False, head="")
    if not stem and tokens and tokens[0][1] in _VERBS:
        stem = surface  # no verb of asking, perhaps: 심해 may be a name
    if not stem or (only and only <= _EMPTY | {"EC", "EF", "JX", "JKS", "JKO", "JKG", "JKB", "VCP"}):
        return Word(surface, stem, start, end, verb=True, made=False, joined=False, head="")
    lemma = _lemma(tokens)
    linking = verb and bool(lemma) and tokens[-1][1] == "EC" and tokens[-1][0] in _LINKS
    last_tag = tokens[-1][1] if tokens else ""
    leads, nominal = last_tag in {"ETM", "ETN"}, last_tag == "ETN"
    return Word(surface, stem, start, end, verb, made, joined, head or stem, predicate, lemma, linking, leads, nominal)


def _lemma(tokens: list[tuple[str, str, int, int]]) -> str:
    tags = [t for _, t, _, _ in tokens]
    if tags and tags[0] in _VERBS:
        return tokens[0][0]
    return tokens[0][0] + tokens[1][0] if len(tags) == 3 and tags[1] in _VERBS | _MAKE_VERB else ""
