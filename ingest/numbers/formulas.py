"""How amounts are made: `25,000,000원*2개`, `100천원 × 50set`, factor by factor, held against the printed result."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from ingest.model import Basis, Factor
from ingest.numbers.amounts import Quantity
from ingest.numbers.units import Unit, unit
from ingest.numbers.won import AmountError, money_at, numeral
from ingest.text.folding import fold

_NUMBER = re.compile(r"@?\s?(?P<digits>\d+(?:,\d+)*(?:\.\d+)?)")
_UNIT = re.compile(r"\s?(?P<unit>%|[가-힣㎡㎥ℓ]{1,6}|(?![xX]\s?[\d(@])[A-Za-z]{1,5})?(?:\s?\([^()\d]{0,20}\))?")
_OPERATOR = re.compile(
    r"\s*(?P<sign>[*×xX÷/])\s*(?:(?:매월|월|연|년|매년|일|1일)\s?(?=@?\d[\d,.]*\s?(?:천|백만|만|억)?원))?(?=@?\d)"
)  # 596개소 × 월 100천원
_TAIL = re.compile(r"(?:\s?/\s?[가-힣㎡㎥A-Za-z]{1,4})?(?:\s?\([^()\d]{0,20}\))?(?=\s*[*×xX÷=])")  # 3,000천원/㎡
_KIND = re.compile(r"\s[가-힣]{1,8}(?=\s*(?:[*×xX÷]\s*@?\d|=))")  # what is counted, after how many


@dataclass(frozen=True, slots=True)
class Formula:
    """Factors in a row, with where each stands in the text that was read."""

    factors: tuple[Factor, ...]
    places: tuple[tuple[int, int], ...]
    signs: tuple[str, ...]  # before each factor but the first
    start: int
    end: int

    @property
    def product(self) -> Decimal:
        """What the factors give; a percentage counts as its hundredth."""
        value = Fraction(1)
        for number, factor in enumerate(self.factors):
            each = Fraction(factor.value) / (100 if factor.unit == "percent" else 1)
            if number and self.signs[number - 1] in "÷/":
                value = value / each if each else Fraction(0)
            else:
                value *= each
        return Decimal(value.numerator) / Decimal(value.denominator)

    @property
    def priced(self) -> bool:
        """Tell whether money is among the factors."""
        return any(f.unit == "KRW" for f in self.factors)


def formulas(text: str) -> tuple[Formula, ...]:
    """Find the formulas of a text, left to right.

    >>> [(str(f.product), [x.printed for x in f.factors]) for f in formulas("현수막 50,000원*4개소*2회 = 400천원")]
    [('400000', ['50,000원', '4개소', '2회'])]
    >>> formulas("5회/137명"), formulas("640×480 픽셀")[0].priced
    ((), False)
    """
    folded = fold(text)
    found: list[Formula] = []
    position = 0
    while match := _NUMBER.search(folded, position):
        formula = _formula_at(text, folded, match)
        if formula is not None:
            found.append(formula)
        position = formula.end if formula else match.end()
    return tuple(found)


def basis(formula: Formula, text: str, offset: int, result: Quantity | None) -> Basis:
    """Hold a formula against its printed result; a result printed in thousands may be cut or rounded."""
    product = formula.product
    agrees: bool | None = None
    if result is not None:
        agrees = product == result.value or abs(product - result.value) < result.step
    start, end = formula.start + offset, formula.end + offset
    return Basis(formula.factors, product, agrees, start, end, text[formula.start : formula.end])


def _formula_at(text: str, folded: str, match: re.Match[str]) -> Formula | None:
    before = folded[match.start("digits") - 1 : match.start("digits")]  # of LED 5,000원*3개 a blank
    if before.isalnum() and before.isascii():
        return None
    factors: list[Factor] = []
    places: list[tuple[int, int]] = []
    signs: list[str] = []
    position = match.start()
    while (factor := _factor_at(text, folded, position)) is not None:
        made, start, end = factor
        factors.append(made)
        places.append((start, start + len(made.printed)))
        position = end
        operator = _OPERATOR.match(folded, end)
        if operator is None:
            break
        signs.append(operator["sign"])
        position = operator.end()
    if len(factors) < 2 or len(signs) != len(factors) - 1 or not any(s in "*×xX÷" for s in signs):
        return None
    return Formula(tuple(factors), tuple(places), tuple(signs), match.start(), position)


def _factor_at(text: str, folded: str, position: int) -> tuple[Factor, int, int] | None:
    match = _NUMBER.match(folded, position)
    if match is None:
        return None
    start = match.start("digits")
    if money := money_at(folded, start):
        end, value = money
        tail = _TAIL.match(folded, end)
        return Factor(value, "KRW", text[start:end]), start, tail.end() if tail else end
    try:
        value = numeral(match["digits"])
    except AmountError:
        return None
    said = _UNIT.match(folded, match.end())
    word = (said["unit"] or "") if said else ""
    end = said.end() if said and (word or said[0].strip()) else match.end()
    after = match.end() if not said or not word else said.end("unit")
    word, read = _longest_unit(word)
    if word and (kind := _KIND.match(folded, end)):
        end = kind.end()  # 12개 마을 × 300천원
    after = after if not word else said.start("unit") + len(word) if said else after
    if read is not None and read.money:
        return Factor(value * read.scale, "KRW", text[start:after]), start, end
    base = read.base if read else (f"count:{word}" if word else "")
    return Factor(value * (read.scale if read else 1), base, text[start:after]), start, end


def _longest_unit(word: str) -> tuple[str, Unit | None]:
    """Return the longest beginning of a word that is a unit; the word itself when none is."""
    for size in range(len(word), 0, -1):
        if (read := unit(word[:size])) is not None:
            return word[:size], read
    return word, None
