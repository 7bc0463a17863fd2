"""Lists of days named by what was done on them, and two tables abreast with a name over each."""

from __future__ import annotations

from ingest.extract import extract
from ingest.read import read_text

FUND = (
    "2030년도 기금운용계획서\n\n별빛군 마을기금\n\n1. 자금운용계획\n\n(단위 : 천원)\n\n"
    "수입계획\t\t\t지출계획\t\t\n항목\t2029년\t2030년\t항목\t2029년\t2030년\n"
    "합계\t700\t900\t합계\t700\t900\n군 출연금\t500\t600\t기본경비\t100\t200\n이자수입\t200\t300\t예치금\t600\t700\n"
)
SPENT = (
    "2030년 별빛구 업무추진비 집행내역\n\n(단위 : 원)\n\n"
    "연번\t사용일시\t사용장소\t집행목적\t대상인원\t금액\n"
    "1\t2030-07-03 12:10\t가람식당\t현안 논의 간담회\t15명\t412,000\n"
    "2\t2030-08-07\t-\t직원 조의금 지급\t1명\t50,000\n"
)


def _named(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for figure in extract(read_text(text, "글.txt")).figures:
        found.setdefault(figure.item, []).append(figure.printed)
    return found


def test_each_of_two_tables_abreast_names_its_own_rows() -> None:
    named = _named(FUND)
    assert named["군 출연금"] == ["500천원", "600천원"]
    assert named["기본경비"] == ["100천원", "200천원"]


def test_a_row_named_by_a_day_alone_goes_by_what_was_done_on_it() -> None:
    named = _named(SPENT)
    assert named["현안 논의 간담회"] == ["15명", "412,000원"]
    assert named["직원 조의금 지급"] == ["1명", "50,000원"]


def test_a_notice_of_accounts_is_no_government() -> None:
    document = read_text("새늘시 2030회계연도 결산공시\n\n1. 세입·세출 결산\n\n○ 세입 : 30원\n", "글.txt")
    assert document.government == "새늘시"


def test_a_cover_signed_by_a_health_centre_names_its_government() -> None:
    paper = "2031회계연도 보건소 재정사업\n\n성과평가 및 결산 보고서\n\n2032. 3.\n\n늘봄군 보건소\n\n□ 조 직 : 8팀\n"
    read = read_text(paper, "t.txt")
    assert (read.government, read.department) == ("늘봄군", "보건소")


def test_the_day_of_a_deed_is_not_the_year_of_the_number_behind_it() -> None:
    text = "2032년 마을숲 보고\n\n1 마을숲 조성\n\n□ 추진실적\n\n○ 터 다지기 착공(’30.10.), 공정률 46%(’31.9월말)\n○ 들머리 개장(’29.5.), 방문객 900명\n"
    found = {f.printed: f.year for f in extract(read_text(text, "글.txt")).figures}
    assert (found["46%"], found["900명"]) == (2031, 2032)
