"""Quotations that nobody says: titles of works and programmes, nicknames, headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements.sentences import Sentence, inner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.words import Token

# A title has at most so many words, all but the small ones with a capital.
_LONGEST_TITLE = 6
_SMALL = frozenset({"of", "the", "and", "a", "an", "in", "on", "to", "for", "at", "with", "&"})
_BEFORE_WORKS = frozenset({"on", "titled", "entitled", "film", "song", "album", "novel", "show"})
_WORKS_OF = frozenset({"episode", "edition", "broadcast", "host", "author", "cover", "cast"})


def is_work(tokens: Sequence[Token], sentence: Sentence, place: int) -> bool:
    """Whether a quotation is the title of a programme or a work: on the radio's "Late Hour"."""
    if place == sentence.first:
        return False
    before = tokens[place - 1]
    of_work = before.low == "of" and tokens[max(0, place - 2)].low in _WORKS_OF
    possessive = before.low.endswith(("'s", "’s", "s’"))
    if not (of_work or possessive or before.low in _BEFORE_WORKS):
        return False
    words = inner(tokens[place]).rstrip(",.").split(" ")
    return len(words) <= _LONGEST_TITLE and all(
        word[:1].isupper() or word[:1].isdigit() or word in _SMALL for word in words
    )
