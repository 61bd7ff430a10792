"""Example questions: made of an article that answers them. Pure."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.views.rich_text import one_line
from index import certain, sentences, stands_alone, statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.i18n.language import Language
    from index import Article, Statement

# In characters: a button shows the beginning of a longer one, and the rest when it is pressed.
LONGEST_QUESTION = 80
# Of a sentence that is quoted, in words: enough to find it, and few enough to read.
_FEWEST_WORDS, _MOST_WORDS = 4, 14
# Of scripts without spaces so many characters are about a word.
_CHARACTERS_A_WORD = 2
# Marks that a sentence may end with, and loses inside a question; one with another end trails off
# or asks.
_ENDS = ".。۔!！,，،"
# Marks that end a sentence, whatever is quoted in it.
_STOPS = ".。۔!！?？؟…"
# Marks before a quotation that is no part of the narrator's sentence.
_BEFORE = (*_STOPS, ",", "，", "،", ":", "：", "—", "–", "-", "\n")
# Beside a quotation stand fewer spaces than that.
_SPACES = 4
# Marks of a quotation inside the quotation: two kinds would be needed.
_MARKS = re.compile(r"[«»“”„‟\"‹›「」『』《》]")
_STOP = re.compile(f"[{re.escape(_STOPS)}\n]")


def questions(article: Article, language: Language) -> list[str]:
    """Return questions about an article in its language, the most telling first."""
    asked: list[str] = []
    # Without sentences in the article's language, its title is the question.
    if language.code == article.language:
        for said, speaker in sorted(_sayings(article), key=lambda saying: len(saying[0])):
            asked.append(language.say(texts.WHO_SAID, words=said))
            if stands_alone(speaker, language.code):  # not "Was sagte des Vereins?"
                asked.append(language.say(texts.WHAT_SAID, speaker=speaker))
    asked.append(one_line(article.title))
    return [one for one in dict.fromkeys(asked) if len(one) <= LONGEST_QUESTION]


def _sayings(article: Article) -> Iterator[tuple[str, str]]:
    """Yield each whole sentence of direct speech that can be asked for, with its speaker."""
    text, language = article.text, article.language or ""
    said = certain(statements(text, language), language)
    for one, after in pairwise((*said, None)):
        if one is None or one.speaker is None or not _stands_alone(text, one):
            continue
        parts, open_ended = sentences(text, one.span, language), _goes_on(text, one, after)
        for part in parts[: len(parts) - open_ended]:
            words = _sentence(one_line(part.of(text)), closed=part is parts[-1])
            if words:
                yield words, one_line(one.speaker.of(text))


def _stands_alone(text: str, one: Statement) -> bool:
    """Whether a quotation is no part of the narrator's sentence."""
    start = one.marked.start
    before = text[max(0, start - _SPACES) : start].rstrip(" \u00a0\u202f")
    # In Turkish no comma stands between the mark and "said".
    said = one.cue is not None and 0 <= one.cue.start - one.marked.end < _SPACES
    whole = one.kind == "direct" or (one.kind == "mixed" and said)
    return whole and (before.endswith(_BEFORE) or not before)


def _goes_on(text: str, one: Statement, after: Statement | None) -> bool:
    """Whether the last sentence of a quotation goes on in marks behind the speaker's name."""
    if text[one.span.end - 1] in _STOPS or after is None or after.marked.start < one.marked.end:
        return False
    return not _STOP.search(text[one.marked.end : after.marked.start])


def _sentence(words: str, *, closed: bool) -> str | None:
    """Return a sentence as it is asked for, None where it is not whole or not fit for that.

    One that is `closed` by the quotation's mark needs no end of its own.
    """
    if not words:
        return None
    caseless = unicodedata.category(words[0]) == "Lo"
    if not (caseless or words[0].isupper()) or _MARKS.search(words):
        return None
    if words.endswith(("...", "…")) or not (words[-1] in _ENDS or (closed and words[-1].isalnum())):
        return None
    unspaced = caseless and " " not in words
    count = len(words) // _CHARACTERS_A_WORD if unspaced else len(words.split())
    return words.rstrip(_ENDS) if _FEWEST_WORDS <= count <= _MOST_WORDS else None
