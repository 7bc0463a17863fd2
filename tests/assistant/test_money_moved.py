"""Money that was taken, given back or moved is no budget, and what ranks projects ranks no offices."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "결산.txt": (
        "2031회계연도\n성 과 보 고 서\n\n가람시\n\n제1장 세출결산\n\n1. 부서별 세출결산 현황\n\n(단위 : 천원)\n\n"
        "구 분\t예산액\t예산현액\t지출액\t다음연도\n이월액\t보조금\n반납금\t집행잔액\n(불용액)\n\n합 계\t9,000\t9,500\t7,500\t900\t200\t900\n"
        "공원녹지과\t6,000\t6,300\t5,200\t400\t150\t550\n하천관리과\t3,000\t3,200\t2,300\t500\t50\t350\n\n"
        "2. 주요 세부사업별 결산\n\n(단위 : 천원)\n\n부서\t세부사업\t예산현액\t지출액\t불용액\n공원녹지과\t꽃마당 가꾸기\t1,150\t1,130\t20\n"
        "공원녹지과\t나무 병원 운영\t860\t700\t160\n하천관리과\t여울길 손질\t920\t830\t90\n하천관리과\t빗물 교실 운영\t812\t790\t22\n\n"
        "3. 예산의 전용\n\n(단위 : 천원)\n\n일자\t사업명\t감액 과목\t증액 과목\t전용액\t사유\n"
        "2031. 5. 11.\t꽃마당 가꾸기\t행사운영비\t사무관리비\t35\t중계 전환\n2031. 9. 27.\t빗물 교실 운영\t인건비\t실비지원금\t12\t채용 변경\n\n"
        "4. 다음연도 이월사업 조서\n\n(단위 : 천원)\n\n구분\t사업명\t이월액\t이월사유\t완료예정\n명시이월\t나무 병원 건립(1공구)\t240\t설계 변경\t2032. 6월\n"
        "사고이월\t여울길 손질\t60\t자재 지연\t2032. 2월\n계속비이월\t나무 병원 건립(2공구)\t150\t연차별 계획\t2032. 9월\n"
    ),
    "기금.txt": (
        "2032년도 가람도 기금운용계획\n\n1. 자금수지 계획\n\n(단위 : 천원)\n\n수 입\t\t\t지 출\t\t\n항 목\t2032년 계획\t2031년 계획\t항 목\t2032년 계획\t2031년 계획\n"
        "합 계\t900\t800\t합 계\t900\t800\n이자수입\t900\t800\t둑길 손질\t600\t550\n\t\t\t물막이 보급\t300\t250\n"
    ),
}


@pytest.fixture(scope="module")
def asked(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2031년 빗물 교실 운영에서 전용한 예산은 얼마였나요?", ["12천원"]),
        ("꽃마당 가꾸기에서 얼마나 전용했어?", ["35천원"]),
        ("공원녹지과에서 반납한 금액은?", ["150천원"]),
        ("2031회계연도 하천관리과 집행잔액은?", ["350천원"]),
        ("가람시 주요 세부사업 중에서 불용액이 가장 많은 사업이 뭐였지?", ["160천원"]),
        ("가람시에서 불용액이 가장 많은 사업은?", ["160천원"]),
        ("가람시 2031년 불용액이 가장 큰 부서는?", ["550천원"]),
        ("나무 병원 건립 명시이월액은?", ["240천원"]),
        ("나무 병원 건립 계속비이월은 얼마야", ["150천원"]),
        ("나무 병원 건립 이월액 390천원은 전부 명시이월된 거 맞지?", ["240천원"]),
        ("2032년 둑길 손질 지출 계획은?", ["600천원"]),
        ("What is the 2032 spending plan for 둑길 손질?", ["600천원"]),
    ],
)
def test_what_was_moved_and_what_is_planned_is_told_by_its_own_line(
    asked: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = asked(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


@pytest.mark.parametrize(
    "question",
    [
        "2031년 빗물 교실 운영에서 반납한 예산은 얼마였나요?",
        "2031년 여울길 손질에서 삭감된 예산은?",
        "여울길 손질에서 전용한 예산은?",
        "2031년 둑길 손질에 실제 집행한 금액은?",
        "가람시에서 반납금이 가장 큰 사업은?",
    ],
)
def test_a_whole_budget_or_a_plan_never_stands_for_what_was_done_with_it(
    asked: Talk, printed: Printed, question: str
) -> None:
    answer = asked(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.NOT_STATED, [])


def test_what_was_carried_over_otherwise_is_not_told_for_the_kind_asked_for(asked: Talk, printed: Printed) -> None:
    assert printed(asked("여울길 손질 명시이월액은?")) == []


def test_how_much_of_a_budget_goes_to_a_thing_is_an_amount(asked: Talk, printed: Printed) -> None:
    assert printed(asked("How much of the 2032 plan goes to 둑길 손질?")) == ["600천원"]
