"""Noun phrases of the narration: names with their titles, descriptions, pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from index.statements import kinds as k

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from index.statements.grammar.tokens import Token

# What a phrase is: a name, a description ("the governor"), or a pronoun.
Form = Literal["name", "description", "pronoun"]

# Adjectives before a noun, and between a noun and a name ("la ministra francesa Ana Ruiz").
_ADJECTIVES, _BETWEEN = 3, 2
# Words of a name where no capital shows its end.
_LONGEST_PLAIN = 4
# Languages with so many forms that a word without flags may well be a verb or a common noun.
_RICH = frozenset({"es", "fr", "it", "pt", "ru", "tr", "uk"})
# The ending of adverbs in Arabic and Persian.
_TANWIN = "\u064b"
_HEAD_FIRST = frozenset({"fr", "es", "it", "pt", "ar", "fa"})
_PLAIN = frozenset({"ar", "fa"})
_PARTICLES = frozenset(
    [
        "von",
        "van",
        "de",
        "der",
        "den",
        "da",
        "di",
        "du",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ibn",
        "dos",
        "del",
        "della",
        "abu",
        "ben",
        "ter",
        "zu",
        "do",
        "das",
        "dalla",
        "y",
        "e",
        "bint",
        "ould",
        "st.",
        "san",
        "i",
        "und",
    ]
)
_COMPLEX = frozenset({"y", "e", "i", "und"})
_NO_NAME = k.DET | k.BOUND | k.PRONOUN | k.SAID | k.SKIPPED | k.NOT_NAME | k.OF | k.NARRATOR
# With a word of none of these a phrase may begin only if it has a capital.
_OPENING = k.NOUN | k.DEMONYM | k.DET | k.PRONOUN | k.HIS | k.HER | k.POSSESSIVE | k.FIRST
_STOPS = k.BOUND | k.PRONOUN | k.SAID | k.DET | k.OF | k.NARRATOR | k.PREPOSITION


class Phrase(NamedTuple):
    """A noun phrase, `tokens[first:last]`, with its head noun and the name in it.

    `name` are the tokens of a proper name without titles, None where there is none. `kind` are the
    flags of the head and the titles; `owner` are HIS or HER where it begins with a possessive;
    `governed` is whether a preposition stands before it, `owning` whether it ends as a possessive.
    """

    form: Form
    first: int
    last: int
    head: int
    name: tuple[int, int] | None
    kind: int
    owner: int
    governed: bool
    owning: bool
    determined: bool = True


class Reader:
    """Finds the phrases of a paragraph in one language.

    `known` are the last names of an article, `within` the words that it writes with a capital
    within sentences.
    """

    def __init__(
        self,
        language: str,
        *,
        capital_nouns: bool,
        known: Collection[str] = (),
        within: Collection[str] = (),
    ) -> None:
        self.flags: Mapping[str, int] = k.flags(language)
        self.language = language
        self.plain = language in _PLAIN
        self.head_first = language in _HEAD_FIRST
        self.capital_nouns = capital_nouns
        self._met: dict[str, int] = {}
        self.known = known
        self.within = within

    def flag(self, token: Token) -> int:
        """Return what a word tells."""
        low = token.low
        found = self.flags.get(low)
        if found is None:
            found = self._met.get(low)
            if found is None:
                found = self._met[low] = self._inflected(token)
        return found

    def _inflected(self, token: Token) -> int:
        low = token.low
        if low.endswith(("'s", "’s")):
            return self.flags.get(low[:-2], 0)
        if self.language == "tr":
            bare = low.replace("’", "'").partition("'")[0]
            return self.flags.get(bare, 0) if bare != low else 0
        if self.language == "ar" and len(low) > 3 and low[0] in "وفبلك":
            bare = low[1:]
            if low[0] == "ل" and bare.startswith("ل"):
                bare = "ا" + bare
            return self.flags.get(bare, 0) & (k.NOUN | k.TITLE | k.FIRST | k.PRONOUN)
        if low[:1].isdigit():
            return self.flags.get(low.lstrip("0123456789"), 0)
        if "-" in low:
            return self.flags.get(low.rpartition("-")[2], 0) & (k.NOUN | k.TITLE)
        if self.language == "de" and token.upper:
            return self._compound(low)
        return 0

    def _compound(self, low: str) -> int:
        """Return the flags of a German compound's last part ("fraktionschefin")."""
        for start in range(3, len(low) - 3):
            found = self.flags.get(low[start:], 0) & k.NOUN
            if found:
                return found
        return 0

    def named(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether the word at `place` may be one of a name."""
        token = tokens[place]
        flag = self.flag(token)
        if self.plain:
            return self._named_plainly(tokens, place, flag)
        if not token.upper or token.text[:1].isdigit():
            return False
        if self.flags.get(token.low.replace("’", "'").partition("'")[0], 0) & (
            k.PRONOUN | k.NARRATOR | k.DET
        ):
            return False  # "I'm", "That's"
        if flag & k.FIRST and flag & (k.TIME | k.NOUN | k.NOT_NAME | k.SAID | k.SKIPPED):
            return self._beside_name(tokens, place, first)
        if flag & k.FIRST and not flag & (k.DET | k.PRONOUN):
            return True
        if token.low in self.known:
            return True
        opens = place == first or tokens[place - 1].kind != "word"
        if opens and flag & (_NO_NAME | k.TIME):
            return False
        if flag & (k.DET | k.PRONOUN | k.NARRATOR | k.BOUND):
            return False
        if flag & k.TIME and not flag & k.PLACE_NAME:
            return False
        if self.capital_nouns:
            return self._named_in_german(tokens, place, first, flag)
        if place == first and self.language in _RICH and not flag and token.low not in self.within:
            return self._goes_with_verb(tokens, place)
        return True

    def _goes_with_verb(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether an unknown word that opens a sentence, where any has a capital, is a name."""
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None or following.kind != "word":
            return following is not None and following.kind == "comma"
        return following.upper or bool(self.flag(following) & (k.SAID | k.SKIPPED))

    def _beside_name(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        """Whether a word that may be a name ("May", "Will") stands beside more of one."""
        token = tokens[place]
        before = tokens[place - 1] if place > first else None
        dated = before is not None and self.flag(before) & (k.PREPOSITION | k.OF)
        if token.low in self.known and not (dated and self.flag(token) & k.TIME):
            return True
        if before is not None and before.kind == "word":
            flag = self.flag(before)
            if before.upper and flag & (k.FIRST | k.TITLE) and not flag & k.PREPOSITION:
                return True
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following is None or following.kind != "word" or not following.upper:
            return False
        return not self.flag(following) & (_NO_NAME | k.TIME | k.NOUN)

    def _named_plainly(self, tokens: Sequence[Token], place: int, flag: int) -> bool:
        if flag & (k.FIRST | k.PLACE_NAME | k.ORG_NAME) and not flag & (
            k.SAID | k.DET | k.BOUND | k.PRONOUN
        ):
            return True
        return tokens[place].low in self.known

    def _named_in_german(self, tokens: Sequence[Token], place: int, first: int, flag: int) -> bool:
        if flag & (k.PLACE_NAME | k.ORG_NAME):
            return True
        if flag & k.NOUN:
            return False
        if place > first:
            before = self.flag(tokens[place - 1])
            if tokens[place - 1].kind == "word" and before & (k.FIRST | k.TITLE | k.SOMEBODY):
                return True
            if tokens[place - 1].low in ("von", "van", "zu") and place - 1 > first:
                return True
        return tokens[place].text.isupper() and len(tokens[place].text) > 1

    def phrases(self, tokens: Sequence[Token], first: int, last: int) -> list[Phrase]:
        """Return the phrases of a sentence in order."""
        found: list[Phrase] = []
        place = first
        governed = False
        while place < last:
            token = tokens[place]
            if token.kind != "word":
                governed = False
                place += 1
                continue
            flag = self.flag(token)
            if not flag & _OPENING and not token.upper and not self.plain:
                governed = bool(flag & (k.PREPOSITION | k.OF)) or (
                    governed and not flag & (k.BOUND | k.SAID)
                )
                place += 1
                continue
            if flag & k.RELATIVE:
                place += 1
                continue
            if flag & k.PRONOUN and not (flag & k.DET and self._leads(tokens, place + 1, last)):
                found.append(
                    Phrase("pronoun", place, place + 1, place, None, flag, 0, governed, False)
                )
                governed = False
                place += 1
                continue
            one = self._phrase(tokens, place, first, last, governed=governed)
            if one:
                found.append(one)
                place = one.last
                governed = False
                continue
            governed = bool(flag & (k.PREPOSITION | k.OF)) or (
                governed and not flag & (k.BOUND | k.SAID)
            )
            place += 1
        return found

    def _leads(self, tokens: Sequence[Token], place: int, last: int) -> bool:
        return place < last and (
            bool(self.flag(tokens[place]) & k.NOUN) or self.named(tokens, place, -1)
        )

    def _phrase(
        self, tokens: Sequence[Token], start: int, first: int, last: int, *, governed: bool
    ) -> Phrase | None:
        place = start
        owner = 0
        while place < last and tokens[place].kind == "word":
            flag = self.flag(tokens[place])
            if not flag & (k.DET | k.HIS | k.HER | k.POSSESSIVE) or flag & (k.SOMEBODY | k.GROUP):
                break
            if place > start and flag & k.DET and self.flag(tokens[place - 1]) & k.BOUND:
                return None
            owner |= flag & (k.HIS | k.HER | k.POSSESSIVE)
            place += 1
        determined = place > start
        core = place
        if determined:
            while (
                core < last
                and core - place < _ADJECTIVES
                and tokens[core].kind == "word"
                and not self._nominal(tokens, core, first)
                and not self.flag(tokens[core]) & _STOPS
            ):
                core += 1
        if core >= last or not self._nominal(tokens, core, first):
            return None
        end = self._core_end(tokens, core, first, last)
        return self._made(tokens, start, core, end, first, owner, governed=governed)

    def _nominal(self, tokens: Sequence[Token], place: int, first: int) -> bool:
        token = tokens[place]
        if token.kind != "word":
            return False
        flag = self.flag(token)
        if flag & (k.NOUN | k.DEMONYM) and flag & (k.SAID | k.SKIPPED) and not token.upper:
            # "the report", but not "reports"; "a will", but not "the levy will".
            before = self.flag(tokens[place - 1]) if place > first else 0
            return bool(before & (k.DET | k.HIS | k.HER | k.POSSESSIVE))
        if flag & (k.NOUN | k.DEMONYM) and not flag & k.PRONOUN:
            return not flag & k.BOUND or token.upper
        return self.named(tokens, place, first)

    def _core_end(self, tokens: Sequence[Token], core: int, first: int, last: int) -> int:
        """Return where the nouns and names end that begin at `core`."""
        end = core + 1
        plain = 0
        while end < last and tokens[end].kind == "word":
            if self._ends_as_owner(tokens[end - 1]):
                # "the ministry's spokesman", but not "Duterte's latest critic": see below.
                if self._nominal(tokens, end, first):
                    end += 1
                    continue
                break
            if self._nominal(tokens, end, first):
                if self._acts(tokens, end, last):
                    break
                end += 1
                continue
            if self._joins(tokens, end, first, last):
                end += 2
                continue
            more = self._between(tokens, end, core, first, last)
            if more:
                end = more
                continue
            if self.plain and self._goes_on_plainly(tokens, end, core, first, last):
                plain += 1
                if plain < _LONGEST_PLAIN:
                    end += 1
                    continue
            break
        return end

    def _acts(self, tokens: Sequence[Token], place: int, last: int) -> bool:
        """Whether a noun behind a name is a verb: "Marr chairs the board"."""
        if self.plain or tokens[place].upper or not tokens[place - 1].upper:
            return False
        if self.capital_nouns or place + 1 >= last:
            return False
        following = tokens[place + 1]
        if following.kind != "word":
            return False
        if self.flag(following) & (k.DET | k.PRONOUN | k.HIS | k.HER):
            return True
        return following.upper and not self.flag(tokens[place]) & (k.SOMEBODY | k.TITLE)

    def _joins(self, tokens: Sequence[Token], place: int, first: int, last: int) -> bool:
        """Whether a particle joins two words of a name ("von der Leyen")."""
        if tokens[place].low not in _PARTICLES or place + 1 >= last:
            return False
        if tokens[place].low in _COMPLEX:
            return False
        if not tokens[place - 1].upper and not self.plain:
            return False
        if (
            self.flag(tokens[place - 1]) & (k.NOUN | k.TITLE)
            and not self.flag(tokens[place - 1]) & k.FIRST
        ):
            return False
        following = tokens[place + 1]
        if following.low in _PARTICLES and place + 2 < last:
            following = tokens[place + 2]
        return following.kind == "word" and (following.upper or self.plain)

    def _between(
        self, tokens: Sequence[Token], place: int, core: int, first: int, last: int
    ) -> int | None:
        """Return where adjectives end that part a noun from the name it goes with."""
        if not self.head_first or not self.flag(tokens[place - 1]) & (k.SOMEBODY | k.GROUP):
            return None
        for end in range(place + 1, min(place + _BETWEEN, last - 1) + 1):
            if self.flag(tokens[end - 1]) & (_STOPS | k.SKIPPED) or tokens[end - 1].kind != "word":
                return None
            if tokens[end].kind == "word" and self.named(tokens, end, first):
                return end
        return None

    def _goes_on_plainly(
        self, tokens: Sequence[Token], place: int, core: int, first: int, last: int
    ) -> bool:
        """Whether an unknown word belongs to a name in letters without capitals."""
        flag = self.flag(tokens[place])
        if flag & (_STOPS | k.NOUN | k.NOT_NAME | k.SKIPPED) or _TANWIN in tokens[place].text:
            return False
        before = self.flag(tokens[place - 1])
        return (
            bool(before & k.FIRST)
            or (place - 1 > core and before == 0)
            or bool(
                before & k.SOMEBODY and flag == 0 and not before & k.FIRST and self.language == "fa"
            )
        )

    @staticmethod
    def _ends_as_owner(token: Token) -> bool:
        return token.low.endswith(("'s", "’s", "s’"))

    def _made(
        self, tokens: Sequence[Token], start: int, core: int, end: int, first: int, owner: int,
        *, governed: bool,
    ) -> Phrase:  # fmt: skip
        owning = self._ends_as_owner(tokens[end - 1])
        governed = governed or bool(self.flag(tokens[start]) & k.OBLIQUE)
        name = self._name(tokens, core, end, first)
        kind = 0
        head = end - 1
        if name:
            for place in range(core, name[0]):
                kind |= self.flag(tokens[place]) & (k.NOUN | k.TITLE)
            head = name[1] - 1
            return Phrase(
                "name", start, end, head, name, kind, owner, governed, owning, core > start
            )
        head = core if self.head_first else end - 1
        kind = self.flag(tokens[head])
        return Phrase(
            "description", start, end, head, None, kind, owner, governed, owning, core > start
        )

    def _first_name(self, tokens: Sequence[Token], begin: int, end: int) -> int:
        """Return where a first name begins behind nouns of an office ("of Transport Gleb Till")."""
        if self.flag(tokens[begin]) & k.FIRST:
            return begin
        for place in range(begin + 1, end - 1):
            flag = self.flag(tokens[place])
            if flag & k.FIRST and not flag & (k.NOUN | k.PLACE_NAME):
                nouns = all(
                    self.flag(tokens[n]) & (k.NOUN | k.ORG_WORD) for n in range(begin, place)
                )
                return place if nouns else begin
        return begin

    def _name(
        self, tokens: Sequence[Token], core: int, end: int, first: int
    ) -> tuple[int, int] | None:
        """Return the proper name at the end of a run of nouns and names, without its titles."""
        begin = core
        last_noun = core - 1
        for place in range(core, end):
            flag = self.flag(tokens[place])
            titled = flag & (k.TITLE | k.SOMEBODY | k.PEOPLE) and not (
                flag & k.FIRST and not flag & (k.TITLE | k.SOMEBODY)
            )
            plain_noun = flag & k.NOUN and not self.named(tokens, place, first)
            if (
                (titled and place + 1 < end)
                or plain_noun
                or (self._ends_as_owner(tokens[place]) and place + 1 < end)
            ):
                last_noun = place
        begin = last_noun + 1
        if begin >= end:
            return None
        begin = self._first_name(tokens, begin, end)
        if not any(self.named(tokens, place, first) for place in range(begin, end)):
            if not (self.plain and begin > core):
                return None
        flag = self.flag(tokens[end - 1])
        if (
            begin == end - 1
            and flag & k.NOUN
            and not flag & (k.FIRST | k.PLACE_NAME | k.ORG_NAME)
            and tokens[begin].low not in self.known
        ):
            return None
        return (begin, end)
