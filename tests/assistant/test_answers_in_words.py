"""Answers in words: the line that says it, under the heading of what was asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus
from assistant.names.lines import lines_of

Talk = Callable[..., Answer]
Over = Callable[[Mapping[str, str]], Talk]

_PLAN = """2026년 주요업무계획

나래시 문화예술과

Ⅰ. 2025년 주요성과

○ 골목미술관 12개소 운영, 관람객 8,200명
  ※ 2025년까지 도시재생과 소관, 2026. 1. 1.자 문화예술과로 이관
○ 시민합창단 운영
  ※ 2025. 12. 31. 사업 종료(시립예술단으로 통합)

Ⅱ. 2026년 추진계획

1	골목미술관 운영

 ○ 기 간 : 2026. 4. ~ 10.
 ○ 지원내용 : 재료비, 강사료 (※ 식비·상품권 구입 불가)
 ○ 문제점 : 건물주와 임대차 협의 지연
 ○ 대 책 : 6월까지 협의 불가 시 공공청사 활용

2	제7회 새벽시장 음악회

□ 행사개요
 ○ 일 시 : 2026. 5. 16.(토)
 ○ 장 소 : 나래천 둔치 ※ 우천 시 시민회관
□ 입장료 : 무료(체험 재료비 1인 3,000원)
□ 시설규모 : 관람석 420석, 진입로 1.2㎞
□ 추진경위
 - '24. 9. : 기본계획 수립
 - '25. 3. 2. : 무대 공사 착공
 - '25. 8. : 사업비 변경(300백만원 → 340백만원) ※ 자재가격 상승분 반영
□ 향후계획
 ○ 무대조명 교체비 : 미정(2026년 제1회 추경 반영 검토)
 ○ 상인회 회의

회차	일자	참석인원
1차	2026. 2. 3.	11명
2차	미개최
"""


@pytest.fixture
def town(over: Over) -> Talk:
    """The plan of a town that does not exist."""
    return over({"나래시_문화예술과_2026.txt": _PLAN})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("시민합창단은 왜 없어졌어?", ["종료", "통합"]),
        ("골목미술관 업무가 어느과에서 어느과로 넘어온거야?", ["도시재생과", "문화예술과"]),
        ("골목미술관 지원금으로 밥 사먹어도 돼?", ["식비", "불가"]),
        ("골목미술관 임대차 협의 안되면 어떻게 한대?", ["공공청사"]),
        ("제7회 새벽시장 음악회 언제 어디서 해? 비오면?", ["5. 16", "나래천 둔치", "시민회관"]),
        ("When did construction of 새벽시장 음악회 무대 start?", ["'25. 3. 2."]),
        ("새벽시장 음악회 사업비가 왜 늘었대?", ["자재가격 상승분"]),
    ],
)
def test_a_question_in_everyday_words_is_answered_by_the_line_that_says_it(
    town: Talk, question: str, said: list[str]
) -> None:
    answer = town(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert all(word in answer.text for word in said), answer.text


@pytest.mark.parametrize(
    "question",
    [
        "심해 음악회는 왜 없어졌어?",
        "심해 미술관 예산은 얼마야?",
        "드론교실은 왜 없어졌어?",
        "반려견 음악회 언제 해?",
        "야시장 업무는 어느 과에서 어느 과로 넘어왔어?",
    ],
)
def test_a_subject_that_no_document_names_is_refused_in_everyday_words_too(town: Talk, question: str) -> None:
    assert town(question).status is AnswerStatus.ABSENT


def test_what_a_project_is_for_is_told_by_its_purpose_and_not_by_what_befell_it(over: Over) -> None:
    asked = over({"가.txt": "2026년 골목미술관 운영\n\n□ 사업목적\n\n○ 주민이 만드는 전시로 골목에 활기\n\n□ 추진경위\n\n"
                  "○ 2026. 2. 조례에 따른 심의, 예산 부족으로 4월 시행\n"})  # fmt: skip
    answer = asked("골목미술관은 왜 하는 거야?")
    assert "골목에 활기" in answer.text
    assert "예산 부족" not in answer.text


def test_a_line_is_owned_by_the_bullets_above_it_and_a_remark_by_the_line_before() -> None:
    lines = lines_of("□ 개요\n ○ 대상 : 주민\n  - 30명\n  ※ 변경될 수 있음\n ○ 장소 : 강당")
    assert [x.owners for x in lines] == ["", "개요", "개요|대상주민", "개요|대상주민|30명", "개요"]


def test_the_bullets_of_one_long_row_are_lines_of_their_own() -> None:
    row = (
        "2031년도\t○ 나눔장터 개최 : 4회, 참가 단체 32개, 방문 주민 만여 명 "
        "○ 이웃 음악회 개최 : 2회, 마을회관과 공원에서 나누어 열림, 주민 오백여 명 참석 ○ 둘레길 걷기 : 1회, 가을에 열림, 참가비 없음, 완주 기념품 제공"
    )
    assert [x.owners for x in lines_of(row)] == ["2031년도"] * 3


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("새벽시장 음악회 무대조명 교체비는 얼마야?", "미정(2026년 제1회 추경"),
        ("새벽시장 음악회 입장료 3천원 맞지?", "무료"),
        ("새벽시장 음악회 상인회 2차 회의 참석인원은?", "미개최"),
    ],
)
def test_what_stands_in_place_of_a_figure_is_told_with_its_line(town: Talk, question: str, said: str) -> None:
    answer = town(question)
    assert answer.status is AnswerStatus.NOT_STATED
    assert said in answer.text
    assert not [f for f in answer.figures if f.role.value == "answer"]


def test_a_word_for_a_kind_of_value_asks_in_its_units(town: Talk, printed: Callable[[Answer], list[str]]) -> None:
    assert printed(town("새벽시장 음악회 진입로 길이는?")) == ["1.2㎞"]


def test_a_length_is_never_answered_with_money(town: Talk) -> None:
    assert all(f.unit != "KRW" for f in town("골목미술관 길이는?").figures if f.role.value == "answer")


def test_seats_asked_for_in_english_are_those_that_the_document_counts(
    town: Talk, printed: Callable[[Answer], list[str]]
) -> None:
    assert printed(town("How many seats does 새벽시장 음악회 have?")) == ["420석"]


def test_who_chairs_and_how_long_a_term_is_are_told_together(over: Over) -> None:
    talk = over(
        {
            "마루시_2026.txt": "마루시 청년과\n\n1\t청년위원회 운영\n\n ○ 구 성 : 20명, 위원장 마루부시장\n ○ 임 기 : 3년\n"
        }
    )
    text = talk("Who chairs the 청년위원회 and how long is a term?").text
    assert "마루부시장" in text
    assert "3년" in text


def test_a_cell_alone_is_no_line_that_answers(town: Talk) -> None:
    assert all(len(c.source.quote) > 3 for c in town("시민합창단은 왜 없어졌어?").citations)


_WORK = """2026년 주요업무계획

나래시 협력과

1. 배움회 협력 강화

□ 추진계획

- 방 법 : '26. 마을평가 및 배움나눔 발표대회'와 연계하여 실행계획 제출

○ (정기소통) 모임 전 주요 사안의 논의와 사전 설명을

위해 대표단 및 분과장단 간담회 개최 정례화

○ 배움나눔 발표대회 개최

- 추진시기 : 2026. 9월 중

□ 추진실적

- 배움질의 답변 관리(36건)

□ 문제점 및 개선방안

- 배움질의에 대한 체계적인 관리 미흡
- 담당자 교육 부족

□ 사업 담당자

실·국\t부서명\t과 장\t팀장\t주무관
협력국\t협력과\t강하나 2000-1000\t문두리 2000-1001\t배세나 2000-1002
"""


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        ("배움나눔 발표대회는 언제 열 계획이야?", "2026. 9월", "실행계획"),
        ("배움회 협력 강화 주무관한테 연락하려면 몇번으로 해야돼?", "2000-1002", "2000-1001"),
        ("나래시 배움회 협력에서 배움질의 관련 문제점으로 뭐가 지적됐어?", "체계적인 관리 미흡", "36건"),
        ("정기소통은 어떤 방식으로 한다고 되어있나요", "분과장단 간담회 개최 정례화", "발표대회"),
    ],
)
def test_what_is_asked_of_a_thing_is_told_in_the_words_printed_for_it(
    over: Over, question: str, said: str, unsaid: str
) -> None:
    answer = over({"나래시_협력과_2026.txt": _WORK})(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert said in answer.text
    assert unsaid not in answer.text


def test_how_a_contract_is_made_tells_its_kind(over: Over) -> None:
    paper = (
        "들꽃 장터 운영\n\n□ 사업추진절차\n\n- 집행절차\n  - 기본계획 수립 → 장터 운영\n- 계약체결\n  - 무대 및 행사 운영업체 공모 후 계약체결\n"
        "  - 협상에 의한 계약(시행령 제43조)\n"
    )
    answer = over({"a.txt": paper})("들꽃 장터 운영업체는 어떤 방식으로 계약해?")
    assert "협상에 의한 계약" in answer.text


_DAYS = """2031 주요업무계획

솔뫼시 혁신과

1. 일터 새로 고치기

□ 추진실적
 - 새내기팀 신설(30.3.2.자)로 일터 고치기에 힘이 붙음

□ 추진계획

○ 모두 배우기 → 고칠 것 찾기 → 이야기 마당 → 솜씨 겨루기로 이어지는 흐름 만들기

① 모두 배우기
 - 시 기 : 2031. 2월 중
② 마을 살핌과 이어진 고칠 것 찾기
 - 시 기 : 2031. 3월 ~ 6월
③ 우리 솜씨 겨루기 개최
 - 추진시기 : 2031. 9월 중

2. 살림 함께하기 운영

□ 사업개요
 - 사업기간 : 2031. 1. ~ 12.

【살림 함께하기 도입 현황】
 - 솔뫼시(2019년~), 달빛도(2021년~)

○ 이웃 모임
 ◼ 모임장 : 기획과장 ◼ 운영주기 : 매월 1회 이상 개최
 - 반장 회의 개최(격월)
 - 새길모임 운영으로 새길 닦기 준비 ('31.5~)
"""


@pytest.mark.parametrize(
    ("question", "wanted", "other"),
    [
        ("솜씨 겨루기 시기", "2031. 9월", "2월 중"),
        ("솔뫼시는 살림 함께하기를 언제 도입했어?", "2019년~", "사업기간"),
        ("반장 회의 주기는?", "격월", "사업기간"),
        ("반장 회의는 몇 달에 한 번 열려?", "격월", "명시되어 있지"),
        ("이웃 모임 운영주기는?", "매월 1회", "격월"),
        ("새내기팀은 언제 신설됐어?", "30.3.2.", "2031"),
    ],
)
def test_the_day_told_is_that_of_the_very_thing(over: Over, question: str, wanted: str, other: str) -> None:
    text = over({"솔뫼시_2031.txt": _DAYS})(question).text
    assert wanted in text
    assert other not in text


_REWARDS = """2031 주요업무계획

솔뫼시 소통과

1. 화상 모임 늘리기

□ 추진계획

○ 화상 모임 정착을 위한 보상제도 실시

- 모임을 자주 연 부서에 나눔포인트 부여

○ 배움마당 운영

1회	살림살이 첫걸음	3회	마을 장부 쓰기
2회	셈틀 다루기	4회	이웃과 나누기

□ 기대효과

○ 종이 낭비 예방
"""


def test_what_stands_under_a_line_that_only_heads_it_is_told_too(over: Over) -> None:
    text = over({"솔뫼시_2031.txt": _REWARDS})("화상 모임을 자주 연 부서에는 어떤 보상이 있나요?").text
    assert "나눔포인트" in text
    assert "낭비" not in text


def test_how_many_are_to_be_listed_is_no_name_of_theirs(over: Over) -> None:
    text = over({"솔뫼시_2031.txt": _REWARDS})("배움마당 4개 과목을 알려주세요").text
    assert all(name in text for name in ("살림살이 첫걸음", "셈틀 다루기", "마을 장부 쓰기", "이웃과 나누기"))


def test_a_bullet_as_long_as_the_page_is_wide_goes_on_in_the_next_line(over: Over) -> None:
    paper = (
        "2031 주요업무보고\n\n솔뫼시 알림과\n\n1 마을과 나누는 소식\n\n□ 나눔 방식\n\n"
        "○ (소식나눔) 이야기마당 및 마을소식지 배포 때에는 맡은 부서가 마을의 반장과 통장 모두\n\n에게 미리 알리기 의무화\n\n○ (그 밖에) 알림판 손질\n"
    )
    text = over({"솔뫼시_2031.txt": paper})("이야기마당이나 마을소식지 배포할 때 반장에게 뭘 하도록 했나?").text
    assert "미리 알리기 의무화" in text
    assert "알림판" not in text
