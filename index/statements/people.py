"""Who a mention names: the fullest name the article gives for a surname, role or pronoun."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from index.models import Span
from index.statements.genders import Genders
from index.statements.words import possessive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.lexicon import Lexicon

_CAPITAL = r"[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁІЇЄҐ]"
_NAME_WORD = rf"{_CAPITAL}[\w’'\-]*(?:(?<=\b{_CAPITAL})\.)?"
_TITLE = r"(?:(?:Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Dr|Mr|Mrs|Ms|Prof|Rev|Sgt|St|Adm|Hon)\.\s+)"
_PARTICLE = r"(?:von|van|de|der|den|da|di|du|la|le|al|el|bin|ibn|dos|del)"
_RUN = re.compile(
    rf"(?<![\w’'-]){_TITLE}{{0,4}}{_NAME_WORD}"
    rf"(?:[ \xa0](?:{_PARTICLE}[ \xa0])*{_TITLE}?{_NAME_WORD})+"
)
_WORD = re.compile(r"\w+(?:-\w+)*")
_APPOSITION = re.compile(r"[,(]")


_CASE = re.compile(r"(?<=\w{3})(?:ой|ою|ом|ым|им|ому|ого|а|у|е|я|ю|і)$")
_DECLINING = frozenset({"ru", "uk"})
# How many names before a mention may be a fuller form of it.
NEAREST = 12
# A full name has at least so many words.
_LEAST_NAMES = 2


class _Name(NamedTuple):
    """Where a name stands, and its words, case-folded."""

    span: Span
    words: frozenset[str]


class People:
    """The names of one article, as mentions are met: a later "he" is who spoke before."""

    def __init__(self, text: str, lexicon: Lexicon, quoted: Sequence[Span] = ()) -> None:
        self._text = text
        self._quoted = quoted
        self._lexicon = lexicon
        self._runs: dict[str, list[_Name]] | None = None
        self._ordered: list[Span] = []
        self._titled: dict[str, _Name] = {}
        self._roles: dict[str, Span] = {}
        self._genders = Genders(text, lexicon)
        self._spoken: deque[Span] = deque(maxlen=NEAREST)

    def fullest(self, mention: Span, antecedent: Span | None = None) -> Span:
        """Return the fullest name of who `mention` names, `mention` itself if there is none.

        `antecedent` is a name in the same sentence that a pronoun may stand for.
        """
        words = _WORD.findall(mention.of(self._text))
        if not words:
            return mention
        if len(words) == 1 and words[0].casefold() in self._lexicon.pronouns:
            return self._referent(mention, words[0].casefold(), antecedent) or mention
        found = self._named(mention, words) if words[-1][:1].isupper() else None
        if found is None:
            found = self._role(words, mention) or self._longer(mention) or mention
        else:
            self._remember(found)
        if any(_names(word) for word in _WORD.findall(found.of(self._text))):
            self._spoken.append(found)
        return found

    def _referent(self, mention: Span, pronoun: str, antecedent: Span | None) -> Span | None:
        """Return who a pronoun stands for: the last who may be called so."""
        if pronoun in self._lexicon.narrator:
            return None
        if antecedent and self._may_be(antecedent, pronoun):
            return self.fullest(antecedent)
        candidates = self._candidates(mention)
        return next((one for one in candidates if self._may_be(one, pronoun)), None)

    def _candidates(self, mention: Span) -> Iterator[Span]:
        """Yield who spoke before a pronoun, the last first, then the names before it."""
        yield from reversed(self._spoken)
        yield from self._nearest(mention)

    def _may_be(self, name: Span, pronoun: str) -> bool:
        """Whether nothing in the article tells that the pronoun is wrong for the name."""
        other = self._lexicon.she if pronoun in self._lexicon.he else self._lexicon.he
        if pronoun not in self._lexicon.he | self._lexicon.she:
            return True
        gender = self._genders.of(_last(name.of(self._text)))
        return gender is None or (gender == "he") == (other is self._lexicon.she)

    def _remember(self, name: Span) -> None:
        words = _WORD.findall(name.of(self._text))
        for word in words:
            if word[:1].islower() and len(word) > len("the"):
                self._roles[word] = name

    def _known(self) -> dict[str, list[_Name]]:
        if self._runs is None:
            self._runs = {}
            for match in _RUN.finditer(self._text):
                span = self._without_opener(Span(*match.span()))
                if span:
                    self._ordered.append(span)
                    name = span.of(self._text)
                    self._runs.setdefault(_last(name), []).append(_Name(span, _folded(name)))
        return self._runs

    def _without_opener(self, run: Span) -> Span | None:
        """Return a run without the words that only open a sentence ("According to Hedda Marr")."""
        words = list(_WORD.finditer(run.of(self._text)))
        place = 0
        while place < len(words) and words[place][0].casefold() in self._lexicon.openers:
            place += 1
        if place > len(words) - _LEAST_NAMES:
            return None
        end = run.end - len(possessive(run.of(self._text)))
        return Span(run.start + words[place].start(), end)

    def _named(self, mention: Span, words: list[str]) -> Span:
        """Return the fullest name that ends with the mention's last word, of the same person."""
        last = _last(mention.of(self._text))
        capitals = frozenset(word.casefold() for word in words if word[:1].isupper())
        titled = self._titled.get(last)
        runs = self._known().get(last) or self._declined(last)
        place = bisect_right(runs, mention.start, key=lambda run: run.span.start)
        earlier = runs[max(0, place - NEAREST) : place] or runs[:NEAREST]
        best: _Name | None = None
        longest = len(mention)
        for candidate in [titled, *earlier] if titled else earlier:
            if len(candidate.span) > longest and capitals <= candidate.words:
                best, longest = candidate, len(candidate.span)
        if best is None and len(capitals) > 1:
            best = _Name(mention, _folded(mention.of(self._text)))
        if best is None:
            return mention
        self._titled[last] = best
        return best.span

    def _declined(self, last: str) -> list[_Name]:
        """Return the names that a last name is a case of, in Slavic languages ("Орловым")."""
        stem = _CASE.sub("", last)
        if stem == last or self._lexicon.language not in _DECLINING:
            return []
        return [_Name(one.span, one.words | {last}) for one in self._known().get(stem, [])]

    def _longer(self, mention: Span) -> Span | None:
        """Return a name that holds the mention, of who spoke before, in letters without capitals.

        In these nothing else tells a name from other words.
        """
        name = mention.of(self._text)
        if not _names(name) or name[:1].isupper():
            return None
        held = re.compile(
            rf"{re.escape(name)}\b" if not self._lexicon.unspaced else re.escape(name)
        )
        longer = (one for one in reversed(self._spoken) if len(one) > len(mention))
        return next((one for one in longer if held.search(one.of(self._text))), None)

    def _role(self, words: list[str], mention: Span) -> Span | None:
        head = words[-1]
        known = self._roles.get(head)
        if known and known.start < mention.start:
            return known
        return None

    def _nearest(self, mention: Span) -> list[Span]:
        """Return the last names before a pronoun, the nearest first, but none that is quoted."""
        self._known()
        place = bisect_left(self._ordered, mention)
        nearest = self._ordered[max(0, place - NEAREST) : place][::-1]
        return [name for name in nearest if not self._is_quoted(name)]

    def _is_quoted(self, name: Span) -> bool:
        place = bisect_right(self._quoted, name.start, key=lambda span: span.start)
        return place > 0 and self._quoted[place - 1].holds(name)


def _names(word: str) -> bool:
    """Whether it may be of a name: with a capital, or of a script that has none."""
    return word[:1].isupper() or word[:1].lower() == word[:1].upper()


def _folded(name: str) -> frozenset[str]:
    return frozenset(map(str.casefold, _WORD.findall(name)))


def _last(name: str) -> str:
    first = _APPOSITION.split(name, 1)[0]
    words = _WORD.findall(first.removesuffix(possessive(first)))
    return words[-1].casefold() if words else ""
