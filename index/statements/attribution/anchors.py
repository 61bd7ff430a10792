"""Which words beside a quotation say who speaks: the phrases of its sentence, with features."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from index.statements import kinds as k
from index.statements.grammar.tokens import inner_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.statements.coreference.register import Mention, Paragraph, Register
    from index.statements.grammar.phrases import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

CueKind = Literal["said", "saying", "by", "after"]
_OF_SEVERAL: tuple[CueKind, ...] = ("by", "said", "after", "saying")
_OF_ONE: tuple[CueKind, ...] = ("said", "saying", "by", "after")
# What tells how near a phrase is to a cue, by the words between, the nearest first.
_NEARNESS = {"0": 0, "1": 1, "2": 2, "few": 3, "many": 5}
_ACROSS_COMMA, _ACROSS_CLAUSE, _ACROSS_QUOTATION = 3, 3, 6
# Words between a cue with its phrase and the quotation behind them: "told reporters in Ohio:".
_NEAR_BEFORE, _NEAR_BEHIND = 5, 2
_CLOSING = frozenset({",", "?", "!", "،", "，"})


class Cue(NamedTuple):
    """A word or phrase that attributes, as places in a paragraph's tokens."""

    kind: CueKind
    first: int
    last: int


class Anchor(NamedTuple):
    """A phrase that may say who speaks, None for none, and the word that it goes with."""

    mention: Mention | None
    cue: Cue | None
    features: tuple[str, ...]


class Place(NamedTuple):
    """A quotation in its paragraph: the number of its sentence there, and of its token."""

    paragraph: Paragraph
    sentence: int
    token: int

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the paragraph."""
        return self.paragraph.tokens


def cues(tokens: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> list[Cue]:
    """Return the words of a sentence that may attribute, in order."""
    found: list[Cue] = []
    place = first
    while place < last:
        cue = _cue(tokens, place, last, lexicon) if tokens[place].kind == "word" else None
        if cue:
            found.append(cue)
        place = cue.last if cue else place + 1
    return found


def _cue(tokens: Sequence[Token], place: int, last: int, lexicon: Lexicon) -> Cue | None:
    low = tokens[place].low
    for length in lexicon.heads.get(low, ()):
        if place + length <= last:
            phrase = " ".join(token.low for token in tokens[place : place + length])
            for kind in _OF_SEVERAL:
                if phrase in lexicon.cues[kind]:
                    return Cue(kind, place, place + length)
    for kind in _OF_ONE:
        if low in lexicon.cues[kind]:
            return Cue(kind, place, place + 1)
    return None


def anchors(
    at: Place, register: Register, lexicon: Lexicon, about: Sequence[str] = ()
) -> list[Anchor]:
    """Return what may say who speaks a quotation, none last; `about` is of the quotation itself.

    What depends on the order of words begins with a capital: each language may weigh that for
    itself.
    """
    sentence = at.paragraph.sentences[at.sentence]
    said = cues(at.tokens, sentence.first, sentence.last, lexicon)
    row = register.sentences[at.paragraph.first_sentence + at.sentence]
    found: list[Anchor] = []
    for number, mention in enumerate(row):
        owner = is_owner(at, mention.phrase, register)
        if owner or mention.phrase.form == "pronoun" or register.entity(mention) is not None:
            view = _View(at, row, number, said, register)
            cue, names = view.features(owner=owner)
            found.append(Anchor(mention, cue, tuple(names)))
    nobody = [*_nobody(at, said, alone=not found), *about, *_beside(at, register)]
    return [*found, Anchor(None, None, tuple(nobody))]


def is_owner(at: Place, phrase: Phrase, register: Register) -> bool:
    """Whether a possessive before a colon says who speaks: "Her reason: ..."."""
    flag = register.reader.flag
    if phrase.form != "description" or at.tokens[at.token - 1].kind != "colon":
        return False
    first = at.paragraph.sentences[at.sentence].first
    return (
        (phrase.last == at.token - 1 or (phrase.first == first and phrase.last < at.token))
        and bool(flag(at.tokens[phrase.first]) & (k.HIS | k.HER | k.POSSESSIVE))
        and not phrase.kind & (k.SOMEBODY | k.PEOPLE | k.GROUP)
        and not any(flag(one) & k.SAID for one in at.tokens[phrase.last : at.token])
    )


def _nobody(at: Place, said: Sequence[Cue], *, alone: bool) -> list[str]:
    tokens, token = at.tokens, at.token
    sentence = at.paragraph.sentences[at.sentence]
    names = ["Nobody", *(["Nobody, no cue"] if not said else [])]
    near = ""
    for cue in said:
        gap = tokens[token + 1 : cue.first] if cue.first > token else tokens[cue.last : token]
        words = sum(one.kind == "word" for one in gap)
        side = "behind" if cue.first > token else "before"
        if not words:
            near = f"cue at once {side}"
            break
        if words <= _NEAR_BEHIND + 1:
            near = f"cue near {side}"
    if near:
        names.append(f"Nobody {near}")
    if token > sentence.first and tokens[token - 1].kind == "colon":
        names.append("Nobody colon")
    if sentence.last - sentence.first <= _NEAR_BEHIND:
        names.append("Nobody alone")
    if alone:
        names.append("Nobody else")
    return names


def _beside(at: Place, register: Register) -> Iterator[str]:
    """Yield what stands right before and behind a quotation."""
    tokens, token = at.tokens, at.token
    sentence = at.paragraph.sentences[at.sentence]
    for side, place in (("before", token - 1), ("behind", token + 1)):
        if not sentence.first <= place < len(tokens):
            yield f"{side} nothing"
            continue
        one = tokens[place]
        if one.kind != "word":
            yield f"{side} {one.kind}"
            continue
        flag = register.reader.flag(one)
        for name, mask in _KINDS_BESIDE:
            if flag & mask:
                yield f"{side} {name}"
        yield f"{side} {'capital' if one.upper else 'small'}"


_KINDS_BESIDE = (
    ("cue", k.SAID),
    ("determiner", k.DET | k.HIS | k.HER),
    ("preposition", k.PREPOSITION),
    ("of", k.OF),
    ("bound", k.BOUND),
    ("document", k.DOCUMENT),
    ("display", k.DISPLAY),
    ("thing", k.THING),
    ("group", k.GROUP),
    ("somebody", k.SOMEBODY),
)


class _View:
    """One phrase as it is seen from a quotation."""

    def __init__(
        self,
        at: Place,
        row: Sequence[Mention],
        number: int,
        said: Sequence[Cue],
        register: Register,
    ) -> None:
        self.at, self.row, self.number, self.said, self.register = at, row, number, said, register
        self.mention = row[number]
        self.phrase = self.mention.phrase
        self.behind = self.phrase.first > at.token
        self.side = "behind" if self.behind else "before"

    def features(self, *, owner: bool) -> tuple[Cue | None, list[str]]:
        """Return the cue that the phrase goes with, and what speaks for and against it."""
        entity = self.register.entity(self.mention)
        kind = "pronoun" if self.phrase.form == "pronoun" else entity.kind if entity else "other"
        cue, relation, names = self._of_cues()
        names += [
            f"{self.phrase.form} {kind}",
            *self._of_quotation(kind),
            *self._of_sentence(relation),
        ]
        if owner:
            names.append("Colon owner")
        return cue, names

    def _of_cues(self) -> tuple[Cue | None, str, list[str]]:
        phrase = self.phrase
        left = next((cue for cue in reversed(self.said) if cue.last <= phrase.first), None)
        right = next((cue for cue in self.said if cue.first >= phrase.last), None)
        options: list[tuple[int, str, Cue, str]] = []
        if left:
            gap = self._gap(left.last, phrase.first)
            options.append((_cost(gap), f"{left.kind} X", left, gap))
        if right and right.kind != "by":
            gap = self._gap(phrase.last, right.first)
            options.append((_cost(gap), f"X {right.kind}", right, gap))
        if not options:
            return None, "no cue", [f"No cue {self.side}"]
        options.sort(key=lambda one: one[0])
        _, relation, cue, gap = options[0]
        where = f"{self.side} {'behind' if cue.first > self.at.token else 'before'}"
        names = [
            f"{relation} {gap}",
            f"Nearest {relation} {gap} {where}{self._nearness(cue)}",
            f"Nearest {relation} {where}",
        ]
        for _, name, other, across in options[1:]:
            beyond = "behind" if other.first > self.at.token else "before"
            names += [f"{name} {across}", f"other {name} {across} {self.side} {beyond}"]
        return cue, relation, names

    def _gap(self, start: int, end: int) -> str:
        """Say what stands between a phrase and a cue: how many words, and of what kind."""
        words, kinds = 0, dict[str, None]()
        for token in self.at.tokens[start:end]:
            if token.kind == "word":
                flag = self.register.reader.flag(token)
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
        size = str(words) if words <= 2 else "few" if words <= _NEAR_BEFORE else "many"
        return " ".join([size, *kinds])

    def _nearness(self, cue: Cue) -> str:
        """Say whether the phrase and its cue together stand right beside the quotation."""
        first, last = min(cue.first, self.phrase.first), max(cue.last, self.phrase.last)
        token = self.at.token
        if first > token:
            gap, most = self.at.tokens[token + 1 : first], _NEAR_BEHIND
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
        following = tokens[token + 1].kind if token + 1 < len(tokens) else ""
        closes = inner_end(tokens[token]) in _CLOSING or following in ("comma", "dash")
        yield f"{side} {'closes' if closes else 'goes on'}"

    def _of_sentence(self, relation: str) -> Iterator[str]:
        phrase, row, number = self.phrase, self.row, self.number
        if self.mention.subject:
            yield f"Subject {self.side}"
        if phrase.governed:
            yield "governed"
            yield f"governed {relation}"
        if phrase.owning:
            yield "owning"
        if phrase.form == "description" and phrase.owner:
            yield "owned"
        if number and row[number - 1].phrase.last == phrase.first:
            yield "follows phrase"
        if self.behind:
            earlier = sum(one.phrase.first > self.at.token for one in row[:number])
            yield f"behind rank {min(earlier, 3)}"
        else:
            later = sum(one.phrase.last <= self.at.token for one in row[number + 1 :])
            yield f"before rank {min(later, 3)}"
            yield f"From left {min(number, 3)}"


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
    if count <= 3:
        return str(count)
    return "-6" if count <= 6 else "-12" if count <= 12 else "more"
