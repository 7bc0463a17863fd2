"""Closed accounts and investment reviews: what is left by its own name, debt that was paid back, what was spent where nothing was planned, tables side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

_HEADS = "사 업 명\n예산현액\n집행액\n집행잔액\n집행률\n"
PAPERS = {
    "가.txt": "2031회계연도 결산 개요\n\n가람시 재무과\n\nⅠ. 결산 총괄\n\n 1. 세입·세출 결산\n\n(단위 : 백만원)\n\n"
    "구  분\t예산현액\t수납액(A)\t지출액(B)\t결산상 잉여금(A-B)\n계\t1,473,000\t1,503,250\t1,262,200\t241,050\n"
    "일반회계\t1,254,600\t1,281,350\t1,098,720\t182,630\n특별회계\t218,400\t221,900\t163,480\t58,420\n\n"
    " 2. 결산상 잉여금 처분\n\n(단위 : 백만원)\n\n명시이월\t보조금 집행잔액\t순세계잉여금\n125,350\t30,300\t85,400\n\n"
    " ○ 순세계잉여금은 전년(612억원)보다 242억원 증가\n\nⅡ. 채무\n\n 1. 지방채무\n\n(단위 : 백만원)\n\n"
    "2030년말 현재액\t2031년 발생\t2031년 상환\t2031년말 현재액\n92,400\t0\t10,750\t81,650\n\n ○ 주민 1인당 채무 : 25만원\n\n 2. 예비비 지출\n\n"
    " ○ 예비비 예산 1,200백만원 중 510백만원 지출(잔액 690백만원)\n\nⅢ. 주요사업 집행실적\n\n(단위 : 천원)\n\n"
    + _HEADS
    + "계\n5,850,000\n4,912,500\n937,500\n84.0%\n수변데크 정비\n1,850,000\n1,312,500\n537,500\n70.9%\n"
    "마을서당 지원\n1,000,000\n900,000\n100,000\n90.0%\n\n- 12 -\n\n"
    + _HEADS
    + "장터 전선 정비\n920,000\n620,000\n300,000\n67.4%\n"
    "등불잔치 개최\n2,080,000\n2,080,000\n0\n100.0%\n\nⅣ. 세부내역\n\n 1. 등불잔치 개최 (관광과)\n\n(단위 : 원)\n\n"
    "| 집행 항목 | 집행액 |\n|---|---|\n| 합 계 | 2,080,000,000 |\n| 무대 설치 | 1,580,000,000 |\n| 공연 출연료 | 500,000,000 |\n",
    "나.txt": "투자심사 의뢰서\n\n□ 사 업 명 : 갈대 복합회관 건립\n\n1. 사업개요\n\n○ 총사업비 : 385억원\n\n2. 총사업비 산출내역\n\n"
    "(단위 : 백만원)\n\n구 분\t금 액\t산 출 기 초\n합 계\t38,500\t\n공 사 비\t29,680\t\n - 체육시설동\t19,140\t3,480천원*5,500면\n - 문화동\t10,540\t3,400천원*3,100㎡\n"
    "설 계 비\t6,840\t설계공모 포함\n감 리 비\t1,980\t\n\n3. 운영계획\n\n○ 연간 운영수지\n\n(단위 : 백만원)\n\n"
    "수 입\t금 액\t지 출\t금 액\n계\t745\t계\t1,860\n수영장 사용료\t412\t인건비\t1,085\n공연장 대관\t333\t공공요금\t775\n\n"
    " ⇒ 연간 운영수지 △1,115백만원, 군비로 보전\n\n ○ 규모 : 견사 80칸, 묘사 45칸\n\n ○ 놀이마당 정비 : 3개소(새뜰, 꽃담, 도담)\n\n4. 난방비 추가지원\n\n"
    " ○ 계획 : 150,000원*7,500가구 = 1,125,000천원\n ○ 실적 : 150,000원*5,955가구 = 893,250천원\n\n5. 사전절차 이행 현황\n\n"
    "절 차\t이행여부\t시 기\t비 고\n타당성조사 용역\t이행\t2030.09~2031.05\t용역비 180백만원, 누리연구원\n주민설명회\t이행\t2031.07.18\t86명 참석\n\n6. 경제성 분석 결과\n\n"
    "구 분\tB/C\tNPV\tIRR\n분석값\t0.82\t△6,340백만원\t2.1%\n",
}


@pytest.fixture(scope="module")
def asked(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2031년 순세계잉여금 얼마 남았나요", ["85,400백만원"]),
        ("2030년도 순세계잉여금은 얼마였어?", ["612억원"]),
        ("가람시 2031년에 빚 얼마 갚았어?", ["10,750백만원"]),
        ("지방채 2031년에 얼마 상환했어", ["10,750백만원"]),
        ("2031년 예비비 얼마 지출했어", ["510백만원"]),
        ("2031년 예비비 얼마였어?", ["1,200백만원"]),
        ("장터 전선 정비 2031년 집행액은?", ["620,000천원"]),
        ("등불잔치 출연료 얼마 나갔나", ["500,000,000원"]),
        ("갈대 복합회관 설계비는?", ["6,840백만원"]),
        ("갈대 복합회관 체육시설동 공사비는?", ["19,140백만원"]),
        ("갈대 복합회관 문화동 공사비 단가는?", ["3,400천원"]),
        ("갈대 복합회관 총사업비는?", ["385억원"]),
        ("갈대 복합회관 연간 운영수지는?", ["△1,115백만원"]),
        ("갈대 복합회관 운영 인건비는?", ["1,085백만원"]),
        ("갈대 복합회관 수영장 사용료 수입은?", ["412백만원"]),
        ("갈대 복합회관 공공요금은 얼마야?", ["775백만원"]),
        ("갈대 복합회관 B/C는?", ["0.82"]),
        ("갈대 복합회관 IRR은?", ["2.1%"]),
        ("갈대 복합회관 NPV는 얼마야?", ["△6,340백만원"]),
        ("갈대 회관 NPV는?", ["△6,340백만원"]),
        ("갈대 복합회관 해마다 적자가 얼마야?", ["△1,115백만원"]),
        ("갈대 복합회관 견사는 몇 칸?", ["80칸"]),
        ("가람시 주요사업 집행액 합계는?", ["4,912,500천원"]),
        ("등불잔치에서 가장 돈 많이 든 항목은?", ["1,580,000,000원"]),
        ("갈대 복합회관 체육시설동은 몇 면이고 공사비는 얼마?", ["5,500면", "19,140백만원"]),
        ("갈대 복합회관 공사비 중 제일 큰 건?", ["19,140백만원"]),
        ("How much debt did 가람시 repay in 2031?", ["10,750백만원"]),
        ("가람시 잉여금 처분 내역은?", ["125,350백만원", "30,300백만원", "85,400백만원"]),
        ("What was the general account expenditure in the FY2031 settlement?", ["1,098,720백만원"]),
        ("갈대 복합회관 타당성조사에 얼마 들었어?", ["180백만원"]),
        ("How much did the feasibility study of 갈대 복합회관 cost?", ["180백만원"]),
        ("What is the per-capita debt of 2031?", ["25만원"]),
    ],
)
def test_a_figure_is_found_by_what_people_call_it(
    asked: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(asked(question)) == wanted


@pytest.mark.parametrize(
    "question",
    [
        "가람시 주요사업 중 집행잔액이 가장 큰 사업과 금액",
        "가람시 주요사업 네 개 중 집행잔액이 가장 큰 사업은?",
    ],
)
def test_the_rows_of_both_pages_are_ranked(asked: Talk, printed: Printed, question: str) -> None:
    assert printed(asked(question)) == ["537,500천원"]


def test_what_was_spent_of_a_reserve_is_a_share_of_it(asked: Talk) -> None:
    answer = asked("2031년 예비비 예산 중에 실제 몇 %를 썼어?")
    assert (answer.status, answer.figures[0].printed) == (AnswerStatus.ANSWERED, "42.5%")


def test_a_sum_is_told_in_the_words_that_were_asked_for(asked: Talk) -> None:
    assert "1조 2,622억원" in asked("가람시 2031년 총 지출액을 조·억 단위로 말하면?").text


def test_a_debt_of_another_year_is_not_answered_with_a_budget(asked: Talk) -> None:
    answer = asked("가람시 2029년에 빚 얼마 갚았어?")
    assert answer.status in {AnswerStatus.ABSENT, AnswerStatus.NOT_STATED}


def test_a_size_asked_in_its_unit_is_of_what_was_spoken_of(asked: Talk, printed: Printed) -> None:
    assert printed(asked("갈대 복합회관 문화동 공사비는?", "면적은 몇 ㎡로 잡았어?")) == ["3,100㎡"]


def test_what_one_pays_is_asked_after_the_whole(asked: Talk, printed: Printed) -> None:
    assert printed(asked("가람시 2031년말 지방채무 현재액은?", "1인당으로는?")) == ["25만원"]


def test_a_share_of_what_a_half_of_a_table_sums(asked: Talk) -> None:
    assert asked("갈대 복합회관 연간 운영지출에서 인건비가 몇 %야?").figures[0].printed == "58.33%"


def test_a_part_is_set_against_the_row_that_it_stands_under(asked: Talk) -> None:
    answer = asked("갈대 복합회관 공사비 중 문화동 비중은?")
    assert [f.printed for f in answer.figures] == ["35.51%", "10,540백만원", "29,680백만원"]


def test_an_amount_is_taken_apart_as_it_was_disposed_of(asked: Talk) -> None:
    answer = asked("가람시 2031 결산상 잉여금은 어떻게 나눠 처리했어? 항목별 금액")
    assert [f.printed for f in answer.figures[1:]] == ["125,350백만원", "30,300백만원", "85,400백만원"]


def test_a_count_asked_after_a_choice_picks_none_of_it(asked: Talk) -> None:
    answer = asked("가람시 2031년 예비비는?", "견사는 몇 칸이야?")
    assert "예비비" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "갈대 복합회관 난방비 추가지원은 계획 가구 수 대비 몇 % 가구에 지원됐어?",
        "난방비 추가지원 계획 대비 실적은 몇 %야?",
    ],
)
def test_what_was_done_is_set_against_what_was_planned(asked: Talk, question: str) -> None:
    assert asked(question).figures[0].printed == "79.4%"


def test_how_many_there_are_names_none_of_them(asked: Talk) -> None:
    assert "새뜰, 꽃담, 도담" in asked("갈대 복합회관 놀이마당 정비 3곳 이름은?").text


MORE = {
    "다.txt": "2031회계연도 결산 개요\n\n누리시 회계과\n\nⅠ. 결산 총괄\n\n1. 회계별 결산\n\n(단위 : 백만원)\n\n"
    "| 회계 | 예산현액 | 세출결산 |\n|---|---|---|\n| 합 계 | 955,900 | 845,000 |\n| 일반회계 | 812,400 | 731,500 |\n| 특별회계 | 143,500 | 113,500 |\n\n"
    "2. 불용액 발생 현황\n\n○ 불용액 총 23,400백만원(예산현액의 2.4%)\n - 예산절감 5,100백만원, 집행잔액 18,300백만원\n",
    "라.txt": "투자심사 의뢰서\n\n1. 사업명 : 솔밭 수련원 건립\n\n2. 재원조달 계획\n\n(단위 : 백만원)\n\n"
    "구 분\t합 계\t2030년\t2031년\t2032년\n합 계\t29,800\t8,300\t13,500\t8,000\n국 비\t9,400\t1,850\t3,700\t3,850\n시 비\t20,400\t6,450\t9,800\t4,150\n",
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("누리시 불용액은 얼마야?", ["23,400백만원"]),
        ("누리시 불용액 중 예산절감은 얼마?", ["5,100백만원"]),
        ("솔밭 수련원 국비는 얼마야?", ["9,400백만원"]),
        ("솔밭 수련원 2031년 시비는?", ["9,800백만원"]),
    ],
)
def test_a_word_of_the_trade_means_what_it_is_printed_for(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(MORE)(question)) == wanted


def test_nothing_is_a_share_of_itself(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert "100%" not in over(MORE)("누리시 불용액은 예산현액의 몇 %?").text


def test_a_line_of_its_own_keeps_the_name_that_it_has(over: Callable[[Mapping[str, str]], Talk]) -> None:
    text = (
        "2031년 갈대시 사업\n\n산출근거\n\n과목구분\t2031년 예산내역\n사무관리비\t○ 제8회 꽃박람회 참가\t= 20,000천원\n"
        "\t- 박람회 참가비 10,000,000원*1회\t= 10,000천원\n\t- 박람회 운영물품비 10,000,000원*1회\t= 10,000천원\n"
    )
    assert over({"마.txt": text})("꽃박람회 참가비와 운영물품비를 합치면 얼마지?").figures[0].value == 20_000_000
