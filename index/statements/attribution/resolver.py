"""Resolver of the speaker of each quotation, as an article is read from its beginning."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from index.models import Span
from index.statements.attribution.accusations import is_accusation
from index.statements.attribution.cues import Place
from index.statements.attribution.decision import best, fitted, probabilities
from index.statements.attribution.history import History, Turn
from index.statements.attribution.inner_clauses import inner_speaker
from index.statements.attribution.meaning import Meaning
from index.statements.attribution.narration import Narration
from index.statements.attribution.ruled import ruled_anchors, ruled_mention
from index.statements.attribution.shown import shown
from index.statements.attribution.situation import Situation, Speaker
from index.statements.attribution.titles import is_called_so, is_displayed, is_epithet, is_unsaid
from index.statements.attribution.traits import QUESTIONS, context, traits
from index.text.lines import leads_elsewhere

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.attribution.anaphor import Context
    from index.statements.attribution.anchors import Anchor
    from index.statements.attribution.decision import Weights
    from index.statements.attribution.framed import Attribution
    from index.statements.attribution.shown import Shown
    from index.statements.attribution.situation import Observer
    from index.statements.coreference.entity import Entity, Paragraph
    from index.statements.coreference.register import Register
    from index.statements.lexicon import Lexicon
    from index.statements.spans.quotation import Quotation

# Least probability of the speaker whom the sentence shows, if that one is likely at all.
_SHOWN = 0.8
# Words at a quotation that are less likely to say who speaks are passed over.
_LEAST_SHARE = 0.03
# No article has more quotations, and no sentence: a text that has is a list, or noise.
_MOST_QUOTATIONS, _MOST_IN_SENTENCE = 1_000, 16
# A line that leads elsewhere is no longer, in characters: with more it goes on with the article.
_LONGEST_LABEL = 120
_START, _LAST = attrgetter("start"), attrgetter("last")


class _Before(NamedTuple):
    """The last quotation that was decided: whether a mark closes it, where, and who says it."""

    closed: bool = True
    paragraph: int = -1
    entity: Entity | None = None
    sure: float = 1.0

    def at_most(self, entity: Entity | None, sure: float, paragraph: int) -> float:
        """Return how sure it is that somebody goes on in a paragraph: no surer than who began."""
        if entity is None or entity is not self.entity or paragraph != self.paragraph:
            return sure
        return min(sure, self.sure)


class Resolver:
    """Resolver of an article's quotations; it keeps the register and the speakers so far."""

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
        self._meaning = Meaning(register, self._history, self._weights, observer)
        self._decided = 0
        self._narration = Narration(register, self._history, self._meaning)
        self._last = _Before()
        self._led = False  # whether the paragraph before leads to a quotation
        if observer:
            observer.begin(register)

    def open(self, paragraph: Paragraph) -> None:
        """Begin a paragraph."""
        self._paragraph = paragraph
        self._narration.open(paragraph)

    def skip(self, paragraph: Paragraph) -> None:
        """Pass over a paragraph without a quotation or anybody in it."""
        self._paragraph = paragraph
        self._lead()

    def close(self) -> None:
        """Read the rest of the paragraph."""
        self._narration.read_to(len(self._text) + 1)
        self._lead()

    def _lead(self) -> None:
        tokens = self._paragraph.tokens
        self._led = bool(tokens) and tokens[-1].kind == "colon"

    def speaker(self, quotation: Quotation, ruled: Attribution | None) -> Speaker:
        """Return who says a quotation of the paragraph; `ruled` is what the frames say."""
        self._narration.read_to(quotation.marked.start)
        self._decided += 1
        if self._decided > _MOST_QUOTATIONS:
            return Speaker(None, 0.0)
        at = self._place(quotation.marked.start)
        if len(at.parsed.quotes) > _MOST_IN_SENTENCE:
            return Speaker(None, 0.0)
        if self._is_nobodys(at):
            return Speaker(None, 1.0)
        return self._decided_by_words(quotation, at, ruled)

    def _is_nobodys(self, at: Place) -> bool:
        """Whether it is a line that leads elsewhere, or words that nobody says: a title, a name."""
        row = at.row(self._register)
        return (
            self._leads_elsewhere()
            or is_unsaid(at.tokens, at.parsed, at.token, self._lexicon.language)
            or is_displayed(at.tokens, at.token, row)
            or is_epithet(at.tokens, at.token, row)
            or is_called_so(at.tokens, at.token, self._register.vocabulary)
            or is_accusation(at)
        )

    def _decided_by_words(
        self, quotation: Quotation, at: Place, ruled: Attribution | None
    ) -> Speaker:
        """Return who says a quotation by the words around it and who has spoken before."""
        mention = ruled_mention(ruled, at, self._register)
        within = inner_speaker(at, self._register)
        about = traits(quotation, self._text, at)
        options, others = ruled_anchors(
            at, self._register, ruled, mention, about.features, within.mention if within else None
        )
        shares, top = self._shares(quotation, options)
        told = self._context(quotation, at)
        situation = Situation(quotation, at, options, about, told, mention, others)
        evident = shown(situation, within, self._text, self._register)
        entity, sure, anchor = self._most_likely(situation, shares, top, evident)
        if told == "goes on" and anchor.mention is None:
            sure = self._last.at_most(entity, sure, self._paragraph.number)
        self._last = _Before(quotation.closed, self._paragraph.number, entity, sure)
        if entity is not None:
            self._note(entity, at.number, quotation)
        return self._speaker(entity, sure, anchor, ruled)

    def _speaker(
        self, entity: Entity | None, sure: float, anchor: Anchor, ruled: Attribution | None
    ) -> Speaker:
        """Return a speaker with the words at the quotation that say so."""
        cue = self._cue_span(anchor, ruled)
        said = anchor.mention.span if anchor.mention else ruled.mention if ruled else None
        if entity is None:
            return Speaker(None, sure, said, cue if said else None)
        return Speaker(entity, sure, said or entity.full, cue)

    def _leads_elsewhere(self) -> bool:
        """Whether the paragraph is a line that is no part of the article: "Read more: ..."."""
        tokens = self._paragraph.tokens
        start, end = tokens[0].start, tokens[-1].end
        if end - start > _LONGEST_LABEL:
            return False
        return leads_elsewhere(self._text[start:end], self._lexicon.language)

    def _most_likely(
        self,
        situation: Situation,
        shares: Sequence[float],
        top: Anchor,
        evident: Shown,
    ) -> tuple[Entity | None, float, Anchor]:
        """Return who speaks, by whatever words, how likely that is, and by which words most.

        `evident` is who the sentence shows to speak.
        """
        routes: dict[Entity | None, list[tuple[float, Anchor]]] = {}
        for option, share in zip(situation.options, shares, strict=True):
            if share < _LEAST_SHARE and option is not top:
                continue
            for entity, likely in self._meaning.of(situation, option, observed=option is top):
                routes.setdefault(entity, []).append((share * likely, option))
        sums = {one: min(sum(likely for likely, _ in routes[one]), 1.0) for one in routes}
        told = self._register.entity(evident.mention) if evident.mention else None
        if told is not None and evident.least <= sums.get(told, 0.0) < _SHOWN:
            rest = (1 - _SHOWN) / (1 - sums[told])
            sums = {one: _SHOWN if one is told else much * rest for one, much in sums.items()}
        entity = max(sums, key=sums.__getitem__)
        sure = sums[entity]
        anchor = max(routes[entity], key=lambda one: one[0])[1] if entity else top
        return entity, sure, anchor

    def _shares(
        self, quotation: Quotation, options: Sequence[Anchor]
    ) -> tuple[Sequence[float], Anchor]:
        """Return how likely each option says who speaks, and which does most likely."""
        own = self._weights.of_language(self._lexicon.language)
        shares = probabilities(options, self._weights.anchors, own)
        top, sure = best(options, shares)
        if self._observer:
            taken, certain = self._observer.anchor(quotation.span, options, top, sure)
            if (taken, certain) != (top, sure):
                return [float(one is taken) for one in options], taken
        return shares, top

    def _context(self, quotation: Quotation, at: Place) -> Context:
        running = not self._last.closed and self._last.paragraph == self._paragraph.number - 1
        return context(quotation, at, running=running or self._led)

    def _note(self, entity: Entity, sentence: int, quotation: Quotation) -> None:
        asks = quotation.ending(self._text) in QUESTIONS
        self._history.spoken.append(Turn(entity, sentence, self._paragraph.number, asks))

    def _cue_span(self, anchor: Anchor, ruled: Attribution | None) -> Span | None:
        if anchor.cue is None:
            return ruled.cue if ruled else None
        tokens = self._paragraph.tokens
        return Span(tokens[anchor.cue.first].start, tokens[anchor.cue.last - 1].end)

    def _place(self, start: int) -> Place:
        paragraph = self._paragraph
        token = bisect_left(paragraph.tokens, start, key=_START)
        number = bisect_right(paragraph.sentences, token, key=_LAST)
        number = min(number, len(paragraph.sentences) - 1)
        return Place(self._paragraph, number, token, self._lexicon)
