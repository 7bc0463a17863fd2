"""Those that a line counts and names are told by their names, posts or number, and no others."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]

PAPER = (
    "2031년 누리시 업무보고\n\n1 인력 현황 (’31.3.31. 기준)\n\n   ※ 전문관 3명(시 협의완료) : 나루지기, 숲해설사, 별바라기\n\n"
    "   ※ 자문위원 5명 : 분기별 회의, 수당 지급\n\n2 예산 현황\n\n ○ 전문관 운영 : 30,000천원\n"
)


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"가.txt": PAPER})


@pytest.mark.parametrize(
    "question", ["전문관 직위 이름 알려줘", "전문관 명단은?", "전문관 3명은 어떤 직위야?", "전문관은 누구야?"]
)
def test_names_that_are_counted_are_told(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "나루지기, 숲해설사, 별바라기" in answer.text


@pytest.mark.parametrize("question", ["전문관 수랑 직위 이름 알려줘", "전문관 인원과 명단은?"])
def test_their_number_and_their_names_are_asked_in_one_list(ask: Talk, question: str) -> None:
    answer = ask(question)
    assert [f.value for f in answer.figures if f.role.value == "answer"] == [3]
    assert "나루지기, 숲해설사, 별바라기" in answer.text


def test_a_line_that_names_fewer_than_it_counts_names_nobody(ask: Talk) -> None:
    assert "분기별" not in ask("자문위원 명단은?").text


PROJECT = (
    "2031년 누리시 주요업무계획\n\n주요사업 목록\n\n연번\t주요사업\t구분\t쪽\n1\t숲길 배움터 운영\t신규\t2\n2\t냇가 정비 추진\t계속\t4\n\n"
    "□ 사업개요\n\n- 나무의사 초빙 강좌 운영, 재료비 지원\n\n□ 2031년 소요예산 : 14,000천원\n\n(단위 : 천원)\n\n재원별\t합계\t2031년\n계\t14,000\t14,000\n\n"
    "□ 사업개요\n\n- 징검다리 놓기\n\n□ 2031년 소요예산 : 26,000천원\n\n(단위 : 천원)\n\n재원별\t합계\t2031년\n계\t26,000\t26,000\n"
)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("숲길 배움터 운영(나무의사) 사업 예산은 얼마예요?", ["14,000천원"]),
        ("숲길 배움터 운영(나무의사) 예산은?", []),
        ("숲길 배움터 운영(재료비) 사업 예산은?", []),
        ("숲길 배움터 운영(징검다리) 사업 예산은?", []),
    ],
)
def test_what_is_said_beside_a_title_makes_no_part_of_the_project(
    over: Callable[[Mapping[str, str]], Talk], printed: Callable[..., list[str]], question: str, wanted: list[str]
) -> None:
    assert printed(over({"가.txt": PROJECT})(question)) == wanted


BELOW = {
    "보고.txt": "2031년 주요업무보고\n\n나루시\n\n소통담당관\n\nⅠ. 주요업무\n\n1. 다툼 조정\n\n□ 추진 실적\n\n"
    "○ 이웃조정회의 운영 : 3개 사안\n － 소각장 옮기기, 개천 주차장 없애기, 차고지 짓기(동쪽, 서쪽)\n\n○ 골목회의 운영 : 2개 안건\n － 나무 심기\n － 담장 허물기\n\n"
    "○ 마을회의 운영 : 4개 안건\n － 꽃길, 쉼터\n\n2. 이웃학교 운영\n\n□ 추진계획\n\n- '31. 2월 : 강사 모집(9명)\n\n[참고] 이웃학교 교육과정(예시)\n\n"
    "1회\t마을 한 바퀴\t3회\t장 담그기\n2회\t물건 나누기\t4회\t나무 이름표\n\n□ 2031년 소요예산 : 4,000천원\n"
}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("List the three matters handled by the mediation council (이웃조정회의).", ["소각장 옮기기", "차고지 짓기"]),
        ("이웃조정회의가 다룬 사안은 뭐야?", ["소각장 옮기기", "개천 주차장 없애기", "차고지 짓기"]),
        ("골목회의 안건 2개를 나열해줘", ["나무 심기", "담장 허물기"]),
        ("이웃학교 교육과정을 회차별로 알려줘", ["마을 한 바퀴", "물건 나누기", "장 담그기", "나무 이름표"]),
        ("이웃학교 교육과정 알려줘", ["마을 한 바퀴", "물건 나누기", "장 담그기", "나무 이름표"]),
    ],
)
def test_what_a_line_counts_is_named_below_it(
    over: Callable[[Mapping[str, str]], Talk], question: str, said: list[str]
) -> None:
    answer = over(BELOW)(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert [name for name in said if name not in answer.text] == []


def test_fewer_than_a_line_counts_are_not_told_as_all(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert "꽃길" not in over(BELOW)("마을회의 안건 4개를 나열해줘").text
