"""A word of asking inside a name asks nothing: 위치 in 스위치, 사유 in 사유지, 원인 in 원인자부담금."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "청사 방송설비 개선\n\n1 기본 현황\n\n사업개요\n\n사업기간\t2025. 1. ~ 12.\n담당부서\t별빛시 회계과\n\n2 예산 설명\n\n산출근거\n\n"
        "(단위 : 천원)\n과목구분\t2025년 예산내역\n"
        "시설비\t○ 중앙 스위치 교체 20,000,000원*2대\t= 40,000천원\n\t○ 옥상 사유지 보상 3,000,000원*1식\t= 3,000천원\n"
        "\t○ 방송장비 차액지원 1,000,000원*5개\t= 5,000천원\n자산취득비\t○ 위치추적기 구입 100,000원*7대\t= 700천원\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("중앙 스위치 교체 예산은?", ["40,000천원"]),
        ("중앙스위치 교체비", ["40,000천원"]),
        ("옥상 사유지 보상은 얼마야?", ["3,000천원"]),
        ("방송장비 차액지원 얼마?", ["5,000천원"]),
        ("위치추적기 구입비는?", ["700천원"]),
    ],
)
def test_a_name_that_holds_a_word_of_asking_is_asked_for_its_figure(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_what_was_so_answered_can_be_added_up(ask: Talk, printed: Printed) -> None:
    answer = ask("중앙 스위치 교체 예산은?", "위치추적기 구입은?", "둘을 합치면?")
    assert printed(answer) == ["40,700천원"]


def test_the_total_written_onto_its_measure_is_the_total(ask: Talk, printed: Printed) -> None:
    apart, together = ask("중앙 스위치 교체 총 예산은?"), ask("중앙 스위치 교체 총예산은 얼마예요?")
    assert printed(together) == printed(apart) == ["40,000천원"]


_GRANTS = {
    "교부.txt": (
        "2025년 별빛시 문화정책 추진계획\n\nⅠ 추진방향\n\n○ 생활문화 활성화\n\n[부록 1] 2025년 동네예술 보조금 교부계획\n\n(단위 : 천원)\n\n"
        "| 분야 | 단체수 | 신청액 | 교부결정액 |\n|---|---:|---:|---:|\n| 계 | 9 | 9,000 | 6,500 |\n"
        "| 춤 | 5 | 4,000 | 2,500 |\n| 소리 | 1 | 3,000 | 2,900 |\n| 그림 | 3 | 2,000 | 1,100 |\n"
    )
}


def test_what_was_granted_is_the_grant_not_what_was_asked_for(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over(_GRANTS)
    assert printed(ask("소리 보조금은 얼마야?")) == ["2,900천원"]
    assert not [p for p in printed(ask("동네예술 보조금 가장 많이 받는 분야는?")) if p.endswith("개")]


_EVENINGS = {
    "설명서.txt": (
        "동네책방 저녁운영 지원\n\n1 기본 현황\n\n사업개요\n\n사업비 (당해년도)\t500,000천원\n\n2 예산 설명\n\n산출근거\n\n"
        "과목구분\t2025년 예산내역\n민간경상사업보조\t○ 저녁 프로그램 운영 지원 5,000,000원*40개소\t= 200,000천원\n"
        "자산취득비\t○ 서가 구입 10,000,000원*30개\t= 300,000천원\n"
    )
}


@pytest.mark.parametrize(
    "question", ["동네책방 저녁 프로그램 운영 지원 예산", "동네책방 저녁 프로그램 운영 지원 산출근거"]
)
def test_a_thing_called_by_the_very_words_comes_before_a_whole_whose_title_lacks_one(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    ask = over(_EVENINGS)
    assert printed(ask(question)) == ["200,000천원"]
    assert printed(ask("동네책방 저녁운영 지원 예산")) == ["500,000천원"]
