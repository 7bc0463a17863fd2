"""Words of a question that the documents write otherwise: run together, cut short, misspelt, side by side in one name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice, pairwise

from assistant.language.lettered import latin, loaned
from assistant.language.phrasebook import phrasebook
from assistant.language.romanize import same_name
from assistant.language.slips import fold_vowels
from assistant.language.words import is_word, tokens_of
from assistant.names.cover import uncovered
from assistant.names.racks import DOCUMENT, OWN, OWNERS, PROJECT, SECTION, Entry, Shelf
from assistant.question.meaning import Term
from index.words.spelling import near, squeeze
from ingest.numbers.accounts import account

_HANGUL_WORD = re.compile(r"[가-힣]{2,}")
_SHORT = re.compile(r"[가-힣]{2,4}")
_MOST_CUTS = 8
_CLIPPED = 3  # letters of a name that has lost its middle


def mend(
    terms: tuple[Term, ...], shelf: Shelf, written: Callable[[Term], bool]
) -> tuple[tuple[Term, ...], tuple[tuple[str, str], ...]]:
    """Read terms that nothing is called by as what they nearly spell, or as the names that they spell in Latin letters.

    A term that the documents' text has (`written`) is spelled right. Returns the terms and what was read as what.
    """
    terms = costed(terms, shelf)
    missing = uncovered(terms, shelf)
    if not missing:
        return terms, ()
    texts = sorted({text for e in (*shelf.entries, *shelf.facts) for text in e.levels[:DOCUMENT] if text})
    names = sorted(
        {w for r in shelf.racks for w in _HANGUL_WORD.findall(" ".join([r.scope.project or "", *_about(r.card)]))}
        | {p for places in shelf.places.values() for p in places}
    )
    mended, read_as = [], []
    for position, term in enumerate(terms):
        found: str | None = None
        if term in missing:
            if sided := _sided(term, texts) or _borrowed(term, texts) or _sharing_end(term, shelf):
                mended.append(replace(term, variants=(*term.variants, sided)))
                continue
            if rows := _rows(term, shelf):
                mended += rows
                continue
            if thing := _cost_of(term, shelf):
                mended.append(replace(term, variants=(*term.variants, thing)))
                continue
            if pieces := _segmented(term, texts, shelf):
                mended += [
                    replace(
                        term,
                        text=p,
                        variants=(p,),
                        soft=p in phrasebook().soft,
                        joined=term.joined and n == len(pieces) - 1,
                    )
                    for n, p in enumerate(pieces)
                ]
                continue
            if stripped := _stripped(term, texts):
                mended.append(replace(term, variants=(*term.variants, stripped)))
                continue
            if term.foreign:
                found = next((n for n in _proper(term, names, shelf) if same_name(term.text, n)), None)
            elif not written(term) and account(term.text) is None:  # 포상금 is no slip for 보상금
                before = terms[position - 1] if position else None
                found = (
                    _lettered(term, texts)
                    or _initials(term, shelf)
                    or _nearest(term, texts)
                    or _sounding(term, before, texts)
                    or _abbreviated(term, names)
                    or _clipped(term, names)
                    or _middle_left_out(term, shelf)
                )
        if found:
            mended.append(replace(term, variants=(*term.variants, squeeze(found))))
            read_as.append((term.text, found))
        else:
            mended.append(term)
    return tuple(mended), tuple((said, read) for said, read in read_as)


def _proper(term: Term, names: list[str], shelf: Shelf) -> Iterator[str]:
    """Yield the names that an unknown English word may spell: of projects and places, and, of a proper name, of what figures are of."""
    yield from names
    if term.text[:1].isupper():
        yield from sorted({w for e in shelf.entries for n in e.names for w in _HANGUL_WORD.findall(n)})


def costed(terms: tuple[Term, ...], shelf: Shelf) -> tuple[Term, ...]:
    """Read the cost of a thing done as that thing, where only so both words name one: 조명 설치비 is what 조명 설치 costs."""
    read = list(terms)
    for n, (before, term) in enumerate(pairwise(terms), 1):
        bare = next(
            (b for v in term.variants for e in ("비용", "비") if (b := v.removesuffix(e)) != v and len(b) > 1), ""
        )
        if not bare or not before.bare or before.soft:
            continue
        near_it = [
            e
            for e in shelf.entries
            if any(w in e.levels[OWN] for w in term.variants)
            and any(v in x for v in before.variants for x in e.levels[:SECTION])
            and all(t.soft or any(v in e.said for v in t.variants) for t in terms[: n - 1])
        ]
        below = [
            e
            for e in shelf.entries
            if squeeze(e.name) in term.variants and any(v in e.levels[PROJECT] for v in before.variants)
        ]
        if below:
            continue  # 경로당 운영비 is a line below 경로당 운영 지원
        said = {v + w for v in before.variants for w in term.variants}
        ends = tuple(term.variants)
        if any(
            own in ends or any(name in own or (own.endswith(ends) and name.endswith(own)) for name in said)
            for own in (squeeze(e.name) for e in near_it)
        ):
            continue  # 봄모임 참가비 is a line below 봄모임 참가, and 모임 참가비 below 봄모임 참가
        if any(v + bare in e.levels[OWN] for e in shelf.entries for v in before.variants):
            whole = tuple(v + bare for v in before.variants)
            read[n] = replace(term, variants=whole if _stand_below(near_it, whole, shelf) else (*term.variants, bare))
    return tuple(read)


def _stand_below(lines: list[Entry], whole: tuple[str, ...], shelf: Shelf) -> bool:
    """Tell whether lines go by a cost's word only below the thing done: 연수 운영비 of 쉼터 위탁 운영 is not 위탁 운영비."""
    paid = [e for e in lines if e.figure and e.figure.unit == "KRW"]
    names = {n for e in shelf.entries if e.figure and e.figure.unit == "KRW" and (n := squeeze(e.name)).endswith(whole)}
    return bool(paid) and all(any(n in e.levels[OWNERS] for n in names) for e in paid)


_ENDINGS = ("비용", "비", "금액", "금", "료", "액", "사업", "과제", "행사", "프로그램", "표")


def _stripped(term: Term, texts: list[str]) -> str | None:
    """사례집 제작비 is the cost of what the document calls 사례집 제작, 추진일정표 the table under 추진일정."""
    for variant in term.variants:
        for ending in _ENDINGS:
            bare = variant.removesuffix(ending)
            if bare != variant and len(bare) > 1 and any(bare in text for text in texts):
                return bare
        if (meant := _meant_for(variant)) and any(meant in text for text in texts):
            return meant
    return None


def _cost_of(term: Term, shelf: Shelf) -> str:
    """Return the thing that a row is called by, whole, where a word names its cost: 보호장구비 is that of 보호장구, no 구비."""
    bare = {b for v in term.variants for e in ("비용", "비") if (b := v.removesuffix(e)) != v and len(b) > 2}
    called = {n for e in shelf.entries if e.figure for n in e.levels[OWN].split("|")} if bare else set()
    return next(iter(sorted(bare & called)), "")


def _meant_for(word: str) -> str:
    """Return what a thing is for, without 용.

    >>> _meant_for("회의용"), _meant_for("재활용")
    ('회의', '')
    """
    tokens = tokens_of(word)
    return word[:-1] if len(tokens) > 1 and tokens[-1][:2] == ("용", "XSN") and len(word) > 2 else ""


def _sided(term: Term, texts: list[str]) -> str | None:
    """보호·입양 is what the documents call 보호 및 입양, side by side in one name."""
    sides = [re.escape(squeeze(side)) for side in term.text.split("·")]
    if len(sides) < 2:
        return _with_and(term, texts)
    if not all(sides):
        return None
    joined = re.compile("(?:및|와|과|[,/])?".join(sides))
    return next((m[0] for text in texts if (m := joined.search(text))), None)


def _sharing_end(term: Term, shelf: Shelf) -> str | None:
    """둑책 is one of two that share the end of their name, 둑·물길책, and no slip for another."""
    if term.foreign:
        return None
    found = set()
    for said in (v for v in term.variants if len(v) > 2 and _HANGUL_WORD.fullmatch(v)):
        joint = re.compile(rf"(?<![가-힣]){said[:-1]}[·ㆍ][가-힣]{{1,8}}{said[-1]}(?![가-힣])")
        found |= {squeeze(m[0]) for e in shelf.entries if e.figure and (m := joint.search(e.name))}
    return found.pop() if len(found) == 1 else None


def _with_and(term: Term, texts: list[str]) -> str | None:
    """문화관광 is what one name calls 문화 및 관광, where no other is called so."""
    word = squeeze(term.text)
    if term.foreign or len(word) < 4 or not _HANGUL_WORD.fullmatch(word):
        return None
    names = {f"{word[:n]}및{word[n:]}" for n in range(2, len(word) - 1)}
    found = {n for n in names for text in texts if n in text}
    return found.pop() if len(found) == 1 else None


def _borrowed(term: Term, texts: list[str]) -> str | None:
    """선정업 is what a name prints as 선정 UP."""
    if term.foreign:
        return None
    return next((w for v in term.variants for w in loaned(v) if any(w in text for text in texts)), None)


def _rows(term: Term, shelf: Shelf) -> list[Term]:
    """Read 시설비·감리비 as the two where each is a row of its own, and 전화·방문 where each is a column of one table."""
    sides = [squeeze(side) for side in term.text.split("·")]
    if len(sides) < 2:
        return []
    rows = {squeeze(e.figure.item) for e in shelf.entries if e.figure}
    columns = {
        (e.scope, e.figure.table, head)
        for e in shelf.entries
        if e.figure and e.figure.table is not None
        for head in (squeeze(e.figure.column), *e.figure.column.split()[-1:])
    }
    tables = {(scope, table) for scope, table, _ in columns}
    if not rows.issuperset(sides) and not any(all((*t, s) in columns for s in sides) for t in tables):
        return []
    read = [replace(term, text=s, variants=(s,), head=s, joined=True) for s in sides]
    return [*read[:-1], replace(read[-1], joined=term.joined)]


def _segmented(term: Term, texts: list[str], shelf: Shelf) -> tuple[str, ...]:
    """Cut a name written without spaces into the pieces that the documents have: two syllables at least, four at most.

    Where its words are known it is cut between them: 산불진화대 is no 산불진 화대.
    """
    for variant in sorted(term.variants, key=len):
        if len(variant) < 5 or term.foreign:
            continue
        within, known = _seams(variant)
        if pieces := _together(_cut(variant, texts, 5, within), shelf) or (
            () if known else next(_cut(variant, texts, 5), ())
        ):
            apart = "·" in term.text and not any(all(p in text for p in pieces) for text in texts)
            return () if apart else pieces
    return ()


def _together(cuts: Iterator[tuple[str, ...]], shelf: Shelf) -> tuple[str, ...]:
    """Return the first cut whose pieces one thing goes by, 산불 and 진화헬기 of 산불 예방 › 진화헬기; else the first of all."""
    several = tuple(islice(cuts, _MOST_CUTS))
    if len(several) < 2:
        return next(iter(several), ())
    named = {"|".join(e.levels[:DOCUMENT]) for e in (*shelf.entries, *shelf.facts)}
    return next((c for c in several if any(all(p in n for p in c) for n in named)), several[0])


def _seams(word: str) -> tuple[frozenset[int], bool]:
    """Return how many letters are left where a word of a name begins, and whether every one of them is known."""
    tokens = tokens_of(word)
    if tokens[-1][1].startswith("J"):
        return frozenset(), True  # a name and its particle
    nouns = all(tag == "NNG" or (tag == "XSN" and n) for n, (_, tag, _, _) in enumerate(tokens))
    return frozenset(len(word) - at for _, _, at, _ in tokens), nouns and is_word(word)


def _cut(word: str, texts: list[str], most: int, seams: frozenset[int] | None = None) -> Iterator[tuple[str, ...]]:
    """Yield the cuts of a word into pieces that the documents have, the longest first piece first."""
    if any(word in text for text in texts):
        yield (word,)
        return
    for size in range(len(word) - 2, 1, -1) if most > 1 else ():
        head, left = word[:size], len(word) - size
        if (seams is None or left in seams) and any(head in text for text in texts):
            yield from ((head, *rest) for rest in _cut(word[size:], texts, most - 1, seams))


def _lettered(term: Term, texts: list[str]) -> str | None:
    """Read letters that are spelled out as such: 엘이디 is led."""
    spelled = (latin(v) for v in term.variants)
    return next((s for s in spelled if s and any(re.search(rf"(?<![a-z]){s}(?![a-z])", t) for t in texts)), None)


def _initials(term: Term, shelf: Shelf) -> str | None:
    """Find the one name whose words begin with the letters of a short one that is no word: 청경 is 청원경찰."""
    short = term.variants[0]
    if term.foreign or not _SHORT.fullmatch(short) or is_word(short):
        return None
    apart = re.compile(r"[가-힣]+".join(short) + r"[가-힣]+")
    words = {w for e in shelf.entries for n in e.names for w in _HANGUL_WORD.findall(n) if apart.fullmatch(w)}
    found = {w for w in words if _begin(w) == short}
    return found.pop() if len(found) == 1 else None


def _begin(name: str) -> str:
    """Return the first letters of a name's words.

    >>> _begin("청원경찰")
    '청경'
    """
    return "".join(form[0] for form, tag, _, _ in tokens_of(name) if tag.startswith("NN"))


def _sounding(term: Term, before: Term | None, texts: list[str]) -> str | None:
    """Find what a term sounds like: 게선 is 개선 where the word before it stands before that."""
    folded = fold_vowels(term.variants[0])
    for text in texts:
        at = fold_vowels(text)
        if folded in at and (len(term.variants[0]) > 2 or (before and fold_vowels(before.variants[0]) + folded in at)):
            start = len(unicodedata.normalize("NFC", unicodedata.normalize("NFD", text)[: at.index(folded)]))
            return text[start : start + len(term.variants[0])]
    return None


def _abbreviated(term: Term, names: list[str]) -> str | None:
    """Find the one name that a term shortens by its middle: 복합센터 is 복합문화센터, where no other is."""
    short = term.variants[0]
    cuts = [(short[:n], short[n:]) for n in range(2, len(short) - 1)]
    found = {n for n in names if len(n) > len(short) for head, tail in cuts if n.startswith(head) and n.endswith(tail)}
    return found.pop() if len(found) == 1 else None


def _clipped(term: Term, names: list[str]) -> str | None:
    """Find the one name that begins with the words of which a short one has the first letters: 행복센터 is 행정복지센터."""
    found = {n for n in names if _is_clipped(term.variants[0], n)}
    return found.pop() if len(found) == 1 else None


def _is_clipped(short: str, name: str) -> bool:
    """Tell whether a name begins with words of two letters, of which a short one has the first ones.

    >>> _is_clipped("행복센터", "행정복지센터"), _is_clipped("행복센터", "행복나눔센터"), _is_clipped("행복센터", "행정복지관")
    (True, False, False)
    """
    cut = len(name) - len(short)  # words that lost a letter
    if not 2 <= cut < len(short) - 1 or name[: 2 * cut : 2] + name[2 * cut :] != short:
        return False
    return all("가" <= letter <= "힣" for letter in name[1 : 2 * cut : 2])


def _middle_left_out(term: Term, shelf: Shelf) -> str | None:
    """Find the one name of a figure that is said without its middle word: 책잔치 is 책마당 잔치."""
    short = term.variants[0]
    if term.foreign or not _HANGUL_WORD.fullmatch(short) or len(short) < _CLIPPED:
        return None
    names = {n for e in shelf.entries if e.figure for n in e.names if short[0] in n and n.rstrip().endswith(short[-1])}
    found = {longer for n in names if (longer := _without_middle(n, short))}
    return found.pop() if len(found) == 1 else None


def _without_middle(name: str, short: str) -> str:
    """Return the end of a name that a short one says without the word in its middle.

    >>> _without_middle("가을 책마당 잔치", "책잔치"), _without_middle("가을 책 잔치", "책잔치")
    ('책마당 잔치', '')
    """
    nouns = [(form, at) for form, tag, at, _ in tokens_of(name) if tag in {"NNG", "NNP", "XSN"}]
    if len(nouns) < 3 or nouns[-3][0] + nouns[-1][0] != short:
        return ""
    return name[nouns[-3][1] :]


def _nearest(term: Term, texts: list[str]) -> str | None:
    for variant in term.variants:
        for text in texts:
            if piece := near(variant, text):
                return piece
    return None


def _about(card: object) -> list[str]:
    return [x for name in ("title", "department", "government", "name") if (x := getattr(card, name, None))]
