"""What a sentence shares with a question."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answering.features import Matcher
from index.query.analysis import Question, Statistics, analyse

TODAY = date(2023, 10, 11)
COMMON = {"bridg": 50, "close": 20, "counci": 5}


def question(text: str = "did the council close the old bridge?") -> Question:
    statistics = Statistics(100, lambda term: COMMON.get(term, 1), lambda _: ())
    return analyse(text, ["en"], statistics, TODAY)


MATCHER = Matcher(question())
TERMS = [min(word.variants) for word in question().words]


def test_words_of_the_question_are_known() -> None:
    assert all(map(MATCHER.asks, TERMS))
    assert not MATCHER.asks("ferry")


def test_all_words_are_the_whole_question() -> None:
    assert MATCHER.share(MATCHER.matched(TERMS)) == pytest.approx(1)
    assert MATCHER.share(MATCHER.matched([])) == 0


def test_a_rare_word_is_more_of_the_question_than_a_common_one() -> None:
    shares = [MATCHER.share(MATCHER.matched([term])) for term in TERMS]
    idfs = [word.idf for word in question().words]
    assert sorted(range(len(idfs)), key=idfs.__getitem__) == sorted(
        range(len(shares)), key=shares.__getitem__
    )


def test_neighbours_that_are_near_each_other_count() -> None:
    near, far = TERMS, [term for one in TERMS for term in (one, "x", "y", "z", "w")]
    matched = MATCHER.matched(TERMS)
    assert MATCHER.pairs(near, matched) > MATCHER.pairs(far, matched) == 0
    assert MATCHER.pairs(near, MATCHER.matched(TERMS[:1])) == 0


def test_another_form_of_a_word_that_is_missing_counts_in_part() -> None:
    matched = MATCHER.matched([])
    assert 0 < MATCHER.variants([f"{TERMS[0]}ors"], matched) < 1
    assert MATCHER.variants(["ferry"], matched) == 0


@given(st.lists(st.sampled_from([*TERMS, "ferry", "tide"])))
def test_no_share_is_below_nothing_or_above_all(terms: list[str]) -> None:
    matched = MATCHER.matched(terms)
    assert 0 <= MATCHER.share(matched) <= 1 + 1e-9
    assert 0 <= MATCHER.pairs(terms, matched) <= 1 + 1e-9
