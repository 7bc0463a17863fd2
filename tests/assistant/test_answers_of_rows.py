"""Answers in words that a row gives: who and by which number, in which year, what is done on a day."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]

_REPORT = """2027년도 업무보고

온새미군 자치지원과

□ 팀별 업무

팀 명	팀장	연락처	주요 업무
공동체팀	나리	000-0000-3301	이웃모임, 마을장터

팀 명	주요 업무
시설팀	<ul> ◦ 둘레길 정비, 쉼터 관리, 공중화장실 점검, 나무 심기와 가지치기, 주차장 관리 ◦ 재난 대비 시설 점검, 겨울철 눈 치우기, 제설함 배치, 여름철 그늘막 설치 </ul>

□ 추진경과
 - '26.03.09 이웃모임 기본계획 수립
 - '26.11.02 이웃모임 성과공유회

□ 최근 3년 추진실적

2024년도	<ul> ○ 이웃모임 발표회 : 3회 ○ 마을장터 개최 : 12회 ○ 제2회 온새미 한마당 참가 : 1회 ○ 군정 설명회 개최 : 연 2회, 읍면을 돌며 진행, 주민 불편 접수와 안내 </ul>
2025년도	<ul> ○ 이웃모임 발표회 : 7회 ○ 마을장터 개최 : 15회 ○ 제3회 온새미 한마당 참가 : 1회 ○ 군정 설명회 개최 : 연 4회, 읍면을 돌며 진행, 주민 불편 접수와 안내 </ul>
"""


@pytest.fixture
def county(over: Over) -> Talk:
    """The report of a county that does not exist."""
    return over({"온새미군_자치지원과_2027.txt": _REPORT})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("공동체팀장 누구야 연락처는?", ["나리", "000-0000-3301"]),
        ("제2회 온새미 한마당은 몇년도에 참가했지", ["2024"]),
        ("눈 치우기 업무는 어느 팀이 봐?", ["시설팀"]),
        ("'26.3.9에 무슨 일 있었지? 이웃모임", ["기본계획 수립"]),
    ],
)
def test_the_row_that_says_it_gives_all_that_is_asked(county: Talk, question: str, said: list[str]) -> None:
    answer = county(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert all(word in answer.text for word in said), answer.text


def test_another_day_than_the_one_asked_for_is_not_given(county: Talk) -> None:
    assert "성과공유회" not in county("'26.3.9에 무슨 일 있었지? 이웃모임").text


def test_a_count_that_a_question_supposes_is_answered_by_what_the_document_counts(
    county: Talk, printed: Callable[[Answer], list[str]]
) -> None:
    assert printed(county("2025년 이웃모임 발표회 3회 했다던데 맞지?")) == ["7회"]


def test_the_words_that_ask_before_a_glossed_name_are_read(county: Talk) -> None:
    assert county("when did the neighbour fair (온새미 한마당) take place?").understood.wants == "when"


def test_an_ordinal_that_names_an_event_is_no_count_to_be_confirmed(county: Talk) -> None:
    assert county("제3회 온새미 한마당은 2025년이지?").status is AnswerStatus.ANSWERED
