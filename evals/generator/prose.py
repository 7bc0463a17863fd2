"""Amounts told in sentences, in the whole grammar of Korean money; and lines whose numbers are no figures at all."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from evals.generator.marks import Mark, Page
from ingest.model import Kind, Measure

EOK, MAN = 100_000_000, 10_000
ANY = (
    Measure.BUDGET,
    Measure.REQUIRED,
    Measure.OTHER,
    Measure.PAYMENT,
    Measure.SUPPLEMENT,
    Measure.TOTAL_COST,
    Measure.LIMIT,
)
NAMES = (
    "시설 보강",
    "장비 교체",
    "안내체계 정비",
    "공간 재구조화",
    "누리집 개편",
    "보험 가입",
    "안전 점검",
    "기록물 정리",
)


def amounts(random: Random) -> tuple[str, int]:
    """Print an amount in one of the ways that sentences do, and give what it means in won."""
    a, b = random.randint(1, 40), random.randint(1, 9)
    forms: tuple[tuple[str, int], ...] = (
        (f"{a}억원", a * EOK),
        (f"{a}억 {b},{b}00만원", a * EOK + (b * 1000 + b * 100) * MAN),
        (f"{a}억 {b}00만원", a * EOK + b * 100 * MAN),
        (f"{a}억{b}천만원", a * EOK + b * 1000 * MAN),
        (f"{b}천만원", b * 1000 * MAN),
        (f"{b}백만원", b * 100 * MAN),
        (f"{a}.{b}억원", a * EOK + b * EOK // 10),
        (f"0.{b}억", b * EOK // 10),
        (f"{b}조 {a}00억원", b * 10_000 * EOK + a * 100 * EOK),
        (f"{a * 100:,}만원", a * 100 * MAN),
        (f"{a * 7_310_000:,}원", a * 7_310_000),
        (f"{a * 131:,}천원", a * 131_000),
        (f"{a * 13:,}백만원", a * 13_000_000),
        (_wide(f"{a * 100:,}") + "천원", a * 100_000),
    )
    return random.choice(forms)


def _wide(digits: str) -> str:
    return "".join(chr(ord(c) - 0x30 + 0xFF10) if c.isdigit() else "，" for c in digits)


def money(random: Random, year: int, item: str) -> Mark:
    """Return an amount of a sentence; the year is its own or that of the document."""
    text, value = amounts(random)
    return Mark(text, Kind.AMOUNT, Decimal(value), "KRW", text, ANY, (year, None), item=item)


def sentences(page: Page, random: Random, year: int, bullet: str) -> None:
    """Write what some works cost, one way after the other."""
    one, two, three, four = random.sample(NAMES, 4)
    page.line(f"{bullet} {one} 예산 ", money(random, year, one), " 편성")
    page.line(f"{bullet} {two}에 ", money(random, year, two), random.choice(("을 투입", " 반영", " 지원")))
    page.line(
        f"{bullet} {three}(", money(random, year, three), ") 및 ", f"{four}(", money(random, year, four), ") 추진"
    )
    about = money(random, year, "예비 물량 확보")
    page.line(f"{bullet} 예비 물량 확보 : ", about, random.choice((" 내외", " 이내", "", " 수준")))


def numbers_that_are_no_figures(page: Page, random: Random, year: int, bullet: str) -> None:
    """Write dates, articles, document numbers, editions and codes: nothing of it is a figure."""
    day = f"'{(year - 2) % 100:02}.{random.randint(1, 12):02}.{random.randint(1, 28):02}"
    page.line(f"{bullet} {day} 기본계획 수립(시장방침 제{random.randint(11, 400)}호)")
    page.line(
        f"{bullet} {year - 1}.{random.randint(1, 12)}.{random.randint(1, 28)}. 「지방재정법」 제{random.randint(3, 60)}조제2항에 따른 심의"
    )
    page.line(
        f"{bullet} 제{random.randint(2, 9)}차 실무협의 및 제{random.randint(20, 300)}회 정례회 보고 : {year - 1}. {random.randint(1, 12)}월"
    )
    page.line(f"{bullet} 공고 제{year - 1}-{random.randint(100, 999)}호, 담당 내선 {random.randint(1000, 9999)}")
    page.line(
        f"{bullet} {year}. {random.randint(1, 6)}. ~ {random.randint(7, 12)}. 단계별 시행, 코로나19 상황에 따라 변동 가능"
    )
