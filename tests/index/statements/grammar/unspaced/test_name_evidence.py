"""Evidence that a stretch of Chinese characters is a name."""

from __future__ import annotations

import pytest

from index.statements import kinds as k
from index.statements.grammar.unspaced import name_evidence as evidence
from index.statements.grammar.unspaced.dictionary import Dictionary, dictionary
from index.statements.grammar.unspaced.name_evidence import EDGE, UNKNOWN, Evidence
from index.statements.lexicon import lexicon


@pytest.fixture(scope="module")
def zh() -> Dictionary:
    return dictionary(lexicon("zh"))


def test_characters_of_given_names_speak_for_a_name_and_those_of_grammar_against_it(
    zh: Dictionary,
) -> None:
    assert evidence.own("李秀英", 1, 0, zh) > 1
    assert evidence.own("李在了", 1, 0, zh) < -1


def test_no_name_ends_with_a_verb_of_saying(zh: Dictionary) -> None:
    assert evidence.own("李明说", 1, 0, zh) < evidence.own("李明", 1, 0, zh) - 2


def test_no_name_ends_with_an_adverb(zh: Dictionary) -> None:
    assert evidence.own("林雅也", 1, 0, zh) < evidence.own("林雅", 1, 0, zh) - 1


def test_a_surname_of_two_characters_speaks_for_a_name(zh: Dictionary) -> None:
    assert evidence.own("欧阳振邦", 2, 0, zh) > evidence.own("李振邦", 1, 0, zh)


def test_a_word_that_begins_as_the_name_does_speaks_against_it(zh: Dictionary) -> None:
    assert evidence.own("高兴平", 1, 2, zh) < evidence.own("高兴平", 1, 0, zh)


def test_an_office_before_a_name_tells_more_than_a_body_or_an_unknown_word() -> None:
    office, body, unknown = map(evidence.before, (k.TITLE, k.GROUP, UNKNOWN))
    assert office > evidence.before(EDGE) > body > 0 > unknown


def test_a_verb_of_saying_behind_a_name_tells_more_than_its_end_or_a_place(zh: Dictionary) -> None:
    said = evidence.behind("说", k.SAID, zh)
    assert said > evidence.behind("", UNKNOWN, zh) > evidence.behind("省", UNKNOWN, zh)


def test_a_verb_across_the_end_of_a_name_tells_more_than_another_word() -> None:
    assert evidence.across(k.SAID) < evidence.across(k.THING) < 0


def test_what_an_office_shows_once_counts_for_each_occurrence() -> None:
    once, never = Evidence((1, 1), 0.0), Evidence((1, 1), 0.0)
    once.note(evidence.before(k.TITLE), 0.0)
    for one in (once, never):
        one.note(evidence.before(UNKNOWN), 0.0)
    assert once.shown
    assert once.worth > never.worth


def test_a_name_is_surer_the_more_often_an_article_has_it() -> None:
    one = Evidence((1, 2), 1.0)
    one.note(0.0, 0.0)
    before = one.worth
    one.note(0.0, 0.0)
    assert one.worth > before


def test_behind_an_office_less_is_enough() -> None:
    official, plain = Evidence((1, 1), -0.4), Evidence((1, 1), 1.2)
    official.note(evidence.before(k.TITLE), -0.3)
    plain.note(1.0, -0.1)
    assert official.worth < plain.worth < 2
    assert official.enough
    assert not plain.enough
