"""Views of a phrase from a quotation: its features, with the words that attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.attribution.cues import verb_gender
from index.statements.grammar.tokens import closes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.statements.attribution.cues import Cue, Place
    from index.statements.coreference.register import Register
    from index.statements.grammar.phrase import Phrase

# Words between a cue with its phrase and the quotation behind them: "told reporters in Ohio:".
NEAR_BEHIND = 2
_NEAR_BEFORE = 5
# A cue leads to a quotation that stands so near behind it, in tokens.
_LEADING = 2
# Cost of the words between a phrase and a cue, by their number: the least is the nearest.
_NEARNESS = {"0": 0, "1": 1, "2": 2, "few": 3, "many": 5}
_COUNTED = 2
_ACROSS_COMMA, _ACROSS_CLAUSE, _ACROSS_QUOTATION = 3, 3, 6
# Distances in tokens: so many are told apart, more only up to these.
_SINGLY, _DISTANCES = 3, (6, 12)
# A comma, a word and a comma.
_SHORTEST_ASIDE = 3
# A name is apposed to one of so many phrases before it.
_APPOSED = 3
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
            gap = self._gap(left.last, phrase.first)
            options.append((_cost(gap), f"{left.kind} X", left, gap))
        beyond = self._beyond(right.first) if right else phrase.last
        if right and right.kind != "by":
            gap = self._gap(beyond, right.first)
            options.append((_cost(gap), f"X {right.kind}", right, gap))
        if not options:
            return None, "no cue", [f"No cue {self.side}"]
        options.sort(key=lambda one: one[0])
        _, relation, cue, gap = options[0]
        aside = ["Past an aside"] if cue is right and beyond > phrase.last else []
        where = f"{self.side} {'behind' if cue.first > self.at.token else 'before'}"
        names = [
            f"{relation} {gap}",
            f"Nearest {relation} {gap} {where}{self._nearness(cue)}",
            f"Nearest {relation} {where}",
        ]
        names += aside
        names.append(f"Whole {relation} {gap} {where}{self._nearness(cue)} {self._ending()}")
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
        """Say what stands between a phrase and a cue: how many words, and of what kind."""
        words, kinds = 0, dict[str, None]()
        for token in self.at.tokens[start:end]:
            if token.kind == "word":
                flag = self.register.vocabulary.flag(token)
                if flag & k.SKIPPED and not flag & k.BOUND:
                    continue
                words += 1
                if flag & k.BOUND:
                    kinds["bound"] = None
                if flag & (k.PREPOSITION | k.OF):
                    kinds["prep"] = None
            elif token.kind in ("quote", "colon", "stop"):
                kinds["quote"] = None
            else:
                kinds[","] = None
        size = str(words) if words <= _COUNTED else "few" if words <= _NEAR_BEFORE else "many"
        return " ".join([size, *kinds])

    def _nearness(self, cue: Cue) -> str:
        """Say whether the phrase and its cue together stand right beside the quotation."""
        first, last = min(cue.first, self.phrase.first), max(cue.last, self.phrase.last)
        token = self.at.token
        if first > token:
            gap, most = self.at.tokens[token + 1 : first], NEAR_BEHIND
        elif last <= token:
            gap, most = self.at.tokens[last:token], _NEAR_BEFORE
        else:
            return " around"
        words = sum(one.kind == "word" for one in gap)
        return " near" if not words else " nearly" if words <= most else ""

    def _of_quotation(self, kind: str) -> Iterator[str]:
        tokens, token, side = self.at.tokens, self.at.token, self.side
        between = (
            range(token + 1, self.phrase.first) if self.behind else range(self.phrase.last, token)
        )
        yield f"{side} {self.phrase.form} distance {_bucket(len(between))}"
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
        return all(one & (k.OF | k.DET) for one in between) and len(between) <= _COUNTED


def _is_free(phrase: Phrase) -> bool:
    return not (phrase.governed or phrase.owning)


def _cost(gap: str) -> int:
    size, *kinds = gap.split()
    return (
        _NEARNESS[size]
        + _ACROSS_COMMA * ("," in kinds)
        + _ACROSS_CLAUSE * ("bound" in kinds)
        + _ACROSS_QUOTATION * ("quote" in kinds)
    )


def _bucket(count: int) -> str:
    """Return a distance in tokens as one of seven."""
    if count <= _SINGLY:
        return str(count)
    return next((f"-{most}" for most in _DISTANCES if count <= most), "more")
