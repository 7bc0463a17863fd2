"""What a bracket behind a result says was aimed at goes by that, and is of nothing that stands before the bracket."""

from __future__ import annotations

from ingest.extract import extract
from ingest.model import Figure
from ingest.read import read_text

TEXT = (
    "물길 정비\n\n2031년도 별빛구 물길과\n\n최근 3년 추진실적\n\n"
    "2029년도\t○ 물길 교체 2.1km, 뚜껑 보수 120개소(목표 : 물길 교체 2.5km, 뚜껑 보수 150개소)\n"
    "2030년도\t○ 물길 교체 5.8km\n - 참여자 40명(목표: 50명)\n"
)


def _of(printed: str) -> Figure:
    return next(f for f in extract(read_text(TEXT, "물길.txt")).figures if f.printed == printed)


def test_aims_of_things_named_in_the_bracket() -> None:
    """Each goes by its own name and the aim; the thing before the bracket is not over it."""
    assert (_of("2.5km").item, _of("150개소").item) == ("물길 교체 목표", "뚜껑 보수 목표")
    assert "뚜껑 보수" not in _of("2.5km").owners
    assert (_of("2.1km").item, _of("120개소").item) == ("물길 교체", "뚜껑 보수")


def test_aim_of_what_stands_before() -> None:
    """An aim without a name is of what stands before the bracket."""
    aim = _of("50명")
    assert aim.item == "목표"
    assert aim.owners[-1] == "참여자"
