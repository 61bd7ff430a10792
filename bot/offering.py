"""Questions that an article answers, to be offered to who does not know what to ask: pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import texts
from bot.drafting import one_line
from index import statements

if TYPE_CHECKING:
    from bot.language import Language
    from index import Article

# A button shows about so much. In characters.
LONGEST_QUESTION = 64
# Words of a statement that are enough to find it.
_FEWEST_WORDS, _MOST_WORDS = 5, 8


def questions(article: Article, language: Language) -> list[str]:
    """Return questions about an article in its language, the most telling first."""
    asked = []
    # Without words for asking in the article's language, its title is the question.
    if language.code == article.language:
        for statement in statements(article.text, article.language):
            if statement.kind == "indirect" or statement.speaker is None:
                continue
            words = one_line(statement.span.of(article.text)).split()
            if len(words) >= _FEWEST_WORDS:
                said = " ".join(words[:_MOST_WORDS]).rstrip(".,;:!?”\"'")
                asked.append(language.say(texts.WHO_SAID, words=said))
                speaker = one_line(statement.speaker.of(article.text))
                asked.append(language.say(texts.WHAT_SAID, speaker=speaker))
    asked.append(one_line(article.title))
    return [question for question in asked if len(question) <= LONGEST_QUESTION]
