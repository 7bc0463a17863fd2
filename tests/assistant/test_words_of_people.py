"""Questions in the words of people: other nouns, verbs for what is done, letters spelled out, and nothing claimed that was not asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "물결마을 해양안전 지원\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2031. 1. ~ 12.\n담당부서\t달빛시 해양과\n사업비\t300,000천원\n\n2 예산 설명\n\n산출근거\n\n"
        "(단위 : 천원)\n과목구분\t2031년 예산내역\n"
        "사무관리비\t○ 구조 조끼 구입 50,000원*100벌\t= 5,000천원\n\t○ 돛단배 임차 1,000,000원*12월\t= 12,000천원\n"
        "\t○ 카약교실 운영\t= 40,000천원\n\t○ LED 부표 설치 3,000,000원*10개\t= 30,000천원\n"
        "\t○ 청원경찰 근무복 100,000원*20벌\t= 2,000천원\n\t○ 마을 알림 홍보\t= 6,000천원\n"
        "시설비\t○ 선착장 방문객 승강기 설치\t= 90,000천원\n"
    ),
    "업무.txt": (
        "2031 주요업무계획\n\n달빛교육지원청\n\nⅠ. 일반현황\n\n□ 정·현원\n\n(단위 : 명)\n\n구 분\t합계\t일반직\t교육직\n정 원\t50\t30\t20\n현 원\t47\t28\t19\n과부족\t△3\t△2\t△1\n\n"
        "Ⅱ. 주요업무\n\n1\t급식 시설 새단장\t\t시설과\n\n□ 사업개요\n\n(단위 : 천원)\n\n"
        "학교명\t사업내용\t면적(㎡)\t2031 예산\t공사기간\n계\t\t\t900,000\t\n물결초\t조리실 증축\t200\t500,000\t'31. 6.\n달빛초\t바닥 보수\t150\t100,000\t'31. 7.\n별빛중\t식당 신축\t300\t300,000\t'31. 8.\n\n"
        "2\t초등 저녁돌봄 운영\t\t교육과\n\n□ 현 황\n\n연도\t운영교\t참여학생\t대기학생\n2029\t11교\t410명\t37명\n2030\t12교\t455명\t21명\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("구조 조끼 사는 데 얼마나 들어?", ["5,000천원"]),
        ("돛단배 빌리는 값은요?", ["12,000천원"]),
        ("엘이디 부표 다는 비용은?", ["30,000천원"]),
        ("청경 근무복 예산은 얼마야?", ["2,000천원"]),
        ("선착장 엘리베이터 놓는 데 얼마 들어?", ["90,000천원"]),
        ("물결마을 홍보하는 데 드는 돈은?", ["6,000천원"]),
        ("조리실 증축 예산은?", ["500,000천원"]),
        ("물결초 조리실 증축에 얼마 들어?", ["500,000천원"]),
        ("2030년에 저녁돌봄 대기한 애들은 몇 명이야?", ["21명"]),
    ],
)
def test_a_figure_is_found_by_the_words_of_people(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("엘이디 부표 다는 비용은?", "led"),
        ("청경 근무복 예산은 얼마야?", "청원경찰"),
        ("선착장 엘리베이터 놓는 데 얼마 들어?", "승강기"),
    ],
)
def test_what_was_taken_for_a_word_is_said(ask: Talk, question: str, read: str) -> None:
    assert any(read in note.text for note in ask(question).notes)


@pytest.mark.parametrize(
    "question",
    [
        "카약 사는 값은 얼마나 돼?",  # a course of it is no purchase
        "물결마을 통역하는 데 드는 돈은?",  # nor is the whole what one thing costs that nobody names
        "물결마을 차 빌리는 값은?",
        "구조 조끼 빨래하는 데 얼마 들어?",
        "강당 증축 예산은?",
    ],
)
def test_what_is_done_to_a_thing_is_no_other_cost_of_it(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == []


def test_posts_left_open_are_the_difference_that_is_printed(ask: Talk, printed: Printed) -> None:
    assert printed(ask("달빛교육지원청 결원이 총 몇 명이에요?")) == ["△3명"]


def test_what_is_left_out_for_having_no_amount_names_nothing(ask: Talk, printed: Printed) -> None:
    assert printed(ask("구조 조끼 구입 예산은 얼마야(미정·비예산 제외)?")) == ["5,000천원"]


GROUNDS = """2033년 감꽃축제 개최 계획

1. 시설

구 분\t계\t방범\t하천
카메라(대)\t40\t28\t12

2. 소요예산

○ 길잡이 : 120천원 × 50명 = 6,000천원
○ 재활 기구 : 500천원 × 4대 = 2,000천원
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("감꽃축제장에 길잡이 배치하는 비용은 얼마야?", ["6,000천원"]),
        ("방범용 카메라는 몇 대야?", ["28대"]),
        ("재활용 기구 예산은 얼마야?", []),
    ],
)
def test_what_a_thing_is_for_and_where_a_feast_is_held_go_by_the_bare_name(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, expected: list[str]
) -> None:
    assert printed(over({"2033_감꽃축제.txt": GROUNDS})(question)) == expected
