"""A person of another project is told with that project; what is yet to be decided, a place or a year's money, is told as such."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """물길 쉼터 가꾸기

□ 사업 담당자

실·국\t부서명\t과 장\t팀장\t주무관
푸른국\t물길과\t나가람 200-1000\t도하늘 200-1001\t라온별 200-1002

□ 추진경위

- 「물길 쉼터 운영 조례」로 조례명 변경 : 2017.5.18.
- 물길 추진단 명칭 변경 : 2012~

□ 추진계획

- 제3회 물길 잔치 참가
 - 장소 : 미정(공모 후 결정)

□ 2021년 소요예산 : 미정(시비)

(단위 : 천원)

재원별\t합계\t연차별 소요재원\t\t\t
\t\t2020년\t2021년\t2022년\t2023년
계\t30,000\t30,000\t0\t0\t0
시비\t30,000\t30,000\t\t\t
"""
OTHER = """들길 꽃밭 조성

□ 사업 담당자

실·국\t부서명\t과 장\t팀장\t주무관
푸른국\t물길과\t나가람 200-1000\t마루한 200-1011\t바다솔 200-1012

사업비 (당해년도)\t20,000천원\t[국비]\t[시비]20,000천원
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"a.txt": PAPER, "b.txt": OTHER})


@pytest.mark.parametrize(
    "question", ["물길 쉼터 가꾸기 담당 마루한 팀장님 전화번호요", "물길 쉼터 가꾸기 마루한 팀장 연락처"]
)
def test_a_person_of_another_project_is_told_with_that_project(ask: Talk, question: str) -> None:
    text = ask(question).text
    assert "‘마루한’" in text
    assert "도하늘 200-1001" in text
    assert "마루한 200-1011" in text


def test_a_person_of_another_post_is_told_with_that_post(ask: Talk) -> None:
    text = ask("도하늘 주무관 번호 알려줘").text
    assert "라온별 200-1002" in text
    assert "팀장: 도하늘 200-1001" in text


def test_a_person_is_not_told_with_others_where_both_belong_together(ask: Talk) -> None:
    text = ask("물길 쉼터 가꾸기 도하늘 팀장 전화번호").text
    assert "도하늘 200-1001" in text
    assert "마루한" not in text


@pytest.mark.parametrize("question", ["제3회 물길 잔치는 어느 도시에서 열려?", "물길 잔치는 어느 지역에서 개최해?"])
def test_the_town_it_is_held_in_is_its_place(ask: Talk, question: str) -> None:
    assert "미정" in ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "물길 쉼터 가꾸기 2021년 예산에서 2020년 예산을 빼면?",
        "물길 쉼터 가꾸기 2021년 예산은 2020년보다 얼마나 줄었어?",
        "물길 쉼터 가꾸기 2020년과 2021년 예산 합치면?",
    ],
)
def test_nothing_is_calculated_from_what_is_yet_to_be_decided(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.NOT_STATED
    assert printed(answer) == []
    assert "미정" in answer.text
    assert "30,000천원" in answer.text


@pytest.mark.parametrize(
    ("year", "head"), [("2016", "아니요, 문서에는 2016년으로 적혀 있지 않습니다."), ("2017", "네, 문서와 같습니다.")]
)
def test_the_year_of_a_renaming_is_held_against_the_line_that_dates_it(ask: Talk, year: str, head: str) -> None:
    text = ask(f"조례 이름이 「물길 쉼터 운영 조례」로 바뀐 게 {year}년이지?").text
    assert text.startswith(head)
    assert "2017.5.18" in text


@pytest.mark.parametrize("question", ["들길 꽃밭 조성 사업비를 국비랑 시비로 나눠서 알려줘"])
def test_a_funder_of_whom_nothing_is_printed_is_said_so(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert printed(answer) == ["20,000천원"]
    assert "국비" in answer.text
    assert "빈칸" in answer.text
