"""What stands nearer than the whole is meant: a row's own total, an item of a project's lines, a row that goes by the word, a range of grades."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "새봄군 업무계획.txt": (
        "2031년 주요업무계획\n\n새봄군 기획실\n\n일 반 현 황\n\n□ 인 력 : 정원 11명(현원 10명)\n\n"
        "합 계\t5급\t6급\t7급\t8~9급\t9급\n11(10)\t1(1)\t3(3)\t3(4)\t3(1)\t1(1)\n\n주요사업 목록\n\n연번\t주요사업\t구분\n"
        "1\t위원회 운영 지원\t계속\n2\t한파대응을 위한 안정적 재정 운용\t계속\n3\t책꽂이로 채우는 마을\t신규\n\n"
        "□ 사업개요\n\n- 사 업 명 : 위원회 운영 지원\n\n□ 추진실적\n\n- 본회의 및 분과회의 운영 지원\n\n구분\t합계\t\t본회의\t\t분과회의\t\n\t횟수\t처리안건\t횟수\t처리안건\t횟수\t처리안건\n"
        "2030년\t9회\t51건\t3회\t14건\t6회\t37건\n2029년\t7회\t44건\t2회\t19건\t5회\t25건\n\n"
        "□ 사업개요\n\n- 사 업 명 : 한파대응을 위한 안정적 재정 운용\n\n□ 추진실적\n\n- 2030년 제1회 추경\n - ➔ 한파 대응 예산 12억원, 투자사업 30억원 편성\n"
        "- 2030년 제2회 추경\n - ➔ 한파 대응 예산 21억원, 투자사업 8억원 편성\n\n(단위 : 백만원)\n\n구 분\t최종예산액\t당초예산\t1회추경\t2회추경\n"
        "계\t92,000\t80,000\t7,000\t5,000\n일반회계\t91,000\t79,200\t6,900\t4,900\n특별회계\t1,000\t800\t100\t100\n\n"
        "□ 사업개요\n\n- 사 업 명 : 책꽂이로 채우는 마을\n\n□ 2031년 소요예산 : 50,000천원\n\n(단위 : 천원)\n\n재원별\t합계\t2031년\t2032년\n계\t90,000\t50,000\t40,000\n"
        "군비\t90,000\t50,000\t40,000\n\n○ 산출내역 : 책꽂이 40천원 × 1,000개, 순회 사서 수당 50천원 × 200회\n"
    ),
    "공약 현황.txt": (
        "2031년 공약 이행 계획\n\n노을군 정책과\n\n□ 공약 현황\n\n- 공약수 : 3대 목표 4개 분야 20개 사업\n\n"
        "사업수\t든든한 노을\t\t신나는 노을\t\n\t복지\t건강\t체육\t관광\n공약(20)\t6\t3\t4\t7\n\n□ 추진계획\n\n- 공약 이행평가 : 연 2회\n"
    ),
    "달리기 기본계획.txt": (
        "제7회 새봄 달리기대회\n\n기 본 계 획\n\n2031. 4.\n\nⅠ. 대회 개요\n\n○ 종    목 : 3개 부문(긴길, 반길, 5㎞ 한마음달리기)\n\n○ 참가규모 : 3,400명\n\n"
        "○ 소요예산 : 210백만원\n\n2 종목별 계획\n\n(단위 : 명, 원)\n\n종 목\t모집인원\t참가비\t출발시각\n계\t3,400\t\t\n긴길(30㎞)\t400\t45,000\t08:30\n반길(15㎞)\t900\t35,000\t08:40\n"
        "5㎞ 한마음달리기\t2,100\t10,000\t09:20\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted", "parts"),
    [
        ("2030년 위원회가 처리한 안건 모두 몇 건이죠? 본회의 분과회의 다 합쳐서", ["51건"], ["14건", "37건"]),
        ("2029년 본회의 분과회의 합쳐서 몇 회 열렸어?", ["7회"], ["2회", "5회"]),
    ],
)
def test_cells_that_their_row_adds_up_are_told_by_its_total(
    ask: Talk, printed: Printed, question: str, wanted: list[str], parts: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer), printed(answer, "part")) == (AnswerStatus.ANSWERED, wanted, parts)


@pytest.mark.parametrize("question", ["두 차례 추경 한파 대응 예산 합계", "1회, 2회 추경 한파 대응 예산 합계는?"])
def test_a_word_within_a_title_adds_no_whole_supplements(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == ["33억원"]


def test_whole_supplements_are_added_where_no_item_is_named(ask: Talk, printed: Printed) -> None:
    assert printed(ask("두 차례 추경 합계")) == ["12,000백만원"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("책꽂이 총 얼마", "40,000천원"),
        ("책꽂이 예산은 얼마야?", "40,000천원"),
        ("책꽂이로 채우는 마을 2031년 예산은?", "50,000천원"),
    ],
)
def test_what_a_thing_is_done_with_is_not_the_thing(ask: Talk, printed: Printed, question: str, wanted: str) -> None:
    assert printed(ask(question)) == [wanted]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("긴길 참가자는 몇 명?", "400명"),
        ("달리기대회 반길 참가자", "900명"),
        ("한마음달리기 참가자는 몇 명?", "2,100명"),
    ],
)
def test_a_row_that_goes_by_the_word_is_counted_and_not_all_of_them(
    ask: Talk, printed: Printed, question: str, wanted: str
) -> None:
    assert printed(ask(question)) == [wanted]


def test_what_each_one_pays_is_no_budget(ask: Talk, printed: Printed) -> None:
    assert not {"45,000원", "400원"} & {*printed(ask("새봄 달리기대회 긴길 예산"))}


@pytest.mark.parametrize(
    ("question", "wanted", "said"),
    [
        ("5급 현원이 정원보다 적은가?", ["1명", "1명"], "현원이 정원과 같습니다"),
        ("7급은 정원보다 현원이 많아?", ["3명", "4명"], "현원이 정원보다 많습니다"),
        ("headcount of grade 7 versus quota", ["3명", "4명"], "above the quota"),
        ("8~9급 현원이 정원보다 적어?", ["3명", "1명"], "현원이 정원보다 적습니다"),
    ],
)
def test_posts_and_the_people_in_them_are_both_told(
    ask: Talk, printed: Printed, question: str, wanted: list[str], said: str
) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)
    assert said in answer.text


def test_a_range_of_grades_is_not_its_end_alone(ask: Talk, printed: Printed) -> None:
    assert printed(ask("8~9급 현원은 몇 명?")) == ["1명"]
    assert printed(ask("8~9급 정원은 몇 명?")) == ["3명"]


def test_all_of_them_are_not_told_for_fields_that_a_table_tells(ask: Talk, printed: Printed) -> None:
    assert "20개" not in printed(ask("복지 건강 공약 합치면 몇 개"))
    assert printed(ask("복지와 건강 공약을 합치면 몇 개")) == ["9개"]


def test_what_a_working_comes_to_is_no_second_amount(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over(
        {
            "검침.txt": "Ⅱ. 주 요 업 무\n\n1 원격 계량 확대\n\n 추진 내용\n\n○ 계량기 보급 : 900대, 90백만원\n\n○ 회선 사용 요금 : 3,600천원\n\n"
            "－ 산출내역 : 월 400원 × 12월 × 900대 = 4,320천원 중 설치 시기 감안 편성\n\n○ 점검 인력 : 12명\n"
        }
    )
    assert printed(ask("회선 사용 요금은 얼마야?")) == ["3,600천원"]


@pytest.fixture(scope="module")
def market(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(
        {
            "시장 지원.txt": "골목시장 활성화 지원\n\n□ 사업개요\n\n- 사업기간 : 2031. 1. ~ 12.\n- 사업비 : 80백만원\n\n□ 시장 현황\n\n(2030. 9월말 기준, 단위 : 개, 명)\n\n"
            "시장명\t점포수\t빈점포\t상인수\t주차면수\n계\t190\t14\t270\t65\n들머리시장\t120\t9\t170\t45\n샘골시장\t70\t5\t100\t20\n\n"
            "□ 추진계획\n\n○ 골목시장 모바일앱 구축 : 35백만원\n○ 안내판 교체 : 20백만원\n○ 상생발전 조례안 : 3개 위원회 심사 완료(’31. 4.)\n\n○ 필요장비 : 태블릿, 프린터\n\n - 산출내역 : 태블릿 1set 500천원 × 30set\n\n○ 2028년 나눔학교 최초 시행\n\n"
            "【골목시장 상품권 도입 현황】\n\n- 노을군(2027년~), 이웃군(2029년~)\n"
        }
    )


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("들머리시장 점포수", ["120"]),
        ("샘골시장 상인수는?", ["100"]),
        ("들머리시장 주차면은?", ["45"]),
        ("앱 예산", ["35백만원"]),
    ],
)
def test_a_number_in_no_unit_and_a_noun_of_one_letter_are_asked_for_by_name(
    market: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(market(question)) == wanted


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("상생발전 조례안은 어디까지 진행됐어", "심사 완료"),
        ("골목시장에 필요한 장비", "태블릿, 프린터"),
        ("골목시장 상품권은 언제 도입됐어?", "2027년"),
    ],
)
def test_what_is_asked_in_words_is_told_by_its_line(market: Talk, printed: Printed, question: str, said: str) -> None:
    answer = market(question)
    assert said in answer.text
    assert printed(answer) == []


def test_a_number_of_years_gone_by_is_not_told_alone_beside_the_papers_own(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over(
        {
            "시장.txt": "들머리시장 활성화 지원\n\n1 기본 현황\n\n□ 사업개요\n\n사업기간\t2031. 1. ~ 12.\n사업비\t72,000천원\n\n2 예산 설명\n\n□ 예산 요구내역 및 산출근거\n\n"
            "과목구분\t2031년 예산내역\n사무관리비\t○ 길라잡이 지원 1,000,000원×12월×6명 = 72,000천원\n\n4 사업 효과\n\n□ 최근 3년 추진실적\n\n2028년도\t○ 길라잡이 3명 배치\n2029년도\t○ 길라잡이 4명 배치\n"
        }
    )
    assert "6명" in printed(ask("길라잡이 몇 명?"))
    assert printed(ask("2029년 길라잡이 몇 명?")) == ["4명"]


SHEET = {
    "2031_둑길.txt": (
        "2031년도 세출예산 사업설명서\n\n둑길시 보건소\n\n\n# 함께하는 둑길 걷기\n\n1 기본 현황\n\n□ 사업개요\n\n회 계\t일반회계\n\n2 예산 설명\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n"
        "구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\n계\t70,000\t90,000\t20,000\n사무관리비\t40,000\t50,000\t10,000\n행사운영비\t30,000\t40,000\t10,000\n\n"
        "□ 2031년도 추진일정\n\n(단위 : 천원)\n\n사업추진절차\t추진기간\t예산집행금액\t추진세부내용\n계\t\t90,000\t\n둑길 걷기\t2031.03~2031.11\t65,000\t주 2회\n"
        "지도 찍기\t2031.02~2031.03\t25,000\t2종\n"
    ),
}


@pytest.mark.parametrize("asked", ["둑길 걷기 총예산", "둑길 걷기 2031년 예산 얼마", "둑길 걷기 예산 올해꺼"])
def test_a_step_called_as_its_project_is_for_short_is_not_told_for_it(
    over: Callable[[Mapping[str, str]], Talk], asked: str
) -> None:
    answer = over(SHEET)(asked)
    assert [str(f.value) for f in answer.figures if f.role.value == "answer"] == ["90000000"]
