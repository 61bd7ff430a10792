"""Example questions: made of an article that answers them. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.views.rich_text import one_line
from index import certain, statements

if TYPE_CHECKING:
    from bot.i18n.language import Language
    from index import Article

# About as much as a button shows, in characters.
LONGEST_QUESTION = 64
# The number of a statement's words that are enough to find it, and marks at the end of clauses.
_FEWEST_WORDS, _MOST_WORDS = 4, 9
_ENDS = tuple(".,;:!?…—–،؛؟。，")
_OF_SENTENCES = tuple(".!?…؟。")


def questions(article: Article, language: Language) -> list[str]:
    """Return questions about an article in its language, the most telling first."""
    asked = []
    # Without sentences in the article's language, its title is the question.
    if language.code == article.language:
        for statement in certain(statements(article.text, article.language), article.language):
            if statement.kind == "indirect" or statement.speaker is None:
                continue
            said = _clause(one_line(statement.span.of(article.text)).split())
            if said:
                asked.append(language.say(texts.WHO_SAID, words=said))
                speaker = one_line(statement.speaker.of(article.text))
                asked.append(language.say(texts.WHAT_SAID, speaker=speaker))
    asked.append(one_line(article.title))
    return [question for question in asked if len(question) <= LONGEST_QUESTION]


def _clause(words: list[str]) -> str | None:
    """Return the first clause of some words, or a part of it, None where it is too short."""
    for end, word in enumerate(words[:_MOST_WORDS], 1):
        if word.endswith(_ENDS) or end == len(words):
            if end >= _FEWEST_WORDS:
                return " ".join(words[:end]).rstrip("".join(_ENDS) + "”\"'")
            if word.endswith(_OF_SENTENCES):
                return None
    return " ".join(words[:_MOST_WORDS]) if len(words) >= _FEWEST_WORDS else None
