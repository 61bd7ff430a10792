"""Where the phrase of an office begins."""

from __future__ import annotations

import pytest

from index.models import Span
from index.statements.grammar.beginnings import beginning, behind_strangers, is_cut
from index.statements.grammar.tokens import tokenised
from index.statements.grammar.vocabulary import vocabulary_of
from index.statements.lexicon import lexicon


@pytest.mark.parametrize(
    ("language", "before", "missing", "office"),
    [
        ("ru", "сказал ", "главный ", "инженер Олег Тилов"),
        ("uk", "усміхнулася ", "міська ", "голова Ада Лис"),
        ("tr", "dedi ", "saz ", "ustası Ali Gür"),
        ("tr", "dedi ", "Lonca şube ", "başkanı Ali Gür"),
        ("fa", "", "نوهٔ ", "مدیر پیشین"),
        ("en", "Yesterday ", "Orle’s managing ", "director"),
        ("en", "the ", "", "director"),
        ("tr", "yanında oturan ", "", "ustası Ali Gür"),
        ("fa", "به گفتهٔ ", "", "مدیر"),
        ("ru", "пришёл ", "", "инженер Олег Тилов"),
        ("ru", "домой ", "", "инженер Олег Тилов"),
        ("ru", "Порой ", "", "инженер Олег Тилов"),
        ("ru", "Мой ", "", "инженер Олег Тилов"),
        ("ru", "Другая ", "", "врач Ада Тилова"),
        ("ru", "Лев Толстой ", "", "инженер Олег Тилов"),
        ("ru", "сказал ", "второй ", "инженер Олег Тилов"),
        ("uk", "Мій ", "", "інженер Олег Лис"),
        ("en", "It’s ", "", "director"),
    ],
)
def test_words_before_an_office_belong_to_it(
    language: str, before: str, missing: str, office: str
) -> None:
    text = before + missing + office
    tokens = tokenised(text, Span(0, len(text)), [], lexicon(language))
    place = next(n for n, one in enumerate(tokens) if one.start == len(before + missing))
    found = beginning(tokens, place, vocabulary_of(language))
    assert text[tokens[found].start :] == missing + office


def test_an_office_is_cut_behind_a_word_that_may_be_part_of_it() -> None:
    tokens = tokenised("acting director, said director", Span(0, 30), [], lexicon("en"))
    english = vocabulary_of("en")
    assert is_cut(tokens, 1, english)
    assert not is_cut(tokens, 4, english)


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("uk", "сцени вчителька Ада", "вчителька Ада"),
        ("tr", "alan ebe Ada", "ebe Ada"),
        ("tr", "Okul müdürü Ada", "Okul müdürü Ada"),
        ("en", "board member Ada", "board member Ada"),
    ],
)
def test_nouns_of_another_phrase_are_no_part_of_it(language: str, text: str, office: str) -> None:
    tokens = tokenised(text, Span(0, len(text)), [], lexicon(language))
    first = behind_strangers(tokens, 0, len(tokens) - 1, vocabulary_of(language))
    assert text[tokens[first].start :] == office
