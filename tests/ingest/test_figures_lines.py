"""Figures out of lines: results with their formulas, amounts under a key, numbers in sentences."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ingest.extract import extract
from ingest.model import Bound, Figure, Kind, Measure, ProblemKind, Reading, Status
from ingest.read import read_text


def reading(text: str) -> Reading:
    return extract(read_text(text, "t.txt"))


def brief(f: Figure) -> tuple[int | None, str, Measure, str]:
    return (int(f.value) if f.value is not None else None, f.unit, f.measure, f.item)


LINES = """과목구분\t2022년 예산내역\t
사무관리비\t○ 마을 축제 참가\t= 7,000천원
\t- 참가비 1,000,000원*1회\t= 1,000천원
\t- 천막 설치비 2,500,000원*2개\t= 5,000천원
\t- 물품비 100,000원x5명x2월\t= 1,000천원
시책추진업무추진비\t○ 추진활동비 3,000,000원\t= 3,000천원
"""


def test_a_line_item_has_its_owner_account_and_the_year_of_its_column() -> None:
    made = reading("□ 산출근거\n\n" + LINES)
    (tent,) = [f for f in made.figures if f.value == 5_000_000]
    assert (tent.item, tent.owners, tent.account, tent.year, tent.year_from) == (
        "천막 설치비",
        ("마을 축제 참가",),
        "사무관리비",
        2022,
        "column",
    )
    assert tent.source.quote == "- 천막 설치비 2,500,000원*2개\t= 5,000천원"
    assert tent.measure is Measure.BUDGET


def test_a_formula_is_the_basis_and_its_factors_are_marked_as_such() -> None:
    made = reading("□ 산출근거\n\n" + LINES)
    (tent,) = [f for f in made.figures if f.value == 5_000_000]
    assert tent.basis is not None
    assert (tent.basis.product, tent.basis.agrees) == (Decimal(5_000_000), True)
    assert [brief(f) for f in made.figures if f.item == "천막 설치비" and f is not tent] == [
        (2_500_000, "KRW", Measure.UNIT_PRICE, "천막 설치비"),
        (2, "count:개", Measure.COUNT, "천막 설치비"),
    ]
    (goods,) = [f for f in made.figures if f.item == "물품비" and f.basis is not None]
    assert goods.basis is not None
    assert [f.printed for f in goods.basis.factors] == ["100,000원", "5명", "2월"]


def test_an_amount_said_again_in_thousands_is_one_amount_and_its_basis() -> None:
    made = reading("□ 산출근거\n\n" + LINES)
    named = [f for f in made.figures if f.item == "추진활동비"]
    assert [(f.value, f.measure) for f in named] == [
        (Decimal(3_000_000), Measure.BUDGET),
        (Decimal(3_000_000), Measure.UNIT_PRICE),
    ]
    assert {f.account for f in named} == {"시책추진업무추진비"}


def test_parts_point_at_the_amount_of_their_owner() -> None:
    made = reading("□ 산출근거\n\n" + LINES)
    (whole,) = [f for f in made.figures if f.value == 7_000_000]
    parts = [f for f in made.figures if f.part_of == whole.id]
    assert sum(f.value or 0 for f in parts) == whole.value


def test_a_formula_that_does_not_work_out_is_said_and_the_printed_result_stays() -> None:
    made = reading("□ 산출근거\n\n○ 강사료 200,000원*3명 = 700천원\n")
    (fee,) = [f for f in made.figures if f.measure is Measure.BUDGET]
    assert fee.basis is not None
    assert (fee.value, fee.basis.product, fee.basis.agrees) == (Decimal(700_000), Decimal(600_000), False)


def test_a_formula_without_a_result_gives_factors_only() -> None:
    made = reading("○ 산출내역 : 장비 100천원 × 50set\n")
    assert [brief(f)[:3] for f in made.figures] == [
        (100_000, "KRW", Measure.UNIT_PRICE),
        (50, "count:set", Measure.COUNT),
    ]
    assert {f.basis.agrees for f in made.figures if f.basis} == {None}


@pytest.mark.parametrize(("caption", "unit"), [("(단위 : 천원)\n", "KRW"), ("", "")])
def test_a_bare_result_takes_the_unit_over_it_or_is_doubtful(caption: str, unit: str) -> None:
    made = reading(f"□ 산출내역\n{caption}- 예산액 : 120,000\n")
    (only,) = made.figures
    assert (only.unit, only.status is Status.DOUBTFUL) == (unit, not unit)
    assert [p.kind for p in made.problems] == ([] if unit else [ProblemKind.UNIT])


def test_a_bare_result_is_vouched_for_by_its_formula() -> None:
    made = reading("□ 산출내역\n○ 현수막 제작 50,000원*4개*2회 = 400\n")
    (result,) = [f for f in made.figures if f.basis]
    assert (result.value, result.printed) == (Decimal(400_000), "400천원")


def test_a_key_names_the_measure_and_its_owners_what_it_is_about() -> None:
    made = reading(
        "□ 사업내용\n\n- 마을 축제 참가\n - 소요예산 : 7,000천원\n- 안내서 제작(1,000부)\n - 소요예산 : 600천원\n"
    )
    assert [(f.owners, f.item, f.measure, int(f.value or 0)) for f in made.figures if f.unit == "KRW"] == [
        (("마을 축제 참가",), "소요예산", Measure.REQUIRED, 7_000_000),
        (("안내서 제작(1,000부)",), "소요예산", Measure.REQUIRED, 600_000),
    ]


@pytest.mark.parametrize(
    ("said", "kind"), [("미정(시비)", Kind.UNDETERMINED), ("비예산", Kind.NONBUDGET), ("추후 결정", Kind.UNDETERMINED)]
)
def test_a_word_instead_of_an_amount_keeps_its_kind(said: str, kind: Kind) -> None:
    (only,) = reading(f"□ 2023년 소요예산 : {said}\n").figures
    assert (only.kind, only.value, only.measure, only.year) == (kind, None, Measure.REQUIRED, 2023)
    assert only.funding == ("시비" if "시비" in said else None)


def test_a_point_that_only_says_it_needs_no_budget_is_one_of_its_heading() -> None:
    (only,) = reading("□ 사업개요\n ○ 비예산(기존 인력 활용)\n").figures
    assert (only.kind, only.measure, only.printed) == (Kind.NONBUDGET, Measure.BUDGET, "비예산(기존 인력 활용)")
    (named,) = reading("○ 옥상 화단 : 비예산(주민 협력)\n").figures
    assert (named.item, named.kind) == ("옥상 화단", Kind.NONBUDGET)


@pytest.mark.parametrize(
    ("said", "item"),
    [
        ("- 길잡이 도입 예산은 제1회 추경에 반영 추진(금액 미정)", "길잡이 도입 예산"),
        ("- 길잡이 도입 사업비는 내년에 반영(예산 미정)", "길잡이 도입 사업비"),
    ],
)
def test_an_amount_left_open_in_a_bracket_is_of_what_the_sentence_tells(said: str, item: str) -> None:
    (only,) = [f for f in reading(f"□ 추진계획\n{said}\n").figures if f.value is None]
    assert (only.item, only.kind, only.measure) == (item, Kind.UNDETERMINED, Measure.BUDGET)


def test_what_is_open_beside_an_amount_or_is_no_amount_is_no_figure() -> None:
    assert not [f for f in reading("- 도입 예산은 3억원(예산 미정분 별도)\n").figures if f.value is None]
    assert reading("- 대행사 선정은 다음 달(장소 미정)\n").figures == ()


def test_shares_in_a_bracket_are_of_the_amount_before_it() -> None:
    made = reading("※ 배움터 운영비 189,400천원(국비 94,700, 구비 94,700)은 별도 편성\n").figures
    assert [(f.funding, f.owners[-1:]) for f in made if f.funding] == [
        ("국비", ("배움터 운영비",)),
        ("구비", ("배움터 운영비",)),
    ]


def test_a_place_that_is_not_settled_is_no_figure() -> None:
    assert reading("- 장소 : 미정(심사 후 결정)\n").figures == ()


def test_a_sentence_gives_each_number_the_words_before_it() -> None:
    made = reading("○ 모집인원 : 40명(위원 35명, 예비 5명)\n")
    assert [(f.item, int(f.value or 0)) for f in made.figures] == [("모집인원", 40), ("위원", 35), ("예비", 5)]


def test_a_number_in_a_sentence_takes_the_last_year_named_before_it() -> None:
    made = reading("2024. 주요업무계획\n\n- 2023. 3월 : 2022년도 과제 4개 과제 완료\n- 2021년 이후 접수 114건\n")
    counts = list(made.figures)
    assert [(int(f.value or 0), f.year, f.year_from) for f in counts] == [
        (4, 2022, "sentence"),
        (114, None, "sentence"),
    ]
    assert counts[1].period == "2021년 이후"


def test_a_supplement_named_by_the_owner_is_no_plain_budget() -> None:
    made = reading("- 2023년 제1회 추경\n - 재난 대응 예산 158억원, 투자사업 90억원 편성\n")
    assert [(f.item, f.measure, f.year) for f in made.figures] == [
        ("재난 대응 예산", Measure.SUPPLEMENT, 2023),
        ("투자사업", Measure.SUPPLEMENT, 2023),
    ]


def test_limits_and_prices_for_one_are_no_budgets() -> None:
    made = reading(
        "○ 심사규모 : 10억원\n- 일반사업 1억원 이내, 행사 사업 2천만원 이내\n※ 1개 과제당 연구예산 5,000천원 ~ 10,000천원 지원\n"
    )
    assert [(int(f.value or 0), f.measure, f.bound) for f in made.figures] == [
        (1_000_000_000, Measure.BUDGET, Bound.EXACT),
        (100_000_000, Measure.LIMIT, Bound.AT_MOST),
        (20_000_000, Measure.LIMIT, Bound.AT_MOST),
        (5_000_000, Measure.UNIT_PRICE, Bound.LOW),
        (10_000_000, Measure.UNIT_PRICE, Bound.HIGH),
    ]


def test_shares_in_brackets_take_the_unit_of_the_whole() -> None:
    made = reading("○ 총사업비 : 2,500백만원(국비 1,250, 시비 1,250)\n")
    whole, *shares = made.figures
    assert [(f.funding, f.value, f.part_of, f.status) for f in shares] == [
        ("국비", Decimal(1_250_000_000), whole.id, Status.STATED),
        ("시비", Decimal(1_250_000_000), whole.id, Status.STATED),
    ]
    unsure = reading("○ 총사업비 : 2,500백만원(국비 1,250, 시비 50)\n").figures[1:]
    assert {f.status for f in unsure} == {Status.DOUBTFUL}


def test_a_share_with_a_unit_of_its_own_is_read_once_and_whole() -> None:
    made = reading("○ 사업비 : 1,277,000원 (국비 228,000원, 구비 1,049,000원)\n")
    assert [(f.funding, f.value) for f in made.figures] == [
        (None, Decimal(1_277_000)),
        ("국비", Decimal(228_000)),
        ("구비", Decimal(1_049_000)),
    ]


def test_the_boxes_of_a_form_own_nothing_below_them() -> None:
    for boxes in ("□ 신규  ■ 계속", "■ 신규 □ 계속 (국비 매칭)", "[O] 신규  [ ] 계속"):
        (made,) = reading(f"○ 사업구분 : {boxes}\n○ 사업비 : 700천원\n").figures
        assert (made.item, made.owners) == ("사업비", ())


def test_numbers_that_print_alike_in_one_line_have_names_of_their_own() -> None:
    made = reading("○ 선정방법 : 위원회 투표(50%) + 모바일 투표(50%)\n")
    assert [(f.item, f.value) for f in made.figures] == [("위원회 투표", Decimal(50)), ("모바일 투표", Decimal(50))]
    assert len({f.id for f in made.figures}) == 2


def test_a_doubtful_amount_is_kept_as_a_problem() -> None:
    made = reading("○ 소요예산 : 1,23,456원\n")
    assert made.figures == ()
    assert [p.kind for p in made.problems] == [ProblemKind.AMOUNT]
    assert "1,23,456" in made.problems[0].sources[0].quote


def test_a_colon_after_a_formula_stands_for_an_equals_sign() -> None:
    made = reading("□ 산출근거\n\n- 심사수당 1,500,000원 x 1명 x 2개월 : 3,000천원\n")
    (result,) = [f for f in made.figures if f.measure is Measure.BUDGET]
    assert result.basis is not None
    assert (result.item, result.value, result.basis.agrees) == ("심사수당", Decimal(3_000_000), True)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("상담 인력 확충 (12 → 15명)", [("상담 인력 확충", "12명"), ("상담 인력 확충", "15명")]),
        ("참여 자치구 : 5 ⇒ 7 → 9개", [("참여 자치구", "5개"), ("참여 자치구", "7개"), ("참여 자치구", "9개")]),
        ("보조율 50 → 70%", [("보조율", "50%"), ("보조율", "70%")]),
        ("이용 만족도 3.2 → 4.8", [("이용 만족도", "3.2"), ("이용 만족도", "4.8")]),
        ("만족도(점) : 3.2 → 4.8", [("만족도", "3.2점"), ("만족도", "4.8점")]),
        ("추진기간 2030 → 2031년", []),
        ("3 → 4단계", []),
        ("온도 3.2 → 4.8", []),  # no scale that is known
    ],
)
def test_both_ends_of_an_arrow_are_told_in_the_unit_of_what_it_leads_to(line: str, said: list[tuple[str, str]]) -> None:
    made = reading(f"2031년 달빛구 상담 성과\n\n□ 추진성과\n\n ○ {line}\n")
    assert [(f.item, f.printed) for f in made.figures] == said
    assert all(f.status is Status.STATED for f in made.figures)


def test_the_ends_of_an_arrow_behind_an_increase_are_no_changes_and_each_is_of_the_year_in_its_bracket() -> None:
    made = reading(
        "2031년 달빛구 성과\n\n□ 성과\n\n ○ 예산 증액 : 10,000천원(2030) → 12,000천원(2031), 2,000천원 증가\n"
    )
    assert [(int(f.value or 0), f.measure, f.year) for f in made.figures][:2] == [
        (10_000_000, Measure.BUDGET, 2030),
        (12_000_000, Measure.BUDGET, 2031),
    ]
    assert made.figures[2].measure is Measure.CHANGE


def test_what_an_amount_behind_a_count_is_of_is_said_above_where_the_line_says_no_more_than_its_year() -> None:
    made = reading(
        "2031년 달빛구 업무보고\n\n□ 추진현황\n\n○ 이웃보험금 지급 실적('31.6.30. 기준) : 37건 2억 8백만원\n\n※ '30년 : 52건 3억 1천만원\n"
    )
    (last,) = [f for f in made.figures if f.value == 310_000_000]
    assert (last.year, last.item.split("(")[0]) == (2030, "이웃보험금 지급 실적")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "○ 사업비 : 기정 4,500백만원 → 2,200백만원 (△2,300백만원)",
            [(4_500, Measure.PRIOR), (2_200, Measure.BUDGET), (-2_300, Measure.CHANGE)],
        ),
        (
            "○ 사업비 : 기정예산 4,500백만원 → 변경 2,200백만원(△2,300백만원)",
            [(4_500, Measure.PRIOR), (2_200, Measure.BUDGET), (-2_300, Measure.CHANGE)],
        ),
        (
            "○ 사업비 : 당초 1,400백만원 → 1,950백만원(+550백만원)",
            [(1_400, Measure.INITIAL), (1_950, Measure.BUDGET), (550, Measure.CHANGE)],
        ),
        ("○ 사업비 변경 : 기정 1,200백만원 → 변경 1,850백만원", [(1_200, Measure.PRIOR), (1_850, Measure.BUDGET)]),
        ("○ 운영수지 △300백만원", [(-300, Measure.OTHER)]),
    ],
)
def test_what_an_amount_became_is_not_what_it_was_and_the_difference_is_none_of_both(
    line: str, wanted: list[tuple[int, Measure]]
) -> None:
    text = f"1. 다리 보수\n\n□ 사업개요\n\n{line}\n"
    read = [f for f in extract(read_text(text, "t.txt")).figures if f.unit == "KRW" and f.value is not None]
    assert [(int(f.value or 0) // 1_000_000, f.measure) for f in read] == wanted


@pytest.mark.parametrize("name", ["휴대용 LED", "업무용 PC", "AED"])
def test_a_price_behind_a_name_in_latin_letters_is_a_factor(name: str) -> None:
    text = f"쉼터 확충\n\n□ 2022년 소요예산 : 20,000천원\n\n○ 산출내역 : {name} 4,000천원 × 5대\n"
    found = [f for f in extract(read_text(text, "2022_쉼터.txt")).figures if f.item == name]
    assert [(f.printed, f.measure) for f in found] == [("4,000천원", Measure.UNIT_PRICE), ("5대", Measure.COUNT)]
    assert found[0].basis is not None
    assert found[0].basis.product == 20_000_000


PRESS = """보도자료

나래부
보도시점 : 2030. 8. 29.(목)

2031년 나래부 예산안 62억원 편성

□ 나래부는 2031년도 예산안을 62억원으로 편성했다. 올해(59억원)보다 3억원(5.1%) 늘어난 규모다.

1. 나무

 ① (그늘나무) 길가 나무 심기 지원을 14억원에서 21억원으로 7억원 늘린다. 심는 곳도 185곳에서 240곳으로 늘어난다.
   - 지원 시·군 : 40곳 → 66곳
 ② (꽃길) 꽃길 가꾸기 활동비는 2030년과 같은 13억원이다.
 ③ (쉼터) 쉼터 12곳을 새로 만든다. 24억원, 1곳당 2억원이다.
"""


def told(text: str, printed: str) -> list[tuple[str, int | None, str]]:
    return [(f.item, f.year, "›".join(f.owners)) for f in reading(text).figures if f.printed == printed]


def test_what_a_sentence_changes_from_is_of_no_year_and_what_it_changes_to_is_of_its_own() -> None:
    assert told(PRESS, "14억원") == [("길가 나무 심기 지원", None, "그늘나무")]
    assert told(PRESS, "21억원") == [("길가 나무 심기 지원", 2031, "그늘나무")]
    assert [(f.value, f.measure) for f in reading(PRESS).figures if f.printed == "7억원"] == [
        (Decimal(700_000_000), Measure.CHANGE)
    ]
    assert [year for _, year, _ in told(PRESS, "40곳")] == [None]
    assert told(PRESS, "66곳") == [("지원 시·군", 2031, "그늘나무")]


def test_a_change_told_between_years_keeps_them() -> None:
    text = "2031년 계획\n\n- 나무 심기 : 2030년 14억원에서 2031년 21억원으로 확대\n"
    assert [year for p in ("14억원", "21억원") for _, year, _ in told(text, p)] == [2030, 2031]


def test_the_bracket_that_an_item_begins_with_says_what_all_its_numbers_are_of() -> None:
    assert told(PRESS, "13억원") == [("꽃길 가꾸기 활동비", 2031, "꽃길")]
    assert told(PRESS, "24억원") == [("쉼터", 2031, "쉼터")]
    assert told("2031년 계획\n\n- (국비) 나무 300천원\n", "300천원") != [("나무", 2031, "국비")]


def test_this_year_of_a_press_release_is_that_of_its_day() -> None:
    assert told(PRESS, "59억원") == [("나래부는 예산안", 2030, "")]
    assert told(PRESS, "3억원") == [("나래부는 예산안", 2031, "")]
    assert told("2031년 업무계획\n\n- 올해 예산 59억원\n", "59억원")[0][1] == 2031


def test_a_part_of_a_whole_is_named_by_what_was_done_of_it() -> None:
    text = "2031년 계획\n\n가. 나무 심기\n\n- 2030년 말 기준 총 40km 중 12km 교체 완료(30%)\n- 전체 대상 90교 가운데 30교 완료, 60교 미개선\n"
    assert [(p, *item[:2]) for p in ("40km", "12km") for item in told(text, p)] == [
        ("40km", "전체", 2030),
        ("12km", "교체 완료", 2030),
    ]
    assert [item for p in ("30교", "60교") for item, *_ in told(text, p)] == ["완료", "미개선"]


def test_half_years_and_payers_with_their_rates_are_names() -> None:
    text = (
        "2031년 계획\n\n○ 모집인원 : 21명(상반기 14명, 하반기 7명)\n○ 사업비 : 10억원(도비 40% 4억원, 군비 60% 6억원)\n"
    )
    assert [item for p in ("14명", "7명") for item, *_ in told(text, p)] == ["상반기", "하반기"]
    assert [f.funding for f in reading(text).figures if f.unit == "KRW"] == [None, "도비", "군비"]


NAMESAKES = """2031년 계획

○ 봄꽃축제 : 2031. 4. 18. / 2억원
○ 가을꽃축제 : 2031. 10. 10. / 6억원
  - '30년 가을꽃축제 : 5억원
  - '30년 봄꽃축제 : 3억원
"""


def test_what_a_dash_tells_of_a_year_of_another_thing_is_of_that_thing() -> None:
    assert told(NAMESAKES, "3억원") == [("봄꽃축제", 2030, "")]
    assert told(NAMESAKES, "5억원") == [("가을꽃축제", 2030, "")]


def test_won_for_each_is_a_price() -> None:
    text = "2031년 계획\n\n1. 급식\n\n(단위 : 원/식)\n\n| 구분 | 2030 | 2031 |\n|---|---:|---:|\n| 유치원 | 2,950 | 3,070 |\n| 중학교 | 4,130 | 4,290 |\n"
    assert {(f.printed, f.measure) for f in reading(text).figures} >= {("3,070원", Measure.UNIT_PRICE)}
