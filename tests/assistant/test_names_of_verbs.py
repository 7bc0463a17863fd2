"""A name that reads as a verb or as an everyday word is a name still; what is called nothing like it never answers for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role
from assistant.question.understand import understand

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAIRS = (
    ("찾아가는 복지상담", "방문 복지상담"),
    ("함께걷는 길 조성", "둘레 길 조성"),
    ("다함께 돌봄 운영", "아이 돌봄 운영"),
    ("살맛나는 장터 운영", "수요 장터 운영"),
    ("모두 누리는 문화마당", "여름 문화마당"),
    ("달려라 도서관 지원", "작은 도서관 지원"),
    ("함께 여는 아침 배움터", "저녁 배움터"),
)
OFFICES = (("물맑음과", 210), ("하수과", 300), ("꿈키움과", 600), ("숲돌봄팀", 400))


def _card(n: int, name: str) -> str:
    return f"{n}. {name}\n\n○ 사업비 : {10 + n},000천원 (시비 {10 + n},000천원)\n\n"


PAPERS = {
    "사업.txt": "2024년 주요사업 설명서\n\n구름시\n\n"
    + "".join(_card(n, name) for n, name in enumerate((x for pair in PAIRS for x in pair), 1)),
    "현황.txt": "2024년 예산 현황\n\n구름시\n\n(단위 : 천원)\n\n| 부서 | 2024년 예산 |\n| --- | --- |\n| 계 | 1,510 |\n"
    + "".join(f"| {name} | {value} |\n" for name, value in OFFICES),
}
PRICES = {name: f"{10 + n},000천원" for n, name in enumerate((x for pair in PAIRS for x in pair), 1)}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize("name", [x for pair in PAIRS for x in pair])
@pytest.mark.parametrize("question", ["{} 사업비는 얼마야?", "{} 예산"])
def test_each_of_two_projects_answers_for_itself_alone(ask: Talk, printed: Printed, name: str, question: str) -> None:
    answer = ask(question.format(name))
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [PRICES[name]])


@pytest.mark.parametrize(("office", "value"), OFFICES)
@pytest.mark.parametrize("question", ["{} 예산은?", "2024년 {} 예산 얼마야?"])
def test_an_office_whose_name_holds_a_verb_answers_for_itself(
    ask: Talk, printed: Printed, office: str, value: int, question: str
) -> None:
    answer = ask(question.format(office))
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [f"{value}천원"])


@pytest.mark.parametrize(
    ("question", "wanted"),
    [("찾아가는 상담 사업비는?", "찾아가는 복지상담"), ("함께 여는 배움터 예산은?", "함께 여는 아침 배움터")],
)
def test_words_of_a_name_in_its_order_are_that_name(ask: Talk, printed: Printed, question: str, wanted: str) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [PRICES[wanted]])


@pytest.mark.parametrize(
    "question",
    [
        "어울림과 예산은?",
        "반짝임과 예산은 얼마야?",
        "바람맑음과 예산은?",
        "맑음국 예산은?",
        "떠나는 길 조성 예산은?",
        "뛰어라 도서관 예산은?",
        "꿈꾸는 문화마당 예산은?",
        "살아나는 복지상담 사업비는?",
        "흐르는 사업 예산은?",
        "신나는 장터 예산은?",
        "다같이 돌봄 예산은?",
        "함께하는 장터 운영 예산은?",
        "피어나는 조성 사업비는?",
    ],
)
def test_a_name_that_no_document_has_is_answered_by_no_other(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ABSENT
    assert not [f for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("둘레 길을 조성하는 데 드는 돈은?", "둘레 길 조성"),
        ("수요 장터를 여는 데 쓰는 예산은?", "수요 장터 운영"),
        ("새로 짓는 저녁 배움터 예산은?", "저녁 배움터"),
        ("저녁 배움터에 돈드는 게 얼마야?", "저녁 배움터"),
    ],
)
def test_everyday_verbs_are_no_names(ask: Talk, printed: Printed, question: str, wanted: str) -> None:
    assert printed(ask(question)) == [PRICES[wanted]]


def test_an_office_whose_name_ends_in_a_vowel_is_no_and() -> None:
    assert [(t.text, t.joined) for t in understand("복지과 예산은?").required] == [("복지과", False)]
    assert [(t.text, t.joined) for t in understand("복지와 교육 예산을 합치면?").required] == [
        ("복지", True),
        ("교육", False),
    ]
