"""Nouns and names that stand together in a sentence without spaces, as phrases.

The head of a phrase is its end: a name with the offices before it, or a noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.grammar.phrase import Phrase
from index.statements.grammar.unspaced.words import LONGEST_UNKNOWN, is_compound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.tokens import Token
    from index.statements.grammar.unspaced.words import UnspacedWords

SOMEBODY = k.SOMEBODY | k.TITLE | k.KIN
BODY = k.GROUP | k.ORG_WORD | k.ORG_NAME
GRAMMAR = k.OF | k.PREPOSITION | k.BOUND | k.SKIPPED | k.DET
_PEOPLE = SOMEBODY | k.PEOPLE | k.DEMONYM
_SPEAKING = _PEOPLE | k.GROUP | k.DOCUMENT
_NOMINAL = k.NOUN | k.TITLE | k.PLACE_NAME | k.ORG_NAME | k.ORG_WORD | k.DEMONYM | k.FIRST
_NO_NOUN = k.BOUND | k.PREPOSITION | k.PRONOUN | k.SKIPPED | k.DET | k.OF
_OPENS_BODY = k.OF | k.PREPOSITION | k.TIME | k.BOUND | k.SKIPPED
LISTING = "、"
# Tokens that a description may have behind its determiner (一位不愿透露姓名的工程师), and words
# among them that are no nouns, since the last 的.
_LONGEST_DETERMINED, _MODIFIERS = 14, 3
# Characters of an unknown word that is what a determiner is about, or part of an office.
LONGEST_HEAD = 4
# Titles behind a name: 戚老先生.
_TITLES_BEHIND = 2
# Number of places read beyond the last token.
_BEYOND = 4


class NounRuns:
    """The phrases that may begin at each place of a sentence.

    Places count from the sentence's first token. The lists hold nothing (0, False, "") for a place
    that no token has (-1, or behind the last).
    """

    def __init__(self, words: UnspacedWords, tokens: Sequence[Token]) -> None:
        self.words, self.tokens, self.size = words, tokens, len(tokens)
        self.kinds: list[str] = [*(token.kind for token in tokens), *[""] * _BEYOND]
        self.names: list[int] = []  # how many tokens a person's name has that begins there
        self.nouns: list[bool] = []  # whether it is a noun or of a name
        self.flags = [*map(words.alone, tokens), *[0] * _BEYOND]
        for place, token in enumerate(tokens):
            part = words.part(token)
            self.names.append(min(part.tokens, self.size - place) if part else 0)
            self.nouns.append(part is not None or self._is_noun(place))
        self.names += [0] * _BEYOND
        self.nouns += [False] * _BEYOND

    def _is_noun(self, place: int) -> bool:
        """Whether a word is a noun."""
        flag = self.flags[place]
        if not flag & _NOMINAL or flag & _NO_NOUN or flag & k.NOUN == k.TIME:
            return False
        if not flag & k.SAID:
            return True
        # A verb of saying is a noun behind 的 (发布的公告), where it is all that somebody speaks by
        # (据公告), and where another verb follows (公告称).
        before = self.flags[place - 1] if place else k.BOUND
        if before & (k.OF | k.DET):
            return True
        if before & k.BOUND and place and self.kinds[place + 1] != "word":
            return True
        opens = before & _OPENS_BODY or self.kinds[place - 1] != "word"
        return bool(opens) and self.flags[place + 1] & k.SAID > 0

    def text(self, place: int) -> str:
        """Return the word at a place, empty where no word stands."""
        return self.tokens[place].text if self.kinds[place] == "word" else ""

    def at(self, place: int) -> Phrase | None:
        """Return the phrase that begins at a place."""
        flag = self.flags[place]
        if flag & k.PRONOUN:
            return self._of_pronoun(place)
        core = place
        while self.flags[core] & k.DET:
            core += 1
        if core > place and not self.words.japanese:
            return self._determined(place, core)
        begun = self._begins_body(core)
        if not begun and (not self.nouns[core] or self._only_ends(core)):
            return None
        return self._made(place, core, self._end(core + begun))

    def _of_pronoun(self, place: int) -> Phrase:
        flag = self.flags[place]
        if self.flags[place + 1] & k.KIN and not self.words.japanese:  # 他妻子
            owner = (k.HIS if flag & k.HE else 0) | (k.HER if flag & k.SHE else 0)
            return self._made(place, place + 1, self._end(place + 1))._replace(owner=owner)
        return Phrase("pronoun", place, place + 1, place, None, flag)

    def _begins_body(self, place: int) -> bool:
        """Whether an unknown word begins the name of a body: 绿源物业公司."""
        word = self.text(place)
        if not word or self.flags[place] or not self.nouns[place + 1]:
            return False
        if self.words.japanese:
            return is_compound(word)
        if len(word) > LONGEST_UNKNOWN or self.names[place + 1]:
            return False
        if len(word) == 1 and self._only_ends(place + 1):
            return False
        before = self.flags[place - 1] if self.kinds[place - 1] == "word" else k.OF
        body = self.flags[place + 1] | self.flags[self._end(place + 1) - 1]
        return bool(before & _OPENS_BODY) and bool(body & BODY)

    def _only_ends(self, place: int) -> bool:
        """Whether a word only ends the name of a body (局, 部), and begins none."""
        return self.flags[place] & _NOMINAL == k.ORG_WORD and len(self.text(place)) == 1

    def _end(self, place: int) -> int:
        """Return where the nouns end that begin at a place, with one name at most."""
        end = place
        while self.nouns[end]:
            if self.names[end]:
                return self._behind_titles(end + self.names[end])
            end += 1
            if self._goes_on(end):
                end += 1
        return max(end, place + 1)

    def _goes_on(self, place: int) -> bool:
        """Whether an unknown word goes on with a run of nouns: 女性蔵元, 芬兰籍评审尤哈尼."""
        word = self.text(place)
        if not word or self.flags[place]:
            return False
        if self.words.japanese:
            return is_compound(word)
        origin = self.flags[place - 1] & k.DEMONYM
        return bool(origin) and len(word) <= LONGEST_HEAD and self.names[place + 1] > 0

    def _behind_titles(self, place: int) -> int:
        """Return where the titles end behind a name, unless they belong to another behind them."""
        end = place
        known = self.words.known
        while end < place + _TITLES_BEHIND and self.nouns[end] and not self.names[end]:
            if not known.get(self.text(end), 0) & SOMEBODY:
                break
            end += 1
        return place if self.names[end] else end

    def _made(self, first: int, core: int, end: int) -> Phrase:
        """Return the phrase of a run of nouns and names."""
        determined = core > first
        begin = next((place for place in range(core, end) if self.names[place]), end)
        if begin < end:
            name = begin, begin + self.names[begin]
            kind = k.PERSON
            for flag in self.flags[core:end]:
                kind |= flag & SOMEBODY
            head = name[1] - 1
            return Phrase("name", first, end, head, name, kind, determined=determined)
        kind = self.flags[end - 1]
        if not kind and end > core + 1:  # a word that no list has, behind nouns
            kind = self.flags[end - 2]
        proper = self._proper(core, end)
        if proper:
            kind = k.GROUP if kind & BODY else kind & SOMEBODY
            return Phrase("name", first, end, end - 1, proper, kind, determined=determined)
        if kind & k.ORG_WORD and not kind & k.NOUN:
            kind |= k.GROUP
        return Phrase("description", first, end, end - 1, None, kind, determined=determined)

    def _proper(self, core: int, end: int) -> tuple[int, int] | None:
        """Return the proper name that a run of nouns ends with or is, if it has no person's."""
        flag = self.flags[end - 1]
        if flag & k.FIRST:
            return end - 1, end
        if flag & _PEOPLE:
            return None
        if flag & (k.PLACE_NAME | k.ORG_NAME):
            return core, end
        return (core, end) if flag & (k.GROUP | k.ORG_WORD) and end > core + 1 else None

    def _determined(self, first: int, core: int) -> Phrase | None:
        """Return the phrase behind a determiner, past more on its noun: 一位戴帽的老人."""
        of_person = self.text(core - 1)[-1:] in self.words.characters.determining_persons
        wanted = _PEOPLE if of_person else _SPEAKING
        place, crossed, unknown = core, 0, -1
        before = self.flags[first - 1] if self.kinds[first - 1] == "word" else k.OF
        done_to = not before & (GRAMMAR | k.SAID | k.TIME)  # 救起两名儿童: nothing else follows
        limit = min(self.size, core + _LONGEST_DETERMINED)
        while place < limit:
            if self.nouns[place]:
                end = self._end(place)
                if done_to or not self.flags[end] & k.OF:
                    if crossed <= _MODIFIERS and self._is_wanted(place, end, wanted):
                        return self._made(first, place, end)
                    crossed += 1
                place = end
                continue
            if self.kinds[place] != "word" and self.tokens[place].text != LISTING:
                break
            if not self.flags[place] and self.text(place) and crossed <= _MODIFIERS:
                unknown = place if len(self.text(place)) <= LONGEST_HEAD else unknown
            crossed = self._crossed(place, crossed)
            place += 1
        if unknown < 0 or not of_person:
            return None
        end = unknown + 1
        return Phrase("description", first, end, unknown, None, k.PERSON)

    def _is_wanted(self, place: int, end: int, wanted: int) -> bool:
        return any(self.names[place:end]) or bool(self.flags[end - 1] & wanted)

    def _crossed(self, place: int, crossed: int) -> int:
        """Return how much stands behind a determiner, or behind the last 的, with a word more."""
        flag = self.flags[place]
        if flag & k.OF:
            return 0
        return crossed + 1 if self.text(place) and not flag else _MODIFIERS + 1
