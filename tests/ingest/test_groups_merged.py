"""A first cell left empty below a group's name belongs to that group: its row is moved nowhere, though sums would hold there too."""

from __future__ import annotations

from ingest.extract import extract
from ingest.read import read_text

TABLE = """□ 현황

(단위 : 건)

연도	다툼	계	진행중	풀림	그만둠
2030	계	22	12	7	3
	집안다툼	15	6	6	3
	이웃다툼	7	6	1	-
2029	계	38	9	24	5
	집안다툼	33	4	24	5
	이웃다툼	5	5	-	-
"""


def test_rows_of_a_group_stay_under_their_headings() -> None:
    made = extract(read_text(TABLE, "t.txt"))
    told = {(f.year, f.item, f.column): f.printed for f in made.figures if f.value is not None}
    assert told[2030, "집안다툼", "계"] == "15건"
    assert told[2029, "집안다툼", "계"] == "33건"
    assert told[2029, "이웃다툼", "진행중"] == "5건"
