"""What stands before `예산에서` is the whole, and the outermost thing of the other name is the part."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]

BOOK = {
    "책.txt": (
        "2026년 이웃 마을 교류 활성화\n\n□ 과목별 예산 현황\n\n(단위 : 천원)\n\n과목구분\t2026년 예산액\n계\t80,000\n사무관리비\t80,000\n\n"
        "□ 산출근거\n\n과목구분\t2026년 예산내역\t\n사무관리비\t○ 교류마당 봄모임 개최\t= 20,000천원\n"
        "\t- 봄모임 무대 설치\t= 12,000천원\n\t- 현수막 제작\t= 8,000천원\n\t○ 답사\t= 60,000천원\n"
    )
}


@pytest.mark.parametrize(
    "question",
    [
        "이웃 마을 교류 예산에서 봄모임이 차지하는 비율은?",
        "이웃 마을 교류 예산 중 봄모임 비율",
        "2026년 이웃 마을 교류 활성화 예산의 몇 %가 봄모임이야?",
    ],
)
def test_the_part_is_set_against_the_whole_that_is_named(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    answer = over(BOOK)(question)
    assert (answer.status, printed(answer)) == (AnswerStatus.ANSWERED, ["25%"])
    assert printed(answer, "input") == ["20,000천원", "80,000"] or "80,000천원" in answer.text


SETTLED = {
    "결산.txt": (
        "2031회계연도 결산 개요\n\n나루시\n\n1. 성과지표 총괄\n\n부서\t성과지표 수\t달성\t달성률(%)\n관광과\t3\t1\t33.3\n"
        "교육과\t4\t3\t75.0\n\n2. 부서별 결산\n\n(단위 : 백만원)\n\n부서\t예산현액\t지출액\n계\t1,500\t1,000\n교육과\t500\t400\n\n"
        "3. 부서별 지출액 비교\n\n(단위 : 백만원)\n\n부서\t2030년 지출액\t2031년 지출액\n계\t950\t1,000\n관광과\t550\t600\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("교육과 2031년 예산현액 대비 지출액 비율은 몇 %?", ["80%"]),
        ("관광과 2031년 예산현액 대비 지출액 비율은 몇 %?", []),
    ],
)
def test_a_rate_of_another_thing_is_no_share(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: list[str]
) -> None:
    assert printed(over(SETTLED)(question)) == wanted


FUNDED = {
    "책.txt": (
        "# 2031년 예산안 사업설명서\n\n나루군\n\n## 1. 물빛숲 가꾸기\n\n### □ 사업개요\n\n- 사업기간 : 2031. 1월 ~ 12월\n"
        "- 총사업비 : 800,000천원(기금 200,000, 도비 240,000, 군비 360,000)\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("How much is the 물빛숲 가꾸기 fund (기금) share?", "200,000천원"),
        ("What share of 물빛숲 가꾸기 is 기금?", "25%"),
    ],
)
def test_how_much_a_share_is_asks_for_its_amount(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: str
) -> None:
    assert printed(over(FUNDED)(question)) == [wanted]


POSTS = {
    "현황.txt": (
        "나루군 업무보고\n\n2 인력 현황 (’31.3.31. 기준)\n\n(단위 : 명)\n\n구분\t총계\t일반직\t\t\t별정직\t\t\n\t\t소계\t6급\t7급\t소계\t5급상당\t6급이하\n"
        "정원\t40\t30\t12\t18\t10\t4\t6\n현원\t38\t29\t12\t17\t9\t4\t5\n\n3 상시점검 기관 현황\n\n구분\t계\t여성\t문화\n기관\t50\t3\t47\n"
    )
}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("정원 중 별정직 비율은?", "25%"),
        ("정원 대비 별정직 비율", "25%"),
        ("As of 31 March 2031, what percentage of the total 정원 were 별정직?", "25%"),
    ],
)
def test_a_class_of_posts_is_set_against_all_of_its_row(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str, wanted: str
) -> None:
    assert printed(over(POSTS)(question)) == [wanted]


@pytest.mark.parametrize("question", ["정원 중 여성 비율은?", "인원 중 여성 비율은?"])
def test_posts_are_not_told_by_what_counts_other_things(
    over: Callable[[Mapping[str, str]], Talk], printed: Printed, question: str
) -> None:
    assert printed(over(POSTS)(question)) == []


def test_a_payers_share_of_a_cell_is_of_that_cell(over: Callable[[Mapping[str, str]], Talk], printed: Printed) -> None:
    head = "숲길 정비\n\n예산 총괄\n\n(단위 : 천원)\n\n구 분\t2030예산액 (A)\t2031예산액 (B)\n"
    rows = "계\t(x-) 700\t(200) 1,000\n20101\t(x-) 500\t(x-) 600\n30702\t(x-) 200\t(200) 400\n"
    ask = over({"2031_숲길.txt": head + rows})
    assert printed(ask("30702 예산 중 국비 비율은?")) == ["50%"]
    assert printed(ask("30702 과목 2031년 예산은?")) == ["400천원"]
