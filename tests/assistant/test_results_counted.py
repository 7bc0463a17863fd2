"""Those of which a question says a result, an age or a sex are counted by what says so, and by nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = """2031. 주요업무계획

가람구 의정법무과

1. 약속과제 관리

□ 약속과제 현황

- 과제수 : 4대 분야 57개 과제

□ 추진계획

- 과제점검 ‘마을 평가단’ 운영
 - 모집인원 : 36명(평가단원 30명, 예비 6명)
 - 성·나이별 인구 비례에 의거 선발

성별\t나 이\t선 발
남성, 여성\t20대 이하, 30대, 40대 이상\t지원자 가운데 추첨

2. 구의회 협력

□ 추진실적

(2030. 10월말 기준)

구분\t합계\t\t정례회\t
\t횟수\t처리안건\t횟수\t처리안건
2030년\t5회\t64건\t2회\t21건
2029년\t6회\t83건\t2회\t37건

3. 이의신청 처리

□ 추진실적

(2030. 10월말 기준, 단위 : 건)

연도\t접수\t처리현황\t\t
\t\t인용\t기각\t취하
2030\t24\t-\t17\t7
2029\t31\t6\t20\t5

4. 자치법규 관리

□ 자치법규 현황 : 조례 214건, 규칙 66건

□ 교육 실적 : 법제교육 수강 45명, 수료 41명(여성 26명, 남성 15명)

5. 마을 쉼터 관리

□ 쉼터 현황 : 38개소

□ 추진실적

- 노후 쉼터 도색 : 12개소
- 담장 9개소 및 의자 20개 정비 완료
- 주민제안 14건 접수, 이 가운데 8건 계획 반영
"""


@pytest.fixture(scope="module")
def town(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    """Talk over one plan."""
    return over({"업무.txt": PAPER})


@pytest.mark.parametrize(
    "question",
    [
        "약속과제 중 완료된 과제는 몇 개야?",
        "완료한 약속과제는 몇 개야?",
        "2029년 구의회가 처리한 83건 가운데 부결된 안건 수는?",
        "마을 평가단 중 40대 이상은 몇 명 뽑나요?",
        "여성 마을 평가단은 몇 명 뽑아?",
        "가람구 조례는 몇 건 제정했어?",
        "폐쇄된 쉼터는 몇 개소야?",
        "침수된 쉼터는 몇 개소야?",
        "How many 쉼터 were demolished?",
    ],
)
def test_all_are_not_told_for_those_of_a_result(town: Talk, printed: Printed, question: str) -> None:
    answer = town(question)
    assert answer.status is AnswerStatus.NOT_STATED
    assert printed(answer) == []


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("약속과제는 몇 개야?", ["57개"]),
        ("마을 평가단은 몇 명 뽑나요?", ["36명"]),
        ("2029년 이의신청 가운데 기각된 건 몇 건?", ["20건"]),
        ("2029년 이의신청 취하는 몇 건?", ["5건"]),
        ("도색 완료한 쉼터는 몇 개소야?", ["12개소"]),
        ("쉼터 담장 정비 완료된 건 몇 개소야?", ["9개소"]),
        ("주민제안 14건 중 계획에 반영된 건 몇 건이야?", ["8건"]),
        ("법제교육을 수료한 사람은 몇 명이야?", ["41명"]),
        ("How many people completed 법제교육?", ["41명"]),
        ("법제교육을 수강한 사람은 몇 명이야?", ["45명"]),
    ],
)
def test_those_of_a_result_are_told_where_the_paper_tells_them(
    town: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(town(question)) == wanted


def test_a_dash_is_said_as_one(town: Talk) -> None:
    answer = town("2030년 이의신청 인용은 몇 건이야?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert "‘-’로만" in answer.text
    assert "인용" in answer.text


def test_what_the_number_supposed_of_a_dash_is_of_is_said(town: Talk, printed: Printed) -> None:
    answer = town("2030년 이의신청에서 7건 인용됐다던데 맞아?")
    assert printed(answer) == []
    assert printed(answer, "context") == ["7건"]
    assert "취하" in answer.text
