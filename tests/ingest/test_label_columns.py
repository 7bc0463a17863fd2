"""Which columns name the rows: what stands under a wide heading is asked, and years, months and numbers before names count."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Figure
from ingest.read import read_text


def figures(text: str, name: str = "a.csv") -> list[Figure]:
    """Read the figures of a text."""
    return [f for f in extract(read_text(text, name)).figures if f.value is not None]


def test_a_column_of_values_under_a_wide_heading_that_names_labels_holds_values() -> None:
    head = "<tr><th rowspan=2>구분<th colspan=3>재원별<th rowspan=2>비고<tr><th>국비<th>도비<th>시비"
    rows = "<tr><td>책마루<td>100<td>30<td>70<td>신규<tr><td>물길<td>250<td>75<td>175<td>계속"
    found = figures(f"<p>(단위 : 백만원)</p><table>{head}{rows}</table>", "a.html")
    assert [(f.item, f.funding, f.printed) for f in found] == [
        ("책마루", "국비", "100백만원"),
        ("책마루", "도비", "30백만원"),
        ("책마루", "시비", "70백만원"),
        ("물길", "국비", "250백만원"),
        ("물길", "도비", "75백만원"),
        ("물길", "시비", "175백만원"),
    ]


def test_names_behind_the_year_and_the_quarter_of_a_row_are_its_names() -> None:
    found = figures("연도,분기,세목,징수액(원)\n2031,1분기,재산세,500\n2030,2분기,재산세,600\n2031,1분기,주민세,700\n")
    assert [(f.year, f.owners, f.item, f.printed) for f in found] == [
        (2031, ("2031", "1분기"), "재산세", "500원"),
        (2030, ("2030", "2분기"), "재산세", "600원"),
        (2031, ("2031", "1분기"), "주민세", "700원"),
    ]


def test_names_behind_the_number_and_the_year_of_a_row_are_its_names() -> None:
    found = figures("번호,기준연도,사업명,예산액(천원)\n1,2031,책마루,1200\n2,2030,물길,500\n")
    assert [(f.year, f.item, f.column, f.printed) for f in found] == [
        (2031, "책마루", "예산액(천원)", "1200천원"),
        (2030, "물길", "예산액(천원)", "500천원"),
    ]


def test_what_is_paid_by_the_month_is_no_label() -> None:
    found = figures("구분,월,연,비고\n책마루 임차료,10,120,천원\n물길 관리비,5,60,천원\n")
    assert [(f.item, f.column, f.printed) for f in found] == [
        ("책마루 임차료", "월", "10천원"),
        ("책마루 임차료", "연", "120천원"),
        ("물길 관리비", "월", "5천원"),
        ("물길 관리비", "연", "60천원"),
    ]


def test_a_decrease_that_a_page_colours_keeps_its_sign() -> None:
    rows = "<tr><th>구분<th>증감액<tr><td>특별회계<td><span class='down'>▼</span>20<tr><td>기금<td><em>▽</em>30"
    found = figures(f"<p>(단위 : 억원)</p><table>{rows}</table>", "a.html")
    assert [(f.item, str(f.value)) for f in found] == [("특별회계", "-2000000000"), ("기금", "-3000000000")]


SPENT = """(단위 : 천원)

| 과목 | 산출내역 | 금액 | 비고 |
|---|---|---|---|
| 합계 |  | 96,000 |  |
| 101-04 | 둑길 지킴이 인건비 | 48,000 |  |
| 101-04 | 물길 살피미 인건비 | 18,000 |  |
| 201-01 | 둑길 안내지 제작 500원×12,000부 | 6,000 |  |
| 201-02 | 4,000원×6,000ℓ | 24,000 |  |
"""


def test_rows_named_by_the_code_of_an_account_are_called_after_what_is_paid() -> None:
    found = {f.item: (f.printed, f.account) for f in figures(SPENT, "a.md") if f.column == "금액"}
    assert found == {
        "합계": ("96,000천원", None),
        "둑길 지킴이 인건비": ("48,000천원", "기간제근로자등보수"),
        "물길 살피미 인건비": ("18,000천원", "기간제근로자등보수"),
        "둑길 안내지 제작": ("6,000천원", "사무관리비"),
        "201-02": ("24,000천원", "공공운영비"),
    }


def test_rows_named_by_an_account_of_their_own_keep_its_name() -> None:
    text = SPENT.replace("| 101-04 | 물길", "| 202-01 여비 | 물길").replace(
        "| 101-04 |", "| 101-04 기간제근로자등보수 |"
    )
    text = text.replace("| 201-01 |", "| 201-01 사무관리비 |").replace("| 201-02 |", "| 201-02 공공운영비 |")
    found = [f.item for f in figures(text, "a.md") if f.column == "금액"]
    assert found == ["합계", "101-04 기간제근로자등보수", "202-01 여비", "201-01 사무관리비", "201-02 공공운영비"]


def test_a_project_right_before_its_amount_names_the_row_whatever_words_follow() -> None:
    found = figures(
        "2031년도 결산\n\n(단위 : 천원)\n\n구분\t사업명\t이월액\t이월사유\t완료예정\n명시이월\t물길 정비\t700\t보상 협의 지연\t2032. 3월\n"
        "명시이월\t책마루 건립\t500\t설계 변경\t2032. 6월\n사고이월\t등불 교체\t90\t자재 납품 지연\t2032. 2월\n",
        "a.txt",
    )
    assert [(f.owners, f.item, f.printed) for f in found] == [
        (("명시이월",), "물길 정비", "700천원"),
        (("명시이월",), "책마루 건립", "500천원"),
        (("사고이월",), "등불 교체", "90천원"),
    ]


def test_a_row_that_a_day_names_is_called_by_the_project_beside_it() -> None:
    found = figures(
        "2031년도 결산\n\n(단위 : 천원)\n\n일자\t사업명\t감액 과목\t증액 과목\t전용액\t사유\n"
        "2031. 5. 11.\t물길 정비\t시설비\t감리비\t70\t설계 변경\n2031. 9. 27.\t책마루 운영\t인건비\t재료비\t12\t채용 지연\n",
        "a.txt",
    )
    assert [(f.item, f.printed) for f in found] == [("물길 정비", "70천원"), ("책마루 운영", "12천원")]


def test_the_year_of_a_row_stands_in_a_column_called_so_wherever_it_is() -> None:
    rows = "제8회\t2030\t9.7.~9.16.\t3,400\t50\n제9회\t2031\t9.6.~9.15.\t4,800\t60\n제10회\t2032\t온라인\t(조회수 3만)\t31\n"
    text = f"2033년 꽃놀이 계획\n\n□ 역대 현황\n\n회차\t연도\t기간\t방문객(명)\t예산(백만원)\n{rows}"
    made = [f for f in figures(text, "t.txt") if f.unit == "KRW"]
    assert [(f.item, f.year, f.printed) for f in made] == [
        ("제8회", 2030, "50백만원"),
        ("제9회", 2031, "60백만원"),
        ("제10회", 2032, "31백만원"),
    ]
    assert not [f for f in figures(text, "t.txt") if f.column == "연도"]


def test_spaces_that_add_up_are_counted_and_pages_are_not() -> None:
    head = "□ 주차장\n\n구분\t위치\t면수\n제1주차장\t강가\t850\n제2주차장\t학교 옆\t320\n"
    made = extract(read_text(head + "계\t\t1,170\n", "t.txt")).figures
    assert [f.printed for f in made] == ["850면", "320면", "1,170면"]
    assert not extract(read_text(head, "t.txt")).figures


def test_the_day_since_when_a_thing_is_there_is_no_name_and_no_year_of_what_is_told_of_it() -> None:
    rows = "1\t달무리점\t'29.5.13.\t98\t25\n2\t별무리점\t'30.11.4.\t112\t30\n"
    found = figures("2031년 주요업무계획\n\n연번\t센터명\t개소일\t면적(㎡)\t정원(명)\n" + rows, "a.txt")
    assert [(f.item, f.column, f.year, f.printed) for f in found] == [
        ("달무리점", "면적(㎡)", 2031, "98㎡"),
        ("달무리점", "정원(명)", 2031, "25명"),
        ("별무리점", "면적(㎡)", 2031, "112㎡"),
        ("별무리점", "정원(명)", 2031, "30명"),
    ]


def test_amounts_behind_what_another_government_pays_of_them_are_amounts_in_every_column() -> None:
    head = "(단위 : 천원)\n\n연도\t당초예산\t전년이월\t집행액\n"
    found = figures(head + "2029\t(x200) 480\t(x-) 0\t(x200) 471\n2030\t(x220) 520\t(x-) 15\t(x220) 497\n", "a.txt")
    whole = [(f.year, f.column, f.printed) for f in found if not f.funding]
    assert whole == [
        (2029, "당초예산", "480천원"),
        (2029, "전년이월", "0천원"),
        (2029, "집행액", "471천원"),
        (2030, "당초예산", "520천원"),
        (2030, "전년이월", "15천원"),
        (2030, "집행액", "497천원"),
    ]


def test_a_number_in_brackets_is_what_another_government_pays_where_its_neighbours_are_marked() -> None:
    head = "(단위 : 천원, %)\n\n구 분\t2028예산액 (A)\t2029예산액 (B)\t(B-A)*100/A\n"
    rows = "계\t(1,200) 3,400\t(1,500) 4,100\t(25) 21\n"
    found = figures(head + rows + "사무관리비\t(x-) 1,000\t(x-) 1,100\t(x-) 10\n", "a.txt")
    total = [(f.column, f.funding, f.printed) for f in found if f.item == "계"]
    assert total == [
        ("2028예산액 (A)", "국비", "1,200천원"),
        ("2028예산액 (A)", None, "3,400천원"),
        ("2029예산액 (B)", "국비", "1,500천원"),
        ("2029예산액 (B)", None, "4,100천원"),
        ("(B-A)*100/A", "국비", "25%"),
        ("(B-A)*100/A", None, "21%"),
    ]


def test_a_number_in_brackets_is_no_share_where_nothing_is_marked_as_one() -> None:
    found = figures("(단위 : 명)\n\n구 분\t2028년\t2029년\n현장\t(12) 34\t(15) 41\n", "a.txt")
    assert not [f for f in found if f.funding]


BANDS = """2031년 주요업무계획

1. 고향 후원 모금

□ 추진실적

(단위 : 건, 백만원)

구분\t계\t10만원 미만\t10만원\t10만원 초과
건수\t1,200\t200\t950\t50
금액\t150\t10\t95\t45
"""


def test_bounds_of_amounts_head_columns_and_are_no_amounts() -> None:
    figures = extract(read_text(BANDS, "a.txt")).figures
    assert [(f.item, f.column, f.printed) for f in figures if f.item == "금액"] == [
        ("금액", "계", "150백만원"),
        ("금액", "10만원 미만", "10백만원"),
        ("금액", "10만원", "95백만원"),
        ("금액", "10만원 초과", "45백만원"),
    ]
    assert not [f for f in figures if f.printed == "10만원"]
