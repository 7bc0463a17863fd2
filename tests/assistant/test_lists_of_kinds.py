"""A list that asks for things of different kinds is answered thing by thing; what is not stated is said to be so."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.conversation.aspects import aspects
from assistant.conversation.breath import clauses

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "계획.txt": """2024년 주요업무계획

달빛시 생활과

1. 물레 음악제 개최

○ 기간 : 2024. 5. 3. ~ 5. 5.
○ 장소 : 물레공원
○ 소요예산 : 42,000천원
- 무대 설치비 : 9,000천원
- 합창단 : 목표 30팀 / 실적 24팀
○ 참여인원 : 1,200명
○ 안내책자 : 70부

2. 반딧불 배움터 운영

○ 운영기간 : 2024. 3. ~ 11.
○ 구성인원 : 14명
○ 소요예산 : 미정

3. 송무 지원

(단위 : 건)

| 연도 | 계 | 승소 | 패소 |
| --- | --- | --- | --- |
| 2024 | 20 | 15 | 5 |
| 2023 | 31 | 28 | 3 |
| 2022 | 12 | - | 12 |

○ 승소율 : 84.3%
"""
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("물레 음악제 예산이랑 장소는?", ("물레 음악제 예산은 얼마야?", "물레 음악제 장소는 어디야?")),
        (
            "배움터 운영기간, 구성인원, 2024년 예산 알려줘",
            ("배움터 운영기간은 언제야?", "배움터 구성인원은 몇 명이야?", "배움터 2024년 예산은 얼마야?"),
        ),
        (
            "음악제 2024년 예산현액하고 집행액, 그리고 담당자는?",
            ("음악제 2024년 예산현액하고 집행액은 얼마야?", "음악제 2024년 담당자는 누구야?"),
        ),
        ("음악제 총사업비와 국비 비율은?", ("음악제 총사업비는 얼마야?", "음악제 총사업비 중 국비 비율은?")),
        ("음악제 예산 총액이랑 무대 설치비는?", ("음악제 예산은 얼마야?", "음악제 무대 설치비는 얼마야?")),
        ("조례 수랑 규칙 수는?", ()),
        ("음악제 예산과 집행액은?", ()),
        ("작가와의 만남 예산은?", ()),
        ("음악제와 배움터 예산은?", ()),
        ("물레와 반딧불, 예산과 시기는 얼마고 언제야?", ()),
    ],
)
def test_a_list_is_cut_into_the_kinds_of_thing_that_it_asks(question: str, parts: tuple[str, ...]) -> None:
    assert aspects(question) == parts


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("소송은 몇 건이고 승소율은?", ("소송은 몇 건이고", "승소율은?")),
        ("위원은 몇 명, 간사는?", ("위원은 몇 명,", "간사는?")),
        ("예산은 얼마나 줄었고 왜 줄었어?", ("예산은 얼마나 줄었고", "왜 줄었어?")),
        ("예산이 얼마나 늘었고 이유는 뭐야? 물레공원", ("물레공원 예산이 얼마나 늘었고", "이유는 뭐야?")),
        ("책자는 몇 부고 단가는 얼마고 총액은?", ("책자는 몇 부고", "단가는 얼마고", "예산은?")),
        ("동호회 몇 개를 얼마에 지원해?", ("동호회 몇 개를", "얼마에 지원해?")),
    ],
)
def test_a_part_in_as_few_words_is_cut_off(question: str, parts: tuple[str, ...]) -> None:
    assert clauses(question) == parts


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("물레 음악제 예산하고 장소, 기간은?", ["42,000천원", "물레공원", "5. 3."]),
        ("물레 음악제 예산 총액이랑 무대 설치비는?", ["42,000천원", "9,000천원"]),
        ("물레 음악제 참여인원은 몇 명이고 예산은 얼마야?", ["1,200명", "42,000천원"]),
        ("물레 음악제 참여인원은 몇 명에 예산 얼마야?", ["1,200명", "42,000천원"]),
        ("물레 음악제 참여인원은 몇 명, 예산은?", ["1,200명", "42,000천원"]),
        ("반딧불 배움터 운영기간이랑 구성인원, 예산은?", ["2024. 3. ~ 11.", "14명", "미정"]),
        (
            "물레 음악제 예산은 얼마고 드론 구매비는?",
            ["42,000천원", "‘드론 구매비’에 관한 내용은 색인된 문서에 없습니다"],
        ),
        ("2023년 송무 지원은 몇 건이고 그중 패소는 몇 건?", ["31건", "3건"]),
        ("2024년 송무 지원은 몇 건이고 승소율은?", ["20건", "84.3%"]),
    ],
)
def test_each_thing_asked_is_told_or_named_as_not_stated(ask: Talk, question: str, said: list[str]) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert not [s for s in said if s not in answer.text]


@pytest.mark.parametrize(("stage", "value"), [("목표", "30팀"), ("실적", "24팀")])
def test_a_target_is_not_what_was_reached(ask: Talk, printed: Printed, stage: str, value: str) -> None:
    assert printed(ask(f"물레 음악제 합창단 {stage}는 몇 팀이야?")) == [value]


def test_what_is_inside_is_of_the_same_year(ask: Talk, printed: Printed) -> None:
    assert printed(ask("2023년 송무 지원은 몇 건이야?", "그중 패소는 몇 건이야?")) == ["3건"]


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("생활과 정원이랑 현원은?", ("생활과 정원은 몇 명이야?", "생활과 현원은 몇 명이야?")),
        ("음악제 예산이랑 음향 비용은?", ("음악제 예산은 얼마야?", "음악제 음향 비용은 얼마야?")),
        ("위원회 임기와 구성인원은?", ("위원회 임기는 언제야?", "위원회 구성인원은 몇 명이야?")),
        ("음악제 참가비, 무대 설치비는?", ("음악제 참가비는 얼마야?", "음악제 무대 설치비는 얼마야?")),
        ("음악제 예산현액하고 집행률은?", ("음악제 예산현액은 얼마야?", "음악제 집행률은?")),
        (
            "음악제 운영비와 인건비 2023년 예산은?",
            ("음악제 2023년 운영비는 얼마야?", "음악제 인건비 2023년 예산은 얼마야?"),
        ),
        ("마을 순회진료 및 돌봄 2023년 예산은?", ()),
    ],
)
def test_things_of_one_kind_are_told_apart_too(question: str, parts: tuple[str, ...]) -> None:
    assert aspects(question) == parts


def test_what_each_of_two_rose_by_is_no_difference_of_the_two() -> None:
    assert clauses("물길 2024년 시설비와 감리비는 각각 얼마 늘었어?") == (
        "물길 2024년 시설비는 각각 얼마 늘었어?",
        "물길 2024년 감리비는 각각 얼마 늘었어?",
    )
    assert clauses("What is the budget and the venue of the fair?") == (
        "What is the budget of the fair?",
        "What is the venue of the fair?",
    )


def test_a_word_that_names_a_column_is_not_met_by_standing_near(ask: Talk) -> None:
    answer = ask("송무 지원 2022년 승소 건수는?")
    assert not [f for f in answer.figures if f.role.value == "answer"]


def test_the_line_that_goes_by_the_very_words_is_the_list(over: Callable[[Mapping[str, str]], Talk]) -> None:
    paper = (
        "나루시 2031. 주요업무계획\n\n생활과\n\n1. 빈그릇 없는 잔치\n\n□ 사업개요\n\n- 대상행사 : 봄꽃마당(4월), 가을걷기(10월)\n\n"
        "□ 2031년 소요예산 : 미정(시비)\n\n(단위 : 천원)\n\n재원별\t합계\t2030년\t2031년\n계\t12,000\t12,000\t\n시비\t12,000\t12,000\t\n"
    )
    answer = over({"a.txt": paper})("빈그릇 없는 잔치 대상 행사 목록")
    assert all(name in answer.text for name in ("봄꽃마당", "가을걷기"))


JOINED = {
    "설명서.txt": """달빛마을 방역비 및 돌봄 지원

1 기본 현황

□ 사업 담당자

부서명\t과 장
보건과\t홍길동

2 예산 설명

□ 예산 총괄

(단위 : 천원)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)
계\t(x-)\t(x-) 64,000\t(x-) 14,000
인건비\t(x-)\t(x-) 24,000\t(x-) 4,000
재료비\t(x-)\t(x-) 40,000\t(x-) 10,000
"""
}


@pytest.mark.parametrize(
    "question",
    ["달빛마을 방역비 및 돌봄 지원 2030년 예산은?", "달빛마을 방역비와 돌봄 지원 2030년 예산액"],
)
def test_a_name_that_joins_two_words_is_one_thing_whose_blank_is_said_first(
    over: Callable[[Mapping[str, str]], Talk], question: str
) -> None:
    answer = over(JOINED)(question)
    assert answer.status is AnswerStatus.NOT_STATED
    assert "공란" in answer.text.splitlines()[0]


def test_of_several_years_the_blank_one_is_said_to_be_blank(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(JOINED)("달빛마을 방역비 및 돌봄 지원 2030년이랑 2031년 예산은?")
    assert "64,000천원" in answer.text
    assert "2030년 값은 빈칸(공란)" in answer.text
