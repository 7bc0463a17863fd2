"""How many a question speaks of vouches for the rows that it means: they are added, ranked or told one by one, or none are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "길.txt": (
        "2032년 주요업무계획\n\n가람구\n(도로과)\n\n1 걷기 좋은 둑길 만들기\n\n□ 추진계획\n○ 정비대상 : 5개 구간 3.1㎞\n\n□ 소요예산 : 1,500백만원\n\n"
        "구간명\t연장(㎞)\t사업비(백만원)\t착공예정\n솔재초 통학로\t0.9\t480\t’32. 7월\n나래중 통학로\t0.6\t310\t’32. 7월\n"
        "솔재시장 주변\t0.7\t330\t’32. 9월\n나래역 역세권\t0.4\t190\t’32. 8월\n솔재역 역세권\t0.5\t190\t’32. 8월\n계\t3.1\t1,500\n"
    ),
    "기금.txt": (
        "2032년도 가람도 기금운용계획\n\n1. 기금 조성 규모\n\n(단위 : 백만원)\n\n기금명\t2031년도말 조성액\t2032년도말 조성액\n계\t900\t960\n"
        "물막이기금\t500\t520\n배움기금\t300\t310\n들녘기금\t100\t130\n"
    ),
    "결산.txt": (
        "2031회계연도\n성과보고서\n\n가람시\n\n1. 다음연도 주요 이월사업 조서\n\n(단위 : 천원)\n\n구분\t사업명\t이월액\t이월사유\t완료예정\n"
        "명시이월\t물길 정비\t700\t보상 협의 지연\t2032. 3월\n명시이월\t책마루 건립\t500\t설계 변경\t2032. 6월\n사고이월\t등불 교체\t90\t자재 지연\t2032. 2월\n"
        "사고이월\t담장 보수\t60\t동절기 중지\t2032. 5월\n\n2. 부서별 이월\n\n(단위 : 천원)\n\n부서\t명시이월액\t사고이월액\n하천관리과\t900\t300\n공원녹지과\t800\t200\n"
    ),
}


@pytest.fixture(scope="module")
def asked(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("둑길 만들기 사업 가운데 통학로 2개 구간 사업비를 모두 더하면 얼마입니까?", ["790백만원"]),
        ("둑길 정비 5개 구간 중 사업비 최고는 어디?", ["480백만원"]),
        ("가람시 주요 이월사업 조서에 나온 사고이월 두 건 총액", ["150천원"]),
        ("가람도 세 기금의 2032년도말 조성액이 각각 얼마로 예상되나요?", ["520백만원", "310백만원", "130백만원"]),
    ],
)
def test_so_many_rows_are_told(asked: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    answer = asked(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


@pytest.mark.parametrize(
    "question",
    [
        "둑길 만들기 사업 가운데 통학로 3개 구간 사업비를 모두 더하면 얼마입니까?",
        "가람시 주요 이월사업 조서에 나온 사고이월 세 건 총액",
        "가람도 네 기금의 2032년도말 조성액이 각각 얼마로 예상되나요?",
    ],
)
def test_rows_that_are_more_or_fewer_are_not_told_for_them(asked: Talk, printed: Printed, question: str) -> None:
    assert printed(asked(question)) == []


PLACES = {
    "하천.txt": (
        "가람군 2032. 주요업무보고\n\n건설과\n\n1 물막이지구 정비\n\n□ 추진 내용\n\n<연차별 투자계획>\n\n(단위 : 백만원)\n\n지구명\t총사업비\t2031년\t2032년\t2033년\n"
        "계\t900\t200\t300\t400\n솔재지구\t500\t100\t200\t200\n나래지구\t400\t100\t100\t200\n\n"
        "2 둑방길 가꾸기\n\n□ 추진 내용\n\n○ 2032년 예산 : 700백만원\n\n○ 2032년 정비 대상 : 3개소\n"
        " - 버들길 : 0.9km, 3억 1천만원\n - 갈대길 : 0.5km, 2억 4천만원\n - 윗둑길 : 0.4km, 1억 5천만원\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("물막이지구 두 곳 2032년 사업비 각각 알려주세요", ["200백만원", "100백만원"]),
        ("둑방길 세 곳 2032년 예산은 각각 얼마?", ["3억 1천만원", "2억 4천만원", "1억 5천만원"]),
        ("How much is the 2032 budget of each of the three 둑방길?", ["3억 1천만원", "2억 4천만원", "1억 5천만원"]),
        ("둑방길 네 곳 2032년 예산은 각각 얼마?", []),
    ],
)
def test_each_of_so_many_is_told_and_never_all_of_them_for_each(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(PLACES)(question)) == wanted
