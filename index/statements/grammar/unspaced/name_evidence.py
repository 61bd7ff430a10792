"""Evidence for and against a run of Chinese characters being somebody's name.

The numbers are logarithms of odds, set by hand on sentences of our own. They judge a name's own
characters, the words on either side of it, and how often an article has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING, NamedTuple

from index.statements import kinds as k

if TYPE_CHECKING:
    from index.statements.grammar.unspaced.dictionary import Dictionary

# The lengths of a name's parts: 2 and 4 of one with a point between them.
Parts = tuple[int, ...]

# The given name of a Chinese person has no more characters.
LONGEST_GIVEN = 2
# From so much on something is taken for a name; less will do where an office stands before it and
# its own characters are no worse than those of a name may be.
_ENOUGH, _ENOUGH_BEHIND_OFFICE = 2.0, 1.2
_LEAST_OF_ITS_OWN, _LEAST_WITH_END = -0.5, -0.9
_NOT_SHOWN, _AGAIN = -0.7, 0.7
# Its own characters.
_IN_LISTS, _IN_NAMES, _ORDINARY, _DOUBTFUL, _CLOSING, _FUNCTION = 0.8, 0.3, -0.3, -0.8, -1.5, -2.0
_SOMEONE = 2.0
_DOUBLE, _USUAL, _UNKNOWN_SURNAME, _USUAL_LENGTH, _BOTH_IN_LISTS = 1.5, 0.4, -0.8, 0.4, 0.5
_A_WORD, _BEGINS_WORD, _ACROSS_WORD, _ACROSS_VERB = -1.5, -1.5, -2.5, -4.0
CALLED = 1.0  # its surname stands elsewhere with a title
BY_SOUND, OF_NO_LIST = -0.5, -2.2
# The words before it and behind it.
_BEHIND_OFFICE, _OPENS, _BEHIND_SMALL, _BEHIND_BODY, _BEHIND_UNKNOWN = 2.0, 1.0, 0.7, 0.3, -1.0
_BEFORE_VERB, _CLOSES, _BEFORE_SMALL, _BEFORE_UNKNOWN = 2.0, 1.0, 0.8, -0.3
_BEFORE_GIVEN, _BEFORE_PLACE = -0.7, -1.5

SOMEBODY = k.SOMEBODY | k.TITLE
GRAMMAR = k.PREPOSITION | k.OF | k.SKIPPED | k.DET | k.PRONOUN | k.NARRATOR | k.SAID
_SMALL = k.PREPOSITION | k.OF | k.SKIPPED | k.BOUND | k.TIME | k.DET | k.PRONOUN | k.NOT_NAME
_BODY = k.GROUP | k.PLACE | k.PLACE_NAME | k.ORG_NAME | k.ORG_WORD | k.DEMONYM
# Stand for what is no word: the edge of a run, or an unknown character.
EDGE, UNKNOWN = 1 << 62, 0


class Name(NamedTuple):
    """A name: the lengths of its parts, and what speaks for it."""

    parts: Parts
    worth: float


@dataclass(slots=True)
class Evidence:
    """Evidence for a possible name: its frequency in an article, and the words around it."""

    parts: Parts
    own: float
    count: int = 0
    best_before: float = -9.0
    before: float = 0.0
    behind: float = 0.0
    shown: bool = False  # whether an office before it or a verb behind it shows that it is one

    def note(self, before: float, behind: float) -> None:
        """Take one occurrence, with what stands before it and behind it."""
        self.count += 1
        self.before += before
        self.behind += behind
        self.best_before = max(self.best_before, before)
        if before >= _BEHIND_OFFICE or behind >= _BEFORE_VERB:
            self.shown = True

    @property
    def worth(self) -> float:
        """The sum of all the evidence for the name."""
        worth = self.own + self.behind / self.count + _AGAIN * log2(self.count)
        if self.shown:
            return worth + self.best_before
        return worth + self.before / self.count + _NOT_SHOWN

    @property
    def enough(self) -> bool:
        """Whether it is taken for a name."""
        ends = self.behind / self.count >= _BEFORE_SMALL
        least = _LEAST_WITH_END if ends else _LEAST_OF_ITS_OWN
        official = self.best_before >= _BEHIND_OFFICE and self.own >= least
        return self.worth >= (_ENOUGH_BEHIND_OFFICE if official else _ENOUGH)


def own(name: str, surname: int, longest: int, dictionary: Dictionary) -> float:
    """Return what a name's own characters speak for it.

    `surname` is the length of that, `longest` the length of the word that the name begins with.
    """
    family, given = name[:surname], name[surname:]
    worth = sum(_of_character(one, dictionary) for one in given)
    worth += _DOUBLE * (surname > 1) + _USUAL * (family in dictionary.usual_surnames)
    worth += _UNKNOWN_SURNAME * (family not in dictionary.surnames)
    if len(given) == LONGEST_GIVEN:
        worth += _USUAL_LENGTH + _BOTH_IN_LISTS * dictionary.listed(given)
        if dictionary.words.get(given[-1], 0) & k.SKIPPED:  # "林雅也说"
            worth += _ACROSS_WORD
    if dictionary.words.get(family, 0) & (k.PREPOSITION | k.BOUND | k.NARRATOR):
        worth += _CLOSING
    if longest > surname:
        said = dictionary.words[name[:longest]] & k.SAID
        worth += _ACROSS_VERB if said else _BEGINS_WORD
    flags = dictionary.words.get(given, 0)
    if given in dictionary.names:
        worth += _IN_LISTS
    elif flags & (SOMEBODY | k.SAID | k.PRONOUN):
        worth += _ACROSS_VERB
    elif flags:
        worth += _A_WORD
    return worth


def _of_character(one: str, dictionary: Dictionary) -> float:
    """Return what a character of a given name speaks for it."""
    if one in dictionary.men or one in dictionary.women:
        return _IN_LISTS
    if one in dictionary.characters.untold:
        return _SOMEONE
    flags = dictionary.words.get(one, 0)
    if flags & k.SAID:
        return _ACROSS_VERB
    return _FUNCTION if flags & GRAMMAR else _of_any(one, flags, dictionary)


def _of_any(one: str, flags: int, dictionary: Dictionary) -> float:
    """Return what a character speaks for a name that is not mostly one of names."""
    if one in dictionary.closing:
        return _DOUBTFUL if one in dictionary.either else _CLOSING
    if one in dictionary.either:
        return _IN_NAMES
    if flags & _SMALL:
        return _DOUBTFUL
    return _ORDINARY if one in dictionary.ordinary else _IN_NAMES


def before(flags: int) -> float:
    """Return what the word before a name speaks for it."""
    if flags == EDGE:
        return _OPENS
    if flags & SOMEBODY:
        return _BEHIND_OFFICE
    if flags & _SMALL:
        return _BEHIND_SMALL
    if flags & _BODY:
        return _BEHIND_BODY
    return _BEHIND_UNKNOWN if flags == UNKNOWN else 0.0


def behind(one: str, flags: int, dictionary: Dictionary) -> float:
    """Return what the character behind a name, with the flags of its word, speaks for it.

    `one` is empty where the run ends.
    """
    if not one:
        return _CLOSES
    if flags & k.SAID or (flags & k.TITLE and not flags & k.PERSON):
        return _BEFORE_VERB
    if flags & (_SMALL | k.TITLE) or one in dictionary.closing:
        return _BEFORE_SMALL
    if flags & _BODY or one in dictionary.characters.places:
        return _BEFORE_PLACE
    if flags:
        return 0.0
    given = one in dictionary.men or one in dictionary.women
    return _BEFORE_GIVEN if given else _BEFORE_UNKNOWN


def across(flags: int) -> float:
    """Return what a word that begins within a name and ends behind it speaks against it."""
    return _ACROSS_VERB if flags & (k.SAID | k.TITLE) else _ACROSS_WORD
