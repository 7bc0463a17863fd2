"""What is asked of a plan of work: its money in another year and unit, what of it was spent more than of another."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]
Over = Callable[[Mapping[str, str]], Talk]

YEARLY = (
    "2031년 주요업무계획\n\n새봄구\n\n1 등대지기 양성\n\n□ 2031년 소요예산 : 32,000천원\n\n(단위 : 천원)\n\n"
    "재원별\t합계\t연차별 소요재원\n\t\t2030년\t2031년\t2032년\t2033년\n"
    "계\t143,000\t31,000\t32,000\t37,000\t43,000\n시비\t48,000\t11,000\t12,000\t12,000\t13,000\n구비\t95,000\t20,000\t20,000\t25,000\t30,000\n"
)
SPENT = (
    "나루시 2031년 업무보고\n\n예산 집행현황 (2031. 3. 31. 기준, 단위 : 천원)\n\n구 분\t예산액\t집행액\t잔액\t집행률\n"
    "계\t350,000\t80,000\t270,000\t22.9%\n나루운영추진비\t270,000\t50,000\t220,000\t18.5%\n뱃길추진비\t80,000\t30,000\t50,000\t37.5%\n"
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("그러면 2033년 건? 억원 단위로 부탁", "43,000천원"),
        ("작년 건 백만원으로?", "31,000천원"),
        ("시비는 백만원으로?", "12,000천원"),
        ("억원으로", "32,000천원"),
    ],
)
def test_a_unit_asked_beside_a_year_or_a_fund_is_that_of_them(
    over: Over, printed: Printed, asked: str, told: str
) -> None:
    assert printed(over({"계획.txt": YEARLY})("등대지기 양성 2031년 소요예산은?", asked)) == [told]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("나루운영추진비가 뱃길추진비보다 얼마나 더 집행됐나요?", ["20,000천원"]),
        ("나루운영추진비는 뱃길추진비보다 얼마나 더 남았어?", ["170,000천원"]),
        ("나루운영추진비가 뱃길추진비보다 예산이 얼마나 더 많아?", ["190,000천원"]),
        ("나루운영추진비 집행률은 뱃길추진비보다 얼마나 낮아?", ["19%p"]),
    ],
)
def test_how_much_more_was_spent_is_of_what_was_spent(
    over: Over, printed: Printed, asked: str, told: list[str]
) -> None:
    assert printed(over({"보고.txt": SPENT})(asked)) == told
