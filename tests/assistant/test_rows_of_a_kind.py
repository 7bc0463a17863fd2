"""A list of the projects that a document marks alike: 신규사업 are the rows marked 신규."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer, AnswerStatus

Over = Callable[[Mapping[str, str]], Callable[..., Answer]]

PAPER = """2024. 주요업무계획

마을과

주요사업 목록

연번\t주요사업\t구분\t쪽
1\t골목 화단 가꾸기\t신규\t5
2\t느린 우체통 운영\t계속\t8
3\t별밤 낭독회\t신규\t10
"""


def test_the_projects_marked_new_are_listed(over: Over) -> None:
    for question in ("신규사업은 뭐야?", "마을과 주요사업 중 신규사업은?", "신규사업 목록 알려줘"):
        answer = over({"a.txt": PAPER})(question)
        assert answer.status is AnswerStatus.ANSWERED, question
        assert "골목 화단 가꾸기" in answer.text
        assert "별밤 낭독회" in answer.text
        assert "느린 우체통" not in answer.text


def test_a_kind_that_no_row_is_marked_with_is_not_listed(over: Over) -> None:
    assert over({"a.txt": PAPER})("시범사업 목록 알려줘").status is AnswerStatus.ABSENT


ROWS = """2031년 마을과 주요업무계획

마을과

□ 조 직 : 3팀

팀 명\t주 요 업 무
돌봄팀\t어르신 돌봄, 경로당 운영
나눔팀\t나눔장터 운영, 기부금품 관리
숲길팀\t숲길 정비, 마을 화단 관리

□ 조례 정비 실적

연번\t유형\t조례명\t공포일
1\t폐지\t골목 우체통 조례\t'31.03.15.
2\t개정\t별밤 낭독회 운영 조례\t'31.05.02.
3\t개정\t마을 화단 가꾸기 조례\t'31.03.15.
"""


def test_a_heading_and_its_mark_ask_for_the_rows_marked_so(over: Over) -> None:
    answer = over({"a.txt": PAPER})("주요사업 목록에서 구분이 신규인 사업은 뭐뭐예요?")
    assert ("골목 화단 가꾸기" in answer.text, "별밤 낭독회" in answer.text, "느린 우체통" in answer.text) == (
        True,
        True,
        False,
    )
    answer = over({"a.txt": ROWS})("유형이 개정인 조례 이름은?")
    assert ("별밤 낭독회" in answer.text, "마을 화단" in answer.text, "우체통" in answer.text) == (True, True, False)


def test_all_that_a_column_names_are_listed_by_its_heading(over: Over) -> None:
    answer = over({"a.txt": ROWS})("마을과에는 어떤 팀이 있어?")
    assert all(team in answer.text for team in ("돌봄팀", "나눔팀", "숲길팀"))
    assert "조례" not in answer.text


def test_the_rows_of_one_day_are_listed_and_no_others(over: Over) -> None:
    answer = over({"a.txt": ROWS})("2031.3.15.에 공포된 조례 다 알려줘")
    assert ("골목 우체통" in answer.text, "마을 화단" in answer.text, "낭독회" in answer.text) == (True, True, False)


def test_a_condition_that_no_row_meets_makes_no_list_of_all(over: Over) -> None:
    assert "낭독회" not in over({"a.txt": ROWS})("유형이 제정인 조례 이름은?").text
    assert "낭독회" not in over({"a.txt": ROWS})("2031.7.1.에 공포된 조례 다 알려줘").text
