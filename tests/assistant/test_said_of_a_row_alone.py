"""Numbers of rows and lines that name something without counting it: a list in a cell, a scale, a sample, what is missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "2031_달무리.txt": (
        "2031년 달무리 잔치 추진계획\n\n1 분야별 프로그램\n\n분야\t프로그램 수\t주요 내용\t예산(천원)\n계\t12\t\t90,000\n"
        "여는 마당\t5\t북 울리기, 등불 띄우기, 강강술래\t50,000\n배움 마당\t7\t연 만들기, 탈 그리기\t40,000\n\n"
        "2 지난 잔치 돌아보기\n\n□ 구경꾼 만족도(5점 만점)\n\n※ 조사기관 : 이음연구소(표본 350명)\n\n"
        "□ 고칠 점\n\n○ 그늘막 부족(40동) → 나무 그늘 확보\n"
    ),
    "2032_들녘.txt": (
        "2032. 주요업무계획\n\n들녘과\n\n□ 들녘 현황\n\n구 분\t농가수(호)\t경지면적(ha)\n\t\t계\t논\t밭\n2031년\t1,200\t300\t210\t90\n2030년\t1,300\t310\t215\t95\n\n"
        "□ 사업개요\n\n- 사 업 명 : 꾸러미 나누기\n- 꾸러미학교 : 3기 45명 수료\n\n□ 추진실적\n\n구 분\t2030년\t2031년\t비 고\n참여농가\t70호\t85호\t\n집행액\t420\t510\t백만원\n\n"
        "□ 이사 온 집\n\n구 분\t계\t윗마을\t아랫마을\t비고\n2031년\t90\t40\t50\t세대\n2030년\t80\t30\t50\t\n\n"
        "□ 나눈 양\n\n(단위 : 톤, 백만원)\n\n구 분\t공급량\t\t\t공급액\n\t계\t쌀\t푸성귀\t\n2031년\t250\t100\t150\t900\n2030년\t240\t95\t145\t880\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    "asked",
    [
        "등불 띄우기는 몇 분이야?",  # its row has five programmes
        "탈 그리기 참여인원은?",
        "구경꾼은 모두 몇 명이야?",  # 350 were asked
        "구경꾼 만족도는 몇 점이야?",  # of five
        "그늘막은 몇 동이야?",  # forty are missing
        "꾸러미학교 몇 곳이야?",
    ],
)
def test_a_number_of_something_else_is_not_told(ask: Talk, printed: Printed, asked: str) -> None:
    answer = ask(asked)
    assert not [f for f in answer.figures if f.role.value == "answer"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("만족도 조사 표본은 몇 명?", "350명"),
        ("그늘막이 몇 동 부족해?", "40동"),
        ("논 면적 2031년", "210"),
        ("2030년 밭 면적은?", "95"),
        ("2031년 농가수는 몇 호야?", "1,200"),
        ("참여농가 2030년 몇 호?", "70호"),
        ("들녘과 2031년 집행액은?", "510"),
        ("윗마을에 2030년 이사 온 집은 몇 세대?", "30"),
        ("2031년 푸성귀 공급량은?", "150"),
    ],
)
def test_a_number_is_read_with_the_unit_that_its_row_or_heading_gives(
    ask: Talk, printed: Printed, asked: str, told: str
) -> None:
    answer = ask(asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert [p for p in printed(answer) if p.startswith(told)], printed(answer)


def test_what_stands_alone_in_a_remark_is_the_unit_of_its_row(ask: Talk) -> None:
    answer = ask("들녘과 2031년 집행액은?")
    assert [(str(f.value), f.unit) for f in answer.figures if f.role.value == "answer"] == [("510000000", "KRW")]
    answer = ask("2031년 쌀 공급량은 몇 톤?")
    assert [(str(f.value), f.unit) for f in answer.figures if f.role.value == "answer"] == [("100", "count:톤")]


def test_what_one_pays_to_come_is_no_budget(over: Callable[[Mapping[str, str]], Talk]) -> None:
    paper = (
        "제2회 솔숲 잔치 추진계획(안)\n\n2031. 5.\n\n솔숲군 문화과\n\n1 주요 프로그램\n\n○ 솔방울 줍기\n\n"
        "－ 체험료 : 8,000원(잔치기간 5,000원 할인가)\n\n2 예산계획\n\n○ 소요예산 : 60,000천원\n"
    )
    answer = over({"2031_솔숲.txt": paper})("잔치 예산 얼마")
    assert "5000" not in {str(f.value) for f in answer.figures if f.role.value == "answer"}


HOUSES = {
    "2031_솔숲.txt": (
        "2031. 주요업무계획\n\n솔숲과\n\n□ 인력\n\n팀별\t계\t가꿈팀\t나눔팀\n현원\t9\t5\t4\n\n"
        "□ 1호점 운영 현황\n\n구 분\t2029년\t2030년\n참여농가\t40호\t50호\n방문객\t1,900명\t2,100명\n\n"
        "□ 소요예산\n\n(단위 : 천원)\n\n항 목\t산 출 근 거\t금 액\n알리기\t○ 널리 알리기(방송·걸개·누리집) = 9,000\t9,000\n"
    ),
}


@pytest.mark.parametrize("asked", ["2호점 방문객은 몇 명?", "가꿈팀 정원은 몇 명?", "걸개 예산 얼마"])
def test_another_house_other_posts_or_one_of_several_is_not_told(
    over: Callable[[Mapping[str, str]], Talk], asked: str
) -> None:
    assert not [f for f in over(HOUSES)(asked).figures if f.role.value == "answer"]


@pytest.mark.parametrize(
    ("asked", "told"), [("1호점 방문객 2030년", "2100"), ("가꿈팀 현원은 몇 명?", "5"), ("널리 알리기 예산", "9000000")]
)
def test_what_was_asked_of_the_same_paper_is_told(
    over: Callable[[Mapping[str, str]], Talk], asked: str, told: str
) -> None:
    assert [str(f.value) for f in over(HOUSES)(asked).figures if f.role.value == "answer"] == [told]


def test_why_a_goal_was_missed_is_told_by_the_line_that_says_so(over: Callable[[Mapping[str, str]], Talk]) -> None:
    paper = "2032년도 성과계획서\n\n솔숲군 교통과\n\n1 꽃마차 늘리기\n\n※ 꽃마차 도입률 2031년 목표 미달 사유 : 바퀴 공급 지연\n"
    assert (
        "바퀴 공급 지연" in over({"2032_솔숲.txt": paper})("2031년 꽃마차 도입률이 목표에 못 미친 이유가 뭔가요?").text
    )
