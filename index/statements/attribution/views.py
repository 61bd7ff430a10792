"""Views of a phrase from a quotation: its features, with the words that attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.attribution.cues import verb_gender
from index.statements.attribution.distances import bucket, cost, gap, nearness
from index.statements.grammar.tokens import closes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.statements.attribution.cues import Cue, Place
    from index.statements.coreference.register import Register
    from index.statements.grammar.phrase import Phrase

# A cue leads to a quotation that stands so near behind it, in tokens.
_LEADING = 2
# A comma, a word and a comma.
_SHORTEST_ASIDE = 3
# A name is apposed to one of so many phrases before it.
_APPOSED = 3
# Words between a thing and whose it is, at most.
_LONGEST_LINK = 2
_NO_THING = k.SOMEBODY | k.PEOPLE | k.GROUP | k.PLACE | k.TIME


class View:
    """One phrase as it is seen from a quotation, among the words that attribute."""

    def __init__(self, at: Place, number: int, register: Register) -> None:
        self.at, self.number, self.register = at, number, register
        self.row = at.row(register)
        self.mention = self.row[number]
        self.phrase = self.mention.phrase
        self.behind = self.phrase.first > at.token
        self.side = "behind" if self.behind else "before"

    def features(self, *, owner: bool) -> tuple[Cue | None, list[str]]:
        """Return the cue that the phrase goes with, and what speaks for and against it."""
        kind = self.kind
        cue, relation, names = self._of_cues()
        names += [
            f"{self.phrase.form} {kind}",
            *self._of_quotation(kind),
            *self._of_sentence(relation),
        ]
        agrees = self.agrees(cue)
        if agrees is not None:
            names.append("verb agrees" if agrees else "verb differs")
        if owner:
            names.append("Colon owner")
        return cue, names

    def agrees(self, cue: Cue | None) -> bool | None:
        """Return whether a verb shows the gender of whoever is named, None if one shows none."""
        entity = self.register.entity(self.mention)
        gender = verb_gender(self.at.tokens[cue.first].low, self.at.lexicon) if cue else None
        if gender is None or entity is None or entity.gender is None:
            return None
        return entity.gender == gender

    @property
    def kind(self) -> str:
        """The kind of the phrase: a document stays one though it speaks for its issuer."""
        entity = self.register.entity(self.mention)
        if self.phrase.form == "pronoun":
            return "pronoun"
        if self.phrase.form == "description" and self.phrase.kind & k.DOCUMENT:
            return "document"
        return entity.kind if entity else "other"

    def _of_cues(self) -> tuple[Cue | None, str, list[str]]:
        phrase = self.phrase
        left = next((cue for cue in reversed(self.at.said) if cue.last <= phrase.first), None)
        right = next((cue for cue in self.at.said if cue.first >= phrase.last), None)
        options: list[tuple[int, str, Cue, str]] = []
        if left:
            between = self._gap(left.last, phrase.first)
            options.append((cost(between), f"{left.kind} X", left, between))
        beyond = self._beyond(right.first) if right else phrase.last
        if right and right.kind != "by":
            between = self._gap(beyond, right.first)
            options.append((cost(between), f"X {right.kind}", right, between))
        if not options:
            return None, "no cue", [f"No cue {self.side}"]
        options.sort(key=lambda one: one[0])
        _, relation, cue, between = options[0]
        aside = ["Past an aside"] if cue is right and beyond > phrase.last else []
        where = f"{self.side} {'behind' if cue.first > self.at.token else 'before'}"
        near = nearness(self.at, phrase, cue)
        names = [
            f"{relation} {between}",
            f"Nearest {relation} {between} {where}{near}",
            f"Nearest {relation} {where}",
        ]
        names += aside
        names.append(f"Whole {relation} {between} {where}{near} {self._ending()}")
        if any(cue.last <= one.first < self.at.token for one in self.at.said):
            names.append("Later cue")  # "Voss told them that Marr called it ..."
        if cue.first > self.at.token and self._leads_on(cue):
            names.append("Leads on")
        for _, name, other, across in options[1:]:
            side = "behind" if other.first > self.at.token else "before"
            names += [f"{name} {across}", f"other {name} {across} {self.side} {side}"]
        return cue, relation, names

    def _beyond(self, cue: int) -> int:
        """Return where the phrase ends with what is said of it before a cue: "Wey, who is 44,"."""
        tokens, end = self.at.tokens, self.phrase.last
        if cue - end < _SHORTEST_ASIDE or tokens[end].kind != "comma":
            return end
        close = cue - 1
        flag = self.register.vocabulary.flag
        while close > end + 1 and tokens[close].kind == "word" and flag(tokens[close]) & k.SKIPPED:
            close -= 1
        if close <= end + 1 or tokens[close].kind != "comma" or end < self.at.token < close:
            return end
        first = tokens[end + 1]
        told = bool(flag(first) & k.RELATIVE) or first.text[:1].isdigit() or self._is_apposed()
        return close + 1 if told else end

    def _is_apposed(self) -> bool:
        """Whether the next phrase of the sentence is a description of the same."""
        following = self.row[self.number + 1] if self.number + 1 < len(self.row) else None
        return (
            following is not None
            and following.phrase.form == "description"
            and self.register.entity(following) is self.register.entity(self.mention) is not None
        )

    def _ending(self) -> str:
        """Say how the quotation is parted from the words on the phrase's side."""
        tokens, token = self.at.tokens, self.at.token
        if not self.behind:
            return tokens[token - 1].kind
        return "closes" if closes(tokens, token) else "goes on"

    def _leads_on(self, cue: Cue) -> bool:
        """Whether a cue behind the quotation leads to another one: '..., and Roe said "..."'."""
        following = self.at.tokens[cue.last : cue.last + _LEADING]
        return any(one.kind == "quote" for one in following)

    def _gap(self, start: int, end: int) -> str:
        return gap(self.at.tokens[start:end], self.register.vocabulary)

    def _of_quotation(self, kind: str) -> Iterator[str]:
        tokens, token, side = self.at.tokens, self.at.token, self.side
        between = (
            range(token + 1, self.phrase.first) if self.behind else range(self.phrase.last, token)
        )
        yield f"{side} {self.phrase.form} distance {bucket(len(between))}"
        if any(tokens[n].kind == "quote" for n in between):
            yield f"{side} quote between"
        if any(tokens[n].kind == "stop" for n in between):
            yield f"{side} stop between"
        if not self.behind and tokens[token - 1].kind == "colon":
            yield "Colon"
            if self.phrase.last == token - 1:
                yield f"Colon at once {kind}"
            if self.mention.subject:
                yield "Colon subject"
        yield f"{side} {'closes' if closes(tokens, token) else 'goes on'}"

    def _of_sentence(self, relation: str) -> Iterator[str]:
        phrase, row, number = self.phrase, self.row, self.number
        if self.mention.subject:
            yield f"Subject {self.side}"
        if phrase.governed or self._is_governed_beside():
            yield "governed"
            yield f"governed {relation}"
            if phrase.first and self.at.tokens[phrase.first - 1].low in self.at.lexicon.agents:
                yield f"Agent {relation}"
        if phrase.owning:
            yield "owning"
        if number and row[number - 1].phrase.last == phrase.first:
            yield "follows phrase"
        yield from self._of_documents(relation)
        if number and self._is_of(row[number - 1].phrase):
            yield "of thing"
            colon = not self.behind and self.at.tokens[self.at.token - 1].kind == "colon"
            yield f"of thing {'colon' if colon else relation}"
        if self.behind:
            earlier = sum(one.phrase.first > self.at.token for one in row[:number])
            yield f"behind rank {min(earlier, 3)}"
        else:
            later = [one for one in row[number + 1 :] if one.phrase.last <= self.at.token]
            yield f"before rank {min(len(later), 3)}"
            if _is_free(phrase):
                yield f"Free rank {min(sum(_is_free(one.phrase) for one in later), 3)}"
            yield f"From left {min(number, 3)}"

    def _of_documents(self, relation: str) -> Iterator[str]:
        """Yield whether the phrase is a document, or says whose one is beside it."""
        if self.phrase.form == "description" and self.phrase.kind & k.DOCUMENT:
            yield f"Document {'governed ' if self.phrase.governed else ''}{relation}"
        entity = self.register.entity(self.mention)
        for beside in self.row[max(0, self.number - 1) : self.number + 2]:
            document = beside.phrase.form == "description" and beside.phrase.kind & k.DOCUMENT
            if document and beside is not self.mention and self.register.entity(beside) is entity:
                yield f"Document of {relation}"

    def _is_governed_beside(self) -> bool:
        """Whether it is a name for who is spoken to or of: "told the mayor, Ida Brenn,"."""
        entity = self.register.entity(self.mention)
        for before in reversed(self.row[max(0, self.number - _APPOSED) : self.number]):
            if entity is not None and self.register.entity(before) is entity:
                between = self.at.tokens[before.phrase.last : self.phrase.first]
                apart = [one.kind for one in between if one.kind != "word"]
                return before.phrase.governed and apart in ([], ["comma"])
        return False

    def _is_of(self, thing: Phrase) -> bool:
        """Whether the phrase says whose the thing before it is: "the answer of Marr"."""
        if thing.form != "description" or thing.kind & _NO_THING:
            return False
        flag = self.register.vocabulary.flag
        between = [flag(one) for one in self.at.tokens[thing.last : self.phrase.first]]
        return all(one & (k.OF | k.DET) for one in between) and len(between) <= _LONGEST_LINK


def _is_free(phrase: Phrase) -> bool:
    return not (phrase.governed or phrase.owning)
