"""How many there are is never told as by how many they changed; a name that reads like 한 나의 is a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

REPORT = """1   펌프장 확충

○ 펌프장 신·증설 : 3개소(물빛, 한내, 솔재), 총사업비 48,700백만원

구 분 사업기간 총사업비 ’33년 예산 공정률 비 고

계 48,700 16,900

물빛 ’31.3~’33.12 15,200 6,400 82% 증설

한내 ’32.5~’34.6 21,500 7,500
45%
신설

솔재 ’33.1~’35.5 12,000 3,000 - 설계 중

2   누수 예방

○ 누수 발생 현황

구 분 ’31년 ’32년 ’33년

계 254 218 173

큰관 186 151 112

작은관 68 67 61

※ ’33년 큰관 누수는 전년대비 △39건(△25.8%)
"""


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("2033년 큰관 누수는 몇 건이야?", ["112"]),
        ("한내 펌프장 2033년 예산은?", ["7,500백만원"]),
        ("한내 펌프장 총사업비는?", ["21,500백만원"]),
        ("펌프장 2033년 예산은 모두 얼마?", ["16,900백만원"]),
        ("물빛 펌프장 공정률은?", ["82%"]),
    ],
)
def test_it_is_told(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]], question: str, printed: list[str]
) -> None:
    answer = over({"a.txt": REPORT})(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.printed for f in answer.figures if f.role == "answer"] == printed


def test_the_largest_of_a_table_is_called_by_its_title(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]],
) -> None:
    answer = over({"a.txt": REPORT})("2033년 예산이 가장 큰 펌프장은 어디야?")
    assert "한내" in answer.text.split("\n")[0]


PLAN = """# 쉼터 개방시간 연장 지원

### □ 사업목적

- 밤에도 이용할 수 있게 함

### □ 추진계획

○ 쉼터 개방시간 연장 지원 : 48백만원
○ 거리이웃 지원 : 이웃 3,214명(거리 586명, 시설 2,628명)
○ 공공자전거 타고 이용수입 : 6,180백만원

□ 소요예산 (단위 : 천원)

구분	예산
액자 제작비	12,000
무대 및 조명 임차	14,000
"""


def test_what_is_told_of_a_work_has_no_size(over: Callable[[Mapping[str, str]], Callable[..., Answer]]) -> None:
    answer = over({"a.txt": PLAN})("쉼터 개방시간 연장 사업의 목적이 뭐야?")
    assert "밤에도 이용" in answer.text


def test_a_bike_share_is_no_share(over: Callable[[Mapping[str, str]], Callable[..., Answer]]) -> None:
    answer = over({"a.txt": PLAN})("What was the revenue from the 타고 bike share?")
    assert [f.printed for f in answer.figures] == ["6,180백만원"]


def test_the_next_row_named_whole_is_told(over: Callable[[Mapping[str, str]], Callable[..., Answer]]) -> None:
    answer = over({"a.txt": PLAN})("액자 제작비는?", "그럼 무대 및 조명 임차는?")
    assert answer.status is AnswerStatus.ANSWERED
    assert [f.printed for f in answer.figures] == ["14,000천원"]


TORN = """1   폐기물 감량

○ 생활폐기물 반입량 (단위 : 톤)

구 분 총량(연간) ’33.6월 반입량 소진율

계 65,200 37,120 56.9%

나루구 24,500 14,210 58.0%

솔재구 21,300 11,076 52.0%

단비구 19,400 11,834 61.0%

2   환경관 건립

○ 환경관 건립 : 총사업비 9,800백만원(국비 3,000백만원, 시비 6,800백만원)
"""


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("단비구 2033년 6월 반입량은?", ["11,834톤"]),
        ("반입량 소진율이 가장 높은 자치구는 어디죠?", ["61.0%"]),
        ("National and city shares of the total cost of the 환경관?", ["3,000백만원", "6,800백만원"]),
    ],
)
def test_a_month_names_one_column(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]], question: str, printed: list[str]
) -> None:
    answer = over({"a.txt": TORN})(question)
    assert sorted(f.printed for f in answer.figures if f.role == "answer") == printed


def test_works_are_those_of_the_whole_and_no_part(over: Callable[[Mapping[str, str]], Callable[..., Answer]]) -> None:
    roads = "# 길 정비\n\n□ 산출근거\n\n○ 물빛로 보도 정비 = 540,000천원\n○ 새솔길 보도 신설 = 480,000천원\n - 배수시설 = 210,000천원\n - 보도 포장 = 270,000천원\n"
    answer = over({"b.txt": roads})("새솔길 보도 공사비는?")
    assert [f.printed for f in answer.figures if f.role == "answer"] == ["480,000천원"]


GOALS = """1   관로 정비

○ 노후관로 정비 : ’33년 목표 152㎞, 예산 1,185억원(국비 237억원 포함)

○ 누수 발생 현황

구 분 ’31년 ’32년 ’33년

계 254 218 173

큰관 186 151 112

작은관 68 67 61

※ ’33년 큰관 누수는 전년대비 △39건(△25.8%)
"""


def test_a_goal_is_no_budget_beside_it(over: Callable[[Mapping[str, str]], Callable[..., Answer]]) -> None:
    ask = over({"a.txt": GOALS})
    assert not [f for f in ask("노후관로 정비 2033년 목표").figures if f.role == "answer" and f.unit == "KRW"]
    assert [f.printed for f in ask("노후관로 정비 2033년 예산").figures if f.role == "answer"] == ["1,185억원"]


def test_the_change_of_a_part_is_none_of_the_whole(over: Callable[[Mapping[str, str]], Callable[..., Answer]]) -> None:
    ask = over({"a.txt": GOALS})
    whole = ask("누수는 2032년 대비 2033년에 얼마나 줄었나?")
    assert "△39건" not in {f.printed for f in whole.figures if f.role == "answer"}
    part = ask("큰관 누수는 2033년에 전년대비 얼마나 줄었나?")
    assert "△39건" in {f.printed for f in part.figures if f.role == "answer"}
