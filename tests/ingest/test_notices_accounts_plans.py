"""Notices of ministries, accounts of foundations, plans of offices: each figure under its own section, row, unit and measure."""

from __future__ import annotations

from pathlib import Path

from ingest.extract import extract
from ingest.model import Document, Figure, Measure
from ingest.read import read

NOTICE = """# 2031년 산촌 쉼터 꾸리기 공모 공고

2031년 2월 3일

산촌부장관

---

**1. 지원 규모**

① 2031년 국비 : 4,000백만원(30개소 내외)

(단위: 백만원)

<table>
<tr><th rowspan=2>유형</th><th rowspan=2>개소당 국비 한도</th><th rowspan=2>총사업비</th><th colspan=2>재원</th></tr>
<tr><th>국비</th><th>자부담</th></tr>
<tr><td>새싹형</td><td>100</td><td>2,500</td><td>2,000</td><td>500</td></tr>
<tr><td>열매형</td><td>200</td><td>2,500</td><td>2,000</td><td>500</td></tr>
</table>

**2. 배정**

시·도	계(개소)	새싹형	열매형	국비(백만원)
합계	30	20	10	4,000
솔도	18	11	7	2,500
샘도	12	9	3	1,500

**3. 낼 서류**

1. 신청서와 계획서 1부
2. 마을 인가서
3. 통장 사본

**4. 집행 실적**

(단위: 백만원)

| 구분 | 2029년 | 2030년 |
|---|---|---|
| 교부액 | 3,000 | 3,500 |

<table>
<tr><td>성과지표</td><td>가중치</td><td>구분</td><td>2029</td><td>2030</td></tr>
<tr><td rowspan="2">쉼터 평균 매출(백만원)</td><td rowspan="2">0.6</td><td>목표</td><td>40</td><td>45</td></tr>
<tr><td>실적</td><td>42</td><td>41</td></tr>
<tr><td rowspan="2">새 일자리(명)</td><td rowspan="2">0.4</td><td>목표</td><td>90</td><td>95</td></tr>
<tr><td>실적</td><td>88</td><td>99</td></tr>
</table>
"""

ACCOUNTS = """# 2030회계연도 결산 보고

## 제1장 수지 결산

### 1-1. 수입

(단위: 천원)

| 과목 | 예산현액 | 수납액 | 과부족(수납-예산) |
|:---|---:|---:|---:|
| 군 출연금 | 900,000 | 900,000 | - |
| 임대수입 | 40,000 | 38,500 | △1,500 |
| 합계 | 940,000 | 938,500 | △1,500 |

### 1-2. 추이

(단위: 백만원)

| 구분 | 2029 | 2030 |
|:---|---:|---:|
| 총수입 | 900 | 938 |
|  군 출연금 | 860 | 900 |
|  임대수입 | 40 | 38 |
| 총지출 | 880 | 910 |

## 제2장 재무상태

(단위: 원)

| 계정 | 당기(2030.12.31.) | 전기(2029.12.31.) |
|:--|--:|--:|
| Ⅰ. 유동자산 | 145,390,870 | 180,420,500 |
| Ⅱ. 비유동자산 | 273,334,440 | 224,697,500 |
| 자산총계 | 418,725,310 | 405,118,000 |

## 제3장 의견과 조치

1. 외부감사인 의견 : 적정
2. 군 종합감사(2030. 9.) 지적 : 4건(주의 3건, 시정 1건), 회수액 3,618천원
3. 조치 : 회수 완료(2030. 11. 14.)
"""

PLAN = """달빛구 2031년도 주요업무 추진계획

2031. 1.

Ⅰ. 기본 현황

1. 조직 : 1과 5팀

  물길과(3팀) : 물길기획팀, 물길관리팀, 둑길팀
  숲길과(2팀) : 숲길기획팀, 숲길관리팀

Ⅱ. 2030년 주요 성과

 ▣ 쉼터 15개소 신설(누계 37개소), 이용 만족도 91.3점
 ▣ 순찰 기기로 범죄·사고 대응 166건 지원(2030. 10월 말, 2028년 148건·
    2029년 173건)
 ▣ 물길 안내 9건 완료

Ⅲ. 2031년 추진계획

1  순찰 인력 운영

   ❍ 순찰원 24명, 3조 2교대(조당 8명), 1인당 도는 곳을 40곳에서 20곳으로 줄임
   ❍ 영상 제작 3편
"""


def document(tmp_path: Path, text: str, name: str = "공고.md") -> Document:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found = read(path, path.name)
    assert isinstance(found, Document)
    return found


def figures(found: Document, *, item: str = "", column: str = "") -> list[Figure]:
    return [f for f in extract(found).figures if item in (*f.owners, f.item) and column in {"", f.column}]


def told(found: list[Figure]) -> list[str]:
    return [f.printed for f in found]


def test_numbers_set_in_bold_go_on_past_a_plain_list_below_one_of_them(tmp_path: Path) -> None:
    found = document(tmp_path, NOTICE)
    titles = [s.title for s in found.sections]
    assert "집행 실적" in titles
    over = {s.title: found.sections[s.parent or 0].title for s in found.sections}
    assert over["마을 인가서"] == "낼 서류"
    assert over["집행 실적"] == over["낼 서류"]


def test_who_signs_over_a_rule_heads_nothing(tmp_path: Path) -> None:
    found = document(tmp_path, NOTICE)
    assert "산촌부장관" not in [s.title for s in found.sections]


def test_the_most_for_one_is_lent_to_no_other_column(tmp_path: Path) -> None:
    found = document(tmp_path, NOTICE)
    most = {f.column: f.measure for f in figures(found, item="열매형") if f.unit == "KRW"}
    assert most["개소당 국비 한도"] is Measure.LIMIT
    assert Measure.LIMIT not in {m for column, m in most.items() if column != "개소당 국비 한도"}


def test_the_parts_of_a_counted_total_are_counted_as_it_is(tmp_path: Path) -> None:
    found = document(tmp_path, NOTICE)
    assert told(figures(found, item="샘도"))[:3] == ["12개소", "9개소", "3개소"]


def test_a_column_behind_the_weights_tells_goals_from_results(tmp_path: Path) -> None:
    found = document(tmp_path, NOTICE)
    sold = figures(found, item="쉼터 평균 매출(백만원)")
    assert [(f.item, f.printed) for f in sold if f.year == 2030] == [("목표", "45백만원"), ("실적", "41백만원")]


def test_a_weight_is_in_no_unit_of_its_row(tmp_path: Path) -> None:
    found = document(tmp_path, NOTICE)
    weights = figures(found, column="가중치", item="쉼터 평균 매출(백만원)")
    assert [(f.printed, f.unit, f.measure) for f in weights] == [("0.6", "", Measure.RATE)]


def test_an_amount_before_a_bracket_owns_nothing_in_it(tmp_path: Path) -> None:
    found = document(tmp_path, NOTICE)
    count = next(f for f in extract(found).figures if f.printed == "30개소")
    assert not any("만원" in o for o in count.owners)


def test_what_came_in_too_much_or_too_little_is_no_budget(tmp_path: Path) -> None:
    found = document(tmp_path, ACCOUNTS)
    over = figures(found, item="임대수입", column="과부족(수납-예산)")
    assert [(f.printed, f.measure) for f in over] == [("△1,500천원", Measure.OTHER)]


def test_revenue_of_settled_years_was_not_spent(tmp_path: Path) -> None:
    found = document(tmp_path, ACCOUNTS)
    assert {f.measure for f in figures(found, item="총수입")} == {Measure.OTHER}
    assert {f.measure for f in figures(found, item="총지출")} == {Measure.EXECUTED}


def test_assets_are_no_budget(tmp_path: Path) -> None:
    found = document(tmp_path, ACCOUNTS)
    assert {f.measure for f in figures(found, item="자산총계")} == {Measure.OTHER}


def test_a_number_in_two_parts_is_no_part_of_a_title(tmp_path: Path) -> None:
    found = document(tmp_path, ACCOUNTS)
    assert [s.title for s in found.sections][3:5] == ["수입", "추이"]


def test_entries_line_by_line_own_none_of_each_other(tmp_path: Path) -> None:
    found = document(tmp_path, ACCOUNTS)
    back = next(f for f in extract(found).figures if f.printed == "3,618천원")
    assert back.source.section[-1] == "의견과 조치"
    assert not any("외부감사인" in o for o in back.owners)


def test_one_key_after_another_is_not_read_into_the_line_above(tmp_path: Path) -> None:
    found = document(tmp_path, PLAN, "계획.txt")
    assert [f.item for f in extract(found).figures if f.printed in {"3팀", "2팀"}] == ["물길과", "숲길과"]


def test_squares_line_by_line_head_nothing_where_one_of_them_is_a_sentence(tmp_path: Path) -> None:
    found = document(tmp_path, PLAN, "계획.txt")
    helped = next(f for f in extract(found).figures if f.printed == "166건")
    assert helped.source.section[-1] == "2030년 주요 성과"
    new = next(f for f in extract(found).figures if f.printed == "15개소")
    assert (new.item, new.year) == ("쉼터 신설", 2030)


def test_who_works_in_turns_is_no_money(tmp_path: Path) -> None:
    found = document(tmp_path, PLAN, "계획.txt")
    assert not [f for f in extract(found).figures if f.unit == "KRW"]


def test_films_are_counted(tmp_path: Path) -> None:
    found = document(tmp_path, PLAN, "계획.txt")
    assert [f.unit for f in extract(found).figures if f.printed == "3편"] == ["count:편"]


LEVELS = """# 2031년도 성과계획서

## 정책사업별 계획

#### 1-1. 물길 돌보기

**□ 주요내용**

- 물길 안내 4건

**□ 사업별 예산** (단위 : 백만원)

| 사업 | 2031년 |
|---|---|
| 둑길 손질 | 40 |

#### 1-2. 숲길 돌보기

**□ 사업별 예산** (단위 : 백만원)

| 사업 | 2031년 |
|---|---|
| 나무 심기 | 70 |
"""


def test_bold_lines_stand_below_the_heading_that_hashes_name(tmp_path: Path) -> None:
    found = document(tmp_path, LEVELS, "계획.md")
    planted = next(f for f in extract(found).figures if f.printed == "70백만원")
    assert planted.source.section[-2:] == ("숲길 돌보기", "사업별 예산")


def test_what_all_years_come_to_is_of_no_one_year_where_a_line_tells_it_again(tmp_path: Path) -> None:
    told = """달빛시 2031년도 주요업무

Ⅰ. 2031년 추진계획

1  순찰 기기 전환

 가. 사업개요
   ❍ 대상 : 순찰 기기 900대 전량

 나. 연차별 계획
구 분	계	2030년	2031년	2032년
전환대수(대)	900	200	300	400
"""
    found = document(tmp_path, told, "계획.txt")
    assert {f.year for f in extract(found).figures if f.printed == "900대"} == {None}
