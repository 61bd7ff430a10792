"""Features of a sentence: its parts in common with a question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answering.features import Matcher
from index.models import Sentence, Span
from index.query.analysis import Question, analyse
from index.query.weighing import Statistics

TODAY = date(2023, 10, 11)
HELD = {"bridg": 50, "close": 20, "council": 5, "old": 1}


def question(text: str = "did the council close the old bridge?") -> Question:
    statistics = Statistics(100, lambda term: HELD.get(term, 0), lambda _: ())
    return analyse(text, ["en"], statistics, TODAY)


MATCHER = Matcher(question())
TERMS = [min(word.variants) for word in question().words]


def sentence(terms: list[str], *also: tuple[int, str]) -> Sentence:
    return Sentence(Span(0, 9), tuple(terms), also=also)


def test_numbers_are_new_that_are_not_in_the_question() -> None:
    counting = Matcher(replace(question(), figures=frozenset({"nine"})))
    assert counting.new_figures(["nine", "ferri", "40", *TERMS]) == ["nine", "40"]
    assert MATCHER.new_figures(TERMS) == []


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
    assert MATCHER.pairs(sentence(near), matched) > MATCHER.pairs(sentence(far), matched) == 0
    assert MATCHER.pairs(sentence(near), MATCHER.matched(TERMS[:1])) == 0


def test_another_form_of_a_word_that_is_missing_counts_in_part() -> None:
    other = MATCHER.forms([f"{TERMS[0]}ors"])
    assert 0 < MATCHER.share_of_forms(other) < 1
    assert MATCHER.share_of_forms(MATCHER.forms(["ferry"])) == 0


def test_a_word_of_nearly_the_same_meaning_stands_for_one_that_is_missing() -> None:
    closed = MATCHER.matched(["close"])
    assert MATCHER.share_nearly(("shut", "ferri"), 0, {}) == MATCHER.share(closed) > 0
    assert MATCHER.share_nearly(("shut",), closed, {}) == 0
    assert MATCHER.share_nearly(("ferri",), 0, {}) == 0


def test_of_what_sentences_tell_a_rare_word_is_worth_as_much_as_a_common_one() -> None:
    assert MATCHER.told([sentence(TERMS)]) == pytest.approx(1)
    assert MATCHER.told([sentence(["old"])]) == MATCHER.told([sentence(["bridg"])]) == 1 / 4
    assert MATCHER.told([sentence(["old"]), sentence(["council"])]) == 1 / 2
    assert 1 / 4 < MATCHER.told([sentence(["old", "closure"])]) < 1 / 2


@given(st.lists(st.sampled_from([*TERMS, "ferry", "tide"])))
def test_no_share_is_below_nothing_or_above_all(terms: list[str]) -> None:
    matched = MATCHER.matched(terms)
    assert 0 <= MATCHER.share(matched) <= 1 + 1e-9
    assert 0 <= MATCHER.pairs(sentence(terms), matched) <= 1 + 1e-9


def test_another_way_to_write_a_word_stands_at_its_place() -> None:
    first, second, *_ = TERMS
    found = sentence(["x", second], (0, first))
    assert MATCHER.pairs(found, MATCHER.matched(found.searched)) > 0


def test_a_word_of_many_stands_for_all_of_them() -> None:
    asked = Matcher(question("the old-bridge"))
    assert asked.share(asked.matched(["oldbridg"])) == pytest.approx(1)
    assert asked.pairs(sentence(["oldbridg"]), asked.matched(["oldbridg"])) > 0


def test_korean_words_are_compared_by_their_letters() -> None:
    statistics = Statistics(100, lambda _: 0, lambda _: ())
    asked = Matcher(analyse("끝났을까", ["ko"], statistics, TODAY))
    assert asked.forms(["끝냈"]) == {}
    assert list(Matcher(analyse("끝났", ["ko"], statistics, TODAY)).forms(["끝냈"])) == [0]
