"""The grammar of Korean amounts: exact, or refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.model import Bound
from ingest.numbers.amounts import Doubt, Quantity, scan
from ingest.numbers.won import AmountError, won, write_won
from ingest.text.folding import fold

READ = [
    ("70,000천원", 70_000_000),
    ("1조 2,345억원", 1_234_500_000_000),
    ("2억 400만원", 204_000_000),
    ("1억5천만원", 150_000_000),
    ("9천만원", 90_000_000),
    ("2천만원", 20_000_000),
    ("0.7억", 70_000_000),
    ("3천만", 30_000_000),
    ("△4,403,100천원", -4_403_100_000),
    ("▲1,200원", -1200),
    ("５，０００천원", 5_000_000),
    ("30백만원", 30_000_000),
    ("30 백만 원", 30_000_000),
    ("12억 3,456만 7천원", 1_234_567_000),
    ("2천5백만원", 25_000_000),
    ("0원", 0),
    ("1.25억원", 125_000_000),
]


@pytest.mark.parametrize(("printed", "value"), READ)
def test_an_amount_is_read_exactly(printed: str, value: int) -> None:
    assert won(printed) == value


@pytest.mark.parametrize(
    "printed",
    ["3억 5천", "1,23,456원", "235.800천원", "1억 2억원", "5천 3천만원", "0.000000001억원", "01,000원", "천만원", ""],
)
def test_a_doubtful_amount_is_refused(printed: str) -> None:
    with pytest.raises(AmountError):
        won(printed)


@given(st.integers(-(10**15), 10**15), st.sampled_from([1, 1000, 10**4, 10**6, 10**8]))
def test_an_amount_written_is_read_back(value: int, scale: int) -> None:
    # Three digits after a point may be thousands in 천원 and 원; those are refused, never read wrong.
    printed = write_won(value, scale)
    try:
        assert won(printed) == value
    except AmountError:
        assert scale == 1000
        assert "." in printed


@given(st.integers(0, 9999), st.integers(0, 9999), st.integers(0, 9999))
def test_mixed_units_add_up(trillion: int, hundred_million: int, ten_thousand: int) -> None:
    parts = [f"{n:,}{u}" for n, u in ((trillion, "조"), (hundred_million, "억"), (ten_thousand, "만")) if n]
    if parts:
        expected = trillion * 10**12 + hundred_million * 10**8 + ten_thousand * 10**4
        assert won(" ".join(parts) + "원") == expected


@settings(max_examples=200)
@given(st.text(alphabet="0123456789,.△▲()~-=*x 원천백만억조%명건회개제년월일'가나다０９[]", max_size=60))
def test_any_text_is_scanned_and_every_number_stands_where_it_says(text: str) -> None:
    for found in scan(text, money=True):
        if isinstance(found, Doubt) or found.bound is not Bound.LOW:
            assert text[found.start : found.end] == found.printed
        else:
            assert fold(found.printed).startswith(fold(text[found.start : found.start + 1]))


def found(text: str, *, money: bool = False) -> list[tuple[Decimal, str, Bound]]:
    return [(q.value, q.unit, q.bound) for q in scan(text, money=money) if isinstance(q, Quantity)]


def test_a_range_has_a_low_and_a_high_end() -> None:
    low, high = Bound.LOW, Bound.HIGH
    assert found("5,000천원 ~ 10,000천원") == [(Decimal(5_000_000), "KRW", low), (Decimal(10_000_000), "KRW", high)]
    assert found("5~10억원") == [(Decimal(500_000_000), "KRW", low), (Decimal(1_000_000_000), "KRW", high)]
    assert found("신청자 200 ~ 300여명") == [(Decimal(200), "count:명", low), (Decimal(300), "count:명", high)]


def test_words_beside_a_number_bound_it() -> None:
    assert found("10억 내외") == [(Decimal(10**9), "KRW", Bound.ABOUT)]
    assert found("사업당 2천만원 이내") == [(Decimal(2 * 10**7), "KRW", Bound.AT_MOST)]
    assert found("5억 이상 사업") == [(Decimal(5 * 10**8), "KRW", Bound.AT_LEAST)]
    assert found("최대 30명") == [(Decimal(30), "count:명", Bound.AT_MOST)]
    assert found("주민 130여명") == [(Decimal(130), "count:명", Bound.ABOUT)]


@pytest.mark.parametrize(
    "text",
    [
        "제8회 대회", "제51호 방침", "법 제39조 제2항", "조례 6조", "☎ 0000-5800", "02-0000-5800", "2020. 11. 9.(월) ~ 12. 18.(금)",
        "’19.3.31. 기준", "2020년도 계획", "6급 이하 8~9급", "20대 이하, 30대, 40대", "민선7기", "코로나19 이후", "USB 2.0", "1부서 1혁신",
        "2020.01~2020.12", "10~11월", "14:30 회의", "5대 목표", "3단계", "최근 3년간", "2차 심의", "1인당 지원", "쪽 12",
    ],
)  # fmt: skip
def test_dates_telephones_articles_and_ordinals_are_no_figures(text: str) -> None:
    assert found(text) == []


def test_counts_keep_their_counting_word() -> None:
    text = "12개 분야 69개 사업, 5회/137명, 총 18강, 9개부서, 1,539건, 6명(단장 1명)"
    assert [(int(v), u) for v, u, _ in found(text)] == [
        (12, "count:개"), (69, "count:개"), (5, "count:회"), (137, "count:명"), (18, "count:강"), (9, "count:개"),
        (1539, "count:건"), (6, "count:명"), (1, "count:명"),
    ]  # fmt: skip


def test_a_bare_round_number_is_money_only_where_money_is_spoken_of() -> None:
    assert found("화소 30만 이상") == []
    assert found("예산 3천만", money=True) == [(Decimal(30_000_000), "KRW", Bound.EXACT)]
    assert found("주민 3만 5천명")[0][:2] == (Decimal(35_000), "count:명")
