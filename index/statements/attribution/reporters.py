"""Whether the words that a report names for its speaker may be somebody's who says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.statements import kinds as k

if TYPE_CHECKING:
    from index.models import Span
    from index.statements.attribution.framed import Attribution
    from index.statements.coreference.entity import Mention
    from index.statements.coreference.register import Register

_PEOPLE = k.SOMEBODY | k.PEOPLE | k.GROUP | k.DEMONYM
_PERSONAL = k.SOMEBODY | k.PEOPLE | k.DEMONYM | k.KIN


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
    before = named.cue is not None and named.cue.start >= words.end
    if _goes_on_about(named, register):  # "belongs to Marr, who said"
        entity = register.entity(mention)
        if entity and entity.kind == "place":
            return False
        if phrase.governed:
            return phrase.form == "name" or bool(phrase.kind & _PEOPLE)
    elif phrase.governed and before and vocabulary.articles:
        return _has_own_noun(mention, register)  # not "in the council they said"
    if phrase.form != "description" or not phrase.kind or phrase.kind & _PEOPLE:
        return True
    # Where the form of a noun shows a subject, anything may stand before it.
    return mention.span.start == words.start or vocabulary.inflects


def _goes_on_about(named: Attribution, register: Register) -> bool:
    """Whether "who" stands between words and the verb: what is before them does not matter."""
    between = register.text[named.mention.end : named.cue.start if named.cue else 0]
    known = k.flags(register.vocabulary.language)
    return any(known.get(word.casefold(), 0) & k.RELATIVE for word in between.split())


def _has_own_noun(mention: Mention, register: Register) -> bool:
    """Whether a sentence opens with a preposition and its noun, and then the name: "In court Roe".

    The noun tells of a time, a place or a thing, and has a small letter if it is no time.
    """
    phrase, tokens = mention.phrase, register.tokens(mention)
    if phrase.name is None or phrase.name[0] == phrase.first:
        return False
    noun = tokens[phrase.first]
    flag = register.vocabulary.flag(noun)
    opens = phrase.first == 1 or tokens[phrase.first - 2].kind == "stop"
    ours = flag & k.TIME or (flag & k.NOUN and not flag & _PERSONAL and not noun.upper)
    return opens and bool(ours)


def _is_named(words: Span, register: Register) -> bool:
    """Whether words have a capital, or an article before them, in scripts that have capitals."""
    said = words.of(register.text)
    if said.casefold() == said.upper():
        return True
    flag = k.flags(register.vocabulary.language).get(said.split()[0].casefold(), 0)
    return bool(flag & k.DETERMINER) or any(word[:1].isupper() for word in said.split())
