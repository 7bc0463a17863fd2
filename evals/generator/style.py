"""How one document is set: its unit, its tables, its bullets and its minus sign."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from random import Random

SCALES = {"원": 1, "천원": 1_000, "만원": 10_000, "백만원": 1_000_000, "억원": 100_000_000}
TABLES = ("tab", "tab", "tab", "pipe", "html", "box", "spaces")


@dataclass(frozen=True, slots=True)
class Style:
    """The habits of one document."""

    unit: str  # of captions and tables
    item_unit: str  # beside an item's amount
    table: str  # tab, pipe, html, box, spaces, run-on
    minus: str  # △, ▲, "-" or "("
    inset: str  # "(x-) " where a converter left the blank inset of another funding
    times: str
    equals: str
    bullets: tuple[str, str, str]
    headings: str  # plain, square, markdown, roman
    caption: str  # with {} for the unit
    dash: str  # what an empty amount looks like: "-", "", "0"
    rounded: bool  # printed rates are rounded, else truncated
    rate_places: int
    codes: bool  # accounts are given by code instead of name
    torn: bool  # tables are split by a page
    spaced: bool  # 구 분, 예 산 액
    encoding: str = "utf-8"

    @property
    def scale(self) -> int:
        """Won in one unit of the tables."""
        return SCALES[self.unit]

    @property
    def grain(self) -> int:
        """The smallest step of this document's amounts: nobody budgets single won."""
        return max(self.scale, 1_000)

    def number(self, value: int, scale: int, *, change: bool = False) -> str:
        """Print won in a scale, with this document's minus sign; parentheses mean a decrease in a column of changes alone."""
        digits = f"{abs(value) // scale:,}"
        if value >= 0:
            return digits
        if self.minus == "(":
            return f"({digits})" if change else f"△{digits}"
        return self.minus + digits

    def rate(self, new: int, old: int) -> tuple[str, Decimal]:
        """Print the change from old to new in percent, and give what was printed as a number."""
        exact = Decimal(new - old) * 100 / Decimal(old)
        step = Decimal(1).scaleb(-self.rate_places)
        value = exact.quantize(step, rounding=ROUND_HALF_UP if self.rounded else ROUND_DOWN)
        digits = f"{abs(value):,}"
        sign = "" if value >= 0 else ("△" if self.minus == "(" else self.minus)
        return sign + digits, value


def draw(random: Random, table: str | None = None) -> Style:
    """Draw the habits of a document."""
    unit = random.choice(("천원", "천원", "천원", "천원", "백만원", "원"))
    return Style(
        unit=unit,
        item_unit=unit if unit != "원" else random.choice(("원", "천원")),
        table=table or random.choice(TABLES),
        minus=random.choice(("△", "△", "△", "▲", "-", "(")),
        inset=random.choice(("", "", "(x-) ")),
        times=random.choice(("*", "×", " × ", "x", " x ")),
        equals=random.choice((" = ", "\t= ", "  = ", " : ")),
        bullets=random.choice(
            (("○", "-", "·"), ("○", " -", "  ·"), ("◦", " -", "  ∙"), ("❍", "－", "∙"), ("○", "-", "▷"))
        ),
        headings=random.choice(("plain", "square", "markdown", "roman")),
        caption=random.choice(("(단위 : {})", "(단위: {})", "(단위:{})", "[단위 : {}]", "※ 단위 : {}")),
        dash=random.choice(("-", "", "0")),
        rounded=random.random() < 0.4,
        rate_places=random.choice((0, 0, 1)),
        codes=random.random() < 0.2,
        torn=random.random() < 0.25,
        spaced=random.random() < 0.4,
    )
