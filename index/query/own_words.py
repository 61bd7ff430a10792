"""What a question that goes on from another says itself: its words, and for whom. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.query.politeness import polite_parts
from index.query.pronouns import follow_up_words, pronouns_in
from index.query.question_types import small_terms
from index.query.sought import sought
from index.query.synonyms import near_words, same_words
from index.text.stopwords import function_terms
from index.text.terms import searched_terms, terms, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from index.text.terms import Token

# A question with more words of its own says enough by itself.
MOST_WORDS = 3
# So many letters are left of a word whose ending is whose it is.
_STEM = 3


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word of a question by its terms, those of nearly the same meaning among them.

    `is_name` is whether it may be a name or a number, which nothing else stands for. `written` are
    its terms alone, and `bare` those without an ending that may stand for whose it is.
    """

    terms: frozenset[str]
    written: frozenset[str]
    bare: frozenset[str]
    is_name: bool

    def is_held(self, held: Collection[str]) -> bool:
        """Whether it is among terms."""
        return not self.terms.isdisjoint(held)

    def is_held_without_ending(self, held: Collection[str]) -> bool:
        """Whether it is among terms only without its ending, which stands for whose it is."""
        return self.written.isdisjoint(held) and not self.bare.isdisjoint(held)


def own_words(text: str, language: str, without: tuple[int, int] = (0, 0)) -> tuple[OwnWord, ...]:
    """Return the words of a question that say what it asks about, but those at a place.

    Neither what asks nor what is polite or stands for something else does.
    """
    small = small_terms(language)
    places = [one.span() for one in pronouns_in(text, language)]
    places += [(part.start, part.end) for part in polite_parts(text)]
    places += [sought(text, language)[1], without]
    opening = follow_up_words(language, "openers").match(text)
    places += [opening.span()] if opening else []
    places += [one.span() for one in follow_up_words(language, "degrees").finditer(text)]
    covered = frozenset(chain.from_iterable(range(*place) for place in places))
    own = (
        token
        for token in tokens(text, language)
        if token.term not in small and token.start not in covered
    )
    found = (_own_word(text, token, language) for token in own)
    return tuple({word.terms: word for word in found}.values())


def points_by_degree(text: str, language: str) -> bool:
    """Whether a question asks how it comes that something is so: "why so late?"."""
    found = follow_up_words(language, "degrees").search(text)
    return sought(text, language)[0] == "why" and found is not None


def _own_word(text: str, token: Token, language: str) -> OwnWord:
    written = text[token.start : token.end]
    own = frozenset({token.term, *token.also})
    stems = _without_owners(written, language)
    bare = frozenset(term for stem in stems for term in terms(stem, language))
    capitals = not LANGUAGES[language].flag("writing", "capital_nouns")
    is_name = written.isdecimal() or (
        capitals and token.start > 0 and written[:1].isupper() and not written.isupper()
    )
    near = set() if is_name else set(_of_same_meaning(own | bare, language))
    return OwnWord(own | bare | near, own, bare, is_name)


def _of_same_meaning(own: Collection[str], language: str) -> Iterator[str]:
    for term in own:
        yield from same_words(language).get(term, ())
        yield from near_words(language).get(term, ())


def _without_owners(written: str, language: str) -> Iterator[str]:
    """Yield what is left of a word without an ending that stands for whose it is."""
    for ending in _owners(language):
        if written.endswith(ending) and len(written) - len(ending) >= _STEM:
            yield written[: -len(ending)]


@cache
def _owners(language: str) -> tuple[str, ...]:
    return tuple(sorted(LANGUAGES[language].words("follow_ups", "enclitics"), key=len))


def held_in(text: str, language: str) -> frozenset[str]:
    """Return the terms that a text holds, small words left out."""
    return frozenset(searched_terms(text, language)) - function_terms(language)
