"""Weight of each word of a question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from index.query.context import Context, settled
from index.query.dates import Period, period
from index.query.weighing import Word

TODAY = date(2018, 3, 15)


def context(
    text: str, *, begins: int = 0, asking: range = range(0), place: range = range(0),
    named: Period | None = None, only_asks: bool = False,
) -> Context:  # fmt: skip
    return Context(
        text, ["en"], named or period("", ["en"], TODAY), begins, [asking], place,
        only_asks=only_asks,
    )  # fmt: skip


def word(text: str, start: int = 0, *, held: bool = True, transcribed: bool = False) -> Word:
    return Word(text, start, frozenset({text}), 2.0, held=held, transcribed=transcribed)


def test_words_that_ask_hardly_count() -> None:
    asking, about = settled(
        [word("city"), word("floods", 5)], context("city floods", asking=range(4))
    )
    assert asking.filler
    assert asking.idf < about.idf == 2.0


def test_what_kind_of_place_is_asked_for_counts_where_an_article_has_it() -> None:
    asked = context("city floods", place=range(4))
    kept = settled([word("city"), word("floods", 5)], asked)
    assert [one.filler for one in kept] == [False, False]
    [held_nowhere, _] = settled([word("city", held=False), word("floods", 5)], asked)
    assert (held_nowhere.filler, held_nowhere.idf) == (True, 0.0)


def test_words_of_the_question_before_count_less() -> None:
    before, own = settled([word("ferry"), word("bridge", 7)], context("ferry, bridge", begins=7))
    assert before.idf < own.idf == 2.0


def test_words_that_name_a_date_count_less() -> None:
    text = "floods in May"
    floods, may = settled(
        [word("floods"), word("May", 10)], context(text, named=period(text, ["en"], TODAY))
    )
    assert may.idf < floods.idf == 2.0


def test_of_what_only_asks_no_word_is_missing() -> None:
    [only] = settled([word("why", held=False)], context("why", only_asks=True))
    assert not only.missed


def test_what_joins_a_name_that_is_read_in_other_letters_is_left_out() -> None:
    names = [word("al"), word("Sharif", 3, transcribed=True)]
    assert [one.text for one in settled(names, context("al-Sharif"))] == ["Sharif"]


def test_function_words_of_a_language_that_no_article_is_in_are_left_out() -> None:
    text = "Qui a dit que le pont est solide ?"
    words = [word("que", 10, held=False), word("pont", 17)]
    assert [one.text for one in settled(words, context(text))] == ["pont"]


def test_two_characters_across_a_word_that_only_asks_are_no_word() -> None:
    asked = replace(context("谁是馆长"), languages=["zh"])
    across, about = word("是馆", 1, held=False), word("馆长", 2)
    assert settled([across, about], asked) == [about]
    other = word("馆长", 2, held=False)
    assert settled([other], asked) == [other]


def test_what_happened_says_nothing_more_where_no_article_has_it() -> None:
    held, unheld = word("happened", 5), word("happened", 5, held=False)
    about = word("weir", 21)
    asked = context("what happened at the weir")
    assert settled([held, about], asked) == [held, about]
    assert settled([unheld, about], asked) == [about]


def pair(text: str, start: int, *, held: bool) -> Word:
    return Word(text, start, frozenset({text}), 2.0, held=held)


def chinese(text: str) -> Context:
    return Context(text, ["zh"], period("", ["zh"], TODAY), 0, [], range(0))


def test_pairs_across_two_words_of_chinese_are_left_out() -> None:
    found = settled(
        [pair("修复", 0, held=True), pair("复要", 1, held=False), pair("要多", 2, held=False)],
        chinese("修复要多久"),
    )
    assert [one.text for one in found] == ["修复"]
    missing = [pair("修复", 0, held=True), pair("南山", 2, held=False)]
    assert list(settled(missing, chinese("修复南山"))) == missing


def test_a_unit_that_no_article_writes_out_is_not_missed() -> None:
    asked = Context("kilometros planta", ["es"], period("", ["es"], TODAY), 0, [], range(0))
    assert [
        one.text for one in settled([word("kilometros", held=False), word("planta", 11)], asked)
    ] == ["planta"]
