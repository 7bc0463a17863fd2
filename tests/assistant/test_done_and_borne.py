"""How much was done of what a question says was, and what a purse bears of a budget: told by the words of the question."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = {
    "계획.txt": (
        "2031. 주요업무 추진실적 및 2032. 주요업무계획\n\n2031. 11.\n\n물빛구 환경과\n\n"
        "1. 호수쓰레기 수거·처리\n\n□ 추진실적\n\n"
        "구분\t2029년\t2030년\n수 거 량\t1,300톤\t1,420톤\n부유쓰레기 수매\t310톤\t340톤\n\n"
        "- 반지하 주택 물막이판 설치 : 대상 1,900세대 중 1,200세대(63.2%)\n\n"
        "○ 2031년 어린 물고기 방류 현황\n\n품종\t방류량(천마리)\t사업비(천원)\t방류시기\n"
        "계\t1,600\t250,000\t\n꽃게\t1,500\t150,000\t'31. 7월\n해삼\t100\t100,000\t'31. 9월\n\n"
        "□ 2032년 소요예산 : 600,000천원\n\n(단위 : 천원)\n\n"
        "재원별\t합계\t2032년\t2033년\n계\t1,200,000\t600,000\t600,000\n국비\t240,000\t120,000\t120,000\n"
        "구비\t960,000\t480,000\t480,000\n"
    )
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PLAN)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2030년 쓰레기 몇 톤 수거했나?", "1,420톤"),
        ("How many tonnes of litter were collected in 2030?", "1,420톤"),
        ("2030년 부유쓰레기 몇 톤 수매했어?", "340톤"),
        ("How many 반지하 households got flood barriers installed so far (cumulative)?", "1,200세대"),
        ("How many 반지하 households got flood barriers installed?", "1,200세대"),
        ("반지하 물막이판 설치 대상은 몇 세대?", "1,900세대"),
    ],
)
def test_how_much_was_done_is_the_row_named_for_that_deed(
    ask: Talk, printed: Printed, question: str, wanted: str
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, [wanted])


@pytest.mark.parametrize(
    "question", ["How much was spent on releasing blue crab (꽃게) in 2031?", "2031년 꽃게 방류에 얼마 썼어?"]
)
def test_what_results_say_a_thing_cost_was_spent_on_it(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["150,000천원"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("What is the district-funded (구비) share in won of the 2032 호수쓰레기 수거·처리 budget?", "480,000천원"),
        ("How much in won is the district's share of the 2032 호수쓰레기 수거·처리 budget?", "480,000천원"),
        ("What share of the 2032 호수쓰레기 수거·처리 budget is district-funded?", "80%"),
    ],
)
def test_the_share_that_a_purse_bears_is_money_unless_its_portion_is_asked_for(
    ask: Talk, printed: Printed, question: str, wanted: str
) -> None:
    assert printed(ask(question)) == [wanted]


FAIR = {
    "업무.txt": (
        "Ⅱ. 주요 업무\n\n1 국제회의 산업 육성을 통한 도시 활력 제고\n\n 추진 방향\n\n"
        "○ 국제회의 유치 목표 20건\n\n 향후 계획\n\n○ 물빛정원박람회 개최 : ’31. 9.14.~9.17.\n\n"
        "－ 장소 : 물빛전시장\n\n－ 예산 : 780백만원\n\n○ 국제회의지구 신청 : ’31. 6.\n\n"
        "2 다시 찾는 섬, 달빛섬 기반 확충\n\n 추진 실적\n\n○ 설계 용역 완료(’30.12.) : 용역비 960백만원\n\n"
    )
}


def test_what_one_work_takes_is_not_told_of_the_project_that_it_is_in(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over(FAIR)
    assert printed(ask("물빛정원박람회 개최 예산은?")) == ["780백만원"]
    answer = ask("국제회의 산업 육성 예산은?")
    assert (answer.status, answer.figures) == (AnswerStatus.NOT_STATED, ())


FINES = {
    "과태료.txt": (
        "2031. 주요업무 추진실적 및 2032. 주요업무계획\n\n2031. 11.\n\n물빛구 수도과\n\n"
        "1. 새지 않는 수도 관리\n\n□ 추진실적\n\n- 무단급수 과태료 부과 현황\n\n(단위 : 건, 천원)\n\n"
        "연도\t부과건수\t부과액\t징수액\n2030년\t412\t41,200\t33,700\n2029년\t388\t38,800\t31,000\n\n"
        "○ 누수복구기금 운용 : 잔액 900백만원\n\n"
        "－ 사용내역 : 응급복구 1,240백만원, 제설자재 구입 640백만원\n\n"
        "□ 추진계획\n\n○ 수도요금 조정 : 가정용 ㎥당 640원 → 690원(’32. 7월 고지분부터)\n\n"
        "□ 2032년 소요예산 : 600,000천원\n\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2030년 무단급수 과태료로 부과한 금액은?", ["41,200천원"]),
        ("2030년 무단급수 과태료 징수한 금액은?", ["33,700천원"]),
        ("누수복구기금으로 제설자재 구입에 얼마 썼나?", ["640백만원"]),
        ("누수복구기금 중 응급복구에 사용한 금액은?", ["1,240백만원"]),
        ("가정용 수도요금 ㎥당 얼마 오르나?", ["50원"]),
        ("수도요금 얼마나 인상되나?", ["50원"]),
    ],
)
def test_what_is_done_with_money_says_which_amount_of_a_line_or_a_table_is_meant(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(FINES)(question)) == wanted


WORKERS = {
    "일손.txt": (
        "2031. 주요업무 추진실적 및 2032. 주요업무계획\n\n2031. 11.\n\n물빛군 농정과\n\n"
        "1. 공공형 일손센터 운영\n\n□ 추진실적\n\n"
        "- 2031년 농가형 계절근로자 도입 214명(베트남 156명, 라오스 58명), 이탈 4명\n\n□ 2032년 소요예산 : 비예산\n\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("31년도에 도입한 농가형 계절근로자 중 베트남 사람은 몇 명?", "156명"),
        ("2031년 농가형 계절근로자 도입 인원은?", "214명"),
    ],
)
def test_what_a_bracket_counts_is_of_the_words_before_it_behind_a_year(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: str
) -> None:
    assert printed(over(WORKERS)(question)) == [wanted]


LEVIES = {
    "세입.txt": (
        "2031. 주요업무 추진실적 및 2032. 주요업무계획\n\n2031. 11.\n\n물빛구 세무과\n\n"
        "1. 2032년 구세 세입목표 달성\n\n□ 사업개요\n\n- 2032년 구세 세입목표 : 1,950억원(2031년 목표 대비 50억원 증)\n\n"
        "□ 2032년 소요예산 : 41,500천원\n\n"
        "2. 마을세무사 제도 운영\n\n□ 2032년 소요예산 : 비예산\n\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("구세 세입목표 2032년", "1,950억원"),
        ("구세 세입목표는 얼마야?", "1,950억원"),
    ],
)
def test_a_goal_is_not_what_is_spent_on_reaching_it(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: str
) -> None:
    assert printed(over(LEVIES)(question)) == [wanted]


REPORTS = {
    "신고.txt": (
        "Ⅱ. 주요 업무\n\n1 함께 배우는 안전 마을\n\n 추진 실적\n\n"
        "○ 안전신문고 신고 처리 : 84,100건 접수, 83,400건 처리\n\n"
        "2 새지 않는 수돗물 공급\n\n 추진 실적\n\n○ 누수 점검 : 12회\n\n"
    )
}


def test_how_many_were_dealt_with_is_not_how_many_came_in(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    assert printed(over(REPORTS)("안전신문고 처리 건수")) == ["83,400건"]
