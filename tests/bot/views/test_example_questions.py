"""Example questions: about who said what, in the article's language, short enough for a button."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.i18n import texts
from bot.i18n.language import ENGLISH, TRANSLATED, language_of
from bot.views.example_questions import LONGEST_QUESTION, questions
from index import Article
from index.query.question_types import kind_of

SAID = "“The old mill will turn again, in spring,” miller Ilse Korn said on Friday."
MILL = Article("1", "Mill to turn again", SAID, language="en")


def test_a_statement_is_asked_for_by_its_words_and_by_its_speaker() -> None:
    assert questions(MILL, ENGLISH) == [
        "Who said The old mill will turn again?",
        "What did Ilse Korn say?",
        "Mill to turn again",
    ]


def test_without_sentences_in_its_language_an_article_is_asked_for_by_its_title() -> None:
    assert questions(MILL, language_of("de")) == ["Mill to turn again"]
    assert questions(replace(MILL, language=None), ENGLISH) == ["Mill to turn again"]


@pytest.mark.parametrize("code", [ENGLISH.code, *TRANSLATED])
def test_what_asks_for_a_speaker_is_understood_so_in_every_language(code: str) -> None:
    asked = language_of(code).say(texts.WHO_SAID, words="1, 2, 3")
    assert kind_of(asked, code)[0] == "who"


@pytest.mark.parametrize(
    "text",
    [
        "The mill will turn again, miller Ilse Korn said.",
        "“No way,” miller Ilse Korn said.",
        "The mill is shut.",
    ],
    ids=["indirect", "too few words", "nobody speaks"],
)
def test_what_nobody_would_find_by_its_words_is_not_asked_for(text: str) -> None:
    asked = questions(replace(MILL, text=text), ENGLISH)
    assert not [question for question in asked if question.startswith("Who said")]


def test_no_question_is_too_long_for_a_button() -> None:
    long = replace(MILL, title="Mill " * 30, text=SAID.replace("Ilse Korn", "Ilse " * 20 + "Korn"))
    assert all(len(question) <= LONGEST_QUESTION for question in questions(long, ENGLISH))
