"""Counts and rates in spoken words: the total that a short word means, what is lacking, the row with the most, the percent between two years."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PLAN = """2031. 주요업무 추진실적 및 2032. 주요업무계획

물결구 교통과

□ 인 력 : 정원 31명(현원 29명)

주요사업 목록

연번	주요사업	구분	쪽
1	꽃신시장 공영주차장 건립	계속	5
2	불법 주정차 단속 고도화	신규	13

1. 꽃신시장 공영주차장 건립

□ 사업개요

- 규 모 : 지상3층, 주차면수 132면
- 기대효과 : 시장 주변 주차난 해소

2. 불법 주정차 단속 고도화

□ 단속현황

구 분	계	고정식CCTV	이동식CCTV	인력단속
2030년	41,000건	22,000건	11,000건	8,000건
2031년	38,000건	20,000건	10,000건	8,000건

□ 과태료 현황

(단위 : 백만원, %)

구 분	부과액	징수액	징수율
2030년	1,600	1,200	75.0
2031년	1,500	1,100	73.3
"""
OFFICES = """물결시 관광국 업무보고

인력 현황 (’32.6.30. 기준)

(단위 : 명)

구 분	계	일반직	공무직
정 원	68	52	16
현 원	64	49	15

부서별 집행현황 (단위 : 백만원)

구 분	예산액	집행액	집행률(%)
계	24,600	9,348	38.0
축제과	6,200	3,410	55.0
물놀이과	4,900	1,568	32.0
부두과	13,500	4,370	32.4

주요 업무

□ 등대 불꽃 잔치

- 관람객 : 860명(목표 500명)
- 불꽃터 6개소 신설(36개소 → 42개소)
- 불꽃터 : 36개소
"""
LIGHT = """별빛터 운영

(단위 : 천원, %)

구 분	2031예산액 (A)	2032예산액 (B)	증감 (B-A)	(B-A)*100/A
계	492,400	1,120,000	627,600	127
"""


DOCK = """2032. 주요업무계획

물결시 관광국

주요사업 목록

연번	주요사업	구분	쪽
1	노젓기터 활성화	계속	5
2	택시 이용 지원	신규	13

1. 노젓기터 활성화

□ 추진실적

- 이용현황 : 48척(점유율 80%)
- 사용료 수입 : ’31년 상반기 71백만원 → ’32년 상반기 84백만원
- 이용요금 : 30분당 600원

□ 2032년 소요예산 : 비예산

2. 택시 이용 지원

□ 사업개요

- 지원내용 : 1인 월 4회, 1회 9,000원 한도
- 대 상 : 임산부

□ 2032년 소요예산 : 216,000천원
"""


@pytest.fixture(scope="module")
def talk(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over({"계획.txt": PLAN, "관광.txt": OFFICES, "별빛터.txt": LIGHT, "나루.txt": DOCK})


@pytest.mark.parametrize(
    ("questions", "wanted"),
    [
        (["2030년 불법주정차 단속 몇건"], ["41,000건"]),
        (["딱지 몇건 끊었어 2030년 불법주차"], ["41,000건"]),
        (["2030년 불법주정차 인력단속 몇건"], ["8,000건"]),
        (["과태료 안 걷힌거 얼마 2030"], ["400백만원"]),
        (["공무직 몇명 모자라"], ["1명"]),
        (["교통과 몇명 있어 지금"], ["29명"]),
        (["차 몇대 대 꽃신시장 주차장"], ["132면"]),
        (["축제과 집행률 몇프로", "집행률 꼴찌 과 어디"], ["32.0%"]),
        (["축제과 집행률 몇프로", "which one is 1등"], ["55.0%"]),
        (["노젓기터 이용 몇척", "’32년 상반기 사용료 수입은?", "수입은 얼마나 늘었어"], ["13백만원"]),
        (["노젓기터 이용요금 얼마야"], ["600원"]),
        (["택시 이용 지원 1회 한도 얼마"], ["9,000원"]),
        (["택시 이용 지원 1회 한도 얼마", "대상은 누구야", "한달 몇번까지"], ["4회"]),
        (["어느 과가 제일 많이 썼어"], ["4,370백만원"]),
        (["어느 과가 예산이 제일 적어"], ["4,900백만원"]),
        (["과태료 2030년 얼마 걷었어"], ["1,200백만원"]),
        (["별빛터 2032년 예산", "2031년엔?", "몇 프로 는거야 그럼"], ["127.5%", "127%"]),
    ],
)
def test_a_count_or_a_rate_is_told_by_spoken_words(
    talk: Talk, printed: Printed, questions: list[str], wanted: list[str]
) -> None:
    answer = talk(*questions)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


def test_what_a_number_grows_to_is_the_other_side_of_its_arrow(talk: Talk, printed: Printed) -> None:
    assert printed(talk("불꽃터 몇개로 늘어")) == ["42개소"]


def test_by_how_many_more_is_the_difference_of_the_two_that_were_told(talk: Talk, printed: Printed) -> None:
    assert printed(talk("등대 불꽃 잔치 관람객 몇명", "목표는", "몇 명 더 왔어")) == ["360명"]


def test_what_is_worked_out_is_said_to_be(talk: Talk) -> None:
    assert any("정원" in n.text for n in talk("공무직 결원 몇명").notes)


def test_how_it_was_worked_out_may_be_typed_as_spoken(over: Callable[[Mapping[str, str]], Talk]) -> None:
    talk = over(
        {"터.txt": "별빛터 운영\n\n2031년도 산출근거\n\n○ 안전지기 인건비 1,800,000원*4명*12개월 = 86,400천원\n"}
    )
    assert "1,800,000원 × 4명 × 12개월" in talk("안전지기 인건비 어케 나온거").text


def test_the_budget_of_a_thing_is_none_of_what_people_pay_for_it(talk: Talk) -> None:
    assert "비예산" in talk("노젓기터 이용요금 얼마야", "그거 예산은?").text


STREETS = """2031. 주요업무 추진실적 및 2032. 주요업무계획

물결구 안전과

주요사업 목록

연번	주요사업	구분	쪽
1	어린이보호구역 시설 정비	계속	5
2	마을길 정비	신규	13

1. 어린이보호구역 시설 정비

□ 사업개요

- 지정현황 : 42개소(초등학교 19, 유치원 23)

□ 추진실적(2031. 10월말)

- 무인 과속카메라 설치 : 26대(목표 30대)

□ 2032년 소요예산 : 460,000천원

○ 산출내역
- 과속카메라 35,000천원 × 8대 = 280,000천원
- 그늘쉼터 45,000천원 × 4개소 = 180,000천원

2. 마을길 정비

□ 2032년 소요예산 : 90,000천원
"""


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("어린이보호구역 카메라 몇대 달았어", ["26대"]),
        ("어린이보호구역 과속카메라 몇대 설치했어", ["26대"]),
        ("어린이보호구역 과속카메라 2032년에 몇대 설치해", ["8대"]),
        ("스쿨존 몇군데", ["42개소"]),
        ("그늘쉼터 몇 개소", ["4개소"]),
    ],
)
def test_what_was_done_and_how_many_there_are_is_no_number_of_what_is_to_be_bought(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over({"거리.txt": STREETS})(question)) == wanted


PIER = """물결시 관광국 업무보고

부서별 집행현황 (단위 : 백만원)

구 분	예산액	집행액	집행률(%)	비 고
계	19,700	6,938	35.2
축제과	6,200	3,410	55.0	축제, 관광 홍보
부두과	13,500	4,370	32.4	방죽 보강, 나루 확충

주요 업무

□ 방죽 보강

- ’32년 예산 : 7,800백만원(집행 2,730백만원)
"""


def test_a_row_that_only_mentions_a_thing_tells_no_rate_of_it(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed
) -> None:
    assert "32.4%" not in printed(over({"방죽.txt": PIER})("방죽 집행률"))
