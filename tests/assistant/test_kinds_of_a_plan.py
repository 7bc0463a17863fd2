"""A plan told by kinds, by payers and line by line: the kind that is asked for is ranked, and a kind is made of its own lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPER = {
    "2031_갈잎.txt": (
        "제3회 둑길 갈잎축제 추진계획(안)\n\n2031. 7.\n\n둑길군 문화관광과\n\n\nⅠ. 축 제 개 요\n\n○ 축 제 명 : 제3회 둑길 갈잎축제\n\nⅡ. 세 부 추 진 계 획\n\n1 분야별 프로그램\n\n분야\t프로그램 수\t예산(천원)\n계\t14\t95,000\n"
        "소리마당\t4\t46,000\n배움마당\t9\t31,000\n먹을거리\t1\t18,000\n\n"
        "Ⅲ. 예 산 계 획\n\n□ 재원별 예산\n\n(단위 : 천원)\n\n구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\n계\t80,000\t95,000\t15,000\n"
        "도비\t20,000\t25,000\t5,000\n군비\t60,000\t70,000\t10,000\n\n"
        "□ 세부 산출내역\n\n(단위 : 천원)\n\n항 목\t산 출 근 거\t금 액\n계\t\t95,000\n"
        "소리마당\t○ 풍물패 부르기 4,000천원×4팀 = 16,000\t46,000\n\t○ 무대 짓기 30,000천원×1식 = 30,000\t\n"
        "배움마당\t○ 손글씨 배우기 1,000천원×11회 = 11,000\t31,000\n\t○ 종이접기 2,000천원×10회 = 20,000\t\n"
        "먹을거리\t○ 차림표 만들기 = 8,000\t18,000\n\t○ 솥 빌리기 1,000천원×10개 = 10,000\t\n\n"
        "Ⅳ. 평가 및 개선\n\n□ 방문객 만족도\n\n구 분\t2029\t2030\t증감\n놀거리\t3.90\t4.10\t0.20\n먹거리\t3.50\t3.40\t△0.10\n길 찾기\t3.20\t3.60\t0.40\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPER)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("갈잎축제 분야중에 돈 제일 많이 드는게 뭐야", ["46,000", "31,000", "18,000"]),
        ("갈잎축제 분야별 예산 순위", ["46,000", "31,000", "18,000"]),
        ("갈잎축제 분야중 예산 제일 많은거", ["46,000", "31,000", "18,000"]),
        ("갈잎축제 프로그램 수가 가장 많은 분야는?", ["9", "4", "1"]),
        ("갈잎축제 만족도 제일 낮은 항목", ["3.40", "3.60", "4.10"]),
    ],
)
def test_the_kind_that_is_asked_for_is_ranked(ask: Talk, asked: str, told: list[str]) -> None:
    answer = ask(asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert [(f.printed or "").removesuffix("천원") for f in answer.figures] == told


def test_what_is_ranked_by_who_pays_is_called_by_that(ask: Talk) -> None:
    answer = ask("갈잎축제 가장 큰 재원은?")
    assert "가장 큰 것은 군비" in answer.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("소리마당 세부내역이랑 금액", {"46000000", "16000000", "30000000"}),
        ("배움마당 산출내역은?", {"31000000", "11000000", "20000000"}),
        ("먹을거리 세부내역", {"18000000", "8000000", "10000000"}),
    ],
)
def test_a_kind_is_made_of_the_lines_that_stand_under_its_name_and_add_up_to_it(
    ask: Talk, asked: str, told: set[str]
) -> None:
    assert told <= {str(f.value) for f in ask(asked).figures if f.role.value in {"answer", "part"}}
