"""Who holds a post is asked for in many words, and a thing named side by side is one thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

BOOK = """들꽃 가꾸기 및 나눔 지원

1 기본 현황

□ 사업 담당자

실·국	부서명	과 장	팀장	주무관
녹지국	숲가꿈과	가나다 000-1110	라마바 000-1115	사아자 000-1117

2 예산 설명

산출근거

과목구분	2031년 예산내역
민간보조	○ 모종삽 1,000원*100개	= 100천원
	○ 표지목 2,000원*100개	= 200천원
	○ 씨앗 구입비 지원 1,000,000원*5개소	= 5,000천원
□ 2031년도 추진일정

(단위 : 천원)

사업추진절차	추진기간	예산집행금액	추진세부내용
화분 및 씨앗 구입비 교부	2031.01~2031.02	9,000	5개 자치구 교부
"""

REVIEW = """투자심사 의뢰서

1. 사업개요

○ 위 치 : 나래군 물빛읍

2. 작성자

직	성명	연락처
문화체육과장	차카타	000-6100
체육시설팀장	파하거	000-6112
"""


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"설명서.txt": BOOK, "의뢰서.txt": REVIEW})


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("숲가꿈과 과장 이름이 뭐야", "가나다"),
        ("숲가꿈과장 이름은?", "가나다"),
        ("들꽃 가꾸기·나눔 담당 주무관 전화번호 좀", "000-1117"),
        ("들꽃 가꾸기 팀장 전화는?", "000-1115"),
        ("체육시설팀장 성함 알려줘", "파하거"),
        ("문화체육과장 연락처", "000-6100"),
    ],
)
def test_the_holder_of_a_post_is_told(ask: Talk, question: str, said: str) -> None:
    answer = ask(question)
    assert said in answer.text
    assert not answer.figures


def test_no_other_telephone_is_told_beside_the_one_asked_for(ask: Talk) -> None:
    text = ask("들꽃 가꾸기 팀장 전화는?").text
    assert "000-1110" not in text
    assert "000-1117" not in text


@pytest.mark.parametrize(
    ("question", "status"),
    [("네 이름이 뭐야", "out_of_scope"), ("노래 불러줘", "out_of_scope"), ("노래자랑 상금은 얼마?", "absent")],
)
def test_a_word_within_a_name_is_no_talk_of_other_things(ask: Talk, question: str, status: str) -> None:
    assert ask(question).status.value == status


def test_what_is_named_alone_comes_before_what_is_named_with_another(ask: Talk, printed: Printed) -> None:
    assert printed(ask("씨앗 구입비는 얼마?")) == ["5,000천원"]
    assert printed(ask("자치구에 씨앗 구입비로 얼마 내려보내나요")) == ["5,000천원"]
    assert printed(ask("화분 및 씨앗 구입비 교부 예산은?")) == ["9,000천원"]


def test_names_side_by_side_are_not_met_by_two_things(ask: Talk, printed: Printed) -> None:
    assert printed(ask("들꽃 가꾸기·교부 예산은?")) == []


def test_rows_of_their_own_with_a_dot_between_are_asked_for_one_by_one(ask: Talk, printed: Printed) -> None:
    assert printed(ask("모종삽·표지목은 각각 얼마?")) == ["100천원", "200천원"]


STATION = """나루시 2031. 주요업무보고

4 물길 살핌터 고도화

 추진 내용

○ 살핌 화면 교체 : 24개소

<물길 살핌터 담당>

과장 가나다(02-000-4400) / 상황관리팀장 라마바(02-000-4421)

안전정책팀장 사아자(02-000-4411)
"""


def test_a_team_is_put_together_from_the_english_words_for_it(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over({"a.txt": STATION})("Who heads the situation management team, and what is the phone number?")
    assert "라마바(02-000-4421)" in answer.text


KITCHENS = """2031년 급식 업무계획

Ⅰ. 기관별 문의

| 팀 | 업무 | 담당자 | 전화 |
|------|------|------|------|
| 밥상팀 | 그늘막, 조리로봇 | 가나다 | 02-000-2523 |
| 손씻기팀 | 위생점검 | 라마바 | 02-000-2537 |
"""

PRESS = """보도자료

나래부
보도시점 : 2030. 8. 29.(목)

2031년 나래부 예산안 62억원 편성

1. 길

 ① (그늘나무) 그늘나무 지원은 21억원에서 14억원으로 줄어든다.
   - 국비 보조단가 5천만원 × 28그루 = 14억원
   - 심을 곳이 모자란 데 따른 것이다.
"""


def test_whom_to_telephone_is_the_person_and_the_number(over: Callable[[Mapping[str, str]], Talk]) -> None:
    text = over({"a.txt": KITCHENS})("조리로봇 건은 어느 분한테 전화하면 돼요?").text
    assert "가나다" in text
    assert "02-000-2523" in text
    assert "라마바" not in text


def test_the_reason_below_a_change_is_told_with_it(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert "모자란 데 따른" in over({"a.txt": PRESS})("그늘나무 지원은 왜 줄어든 거죠?").text


def test_a_budget_proposal_is_the_budget(over: Callable[[Mapping[str, str]], Talk]) -> None:
    answer = over({"a.txt": PRESS})("What is the 2031 budget proposal for 그늘나무?")
    assert [f.printed for f in answer.figures if f.role == "answer"][:1] == ["14억원"]


STAFF = """샛별 나눔 지원

1 기본 현황

□ 사업 담당자

실·국\t부서명\t과 장\t팀장\t주무관
행정국\t자치나눔과\t가람돌 000-2110\t나래은 000-2115\t정솔욱 000-2117
"""


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("나래은 전화번호", "000-2115"),
        ("정솔욱 전화번호가 뭐야", "000-2117"),
        ("자치나눔과 나래은 연락처", "000-2115"),
        ("가람돌 과장 연락처", "000-2110"),
    ],
)
def test_the_number_of_a_person_is_no_others(
    over: Callable[[Mapping[str, str]], Talk], question: str, number: str
) -> None:
    text = over({"담당.txt": STAFF})(question).text
    assert [n for n in ("000-2110", "000-2115", "000-2117") if n in text] == [number]


def test_a_person_of_another_post_is_told_with_that_post(over: Callable[[Mapping[str, str]], Talk]) -> None:
    text = over({"담당.txt": STAFF})("자치나눔과 나래은 과장님 전화번호 좀 알려주세요").text
    assert "팀장" in text
    assert "000-2115" in text


def test_a_word_for_a_number_is_read_as_it_sounds(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert "000-2110" in over({"담당.txt": STAFF})("자치나눔과 과장님 성함이랑 열락처가 어떻게 되나요?").text


WALK = """제5회 갈대숲 걷기대회

기 본 계 획

2033. 3.

Ⅰ. 대회 개요

○ 주최/주관 : 나래시 / 나래시걷기연맹

Ⅱ. 추진일정

추진내용\t기 간\t담 당
기본계획 수립\t2033. 3. 2.\t숲길과
참가자 접수\t2033. 4. 1. ~ 4. 20.\t걷기연맹
안전계획 심의\t2033. 5. 2.\t안전과

□ 협조사항

부 서\t협 조 내 용
홍보과\t전광판 송출
보건소\t구급차 2대

□ 담당 : 나래시 숲길과 쉼터팀(팀장 1명, 주무관 2명)
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("갈대숲 걷기대회 담당 부서랑 팀이 어디예요?", "숲길과 쉼터팀"),
        ("갈대숲 걷기대회 담당부서는?", "숲길과 쉼터팀"),
        ("갈대숲 걷기대회는 어느 팀이 담당해?", "숲길과 쉼터팀"),
        ("Which team is in charge of the 갈대숲 걷기대회?", "숲길과 쉼터팀"),
        ("갈대숲 걷기대회 안전계획 심의는 어느 부서 담당이야?", "안전과"),
    ],
)
def test_who_is_in_charge_of_the_whole_is_no_row_of_who_does_what(
    over: Callable[[Mapping[str, str]], Talk], question: str, said: str
) -> None:
    text = over({"걷기.txt": WALK})(question).text
    assert said in text
    assert not any(other in text for other in {"숲길과 쉼터팀", "안전과", "홍보과", "걷기연맹"} - {said})


SHELTER = """2031. 주요업무계획

1 들꽃 쉼터 위탁운영

□ 사업개요

- 위치 : 나래시 솔밭로 31(부지 900㎡)
- 위탁기간 : 2031. 1. 1. ~ 2033. 12. 31.(3년)
- 수탁기관 : (사)들꽃가꿈이
- 소요예산 : 285,000천원
"""


@pytest.mark.parametrize(
    "question",
    [
        "들꽃 쉼터 수탁기관은 어디야?",
        "들꽃 쉼터는 누가 운영해?",
        "Who runs 들꽃 쉼터?",
        "Who runs the 들꽃 쉼터 (수탁기관)?",
    ],
)
def test_the_body_that_runs_a_thing_is_no_place(over: Callable[[Mapping[str, str]], Talk], question: str) -> None:
    text = over({"쉼터.txt": SHELTER})(question).text
    assert "들꽃가꿈이" in text
    assert "솔밭로" not in text


def test_where_a_thing_is_stays_its_place(over: Callable[[Mapping[str, str]], Talk]) -> None:
    assert "솔밭로" in over({"쉼터.txt": SHELTER})("들꽃 쉼터는 어디에 있어?").text
