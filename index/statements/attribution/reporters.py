"""Whether the words that a report names for its speaker may be somebody's who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from index.models import Span
    from index.statements.attribution.framed import Attribution
    from index.statements.coreference.register import Register

_PEOPLE = k.SOMEBODY | k.PEOPLE | k.GROUP | k.DEMONYM
_DETERMINING = k.DET | k.HIS | k.HER | k.POSSESSIVE


def may_report(named: Attribution, register: Register) -> bool:
    """Whether words are a person's, a body's, or all of a phrase for what speaks for one.

    What is cut from a phrase does not ("version" of an earlier one), nor does what stands behind
    other words, as an object behind its verb. What is no phrase has a name or an article.
    """
    words = named.mention
    mention = register.mention_in(words)
    if mention is None:
        return _is_named(words, register)
    phrase, vocabulary = mention.phrase, register.vocabulary
    if phrase.governed and named.cue and named.cue.start >= words.end and vocabulary.articles:
        return False  # "in the council they said"
    if phrase.form != "description" or not phrase.kind or phrase.kind & _PEOPLE:
        return True
    # Where the form of a noun shows a subject, anything may stand before it.
    return mention.span.start == words.start or vocabulary.inflects


def _is_named(words: Span, register: Register) -> bool:
    """Whether words have a capital, or an article before them, in scripts that have capitals."""
    said = words.of(register.text)
    if said.casefold() == said.upper():
        return True
    flag = k.flags(register.vocabulary.language).get(said.split()[0].casefold(), 0)
    return bool(flag & _DETERMINING) or any(word[:1].isupper() for word in said.split())
