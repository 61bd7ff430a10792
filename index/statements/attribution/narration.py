"""Narration between an article's quotations: its pronouns, and its reported speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.models import Span
from index.statements.attribution.anaphor import Anaphor
from index.statements.attribution.candidates import candidates, pronoun
from index.statements.attribution.decision import best
from index.statements.attribution.history import Turn

if TYPE_CHECKING:
    from index.statements.attribution.history import History
    from index.statements.attribution.meaning import Meaning
    from index.statements.coreference.entity import Mention, Paragraph
    from index.statements.coreference.register import Register

# A pronoun of the narration is taken for whom it most likely means from this probability on.
_LIKELY = 0.4
# It tells the gender of somebody whose name does not, from this probability on.
_TELLING = 0.6


class Narration:
    """Reader of an article's sentences, in order; it notes what they tell in the history."""

    def __init__(self, register: Register, history: History, meaning: Meaning) -> None:
        self._register, self._history, self._meaning = register, history, meaning
        self._next = 0  # the sentence of the paragraph that is read next

    def open(self, paragraph: Paragraph) -> None:
        """Begin a paragraph."""
        self._paragraph, self._next = paragraph, 0

    def read_to(self, until: int) -> None:
        """Read the narration before a place: whom its pronouns mean, and who is reported.

        The words before a quotation in its sentence are read again behind it: by then its speaker
        is known, and a pronoun that was left open may mean them.
        """
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
        if kind not in ("he", "she"):
            return
        start = mention.span.start
        anaphor = Anaphor(kind, gender, mention.sentence, mention.paragraph, start)
        found = candidates(anaphor, self._register, self._history)
        chosen, likely = best(found, self._meaning.weigh(found, anaphor))
        if chosen.entity is None or likely < _LIKELY:
            return
        if phrase.form == "pronoun":
            self._register.note(mention, chosen.entity)
        if gender and chosen.entity.gender is None and likely >= _TELLING:
            chosen.entity.learn(gender)
