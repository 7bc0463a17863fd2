"""Tokens and BM25."""

from __future__ import annotations

import unicodedata
from itertools import product
from pathlib import Path

import numpy as np
from rapidfuzz.distance import Levenshtein

from index.words.arrays import strings
from index.words.bm25 import Bag, Tongue, index_words, open_words
from index.words.spelling import near


def test_particles_do_not_hide_a_word() -> None:
    tongue = Tongue()
    words = index_words([tongue.bag("해양박람회 참가"), tongue.bag("도서관 운영"), tongue.bag("도로 정비")])
    assert int(np.argmax(words.score(tongue.bag("도서관에서는 얼마를 썼나요?")))) == 1


def test_where_a_passage_stands_outweighs_a_word_that_another_repeats() -> None:
    tongue = Tongue()
    meant = tongue.passage("푸른숲 도서관 운영 · 추진계획", "3월부터 참여자를 모은다")
    other = tongue.passage("해양박람회 참가 · 추진계획", "도서관 앞에서 도서관 홍보물을 도서관 이용자에게 나눈다")
    assert int(np.argmax(index_words([other, meant]).score(tongue.bag("도서관 추진계획 알려줘")))) == 1


def test_amounts_stay_whole() -> None:
    assert "4,403,100" in Tongue().tokens("감액 △4,403,100천원")


def test_nul_and_lone_surrogates_break_nothing() -> None:
    assert Tongue().tokens("예산\0집행\ud800")["예산"] > 0


def test_a_bag_and_an_index_come_back_from_their_files(tmp_path: Path) -> None:
    tongue = Tongue()
    bags = [tongue.bag("해양박람회 참가"), tongue.bag(""), tongue.bag("도로 정비 계획")]
    words = index_words([Bag.unpacked(b.packed()) for b in bags])
    words.save(tmp_path)
    asked = tongue.bag("도로 계획")
    assert np.array_equal(open_words(tmp_path).score(asked), words.score(asked))
    assert index_words([]).score(asked).shape == (0,)


def test_a_substring_is_found_within_a_string_and_never_across_two() -> None:
    held = strings(["가나다", "라가나", "나다라", "가나다가나다", ""])
    every = np.arange(5, dtype=np.uint32)
    assert held.holding(every, "가나다").tolist() == [0, 3]
    assert held.holding(every, "다라").tolist() == [2]
    assert held.holding(every, "없다").tolist() == []


def test_a_near_spelling_is_the_first_piece_that_is_a_slip_away() -> None:
    def slowly(word: str, text: str) -> str | None:
        pieces = (text[at : at + len(word)] for at in range(len(text) - len(word) + 1))
        wanted = unicodedata.normalize("NFD", word)
        return next((p for p in pieces if Levenshtein.distance(wanted, unicodedata.normalize("NFD", p)) <= 1), None)

    syllables = "가각나난다"
    words = ["".join(letters) for letters in product(syllables, repeat=3)]
    texts = ["난각가나다각가난나", "가나", "다나가각가나난다", "각각각가각"]
    assert [near(w, t) for w in words for t in texts] == [slowly(w, t) for w in words for t in texts]
