"""The day of a thing that its paper tells in two ways is told in both."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]

PAPERS = {
    "축제.txt": (
        "별빛 갯마을 나들이\n\n2031년도 별빛군 수산과\n\n사업내용\n\n- 사업내용\n  - 조개잡이 축제 개최\n    - ▷ 사업시기 : 2031년 8월(3일간)\n"
        "    - ▷ 장 소 : 솔해변\n  - 등대 음악회 개최\n    - ▷ 사업시기 : 2031년 5월(1일)\n\n"
        "2031년도 추진일정\n\n(단위 : 천원)\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n계\t\t68,000\n"
        "등대 음악회\t2031.04~2031.06\t40,000\t공연 준비와 개최\n조개잡이 축제\t2031.09~2031.10\t28,000\t조개잡이 행사\n"
    ),
}


@pytest.fixture(scope="module")
def asker(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Return an assistant over the paper of this file."""
    return over(PAPERS)


def test_both_times_are_told(asker: Talk) -> None:
    """No month of the schedule is that of the line: both are told, and that they differ."""
    answer = asker("조개잡이축제 2031년에 몇월에 열려?")
    assert "8월" in answer.text
    assert "2031.09~2031.10" in answer.text
    assert [n.kind for n in answer.notes] == ["conflict"]


def test_day_within_the_schedule_is_no_other(asker: Talk) -> None:
    """A schedule that holds the month says nothing else."""
    answer = asker("등대 음악회는 2031년 몇월에 열려?")
    assert "2031.04" not in answer.text
    assert not answer.notes
