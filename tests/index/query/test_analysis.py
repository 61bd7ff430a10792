"""A question made ready to search with."""

from __future__ import annotations

from datetime import date

import pytest

from index.query.analysis import Earlier, Question, analyse
from index.query.sounds import Similar
from index.query.weighing import Statistics

TODAY = date(2018, 3, 15)
# In how many of 1,000 passages a term is.
HELD = {"bridg": 10, "close": 200, "ferri": 40, "bolt": 3, "brücke": 10, "octob": 30, "many": 90}


def analysed(
    text: str, *languages: str, earlier: Earlier | None = None, aliases: tuple[str, ...] = ()
) -> Question:
    statistics = Statistics(
        1000,
        lambda term: HELD.get(term, 0),
        lambda term: [Similar("bolt", 0.9)] if term == "boltt" else [],
        aliases,
    )
    return analyse(text, languages or ("en",), statistics, TODAY, earlier)


def words(question: Question) -> list[str]:
    return [word.text for word in question.words]


def weight(question: Question, text: str) -> float:
    return next(word.idf for word in question.words if word.text == text)


def test_words_that_only_say_how_it_is_asked_are_left_out() -> None:
    assert words(analysed("Why is the bridge closed?")) == ["bridge", "closed"]


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        ("Quand l autobus arrive ?", "fr", ["autobus", "arrive"]),
        ("L Autobus arrive ?", "fr", ["Autobus", "arrive"]),
        ("Quand d École part le bus ?", "fr", ["École", "part", "bus"]),
        ("Jusqu midi ?", "fr", ["Jusqu", "midi"]),
        ("Dell arte ?", "it", ["arte"]),
    ],
)
def test_words_whose_apostrophe_was_left_out_only_say_how_it_is_asked(
    text: str, language: str, left: list[str]
) -> None:
    assert words(analysed(text, language)) == left


def test_where_there_are_no_others_they_stay() -> None:
    assert words(analysed("to be or not to be")) == ["to", "be", "or", "not"]


def test_a_word_is_searched_in_each_language_that_the_question_may_be_in() -> None:
    [word] = analysed("Brücken", "de", "en").words
    assert word.variants == {"bruck", "brucken"}


def test_the_rarer_word_weighs_more() -> None:
    question = analysed("bridge bolts")
    assert weight(question, "bolts") > weight(question, "bridge") > 0
    assert question.weight == weight(question, "bolts") + weight(question, "bridge")


def test_other_words_stand_for_one_where_the_language_or_the_library_says_so() -> None:
    assert {"went", "gone"} <= set(analysed("who went there?").terms)
    assert "vostok" in analysed("the Orient", aliases=("Vostok, Orient",)).terms


def test_a_word_that_is_in_no_article_is_read_as_one_that_sounds_like_it() -> None:
    [word] = analysed("boltt").words
    assert word.variants == {"bolt"}
    assert (word.held, word.respelled) == (False, True)


def test_words_of_the_question_before_weigh_less() -> None:
    alone = analysed("ferries of the bridge")
    going_on = analysed("ferries of the bridge", earlier=Earlier(len("ferries"), article=7))
    assert weight(going_on, "ferries") < weight(alone, "ferries")
    assert weight(going_on, "bridge") == weight(alone, "bridge")
    assert going_on.article == 7


def test_words_that_name_a_date_weigh_less_and_bound_the_time() -> None:
    question = analysed("which bridge closed in October 2017?")
    assert weight(question, "October") < weight(analysed("octob"), "octob")
    assert question.timed
    assert (question.period.start, question.period.end) == (date(2017, 10, 1), date(2017, 10, 31))


def test_the_kind_is_what_the_last_question_asks_for() -> None:
    text = "who closed the bridge, and when?"
    assert analysed(text, earlier=Earlier(len("who closed the bridge,"), None)).kind == "when"


def test_the_kind_of_a_question_that_says_none_is_that_of_the_one_before() -> None:
    text = "who closed the bridge, and the ferry?"
    assert analysed(text, earlier=Earlier(len("who closed the bridge,"), None)).kind == "who"


def test_a_question_in_no_language_is_analysed_too() -> None:
    assert words(analysed("?")) == []


def test_what_is_asked_for_is_hardly_looked_for() -> None:
    assert weight(analysed("how many ferries?"), "many") == 0
    assert weight(analysed("how often do ferries run?"), "often") == 0
    assert weight(analysed("how heavy is the bell?"), "heavy") == 0
    earlier = Earlier(len("how many ferries are there,"), None)
    going_on = analysed("how many ferries are there, and in Rostock?", earlier=earlier)
    assert weight(going_on, "many") == 0
    assert not any(word.missed for word in going_on.words if word.text == "many")


def test_what_says_nothing_of_what_is_asked_counts_only_where_an_article_has_it() -> None:
    assert words(analysed("various ferries of exactly which kind?")) == ["ferries"]
    assert words(analysed("various")) == ["various"]


def test_a_slip_for_a_word_that_only_asks_is_left_out() -> None:
    similar = {"teh": [Similar("the", 1.0)], "boltt": [Similar("bolt", 1.0)]}
    held = {"the": 900, "bolt": 40}
    statistics = Statistics(1000, lambda t: held.get(t, 0), lambda t: similar.get(t, []))
    assert words(analyse("loosen teh boltt", ["en"], statistics, TODAY)) == ["loosen", "boltt"]


def test_words_that_answer_come_with_the_kind() -> None:
    assert "nine" in analysed("how many ferries?").figures
    assert "tuesday" in analysed("when did the bridge close?").figures
    assert analysed("who closed the bridge?").figures == frozenset()


def test_what_kind_of_place_is_asked_for_only_asks_where_no_article_has_it() -> None:
    city = analysed("Which city closed a bridge?").words[0]
    assert (city.text, city.idf, city.missed) == ("city", 0, False)
    HELD["citi"] = 5
    assert weight(analysed("Which city closed a bridge?"), "city") > 1
    del HELD["citi"]


def test_a_weekday_is_no_time_to_search_deeper_for() -> None:
    assert analysed("what closed in May?").timed
    assert not analysed("what closed on Tuesday?").timed
