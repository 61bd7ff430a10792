"""Features of a name in its paragraph: its words, its titles, and what stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from index.statements import kinds as k
from index.statements.grammar.cases import first_cases
from index.statements.grammar.tokens import word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

_AGE = re.compile(r"[1-9]\d")


class NameSeen(NamedTuple):
    """Flags of a name: of its titles and words, and of the words beside the phrase."""

    kind: int
    flags: tuple[int, ...]
    before: int
    behind: int
    edge: int  # the flags of the word that says what kind of name it is, the first or the last
    dedicated: bool  # whether a church or a school may be called so
    acronym: bool  # whether it is one word of capitals
    aged: bool  # whether an age stands behind it
    bare: bool  # whether neither an article nor a preposition stands before it
    governed: bool
    common: bool  # whether women mostly have offices in the form of men's ("министр Анна Лис")
    plain: bool  # whether names have no capitals
    telling: bool  # whether a first name tells who is a man and who is a woman

    @classmethod
    def of(cls, tokens: Sequence[Token], phrase: Phrase, vocabulary: Vocabulary) -> NameSeen:
        """Look at a phrase in its paragraph."""
        first, last = phrase.name or (phrase.first, phrase.last)
        flags = tuple([vocabulary.flag(one) for one in tokens[first:last]])
        if phrase.governed and vocabulary.inflects and _is_either(tokens[first].low, vocabulary):
            flags = (flags[0] | k.FIRST_U, *flags[1:])
        before = vocabulary.flag(tokens[phrase.first - 1]) if phrase.first else 0
        following = word_at(tokens, phrase.last)
        return cls(
            phrase.kind,
            flags,
            before,
            vocabulary.flag(following) if following else 0,
            flags[0] if vocabulary.head_first else flags[-1],
            _is_dedicated(tokens, first, vocabulary),
            len(flags) == 1 and tokens[first].acronym,
            age_behind(tokens, phrase) is not None,
            not phrase.determined and not phrase.governed,
            phrase.governed,
            vocabulary.inflects,
            vocabulary.plain_names,
            not vocabulary.unspaced,
        )

    @property
    def somebody(self) -> bool:
        """Whether the titles are those of a person."""
        return bool(self.kind & k.SOMEBODY)

    @property
    def first_name(self) -> bool:
        """Whether it begins with a first name."""
        return bool(self.flags[0] & k.FIRST)


def age_behind(tokens: Sequence[Token], phrase: Phrase) -> str | None:
    """Return the age that stands behind a name ("Clara Hofer, 47,")."""
    last = phrase.name[1] if phrase.name else phrase.last
    if last + 1 >= len(tokens) or tokens[last].kind not in ("comma", "open"):
        return None
    age = tokens[last + 1].text
    return age if _AGE.fullmatch(age) else None


def _is_dedicated(tokens: Sequence[Token], first: int, vocabulary: Vocabulary) -> bool:
    """Whether a name is a saint's, of what is called so: "at St Agatha's", "el colegio San Isidro".

    As a part of the name the word stands before a first name: "Santo Rossi" is somebody.
    """
    if vocabulary.flag(tokens[first]) & k.DEDICATED:
        following = tokens[first + 1] if first + 1 < len(tokens) else None
        return following is not None and bool(vocabulary.flag(following) & k.FIRST)
    before = vocabulary.flag(tokens[first - 1]) if first else 0
    return bool(before & k.DEDICATED) and not _is_street(tokens, first - 1, vocabulary)


def _is_street(tokens: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether "St." ends what a street is called: "in Mill St. Anna Till said".

    Where all nouns have capitals, one before it tells nothing.
    """
    if not place or vocabulary.capital_nouns:
        return False
    before = tokens[place - 1]
    return before.upper and not vocabulary.flag(before) & k.GROUP


def _is_either(low: str, vocabulary: Vocabulary) -> bool:
    """Whether a woman's first name is a man's in another case: "по словам Александра Лиса"."""
    if vocabulary.listed(low) & k.FIRST != k.FIRST_F:
        return False
    firsts = first_cases(low, vocabulary.language)
    return any(vocabulary.listed(one) & k.FIRST_M for one in firsts if one != low)
