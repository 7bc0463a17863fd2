"""What the row of a person says of the telephone, what a thing costs by the name of what is done, and why it is late."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "계획.txt": (
        "2032년 주요업무계획\n\n가람구\n(도로과)\n\n1 지반침하 예방 물길 탐사\n\n□ 추진계획\n○ 2031년 실적 : 차도 88㎞ 탐사, 탐사용역비 3억 4천만원 집행\n"
        "□ 소요예산 : 515백만원(탐사용역 365, 공동복구 150)\n\n2 둑길 쉼터 건립\n\n□ 추진상황\n○ 위치 : 솔재동\n○ 지연사유 : 지하수 용출로 설계변경 및 공사 일시중지\n\n"
        "□ 업무 담당\n\n업무\t담당팀\t팀장\t행정전화\n도로 개설·보상\t도로시설팀\t한빛솔\t☎ 4410\n보도·점자블록\t보도관리팀\t남이랑\t☎ 4430\n"
    ),
    "성과.txt": (
        "2031회계연도 성과보고서\n\n나래시\n\n부서별 성과지표 달성현황\n\n부서\t성과지표명\t단위\t2030년 실적\t2031년 목표\t2031년 실적\n"
        "관광과\t관광객 수\t천명\t1,800\t2,600\t2,400\n관광과\t안내소 방문자 수\t명\t15,000\t20,000\t23,000\n"
    ),
}


@pytest.fixture(scope="module")
def asked(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("가람구 보도·점자블록 담당 team leader 이름이랑 extension 번호?", ("남이랑", "4430"), "4410"),
        ("보도·점자블록 담당 팀장 이름이랑 내선번호는?", ("남이랑", "4430"), "4410"),
        ("도로 개설·보상 연락처", ("4410",), "4430"),
        ("둑길 쉼터 공사가 왜 늦어졌나요?", ("지하수 용출",), "4430"),
    ],
)
def test_the_row_or_the_line_that_is_asked_for_is_told(
    asked: Talk, question: str, said: tuple[str, ...], unsaid: str
) -> None:
    text = asked(question).text
    assert all(word in text for word in said)
    assert unsaid not in text


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2032년 물길 탐사용역비만 얼마에요?", ["365백만원"]),
        ("How many tourists visited 나래시 in 2031?", ["2,400천명"]),
    ],
)
def test_the_amount_or_the_count_of_that_year_is_told(
    asked: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    answer = asked(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_another_year_of_it_is_not_told(asked: Talk, printed: Printed) -> None:
    assert printed(asked("2033년 물길 탐사용역비는?")) == []


def test_a_line_called_by_the_end_of_what_is_said_is_that_line_and_not_the_whole_over_it(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    paper = (
        "2032년 예산 설명\n\n마을 나눔 활성화\n\n□ 산출근거\n\n과목구분\t2032년 예산내역\t\n사무관리비\t○ 제3회 둘레 나눔장터 참가\t= 70,000천원\n"
        "\t- 장터 참가비\t= 10,000천원\n\t- 장터 부스 설치비\t= 50,000천원\n\t- 장터 물품비\t= 10,000천원\n"
    )
    talk = over({"장터.txt": paper})
    assert printed(talk("둘레나눔장터 참가비는 얼마?"))[:1] == ["10,000천원"]


def test_a_cost_that_has_a_line_of_its_own_is_not_the_whole_of_the_project_that_is_called_by_its_work(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    paper = (
        "2032년도 주요업무계획\n\n온들군 복지과\n\n1. 쉼마당 운영 지원\n\n□ 사업개요\n\n - 대상 : 등록 쉼마당 40개소\n\n□ 2032년 소요예산 : 160,000천원\n\n"
        "○ 산출내역(2032년)\n\n- 운영비 : 2,000천원 × 40개소 = 80,000천원\n- 난방비 : 2,000천원 × 40개소 = 80,000천원\n"
    )
    talk = over({"쉼마당.txt": paper})
    assert printed(talk("쉼마당 운영비는 얼마야?")) == ["80,000천원"]
    assert printed(talk("쉼마당 운영 지원 예산은?")) == ["160,000천원"]
