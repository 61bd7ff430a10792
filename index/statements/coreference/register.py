"""The register of an article: everyone and everything it names, with what it tells of each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from index.models import Span
from index.statements import kinds as k
from index.statements.coreference.forms import bare, base_forms
from index.statements.grammar.phrases import Phrase, Reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from index.statements.grammar.sentences import Sentence
    from index.statements.grammar.tokens import Token
    from index.statements.lexicon import Lexicon

Kind = Literal["person", "maybe", "group", "place", "document", "display", "other"]
Gender = Literal["m", "f"]

# A phrase in apposition stands so near, in tokens between.
_APPOSED = 4
# The subject of a paragraph stands in its first sentences, and who has an office was not named
# longer ago than so many others who have it.
_OPENING, _HOLDERS = 8, 12
# Less evidence than this makes somebody of it only perhaps.
_CERTAIN = 2
_AGE = re.compile(r"[1-9]\d")
# "LENNFORD, Kentland, May 3 (ABC) —" in tokens.
_LONGEST_DATELINE = 16
# Languages whose nouns have articles: without one a singular is no subject.
_ARTICLES = frozenset({"en", "de", "fr", "es", "it", "pt"})


class Mention(NamedTuple):
    """A phrase where it stands: which paragraph and sentence, and how it stands in that."""

    phrase: Phrase
    span: Span
    paragraph: int
    sentence: int
    place: int  # among the phrases of its sentence
    subject: bool

    @property
    def role(self) -> str:
        """How the phrase stands in its sentence."""
        if self.subject:
            return "subject"
        return "governed" if self.phrase.governed else "owner" if self.phrase.owning else "object"


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that an article speaks of, with all its mentions."""

    number: int
    named: bool
    mentions: list[Mention] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    kinds: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    plural: bool = False
    full: Span | None = None
    last: str = ""
    first: str = ""
    indefinite: bool = False
    kind: Kind = "other"
    gender: Gender | None = None

    @property
    def shown(self) -> Span | None:
        """The words that a reader is shown for it.

        A definite description ("the oarswoman") mostly means somebody who is named elsewhere, which
        nothing here tells: then there are none.
        """
        return self.full if self.named or self.indefinite else None

    def weigh(self) -> None:
        """Judge by what most of the evidence says: what it is, and which gender it has."""
        kinds, genders = self.kinds, self.genders
        if kinds:
            kind, much = max(kinds.items(), key=lambda one: (one[1], one[0] == "person"))
            self.kind = "maybe" if kind == "person" and much < _CERTAIN else kind  # type: ignore[assignment]
        m, f = genders["m"], genders["f"]
        self.gender = "m" if m > f else "f" if f > m else None

    def learn(self, gender: Gender) -> None:
        """Take a pronoun that means it for evidence of its gender."""
        self.genders[gender] += 1
        self.weigh()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is read: its tokens, sentences, and the phrases of each sentence."""

    number: int
    tokens: Sequence[Token]
    sentences: Sequence[Sentence]
    phrases: Sequence[Sequence[Phrase]]
    first_sentence: int


class Register:
    """Who and what an article names."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.entities: list[Entity] = []
        self.by_mention: dict[int, Entity] = {}
        self.reader = Reader(lexicon.language, capital_nouns=False)
        self.sentences: list[list[Mention]] = []
        self._apposed: set[Span] = set()
        self._starts: list[int] = []
        self._first_of: list[int] = []
        self._by_role: dict[str, list[Entity]] = defaultdict(list)

    @classmethod
    def of(
        cls,
        text: str,
        parsed: Sequence[tuple[Sequence[Token], Sequence[Sentence]]],
        lexicon: Lexicon,
    ) -> tuple[Register, list[Paragraph]]:
        """Read all paragraphs and join what names the same."""
        register = cls(text, lexicon)
        known = register._last_names(tokens for tokens, _ in parsed)
        within = {
            following.low
            for tokens, _ in parsed
            for one, following in pairwise(tokens)
            if one.kind in ("word", "quote", "comma")
            and following.upper
            and following.kind == "word"
        }
        reader = Reader(
            lexicon.language,
            capital_nouns=lexicon.language == "de",
            known=known,
            within=within,
        )
        paragraphs: list[Paragraph] = []
        count = 0
        for number, (tokens, sentences) in enumerate(parsed):
            phrases = [reader.phrases(tokens, one.first, one.last) for one in sentences]
            paragraphs.append(Paragraph(number, tokens, sentences, phrases, count))
            register._first_of.append(count)
            count += len(sentences)
        register.reader = reader
        register._join(paragraphs)
        return register, paragraphs

    def _last_names(self, paragraphs: Iterable[Sequence[Token]]) -> set[str]:
        """Return the words that follow first names."""
        flags = k.flags(self.lexicon.language)
        plain = self.lexicon.language in ("ar", "fa")
        found: set[str] = set()
        for tokens in paragraphs:
            for one, following in pairwise(tokens):
                if following.kind != "word" or one.kind != "word":
                    continue
                flag = flags.get(one.low, 0)
                if not flag & k.FIRST or (not plain and not (one.upper and following.upper)):
                    continue
                other = flags.get(following.low, 0)
                if plain and other & ~k.FIRST:
                    continue
                if not other & (k.NOUN | k.SAID | k.BOUND | k.DET) or (
                    not plain and self.lexicon.language != "de"
                ):
                    found.update(bare(following.low, self.lexicon.language))
        return found

    # Mentions to entities

    def _join(self, paragraphs: Sequence[Paragraph]) -> None:
        names: list[tuple[Mention, Paragraph]] = []
        others: list[tuple[Mention, Paragraph]] = []
        for paragraph in paragraphs:
            for number, (sentence, phrases) in enumerate(
                zip(paragraph.sentences, paragraph.phrases, strict=True)
            ):
                dated = _behind_dateline(paragraph.tokens, sentence) if not number else 0
                phrases = [one for one in phrases if one.first >= dated]
                subject = self._subject(paragraph.tokens, sentence, phrases)
                row = []
                for place, phrase in enumerate(phrases):
                    mention = Mention(
                        phrase,
                        self.span(paragraph.tokens, phrase),
                        paragraph.number,
                        paragraph.first_sentence + number,
                        place,
                        place == subject,
                    )
                    row.append(mention)
                    (names if phrase.form == "name" else others).append((mention, paragraph))
                self.sentences.append(row)
                self._starts.append(paragraph.tokens[sentence.first].start)
        self._by_last: dict[str, list[Entity]] = defaultdict(list)
        self._by_first: dict[str, list[Entity]] = defaultdict(list)
        full = [one for one in names if one[0].phrase.name and _length(one[0].phrase) > 1]
        single = [one for one in names if one[0].phrase.name and _length(one[0].phrase) == 1]
        for mention, paragraph in full:
            self._take_name(mention, paragraph.tokens)
        for mention, paragraph in single:
            self._take_name(mention, paragraph.tokens)
        for paragraph in paragraphs:
            for phrases in paragraph.phrases:
                self._appose(paragraph.tokens, phrases)
        for mention, paragraph in others:
            if mention.phrase.form == "description" and mention.span not in self._apposed:
                self._take_description(mention, paragraph.tokens)
        for entity in self.entities:
            entity.mentions.sort(key=lambda one: one.span)

    def span(self, tokens: Sequence[Token], phrase: Phrase) -> Span:
        """Return the stretch of text of a phrase, of a name without titles and possessive."""
        first, last = phrase.name or (phrase.first, phrase.last)
        end = tokens[last - 1].end
        for ending in ("'s", "’s", "’", "'"):
            if tokens[last - 1].text.endswith(ending):
                end -= len(ending)
                break
        if self.lexicon.language == "tr":
            written = tokens[last - 1].text.replace("’", "'")
            end = tokens[last - 1].start + len(written.partition("'")[0])
        return Span(tokens[first].start, max(end, tokens[first].start + 1))

    def _subject(
        self, tokens: Sequence[Token], sentence: Sentence, phrases: Sequence[Phrase]
    ) -> int | None:
        for place, phrase in enumerate(phrases):
            if phrase.governed or phrase.owning:
                continue
            if phrase.form != "description" or phrase.kind & (
                k.SOMEBODY | k.PEOPLE | k.GROUP | k.DOCUMENT | k.DEMONYM
            ):
                return place
        return None

    def _words(self, tokens: Sequence[Token], phrase: Phrase) -> list[str]:
        first, last = phrase.name or (phrase.head, phrase.head + 1)
        return [tokens[n].low for n in range(first, last)]

    def _take_name(self, mention: Mention, tokens: Sequence[Token]) -> None:
        written = self._words(tokens, mention.phrase)
        language = self.lexicon.language
        forms = [base_forms(word, language) for word in written]
        entity = self._same(forms, mention)
        if entity is None:
            entity = Entity(len(self.entities), named=True)
            self.entities.append(entity)
            for form in forms[-1]:
                self._by_last[form].append(entity)
            if len(forms) > 1:
                for form in forms[0]:
                    self._by_first[form].append(entity)
        entity.mentions.append(mention)
        self.by_mention[mention.span.start] = entity
        entity.words |= {form for word in forms for form in word}
        if entity.full is None or (
            len(written) > 1
            and len(mention.span) > len(entity.full)
            and _is_person_name(mention, entity)
        ):
            entity.full = mention.span
            entity.last, entity.first = written[-1], written[0] if len(written) > 1 else ""
        self._evidence_of_name(entity, mention, tokens, written)
        entity.weigh()

    def _same(self, forms: Sequence[set[str]], mention: Mention) -> Entity | None:
        """Return the entity that a name is a form of."""
        candidates = {id(one): one for form in forms[-1] for one in self._by_last.get(form, ())}
        if len(forms) == 1 and not candidates:
            candidates = {
                id(one): one
                for form in forms[0]
                for one in self._by_first.get(form, ())
                if one.kind in ("person", "maybe")
            }
        if len(forms) > 1:
            found = [one for one in candidates.values() if _compatible(one, forms)]
            return found[-1] if found else None
        gender = _gender_of(mention.phrase.kind)
        found = [
            one for one in candidates.values()
            if not (gender and one.gender and one.gender != gender)
        ]  # fmt: skip
        if not found:
            return None
        last = [one for one in found if forms[0] & base_forms(one.last, self.lexicon.language)]
        found = last or found
        before = [one for one in found if one.mentions[0].span.start < mention.span.start]
        before.sort(key=lambda one: one.mentions[-1].span.start)
        return before[-1] if before else found[0]

    def _evidence_of_name(
        self, entity: Entity, mention: Mention, tokens: Sequence[Token], written: Sequence[str]
    ) -> None:
        flag = self.reader.flag
        phrase = mention.phrase
        first, last = phrase.name or (phrase.first, phrase.last)
        flags = [flag(tokens[n]) for n in range(first, last)]
        kind = phrase.kind
        if kind & k.SOMEBODY:
            entity.kinds["person"] += 3
            for n in range(phrase.first, first):
                if flag(tokens[n]) & (k.SOMEBODY | k.TITLE):
                    self._give_role(entity, tokens[n].low)
        elif kind & k.GROUP:
            entity.kinds["group"] += 3
        elif kind & (k.PLACE | k.TIME):
            entity.kinds["place"] += 2
        if flags[0] & k.FIRST and not (flags[0] & (k.PLACE_NAME | k.ORG_NAME) and len(flags) == 1):
            entity.kinds["person"] += 1 if flags[0] & k.FOREIGN else 2
            if len(flags) > 1:
                entity.kinds["person"] += 2
        if len(flags) > 1 and not phrase.determined and not phrase.governed:
            entity.kinds["person"] += 1
        edge = flags[0] if self.reader.head_first else flags[-1]
        if edge & (k.GROUP | k.ORG_WORD) and not kind & k.SOMEBODY and not flags[0] & k.FIRST:
            entity.kinds["group"] += 3
        if any(one & k.ORG_NAME for one in flags):
            entity.kinds["group"] += 3
        if len(flags) == 1 and tokens[first].text.isupper() and len(tokens[first].text) > 1:
            entity.kinds["group"] += 2
        if all(one & k.PLACE_NAME for one in flags) and not kind & k.SOMEBODY:
            entity.kinds["place"] += 3
        if edge & k.PLACE and not kind & k.SOMEBODY and not flags[0] & k.FIRST:
            entity.kinds["place"] += 2
        before = tokens[phrase.first - 1] if phrase.first else None
        if before is not None and flag(before) & k.LOCATIVE and not kind & k.SOMEBODY:
            entity.kinds["place"] += 1
        age = tokens[last + 1] if last + 1 < len(tokens) else None
        if age is not None and tokens[last].kind in ("comma", "open") and _AGE.fullmatch(age.text):
            self._give_role(entity, age.text)
            entity.kinds["person"] += 2
        gender = _gender_of(kind)
        if gender:
            entity.genders[gender] += 3
        if flags[0] & k.FIRST_M and not flags[0] & (k.FIRST_F | k.FIRST_U):
            entity.genders["m"] += 1 if len(flags) == 1 or flags[0] & k.FOREIGN else 2
        if flags[0] & k.FIRST_F and not flags[0] & (k.FIRST_M | k.FIRST_U):
            entity.genders["f"] += 1 if len(flags) == 1 or flags[0] & k.FOREIGN else 2

    def _take_description(self, mention: Mention, tokens: Sequence[Token]) -> None:
        phrase = mention.phrase
        if not phrase.kind & (k.SOMEBODY | k.PEOPLE | k.GROUP | k.DOCUMENT | k.DEMONYM | k.DISPLAY):
            return
        bare_noun = not phrase.determined and self.lexicon.language in _ARTICLES
        if bare_noun and not phrase.kind & (k.SOMEBODY | k.PEOPLE):
            return
        head = _role(tokens[phrase.head])
        entity = Entity(len(self.entities), named=False)
        known = self._described(head, mention, tokens)
        if known is not None:
            entity = known
        if entity.number == len(self.entities):
            self.entities.append(entity)
        self._give_role(entity, head)
        entity.mentions.append(mention)
        if entity.full is None:
            entity.full = mention.span
            entity.indefinite = not _definite(tokens, phrase)
        self.by_mention[mention.span.start] = entity
        if entity.named:
            return
        kind = phrase.kind
        if kind & k.SOMEBODY:
            entity.kinds["person"] += 2
        if kind & k.PEOPLE and not kind & k.SOMEBODY:
            entity.kinds["group"] += 1
            entity.plural = True
        if kind & k.GROUP:
            entity.kinds["group"] += 2
        if kind & k.DISPLAY and not kind & k.SOMEBODY:
            entity.kinds["display"] += 3
        elif kind & k.DOCUMENT:
            entity.kinds["document"] += 2
        gender = _gender_of(kind)
        if gender:
            entity.genders[gender] += 3
        entity.weigh()

    def _give_role(self, entity: Entity, role: str) -> None:
        if role not in entity.roles:
            entity.roles.add(role)
            self._by_role[role].append(entity)

    def _described(self, head: str, mention: Mention, tokens: Sequence[Token]) -> Entity | None:
        """Return who a description with a definite article means, of those described so before."""
        phrase = mention.phrase
        if not _definite(tokens, phrase) or phrase.owner:
            return None
        found = [
            one
            for one in self._by_role[head][-_HOLDERS:]
            if one.mentions and one.mentions[0].span.start < mention.span.start
        ]
        gender = _gender_of(phrase.kind)
        found = [one for one in found if not (gender and one.gender and gender != one.gender)]
        named = [one for one in found if one.named]
        more = phrase.last < len(tokens) and self.reader.flag(tokens[phrase.last]) & k.OF
        if len(named) == 1 and not more:
            return named[0]
        if not phrase.kind & k.SOMEBODY:
            return None
        unnamed = [one for one in found if not one.named]
        return unnamed[-1] if unnamed and not named else None

    def _appose(self, tokens: Sequence[Token], phrases: Sequence[Phrase]) -> None:
        """Tie descriptions to the names beside them: "Conrad Wey, the mayor's spokesman,"."""
        for place, other in enumerate(phrases):
            one = _before(phrases, place, tokens, self.reader)
            if (
                one is None
                or one.form == "pronoun"
                or other.form == "pronoun"
                or one.form == other.form
            ):
                continue
            joined = phrases[place - 1]
            between = tokens[joined.last : other.first]
            if (
                len(between) > _APPOSED
                or not between
                or between[0].kind not in ("comma", "open", "dash")
            ):
                continue
            if any(
                t.kind == "word" and not t.text[0].isdigit() and not self.reader.flag(t) & k.SKIPPED
                for t in between
            ):
                continue
            name, said_to_be = (one, other) if one.form == "name" else (other, one)
            if one.form == "description" and not _closes(tokens, other.last):
                continue
            entity = self.entity_of(tokens, name)
            if entity is None or not said_to_be.kind & (k.SOMEBODY | k.GROUP | k.DEMONYM):
                continue
            if said_to_be.kind & k.SOMEBODY:
                entity.kinds["person"] += 2
                gender = _gender_of(said_to_be.kind)
                if gender:
                    entity.genders[gender] += 2
            elif said_to_be.kind & k.GROUP:
                entity.kinds["group"] += 2
            entity.weigh()
            self._give_role(entity, _role(tokens[said_to_be.head]))
            at = self.span(tokens, said_to_be)
            self._apposed.add(at)
            self.by_mention[at.start] = entity

    def entity(self, mention: Mention) -> Entity | None:
        """Return what a phrase names, a pronoun if that is known by now."""
        return self.by_mention.get(mention.span.start)

    def note(self, mention: Mention, entity: Entity) -> None:
        """Note whom a pronoun means."""
        self.by_mention[mention.span.start] = entity

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
        best: tuple[int, Mention] | None = None
        if sentence is None:
            sentence = max(bisect_right(self._starts, span.start) - 1, 0)
        for row in self.sentences[sentence : sentence + 1]:
            for one in row:
                if one.span.meets(span):
                    worth = 2 if one.phrase.form == "name" else 1
                    entity = self.entity(one)
                    worth += bool(entity and entity.kind == "person")
                    worth -= 2 * (one.phrase.governed or one.phrase.owning)
                    if best is None or worth > best[0]:
                        best = worth, one
        return best[1] if best else None

    def namesakes(self, mention: Mention, entity: Entity) -> list[Entity]:
        """Return others who a last name alone may mean as well."""
        phrase = mention.phrase
        if phrase.form != "name" or _length(phrase) != 1:
            return []
        forms = base_forms(entity.last, self.lexicon.language)
        found = {one for form in forms for one in self._by_last.get(form, ())}
        gender = _gender_of(phrase.kind)
        return [
            one for one in found
            if one is not entity and one.first and not (gender and one.gender and gender != one.gender)
        ]  # fmt: skip

    def fullest(self, name: Span) -> Span | None:
        """Return the fullest name of who a report names; None for a pronoun nobody is known for."""
        mention = self.mention_in(name)
        entity = self.entity(mention) if mention else None
        if entity is not None:
            return entity.full
        return None if mention and mention.phrase.form == "pronoun" else name

    def labelled(self, label: Span) -> Span:
        """Return the fullest name of who a label or a signature names."""
        words = label.of(self.text).split()
        last = words[-1].strip(".").casefold() if words else ""
        known = [one for one in self._by_last.get(last, ()) if one.first and one.full]
        found = known[0].full if known else None
        return found if found and len(found) > len(label) else label

    def adopt(self, words: Span, sentence: int, paragraph: Paragraph) -> Mention | None:
        """Take words that name a speaker by their place, though nothing else shows a name."""
        starts = [token.start for token in paragraph.tokens]
        first, last = bisect_right(starts, words.start) - 1, bisect_left(starts, words.end)
        if first < 0 or first >= last:
            return None
        phrase = Phrase("name", first, last, last - 1, (first, last), 0, 0, False, False)  # noqa: FBT003
        mention = Mention(phrase, words, paragraph.number, sentence, 0, subject=False)
        forms = base_forms(paragraph.tokens[last - 1].low, self.lexicon.language)
        known = [one for form in forms for one in self._by_last.get(form, ())]
        entity = known[-1] if known else Entity(len(self.entities), named=True, full=words)
        entity.mentions.append(mention)
        if not known:
            self.entities.append(entity)
        self.by_mention[words.start] = entity
        insort(self.sentences[sentence], mention, key=lambda one: one.span.start)
        return mention

    def owner_of(self, tokens: Sequence[Token], phrase: Phrase) -> int:
        """Return the flags of the pronoun that a phrase's possessive stands for."""
        flag = self.reader.flag(tokens[phrase.first])
        return (k.HE if flag & k.HIS else 0) | (k.SHE if flag & k.HER else 0)

    def entity_of(self, tokens: Sequence[Token], phrase: Phrase) -> Entity | None:
        """Return what a phrase names."""
        span = self.span(tokens, phrase)
        return self.by_mention.get(span.start)


def _before(
    phrases: Sequence[Phrase], place: int, tokens: Sequence[Token], reader: Reader
) -> Phrase | None:
    """Return the phrase before one, past what belongs to it ("a spokesman for Orle Holdings")."""
    for number in range(place - 1, -1, -1):
        phrase = phrases[number]
        before = tokens[phrase.first - 1] if phrase.first else None
        if before is None or before.kind != "word" or number == 0:
            return phrase
        if phrases[number - 1].last != phrase.first - 1 or not reader.flag(before) & k.OF:
            return phrase
    return None


def _behind_dateline(tokens: Sequence[Token], sentence: Sentence) -> int:
    """Return where a paragraph begins behind its place and agency ("LENNFORD (ABC) — ")."""
    first = sentence.first
    capitals = False
    for place in range(first, min(first + _LONGEST_DATELINE, sentence.last)):
        token = tokens[place]
        if token.kind == "dash" or (token.kind == "colon" and capitals):
            return place + 1 if place > first else first
        if token.kind in ("quote", "colon", "stop"):
            break
        capitals = capitals or (
            token.kind == "word" and len(token.text) > 3 and token.text.isupper()
        )
        if token.kind == "word" and not token.capital and not capitals:
            break
    return first


def _closes(tokens: Sequence[Token], place: int) -> bool:
    return place >= len(tokens) or tokens[place].kind != "word" or True


def _definite(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return tokens[phrase.first].low not in (
        "a",
        "an",
        "ein",
        "eine",
        "un",
        "une",
        "una",
        "um",
        "uma",
        "bir",
        "another",
    )


def _role(head: Token) -> str:
    """Return what a head noun says somebody is; of an age only the years."""
    low = head.low
    return low[: len(low) - len(low.lstrip("0123456789"))] or low


def _length(phrase: Phrase) -> int:
    first, last = phrase.name or (0, 0)
    return last - first


def _gender_of(kind: int) -> Gender | None:
    man, woman = bool(kind & k.MAN), bool(kind & k.WOMAN)
    return "m" if man and not woman else "f" if woman and not man else None


def _is_person_name(mention: Mention, entity: Entity) -> bool:
    return entity.kind in ("person", "other") or bool(mention.phrase.kind & k.SOMEBODY)


def _compatible(entity: Entity, forms: Sequence[set[str]]) -> bool:
    """Whether a name of several words may be the entity's: no first name contradicts."""
    if all(word & entity.words for word in forms):
        return True
    if not forms[-1] & entity.words:
        return False
    if not entity.first:  # only a last name so far
        return True
    initial = next(iter(forms[0]))
    return len(initial.rstrip(".")) == 1 and entity.first.startswith(initial[0])
