"""Labels of works, programmes and people in a language: the section [called] of its file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.languages.phrases import expression
from index.statements.grammar.tokens import inner

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.languages import Language
    from index.statements.grammar.tokens import Token

# So many words beside a quotation are read, at most.
_REACH = 8
# So much of a word is read: no phrase has a longer one.
_LONGEST_WORD = 40
# Marks that may part a quotation from the words that say that it is written somewhere.
_PARTING = ("colon", "comma", "dash")
_APOSTROPHE = str.maketrans("’ʼ", "''")


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """The words around what nobody says, case-folded; the attributes are the keys of the file.

    `agents` stand behind it and before somebody who calls it so.
    """

    said_of: frozenset[str]
    before: re.Pattern[str]
    before_names: re.Pattern[str]
    behind: re.Pattern[str]
    written: tuple[re.Pattern[str], re.Pattern[str]]
    around: Sequence[tuple[re.Pattern[str], re.Pattern[str]]]
    using: re.Pattern[str]
    titles_before: frozenset[str]
    titles_in: frozenset[str]
    titles_behind: frozenset[str]
    small: frozenset[str]
    agents: frozenset[str]
    space: str

    def call(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether the words beside a quotation say that something is called so."""
        before, behind = self._beside(tokens, place)
        if behind and self.behind.match(behind):
            return True
        if not before:
            return False
        if any(self._ends(before, one) and other.match(behind) for one, other in self.around):
            return True
        named = inner(tokens[place])[:1].isupper() and self._ends(before, self.before_names)
        if not named and not self._ends(before, self.before):
            return False
        return behind.partition(" ")[0] not in self.agents and not self.using.search(before)

    def is_written(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether the words beside a quotation say that it is written somewhere."""
        led = place > 0 and tokens[place - 1].kind in _PARTING
        before, _ = self._beside(tokens, place - led)
        between = takewhile(lambda one: one.kind in _PARTING, tokens[place + 1 : place + 3])
        _, behind = self._beside(tokens, place + sum(1 for _ in between))
        first, second = self.written
        return bool((before and self._ends(before, first)) or second.match(behind))

    def _ends(self, before: str, phrases: re.Pattern[str]) -> bool:
        """Whether the words before a quotation end with one of the phrases."""
        if not self.space:
            return phrases.search(before) is not None
        # Only where words begin, not at each letter.
        starts = (0, *(place + 1 for place, one in enumerate(before) if one == self.space))
        return any(phrases.match(before, start) for start in starts)

    def _beside(self, tokens: Sequence[Token], place: int) -> tuple[str, str]:
        """Return the words before a quotation in its clause, and those behind it."""
        left = list(takewhile(_is_word, tokens[max(0, place - _REACH) : place][::-1]))
        start = place + 1
        if start < len(tokens) and tokens[start].kind == "comma":
            start += 1
        right = takewhile(_is_word, tokens[start : start + _REACH])
        return self._joined(left[::-1]), self._joined(right)

    def _joined(self, words: Iterable[Token]) -> str:
        found = self.space.join(one.low[:_LONGEST_WORD] for one in words)
        return found.translate(_APOSTROPHE)


def _is_word(token: Token) -> bool:
    return token.kind == "word"


@cache
def labels(language: str) -> Labels:
    """Return the words of a language; empty ones where it has no file."""
    own = LANGUAGES[language]
    articles = "|".join(map(re.escape, own.ordered("mentions", "determiners")))
    ends = rf"(?: (?:{articles}))?\Z" if articles else r"\Z"
    return Labels(
        said_of=own.words("called", "said_of"),
        before=_compiled(own.ordered("called", "before"), own, ends),
        before_names=_compiled(own.ordered("called", "before_names"), own, ends),
        behind=_compiled(own.ordered("called", "behind"), own),
        written=(
            _compiled(own.ordered("called", "written"), own, ends),
            _compiled(own.ordered("called", "written"), own),
        ),
        around=[
            (_compiled(one, own, ends), _compiled(other, own))
            for one, other in own.pairs("called", "around")
        ],
        using=_compiled(own.ordered("called", "using"), own),
        titles_before=own.words("called", "titles_before"),
        titles_in=own.words("called", "titles_in"),
        titles_behind=own.words("called", "titles_behind"),
        small=own.words("called", "small"),
        agents=own.words("speech", "agents"),
        space="" if own.flag("writing", "unspaced") else " ",
    )


def _compiled(phrases: Iterable[str], own: Language, ends: str = "") -> re.Pattern[str]:
    """Return what finds any of the phrases, with `ends` behind where they are all that is left."""
    unspaced = own.flag("writing", "unspaced")
    found = expression((phrase.casefold() for phrase in phrases), unspaced=unspaced)
    # A star at the end of a phrase finds no more than what is written.
    rest = r"\w*" if ends and not unspaced else ""
    return re.compile(f"{found}{rest}{ends}")
