"""Labels that a line break tore in two, and numbered headings of Markdown: no row and no part of a file is lost."""

from __future__ import annotations

import pytest

from ingest.extract import extract
from ingest.model import Figure
from ingest.read import read_text


def figures(text: str) -> list[Figure]:
    return [f for f in extract(read_text(text, "t.txt")).figures if f.value is not None]


def column(text: str, name: str) -> list[tuple[str, int]]:
    return [(f.item, int((f.value or 0) / 1000)) for f in figures(text) if f.column == name]


INSIDE = (
    "(단위 : 천원)\n\n재 원\t예산액\t기정액\n계\t900\t800\n세외수입\t100\t90\n"
    "국고보조금 및\n기금보조금\t500\t450\n전입금\t300\t260\n"
)
BEHIND_A_PAGE = (
    "(단위 : 천원)\n\n분 야\t예산액\t기정액\n합 계\t900\t800\n보건\t100\t90\n\n"
    "산업 및 중소기\n업\t500\t450\n교통\t300\t260\n기타 지역개발\t0\t0\n"
)
REMARKED = (
    "(단위 : 천원)\n\n사 업 명\t예산액\t기정액\t비 고\n계\t900\t800\t\n제설 장비 정비\t100\t90\t\n"
    "하천 재해위험지구 정\n비\t500\t450\t신규\n교량 점검\t300\t260\t\n"
)
THREE = (
    "(단위 : 천원)\n\n재 원\t예산액\t기정액\n계\t900\t800\n세외수입\t100\t90\n"
    "순세계잉여금\n및 전년도\n이월금\t500\t450\n전입금\t300\t260\n"
)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (INSIDE, ["계", "세외수입", "국고보조금 및 기금보조금", "전입금"]),
        (BEHIND_A_PAGE, ["합계", "보건", "산업 및 중소기업", "교통"]),
        (REMARKED, ["계", "제설 장비 정비", "하천 재해위험지구 정비", "교량 점검"]),
        (THREE, ["계", "세외수입", "순세계잉여금 및 전년도 이월금", "전입금"]),
    ],
)
def test_a_label_broken_over_lines_is_one_again_and_every_later_row_keeps_its_unit(text: str, rows: list[str]) -> None:
    assert column(text, "예산액")[:4] == list(zip(rows, [900, 100, 500, 300], strict=True))
    assert all(f.unit == "KRW" for f in figures(text))


def test_an_account_broken_over_lines_keeps_its_code_and_its_line_item() -> None:
    text = (
        "(단위 : 천원)\n\n세부사업·편성목\t예산액\t기정액\t산 출 기 초\n숲길 정비\t50\t40\t\n"
        "  101 인건비\t30\t20\t○ 감독 10,000원*1명 = 10\n  04 기간제근로자등보\n수\t30\t20\t○ 숲길 정비원 10,000원*3명 = 30\n"
    )
    torn = [f for f in figures(text) if "04 기간제근로자등보수" in f.label and f.column == "예산액"]
    assert [f.printed for f in torn] == ["30천원"]


def test_a_word_broken_inside_is_written_together_only_when_the_text_has_it_so() -> None:
    text = INSIDE.replace("국고보조금 및\n기금보조금", "재정지원 특별\n교부금") + "\n○ 특별교부금은 재해 복구에 쓴다\n"
    assert ("재정지원 특별교부금", 500) in column(text, "예산액")


def test_a_remark_broken_over_lines_stays_a_remark() -> None:
    text = (
        "(단위 : 천원)\n\n사 업 명\t예산액\t비 고\n옹벽 보수\t100\t우기 전 준공을 위해\n조기 발주\n배수로 정비\t300\t\n"
    )
    assert column(text, "예산액") == [("옹벽 보수", 100), ("배수로 정비", 300)]


def test_a_caption_of_the_next_table_is_no_piece_of_a_label() -> None:
    text = (
        "(단위 : 천원)\n\n분 야\t예산액\t기정액\n합 계\t900\t800\n보건\t600\t540\n교통\t300\t260\n\n"
        "보건소별 내역\n중부보건지소\t500\t450\n남부보건지소\t100\t90\n"
    )
    assert not any("내역 중부" in f.item for f in figures(text))


NUMBERED = (
    "# 성과 보고\n\n## 1. 회의 준비\n- 참석 : 12명\n\n## 2. 하천 정비 결과\n- 사업비 : 30백만원\n\n"
    "## 5. 야시장 정산 내용\n- 사업비 : 20백만원\n"
)


def test_a_heading_of_markup_is_one_whatever_its_number_and_first_letter() -> None:
    money = {f.source.section[-1]: f.printed for f in figures(NUMBERED) if f.unit == "KRW"}
    assert money == {"하천 정비 결과": "30백만원", "야시장 정산 내용": "20백만원"}
    assert "회의 준비" in [s.title for s in read_text(NUMBERED, "t.txt").sections]


def test_a_row_between_bars_that_breaks_inside_a_cell_is_one_row() -> None:
    text = (
        "(단위 : 천원)\n\n| 연번 | 사업명 | 예산액 | 집행액 |\n|---|---|---|---|\n| 1 | 숲길 안내판 | 100 | 90 |\n"
        "| 2 | 마을 우물\n되살리기 | 500 | 450 |\n| 3 | 돌담 정비 | 300 | 260 |\n"
    )
    assert column(text, "예산액") == [("숲길 안내판", 100), ("마을 우물 되살리기", 500), ("돌담 정비", 300)]
