"""Questions as people say them at a desk: money that went out, what was left, why it is asked, what only describes a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "물길.txt": (
        "물길 정비 운영\n\n2031년도 별빛구 물길과\n\n1. 예산 내역\n\n(단위 : 천원)\n\n"
        "과목\t2030예산액(A)\t2031예산액(B)\t증감(B-A)\n계\t90,000\t96,000\t6,000\n사무관리비\t40,000\t44,000\t4,000\n"
        "행사운영비\t50,000\t52,000\t2,000\n\n2. 결산 현황\n\n(단위 : 천원)\n\n"
        "연도\t예산현액\t집행액\t집행잔액\n2027\t70,000\t61,000\t9,000\n2028\t80,000\t72,500\t7,500\n2029\t85,000\t81,900\t3,100\n\n"
        "3. 산출근거\n\n○ 물길 걷기대회 참가\t= 17,000천원\n - 참가비\t= 2,000천원\n - 천막 설치비 5,000천원*2개\t= 10,000천원\n"
        " - 운영물품비\t= 5,000천원\n"
        "○ 시·구 물길지기 모임 3,000천원*2회\t= 6,000천원\n\n"
        "○ 총사업비 : 300,000천원\n\n 보건복지부 협의를 마친 물길조사원 5명\n"
    ),
    "쉼터.txt": (
        "골목 쉼터 조성\n\n2031년도 별빛구 골목과\n\n1. 예산 내역\n\n(단위 : 천원)\n\n"
        "과목\t2030예산액(A)\t2031예산액(B)\t증감(B-A)\n계\t20,000\t21,000\t1,000\n사무관리비\t20,000\t21,000\t1,000\n"
    ),
    "보험.txt": (
        "별빛구 안심보험\n\n2031년도 별빛구 안심과\n\n○ 보험료 : 40,000천원\n\n○ 보험금 지급 현황\n\n(단위 : 건, 천원)\n\n"
        "연도\t지급건수\t지급액\n2028\t11\t6,100\n2029\t14\t7,900\n2030\t19\t9,300\n"
    ),
    "장부.txt": (
        "별빛구 재정 현황\n\n2030년도\n\n(단위 : 백만원)\n\n"
        "구 분\t최종예산(㉠=㉡+㉢+㉣+㉤)\t당초예산(㉡)\t1회추경(㉢)\t2회추경(㉣)\t간주처리(㉤)\n"
        "일반회계\t5,600\t5,000\t300\t200\t100\n특별회계\t900\t800\t50\t30\t20\n"
    ),
    "누계.txt": (
        "달빛구 재정 현황\n\n2030년도\n\n(단위 : 백만원)\n\n구 분\t당초예산\t1회추경\t2회추경\n일반회계\t5,000\t5,300\t5,500\n"
    ),
    "텃밭.txt": (
        "골목 텃밭 가꾸기\n\n2031년도 별빛구 텃밭과\n\n1. 예산 내역\n\n(단위 : 천원)\n\n재원\t2030예산액(A)\t2031예산액(B)\t증감(B-A)\n"
        "계\t30,000\t36,000\t6,000\n시비\t10,000\t12,000\t2,000\n구비\t20,000\t24,000\t4,000\n"
    ),
    "규약.txt": "규약 손질 강화\n\n2031년도 별빛구 규약과\n\n○ 소요예산 : 비예산\n\n - 헌 조문을 찾아 고침\n\n2. 모임\n\n - 규칙을 살피는 모임 3회\n",
    "옷.txt": (
        "주민참여 운영\n\n2031년도 별빛구 참여과\n\n○ 소요예산 : 33,000천원\n\n - 어르신 교실 12,000천원\n"
        "※ 2031년 신설 : 중고생 무상체육복 지원 70,000천원 반영\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("물길 정비에 2028년 실제 나간 돈이 얼마인지", ["72,500천원"]),
        ("물길 정비에 2029년 나간 돈은?", ["81,900천원"]),
        ("2027년 물길 정비에 실제로 든 돈은 얼마", ["61,000천원"]),
        ("물길 정비 2029년 결산 보니 안 쓰고 남은 게 있다던데 얼마", ["3,100천원"]),
        ("물길 정비 2028년에 덜 쓴 돈은?", ["7,500천원"]),
        ("안심보험 2029년에 보험금으로 나간 돈", ["7,900천원"]),
        ("물길 정비 예산, 2030년 말고 2031년 거로 얼마", ["96,000천원"]),
        ("그 왜 있잖아요 물길 걷기대회, 천막 설치비가 얼마", ["10,000천원"]),
        ("골목 텃밭 가꾸기에 2031년 시에서 주는 돈은 얼마", ["12,000천원"]),
        ("골목 텃밭 가꾸기에 2031년 시에서 얼마 받아요", ["12,000천원"]),
        ("골목 텃밭 가꾸기 2031년에 우리 구 돈은 얼마", ["24,000천원"]),
        ("물길 정비 2028년에 나간 돈하고 남은 돈은?", ["72,500천원", "7,500천원"]),
        ("물길 정비 2027년에 얼마 쓰고 얼마 남았어요", ["61,000천원", "9,000천원"]),
        ("물길 걷기대회 참가에 2031년 나가는 돈이 얼맙니까", ["17,000천원"]),
        ("2031년 물길 걷기대회 참가에 얼마 쓸 작정이래요", ["17,000천원"]),
        ("2031년 물길 걷기대회에서 운영물품비로 빠지는 돈은 얼마", ["5,000천원"]),
        ("가을에 열리는 물길 걷기대회 참가에 통틀어 얼마 쓰기로 했답니까", ["17,000천원"]),
        ("시랑 구가 같이 하는 물길지기 모임, 2031년에 두 번 하는 데 합해서 얼마야", ["6,000천원"]),
        ("별빛구 2030년 일반회계, 추경에 간주처리까지 다 들어간 최종 규모가 얼마였지?", ["5,600백만원"]),
        ("돌아다닐 때 쓰는 물길 걷기대회 천막 설치비는 얼마를 봤습니까", ["10,000천원"]),
        ("중학생이랑 고등학생 체육복 공짜로 주는 거 얼마", ["70,000천원"]),
        ("복지부랑 협의 끝낸 물길조사원은 몇 명", ["5명"]),
        ("주민들이 예산에 끼어드는 그 제도 있잖아요 주민참여 운영, 31년 소요예산 얼마로 봤죠?", ["33,000천원"]),
    ],
)
def test_spoken_words_ask_for_what_is_printed(ask: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_where_most_went_out_is_told_by_what_was_spent(ask: Talk, printed: Printed) -> None:
    answer = ask("물길 정비에 27년 28년 29년 중 돈이 제일 많이 나간 해는?")
    assert printed(answer) == ["81,900천원"]


def test_years_said_half_in_full_are_all_added_up(ask: Talk, printed: Printed) -> None:
    answer = ask("물길 정비에 2027년부터 29년까지 실제로 나간 돈을 전부 보태면 얼마입니까?")
    assert [str(f.value) for f in answer.figures if f.role.value == "answer"] == ["215400000"]
    assert printed(answer, "input") == ["61,000천원", "72,500천원", "81,900천원"]


@pytest.mark.parametrize(
    ("question", "added"),
    [
        ("별빛구 2030년 일반회계 당초예산하고 추경 합하면 얼마", ["5,000백만원", "300백만원", "200백만원"]),
        ("별빛구 2030년 일반회계 추경이랑 간주처리 합하면 얼마", ["300백만원", "200백만원", "100백만원"]),
        ("달빛구 2030년 일반회계 당초예산하고 추경 합하면 얼마", []),
    ],
)
def test_all_supplements_of_a_year_are_added_and_amended_budgets_none(
    ask: Talk, printed: Printed, question: str, added: list[str]
) -> None:
    assert printed(ask(question), "input") == added


def test_what_is_added_one_behind_the_other_is_added(ask: Talk) -> None:
    answer = ask("물길 걷기대회 참가비에 천막 설치비에 운영물품비까지 더하면 다 얼마지")
    assert [str(f.value) for f in answer.figures if f.role.value == "answer"] == ["17000000"]


@pytest.mark.parametrize(
    "question",
    [
        "물길 정비와 골목 쉼터 조성의 2030년 사무관리비는 각각 얼마야?",
        "물길 정비하고 골목 쉼터 조성, 2030년 사무관리비가 각각 얼마인지",
    ],
)
def test_an_item_asked_of_two_projects_is_no_whole_of_one(ask: Talk, printed: Printed, question: str) -> None:
    assert sorted(printed(ask(question))) == ["20,000천원", "40,000천원"]


def test_what_is_done_to_a_thing_that_is_named_is_no_name(ask: Talk) -> None:
    assert "비예산" in ask("조문 살펴보는 규약 손질 강화에 2031년 얼마 써?").text


def test_what_describes_a_project_need_not_be_met_beside_its_title(ask: Talk) -> None:
    answer = ask("별빛구가 모임이랑 규칙 손보는 사업(규약 손질 강화)에 2031년 얼마 쓰나?")
    assert "비예산" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "2031년 물길 걷기대회 참가에 실제로 나간 돈은?",
        "안심보험에 2029년 쓴 돈은?",
        "안심보험 2029년 집행액은?",
        "챙겨주는 물길 걷기대회 참가 예산은?",
        "나래솔에 열리는 물길 걷기대회 참가 예산은?",
        "가을 물길 걷기대회 참가 예산은?",
        "드론 날리는 그 사업 있잖아요 주민참여 운영, 31년 소요예산 얼마?",
        "드론 띄우는 사업(물길 정비)에 2031년 얼마 쓰나?",
        "중학생이랑 고등학생 각각 체육복에 얼마",
        "고등학생 체육복 예산은?",
    ],
)
def test_what_is_not_told_is_not_given(ask: Talk, printed: Printed, question: str) -> None:
    answer = ask(question)
    assert printed(answer) == []
