"""The register of an article: everyone and everything it names, with what it tells of each."""

from __future__ import annotations

from bisect import bisect_right, insort
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.coreference.adopted import adopted
from index.statements.coreference.appositions import appose
from index.statements.coreference.documents import issuer, may_be_the_same
from index.statements.coreference.evidence import gender_of
from index.statements.coreference.forms import base_forms
from index.statements.coreference.joining import Entities
from index.statements.coreference.mentions import mentions, paragraphs, reader_of
from index.statements.grammar.unspaced.phrases import UnspacedReader
from index.statements.grammar.unspaced.words import UnspacedWords
from index.statements.grammar.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Span
    from index.statements.coreference.entity import Entity, Mention, Paragraph
    from index.statements.coreference.mentions import Parsed
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.unspaced.segmentation import Segmentation
    from index.statements.grammar.vocabulary import Vocabulary
    from index.statements.lexicon import Lexicon

# The subject of a paragraph stands in its first sentences.
_OPENING = 8
# The same document is called otherwise within so many sentences.
_SAME_DOCUMENT = 2


class Register:
    """Register of the entities that an article names, read from its beginning.

    `sentences` are the mentions of each sentence of the article, `vocabulary` what its words tell.
    """

    def __init__(self, text: str, found: Sequence[Paragraph], vocabulary: Vocabulary) -> None:
        self.text, self.vocabulary, self._paragraphs = text, vocabulary, found
        self.sentences: list[list[Mention]] = []
        self._entities = Entities(self.vocabulary)
        self.at = self._entities.starting  # what is named by the words that begin at a place
        self._starts: list[int] = []
        self._first_of: list[int] = []
        self._document: tuple[int, str, Entity] | None = None
        for paragraph in found:
            self._add(paragraph)
        self._join(found)

    @classmethod
    def of(
        cls,
        text: str,
        parsed: Parsed,
        lexicon: Lexicon,
        segmentation: Segmentation | None = None,
    ) -> tuple[Register, list[Paragraph]]:
        """Read all paragraphs and join what names the same.

        `segmentation` is what the words of an article without spaces come from.
        """
        if segmentation:
            words = UnspacedWords(segmentation)
            found = paragraphs(parsed, UnspacedReader(words))
            return cls(text, found, words), found
        vocabulary = vocabulary_of(lexicon.language)
        found = paragraphs(parsed, reader_of(parsed, vocabulary))
        return cls(text, found, vocabulary), found

    def is_definite(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a description is one of somebody whom readers know by now."""
        return self._entities.is_definite(tokens, phrase)

    @property
    def entities(self) -> Sequence[Entity]:
        """Everyone and everything."""
        return self._entities.all

    def _add(self, paragraph: Paragraph) -> None:
        self._first_of.append(paragraph.first_sentence)
        self._starts += [paragraph.tokens[one.first].start for one in paragraph.sentences]
        self.sentences += mentions(paragraph, self.vocabulary)

    def _join(self, found: Sequence[Paragraph]) -> None:
        """Join full names, then single ones, then what stands beside them, then descriptions."""
        seen = [one for row in self.sentences for one in row]
        names = [one for one in seen if one.phrase.name]
        rows = [(part.tokens, row) for part in found for row in part.phrases if len(row) > 1]
        apposed: set[Span] = set()
        for single in (False, True):
            for mention in names:
                if (mention.phrase.length == 1) is single:
                    self._entities.take_name(mention, found[mention.paragraph].tokens)
            for tokens, phrases in rows:
                if any(one.name and (one.length == 1) is single for one in phrases):
                    apposed.update(appose(self._entities, tokens, phrases, single=single))
        described = [
            one for one in seen if one.phrase.form == "description" and one.span not in apposed
        ]
        # A document may be of whoever is described behind it: "a statement by the company".
        for mention in sorted(described, key=lambda one: bool(one.phrase.kind & k.DOCUMENT)):
            self._describe(mention, found[mention.paragraph].tokens)
        for entity in self.entities:
            entity.mentions.sort(key=lambda one: one.span)

    def _describe(self, mention: Mention, tokens: Sequence[Token]) -> None:
        """Join a description with whom it means; a document speaks for whose it is."""
        row = self.sentences[mention.sentence]
        owner = issuer(mention, row, tokens, self._entities) or self._issued(mention, tokens)
        if mention.phrase.kind & k.DOCUMENT:
            noun = tokens[mention.phrase.head].low
            self._document = (mention.sentence, noun, owner) if owner else None
        if owner is None:
            self._entities.take_description(mention, tokens)
        else:
            self._entities.put(mention.span, owner)

    def _issued(self, mention: Mention, tokens: Sequence[Token]) -> Entity | None:
        """Return whose the document is that a text has just spoken of and now names again."""
        if self._document is None or not mention.phrase.kind & k.DOCUMENT:
            return None
        sentence, noun, owner = self._document
        phrase, entities = mention.phrase, self._entities
        near = phrase.determined and mention.sentence - sentence <= _SAME_DOCUMENT
        if not near or not self.is_definite(tokens, phrase):
            return None
        return owner if may_be_the_same(noun, phrase, tokens, entities) else None

    def tokens(self, mention: Mention) -> Sequence[Token]:
        """Return the tokens of the paragraph that a phrase stands in."""
        return self._paragraphs[mention.paragraph].tokens

    def entity(self, mention: Mention) -> Entity | None:
        """Return what a phrase names, a pronoun if that is known by now."""
        return self.at(mention.span.start)

    def note(self, mention: Mention, entity: Entity) -> None:
        """Note whom a pronoun means."""
        self._entities.put(mention.span, entity)

    def opening(self, sentence: int, paragraph: int, before: int) -> Entity | None:
        """Return the first subject of a paragraph that is read up to a sentence and a place."""
        first = self._first_of[paragraph]
        for row in self.sentences[first : min(sentence + 1, first + _OPENING)]:
            for mention in row:
                if mention.subject and mention.span.start < before:
                    return self.entity(mention)
        return None

    def mention_in(self, span: Span, sentence: int | None = None) -> Mention | None:
        """Return the phrase that a stretch of text names: a person's name before all else."""
        if sentence is None:
            sentence = max(bisect_right(self._starts, span.start) - 1, 0)
        rows = self.sentences[sentence : sentence + 1]
        found = [one for row in rows for one in row if one.span.meets(span)]
        return max(found, key=self._worth, default=None)

    def _worth(self, mention: Mention) -> int:
        """Return how well a phrase names somebody who speaks."""
        phrase, entity = mention.phrase, self.entity(mention)
        person = entity is not None and entity.kind == "person"
        return (phrase.form == "name") + person - 2 * (phrase.governed or phrase.owning)

    def namesakes(self, mention: Mention, entity: Entity) -> list[Entity]:
        """Return others who a last name alone may mean as well."""
        phrase = mention.phrase
        if phrase.form != "name" or phrase.length != 1:
            return []
        gender, language = gender_of(phrase.kind), self.vocabulary.language
        called = base_forms(mention.span.of(self.text).casefold(), language)
        if called.isdisjoint(base_forms(entity.last, language)):
            return []  # by the first name
        found = self._entities.names.namesakes(entity.last)
        return [one for one in found if one is not entity and one.first and one.may_be(gender)]

    def fullest(self, name: Span) -> tuple[Span | None, Span | None]:
        """Return the fullest name of who a report names, and the same with title and office.

        None for a pronoun that nobody is known for.
        """
        mention = self.mention_in(name)
        entity = self.entity(mention) if mention else None
        if entity is not None:
            return entity.full, entity.introduced
        flag = k.flags(self.vocabulary.language).get(name.of(self.text).casefold(), 0)
        pronoun = flag & k.RELATIVE or (mention and mention.phrase.form == "pronoun")
        return None if pronoun else name, None

    def labelled(self, label: Span) -> Span:
        """Return the fullest name of who a label or a signature names."""
        words = label.of(self.text).split()
        last = words[-1].strip(".").casefold() if words else ""
        named = {word.strip(".").casefold() for word in words}
        known = [
            one
            for one in self._entities.names.called(last)
            if one.first and one.full and named <= one.words
        ]
        found = known[0].full if known else None
        return found if found and len(found) > len(label) else label

    def adopt(
        self, words: Span, sentence: int, paragraph: Paragraph, *, beside: bool
    ) -> Mention | None:
        """Take words that name a speaker as a phrase, None where they are none: see adopted.py."""
        mention = adopted(words, sentence, paragraph, self._entities, beside=beside)
        if mention:
            insort(self.sentences[sentence], mention, key=lambda one: one.span.start)
        return mention

    def owner_of(self, tokens: Sequence[Token], phrase: Phrase) -> int:
        """Return the flags of the pronoun that a phrase's possessive stands for."""
        flag = self.vocabulary.flag(tokens[phrase.first])
        return (k.HE if flag & k.HIS else 0) | (k.SHE if flag & k.HER else 0)
