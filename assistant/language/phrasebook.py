"""The language of asking, read once from phrases.toml, english.toml and synonyms.toml and compiled."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_CLOSED = re.compile(r"[^aeiou][aeiou][^aeiouwxy]$")  # its last letter may be doubled: slotted
_CASELESS = re.compile(
    r"\\.|\(\?P<\w+>|가-힣|0-9|\[-|-\]"
)  # of a pattern: marks, names of groups, ranges without capitals

Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Everyday:
    """What people say, and what documents print for it."""

    said: re.Pattern[str]
    means: tuple[str, ...]
    kind: str = ""  # of answer that it asks for; "" when it goes with any


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Patterns by what they tell."""

    wants: tuple[tuple[str, Patterns], ...]
    money: Patterns
    measures: tuple[tuple[str, Patterns], ...]  # said by verbs: 썼어, 남은
    units: tuple[tuple[str, Patterns], ...]
    hostile: Patterns
    topics: Patterns
    greeting: Patterns
    papers: frozenset[str]  # what an asker has to write or to speak at
    asking: frozenset[str]  # what is done with a question
    callers: frozenset[str]  # who wants an answer of him
    soon: frozenset[str]
    errands: Patterns  # the same in English
    follow: Patterns
    inside: Patterns
    correction: Patterns
    other: Patterns
    both: Patterns
    around_pick: Patterns
    picks: tuple[tuple[int, Patterns], ...]
    relative: tuple[tuple[int, Patterns], ...]
    stop: frozenset[str]
    stop_english: frozenset[str]
    plain_english: frozenset[str]  # ordinary words: they name nothing where the glossary of the trade has none for them
    verbs: frozenset[str]
    granting: frozenset[str]  # verbs that only say that money is meant for something
    chores: frozenset[str]  # verbs of work done on things, which begin no name
    deeds: dict[str, tuple[str, ...]]  # what is done to a thing, by a verb's stem, and the nouns printed for it
    states: dict[str, tuple[str, ...]]  # what is said of a thing before its name, and the nouns printed for it
    turned: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]  # what is said of a thing's day, and what is printed
    results: dict[str, tuple[str, ...]]  # what becomes of things that are counted, and the words printed for it
    made: frozenset[str]  # what is done to all that are counted: 조성된 공원
    results_said: tuple[tuple[re.Pattern[str], str], ...]
    result_verbs: dict[str, str]  # what says the same in everyday words, by its stem
    results_english: dict[str, str]  # the same, by the Korean word
    single: dict[str, tuple[str, ...]]  # nouns of one syllable, and the words printed for them
    naming: frozenset[str]  # verbs that begin names and take no object: 열린, 찾아가는
    making: frozenset[str]  # verbs that begin names and may have an object before them: 만드는
    adverbs: frozenset[str]
    soft: frozenset[str]  # name no subject
    alike: tuple[tuple[str, ...], ...]  # words for one thing
    things: frozenset[str]  # whatever stands among words for one thing
    ministries: dict[str, tuple[str, ...]]  # other names of a ministry, a zone or a law, cut short or in full
    toward: dict[
        str, tuple[str, ...]
    ]  # what documents print for a word that does not stand for them: 보수 may be a repair
    rows: dict[str, tuple[str, ...]]  # what a row is called for short, when its cell says nothing else: 남
    domains: dict[str, tuple[str, ...]]  # what offices of one kind speak of all over their papers
    persons: frozenset[str]  # words of those groups that say who: they may end a longer word, 대기학생
    moved: frozenset[str]  # what is done with money that was there: 반납, 삭감
    residents: frozenset[str]  # those who live in a place: 주민
    crowds: frozenset[str]  # those who are meant by whatever else is said of them: 단체
    rates: dict[str, tuple[str, ...]]  # what a rate is of, without its 율: 징수 of 부과
    receipts: dict[str, tuple[str, ...]]  # stages of income, and what amounts of each are called
    factors: frozenset[str]
    kinds_english: frozenset[str]  # say of what kind a thing is that is named beside them
    eras: frozenset[str]
    receivers: frozenset[str]  # governments and bodies that money is handed down to
    acts: tuple[str, ...]  # what money is spent on doing
    building: tuple[str, ...]  # what is done to a building or a ground
    doing: frozenset[str]  # verbs that say what money is spent on
    of_all: frozenset[str]  # nouns that say of all of a kind what is done: 접수된 민원 are all of them
    of_all_verbs: frozenset[str]
    of_all_english: frozenset[str]
    light: frozenset[str]  # nouns that name no subject beside others
    asides: frozenset[str]  # speak of the saying of a thing: no names where no document has them
    planned: frozenset[str]  # what is planned to be spent, by other words than 예산
    short: frozenset[str]  # nouns of one syllable that name nothing with the noun after them
    sizes: dict[str, tuple[str, ...]]  # kinds of value, and the units they are printed in
    endings: tuple[str, ...]  # written onto the end of a name, longest first
    labels: tuple[str, ...]  # what labels without a subject are made of, longest first
    typed: tuple[str, ...]  # written together, or misspelt
    turns: frozenset[str]  # what happens once to a thing, and has its day
    overviews: tuple[str, ...]  # sections and captions that show the whole of a government or an office
    aspects: dict[str, tuple[str, ...]]
    says: dict[str, Patterns]  # what a line prints that answers why, when, where …
    everyday: tuple[Everyday, ...]
    reworded: tuple[tuple[re.Pattern[str], str], ...]  # what is said, and the printed word that it is read as
    standalone: dict[str, dict[str, str]]  # by language, by what is wanted


@cache
def phrasebook() -> Phrasebook:
    """Return the one phrasebook."""
    raw, synonyms = _read("phrases.toml"), _read("synonyms.toml")
    outside, follow, words = raw["outside"], raw["follow"], raw["vocabulary"]
    why = raw["situation"]
    return Phrasebook(
        wants=tuple((w["want"], _compiled(w["patterns"])) for w in raw["wants"]),
        money=_compiled(raw["money"]["patterns"]),
        measures=tuple((name, _compiled(p)) for name, p in raw["measure"].items()),
        units=tuple((name, _compiled(p)) for name, p in raw["unit"].items()),
        hostile=_compiled(outside["hostile"]),
        topics=_compiled(outside["topics"]),
        greeting=_compiled(outside["greeting"]),
        papers=frozenset(why["papers"]),
        asking=frozenset(why["asking"]),
        callers=frozenset(why["callers"]),
        soon=frozenset(why["soon"]),
        errands=_compiled(why["errands"]),
        follow=_compiled(follow["patterns"]),
        inside=_compiled(follow["inside"]),
        correction=_compiled(follow["correction"]),
        other=_compiled(follow["other"]),
        both=_compiled(follow["both"]),
        around_pick=_compiled(follow["around_pick"]),
        picks=tuple((int(n), _compiled(p)) for n, p in raw["pick"].items()),
        relative=tuple((int(n), _compiled(p)) for n, p in raw["relative"].items()),
        stop=frozenset(raw["stop"]["ko"]),
        stop_english=frozenset(raw["stop"]["en"]),
        plain_english=_plain(_read("english.toml")),
        verbs=frozenset(raw["stop"]["verbs"]),
        granting=frozenset(raw["stop"]["granting"]),
        chores=frozenset(raw["stop"]["chores"]),
        deeds={verb: tuple(nouns) for verb, nouns in raw["deeds"].items()},
        states={word: tuple(nouns) for word, nouns in raw["states"].items()},
        turned=tuple((re.compile(said), tuple(nouns)) for said, nouns in raw["turned"].items()),
        results={group[0]: tuple(group) for group in raw["results"]["groups"]},
        made=frozenset(raw["results"]["made"]),
        results_said=tuple((re.compile(p), noun) for p, noun in raw["results"]["said"].items()),
        result_verbs=dict(raw["results"]["verbs"]),
        results_english=dict(raw["results"]["english"]),
        single={noun: tuple(printed) for noun, printed in raw["single"].items()},
        naming=frozenset(raw["stop"]["naming"]),
        making=frozenset(raw["stop"]["making"]),
        adverbs=frozenset(raw["stop"]["adverbs"]),
        soft=frozenset(words["soft"]),
        alike=tuple(
            tuple(group) for name, groups in synonyms.items() if name not in {"toward", "rows"} for group in groups
        ),
        things=frozenset(word for name in ("places", "things") for group in synonyms[name] for word in group),
        ministries={
            name: tuple(n for n in group if n != name)
            for group in (*synonyms["ministries"], *synonyms["zones"], *synonyms["laws"])
            for name in group
        },
        toward={said: tuple(printed) for said, printed in synonyms["toward"].items()},
        rows={said: tuple(printed) for said, printed in synonyms["rows"].items()},
        domains={office: tuple(said) for office, said in raw["domains"].items()},
        persons=frozenset(word for group in synonyms["persons"] for word in group),
        moved=frozenset(words["moved"]),
        residents=frozenset(words["residents"]),
        crowds=frozenset(words["crowds"]),
        rates={part: tuple(wholes) for part, wholes in raw["rates"].items()},
        receipts={stage: tuple(names) for stage, names in raw["receipts"].items()},
        factors=frozenset(words["factors"]),
        kinds_english=frozenset(words["kinds_english"]),
        eras=frozenset(words["eras"]),
        receivers=frozenset(words["receivers"]),
        acts=tuple(words["acts"]),
        building=tuple(words["building"]),
        doing=frozenset(words["doing"]),
        of_all=frozenset(words["of_all"]),
        of_all_verbs=frozenset(words["of_all_verbs"]),
        of_all_english=frozenset(words["of_all_english"]),
        light=frozenset(words["light"]),
        asides=frozenset(words["asides"]),
        planned=frozenset(words["planned"]),
        short=frozenset(words["short"]),
        sizes={name: tuple(units) for name, units in raw["sizes"].items()},
        endings=tuple(sorted(words["endings"], key=len, reverse=True)),
        labels=tuple(sorted(words["labels"], key=len, reverse=True)),
        typed=tuple(words["typed"]),
        turns=frozenset(words["turns"]),
        overviews=tuple(words["overviews"]),
        aspects={name: tuple(headings) for name, headings in raw["aspects"].items()},
        says={name: _compiled(patterns) for name, patterns in raw["says"].items()},
        everyday=tuple(
            Everyday(re.compile(e["said"], re.IGNORECASE), tuple(e["means"]), e.get("kind", ""))
            for e in raw["everyday"]
        ),
        reworded=tuple((re.compile(r["said"]), r["means"]) for r in raw["reworded"]),
        standalone=raw["standalone"],
    )


def _read(name: str) -> dict[str, Any]:
    raw: dict[str, Any] = tomllib.loads(files("assistant.language").joinpath(name).read_text("utf-8"))
    return raw


def _plain(lists: dict[str, list[str]]) -> frozenset[str]:
    words = {word for name, listed in lists.items() if name != "verbs" for word in listed}
    return frozenset(words | {form for verb in lists["verbs"] for form in _conjugated(verb)})


def _conjugated(verb: str) -> Iterator[str]:
    """Yield the forms that a regular verb may have.

    >>> sorted(_conjugated("carry")), sorted(_conjugated("place"))
    (['carried', 'carries', 'carry', 'carrying'], ['place', 'placed', 'places', 'placing'])
    """
    y = verb.endswith("y") and verb[-2] not in "aeiou"
    ending = "es" if verb.endswith(("s", "x", "ch", "sh")) else "s"
    yield from (verb, verb[:-1] + "ies" if y else verb + ending)
    if verb.endswith("e"):
        yield from (verb + "d", verb[:-1] + "ing")
    elif y:
        yield from (verb[:-1] + "ied", verb + "ing")
    else:
        twice = verb + verb[-1] if _CLOSED.search(verb) else verb
        yield from (form + end for form in (verb, twice) for end in ("ed", "ing"))


def first(patterns: Patterns, text: str) -> re.Match[str] | None:
    """Return the first match of the first pattern that has one."""
    for pattern in patterns:
        if match := pattern.search(text):
            return match
    return None


def cut(text: str, patterns: Patterns) -> str:
    """Return a text with blanks where patterns match, every other character in its place."""
    for pattern in patterns:
        text = pattern.sub(blank, text)
    return text


@lru_cache(maxsize=256)
def reword(text: str) -> str:
    """Read what people say of money at a year's end as the word that is printed for it.

    >>> reword("다음 해로 넘긴 돈은 얼마?"), reword("2021년에 못 쓴 예산"), reword("다음 해 예산")
    ('차년이월액은 얼마?', '2021년에 집행잔액', '다음 해 예산')
    """
    for pattern, printed in phrasebook().reworded:
        if pattern.search(text):  # to look is half of what to replace nothing costs
            text = pattern.sub(printed, text)
    return text


def blank(match: re.Match[str]) -> str:
    """Return as many blanks as were matched."""
    return " " * len(match[0])


def _compiled(patterns: list[str]) -> Patterns:
    return tuple(re.compile(p, re.IGNORECASE if _has_case(p) else 0) for p in patterns)


def _has_case(pattern: str) -> bool:
    r"""Tell whether capitals may matter to a pattern; one that does not look for them is made and matched in half the time.

    >>> _has_case(r"얼마나\s[가-힣]{2}\d"), _has_case(r"\bbudget"), _has_case("[!-~]"), _has_case(r"(?P<keep>얼마)")
    (False, True, True, False)
    """
    plain = _CASELESS.sub("", pattern)
    return "-" in plain or plain.lower() != plain.upper()
