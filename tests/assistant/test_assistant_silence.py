"""Six kinds of nothing that are never merged, and wholes, prices, years and plans that never stand in for one another."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("question", "status", "note", "said"),
    [
        ("마을 어울림 활성화 2021년 행사운영비는?", "answered", None, "0천원"),
        ("2017년 이웃도시 교류 넓히기 예산은?", "not_stated", "blank", "빈칸"),
        ("주민 제안 모으기 체계 마련 2021년 소요예산은?", "not_stated", "blank", "‘-’"),
        ("골목 연구모임 운영 2022년 소요예산은?", "not_stated", "undetermined", "미정"),
        ("조례 손질 강화 소요예산은?", "not_stated", "undetermined", "비예산"),
        ("해양 박물관 건립 예산은?", "absent", None, "없습니다"),
    ],
)
def test_each_kind_of_nothing_has_its_own_words(
    talk: Talk, question: str, status: str, note: str | None, said: str
) -> None:
    answer = talk(question)
    assert answer.status.value == status
    assert said in answer.text
    assert note is None or note in {n.kind for n in answer.notes}


@pytest.mark.parametrize(
    "question", ["주민자치축제 예산은?", "주민자치축제 참여에 얼마 들어?", "how much is the budget of 주민자치축제?"]
)
def test_the_whole_is_never_given_for_a_part(talk: Talk, printed: Printed, question: str) -> None:
    answer = talk(question)
    assert answer.status.value == "not_stated"
    assert printed(answer) == []
    assert printed(answer, "context") == ["12,500천원"]
    assert "total_only" in {n.kind for n in answer.notes}


@pytest.mark.parametrize("question", ["천막 설치비는 얼마야?", "축제 천막 설치비 예산", "천막 설치비 소요예산은?"])
def test_a_unit_price_is_never_given_for_the_item(talk: Talk, printed: Printed, question: str) -> None:
    assert printed(talk(question)) == ["40,000천원"]


@pytest.mark.parametrize("question", ["천막 설치비 단가는?", "천막 하나에 얼마야?"])
def test_the_item_is_never_given_for_its_unit_price(talk: Talk, printed: Printed, question: str) -> None:
    assert printed(talk(question)) == ["20,000,000원"]


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("2021년 마을 어울림 활성화 사무관리비는?", ["104,000천원"]),
        ("2020년 마을 어울림 활성화 사무관리비는?", ["98,000천원"]),
        ("마을 어울림 활성화 사무관리비 작년 예산은?", ["98,000천원"]),
        ("2020년 한마당 등불축제 예산은?", []),
        ("2022년 마을 어울림 활성화 예산은?", []),
        ("골목 연구모임 2021년 소요예산은?", ["24,000천원"]),
        ("주민자치 역량 키우기 2023년 소요예산은?", ["12,500천원"]),
        ("주민자치 역량 키우기 2025년 소요예산은?", []),
    ],
)
def test_one_years_column_is_never_given_for_anothers(
    talk: Talk, printed: Printed, question: str, figures: list[str]
) -> None:
    assert printed(talk(question)) == figures


@pytest.mark.parametrize(
    "question",
    [
        "2021년 마을 어울림 활성화 집행액은?",
        "한마당 등불축제 집행액은?",
        "2021년 마을 어울림 활성화 결산액은?",
        "이웃도시 교류 축제 집행잔액은?",
    ],
)
def test_a_plan_is_never_given_for_a_settlement(talk: Talk, printed: Printed, question: str) -> None:
    answer = talk(question)
    assert answer.status.value in {"not_stated", "absent"}
    assert printed(answer) == []


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("2018년 마을 어울림 활성화 최종예산은?", ["142,000천원"]),
        ("2018년 마을 어울림 활성화 예산변경은?", ["3,000천원"]),
        ("2018년 마을 어울림 활성화 예산현액은?", ["145,000천원"]),
        ("2018년 마을 어울림 활성화 집행액은?", ["143,500천원"]),
        ("2018년 마을 어울림 활성화 집행잔액은?", ["1,500천원"]),
        ("2018년 마을 어울림 활성화 차년이월은?", ["0천원"]),
        ("2018년 마을 어울림 활성화 전년이월은?", ["0천원"]),
        ("2016년 이웃도시 교류 넓히기 당초예산은?", ["90,000천원"]),
    ],
)
def test_every_column_of_a_settlement_is_a_measure_of_its_own(
    talk: Talk, printed: Printed, question: str, figures: list[str]
) -> None:
    assert printed(talk(question)) == figures


@pytest.mark.parametrize(
    "question",
    [
        "등불축제 주차장 공사비는?",
        "마을 어울림 수영장 예산은?",
        "이웃도시 교류 축제 불꽃놀이 비용은?",
        "우주선 발사 예산은?",
        "lantern submarine budget?",
    ],
)
def test_a_word_that_nothing_covers_is_named_and_nothing_is_claimed(
    talk: Talk, printed: Printed, question: str
) -> None:
    answer = talk(question)
    assert answer.status.value in {"absent", "not_stated"}
    assert printed(answer) == []


UNDECIDED = """2031년 주요업무계획

가람시

1. 골목 물길 연구

□ 2031년 소요예산 : 미정(시비)

(단위 : 천원)

재원별	합계	연차별 소요재원
		2030년	2031년	2032년
계	30,000	30,000
시비	30,000	30,000

2. 마을 보험 운영

□ 추진현황

(단위 : 백만원)

구 분	예산액	집행액
마을 보험	980	342
"""


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("골목 물길 연구 예산은?", "30,000천원"),
        ("골목 물길 연구 소요예산", "30,000천원"),
        ("마을 보험 지급액은?", "980백만원"),
    ],
)
def test_what_is_undecided_or_unpaid_is_told_by_no_other_amount(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, figure: str
) -> None:
    answer = over({"계획.txt": UNDECIDED})(question)
    assert figure not in printed(answer)
