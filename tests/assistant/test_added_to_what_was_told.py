"""What is added to what was told is added to just that; a name that may be several things makes no one sum."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]

FAIR = {
    "책.txt": (
        "2030년 별마루 책잔치\n\n□ 산출근거\n\n과목구분\t2030년 예산내역\t\n사무관리비\t○ 별마루 책잔치 참가\t= 30,000천원\n"
        "\t- 참가비 4,000,000원*2회\t= 8,000천원\n\t- 천막 설치비 5,000,000원*3개\t= 15,000천원\n\t- 운영물품비 7,000,000원*1회\t= 7,000천원\n"
        "\t○ 계절 행사 개최\t= 12,000천원\n\t- 봄맞이 캠프 1,000,000원*5회\t= 5,000천원\n\t- 가을걷이 캠프 700,000원*10회\t= 7,000천원\n"
        "\t○ 길잡이책 제작 3,000원*1,000부\t= 3,000천원\n"
    )
}


def _sums(answer: Answer) -> list[str]:
    return [f.printed for f in answer.figures if f.role is Role.ANSWER]


@pytest.mark.parametrize(
    ("before", "question", "total"),
    [
        ("책잔치 참가비는 얼마야?", "거기에 천막 설치비 더하면?", "23,000천원"),
        ("책잔치 참가비는 얼마야?", "천막 설치비랑 더하면?", "23,000천원"),
        ("책잔치 참가비는 얼마야?", "여기에 천막 설치비랑 운영물품비 더하면 얼마", "30,000천원"),
        ("책잔치 참가비는 얼마야?", "길잡이책 제작까지 합하면", "11,000천원"),
    ],
)
def test_one_more_is_added_to_what_was_told(
    over: Callable[[Mapping[str, str]], Talk], before: str, question: str, total: str
) -> None:
    answer = over(FAIR)(before, question)
    assert (answer.status, _sums(answer)) == (AnswerStatus.ANSWERED, [total])


def test_what_may_be_several_is_not_added_to_what_was_told(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(FAIR)("책잔치 참가비는 얼마야?", "거기에 캠프도 더하면")
    assert not any(f.origin == "computed" for f in answer.figures)


def test_a_sum_of_which_one_side_was_not_read_is_no_sum(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(FAIR)("봄맞이 캠프랑 안내서 합치면")
    assert (answer.status, _sums(answer)) != (AnswerStatus.ANSWERED, ["5,000천원"])


@pytest.mark.parametrize(
    ("question", "totals"),
    [
        ("천막 설치비 더하기 참가비", ["23,000천원"]),
        ("참가비에 운영물품비 더하면", ["15,000천원"]),
        ("참가비와 천막 설치비, 운영물품비 모두 얼마", ["30,000천원"]),
        ("캠프랑 길잡이책 합치면", ["10,000천원", "8,000천원"]),
    ],
)
def test_each_sum_that_may_be_meant_is_told(
    over: Callable[[Mapping[str, str]], Talk], question: str, totals: list[str]
) -> None:
    answer = over(FAIR)(question)
    assert (len(totals) > 1, sorted(_sums(answer))) == (answer.status is AnswerStatus.AMBIGUOUS, sorted(totals))


def test_a_clause_that_a_comma_sets_apart_is_no_second_thing_to_add(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over(FAIR)("올봄에 열리는 별마루 책잔치, 계절 행사 말고 우리가 참가하는 데 통틀어 얼마 써?")
    assert not any(f.origin == "computed" for f in answer.figures)


CHANGED = {
    "하나.txt": "솔숲 놀이터 손보기\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n구 분\t2029예산액 (A)\t2030예산액 (B)\t증감 (B-A)\n"
    "계\t9,000\t5,000\t△4,000\n재료비\t6,000\t5,000\t△1,000\n시설비\t3,000\t0\t△3,000\n",
    "둘.txt": "물빛 도서실 손보기\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n구 분\t2029예산액 (A)\t2030예산액 (B)\t증감 (B-A)\n"
    "계\t9,500\t7,300\t△2,200\n재료비\t9,000\t5,100\t△3,900\n시설비\t500\t2,200\t1,700\n",
}


def test_projects_that_fell_are_told_by_their_wholes(over: Callable[[Mapping[str, str]], Talk]) -> None:
    talk = over(CHANGED)
    assert _sums(talk("예산이 가장 많이 줄어든 사업은?")) == ["△4,000천원"]
    items = talk("예산이 가장 많이 줄어든 항목은?")
    assert (items.status, sorted(_sums(items))) == (AnswerStatus.AMBIGUOUS, ["△3,000천원", "△3,900천원"])
    none = talk("솔숲 놀이터에서 늘어난 항목은?")
    assert (none.status, _sums(none)) == (AnswerStatus.NOT_STATED, [])


def test_what_two_turns_together_added_is_their_sum(over: Callable[[Mapping[str, str]], Talk]) -> None:
    paper = (
        "2030년 별마루 살림\n\n※ 2030. 예산규모\n\n(단위 : 백만원)\n\n구 분\t최종예산액\t당초예산\t1회추경\t2회추경\n"
        "계\t83,000\t70,000\t8,000\t5,000\n일반회계\t72,000\t60,000\t7,500\t4,500\n특별회계\t11,000\t10,000\t500\t500\n"
    )
    answer = over({"살림.txt": paper})("별마루 2030년 1회 추경 규모는?", "2회 추경은?", "두 번 합해서 얼마 늘린 거야?")
    assert _sums(answer) == ["13,000백만원"]
