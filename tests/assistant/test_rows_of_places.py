"""A district that names a row of a table is that row, and what is counted for the paper's own year goes before what was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "설명서.txt": (
        "갯벌체험장 운영\n\n1 기본 현황\n\n□ 사업개요\n\n회 계\t일반회계\n사업비 (당해년도)\t90,000천원\n\n□ 사업 담당자\n\n실·국\t부서명\n해양국\t갯벌과\n\n2 예산 설명\n\n"
        "□ 예산 총괄\n\n(단위 : 천원)\n\n구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\n계\t80,000\t90,000\t10,000\n시설비\t80,000\t90,000\t10,000\n\n"
        "산출근거\n\n과목구분\t2031년 예산내역\n시설비\t○ 갯벌해설사 운영 100,000원*7명*50일\t= 35,000천원\n\t○ 나무데크 설치 250,000원*220m\t= 55,000천원\n\n"
        "3 사업설명\n\n□ 사업내용\n\n- 신규 조성\n - 위치 : 밀물공원(남구), 썰물공원(북구)\n\n□ 갯벌체험장 현황\n\n(2030. 12월말 기준, 단위 : 명)\n\n"
        "구 분\t이용인원\t해설사\n계\t9,300\t5\n동구\t4,100\t2\n남구\t2,900\t2\n북구\t2,300\t1\n\n추진경위\n\n- 나무데크 설치 완료(140m) : 2028. 5.\n- 해설사 4명 위촉 : 2027. 3. 2.\n\n"
        "4 사업효과\n\n□ 최근 3년 추진실적\n\n2029년도\t○ 갯벌해설사 3명 배치\n2030년도\t○ 갯벌해설사 5명 배치\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


def test_the_whole_is_not_told_for_a_district_of_the_table(ask: Talk, printed: Printed) -> None:
    answer = ask("남구 갯벌체험장 이용 인원은?")
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["2,900명"])
    assert printed(ask("갯벌체험장 이용 인원은?"))[0] == "9,300명"


def test_a_count_of_the_papers_own_year_goes_before_what_was_done(ask: Talk, printed: Printed) -> None:
    assert printed(ask("갯벌해설사 몇 명이야?")) == ["7명"]
    assert printed(ask("2030년에 갯벌해설사 몇 명 배치했어?")) == ["5명"]


def test_a_price_is_asked_for_by_the_metre(ask: Talk, printed: Printed) -> None:
    assert printed(ask("나무데크 1m에 얼마야?")) == ["250,000원"]


def test_what_a_line_tells_the_day_of_is_of_that_year(ask: Talk) -> None:
    answer = ask("2028년 나무데크 설치는 몇 m 했어?")
    assert answer.status is AnswerStatus.ANSWERED
    assert "140m" in answer.text


def test_those_who_come_are_no_total_of_those_who_work(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    paper = (
        "제7회 솔내 달빛걷기대회 기본계획\n\n2031. 5.\n\n솔내시 체육과\n\nⅠ. 대회 개요\n\n○ 일시 : 2031. 9. 12.(토)\n\n○ 참가규모 : 3,400명\n\n"
        "Ⅱ. 운영인력 편성\n\n1   총괄 편성\n\n(단위 : 명)\n\n분 야\t계\t공무원\t용역\n계\t210\t90\t120\n안내반\t130\t50\t80\n안전반\t80\t40\t40\n\n"
        "2   공무원 부서별 동원\n\n(단위 : 명)\n\n부 서\t인 원\t집결시각\n체육과\t30\t06:00\n안전과\t40\t06:30\n보건소\t20\t07:00\n계\t90\t\n"
    )
    talk = over({"계획.txt": paper})
    assert printed(talk("솔내 달빛걷기대회 몇 명 참가해?")) == ["3,400명"]
    assert "90명" in printed(talk("공무원 몇 명 동원돼?"))
