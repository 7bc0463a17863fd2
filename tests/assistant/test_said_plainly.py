"""What people say in ordinary words: things in a state, names cut short, what was reached, prices of each, particles made polite."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "농기계.txt": (
        "농기계 임대 운영\n\n2030년도 별빛군 농업기술센터\n\n○ 소요예산 : 900백만원\n"
        " - 노후장비 교체 20대 × 15,000천원 = 300,000천원\n"
        " - 신규장비 구입 10대 × 20,000천원 = 200,000천원\n"
        " - 정비인력 보수 4명 × 100,000천원 = 400,000천원\n"
    ),
    "위험도로.txt": (
        "위험도로 구조개선\n\n2030년도 예산 현황\n\n(단위 : 천원, %)\n\n"
        "구 분\t2029예산액(A)\t2030예산액(B)\t증감(B-A)\t증감률\n"
        "계\t640,000\t540,000\t△100,000\t△15.6\n국비\t320,000\t270,000\t△50,000\t△15.6\n도비\t320,000\t270,000\t△50,000\t△15.6\n\n"
        "산출내역\n\n○ 솔재지구 실시설계용역\t58,000천원\n○ 가람지구 토지 보상비 100㎡ × 350천원\t35,000천원\n"
    ),
    "지표.txt": (
        "2031년도 성과계획서\n\n별빛시 안전과\n\n□ 성과지표\n\n"
        "성과지표\t구분\t2029\t2030\t2031\n경보 소요시간(분)\t목표\t25\t20\t15\n\t실적\t24\t21\t\n"
        "경보 정확도(%)\t목표\t70\t75\t80\n\t실적\t71.8\t74.2\t\n"
    ),
    "승강장.txt": (
        "버스승강장 정비\n\n부서 : 교통과\n\n2030년도 예산\n\n(단위 : 천원)\n\n과목\t2029년 예산액\t2030년 예산액\t산출내역\n"
        "시설비\t300,000\t320,000\t○ 노후 신호등 교체 8,000천원 × 40대 = 320,000천원\n"
        "시설부대비\t6,000\t7,000\t○ 공사감독 여비 = 7,000천원\n"
    ),
    "기금.txt": (
        "2030년도 별빛군 기금운용계획\n\n1. 마을기금 조성현황\n\n(단위 : 백만원)\n연도\t조성액\t사용액\t연도말 현재액\n"
        "2028\t1,305\t1,120\t5,615\n2029\t1,290\t1,044\t5,861\n"
    ),
    "책방.txt": (
        "마을책방 운영\n\n2030년도 산출근거\n\n(단위 : 천원)\n\n"
        "○ 가을 책마당 잔치 15,000,000원×1회\t15,000천원\n"
        "○ 사립 책방 운영비 지원\n - 가등급 12,000,000원×4개관\t48,000천원\n"
        "○ 최저가격 보장 지원\t18,000천원\n"
        "○ 영농자재 융자 40농가 × 20,000천원\t800,000천원\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("낡은 농기계 바꾸는데 얼마 들어가?", ["300,000천원"]),
        ("새 농기계 사는데 얼마 들어?", ["200,000천원"]),
        ("새 농기계 몇 대 사?", ["10대"]),
        ("위험도로 국비로 받는 게 올해 얼마야?", ["270,000천원"]),
        ("솔재지구 설계비 얼마야?", ["58,000천원"]),
        ("땅 보상해주는데 얼마 들어?", ["35,000천원"]),
        ("경보 소요시간 2030년에 몇 분 걸렸어?", ["21분"]),
        ("경보 소요시간 2030년 목표는 몇 분이야?", ["20분"]),
        ("책잔치 예산은?", ["15,000천원"]),
        ("사립 책방 가등급은 한 관에 얼마씩 줘?", ["12,000,000원"]),
        ("정비인력 월급은 얼마 잡혔어?", ["400,000천원"]),
        ("시설부대비 얼마?", ["7,000천원"]),
        ("낡은 신호등 하나 바꾸는 값은?", ["8,000천원"]),
        ("최저가격 보장해주는 데 드는 돈", ["18,000천원"]),
        ("영농자재 융자 몇 농가한테 해줘?", ["40농가"]),
        ("영농자재 융자는요?", ["800,000천원"]),
    ],
)
def test_ordinary_words_ask_for_what_is_printed(ask: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_what_no_line_tells_of_a_thing_in_a_state_is_not_its_whole_cost(ask: Talk, printed: Printed) -> None:
    assert "900백만원" not in printed(ask("고장난 농기계 옮기는데 얼마 들어?"))


def test_a_goal_is_not_told_as_what_was_reached(ask: Talk, printed: Printed) -> None:
    assert "80%" not in printed(ask("경보 정확도 2031년에 몇 % 나왔어?"))


def test_what_was_used_in_a_year_is_not_what_there_was_at_its_end(ask: Talk, printed: Printed) -> None:
    assert "1,044백만원" not in printed(ask("마을기금 2029년 말에 얼마 있었어?"))


def test_the_one_office_that_a_line_names_is_in_charge(ask: Talk) -> None:
    assert "교통과" in ask("버스승강장 정비 담당 부서는 어디야?").text


@pytest.mark.parametrize(
    "close",
    [
        "을 알려주시기 바랍니다.",
        "을 회신하여 주시기를 바랍니다.",
        " 회신 바랍니다",
        " 답변 부탁드립니다",
        "을 알려 주시면 감사하겠습니다.",
    ],
)
def test_what_a_letter_closes_with_is_not_asked_for(ask: Talk, printed: Printed, close: str) -> None:
    assert printed(ask(f"버스승강장 정비 2030년 시설부대비 예산액{close}")) == ["7,000천원"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("노후 신호등 교체공사 예산은 얼마야?", ["320,000천원"]),
        ("버스승강장 정비 시설부대비 (2030년)", ["7,000천원"]),
        ("시설부대비 비교표 만들려고 합니다. 버스승강장 정비 2030년 시설부대비는?", ["7,000천원"]),
        ("버스승강장 정비 2029년 시설부대비하고 위험도로 구조개선 2030년 국비 알려줘", ["6,000천원", "270,000천원"]),
    ],
)
def test_day_works_and_own_work_around_a_question_are_read(
    ask: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(ask(question)) == wanted
