"""Small talk: a message that asks nothing of the articles, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# Kinds of small talk, the most important first: requests to the bot, and then what people say in
# passing.
Talk = Literal[
    "article",
    "address",
    "articles",
    "newest",
    "help",
    "who",
    "more",
    "doubt",
    "rude",
    "wellbeing",
    "thanks",
    "courtesy",
    "salute",
    "farewell",
    "greeting",
    "assent",
    "emoji",
]

# A number alone that may be a year.
_YEARS = range(1_000, 2_100)


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """Message that asks nothing of the articles.

    `article` is the number or the address of the one that it wants to see. With `alone` it says
    nothing but a number, which asks nothing else.
    """

    kind: Talk
    article: str = ""
    alone: bool = False

    @property
    def is_year(self) -> bool:
        """Whether it is a number alone that may be a year."""
        return self.alone and self.article.isdecimal() and int(self.article) in _YEARS
