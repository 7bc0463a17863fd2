"""Who works in an office, asked in English: those who are there, and no other number of a project in its paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

BUREAU = """2030년도 주요업무보고

바람구 생활지원국

인력 현황 (2030. 6. 30. 기준)

| 구분 | 합계 | 일반직 소계 | 5급 | 6급 | 공무직 |
| --- | --- | --- | --- | --- | --- |
| 정원 | 54 | 50 | 10 | 40 | 4 |
| 현원 | 51 | 48 | 9 | 39 | 3 |

Ⅱ. 주요업무 추진계획

1. 다온돌봄센터 운영

□ 시설현황

| 센터명 | 정원(명) | 현원(명) |
| --- | --- | --- |
| 1호점(새결동) | 30 | 28 |
| 2호점(물봄동) | 30 | 25 |
"""


def told(answer: Answer) -> list[str]:
    return [str(f.value) for f in answer.figures if f.role == "answer"]


def test_the_staff_of_an_office_with_a_korean_name_are_those_who_are_there(over: Over) -> None:
    talk = over({"a.txt": BUREAU})
    assert told(talk("How many staff does 생활지원국 have?")) == ["51"]
    assert told(talk("How many officials work in 생활지원국?")) == ["51"]
    assert told(talk("How many staff does the Living Support Bureau (생활지원국) actually have as of June 2030?")) == [
        "51"
    ]


def test_staff_set_against_the_quota_are_two_numbers(over: Over) -> None:
    talk = over({"a.txt": BUREAU})
    assert told(talk("How many staff does 생활지원국 actually have versus its quota?")) == ["51", "54"]


def test_two_sorts_of_one_number_are_both_told(over: Over) -> None:
    talk = over({"a.txt": BUREAU})
    assert told(
        talk("What are the authorised and the current staff numbers of the Living Support Bureau (생활지원국)?")
    ) == [
        "54",
        "51",
    ]
