"""What a line goes on to say of the thing that it began with is of that thing."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Figure, Measure
from ingest.read import read_text


def figures(line: str) -> dict[str, Figure]:
    return {
        f.printed: f for f in extract(read_text(f"# 2031년 업무계획\n\n## 마을 살피기\n\n○ {line}\n", "a.txt")).figures
    }


def test_words_of_state_are_of_what_was_counted_before_them() -> None:
    told = figures("교육훈련 대상 48,200명 / 이수 45,790명 / 이수율 95%")
    assert told["45,790명"].owners[-1] == told["95%"].owners[-1] == "교육훈련 대상"
    told = figures("안심길 12개소 중 8개소 완료, 나머지 4개소는 11월 준공")
    assert (told["8개소"].owners[-1], told["8개소"].item) == ("안심길", "완료")
    assert (told["4개소"].owners[-1], told["4개소"].item) == ("안심길", "나머지")
    assert figures("진화차 3대 구입비 4억 5천만원")["4억 5천만원"].owners[-1] == "진화차"


def test_what_names_a_thing_of_its_own_is_not_of_the_one_before_it() -> None:
    told = figures("비상벨 45개소 신설, 카메라 62대 교체(3억원), 사업비 5억원")
    assert "비상벨" not in {*told["62대"].owners, *told["3억원"].owners, *told["5억원"].owners}


def test_what_is_only_compared_and_what_is_left_unspent_go_by_their_names() -> None:
    told = figures("사고 건수 전년 1,240건 대비 12% 감소한 1,091건")
    assert (told["1,091건"].item, told["1,091건"].year) == ("사고 건수", 2031)
    told = figures("전년도 이월 2건 3억 2천만원, 당해연도 불용 1건 4천만원")
    assert told["4천만원"].measure is Measure.BALANCE
    assert figures("살피는 날 캠페인 월 1회, 연 12회")["12회"].item == "살피는 날 캠페인"


def test_the_year_before_is_the_one_before_that_of_the_line() -> None:
    told = extract(
        read_text(
            "# 2032년 업무계획\n\n## 모임방 운영\n\n□ 2031년 추진실적\n\n- 빌려준 수입 : 38,720천원(전년 21,450천원)\n",
            "a.txt",
        )
    )
    assert {f.printed: f.year for f in told.figures} == {"38,720천원": 2031, "21,450천원": 2030}
