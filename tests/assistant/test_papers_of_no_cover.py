"""Papers that begin with no government and no office: whose they are is said by an address, or by the house that they name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": (
        " Ⅰ. 일  반  현  황\n1   인력 현황인력 현황 (’31.6.30. 기준)\n\n(단위  : 명)\n\n구  분 총 계\n소    방    직 일  반  직\n\n소계 소방위 소방장 소방교\n\n"
        "정 원 30 26 8 10 8 4\n\n현 원 28 25 8 9 8 3\n\n2   예산 집행현황예산 집행현황 (’31.6.30. 기준, 단위 : 천원)\n\n   \n\n사업별 집행현황\n\n구 분 예 산 액 집 행 액 잔 액 비 고\n\n"
        "계 900,000 300,000\n(집행률 33.3%)\n\n600,000\n\n기본경비 300,000 100,000\n(집행률 33.3%)\n\n200,000\n청사 유지관리\n\n장비 보강 600,000 200,000\n(집행률 33.3%)\n\n400,000\n사다리차 구입\n\n"
        "3   활동 현황활동 현황\n\n(단위  : 건)\n\n구  분 화 재 구 조 구 급\n\n2030년 70 810 3,210\n\n2031년 75 905 3,480\n\n\n\nⅡ. 주  요  업  무\n1 장비 현대화\n\n안산군민의 안전을 지키고자 노후 장비를 바꿈. 안산군 전역.\n\n"
        " 추진 내용\n\n○ 고가사다리차(53m) 구입 : 420,000천원\n\n○ 소방통로 훈련(안산소방서·군청 합동) : 월 2회\n"
    ),
    "나.txt": (
        " Ⅰ. 일  반  현  황\n\nⅡ. 주  요  업  무\n1 물빛시장 주차장 건립\n\n 사업 개요\n\n○ 위 치 : 노올구 솔밭동 31-2 일원(부지 900㎡)\n\n○ 총사업비 : 48억원(구비 48)\n\n\n\n"
        "2 솔밭 어린이 놀이터 새단장\n\n1998년 만든 낡은 놀이기구를 바꾸어 아이들이 마음 놓고\n\n뛰노는 놀이공간을 마련\n\n 추진 내용\n\n○ 놀이기구 교체 : 6종\n\n\n\n"
        "3 골목상점 특례보증\n\n 추진 내용\n\n○ 출연금 : 300백만원\n\n○ 보증규모 : 36억원\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("안산소방서 기본경비 집행액은?", "100,000천원"),
        ("안산 소방서 고가사다리차 구입비는?", "420,000천원"),
        ("안산소방서 소방장 현원은 몇 명이야?", "9명"),
        ("안산소방서 2030년 구급 건수는?", "3,210건"),
        ("노올구 골목상점 특례보증 출연금은?", "300백만원"),
    ],
)
def test_whose_paper_it_is_need_not_be_said_of_each_figure(
    ask: Talk, printed: Printed, question: str, value: str
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [value])


@pytest.mark.parametrize("question", ["안산경찰서 기본경비는?", "물빛시 골목상점 특례보증 출연금은?"])
def test_what_no_paper_is_of_is_absent(ask: Talk, question: str) -> None:
    assert ask(question).status is AnswerStatus.ABSENT


@pytest.mark.parametrize("question", ["솔밭 놀이터는 왜 새로 꾸며?", "솔밭 어린이 놀이터 새단장 이유는?"])
def test_what_a_title_leads_to_is_why_it_is_done(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "낡은 놀이기구를 바꾸어" in answer.text
    assert "뛰노는 놀이공간을 마련" in answer.text
    assert "추진 내용" not in answer.text
