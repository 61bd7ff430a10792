"""Words that name a speaker only by their place, taken for a phrase though no list has them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from index.statements import kinds as k
from index.statements.coreference.entity import Mention
from index.statements.coreference.introductions import described
from index.statements.grammar.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Span
    from index.statements.coreference.entity import Paragraph
    from index.statements.coreference.joining import Entities
    from index.statements.grammar.phrase import Form
    from index.statements.grammar.tokens import Token

# A phrase of words that no list has is no longer, and has none of these.
_ADOPTED = 3
_NO_SUBJECT = k.PRONOUN | k.SAID | k.DET | k.NARRATOR | k.SKIPPED | k.RELATIVE
_NO_PHRASE = k.BOUND | k.PRONOUN | k.SAID | k.DET | k.NARRATOR | k.PREPOSITION | k.SKIPPED
_START = attrgetter("start")


def adopted(
    words: Span, sentence: int, paragraph: Paragraph, entities: Entities, *, beside: bool
) -> Mention | None:
    """Return words that name a speaker as a mention, and note whom they name.

    They are a name if it is known, or where a verb of saying is `beside` them an unknown word
    with a capital; behind an article they are a description. None where they are neither.
    """
    first = bisect_right(paragraph.tokens, words.start, key=_START) - 1
    last = bisect_left(paragraph.tokens, words.end, key=_START)
    found = paragraph.tokens[max(first, 0) : last]
    form = _form(found, entities, beside=beside) if found else None
    if form is None:
        return None
    name = (first, last) if form == "name" else None
    governed = first > 0 and bool(
        entities.vocabulary.flag(paragraph.tokens[first - 1]) & k.PREPOSITION
    )
    phrase = Phrase(form, first, last, last - 1, name, kind=0, governed=governed)
    mention = Mention(phrase, words, paragraph.number, sentence, 0, subject=False)
    known = entities.names.namesakes(paragraph.tokens[last - 1].low) if name else []
    entity = known[-1] if known else entities.add(named=bool(name), full=words)
    if not entity.named:
        entity.definiteness = "definite"
        entity.introduced = described(paragraph.tokens, phrase, words, entities.vocabulary)
    entity.mentions.append(mention)
    entities.put(words, entity)
    return mention


def _form(words: Sequence[Token], entities: Entities, *, beside: bool) -> Form | None:
    """Return what words that no list has may be: a name, a description, or nothing."""
    flag, vocabulary = entities.vocabulary.flag, entities.vocabulary
    leading = bool(flag(words[0]) & k.DETERMINER)
    rest = words[leading:]
    if not 0 < len(rest) <= _ADOPTED or any(one.kind != "word" for one in words):
        return None
    # In English a verb behind it shows a subject, whatever else it means ("Till said").
    none = _NO_SUBJECT if beside and vocabulary.language == "en" else _NO_PHRASE
    if any(flag(one) & none for one in rest):
        return None
    if leading:
        return None if vocabulary.plain_names else "description"
    capitals = vocabulary.plain_names or all(one.upper for one in rest)
    known = bool(entities.names.namesakes(rest[-1].low))
    shown = vocabulary.language == "en" or (vocabulary.capital_nouns and not any(map(flag, rest)))
    return "name" if capitals and (known or (beside and shown)) else None
