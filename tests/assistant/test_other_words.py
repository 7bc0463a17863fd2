"""Other words for what was said: where nothing goes by its own words, what goes by those that mean it, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "어르신 도시락 나눔 및 둘레길 정비\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2025. 1. ~ 12.\n담당부서\t별빛시 복지과\n\n2 예산 설명\n\n산출근거\n\n"
        "(단위 : 천원)\n과목구분\t2025년 예산내역\n"
        "사무관리비\t○ 동아리 활동 지원 500,000원*8개\t= 4,000천원\n\t○ 나눔차 유류비 200,000원*12월\t= 2,400천원\n"
        "\t○ 교재 제작 10,000원*90권\t= 900천원\n"
        "시설비\t○ 나무계단 보강공사\t= 50,000천원\n\t - 흙막이 및 배수로 3,000,000원*10개\t= 30,000천원\n\t - 철제난간 2,000,000원*10개\t= 20,000천원\n\n"
        "3 사업설명\n\n추진실적\n\n구분\t2023년\t2024년\n자원봉사 참여\t120명\t175명\n배달 인원\t40명\t52명\n"
        "\n2025년도\t○ 이웃 나눔 설명회 개최('25.6.13) - 활동가 및 주민 90여명 참여\n"
    ),
    "교부.txt": (
        "2025년 별빛시 문화정책 추진계획\n\nⅠ 추진방향\n\n○ 생활문화 활성화\n\n[부록 1] 2025년 동네예술 보조금 교부계획\n\n(단위 : 천원)\n\n"
        "| 분야 | 단체수 | 신청액 | 교부결정액 |\n|---|---:|---:|---:|\n| 계 | 9 | 9,000 | 6,500 |\n"
        "| 춤사위 | 5 | 4,000 | 2,500 |\n| 소리판 | 1 | 3,000 | 2,900 |\n| 그림 | 3 | 2,000 | 1,100 |\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("철제난간 공사비는 얼마야?", ["20,000천원"]),
        ("흙막이랑 배수로 공사비", ["30,000천원"]),
        ("동아리 지원금 총 얼마예요?", ["4,000천원"]),
        ("나눔차 기름값은 얼마야?", ["2,400천원"]),
        ("소리판 단체들 보조금은 얼마야?", ["2,900천원"]),
        ("춤사위단체 보조금은?", ["2,500천원"]),
        ("도시락 나눔 자원봉사자는 2024년에 몇 명이야?", ["175명"]),
        ("'25년 6월 이웃 나눔 설명회 참석자 수는?", ["90여명"]),
        ("이웃 나눔 설명회 참가자는 몇 명이야?", ["90여명"]),
    ],
)
def test_a_figure_is_found_by_other_words_for_what_was_said(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_another_word_for_one_thing_is_said_to_be_read_so(ask: Talk) -> None:
    assert any("유류비" in note.text for note in ask("나눔차 기름값은 얼마야?").notes)


@pytest.mark.parametrize(
    "question",
    [
        "드론 철제난간 공사비는 얼마야?",
        "나눔차 공사비는 얼마야?",
        "교재 운영비는 얼마야?",
        "나눔차 여비는 얼마야?",
        "나눔차 월급은 얼마야?",
        "소리판 학교 보조금은 얼마야?",
        "철제난간 수리비는 얼마야?",
    ],
)
def test_what_is_no_other_word_for_it_stays_uncovered(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == []


def test_a_document_named_by_its_first_project_names_no_other_by_it(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    one = "{}\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2025. 1. ~ 12.\n\n2 예산 설명\n\n산출근거\n\n(단위 : 천원)\n과목구분\t2025년 예산내역\n사무관리비\t○ {} 500,000원*{}개\t= {},000천원\n\n"
    two = over(
        {"책.txt": one.format("온달 마당 운영", "깃발 제작", 8, 4) + one.format("평강 누리 조성", "천막 구입", 6, 3)}
    )
    assert printed(two("평강 누리 천막 구입비는?")) == ["3,000천원"]
    assert printed(two("온달 마당 천막 구입비는?")) == []


CLASSES = """2023. 주요업무계획

Ⅲ. 주요업무 추진계획

1. 물빛 체험교실 운영

□ 사업개요
 ○ 목표인원 : 900명(카약 500명, 뗏목 400명)
 ○ 운영인력 : 6명(팀장 1명, 지도사 5명)
 ○ 선정 기준 : 저소득 가구 어린이 우선

□ 2023년 소요예산 : 40,000천원
"""


def test_a_class_is_asked_for_by_its_whole_name_and_told_under_it(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    plan = over({"2023_계획.txt": CLASSES})
    assert printed(plan("카약교실 목표인원은 몇 명?")) == ["500명"]
    assert printed(plan("카약교실 목표인원은 몇 명?", "뗏목교실은?")) == ["400명"]


def test_those_who_work_somewhere_go_by_several_words(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    assert printed(over({"2023_계획.txt": CLASSES})("물빛 체험교실 직원은 몇 명이야?")) == ["6명"]


def test_who_comes_first_is_told_by_the_line_that_says_so(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over({"2023_계획.txt": CLASSES})("물빛 체험교실은 어떤 사람부터 우선 뽑아?")
    assert "저소득 가구 어린이 우선" in answer.text
    assert not answer.figures
