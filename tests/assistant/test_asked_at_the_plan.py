"""What is asked of a plan of work: its money in another year and unit, what of it was spent more than of another."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from assistant.answer import Answer, AnswerStatus

Talk = Callable[..., Answer]
Printed = Callable[..., list[str]]
Over = Callable[[Mapping[str, str]], Talk]

YEARLY = (
    "2031년 주요업무계획\n\n새봄구\n\n1 등대지기 양성\n\n□ 2031년 소요예산 : 32,000천원\n\n(단위 : 천원)\n\n"
    "재원별\t합계\t연차별 소요재원\n\t\t2030년\t2031년\t2032년\t2033년\n"
    "계\t143,000\t31,000\t32,000\t37,000\t43,000\n시비\t48,000\t11,000\t12,000\t12,000\t13,000\n구비\t95,000\t20,000\t20,000\t25,000\t30,000\n"
)
SPENT = (
    "나루시 2031년 업무보고\n\n예산 집행현황 (2031. 3. 31. 기준, 단위 : 천원)\n\n구 분\t예산액\t집행액\t잔액\t집행률\n"
    "계\t350,000\t80,000\t270,000\t22.9%\n나루운영추진비\t270,000\t50,000\t220,000\t18.5%\n뱃길추진비\t80,000\t30,000\t50,000\t37.5%\n"
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("그러면 2033년 건? 억원 단위로 부탁", "43,000천원"),
        ("작년 건 백만원으로?", "31,000천원"),
        ("시비는 백만원으로?", "12,000천원"),
        ("억원으로", "32,000천원"),
    ],
)
def test_a_unit_asked_beside_a_year_or_a_fund_is_that_of_them(
    over: Over, printed: Printed, asked: str, told: str
) -> None:
    assert printed(over({"계획.txt": YEARLY})("등대지기 양성 2031년 소요예산은?", asked)) == [told]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("나루운영추진비가 뱃길추진비보다 얼마나 더 집행됐나요?", ["20,000천원"]),
        ("나루운영추진비는 뱃길추진비보다 얼마나 더 남았어?", ["170,000천원"]),
        ("나루운영추진비가 뱃길추진비보다 예산이 얼마나 더 많아?", ["190,000천원"]),
        ("나루운영추진비 집행률은 뱃길추진비보다 얼마나 낮아?", ["19%p"]),
    ],
)
def test_how_much_more_was_spent_is_of_what_was_spent(
    over: Over, printed: Printed, asked: str, told: list[str]
) -> None:
    assert printed(over({"보고.txt": SPENT})(asked)) == told


STAFF = (
    "나루시 2031년 업무보고\n\n인력현황 (2031. 3. 31. 기준, 단위 : 명)\n\n구 분\t총계\t뱃사공\t\t등대지기\n"
    "\t\t소계\t7급\t소계\n정 원\t40\t10\t4\t30\n현 원\t38\t9\t0\t29\n"
)
ADVICE = (
    "2031년 주요업무계획\n\n새봄구\n\n1 송무행정\n\n□ 추진 현황\n\n○ 자문 유형별 현황\n\n(2031. 10월말 기준, 단위 : 건)\n\n"
    "구 분\t합 계\t서 면\t전 화\t방 문\n계\t310\t110\t90\t110\n2031년\t120\t50\t20\t50\n2030년\t190\t60\t70\t60\n"
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("전체 정원 40명 중 등대지기 비중은 몇퍼센트야? (2031년 3월 기준)", "75%"),
        ("정원 40명 중 등대지기 비율은?", "75%"),
        ("뱃사공 7급은 정원이 4명인데 실제 현원은?", "0명"),
    ],
)
def test_so_many_as_the_paper_tells_of_the_whole_names_nothing(
    over: Over, printed: Printed, asked: str, told: str
) -> None:
    assert printed(over({"보고.txt": STAFF})(asked)) == [told]


def test_so_many_as_no_paper_tells_are_no_whole_of_its_own(over: Over, printed: Printed) -> None:
    assert "75%" not in printed(over({"보고.txt": STAFF})("정원 50명 중 등대지기 비율은?"))


@pytest.mark.parametrize("asked", ["그럼 전화 자문은?", "전화 자문은 몇 건?"])
def test_what_was_counted_by_phone_is_asked_for_by_that_name(over: Over, printed: Printed, asked: str) -> None:
    assert printed(over({"계획.txt": ADVICE})("2031년 서면 자문은 몇 건이야?", asked)) == ["20건"]


def test_who_says_so_is_no_name(over: Over, printed: Printed) -> None:
    talk = over({"계획.txt": "2031년 주요업무계획\n\n새봄구\n\n1 송무행정\n\n○ 종결사건(80건) 승소율 : 90.5%\n"})
    assert printed(talk("구가 밝힌 종결사건 승소율은?")) == ["90.5%"]


PLEDGES = (
    "2031년 주요업무계획\n\n새봄구\n\n1 약속 평가\n\n□ 약속 현황\n\n(단위 : 개)\n\n"
    "사업수\t따뜻한 바닷가\t\t열린 산골\t\t\n\t등대\t쉼터\t약수터\t산장\t쉼터\n약속(25)\t3\t2\t5\t10\t5\n\n"
    "□ 2031년 소요예산 : 19,000천원\n\n(단위 : 천원)\n\n재원별\t합계\t연차별 소요재원\n\t\t2030년\t2031년\n계\t19,000\t-\t19,000\n구비\t19,000\t-\t19,000\n"
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("'따뜻한 바닷가' 목표에 속하는 약속은 다 합해서 몇 개인가요?", ["5개"]),
        ("열린 산골 약속은 몇 개야?", ["20개"]),
        ("열린 산골 산장 약속은 몇 개야?", ["10개"]),
    ],
)
def test_what_stands_under_one_heading_is_added_where_nothing_sums_it(
    over: Over, printed: Printed, asked: str, told: list[str]
) -> None:
    assert printed(over({"계획.txt": PLEDGES})(asked)) == told


def test_how_many_in_all_is_no_money(over: Over, printed: Printed) -> None:
    assert "19,000천원" not in printed(over({"계획.txt": PLEDGES})("약속은 다 합해서 몇 개인가요?"))


OFFERS = (
    "2031년 주요업무계획\n\n새봄구\n\n1 주민학교 확대\n\n□ 추진현황\n\n○ 최근 2년간 운영현황\n\n"
    "구 분\t2029년\t2030년\t비 고\n제 안 현 황\t100건/ 4,000백만원\t120건/ 2,000백만원\t\n편 성 현 황 (건 / 백 만 원)\t30건/ 900백만원\t60건/ 800백만원\t\n\n"
    "□ 추진계획\n\n○ 그룹별 한도액 설정\n\n분야 그룹\t한도액\t분야 그룹\t한도액\n들판·길\t위원회 결정\t산골·강\t위원회 결정\n\n"
    "□ 목표\n\n○ 생활 지표 개발\n\n－ 17개 목표, 96개 세부목표 및 이를 측정할 수 있는 126개 지표(안) 수립\n"
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("2030년 주민학교 제안 금액 대비 실제 편성액 비율이 몇 %인가요", "40%"),
        ("2030년 주민제안 금액 대비 편성액 비율은? (주민학교)", "40%"),
        ("2030년 주민학교 제안금액 대비 편성금액 비율", "40%"),
        ("2030년 주민학교 제안 건수 대비 편성 건수 비율은?", "50%"),
        ("2030년 주민학교 제안된 금액의 몇 %가 편성됐어?", "40%"),
    ],
)
def test_what_was_granted_is_set_against_what_was_offered(over: Over, printed: Printed, asked: str, told: str) -> None:
    assert printed(over({"계획.txt": OFFERS})(asked)) == [told]


def test_each_of_several_numbers_is_told_by_its_name(over: Over, printed: Printed) -> None:
    talk = over({"계획.txt": OFFERS})
    assert printed(talk("생활 지표의 목표와 세부목표는 각각 몇 개?")) == ["17개", "96개"]


def test_what_heads_the_names_of_rows_is_no_name_of_one(over: Over) -> None:
    talk = over({"계획.txt": OFFERS})
    assert "위원회 결정" in talk("들판·길 분야그룹 한도액은 얼마?").text
    assert talk("들판·길 분과 한도액은 얼마?").status is AnswerStatus.ABSENT


SUITS = (
    "2031년 주요업무계획\n\n새봄구\n\n1 송무행정\n\n□ 추진 현황\n\n○ 일반 소송 현황(*제소일자 기준)\n\n(2031. 10월말 기준, 단위 : 건)\n\n"
    "연도\t소송\t계\t진행중\t승소\t소취하\t패소\n2030\t계\t40\t10\t4\t23\t3\n2029\t계\t54\t1\t9\t41\t3\n\n"
    "□ 민선6기 공약 현황\n\n(단위 : 개)\n\n사업수\t바다\t\t산골\t\n\t교통\t안전\t환경\t복지\n공약(25)\t3\t2\t5\t15\n"
)
SETTLED = (
    "달빛 협력 강화\n\n1 기본 현황\n\n5 최근 3년 결산 현황\n\n(단위 : 천원)\n\n연도\t최종예산\t전년이월\t예산변경\t예산현액\t집행액\t차년이월\t집행잔액\n"
    "2029\t253,000\t0\t0\t253,000\t253,000\t0\t0\n2030\t236,000\t0\t7,000\t243,000\t241,000\t0\t2,000\n"
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Of the lawsuits filed in 2030, how many ended by withdrawal?", ["23건"]),
        ("How many of the 25 pledges (6th elected term) concern transport?", ["3개"]),
        ("How much was the mid-year budget change (예산변경) for 달빛 협력 강화 in 2030?", ["7,000천원"]),
    ],
)
def test_what_is_asked_in_english_is_met_by_its_korean(
    over: Over, printed: Printed, asked: str, told: list[str]
) -> None:
    assert printed(over({"계획.txt": SUITS, "설명서.txt": SETTLED})(asked)) == told


MEETINGS = (
    "2031년 주요업무계획\n\n새봄구\n\n1 소통 강화\n\n□ 추진 내용\n\n○ 소통 협의체 운영\n\n－ 주민 간담회(수시), 반장협의회(격월) 등 소통 정례화\n\n"
    "○ 공동 대응\n\n－ 통장 회의 개최(매월), 실무 현안회의 개최(수시)\n"
)
HIRED = (
    "등대 잔치\n\n1 기본 현황\n\n□ 사업추진절차\n\n- 집행절차\n  - 기본계획 수립 → 행사추진\n- 계약체결\n"
    "  - 잔치 운영업체 공모 후 계약체결\n  - 협상에 의한 계약(새봄시 계약 규칙 제12조)\n"
)


@pytest.mark.parametrize(
    "asked",
    [
        ["반장협의회는 얼마 간격으로 열어? 통장 회의는? (2031년 소통 계획)"],
        ["반장협의회와 통장 회의는 각각 얼마나 자주 열어?"],
    ],
)
def test_how_often_is_asked_of_both(over: Over, asked: list[str]) -> None:
    text = over({"계획.txt": MEETINGS})(*asked).text
    assert ("격월" in text, "매월" in text) == (True, True)


def test_how_often_goes_on_to_the_next(over: Over) -> None:
    text = over({"계획.txt": MEETINGS})("반장협의회는 얼마나 자주 열려?", "통장 회의는?").text
    assert ("매월" in text, "격월" in text) == (True, False)


@pytest.mark.parametrize(
    "asked", ["등대 잔치 운영업체는 어떤 계약방식으로 뽑고 근거 조항은 뭔가요?", "등대 잔치 계약방식은?"]
)
def test_the_way_of_a_contract_is_the_line_that_names_it(over: Over, asked: str) -> None:
    text = over({"설명서.txt": HIRED})(asked).text
    assert ("협상에 의한 계약" in text, "제12조" in text) == (True, True)
    assert "공모 후" not in text


FOUND = (
    "2030. 주요업무 추진실적 및 2031. 주요업무계획\n\n새봄구\n\n1 조직 혁신\n\n□ 추진실적\n\n○ 꽃길 우수사례 경진대회 개최를 통한 우리구 꽃길사례 발굴 : 21건\n\n"
    "□ 추진계획\n\n○ 꽃길 우수사례 경진대회 개최\n\n- 심사방법 : 서면심사, 투표 등을 통해 10건 선정\n"
)
RULES = (
    "2031년 주요업무계획\n\n새봄구\n\n1 법규 정비\n\n□ 자치법규 현황\n\n(2030. 10월 말 기준, 단위 : 건)\n\n"
    "자치법규\t\t\t행정규칙\t\t\n계\t조례\t규칙\t계\t훈령\t예규\n400\t300\t100\t50\t35\t15\n"
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("꽃길 우수사례 경진대회에서 발굴한 사례는 몇 건?", "21건"),
        ("꽃길 우수사례 경진대회에서 선정한 사례는 몇 건?", "10건"),
    ],
)
def test_what_was_done_is_told_by_the_line_that_says_so(over: Over, printed: Printed, asked: str, told: str) -> None:
    assert printed(over({"계획.txt": FOUND})(asked)) == [told]


@pytest.mark.parametrize("asked", ["조례가 자치법규에서 차지하는 비율?", "조례는 자치법규의 몇 %야?"])
def test_what_one_column_takes_of_another_is_its_share(over: Over, printed: Printed, asked: str) -> None:
    assert printed(over({"계획.txt": RULES})(asked)) == ["75%"]


def test_a_total_of_what_is_counted_is_no_money(over: Over, printed: Printed) -> None:
    plan = ADVICE.replace("○ 자문", "○ 법률전문관 자문") + "\n□ 2031년 소요예산 : 32,000천원\n"
    assert printed(over({"계획.txt": plan})("2030년 법률전문관 자문 합계는?")) == ["190건"]


@pytest.mark.parametrize("asked", ["그중 서면은 몇 %?", "서면은 몇 %야?"])
def test_a_share_of_what_was_told_of_a_year_is_of_that_year(over: Over, printed: Printed, asked: str) -> None:
    talk = over(
        {"계획.txt": ADVICE.replace("190\\t60\\t70\\t60", "200\\t50\\t70\\t80").replace("○ 자문", "○ 법률전문관 자문")}
    )
    assert "%" not in "".join(printed(talk("2031년 법률전문관 자문은 몇 건?", "서면 비율은?")))
    assert printed(talk("2031년 법률전문관 자문은 몇 건?", asked)) == ["41.67%"]
