"""A result is set against what was aimed at on the same line, of the same thing and year."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "물길.txt": (
        "별빛 물길 정비\n\n2031년도 별빛구 물길과\n\n예산 총괄\n\n(단위 : 천원)\n\n구 분\t2030예산액 (A)\t2031예산액 (B)\n"
        "계\t80,000\t90,000\n시설비\t80,000\t90,000\n\n최근 3년 추진실적\n\n"
        "2029년도\t○ 물길 교체 2.1km, 뚜껑 보수 120개소(목표 : 물길 교체 2.5km)\n"
        "2030년도\t○ 물길 교체 5.8km, 뚜껑 보수 310개소(목표 : 물길 교체 5.5km)\n"
        "\n참여 현황\n\n- 지킴이 40명(목표: 50명)\n"
    ),
}


@pytest.fixture(scope="module")
def asker(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Return an assistant over the paper of this file."""
    return over(PAPERS)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("2030년 물길 교체 실적은 목표를 얼마나 넘겼나? (km)", ["0.3km"]),
        ("2030년 물길 교체는 목표보다 몇 km 많아", ["0.3km"]),
        ("2030년 물길 교체 목표와 실적 차이는 몇 km", ["0.3km"]),
        ("2029년 물길 교체는 목표에 몇 km 못 미쳤나", ["0.4km"]),
        ("지킴이는 목표보다 몇 명 적어", ["10명"]),
        ("2030년 물길 교체 몇 km", ["5.8km"]),
        ("2030년 물길 교체 목표 몇 km", ["5.5km"]),
    ],
)
def test_result_beside_its_aim(asker: Talk, printed: Printed, asked: str, told: list[str]) -> None:
    """The two numbers of one line are subtracted; each alone is told by itself."""
    assert printed(asker(asked)) == told


def test_aims_of_two_years_are_no_result(asker: Talk, printed: Printed) -> None:
    """Where no aim of the thing is told, the growth of another aim is no answer."""
    assert printed(asker("2030년 뚜껑 보수는 목표보다 몇 개소 많아")) == []
