"""Sheets of several projects of one city: an account's row, one half of a joint item, whose money is in a total cost, and departments."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answer import Answer, AnswerStatus
from tests.assistant.conftest import Over, Talk

Printed = Callable[[Answer], list[str]]

SHELTER = """# 마을회관 난방 지원

## 1 기본 현황

□ 사업개요

사업비 (당해년도)\t90,000천원\t[국비]50,000천원\t[사비]40,000천원
\t기타 (예산 외) [구비]\t[기타]

### □ 사업 담당자

실·국\t부서명\t과 장\t팀장\t주무관
생활국\t마을정책과\t한나봄 1000\t라마바 1001\t사아자 1002

## 2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t(x-) 70,000\t(x-) 90,000\t(x-) 20,000\t(x-) 28
사무관리비\t(x-) 20,000\t(x-) 30,000\t(x-) 10,000\t(x-) 50
시설비\t(x-) 50,000\t(x-) 60,000\t(x-) 10,000\t(x-) 20

산출근거

과목구분\t2031년 예산내역
사무관리비\t○ 난방 자문 및 설명회\t= 20,000천원
\t- 난방 자문 수당\t= 8,000천원
\t- 회관 설명회 운영\t= 12,000천원
\t○ 회관 난방비\t= 6,000천원
\t○ 회관 도색·방수\t= 4,000천원
시설비\t○ 마을회관 난방 공사\t= 45,000천원
\t○ 굴뚝 보수\t= 15,000천원

## 3 사업 설명

□ 2031년도 추진일정

(단위 : 천원)

사업추진절차\t추진기간\t예산집행금액\t추진세부내용
계\t\t90,000\t
회관 난방비 및 방수 지원\t2031.01~2031.12\t10,000\t연중
회관 설명회\t2031.03~2031.03\t12,000\t1회

□ 최근 3년 추진실적

2029년도\t○ 화로 8개 교체, 이용 어르신 1,200명(목표 1,500명, 0.4억원)
2030년도\t○ 화로 9개 교체, 이용 어르신 1,800명

사업내용

- 마을회관 난방 지원
 - 기간 : 2031. 1. ~ 12.
 - 소요예산 : 45,000천원(공사)
- 총사업비 : 100,000천원(국비 40,000, 시비 50,000, 참가비 자부담 10,000)
"""


SHEET = """# {title}

## 1 기본 현황

### □ 사업 담당자

실·국\t부서명\t과 장\t팀장\t주무관
{bureau}\t{office}\t한나봄 1000\t라마바 1001\t사아자 1002

## 2 예산 설명

□ 예산 총괄

(단위 : 천원, %)

구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\t(B-A)*100/A
계\t(x-) {before}\t(x-) {now}\t(x-) 10,000\t(x-) 10
사무관리비\t(x-) {before}\t(x-) {now}\t(x-) 10,000\t(x-) 10

산출근거

과목구분\t2031년 예산내역
사무관리비\t○ {item}\t= {now}천원

□ 사업내용

- 2032년 이후 사업비 : 미정(평가 후 결정)

## 5 최근 3년 결산 현황

(단위 : 천원)

연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액
2029\t(x-) 20,000\t(x-) 0\t(x-) 0\t(x-) 20,000\t(x-) {spent}\t(x-) {carried}\t(x-) 1,000
"""


def _sheet(title: str, office: str, before: str, now: str, item: str, carried: str = "0") -> str:
    bureau = "생활국" if office.startswith("마을") else "녹지국"
    spent = "19,000" if carried == "0" else "14,000"
    return SHEET.format(
        title=title, bureau=bureau, office=office, before=before, now=now, item=item, spent=spent, carried=carried
    )


@pytest.fixture(scope="module")
def talk_of_four(over: Over) -> Talk:
    sheets = (
        _sheet("골목 우체통 운영 지원", "마을정책과", "30,000", "40,000", "우체통 도색"),
        _sheet("골목 게시판 정비", "마을정책과", "45,000", "55,000", "게시판 설명회"),
        _sheet("꽃길 산책로 조성", "나무관리과", "60,000", "70,000", "산책로 조성 설명회", "5,000"),
        _sheet("꽃길 의자 정비 지원", "나무관리과", "20,000", "30,000", "의자 도색"),
    )
    return over({f"{n}.txt": sheet for n, sheet in enumerate(sheets)})


@pytest.fixture(scope="module")
def talk_of_one(over: Over) -> Talk:
    return over({"a.txt": SHELTER})


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("마을회관 난방 시설비 2030년하고 2031년 각각", ["60,000천원", "50,000천원"]),
        ("2031년 마을회관 난방 시설비는?", ["60,000천원"]),
    ],
)
def test_an_account_named_last_is_its_row_and_no_item_of_it(
    talk_of_one: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(talk_of_one(question)) == wanted


def test_the_year_before_of_an_account_is_told_by_its_row(talk_of_one: Talk, printed: Printed) -> None:
    assert printed(talk_of_one("2031년 마을회관 난방 시설비는?", "전년도에는?")) == ["50,000천원"]


def test_what_is_refused_with_a_dot_between_is_refused_whole(talk_of_one: Talk, printed: Printed) -> None:
    assert printed(talk_of_one("회관 도색·방수 말고 난방비만 얼마야?")) == ["6,000천원"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("설명회 예산 얼마야?", ["12,000천원"]),
        ("마을회관 난방 자문 예산", ["8,000천원"]),
        ("난방 자문 및 설명회 예산", ["20,000천원"]),
    ],
)
def test_one_half_of_a_joint_item_is_its_own_line(
    talk_of_one: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(talk_of_one(question)) == wanted


@pytest.mark.parametrize(
    "question", ["마을회관 난방 지원 총사업비(자부담 포함)는?", "마을회관 난방 지원 자부담을 포함한 총사업비는?"]
)
def test_a_total_cost_with_what_the_people_pay_is_the_whole(talk_of_one: Talk, printed: Printed, question: str) -> None:
    assert printed(talk_of_one(question)) == ["100,000천원"]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("마을정책과 2030년 예산 합계", ["75,000천원"]),
        ("생활국 2031년 예산 합계는?", ["95,000천원"]),
        ("2031년 예산이 가장 큰 부서는?", ["100,000천원"]),
        ("2030년 예산 합계는 마을정책과와 나무관리과 중 어느 부서가 더 많은가요?", ["80,000천원"]),
        ("마을정책과와 나무관리과의 2030년 예산 차이는?", ["5,000천원"]),
        ("2031년 부서별 예산 합계 알려줘", ["100,000천원", "95,000천원"]),
        ("2031년 예산이 가장 작은 국은?", ["95,000천원"]),
    ],
)
def test_departments_have_what_their_projects_come_to(
    talk_of_four: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(talk_of_four(question)) == wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("골목 우체통 운영 지원, 꽃길 산책로 조성 두 사업의 2031년 예산을 합하면?", ["110,000천원"]),
        ("골목 우체통 운영, 골목 게시판 정비, 꽃길 산책로 조성 중 2031년 예산이 가장 작은 사업은?", ["40,000천원"]),
        ("골목 게시판과 꽃길 산책로, 2030년 예산은 어느 쪽이 더 적나요?", ["45,000천원"]),
        ("골목 게시판 정비와 꽃길 산책로 조성, 설명회 예산은 어느 사업이 더 커?", ["70,000천원"]),
    ],
)
def test_projects_named_in_a_row_are_each_one_side(
    talk_of_four: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(talk_of_four(question)) == wanted


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("2029년 마을회관 이용 어르신 목표는 몇 명?", ["1,500명"]),
        ("2029년 마을회관 이용 어르신 목표 대비 달성률을 구해줘", ["80%"]),
        ("2029년 마을회관 이용 어르신은 목표 대비 얼마나 달성했어?", ["80%"]),
        ("2029년 마을회관 이용인원 목표 달성률은?", ["80%"]),
    ],
)
def test_a_goal_in_a_bracket_is_of_the_thousands_before_it(
    talk_of_one: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(talk_of_one(question)) == wanted


def test_a_slip_for_whose_money_it_is_is_told_as_such(talk_of_one: Talk, printed: Printed) -> None:
    answer = talk_of_one("마을회관 난방에 사비 4천만원이 들어간다는데 개인 돈이에요?")
    assert printed(answer) == ["40,000천원"]
    assert "[시비]의 오기" in answer.text


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("꽃길 두 사업의 2031년 예산 합계", ["100,000천원"]),
        ("꽃길 관련 사업의 2030년 예산 합계는?", ["80,000천원"]),
        ("한나봄 과장이 담당하는 사업의 2031년 예산 합계", ["195,000천원"]),
        ("2029년 집행률이 가장 낮은 사업은?", ["70%"]),
        ("꽃길 사업 중 2031년 예산이 더 작은 것은?", ["30,000천원"]),
        ("2029년 이월액이 있는 사업은?", ["5,000천원"]),
        ("2029년 이월액이 0원을 넘는 사업은?", ["5,000천원"]),
    ],
)
def test_projects_are_added_up_and_ranked_as_wholes(
    talk_of_four: Talk, printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(talk_of_four(question)) == wanted


@pytest.mark.parametrize(
    "question", ["꽃길 관련 사업은 뭐가 있어?", "꽃길 사업 목록 알려줘", "나무관리과 사업은 어떤 게 있어?"]
)
def test_projects_that_go_by_a_word_are_listed_by_title(talk_of_four: Talk, question: str) -> None:
    answer = talk_of_four(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "꽃길 산책로 조성" in answer.text
    assert "꽃길 의자 정비 지원" in answer.text
    assert "골목" not in answer.text


def test_whose_post_it_is_may_be_said_the_other_way_about(talk_of_four: Talk) -> None:
    text = talk_of_four("과장이 한나봄인 사업은?").text
    assert text.count("한나봄") == len(("우체통", "게시판", "산책로", "의자"))


def test_the_sum_of_two_of_which_one_is_told_is_no_sum(over: Over, printed: Printed) -> None:
    other = _sheet("골목 게시판 정비", "마을정책과", "45,000", "55,000", "게시판 설명회").replace("203", "204")
    sheet = _sheet("골목 우체통 운영 지원", "마을정책과", "30,000", "40,000", "우체통 도색")
    talk = over({"a.txt": sheet, "b.txt": other.replace("2029", "2039")})
    for question in ("골목 두 사업의 2031년 예산 합계", "2031년 예산이 제일 큰 사업은?"):
        answer = talk(question)
        assert answer.status is AnswerStatus.NOT_STATED
        assert printed(answer) == []


def test_a_work_that_bears_the_title_is_not_the_whole(talk_of_one: Talk, printed: Printed) -> None:
    assert printed(talk_of_one("2031년 마을회관 난방 지원 예산은?")) == ["90,000천원"]


def test_departments_are_told_of_another_year_as_well(talk_of_four: Talk, printed: Printed) -> None:
    assert printed(talk_of_four("마을정책과 2031년 예산 합계는?", "2030년은?")) == ["75,000천원"]
    assert printed(talk_of_four("2031년 예산이 가장 작은 부서는?", "그럼 2030년은?")) == ["75,000천원"]


def test_two_of_which_one_was_told_as_several_are_not_added_up(talk_of_four: Talk, printed: Printed) -> None:
    asked = ("2031년 설명회 예산은?", "골목 우체통 운영 지원 2031년 예산은?")
    assert len(printed(talk_of_four(asked[0]))) > 1
    assert printed(talk_of_four(*asked, "둘을 합치면?")) == []


def test_a_change_since_a_year_is_from_that_year_to_the_newest(talk_of_one: Talk, printed: Printed) -> None:
    assert printed(talk_of_one("마을회관 이용 어르신은 2029년 이후 몇 명 늘었어?")) == ["600명"]
    assert printed(talk_of_one("마을회관 난방 지원 예산이 2030년부터 얼마나 늘었어?")) == ["20,000천원"]


LENT = """# 마을 책방 운영

## 2 사업 효과

□ 최근 3년 추진실적

2029년도\t○ 그림책 대출 : 3,400권
	- 책모임 20회 운영('29.10월 현재), 300명 참여
2030년도\t○ 그림책 대출 : 3,900권

□ 예산 총괄

(단위 : 천원)

구 분\t2030예산액 (A)\t2031예산액 (B)
계\t7,000\t9,000
"""


def test_what_is_lent_is_counted_and_works_are_a_project(over: Over, printed: Printed) -> None:
    talk = over({"a.txt": LENT})
    assert printed(talk("How many picture books (그림책) were lent in 2029?")) == ["3,400권"]
    assert printed(talk("2029년 책모임 참여 인원은?")) == ["300명"]
    assert printed(talk("What is the 2031 budget of the 마을 책방 운영 works?")) == ["9,000천원"]


@pytest.mark.parametrize("question", ["마을회관 담당자는?", "마을회관 난방 지원 담당자 알려줘"])
def test_who_is_in_charge_is_no_amount(talk_of_one: Talk, printed: Printed, question: str) -> None:
    answer = talk_of_one(question)
    assert printed(answer) == []
    assert "한나봄" in answer.text
