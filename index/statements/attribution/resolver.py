"""Who says each quotation of an article, as it is read from its beginning."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple, Protocol

from index.models import Span
from index.statements.attribution.anchors import Anchor, anchors, is_owner
from index.statements.attribution.candidates import Anaphor, Candidate, candidates, pronoun
from index.statements.attribution.cues import Place
from index.statements.attribution.decision import decide, fitted, probabilities
from index.statements.attribution.history import History, Turn
from index.statements.attribution.titles import is_unsaid
from index.statements.attribution.traits import QUESTIONS, gender_of_verb, traits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.attribution.decision import Weights
    from index.statements.attribution.speakers import Attribution
    from index.statements.coreference.entity import Entity, Mention, Paragraph
    from index.statements.coreference.register import Register
    from index.statements.lexicon import Lexicon
    from index.statements.spans.quotation import Quotation

# A pronoun of the narration is taken for whom it most likely means from this probability on.
_LIKELY = 0.4
# It tells the gender of somebody whose name does not, from this probability on.
_TELLING = 0.6
# Words at a quotation that are less likely to say who speaks are passed over.
_LEAST_SHARE = 0.03
# No article has more quotations, and no sentence: what has is a list, or noise.
_MOST_QUOTATIONS, _MOST_IN_SENTENCE = 1_000, 16


class Speaker(NamedTuple):
    """Who says a quotation, how sure that is, and the words there that say so.

    `entity` is None where nobody is meant, or nobody can be told; `sure` is a probability.
    """

    entity: Entity | None
    sure: float
    mention: Span | None = None
    cue: Span | None = None


class Observer(Protocol):
    """Sees each decision, and may decide otherwise: to explain, and to fit weights."""

    def anchor(
        self, quotation: Span, options: Sequence[Anchor], chosen: Anchor, sure: float
    ) -> tuple[Anchor, float]:
        """Return the anchor that is to be taken."""
        ...

    def speaker(
        self,
        quotation: Span,
        anaphor: Anaphor,
        options: Sequence[Candidate],
        chosen: Candidate,
        sure: float,
    ) -> tuple[Candidate, float]:
        """Return the candidate that is to be taken."""
        ...


class Resolver:
    """What is known of an article while it is read: its register, and who has spoken."""

    def __init__(
        self,
        text: str,
        register: Register,
        lexicon: Lexicon,
        observer: Observer | None = None,
        weights: Weights | None = None,
    ) -> None:
        self._text, self._register, self._lexicon = text, register, lexicon
        self._observer, self._weights = observer, weights or fitted()
        self._history = History()
        self._decided = 0
        self._next = 0  # the sentence of the paragraph that is read next

    def open(self, paragraph: Paragraph) -> None:
        """Begin a paragraph."""
        self._paragraph, self._next = paragraph, 0
        self._starts = [token.start for token in paragraph.tokens]
        self._ends = [sentence.last for sentence in paragraph.sentences]

    def close(self) -> None:
        """Read the rest of the paragraph."""
        self._read_to(len(self._text) + 1)

    def speaker(self, quotation: Quotation, ruled: Attribution | None) -> Speaker:
        """Return who says a quotation of the paragraph; `ruled` is what the frames say."""
        self._read_to(quotation.marked.start)
        at = self._place(quotation.marked.start)
        self._decided += 1
        crowd = len(self._paragraph.sentences[at.sentence].quotes)
        if self._decided > _MOST_QUOTATIONS or crowd > _MOST_IN_SENTENCE:
            return Speaker(None, 0.0)
        if is_unsaid(at.tokens, self._paragraph.sentences[at.sentence], at.token):
            return Speaker(None, 1.0)
        sentence = self._paragraph.first_sentence + at.sentence
        mention = self._ruled_mention(ruled, sentence)
        about = traits(quotation, self._text, at, unspaced=self._lexicon.unspaced)
        options = self._anchors(at, ruled, mention, about)
        own = self._weights.of_language(self._lexicon.language)
        shares = probabilities(options, self._weights.anchors, own)
        anchor, sure = _best(options, shares)
        if self._observer:
            anchor, sure = self._observer.anchor(quotation.span, options, anchor, sure)
        cue = self._cue_span(anchor, ruled)
        said = anchor.mention.span if anchor.mention else ruled.mention if ruled else None
        entity, likely = self._named(at, anchor), 1.0
        if entity is not None and anchor.mention:
            entity, likely = self._among_namesakes(entity, anchor.mention, at, quotation)
        else:
            entity, likely = self._resolved(quotation, at, anchor, mention, options, about)
        if entity is None or entity.kind == "display":
            return Speaker(None, sure * likely, said, cue if said else None)
        self._note(entity, sentence, quotation)
        likely = sure * likely + self._by_others(entity, anchor, options, shares, at, quotation)
        if entity.shown is None and self._named(at, anchor) is None:
            return Speaker(None, likely, said or entity.full, cue)
        return Speaker(entity, likely, said or entity.full, cue)

    def _among_namesakes(
        self, entity: Entity, mention: Mention, at: Place, quotation: Quotation
    ) -> tuple[Entity, float]:
        """Return which of several people a last name means that they share."""
        others = self._register.namesakes(mention, entity)
        if not others:
            return entity, 1.0
        sentence = self._paragraph.first_sentence + at.sentence
        start = min(mention.span.start, quotation.marked.start)
        anaphor = Anaphor("carry", None, sentence, self._paragraph.number, start)
        found = candidates(anaphor, self._register, self._history)
        possible = [one for one in found if one.entity in (entity, *others)]
        if not possible:
            return entity, 1 / (1 + len(others))
        chosen, likely = decide(possible, self._weights.of_anaphor(anaphor.table))
        return chosen.entity or entity, likely

    def _named(self, at: Place, anchor: Anchor) -> Entity | None:
        """Return whom the very words of an anchor name or describe; None for a pronoun."""
        mention = anchor.mention
        if mention is None or mention.phrase.form == "pronoun":
            return None
        if is_owner(at, mention.phrase, self._register):
            return None
        return self._register.entity(mention)

    def _ruled_mention(self, ruled: Attribution | None, sentence: int) -> Mention | None:
        """Return the phrase that the frames name; the very words where it is no phrase.

        Where nothing parts words, they may be any part of the sentence.
        """
        if ruled is None:
            return None
        found = self._register.mention_in(ruled.mention)
        first, last = self._starts[0], self._paragraph.tokens[-1].end
        if found is None and not self._lexicon.unspaced and first <= ruled.mention.start < last:
            return self._register.adopt(ruled.mention, sentence, self._paragraph)
        return found

    def _by_others(
        self, entity: Entity, anchor: Anchor, options: Sequence[Anchor], shares: Sequence[float],
        at: Place, quotation: Quotation,
    ) -> float:  # fmt: skip
        """Return how likely the other words at a quotation lead to the same speaker."""
        found = 0.0
        for other, share in zip(options, shares, strict=True):
            if other is anchor or share < _LEAST_SHARE or other.mention is None:
                continue
            named = self._named(at, other)
            if named is not None:
                found += share * (named is entity)
                continue
            anaphor = self._anaphor(at, other, quotation.marked.start)
            people = candidates(anaphor, self._register, self._history)
            likely = probabilities(people, self._weights.of_anaphor(anaphor.table))
            found += share * sum(
                much for one, much in zip(people, likely, strict=True) if one.entity is entity
            )
        return found

    def _note(self, entity: Entity, sentence: int, quotation: Quotation) -> None:
        asks = quotation.ending(self._text) in QUESTIONS
        self._history.spoken.append(Turn(entity, sentence, self._paragraph.number, asks))

    def _anchors(
        self, at: Place, ruled: Attribution | None, mention: Mention | None, about: Sequence[str]
    ) -> list[Anchor]:
        """Return what may say who speaks, with what the frames say of it."""
        sentence = self._paragraph.first_sentence + at.sentence
        where = "nobody" if ruled is None else "elsewhere"
        if mention is not None and mention.sentence == sentence:
            where = "here"
        found = []
        for one in anchors(at, self._register, self._lexicon, about):
            if one.mention is None:
                found.append(one._replace(features=(*one.features, f"ruled {where}")))
            elif one.mention is mention:
                found.append(one._replace(features=(*one.features, "ruled")))
            else:
                found.append(one)
        return found

    def _resolved(
        self, quotation: Quotation, at: Place, anchor: Anchor, ruled: Mention | None,
        options: Sequence[Anchor], about: Sequence[str],
    ) -> tuple[Entity | None, float]:  # fmt: skip
        """Return who a pronoun, or no word at all, stands for at a quotation."""
        anaphor = self._anaphor(at, anchor, quotation.marked.start)
        found = candidates(anaphor, self._register, self._history)
        if anaphor.kind == "carry":
            entity = self._register.entity(ruled) if ruled else None
            found = [
                one._replace(features=(*one.features, "ruled"))
                if one.entity is not None and one.entity is entity
                else one
                for one in found
            ]
            nobody = [
                *about,
                f"ruled {'somebody' if ruled else 'nobody'}",
                *(name for name in options[-1].features if name.startswith("Nobody")),
            ]
            found[-1] = found[-1]._replace(features=(*found[-1].features, *nobody))
        chosen, likely = decide(found, self._weights.of_anaphor(anaphor.table))
        if self._observer:
            chosen, likely = self._observer.speaker(quotation.span, anaphor, found, chosen, likely)
        return chosen.entity, likely

    def _anaphor(self, at: Place, anchor: Anchor, start: int) -> Anaphor:
        sentence, number = self._paragraph.first_sentence + at.sentence, self._paragraph.number
        if anchor.mention is None:
            return Anaphor("carry", gender_of_verb(at, self._lexicon), sentence, number, start)
        phrase = anchor.mention.phrase
        if phrase.form == "pronoun":
            kind, gender = pronoun(phrase.kind)
        else:
            kind, gender = pronoun(self._register.owner_of(at.tokens, phrase))
            kind = kind if gender else "carry"
        return Anaphor(kind, gender, sentence, number, anchor.mention.span.start)

    def _cue_span(self, anchor: Anchor, ruled: Attribution | None) -> Span | None:
        if anchor.cue is None:
            return ruled.cue if ruled else None
        tokens = self._paragraph.tokens
        return Span(tokens[anchor.cue.first].start, tokens[anchor.cue.last - 1].end)

    # Reading on

    def _read_to(self, until: int) -> None:
        """Read the narration before a place: whom its pronouns mean, and who is reported."""
        paragraph = self._paragraph
        while self._next < len(paragraph.sentences):
            one = paragraph.sentences[self._next]
            number = paragraph.first_sentence + self._next
            for mention in self._register.sentences[number]:
                if mention.span.start >= until:
                    return
                self._take_pronoun(mention)
            if paragraph.tokens[one.last - 1].end > until:
                return
            if one.frames and not one.quotes:
                first, last = one.frames[-1].mention
                span = Span(paragraph.tokens[first].start, paragraph.tokens[last - 1].end)
                told = self._register.mention_in(span, number)
                entity = self._register.entity(told) if told else None
                if entity is not None:
                    self._history.reported.append(Turn(entity, number, paragraph.number))
            self._next += 1

    def _take_pronoun(self, mention: Mention) -> None:
        """Note whom a pronoun of the narration most likely means, and what it tells of them."""
        phrase = mention.phrase
        if phrase.form == "pronoun" and not phrase.governed and not self._register.entity(mention):
            flags = phrase.kind
        else:
            flags = self._register.owner_of(self._paragraph.tokens, phrase)
        kind, gender = pronoun(flags) if flags else ("it", None)
        if gender is None:
            return
        start = mention.span.start
        anaphor = Anaphor(kind, gender, mention.sentence, mention.paragraph, start)
        found = candidates(anaphor, self._register, self._history)
        chosen, likely = decide(found, self._weights.of_anaphor(anaphor.table))
        if chosen.entity is None or likely < _LIKELY:
            return
        if phrase.form == "pronoun":
            self._register.note(mention, chosen.entity)
        if chosen.entity.gender is None and likely >= _TELLING:
            chosen.entity.learn(gender)

    def _place(self, start: int) -> Place:
        token = bisect_left(self._starts, start)
        number = min(bisect_right(self._ends, token), len(self._ends) - 1)
        return Place(self._paragraph, number, token)


def _best(options: Sequence[Anchor], shares: Sequence[float]) -> tuple[Anchor, float]:
    place = max(range(len(options)), key=shares.__getitem__)
    return options[place], shares[place]
