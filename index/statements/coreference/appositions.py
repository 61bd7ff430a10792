"""Descriptions beside the names that they go with: "Conrad Wey, the mayor's spokesman,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.coreference.evidence import weigh_apposition
from index.statements.coreference.introductions import with_office, with_title
from index.statements.coreference.mentions import span_of
from index.statements.grammar.complements import complement_end
from index.statements.grammar.parts import LONGEST_OWNER, may_be_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.models import Span
    from index.statements.coreference.joining import Entities
    from index.statements.grammar.phrase import Phrase
    from index.statements.grammar.tokens import Token
    from index.statements.grammar.vocabulary import Vocabulary

# A phrase in apposition stands so near, in tokens between.
_APPOSED = 4
# So many phrases belong to one at most: "the head of the office of the mayor of Lennford".
_LONGEST_CHAIN = 12
# With so much evidence a body is one.
_SURE = 3
# What no word is that says whose an office is.
_NO_OWNER = k.SAID | k.BOUND | k.PRONOUN | k.PREPOSITION | k.SOMEBODY | k.PEOPLE | k.RELATIVE


def appose(
    entities: Entities, tokens: Sequence[Token], phrases: Sequence[Phrase], *, single: bool
) -> Iterator[Span]:
    """Tie the descriptions of a sentence to the names beside them, and yield where they stand.

    To names of one word where it is `single`, else to those of more.
    """
    vocabulary = entities.vocabulary
    for name, description in _pairs(tokens, phrases, vocabulary):
        if (name.length == 1) is not single:
            continue
        at = span_of(tokens, name, vocabulary.language)
        entity = entities.at(at)
        if entity is None or not description.kind & (k.SOMEBODY | k.GROUP | k.DEMONYM):
            continue
        sure = entity.kinds[entity.kind] >= _SURE
        if entity.kind in ("group", "place") and sure and not description.kind & k.GROUP:
            continue  # "According to Reuters, a diplomat said"
        body = description.kind & k.GROUP and not description.kind & (k.SOMEBODY | k.DEMONYM)
        # The body may own an office where nothing tells a genitive: "سرمربی گروه، ...".
        owner = vocabulary.plain_names and description.first < name.first
        if body and sure and entity.kind == "person" and not owner:
            continue  # "In the council, Clara Till said"
        weigh_apposition(entity, description.kind)
        entity.weigh()
        entities.give_role(entity, entities.role(tokens, description.head))
        entity.kin = entity.kin or bool(description.kind & k.KIN)
        span = span_of(tokens, description, vocabulary.language)
        entities.put(span, entity)
        titled = with_title(tokens, name, at, vocabulary)
        office = _whole(phrases, description, tokens, vocabulary)
        entity.introduced = with_office(entity, at, titled, office, tokens, vocabulary)
        yield span


def _pairs(
    tokens: Sequence[Token], phrases: Sequence[Phrase], vocabulary: Vocabulary
) -> Iterator[tuple[Phrase, Phrase]]:
    """Yield each name with a description that stands beside it."""
    for place in range(1, len(phrases)):
        other = phrases[place]
        one = _before(phrases, place, tokens, vocabulary)
        if {one.form, other.form} != {"name", "description"}:
            continue
        if vocabulary.suffixes and (one.owning, one.governed) != (other.owning, other.governed):
            continue
        if _opens_sentence(one, other, tokens, vocabulary):
            continue
        end = complement_end(tokens, phrases[place - 1].last, vocabulary)
        if _part(tokens[end : other.first], vocabulary):
            yield (one, other) if one.form == "name" else (other, one)


def _opens_sentence(
    one: Phrase, other: Phrase, tokens: Sequence[Token], vocabulary: Vocabulary
) -> bool:
    """Whether a comma only ends what opens a sentence: "According to a spokesman, Voss sold it"."""
    if one.name:
        aside = one.governed and vocabulary.flag(tokens[one.first - 1]) & k.LOCATIVE
    else:
        aside = tokens[one.first].low in vocabulary.indefinite
    return bool(aside) and other.last < len(tokens) and tokens[other.last].kind == "word"


def _whole(
    phrases: Sequence[Phrase],
    description: Phrase,
    tokens: Sequence[Token],
    vocabulary: Vocabulary,
) -> Sequence[Phrase]:
    """Return a description with what belongs to it ("a spokesman for Orle Holdings").

    A genitive stands there without a word between ("Sprecher der Stadt").
    """
    first = phrases.index(description)
    last = first
    while last + 1 < len(phrases):
        end = phrases[last].last
        of = phrases[last + 1].first == end + 1 and vocabulary.flag(tokens[end]) & k.OF
        if not of and phrases[last + 1].first != end:
            break
        last += 1
    return phrases[first : last + 1]


def _part(between: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether these tokens part an apposition: a comma, with an age or an adverb at most."""
    first = 0
    if vocabulary.plain_names:
        # The owner of an office is often in no list there: "مدرب النسور، روي تافاريس".
        while first < min(len(between), LONGEST_OWNER):
            if between[first].kind != "word" or vocabulary.flag(between[first]) & _NO_OWNER:
                break
            first += 1
    elif vocabulary.head_first:  # "le négociateur français, le baron"
        while first < len(between) and (
            _is_adjective(between[first], vocabulary) or _is_of(between, first, vocabulary)
        ):
            first += 1
    between = between[first:]
    if not 0 < len(between) <= _APPOSED or between[0].kind not in ("comma", "open", "dash"):
        return False
    return all(
        one.kind != "word" or one.text[0].isdigit() or vocabulary.flag(one) & k.SKIPPED
        for one in between
    )


def _is_of(between: Sequence[Token], place: int, vocabulary: Vocabulary) -> bool:
    """Whether a word leads to an unknown one of an office: "a coordenadora de vigilância"."""
    of = bool(vocabulary.flag(between[place]) & k.OF)
    return of and place + 1 < len(between) and _is_adjective(between[place + 1], vocabulary)


def _is_adjective(token: Token, vocabulary: Vocabulary) -> bool:
    """Whether a small word may belong to the noun before it."""
    return not token.upper and may_be_part(token, vocabulary)


def _before(
    phrases: Sequence[Phrase], place: int, tokens: Sequence[Token], vocabulary: Vocabulary
) -> Phrase:
    """Return the phrase before one, past what belongs to it ("a spokesman for Orle Holdings")."""
    number = place - 1
    while number > max(0, place - _LONGEST_CHAIN):
        if _is_genitive(phrases[number - 1], phrases[number], tokens, vocabulary):
            number -= 1
            continue
        if phrases[number - 1].name and phrases[number].kind & k.SOMEBODY:
            break  # "Marr with the mayor of Tolm, Hedda Lind"
        before = phrases[number].first - 1
        if tokens[before].kind != "word" or not _leads_on(
            tokens, phrases, number, place, vocabulary
        ):
            break
        end = phrases[number - 1].last
        while end < before and vocabulary.head_first and _is_adjective(tokens[end], vocabulary):
            end += 1
        if end != before:
            break
        number -= 1
    while vocabulary.plain_names and number and _goes_with(phrases, number, tokens, vocabulary):
        number -= 1
    return phrases[number]


def _leads_on(
    tokens: Sequence[Token],
    phrases: Sequence[Phrase],
    number: int,
    place: int,
    vocabulary: Vocabulary,
) -> bool:
    """Whether the word before a phrase says that it belongs to the office before it.

    A preposition does before what has a capital, and one that has an article in it before any
    word, where the name stands between commas: "l'assessora alla Mobilità, Ada Lis,".
    """
    link = tokens[phrases[number].first - 1]
    flag = vocabulary.flag(link)
    if flag & k.OF:
        return True
    name, office, what = phrases[place], phrases[number - 1], phrases[number]
    leads = flag & k.PREPOSITION and vocabulary.head_first and name.name
    if not (leads and office.kind & k.SOMEBODY):
        return False
    if vocabulary.plain_names:  # الباحثة في معهد البحار، ليلى
        return bool(flag & k.LOCATIVE and what.kind & k.GROUP and not what.kind & k.SOMEBODY)
    if not vocabulary.articles or what.kind & (k.SOMEBODY | k.PEOPLE | k.PLACE):
        return False
    if not (link.low in vocabulary.contracted or tokens[what.head].upper):
        return False
    return name.last >= len(tokens) or tokens[name.last].kind != "word"


def _is_genitive(
    noun: Phrase, owner: Phrase, tokens: Sequence[Token], vocabulary: Vocabulary
) -> bool:
    """Whether a phrase says whose the one right before it is: "die Leiterin der Stadtwerke"."""
    if noun.last != owner.first or noun.form != "description":
        return False
    if vocabulary.flag(tokens[owner.first]) & k.OF:  # "l'association des pêcheurs"
        return True
    return owner.form == "description" and vocabulary.capital_nouns and owner.determined


def _goes_with(
    phrases: Sequence[Phrase], number: int, tokens: Sequence[Token], vocabulary: Vocabulary
) -> bool:
    """Whether a noun only says of what the office before it is: رئیس سازمان محیط زیست استان."""
    noun, office = phrases[number], phrases[number - 1]
    if noun.form == "pronoun":  # "his rival"
        return office.form == "description" and office.last == noun.first
    if noun.form != "description" or noun.kind & k.SOMEBODY or office.form != "description":
        return False
    between = tokens[office.last : noun.first]
    return len(between) <= LONGEST_OWNER and all(
        one.kind == "word" and not vocabulary.flag(one) & _NO_OWNER for one in between
    )
