"""Which of several is meant, who holds a post that a form leaves blank, and what so many at the price of one come to."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "정비.txt": (
        "둘레길 쉼터 정비\n\n1 기본 현황\n\n사업개요\n\n사업비 (당해년도)\t90,000천원\n\n사업 담당자\n\n실·국\t부서명\t과 장\t팀장\t주무관\n"
        "산림국\t둘레길과\t강보라 410-3100\t나루한 410-3107\t\n\n2 예산 설명\n\n산출근거\n\n과목구분\t2031년 예산내역\n"
        "시설비\t○ 받침대 및 당김줄 설치 50,000원*1,000개소\t=\t50,000천원\n\t○ 물길 정비 40,000,000원*1식\t=\t40,000천원\n"
    ),
    "계획.txt": (
        "2032. 주요업무계획\n\n1. 놀이방 ‘모퉁이’ 조성\n\n□ 추진계획\n\n- 추진일정\n - 2032. 9월 : 1호 개관\n - 2호 개관시기 : 미정(땅 협의 중)\n\n"
        "□ 소요예산 : 450,000천원\n\n2. 나눔가게 운영\n\n□ 추진계획\n\n- 나눔가게 3호점 개소 : 2032. 9월(장소 : 미정)\n- 이동 나눔가게 운영 : 월 2회, 16개 동 순회\n"
        "- 새싹 장학금 신설 : 20명, 1인당 300천원(상·하반기 각 10명)\n- 모기틀 추가 설치 : 30대(대당 1,100천원)\n"
        "- 걸상 지원 : 40개소(개소당 2,000천원 이내)\n\n□ 2032년 소요예산 : 158,000천원\n\n"
        "3. 먹거리 위생\n\n□ 추진실적\n\n(단위 : 톤)\n\n- 생활폐기물 발생량\n\n구 분\t2030년\t2031년\n계\t100\t110\n봉투류\t60\t70\n음식류\t40\t40\n\n"
        "- 위생점검 : 3,940개소, 위반 164개소(영업정지 21, 과태료 97, 시정명령 46)\n- 무료 물검사 : 적합 142건, 부적합 18건\n"
        "- 노면차 교체\n - 차량단가 : 전기 노면차 280,000천원, 가스 노면차 160,000천원\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("받침대·당김줄 설치비는 어떻게 계산된 건가요?", "50,000천원"),
        ("새싹 장학금 20명 다 주면 총액이 얼마인가?", "6,000천원"),
        ("모기틀 설치비는 모두 얼마야?", "33,000천원"),
        ("2030년 봉투류 배출 폐기물은 몇 톤이었나요?", "60톤"),
        ("위생점검 위반업소는 몇 개소?", "164개소"),
        ("무료 물검사 부적합 cases 몇 건?", "18건"),
        ("전기 노면차 한 대 price?", "280,000천원"),
    ],
)
def test_a_number_goes_by_what_it_is_called_otherwise(ask: Talk, printed: Printed, question: str, right: str) -> None:
    assert printed(ask(question)) == [right]


def test_what_each_may_get_at_most_is_multiplied_by_nothing(ask: Talk, printed: Printed) -> None:
    assert printed(ask("걸상 지원 총액은?")) == []


def test_a_post_that_is_left_blank_is_said_to_be(ask: Talk) -> None:
    answer = ask("둘레길 쉼터 정비 주무관은 누구인가요?")
    assert answer.status is AnswerStatus.NOT_STATED
    assert "빈칸" in answer.text
    assert "나루한" in answer.text


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("When will the second 모퉁이 open?", "미정"),
        ("두 번째 모퉁이는 언제 문을 열어?", "미정"),
        ("모퉁이 2호는 언제 개관해?", "미정"),
        ("나눔가게 3호점은 언제 문 열어?", "2032. 9월"),
    ],
)
def test_the_day_of_one_of_several_is_of_that_one(ask: Talk, question: str, right: str) -> None:
    answer = ask(question)
    assert right in answer.text
    assert "1호" not in answer.text


@pytest.fixture(scope="module")
def offices(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    def office(name: str, head: str, grades: str, work: str) -> str:
        return (
            f"\n\n\n{name}\n\n- 첫째팀\n- 둘째팀\n\n일 반 현 황\n\n□ 조 직 : 2팀\n\n팀 명\t주 요 업 무\n첫째팀\t◦ 나눔 계획 수립\n둘째팀\t◦ 나눔 시설 관리\n\n□ 인 력 : 정원 {head}\n\n(기준일 : '31. 10월말)\n\n"
            f"합 계\t5급\t6급\t7급\n{grades}\n\n주요사업 목록\n\n연번\t주요사업\t구분\t쪽\n1\t{work}\t계속\t5\n2\t{work} 둘째 마당\t계속\t7\n\n"
            "□ 사업개요\n\n- 사업기간 : 2032. 1. ~ 12.\n\n□ 2032년 소요예산 : 142,600천원\n\n"
            "□ 사업개요\n\n- 사업기간 : 2032. 3. ~ 12.\n\n□ 2032년 소요예산 : 52,600천원\n"
        )

    return over(
        {
            "국.txt": "2031. 주요업무 추진실적 및 2032. 주요업무계획\n\n2031. 11.\n\n\n\n나눔복지국\n\n- 나눔정책과\n- 아동청소년과\n"
            + office("나눔정책과", "19명(현원 18명)", "19(18)\t1(1)\t9(8)\t9(9)", "나눔곳간 운영")
            + office("아동청소년과", "14명(현원 15명)", "14(15)\t1(1)\t6(6)\t7(8)", "새싹 꿈이음 지원"),
            "체험관.txt": (
                "물빛체험관 운영\n\n1 기본 현황\n\n□ 사업개요\n\n회 계\t물빛특별회계\t\t\n사업기간\t연례반복\t\t\n사업내용\t○ 물빛 체험 운영\t\t\n사업비 (당해년도)\t620,000천원\n\n3 사업설명\n\n"
                "□ 추진경위\n\n- '25.10.30 체험관 준공(총공사비 48억원, 연면적 2,140㎡)\n- 위험수목 신고 앱 「나무돌봄」 개통 : 2030.6.15.\n"
            ),
        }
    )


def test_an_office_before_an_english_word_keeps_its_last_letter(offices: Talk, printed: Printed) -> None:
    assert printed(offices("What is the quota of 아동청소년과?")) == ["14명"]


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("Which account funds the 물빛체험관 project?", "물빛특별회계"),
        ("물빛체험관은 무슨 회계로 집행해?", "물빛특별회계"),
        ("What was the construction cost of the 물빛체험관 building?", "48억"),
        ("When did the dangerous-tree report app 나무돌봄 open?", "2030.6.15"),
    ],
)
def test_what_is_asked_in_english_goes_by_the_words_of_the_form(offices: Talk, question: str, right: str) -> None:
    answer = offices(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert right in answer.text


def test_what_is_done_about_a_shortage_is_not_its_number(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over(
        {
            "버스.txt": (
                "2032. 주요업무계획\n\n1. 고을버스 지원\n\n□ 문제점 및 개선방안\n\n- 운전기사 부족(필요 130명, 현원 104명)으로 배차간격 증가\n"
                " ⇒ 고을 사람 우선 채용 및 양성교육비 지원(1인 600천원, 20명)\n\n□ 추진계획\n\n- 긴걸상 설치 : 24개소\n"
            )
        }
    )
    assert "20명" not in printed(ask("운전기사 부족 인원은?"))


def test_what_stands_under_a_half_of_a_year_is_of_that_half(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    ask = over(
        {
            "물.txt": (
                "2031. 주요업무계획\n\n1. 물 안심 서비스\n\n□ 추진 실적\n\n○ 우리집 무료 물검사 : 상반기 160건(목표 350건)\n\n"
                "－ 적합 142건, 부적합 18건(낡은 관 15건, 물통 3건)\n\n○ 관 고침 지원 : 240세대 168백만원\n"
            )
        }
    )
    assert printed(ask("상반기 무료 물검사 부적합은 몇 건?")) == ["18건"]
    assert printed(ask("하반기 무료 물검사 부적합은 몇 건?")) == []
