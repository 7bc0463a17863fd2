"""What a project costs and does, invented so that every sum, product and difference works out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from evals.generator import words


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of work with its cost; the children of a line add up to it."""

    label: str
    amount: int
    count: int = 0  # with a count, amount == price × count (× times)
    counted: str = ""
    times: int = 1
    children: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """An expenditure account with its lines; they add up to `amount`."""

    name: str
    code: str
    before: int  # last year's budget
    amount: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """One settled year: budget, carried over, adjusted, spent, left."""

    year: int
    final: int
    carried_in: int
    adjusted: int
    spent: int
    carried_out: int

    @property
    def current(self) -> int:
        """What could be spent."""
        return self.final + self.carried_in + self.adjusted

    @property
    def left(self) -> int:
        """What was left."""
        return self.current - self.spent - self.carried_out


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the year's schedule."""

    label: str
    first: int  # months
    last: int
    amount: int
    detail: str


@dataclass(frozen=True, slots=True)
class Office:
    """Who is in charge: bureau, division, extension numbers of the posts."""

    government: str
    bureau: str
    division: str
    team: str
    head: int
    lead: int
    clerk: int


@dataclass(frozen=True, slots=True)
class Project:
    """A project of one year."""

    name: str
    year: int
    office: Office
    heads: tuple[Head, ...]
    settled: tuple[Settled, ...]
    steps: tuple[Step, ...]
    results: tuple[tuple[int, tuple[tuple[str, int, str], ...]], ...]
    aim: str
    law: str
    article: int
    ordinance: str
    mentioned: str  # an event it speaks of without a figure
    event_month: int
    event_place: str

    @property
    def amount(self) -> int:
        """This year's budget."""
        return sum(h.amount for h in self.heads)

    @property
    def before(self) -> int:
        """Last year's budget."""
        return sum(h.before for h in self.heads)

    @property
    def events(self) -> tuple[tuple[Head, Line], ...]:
        """The first-level lines, each with its account."""
        return tuple((h, line) for h in self.heads for line in h.lines)


@dataclass(slots=True)
class Names:
    """Names handed out once each, so that a question about one means one."""

    random: Random
    used: set[str]
    themes: list[str]

    def project(self) -> str:
        """Return a project name not used before."""
        while (name := words.project(self.random)) in self.used:
            pass
        self.used.add(name)
        return name

    def event(self, theme: str | None = None) -> str:
        """Return an event name not used before."""
        for _ in range(200):
            subject = theme or f"{self.random.choice(words.THEMES)} {self.random.choice(words.EVENTS)}"
            lead = self.random.choice(
                (
                    f"제{self.random.randint(2, 28)}회 {words.place(self.random, '')}",
                    words.place(self.random, ""),
                    "온마을",
                    "사계절",
                )
            )
            name = f"{lead} {subject}"
            if name not in self.used and (theme or subject not in self.used):
                self.used |= {name, subject}
                return name
        name = f"제{len(self.used)}회 {words.place(self.random, '')} {self.random.choice(words.THEMES)} {self.random.choice(words.EVENTS)}"
        self.used.add(name)
        return name


def names(random: Random) -> Names:
    """Return an empty book of names."""
    return Names(random, set(), [])


def _round(random: Random, low: int, high: int, step: int) -> int:
    return random.randint(max(1, low // step), max(1, high // step)) * step


def line(random: Random, scale: int, size: int, label: str, counted: str) -> Line:
    """Return a leaf whose amount is a product or bare."""
    counts = (100, 300, 500, 1000, 2000) if counted in ("부", "권") else (1, 2, 3, 4, 5, 10, 12, 20)
    count = random.choice(counts) if random.random() < 0.7 else 0
    if not count:
        return Line(label, _round(random, size // 2, size * 2, scale * random.choice((1, 5, 10))))
    times = random.choice((1, 1, 1, 2, 12))
    price = _round(random, size // count // times // 2, 2 * size // count // times, scale * random.choice((1, 1, 5)))
    return Line(label, price * count * times, count, counted, times)


def head(random: Random, scale: int, account: tuple[str, str], book: Names, event: str | None) -> Head:
    """Return an account with its lines; the first may be an event with parts."""
    size = (
        scale * random.choice((1_000, 3_000, 10_000, 40_000))
        if scale <= 1_000
        else scale * random.choice((5, 20, 80, 300))
    )
    lines: list[Line] = []
    kinds = random.sample(words.LINES, 6)
    if event:
        parts = tuple(line(random, scale, size, f"{event.split()[-1]} {label}", unit) for label, unit in kinds[:3])
        lines.append(Line(f"{event} 개최", sum(p.amount for p in parts), children=parts))
    for work in random.sample(words.WORKS, random.randint(1, 2)):
        label = f"{book.random.choice(words.TARGETS)} {work}"
        parts = tuple(line(random, scale, size, part, unit) for part, unit in kinds[3 : 3 + random.choice((0, 2, 3))])
        lines.append(
            Line(label, sum(p.amount for p in parts), children=parts)
            if parts
            else line(random, scale, size, label, "회")
        )
    amount = sum(x.amount for x in lines)
    before = random.choice(
        (0, amount, _round(random, amount // 2, amount * 2, scale), _round(random, amount // 2, amount * 2, scale * 10))
    )
    return Head(*account, before, amount, tuple(lines))


def office(random: Random, kind: str) -> Office:
    """Return an office with made-up extensions."""
    first = random.randint(11, 98) * 100
    return Office(
        words.place(random, kind),
        random.choice(words.BUREAUS),
        random.choice(words.OFFICES) + random.choice(("과", "과", "담당관", "추진단")),
        random.choice(words.OFFICES)[:2] + random.choice(words.TEAMS),
        first,
        first + random.randint(1, 9),
        first + random.randint(10, 49),
    )


def settled(random: Random, scale: int, year: int, size: int) -> Settled:
    """Return one settled year."""
    final = _round(random, size // 2, size * 2, scale * 10)
    carried = random.choice((0, 0, 0, _round(random, final // 20, final // 5, scale)))
    adjusted = random.choice(
        (0, 0, _round(random, final // 20, final // 5, scale), -_round(random, final // 20, final // 10, scale))
    )
    current = final + carried + adjusted
    out = random.choice((0, 0, 0, _round(random, current // 30, current // 6, scale)))
    spent = random.choice((current - out, current - out - _round(random, scale, max(scale, current // 8), scale)))
    return Settled(year, final, carried, adjusted, max(0, spent), out)


def project(random: Random, scale: int, year: int, book: Names, at: Office, theme: str | None = None) -> Project:
    """Invent a project of a year; `theme` makes one of its events share a subject with another document."""
    heads = random.sample(words.HEADS, random.randint(2, 4))
    made = [
        head(
            random,
            scale,
            account,
            book,
            book.event(theme if n == 0 else None) if n == 0 or random.random() < 0.4 else None,
        )
        for n, account in enumerate(heads)
    ]
    total = sum(h.amount for h in made)
    return Project(
        name=book.project(),
        year=year,
        office=at,
        heads=tuple(made),
        settled=tuple(settled(random, scale, y, total) for y in range(year - 4, year - 1)),
        steps=_steps(random, made),
        results=tuple(_results(random, y) for y in range(year - 4, year - 1)),
        aim=random.choice(words.AIMS),
        law=random.choice(words.LAWS),
        article=random.randint(3, 60),
        ordinance=f"{at.government} {random.choice(words.TARGETS)} {random.choice(words.OBJECTS)} 지원 조례",
        mentioned=book.event(),
        event_month=random.randint(3, 11),
        event_place=random.choice(words.PLACES),
    )


def following(random: Random, scale: int, before: Project, book: Names) -> Project:
    """Return the same project a year later: last year's budget is what it was, two settled years are told again."""
    made = [
        replace(head(random, scale, (h.name, h.code), book, book.event() if n == 0 else None), before=h.amount)
        for n, h in enumerate(before.heads)
    ]
    last = settled(random, scale, before.year - 1, before.before or before.amount)
    return replace(
        before,
        year=before.year + 1,
        heads=tuple(made),
        settled=(*before.settled[1:], last),
        steps=_steps(random, made),
        results=(*before.results[1:], _results(random, before.year - 1)),
        mentioned=book.event(),
        event_month=random.randint(3, 11),
    )


def _steps(random: Random, heads: Sequence[Head]) -> tuple[Step, ...]:
    total = sum(h.amount for h in heads)
    days = sorted(random.sample(range(1, 13), 6))
    steps = [Step(line.label, 1, 12, line.amount, "") for h in heads for line in h.lines]
    if random.random() < 0.5:
        plans = sorted(random.sample(words.STEPS, 4), key=words.STEPS.index)
        steps = [Step(p, days[i], max(days[i], days[i + 1]), 0, "") for i, p in enumerate(plans[:3])]
        steps.append(Step(plans[3], days[4], days[5], total, "계획에 따라 순차 집행"))
    details = ("세부계획 수립 후 추진", "운영기관 공모 후 시행", "분기별 점검 병행", "")
    return tuple(replace(s, detail=s.detail or random.choice(details)) for s in steps)


def _results(random: Random, year: int) -> tuple[int, tuple[tuple[str, int, str], ...]]:
    return year, tuple((label, random.randint(2, 480), unit) for label, unit in random.sample(words.RESULTS, 3))
