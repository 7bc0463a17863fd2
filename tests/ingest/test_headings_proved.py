"""Headings of several lines whose layout the sums of the rows prove, and names torn over the lines below them."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Reading
from ingest.read import read_text


def document(text: str) -> Reading:
    return extract(read_text(f"1   시설 현황 (’33.3.31. 기준, 단위 : 백만원)\n\n{text}\n", "a.txt"))


def columns(text: str, item: str) -> dict[str, str]:
    return {f.column: f.printed for f in document(text).figures if f.item == item}


def test_only_the_first_group_begins_with_its_total() -> None:
    table = "방문객 현황 (단위 : 명)\n\n구  분 총 계\n내    륙    부 그  외\n\n소계 가군 나군 섬 해외\n\n’32.1~3월 96 61 20 41 23 12\n\n’33.1~3월 312 241 58 183 49 22"
    assert columns(table, "’33.1~3월") == {
        "총계": "312명",
        "내륙부 소계": "241명",
        "내륙부 가군": "58명",
        "내륙부 나군": "183명",
        "그외 섬": "49명",
        "그외 해외": "22명",
    }


def test_a_change_stands_behind_the_two_years_that_it_is_of() -> None:
    table = "구 분\n예 산 액 증 감\n\n’32년 ’33년 금액 비율(%)\n\n계 30,400 32,240 1,840 6.1\n\n하천 관리 12,100 11,780 △320 △2.6\n\n가로 관리 18,300 20,460 2,160 11.8"
    assert columns(table, "하천 관리") == {
        "예산액 ’32년": "12,100백만원",
        "예산액 ’33년": "11,780백만원",
        "증감 금액": "△320백만원",
        "증감 비율(%)": "△2.6%",
    }


def test_a_cost_is_what_the_years_behind_it_add_up_to() -> None:
    table = "구 분 총사업비\n연 도 별 투 자 계 획\n\n’31년까지 ’32년 ’33년 이후\n\n계 23,000 9,400 6,500 7,100\n\n가정수장 15,800 7,900 4,300 3,600\n\n나정수장 7,200 1,500 2,200 3,500"
    assert columns(table, "나정수장")["총사업비"] == "7,200백만원"
    assert columns(table, "나정수장")["연도별투자계획 ’32년"] == "2,200백만원"


def test_one_balance_stands_under_a_point_in_time() -> None:
    table = "구  분 ’31년말\n’32년 ’32.6월말\n\n조성액 적립 사용 잔액\n\n마을기금 102,640 15,300 2,180 115,760"
    assert columns(table, "마을기금") == {
        "’31년말 조성액": "102,640백만원",
        "’32년 적립": "15,300백만원",
        "’32년 사용": "2,180백만원",
        "’32.6월말 잔액": "115,760백만원",
    }


def test_the_name_drawn_wide_is_over_the_grades_not_the_one_behind_it() -> None:
    table = "구  분 계\n숙   박   업 민박\n\n1급 2급 3급 이하\n\n객실수(실) 142 20 27 41 54"
    assert columns(table, "객실수(실)")["숙박업 3급 이하"] == "41실"
    assert columns(table, "객실수(실)")["민박"] == "54실"


def test_the_last_name_goes_on_in_the_lines_below() -> None:
    table = "구 분 노선수 운행횟수 이용객(명) 탑승률(%)\n전년 동기\n이용객(명)\n\n계 4 1,086 18,640 42.9 11,205\n\n가형 2 724 13,030 45.0 7,812\n\n나형 2 362 5,610 38.7 3,393"
    assert columns(table, "나형")["전년 동기 이용객(명)"] == "3,393명"
    assert columns(table, "나형")["이용객(명)"] == "5,610명"


def test_what_is_done_and_how_much_of_it_stand_under_one_year() -> None:
    table = "보급 현황 (단위 : 대, %)\n\n구 분\n’32년 ’33년\n달성률\n\n실적 목표 실적(6월)\n\n계 4,206 5,120 2,352 45.9\n\n가차량 4,120 5,000 2,310 46.2\n\n나차량 86 120\n42 35.0"
    assert columns(table, "나차량") == {
        "’32년 실적": "86대",
        "’33년 목표": "120대",
        "’33년 실적(6월)": "42대",
        "달성률": "35.0%",
    }


def test_what_stands_before_a_group_is_its_sum() -> None:
    table = "처리 현황 (단위 : 톤, %)\n\n구 분 발생량\n처 리 방 법\n재활용률\n\n소각 매립 재활용\n\n’32년 1,182 312 144 726 61.4\n\n’33년 1,137 296 125 716 63.0"
    told = columns(table, "’33년")
    assert (told["발생량"], told["처리방법 재활용"], told["재활용률"]) == ("1,137톤", "716톤", "63.0%")


def test_a_change_that_is_no_difference_is_not_read() -> None:
    table = "구 분\n예 산 액 증 감\n\n’32년 ’33년 금액 비율(%)\n\n하천 관리 12,100 11,780 △330 △2.6\n\n가로 관리 18,300 20,460 2,165 11.8"
    assert not columns(table, "하천 관리")


def test_so_much_a_day_stands_beside_a_rate() -> None:
    table = (
        "정수장 현황 (단위 : 천㎥/일, %)\n\n구 분 계 가정수장 나정수장\n\n시설용량 620 370 250\n\n가동률 72.3 76.0 66.7"
    )
    (whole,) = [f for f in document(table).figures if f.printed.startswith("620")]
    assert (whole.printed, whole.unit, str(whole.value)) == ("620천㎥/일", "count:㎥/일", "620000")


def test_letters_drawn_apart_are_names_behind_a_total_of_one_letter() -> None:
    table = "정비 실적 (단위 : 호)\n\n구 분 계 철 거 리모델링 매 입 주차장․텃밭\n\n’31년 86 41 18 12 15\n\n’32년 124 63 25 14 22"
    assert columns(table, "’32년") == {
        "계": "124호",
        "철거": "63호",
        "리모델링": "25호",
        "매입": "14호",
        "주차장․텃밭": "22호",
    }


def test_a_total_of_one_column_stands_under_what_adds_up_to_it() -> None:
    table = "구 분 물량 단가 예산\n추진실적\n\n계 3,230\n\n승차대(쉼터) 설치 85개소 20 1,700\n40개소\n\n안내기(BIT) 120대 9 1,080\n72대\n\n의자 설치 150개 3 450\n0개\n(10월 착수)"
    assert columns(table, "계")["예산"] == "3,230백만원"
    assert columns(table, "안내기(BIT)") == {
        "물량": "120대",
        "단가": "9백만원",
        "예산": "1,080백만원",
        "추진실적": "72대",
    }


def test_a_heading_that_could_be_laid_out_in_too_many_ways_is_left_alone() -> None:
    names = " ".join(f"가{n}" for n in range(30))
    kids = " ".join(f"나{n}" for n in range(40))
    values = " ".join(str(n + 1) for n in range(50))
    read = document(f"구 분 {names}\n다 라\n\n{kids}\n\n가시설 {values}\n\n나시설 {values}")
    assert not any(f.column for f in read.figures)
