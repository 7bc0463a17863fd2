"""Lists that lost their depth on the way into text: each name has its own keys, each month its own line."""

from __future__ import annotations

from ingest.checks.check import check
from ingest.extract import extract
from ingest.model import Document
from ingest.read import read_text

PAGE = """마을 일꾼 역량 강화

2030년도 가람시 배움과

□ 추진계획

○ 담당자 역량 강화

- 마을 일꾼 토론회 실시
 - 시 기 : 2030. 1월
 - 대 상 : 복지관, 도서관
 - 소요예산 : 3,000천원
 - 담당자 교육 실시
 - 시 기 : 2030. 2월
 - 대 상 : 팀장
 - 소요예산 : 5,000천원

○ 마을 꽃길 조성
- 기 간 : 2030. 3월
- 대 상 : 꽃길
- 수시로 물을 준다

□ 추진일정

- '30. 11월 : 수요조사
 - '30. 12월 : 과제 제출
 - '31. 10월 : 결과 보고
"""


def _owner(document: Document, text: str) -> str | None:
    item = next(i for i in document.items if text in i.text)
    return None if item.parent is None else document.items[item.parent].text


def test_a_name_whose_keys_begin_anew_owns_them() -> None:
    document = read_text(PAGE, "paper.txt")
    assert _owner(document, "2030. 1월") == "마을 일꾼 토론회 실시"
    assert _owner(document, "2030. 2월") == "담당자 교육 실시"
    assert _owner(document, "담당자 교육 실시") == "담당자 역량 강화"
    assert _owner(document, "수시로 물을 준다") == "마을 꽃길 조성"
    costs = {f.owners[-1]: int(f.value) for f in check(extract(document)).figures if f.value and f.item == "소요예산"}
    assert costs == {"마을 일꾼 토론회 실시": 3_000_000, "담당자 교육 실시": 5_000_000}


def test_one_month_owns_no_other() -> None:
    document = read_text(PAGE, "paper.txt")
    assert [_owner(document, day) for day in ("'30. 11월", "'30. 12월", "'31. 10월")] == [None, None, None]
