"""Lines of a plan whose bullets were lost, keys with a slash between them, and prices by length: each number goes by its own name."""

from __future__ import annotations

from decimal import Decimal

from ingest.extract import extract
from ingest.read import read_text

PLAN = (
    "2031 물빛 한마당 추진계획(안)\n\nⅠ. 세부 추진계획\n\n1 주요 프로그램\n\n 여는 마당 : 10. 2.(목) 18:00, 둑길 무대\n\n－ 소요예산 : 7,000천원\n\n"
    " 둑길 달리기 : 10. 3.(금) 10:00, 물빛 둑길\n\n－ 종목 : 3km, 5km / 모집인원 : 900명(3km 600, 5km 300)\n\n－ 참가비 : 3km 4,000원, 5km 6,000원\n\n"
    "－ 신청기간 : 2031. 8. 5. ~ 9. 6.(누리집 접수)\n\n 조개 줍기 : 매일 1회, 회당 80명\n\n－ 체험료 : 성인 5,000원, 어린이 3,000원\n"
)


def _named() -> dict[Decimal, tuple[str, ...]]:
    made = extract(read_text(PLAN, "plan.txt"))
    return {f.value: (*f.owners, f.item) for f in made.figures if f.value is not None}


def test_a_name_without_its_bullet_owns_the_dashes_under_it() -> None:
    named = _named()
    assert named[Decimal(7_000_000)][0] == "여는 마당"
    assert "조개 줍기" in named[Decimal(80)]
    assert named[Decimal(3_000)] == ("조개 줍기", "체험료", "어린이")


def test_keys_with_a_slash_between_them_are_told_apart() -> None:
    assert _named()[Decimal(900)] == ("둑길 달리기", "모집인원")


def test_a_price_and_a_count_by_length_go_by_it() -> None:
    named = _named()
    assert named[Decimal(6_000)] == ("둑길 달리기", "참가비", "5km")
    assert named[Decimal(300)][-1] == "모집인원 5km"


def test_an_amount_that_is_worked_out_behind_another_goes_by_its_own_name() -> None:
    text = "□ 2031년 소요예산 : 60,000천원\n\n○ 산출내역 : 설계비 30,000천원, 부지매입비 900㎡ × 20천원 = 18,000천원, 공사비 12,000천원\n"
    made = extract(read_text(text, "plan.txt"))
    named = {f.value: f.item for f in made.figures if f.unit == "KRW"}
    assert (named[Decimal(30_000_000)], named[Decimal(18_000_000)]) == ("설계비", "부지매입비")
