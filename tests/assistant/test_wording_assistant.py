"""The assistant with a language model beside it: the same facts in other words, and clearer questions that change nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.assistant import Assistant, Step
from assistant.llm.clearer import clear, stands_in
from assistant.llm.reworder import ModelWording, Speechless
from assistant.speech.proof import prove_answer
from index.finder import IndexFinder
from index.memory import finder_of
from ingest.corpus import load

DOCUMENT = """골목축제 운영 지원

□ 사업목적
○ 주민이 함께 만드는 골목축제를 통하여 이웃 사이의 정을 나누고 지역 상권에 활력을 더하고자 함
○ 2019년부터 12개 골목에서 상인회와 함께 장터를 운영함

□ 2020년도 예산 산출근거 (단위: 천원)
○ 무대 설치비 = 30,000천원
○ 홍보물 제작비 = 12,000천원
"""


class Parrot:
    """A model that says what it is told to say, and remembers what it was asked."""

    def __init__(self, says: Callable[[str], str]) -> None:
        self.says = says
        self.asked: list[str] = []

    def say(self, system: str, user: str) -> Iterator[str]:
        self.asked.append(user)
        text = self.says(user)
        if text == "!":
            raise Speechless("no answer")
        yield from text


@cache
def finder(folder: Path) -> IndexFinder:
    (folder / "골목축제.txt").write_text(DOCUMENT, encoding="utf-8")
    return finder_of(load([folder]).readings)


@pytest.fixture(scope="module")
def over(tmp_path_factory: pytest.TempPathFactory) -> IndexFinder:
    return finder(tmp_path_factory.mktemp("docs"))


def draft_of(user: str) -> str:
    return user.partition("<draft>\n")[2].partition("\n</draft>")[0]


def facts(answer: Answer) -> tuple[object, ...]:
    return answer.id, answer.status, answer.figures, answer.citations, answer.notes, answer.choices, answer.understood


def test_other_words_change_nothing_but_the_words(over: IndexFinder) -> None:
    parrot = Parrot(
        lambda user: draft_of(user).replace("예산은 {money_A}입니다", "예산으로 {money_A}이 편성되어 있습니다")
    )
    plain = Assistant(over).ask("골목축제 무대 설치비는 얼마야?")
    worded = Assistant(over, ModelWording(parrot)).ask("골목축제 무대 설치비는 얼마야?")
    assert plain.status is AnswerStatus.ANSWERED
    assert "편성되어 있습니다" in worded.text
    assert "30,000천원" in worded.text
    assert facts(worded) == facts(plain)
    assert prove_answer(worded) == ()


def test_sentences_are_told_while_they_come_and_the_answer_comes_last(over: IndexFinder) -> None:
    parrot = Parrot(
        lambda user: draft_of(user).replace("예산은 {money_A}입니다", "예산으로 {money_A}이 편성되어 있습니다")
    )
    events = list(Assistant(over, ModelWording(parrot)).stream("골목축제 무대 설치비는 얼마야?"))
    said = [e.text for e in events if isinstance(e, Step) and e.name == "said"]
    assert said
    assert "30,000천원" in said[0]
    assert isinstance(events[-1], Answer)


@pytest.mark.parametrize("says", ["!", "", "90,000천원입니다.", "{money_A}"])
def test_a_model_that_fails_leaves_the_plain_answer(over: IndexFinder, says: str) -> None:
    plain = Assistant(over).ask("골목축제 무대 설치비는 얼마야?")
    assert Assistant(over, ModelWording(Parrot(lambda _: says))).ask("골목축제 무대 설치비는 얼마야?") == plain


def test_a_question_that_is_absent_is_not_answered_by_leaving_its_subject_out(over: IndexFinder) -> None:
    parrot = Parrot(lambda user: "골목축제 무대 설치비는 얼마인가?" if "<names>" in user else "!")
    plain = Assistant(over).ask("드론 골목축제 무대 설치비는 얼마야?")
    answer = Assistant(over, ModelWording(parrot)).ask("드론 골목축제 무대 설치비는 얼마야?")
    assert plain.status is AnswerStatus.ABSENT
    assert answer.status is AnswerStatus.ABSENT
    assert answer.text == plain.text
    assert answer.suggestions[0] == "골목축제 무대 설치비는 얼마인가?"


def test_a_question_that_was_answered_is_not_put_otherwise(over: IndexFinder) -> None:
    parrot = Parrot(lambda _: "!")
    Assistant(over, ModelWording(parrot)).ask("골목축제 무대 설치비는 얼마야?")
    assert not any("<names>" in asked for asked in parrot.asked)


@pytest.mark.parametrize(
    ("question", "clearer", "same"),
    [
        ("골목축제 무대 설치비 그게 얼마", "골목축제 무대 설치비는 얼마인가?", True),
        ("골목축제 무대 설치비", "골목축제 무대 설치비 예산은 얼마인가?", True),
        ("드론 골목축제 예산", "골목축제 예산은 얼마인가?", False),  # a subject lost
        ("골목축제 예산", "골목축제 무대 설치비 예산은 얼마인가?", False),  # one brought in
        ("골목축제 2020년 예산", "골목축제 예산은 얼마인가?", False),  # a year lost
        ("골목축제 집행액", "골목축제 예산은 얼마인가?", False),  # another measure
        ("골목축제 예산 억원으로", "골목축제 예산은 얼마인가?", False),  # a unit lost
        ("골목축제 예산 증감률", "골목축제 예산은 얼마인가?", False),  # another want
    ],
)
def test_a_clearer_question_stands_in_only_when_it_asks_the_same(question: str, clearer: str, same: bool) -> None:  # noqa: FBT001
    assert stands_in(clearer, question, ()) is same


def test_the_names_of_the_documents_may_be_used_and_others_not() -> None:
    assert (
        clear("골목축제 운영 지원 예산은?", "그 골목 잔치 예산은", (), ("골목축제 운영 지원",))
        == "골목축제 운영 지원 예산은?"
    )
    assert clear("불꽃놀이 운영 지원 예산은?", "그 골목 잔치 예산은", (), ("골목축제 운영 지원",)) is None


def test_a_passage_is_told_in_the_language_of_the_question(over: IndexFinder) -> None:
    said = (
        "{name_A}\nThe project aims to share warmth between neighbours and bring vitality to local commerce through the festival that residents make together.\n"
        "Since {year_A}, the market has been run with the merchants association in {count_A} alleys."
    )
    plain = Assistant(over).ask("What is the purpose of the festival?")
    worded = Assistant(over, ModelWording(Parrot(lambda _: said))).ask("What is the purpose of the festival?")
    assert "○" in plain.text
    assert "Since 2019, the market" in worded.text
    assert facts(worded) == facts(plain)


def test_a_passage_told_in_words_of_something_else_is_given_as_it_stands(over: IndexFinder) -> None:
    said = "{name_A}\nThe mayor was accused of bribery in {year_A} and hired {count_A} of his cousins."
    plain = Assistant(over).ask("What is the purpose of the festival?")
    assert Assistant(over, ModelWording(Parrot(lambda _: said))).ask("What is the purpose of the festival?") == plain
