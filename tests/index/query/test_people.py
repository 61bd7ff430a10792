"""People who have several names, in questions."""

from __future__ import annotations

from datetime import date

from index.query.analysis import Question, analyse
from index.query.people import other_names
from index.query.weighing import Statistics

LONG, SHORT = "Maria Theresa Holt", "Minnie Holt"


def asked(text: str) -> Question:
    return analyse(text, ["en"], Statistics(10, lambda _: 1, lambda _: ()), date.min)


def names(text: str, *people: tuple[str, ...]) -> dict[str, set[str]]:
    found = other_names(asked(text), ["en"], people)
    return {term: set(others - {term}) for term, others in found.items() if others - {term}}


def test_a_whole_name_is_asked_with_the_words_of_the_other() -> None:
    assert names("what did Minnie Holt say?", (LONG, SHORT)) == {"minni": {"maria", "theresa"}}


def test_a_longer_name_is_asked_with_the_shorter() -> None:
    found = names("what did Maria Theresa Holt say?", (LONG, SHORT))
    assert found == {"theresa": {"minni"}}


def test_the_last_word_of_a_name_is_asked_with_the_last_of_the_other() -> None:
    assert names("what did Varga say?", ("Pal Varga", "Paul Warga")) == {"varga": {"warga"}}


def test_another_word_of_a_name_alone_is_not_the_person() -> None:
    assert names("what did Pal say?", ("Pal Varga", "Paul Warga")) == {}


def test_words_that_say_nothing_need_not_be_asked() -> None:
    found = names("what did the Duchess of Ahr say?", ("Duchess of Ahr", "Greta Lind"))
    assert found == {"ahr": {"lind"}, "duchess": {"greta"}}


def test_a_question_about_nobody_with_two_names_stays_as_it_is() -> None:
    assert names("what did Ada say?", (LONG, SHORT)) == {}


def test_the_words_of_other_names_are_searched_and_weighed() -> None:
    plain = asked("what did Varga say?")
    statistics = Statistics(10, lambda _: 1, lambda _: (), (), {"varga": frozenset({"warga"})})
    both = analyse("what did Varga say?", ["en"], statistics, date.min)
    assert set(both.terms) - set(plain.terms) == {"warga"}
    assert both.weight < plain.weight
