"""Who a mention names: the fullest name the article gives for a surname, role or pronoun."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from index.models import Span
from index.statements.coreference.genders import Genders
from index.statements.grammar.tokens import possessive

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
# Where a run may begin, which is found far faster than the run itself.
_RUN_START = re.compile(
    rf"{_CAPITAL}(?<![\w’'-].)(?=[\w’'-]*\.?\s+(?:{_PARTICLE}[ \xa0]|{_CAPITAL}))"
)
_WORD = re.compile(r"\w+(?:-\w+)*")
_APPOSITION = re.compile(r"[,(]")


_CASE = re.compile(r"(?<=\w{3})(?:ой|ою|ом|ым|им|ому|ого|а|у|е|я|ю|і)$")
_DECLINING = frozenset({"ru", "uk"})
# How many names before a mention may be a fuller form of it.
NEAREST = 12


class _Words(NamedTuple):
    """The words of a name, the last of it and all of it case-folded, and those with a capital."""

    written: Sequence[str]
    last: str
    folded: frozenset[str]
    capitals: frozenset[str]


class _Name(NamedTuple):
    """Where a name stands, how long it is, and its words, case-folded."""

    start: int
    length: int
    span: Span
    words: frozenset[str]


class People:
    """The names of one article, as mentions are met: a later "he" is who spoke before."""

    def __init__(self, text: str, lexicon: Lexicon, quoted: Sequence[Span] = ()) -> None:
        self._text = text
        self._quoted = quoted
        self._lexicon = lexicon
        self._runs: dict[str, list[_Name]] | None = None
        self._read: dict[str, _Words] = {}
        self._ordered: list[Span] = []
        self._titled: dict[str, _Name] = {}
        self._roles: dict[str, Span] = {}
        self._genders = Genders(text, lexicon)
        self._spoken: deque[Span] = deque(maxlen=NEAREST)

    def fullest(self, mention: Span, antecedent: Span | None = None) -> Span:
        """Return the fullest name of who `mention` names, `mention` itself if there is none.

        `antecedent` is a name in the same sentence that a pronoun may stand for.
        """
        read = self._words(mention)
        words = read.written
        if not words:
            return mention
        if len(words) == 1 and words[0].casefold() in self._lexicon.pronouns:
            return self._referent(mention, words[0].casefold(), antecedent) or mention
        if words[-1][:1].isupper():
            found = self._named(mention, read)
            self._remember(found)
        else:
            found = self._role(words, mention) or self._longer(mention) or mention
        if any(map(_names, self._words(found).written)):
            self._spoken.append(found)
        return found

    def _words(self, name: Span) -> _Words:
        """Return the words of a name; the same few names are met all the time."""
        text = name.of(self._text)
        found = self._read.get(text)
        if found is None:
            found = self._read[text] = _words(text)
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
        gender = self._genders.of(self._words(name).last)
        return gender is None or (gender == "he") == (other is self._lexicon.she)

    def _remember(self, name: Span) -> None:
        for word in self._words(name).written:
            if word[:1].islower() and len(word) > len("the"):
                self._roles[word] = name

    def _known(self) -> dict[str, list[_Name]]:
        if self._runs is None:
            self._runs = {}
            for match in _runs(self._text):
                span = self._without_opener(match)
                if span:
                    self._ordered.append(span)
                    words = self._words(span)
                    self._runs.setdefault(words.last, []).append(_name(span, words.folded))
        return self._runs

    def _without_opener(self, run: re.Match[str]) -> Span | None:
        """Return a run without the words that only open a sentence ("According to Hedda Marr").

        None where less than two words are left: a first name and a last one.
        """
        start, end = run.span()
        words = _WORD.findall(run[0])
        for opener, following in pairwise(words):
            if opener.casefold() not in self._lexicon.openers:
                return Span(start, end - len(possessive(run[0])))
            start = self._text.index(following, start + len(opener))
        return None

    def _named(self, mention: Span, words: _Words) -> Span:
        """Return the fullest name that ends with the mention's last word, of the same person."""
        titled = self._titled.get(words.last)
        runs = self._known().get(words.last) or self._declined(words.last)
        place = bisect_left(runs, (mention.start + 1,))
        earlier = runs[max(0, place - NEAREST) : place] or runs[:NEAREST]
        best: _Name | None = None
        longest = len(mention)
        for candidate in [titled, *earlier] if titled else earlier:
            if candidate.length > longest and words.capitals <= candidate.words:
                best, longest = candidate, candidate.length
        if best is None and len(words.capitals) > 1:
            best = _name(mention, words.folded)
        if best is None:
            return mention
        self._titled[words.last] = best
        return best.span

    def _declined(self, last: str) -> list[_Name]:
        """Return the names that a last name is a case of, in Slavic languages ("Орловым")."""
        stem = _CASE.sub("", last)
        if stem == last or self._lexicon.language not in _DECLINING:
            return []
        return [_name(one.span, one.words | {last}) for one in self._known().get(stem, [])]

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

    def _role(self, words: Sequence[str], mention: Span) -> Span | None:
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


def _runs(text: str) -> Iterator[re.Match[str]]:
    place = 0
    while start := _RUN_START.search(text, place):
        run = _RUN.match(text, start.start())
        if run:
            yield run
        place = run.end() if run else start.end()


def _names(word: str) -> bool:
    """Whether it may be of a name: with a capital, or of a script that has none."""
    return word[:1].isupper() or word[:1].lower() == word[:1].upper()


def _name(span: Span, words: frozenset[str]) -> _Name:
    return _Name(span.start, len(span), span, words)


def _words(name: str) -> _Words:
    written = _WORD.findall(name)
    first = _APPOSITION.split(name, 1)[0]
    bare = first.removesuffix(possessive(first))
    own = written if bare == name else _WORD.findall(bare)
    return _Words(
        written,
        own[-1].casefold() if own else "",
        frozenset(map(str.casefold, written)),
        frozenset(word.casefold() for word in written if word[:1].isupper()),
    )
