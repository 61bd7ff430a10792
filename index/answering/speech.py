"""Questions about speech: their wording, their word for saying, the thing asked for. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from index.languages import LANGUAGES
from index.query.question_types import kind_of, place_asked
from index.statements.lexicon import lexicon
from index.text.stopwords import function_terms
from index.text.terms import terms

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class AskedSpeech:
    """A question about speech, taken apart.

    `wording` are the terms that follow the word for saying, all of them; `who` is whether the
    speaker is asked for, `where` whether a place is; `saying` is the word for saying, as it is
    written. `words` is whether nothing but what was said can be the answer. `language` is that of
    the question.
    """

    wording: tuple[str, ...]
    who: bool
    saying: str = ""
    where: bool = False
    words: bool = False
    language: str = ""


def asks_who_said(question: str, language: str) -> bool:
    """Whether a question asks who said some words, which it gives."""
    speech = asked_speech(question, language)
    return bool(speech and speech.who and set(speech.wording) - function_terms(language))


def asked_speech(text: str, language: str) -> AskedSpeech | None:
    """Return what a question asks about speech, None where it has no word for saying."""
    words = _words_for_saying(language)
    for word in _WORD.finditer(text):
        if word[0].casefold() in words:
            wording = tuple(terms(text[word.end() :], language))
            kind, _ = kind_of(text[: word.start()], language)
            where = place_asked(text, language) != (0, 0)
            for_words = kind_of(text, language)[0] == "other" and _asks_for_words(word[0], language)
            return AskedSpeech(wording, kind == "who", word[0], where, for_words, language)
    return None


def _asks_for_words(saying: str, language: str) -> bool:
    own = LANGUAGES[lexicon(language).language].words("questions", "asking_for_words")
    return saying.casefold() in own


@cache
def _words_for_saying(language: str) -> frozenset[str]:
    """Return the words that in a question mean that somebody spoke."""
    words = lexicon(language)
    own = LANGUAGES[words.language]
    asked = words.asked | own.words("questions", "asking_for_words")
    return asked - own.words("questions", "other_senses")


def wording_asked(words: str, language: str) -> AskedSpeech:
    """Return what is asked by giving nothing but the words that somebody is to have said."""
    return AskedSpeech(tuple(terms(words, language)), who=True)
