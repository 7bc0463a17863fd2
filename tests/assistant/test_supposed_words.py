"""What a question in words supposes of a thing is held against what the documents say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PAPERS = {
    "가.txt": """2031년 마을살림제 운영

1 기본 현황

□ 사업 담당자

실·국	부서명	과 장	팀장	주무관
녹지국	숲가꿈과	가나다 000-1110	라마바 000-1115	사아자 000-1117

□ 운영현황

구 분	2029년	2030년	2031년
의 견 모 임	117건	120건	125건
주 민 총 회	'29.8.30. 개최	'30.8.29. 개최	'31.10.28. 화상으로 개최

□ 사업내용

○ 나눔장터 개최
 - 시기 : 2031. 10~11월
 - 장소 : 미정
 - 내용 : 헌 물건 나누기
""",
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2031년 마을살림제 주민총회는 대면으로 열었지?", "화상"),
        ("나눔장터는 바닷가에서 열리지?", "미정"),
        ("나눔장터는 2030년에 열리지?", "2031. 10~11월"),
        ("주민총회는 2030년에 열었지?", "'30.8.29."),
    ],
)
def test_what_the_documents_do_say_is_told(over: Callable[[Mapping[str, str]], Talk], question: str, said: str) -> None:
    answer = over(PAPERS)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text
    assert not answer.figures


def test_nothing_is_told_of_a_thing_that_no_document_has(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert over(PAPERS)("드론장터는 바닷가에서 열리지?").status is AnswerStatus.ABSENT


@pytest.mark.parametrize(
    ("question", "said", "others"),
    [("000-1117은 누구 번호예요?", "사아자", "라마바"), ("000-1115는 누구 전화야?", "라마바", "사아자")],
)
def test_whose_number_it_is_is_told(
    over: Callable[[Mapping[str, str]], Talk], question: str, said: str, others: str
) -> None:
    text = over(PAPERS)(question).text
    assert said in text
    assert others not in text


def test_no_other_number_stands_for_one_that_is_not_there(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert over(PAPERS)("000-9999는 누구 번호예요?").status is AnswerStatus.ABSENT
