"""Values of the model as bytes and back."""

from __future__ import annotations

import pickle
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from index.shelves.codec import Later, pack, unpack
from ingest.model import (
    Basis,
    Bound,
    Certainty,
    Check,
    Fact,
    FactKind,
    Factor,
    Figure,
    Kind,
    Measure,
    Place,
    Problem,
    ProblemKind,
    Section,
    Source,
    Status,
)

texts = st.text(max_size=12)
numbers = st.none() | st.integers(0, 9999)
amounts = st.decimals(allow_nan=False, allow_infinity=False, places=3)
places = st.builds(Place, numbers, st.none() | texts, numbers, numbers, numbers)
sources = st.builds(
    Source, texts, st.lists(texts, max_size=3).map(tuple), st.integers(0, 10**9), st.integers(0, 10**9), st.integers(1), texts, places
)  # fmt: skip
factors = st.builds(Factor, amounts, texts, texts)
bases = st.builds(
    Basis, st.lists(factors, max_size=2).map(tuple), amounts, st.none() | st.booleans(), st.integers(), st.integers(), texts
)  # fmt: skip
figures = st.builds(
    Figure,
    sources,
    st.sampled_from(Kind),
    st.none() | amounts,
    texts,
    texts,
    st.sampled_from(Measure),
    st.none() | texts,
    st.lists(texts, max_size=3).map(tuple),
    texts,
    account=st.none() | texts,
    year=numbers,
    bound=st.sampled_from(Bound),
    status=st.sampled_from(Status),
    basis=st.none() | bases,
    total=st.booleans(),
    also_stated=st.lists(sources, max_size=2).map(tuple),
)


@given(figures)
def test_a_figure_comes_back_as_it_was(figure: Figure) -> None:
    assert unpack(Figure, pack(figure)) == figure
    assert unpack(Figure, pack(figure)).id == figure.id


def test_exact_decimals_and_lone_surrogates_survive() -> None:
    source = Source("문서\ud800.txt", ("가",), 0, 1, 1, "\udfff")
    figure = Figure(source, Kind.AMOUNT, Decimal("70000000.000"), "KRW", "70,000천원", Measure.BUDGET, None, (), "x")
    back = unpack(Figure, pack(figure))
    assert back == figure
    assert str(back.value) == "70000000.000"


def test_facts_sections_problems_and_checks_come_back_too() -> None:
    source = Source("a.txt", (), 0, 4, 1, "장소 : ")
    for value in (
        Fact(source, FactKind.PLACE, None, ("위",), "장소", "부두", order=2),
        Section(1, 0, "제목", ("위", "제목"), 1, 0, 10, "사업"),
        Problem(ProblemKind.SUM, "a.txt", "가", "b", Certainty.LIKELY, (source,), Decimal(3), None, ("f1",)),
        Check(ProblemKind.SUM, "f1", ("f2", "f3")),
    ):
        assert unpack(type(value), pack(value)) == value


def test_a_number_past_64_bits_stays_a_whole_number() -> None:
    source = Source("a.txt", (), 0, 1, 2**64 + 1, "가")
    assert unpack(Source, pack(source)) == source


def test_values_are_unpacked_when_first_looked_at_and_equal_the_tuple_of_them() -> None:
    made: list[int] = []

    def make() -> tuple[int, ...]:
        made.append(1)
        return 3, 4

    values = Later(make)
    assert not made
    whole: object = (3, 4)
    assert values == whole
    assert whole == values
    assert (len(values), values[1], values[:1], hash(values)) == (2, 4, (3,), hash(whole))
    assert pickle.loads(pickle.dumps(values)) == (3, 4)  # noqa: S301 - written a moment ago
    assert made == [1]
