"""Codes and names of expenditure accounts are one thing."""

from __future__ import annotations

import pytest

from ingest.numbers.accounts import Account, account


@pytest.mark.parametrize("label", ["201-01", "20101", "(201-01)", "201 01"])
def test_a_code_alone_takes_its_name_from_the_list_and_says_so(label: str) -> None:
    assert account(label) == Account("201-01", "사무관리비", listed=True)


@pytest.mark.parametrize(
    "label", ["사무관리비", "사무관리 비", "201-01 사무관리비", "사무관리비(201-01)", "01 사무관리비", "○ 사무관리비"]
)
def test_a_name_finds_its_code(label: str) -> None:
    assert account(label) == Account("201-01", "사무관리비")


@pytest.mark.parametrize("label", ["12345", "사무관리비 및 여비", "2020", "1,000", "구분", "", "홍보 사무관리비 집행"])
def test_what_is_no_account_is_none(label: str) -> None:
    assert account(label) is None


def test_an_account_without_a_certain_number_has_no_code() -> None:
    found = account("자치구기타재원조 정비")
    assert found is not None
    assert (found.code, found.listed) == ("", False)
