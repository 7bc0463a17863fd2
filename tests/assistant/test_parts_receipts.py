"""What an agency spends on one thing is not all that it has, and what is owed yet is not what was levied."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]
Printed = Callable[..., list[str]]

PLAN = {
    "계획.txt": "가람군 농업기술센터 2031년 주요업무계획\n\nⅠ. 일반현황\n\n1 조직 및 인력\n\n정 원 34명\n\n"
    "2 예산 현황 (단위 : 백만원)\n\n구분\t2030년\t2031년\n계\t31,420\t33,875\n인건비\t18,250\t19,340\n자료구입비\t13,170\t14,535\n\n"
    "Ⅱ. 2031년 주요업무\n\n1 스마트팜 조성\n\n○ 소요예산 : 845백만원\n"
}
CLOSED = {
    "결산.txt": "나루시 2031회계연도 결산 개요\n\nⅠ 세입 결산(일반회계)\n\n(단위 : 백만원)\n\n재원별\t예산현액\t징수결정액\t수납액\t불납결손액\t미수납액\n"
    "계\t220,300\t261,120\t236,470\t1,760\t22,890\n지방세\t168,000\t189,240\t178,560\t1,120\t9,560\n세외수입\t52,300\t71,880\t57,910\t640\t13,330\n"
}
LEVIED = {
    "부과.txt": "나루시 2031회계연도 결산 개요\n\nⅠ 세입 결산(일반회계)\n\n(단위 : 백만원)\n\n재원별\t예산현액\t징수결정액\n"
    "계\t220,300\t261,120\n지방세\t168,000\t189,240\n세외수입\t52,300\t71,880\n"
}


@pytest.mark.parametrize(
    "question",
    [
        "가람군 농업기술센터 2031년에 차 빌리는 예산이 얼마지",
        "가람군 농업기술센터 2031년 꽃 심는 예산은?",
        "농업기술센터 2031년에 집 고치는 데 쓰는 돈은 얼마야?",
        "가람군 농업기술센터 2031년 꽃 예산은?",
        "농업기술센터 2031년 소를 사는 예산은 얼마야?",
    ],
)
def test_a_budget_for_one_thing_is_never_that_of_the_whole(over: Over, printed: Printed, question: str) -> None:
    answer = over(PLAN)(question)
    assert (answer.status, printed(answer)) != (AnswerStatus.ANSWERED, ["33,875백만원"])
    assert printed(answer) == []


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("가람군 농업기술센터 2031년 예산은?", "33,875백만원"),
        ("농업기술센터가 2031년에 쓰는 돈은 총 얼마야?", "33,875백만원"),
        ("농업기술센터 2031년에 잡아놓은 예산은 얼마야?", "33,875백만원"),
        ("농업기술센터 2031년 책 사는 예산은 얼마야?", "14,535백만원"),
        ("가람군 농업기술센터 2031년에 책을 사는 데 쓰는 돈은?", "14,535백만원"),
    ],
)
def test_the_whole_and_the_part_that_is_called_otherwise_are_told(
    over: Over, printed: Printed, question: str, said: str
) -> None:
    assert printed(over(PLAN)(question)) == [said]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("나루시 세외수입 중에 아직 못 걷은 돈은?", "13,330백만원"),
        ("나루시 지방세 안 걷힌 금액은 얼마야?", "9,560백만원"),
        ("나루시 지방세 못 받은 돈이 얼마야?", "9,560백만원"),
        ("나루시 세외수입 중 거두지 못한 돈은?", "13,330백만원"),
        ("나루시 지방세 아직 걷히지 않은 돈은?", "9,560백만원"),
        ("나루시 세외수입 실제로 걷은 돈은?", "57,910백만원"),
        ("나루시 지방세 걷힌 금액은?", "178,560백만원"),
        ("나루시 세외수입 거둬들인 돈은?", "57,910백만원"),
        ("나루시 지방세 수납액은?", "178,560백만원"),
        ("나루시 지방세 징수결정액은?", "189,240백만원"),
        ("나루시 세외수입 불납결손액은?", "640백만원"),
    ],
)
def test_a_stage_of_income_is_told_by_its_own_column(over: Over, printed: Printed, question: str, said: str) -> None:
    assert printed(over(CLOSED)(question)) == [said]


@pytest.mark.parametrize("paper", [CLOSED, LEVIED])
@pytest.mark.parametrize(
    "question",
    [
        "나루시 지방세 깎아준 돈은?",
        "나루시 지방세 감면액은?",
        "나루시 지방세 덜 걷힌 돈은?",
        "나루시 세외수입 더 걷힌 돈은?",
        "나루시 세외수입 환급액은?",
    ],
)
def test_a_stage_that_has_no_column_is_not_stated(
    over: Over, printed: Printed, paper: Mapping[str, str], question: str
) -> None:
    assert printed(over(paper)(question)) == []


@pytest.mark.parametrize(
    "question",
    [
        "나루시 지방세 못 걷은 돈은?",
        "나루시 지방세 걷은 돈은?",
        "나루시 세외수입 수납액은?",
        "나루시 세외수입 징수액은?",
        "나루시 지방세 못 받은 금액은?",
    ],
)
def test_what_was_levied_answers_for_nothing_else(over: Over, printed: Printed, question: str) -> None:
    assert printed(over(LEVIED)(question)) == []


FINED = {
    "과태료.txt": "나루시 2031. 주요업무계획\n\n교통과\n\n1. 불법 주차 단속\n\n□ 추진현황\n\n- 불법 주차 과태료 부과 현황\n\n(단위 : 건, 천원)\n\n"
    "연도\t구분\t단속건수\t과태료 부과\t\t비고 (징수액)\n\t\t\t건수\t금액\t\n2031\t계\t900\t700\t28,000\t21,000\n\t고정식\t500\t400\t16,000\t13,000\n"
    "\t이동식\t400\t300\t12,000\t8,000\n2030\t계\t800\t600\t24,000\t19,000\n\t고정식\t450\t350\t14,000\t11,000\n\t이동식\t350\t250\t10,000\t8,000\n"
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("불법 주차 과태료 2030년에 실제로 징수한 금액은?", "19,000천원"),
        ("불법 주차 과태료로 2030년에 징수한 돈은 얼마야?", "19,000천원"),
        ("불법 주차 과태료 2030년에 부과한 금액은?", "24,000천원"),
    ],
)
def test_what_was_done_with_money_says_its_stage_of_income(
    over: Over, printed: Printed, question: str, said: str
) -> None:
    assert printed(over(FINED)(question)) == [said]


POSTERS = {
    "실적.txt": "2031년 나루시 주요업무계획\n\n□ 추진 현황\n\n- 불법 현수막 단속 현황\n\n(2031. 10월말 기준, 단위 : 건)\n\n"
    "연도\t구분\t계\t계도\t과 태 료\t비고 (징수액, 천원)\n2031\t계\t950\t800\t150\t7,400\n\t평일\t600\t510\t90\t4,300\n"
    "\t휴일\t350\t290\t60\t3,100\n"
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2031년 현수막 과태료 징수액은?", ["7,400천원"]),
        ("2031년 휴일 현수막 단속 징수액", ["3,100천원"]),
        ("현수막 계도 징수액 2031년", []),
    ],
)
def test_what_came_in_beside_a_number_of_fines_is_of_those(
    over: Over, printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over(POSTERS)(question)) == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("2031년 현수막 과태료 부과 건수는?", ["150건"]),
        ("2031년 휴일 현수막 과태료 처분은 몇 건이야?", ["60건"]),
        ("2031년 현수막 과태료 체납 건수는?", []),
    ],
)
def test_a_number_of_fines_is_that_of_those_imposed(
    over: Over, printed: Printed, question: str, said: list[str]
) -> None:
    assert printed(over(POSTERS)(question)) == said


BILLS = """들꽃 나룻배 운영

□ 예산 총괄

(단위 : 천원)

과목구분\t2031년 예산내역
공공운영비\t○ 관제센터 전기·수도요금 등 = 95,000천원
\t○ 나루터 통신료 = 15,000천원
"""


def test_what_an_office_pays_for_its_power_is_no_charge_for_the_thing(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]], printed: Callable[..., list[str]]
) -> None:
    talk = over({"나룻배.txt": BILLS})
    assert "95,000천원" not in printed(talk("나룻배 요금 얼마야?"))
    assert printed(talk("관제센터 전기요금은?")) == ["95,000천원"]


OUTCOMES = """2031. 주요업무계획

1 들꽃 나루 축제

○ 사업비 : 12억원
※ '30년 축제 경제효과 87억원(연구원 분석)
○ 2030년 산불 피해액 3,200천원, 농산물 판매액 386백만원
○ 상품권 발행규모 : 200억원
"""


@pytest.mark.parametrize(
    ("talk", "said"),
    [
        (("들꽃 나루 축제 예산은?",), ["12억원"]),
        (("들꽃 나루 축제 경제효과는 얼마야?",), ["87억원"]),
        (("산불 예산은 얼마야?",), []),
        (("산불 피해액은?",), ["3,200천원"]),
        (("How much is budgeted for wildfires?",), []),
        (("How much damage did the wildfires do?",), ["3,200천원"]),
        (("상품권에 얼마 써?",), []),
        (("상품권 발행규모는?",), ["200억원"]),
        (("농산물 판매액은 얼마였어?",), ["386백만원"]),
        (("들꽃 나루 축제 경제효과는?", "그럼 예산은?"), []),
    ],
)
def test_what_came_of_a_thing_is_no_money_spent_on_it(
    over: Callable[[Mapping[str, str]], Callable[..., Answer]],
    printed: Callable[..., list[str]],
    talk: tuple[str, ...],
    said: list[str],
) -> None:
    assert printed(over({"축제.txt": OUTCOMES})(*talk)) == said
