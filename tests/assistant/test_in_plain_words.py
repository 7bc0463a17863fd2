"""What people ask at a desk in words of every day: of whom, for one of them, of a part, and never the whole for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

PAPERS = {
    "가.txt": (
        "\n텃밭놀이터 및 그늘쉼터 조성\n\n1 기본 현황\n\n□ 사업개요\n\n회 계\t일반회계\n사업기간\t연례반복\n사업비 (당해년도)\t90,000천원\n\n"
        "2 예산 설명\n\n□ 예산 총괄\n\n(단위 : 천원)\n\n구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\n계\t80,000\t90,000\t10,000\n"
        "사무관리비\t30,000\t36,000\t6,000\n시설비\t50,000\t54,000\t4,000\n\n산출근거\n\n과목구분\t2031년 예산내역\n"
        "사무관리비\t○ 텃밭지도사 인부임 70,000원*4명*100일\t= 28,000천원\n\t○ 작업복 피복 구입 50,000원*40벌\t= 2,000천원\n"
        "\t○ 텃밭교실 운영 600,000원*10개 마을\t= 6,000천원\n"
        "시설비\t○ 마을 그늘쉼터 조성\t= 30,000천원\n\t○ 텃밭놀이터 신규 조성 12,000,000원*2개소\t= 24,000천원\n\n"
        "□ 텃밭놀이터 현황\n\n(2030. 12월말 기준, 단위 : 개소, 명)\n\n구 분\t개소\t연간이용\t운영방식\n계\t9\t6,300\t\n물안구\t4\t3,100\t직영\n솔밖구\t5\t3,200\t직영\n\n"
        "4 사업효과\n\n□ 추진실적\n\n2030년도\t○ 연간 이용인원 : 6,300명\n\n○ 물안구와 솔밖구에 새로 만듦\n"
    ),
    "나.txt": (
        "2031년 둑길시 장터 살리기 주요업무계획\n\n1 둑길 장터 활성화\n\n□ 추진실적\n\n○ 장터 가족잔치 개최 : 방문객 2,400명, 판매액 35백만원\n\n"
        "□ 장터 현황\n\n(2030. 9월말 기준, 단위 : 개, 명)\n\n시장명\t점포수\t빈점포\t상인수\t비고\n계\t130\t13\t200\t\n윗말시장\t80\t6\t120\t상설\n아랫말시장\t50\t7\t80\t상설\n\n"
        "□ 안전 현황\n\n구 분\t2029년\t2030년\n화재건수\t8건\t5건\n소방훈련\t3회\t4회\n\n"
        "□ 추진계획\n\n○ 우수 장터 시상금 : 4,000천원\n○ 상인 장학금 : 200천원 × 15명 = 3,000천원\n○ 그늘막 설치 : 9,000천원\n○ 그늘막 설치 및 안내판 제작 : 12,000천원\n"
        "○ 청소도구 1세트(빗자루, 쓰레받기) 30천원 × 20세트 = 600천원\n\n□ 2031년 소요예산 : 48,000천원\n"
    ),
}


@pytest.fixture(scope="module")
def ask(over: Callable[[Mapping[str, str]], Talk]) -> Talk:
    return over(PAPERS)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("그늘쉼터 조성 예산은 얼마야?", ["30,000천원"]),
        ("그늘쉼터 만드는 데 돈 얼마 들어?", ["30,000천원"]),
        ("텃밭놀이터 조성하는 데 얼마야?", ["24,000천원"]),
        ("텃밭놀이터 및 그늘쉼터 조성 예산은?", ["90,000천원"]),
        ("물안구 텃밭놀이터에 2030년에 몇 명이나 왔어?", ["3,100"]),
        ("텃밭지도사 하루 일당 얼마야?", ["70,000원"]),
        ("작업복 옷값은 얼마야?", ["2,000천원"]),
        ("텃밭교실 마을 하나에 얼마야?", ["600,000원"]),
        ("텃밭교실 운영 한 마을에 얼마야?", ["600,000원"]),
        ("상인 장학금 한 명한테 얼마 줘?", ["200천원"]),
        ("상인 장학금은 1명에게 얼마 줘?", ["200천원"]),
        ("우수 장터 상 주는 돈 얼마야?", ["4,000천원"]),
        ("윗말시장에 가게 몇 개 있어?", ["80"]),
        ("윗말시장 점포는 몇 개야?", ["80"]),
        ("아랫말시장 비어있는 가게는 몇 개야?", ["7"]),
        ("윗말시장 점포랑 빈점포 각각 몇 개야?", ["80", "6"]),
        ("장터 가족잔치에 손님 몇 명 왔어?", ["2,400명"]),
        ("장터 가족잔치에서 얼마어치 팔았어?", ["35백만원"]),
        ("둑길 장터에서 2029년에 불이 몇 번 났어?", ["8건"]),
        ("빗자루랑 쓰레받기 한 세트에 얼마야?", ["30천원"]),
    ],
)
def test_what_is_said_in_plain_words_is_told(ask: Talk, printed: Printed, question: str, wanted: list[str]) -> None:
    answer = ask(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, wanted)


@pytest.mark.parametrize(
    "question",
    [
        "물안구 그늘쉼터 예산은 얼마야?",  # a row's district is not whose paper it is
        "물안구 예산은 얼마야?",
        "상인 옷값은 얼마야?",
        "그늘쉼터 한 명한테 얼마 줘?",
        "텃밭교실 운영 한 학교에 얼마야?",
        "그늘막 고치는 데 얼마 들어?",
        "빗자루 하나에 얼마야?",
        "장학금 손님은 몇 명이야?",
        "윗말시장 다리는 몇 개야?",
    ],
)
def test_a_whole_or_a_neighbour_is_never_told_for_it(ask: Talk, printed: Printed, question: str) -> None:
    assert printed(ask(question)) == []
