"""A part and its whole are never added up: the answer says which holds which, and gives the whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

CARD = (
    "2024년 주요사업 설명서\n\n노을시 하천과\n\n"
    "1. 갈대숲 산책로 정비\n\n○ 사업기간 : 2024. 1. ~ 2024. 12.\n○ 사업비 : 90,000천원 (국비 50,000천원, 시비 40,000천원)\n\n"
    "□ 산출내역\n\n(단위 : 천원)\n\n| 구분 | 2024년 예산 |\n| --- | --- |\n| 계 | 90,000 |\n| 데크 설치 | 60,000 |\n"
    "| 안내판 제작 | 30,000 |\n\n"
    "2. 나루터 복원\n\n○ 사업비 : 25,000천원 (시비 25,000천원)\n"
)


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"설명서.txt": CARD})


@pytest.mark.parametrize(
    ("talk", "whole", "part"),
    [
        (("갈대숲 산책로 정비 사업비는?", "그중 국비는?", "둘을 합치면?"), "90,000천원", "50,000천원"),
        (("데크 설치 예산은?", "갈대숲 산책로 정비 사업비는?", "두 금액을 더하면?"), "90,000천원", "60,000"),
        (("갈대숲 산책로 정비 사업비는?", "데크 설치 예산은?", "add the two"), "90,000천원", "60,000"),
        (("갈대숲 산책로 정비 예산과 데크 설치를 더하면?",), "90,000천원", "60,000"),
        (("데크 설치와 갈대숲 산책로 정비 사업비를 합치면?",), "90,000천원", "60,000"),
    ],
)
def test_a_whole_and_its_part_give_the_whole(
    ask: Talk, printed: Printed, talk: tuple[str, ...], whole: str, part: str
) -> None:
    answer = ask(*talk)
    assert answer.status is AnswerStatus.ANSWERED
    assert [p.removesuffix("천원") for p in printed(answer)] == [whole.removesuffix("천원")]
    assert [p.removesuffix("천원") for p in printed(answer, "part")] == [part.removesuffix("천원")]
    assert not [f for f in answer.figures if f.origin == "computed"]
    assert any(w in answer.text for w in ("들어 있으므로", "is contained in"))


@pytest.mark.parametrize(
    "talk",
    [
        ("갈대숲 산책로 정비 사업비는?", "안내판 제작 예산은?", "둘의 평균은?"),
        ("갈대숲 산책로 정비와 안내판 제작의 평균은?",),
    ],
)
def test_a_whole_is_no_average_of_itself_and_its_part(ask: Talk, printed: Printed, talk: tuple[str, ...]) -> None:
    answer = ask(*talk)
    assert answer.status is AnswerStatus.NOT_STATED
    assert printed(answer) == []
    assert "90,000" in answer.text


def test_one_fact_asked_twice_is_counted_once(ask: Talk, printed: Printed) -> None:
    answer = ask("나루터 복원 사업비는?", "나루터 복원 예산은 얼마야?", "둘을 합치면?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["25,000천원"])
    assert "한 번만" in answer.text


@pytest.mark.parametrize(
    ("talk", "wanted"),
    [
        (("갈대숲 산책로 정비 국비는?", "시비는?", "둘을 합치면?"), 90_000_000),
        (("데크 설치 예산은?", "안내판 제작 예산은?", "둘을 합치면?"), 90_000_000),
        (("갈대숲 산책로 정비 사업비는?", "나루터 복원 사업비는?", "둘을 합치면?"), 115_000_000),
        (("데크 설치와 안내판 제작 예산을 더하면?",), 90_000_000),
    ],
)
def test_what_stands_side_by_side_is_added(ask: Talk, talk: tuple[str, ...], wanted: int) -> None:
    assert [f.value for f in ask(*talk).figures if f.origin == "computed"] == [wanted]
