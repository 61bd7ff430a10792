"""Attribution of quotations by frames, as an article is read from its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from index.models import Span
from index.statements.attribution.sides import attributing, behind, stands_alone
from index.statements.attribution.titles import is_unsaid
from index.statements.grammar.mentions_before import mention_before
from index.statements.grammar.sentences import Sentence, span_of
from index.statements.grammar.subjects import subject
from index.statements.grammar.tokens import inner, quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.statements.grammar.frame import Frame
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

# Spaces in a quotation that is no title or term, at least.
_SOME_WORDS = 5


class Attribution(NamedTuple):
    """The words that name a speaker, and the word that attributes where there is one."""

    mention: Span
    cue: Span | None


def attributed(tokens: Sequence[Token], frame: Frame) -> Attribution:
    """Return what a frame tells."""
    return Attribution(span_of(tokens, *frame.mention), span_of(tokens, frame.cue, frame.cue_end))


class FrameReader:
    """Reader of frames from an article's beginning on; it keeps the last attribution."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.last: Attribution | None = None
        self.colon: Attribution | None = None

    def quotation(self, text: str, marked: Span) -> Attribution | None:
        """Return who says a quotation that is all of a paragraph: who the one before leads to."""
        said = self.colon or self.last
        if said:
            tokens, sentence = [quote(text, marked)], Sentence(0, 1, [], [0], reports=False)
            language = self.lexicon.language
            if not stands_alone(tokens, sentence, 0) or is_unsaid(tokens, sentence, 0, language):
                said = None
        self.colon, self.last = None, said
        return said

    def paragraph(
        self, tokens: Sequence[Token], sentences: Sequence[Sentence]
    ) -> dict[int, Attribution]:
        """Return who says the quotations of a paragraph, by the places where they open."""
        found: dict[int, Attribution] = {}
        if not tokens:
            self.last = self.colon = None
            return found
        carried = self.last
        self.last = None
        if tokens[-1].kind != "colon" and not any(one.frames or one.quotes for one in sentences):
            self.colon = None
            return found
        local: Attribution | None = None
        for number, sentence in enumerate(sentences):
            if sentence.quotes and number and not sentences[number - 1].quotes:
                local = self._narrated(tokens, sentences[number - 1])
            for place in sentence.quotes:
                said = self._in_sentence(tokens, sentence, place)
                if said is None and stands_alone(tokens, sentence, place):
                    said = self._around(tokens, sentences, number, local, carried)
                if said is None and local and self._goes_on(tokens, sentence, place):
                    said = local
                if said and not is_unsaid(tokens, sentence, place, self.lexicon.language):
                    found[tokens[place].start] = said
                    local = said
        self._close(tokens, sentences, local)
        return found

    def _goes_on(self, tokens: Sequence[Token], sentence: Sentence, place: int) -> bool:
        """Whether the sentence still tells what was said.

        Its verb shows that, or a quotation of some words that opens it.
        """
        words = inner(tokens[place])
        if (
            place == sentence.first
            and words[:1].isupper()
            and words.count(" ") >= _SOME_WORDS
            and not sentence.frames
        ):
            return True
        return sentence.reports

    def _close(
        self, tokens: Sequence[Token], sentences: Sequence[Sentence], local: Attribution | None
    ) -> None:
        final = sentences[-1]
        leads = tokens[-1].kind == "colon" and not final.quotes
        goes_on = bool(final.frames) or any(sentence.quotes for sentence in sentences)
        if not final.quotes and (leads or goes_on):
            local = self._narrated(tokens, final)
        self.colon = local if leads else None
        self.last = local if goes_on else None

    def _narrated(self, tokens: Sequence[Token], sentence: Sentence) -> Attribution | None:
        """Return who a sentence without quotations speaks of."""
        if sentence.frames:
            return attributed(tokens, sentence.frames[-1])
        person = subject(tokens, sentence.first, sentence.last, self.lexicon)
        return Attribution(span_of(tokens, *person), None) if person else None

    def _in_sentence(
        self, tokens: Sequence[Token], sentence: Sentence, place: int
    ) -> Attribution | None:
        chosen = attributing(tokens, sentence, place, self.lexicon)
        if chosen:
            return attributed(tokens, chosen)
        if place > sentence.first and tokens[place - 1].kind == "colon":
            who = mention_before(tokens, place - 1, sentence.first, self.lexicon)
            if who and not tokens[who[1] - 1].text[:1].isupper() and not self.lexicon.unspaced:
                who = None
            who = who or subject(tokens, sentence.first, place - 1, self.lexicon)
            if who:
                return Attribution(
                    span_of(tokens, *who), Span(tokens[place - 1].start, tokens[place - 1].end)
                )
        return None

    def _around(
        self,
        tokens: Sequence[Token],
        sentences: Sequence[Sentence],
        number: int,
        local: Attribution | None,
        carried: Attribution | None,
    ) -> Attribution | None:
        """Return whose a quotation is that stands as a sentence of its own."""
        if local:
            return local
        if number + 1 < len(sentences):
            following = sentences[number + 1]
            if following.frames and tokens[following.first].kind == "quote":
                after = behind(tokens, following, following.first, self.lexicon)
                if after:
                    return attributed(tokens, after)
        return self.colon or carried
