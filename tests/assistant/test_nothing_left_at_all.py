"""다 before 안, 못 and 남은 says how far, and points at no two things told before; a disease and what is done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.answer import Answer, AnswerStatus

PAPER = """# 나루 쉼터 운영

□ 연도별 집행현황 (단위 : 천원)

연도	예산액	집행액	집행잔액
2031	5,000	4,900	100
2032	6,000	5,700	300

# 누리 장터 운영

□ 연도별 집행현황 (단위 : 천원)

연도	예산액	집행액	집행잔액
2031	7,000	6,900	90
2032	8,000	7,200	800

# 살림 다지기와 포스트코로나 대응을 위한 재정력 뒷받침

□ 추진실적

- 2032년 제1회 추경
 - ➔ 코로나19 대응 예산 158억원, 투자사업 90억원 편성
- 2032년 제2회 추경
 - ➔ 코로나19 대응 예산 175억원, 투자사업 40억원 편성

※ 2032. 예산규모

(단위 : 백만원)

구 분	당초예산	1회추경	2회추경
계	527,000	27,000	25,300
"""


def test_all_that_is_left_is_of_what_was_told(over: Callable[[Mapping[str, str]], Callable[..., Answer]]) -> None:
    answer = over({"a.txt": PAPER})("나루 쉼터 2032년 집행액은?", "다 안 쓰고 남은 건 얼마나 돼?")
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["300천원"]


def test_what_is_done_about_a_disease_may_be_written_as_one_word(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]],
) -> None:
    ask = over({"a.txt": PAPER})
    for question in ("2회추경 코로나대응 예산 얼마였음", "2회 추경 코로나 대응 예산은?"):
        assert [f.printed for f in ask(question).figures if f.role == "answer"] == ["175억원"]


def test_a_year_in_digits_is_that_year_and_a_road_is_no_ally(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]],
) -> None:
    ask = over({"a.txt": PAPER})
    assert [f.printed for f in ask("나루 쉼터 작년(2031년) 집행액은?").figures if f.role == "answer"] == ["4,900천원"]
    roads = "# 길 정비\n\n□ 산출근거\n\n○ 물빛로 보도 정비 = 540,000천원\n○ 새솔길 보도 신설 = 480,000천원\n"
    answer = over({"b.txt": roads})("물빛로랑 새솔길 보도 합쳐서 얼마?")
    assert "1,020,000천원" in answer.text
