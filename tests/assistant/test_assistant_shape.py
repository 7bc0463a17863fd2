"""Whatever is asked, the answer has the contract's shape: citations in order, quotes in place, numerals from figures."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from assistant.answer import Answer, AnswerStatus, Role

Talk = Callable[..., Answer]

CONVERSATIONS: tuple[tuple[str, ...], ...] = (
    ("축제 예산은?",),
    ("축제 예산은?", "둘을 합치면?"),
    ("축제 예산은?", "어느 쪽이 커?"),
    ("한마당 등불축제 예산은?", "천원 말고 억원으로"),
    ("한마당 등불축제 예산은?", "출처는?"),
    ("천막 설치비는 어떻게 나온 금액이야?",),
    ("마을 어울림 활성화 산출근거 보여줘",),
    ("마을 어울림 활성화 예산은 작년보다 얼마나 줄었어?",),
    ("마을 어울림 활성화 2018년 집행률은?",),
    ("2017년부터 2019년까지 마을 어울림 활성화 집행액 합계는?",),
    ("2017년부터 2019년까지 마을 어울림 활성화 집행액 평균은?",),
    ("등불축제가 사무관리비에서 차지하는 비중은?",),
    ("이웃도시 교류 넓히기 총사업비는?",),
    ("2017년 이웃도시 교류 넓히기 예산은?",),
    ("골목 연구모임 2022년 예산은?",),
    ("조례 손질 강화 예산은?",),
    ("주민자치축제 예산은?",),
    ("드론 축제 예산은?",),
    ("2022년 소요예산이 가장 큰 사업은?",),
    ("마을 어울림 활성화 주무관은 누구야?",),
    ("마을 어울림 활성화 사업목적은?",),
    ("등불축제는 언제 열려?",),
    ("골목 안내서는 몇 부 만들어?",),
    ("How much was executed in 2018 for 마을 어울림 활성화?",),
    ("오늘 날씨 어때?",),
    ("",),
)

each = pytest.mark.parametrize("questions", CONVERSATIONS, ids=lambda questions: " / ".join(questions) or "nothing")
NOTES = {
    "conflict",
    "partial_sum",
    "rounding",
    "total_only",
    "undetermined",
    "blank",
    "derived",
    "ocr",
    "nearest",
    "assumption",
}
KEYS = [
    "id",
    "question",
    "understood",
    "status",
    "text",
    "figures",
    "citations",
    "notes",
    "choices",
    "suggestions",
    "timings_ms",
]


@each
def test_citations_are_numbered_as_the_text_uses_them_and_only_those(talk: Talk, questions: tuple[str, ...]) -> None:
    answer = talk(*questions)
    used = list(dict.fromkeys(int(n) for n in re.findall(r"\[(\d+)\]", answer.text)))
    assert used == [c.marker for c in answer.citations]
    assert used == list(range(1, len(used) + 1))


@each
def test_every_quote_stands_where_it_is_said_to(
    talk: Talk, papers: Mapping[str, str], questions: tuple[str, ...]
) -> None:
    answer = talk(*questions)
    sources = [c.source for c in answer.citations] + [
        s for f in answer.figures for s in (f.source, *f.also_stated) if s
    ]
    for s in sources:
        text = papers[s.document]
        assert text[s.start : s.end] == s.quote
        assert text.count("\n", 0, s.start) + 1 == s.line


@each
def test_every_figure_has_a_source_or_inputs_that_have(talk: Talk, questions: tuple[str, ...]) -> None:
    by_id = {f.id: f for f in talk(*questions).figures}
    for figure in by_id.values():
        if figure.origin == "stated":
            assert figure.source is not None
        else:
            assert figure.formula
            assert figure.inputs
            assert all(i in by_id for i in figure.inputs)


@each
def test_every_note_is_of_a_known_kind_and_points_at_figures_that_are_cited_or_shown(
    talk: Talk, questions: tuple[str, ...]
) -> None:
    answer = talk(*questions)
    known = {f.id for f in answer.figures} | {c.figure for c in answer.citations}
    for note in answer.notes:
        assert note.kind in NOTES
        assert note.text
        assert set(note.figures) <= known


@each
def test_the_json_is_the_contracts(talk: Talk, questions: tuple[str, ...]) -> None:
    answer = talk(*questions)
    shape = json.loads(json.dumps(answer.as_json(), ensure_ascii=False))
    assert list(shape) == KEYS
    assert shape["status"] in {s.value for s in AnswerStatus}
    assert set(shape["understood"]) == {"language", "wants", "measure", "subject", "years", "unit", "standalone"}
    assert set(shape["timings_ms"]) == {"understand", "retrieve", "resolve", "compose", "total"}
    for figure in shape["figures"]:
        assert figure["role"] in {r.value for r in Role}
        assert figure["origin"] in {"stated", "computed", "derived"}
        assert figure["unit"] in {"KRW", "percent", "ratio", ""} or figure["unit"].startswith("count:")
        if figure["value"] is not None:
            assert format(Decimal(figure["value"]), "f") == figure["value"]
        for place in (figure["source"], *figure["also_stated"]):
            assert place is None or {"document", "section", "start", "end", "line", "quote"} <= set(place)


@each
def test_a_refusal_or_an_absence_claims_no_figure(talk: Talk, questions: tuple[str, ...]) -> None:
    answer = talk(*questions)
    if answer.status in {AnswerStatus.ABSENT, AnswerStatus.OUT_OF_SCOPE, AnswerStatus.NOT_STATED}:
        assert {f.role for f in answer.figures} <= {Role.CONTEXT, Role.INPUT}


@each
def test_the_same_question_gives_the_same_answer(talk: Talk, questions: tuple[str, ...]) -> None:
    assert talk(*questions) == talk(*questions)


@each
def test_what_is_suggested_can_be_answered(talk: Talk, questions: tuple[str, ...]) -> None:
    for suggestion in talk(*questions).suggestions:
        assert talk(*questions, suggestion).status.value in {"answered", "ambiguous", "not_stated"}, suggestion


@each
def test_every_answer_is_a_sentence(talk: Talk, questions: tuple[str, ...]) -> None:
    text = talk(*questions).text
    assert text.strip()
    assert "None" not in text
    assert "\0" not in text
