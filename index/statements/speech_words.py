"""The words around quotations that a language lists, by the keys of its file."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from index.languages.mentions import MENTIONS

if TYPE_CHECKING:
    from index.languages import Language


@dataclass(frozen=True, slots=True, eq=False)
class SpeechWords:
    """Lists of [speech] and [mentions] as they stand in the file of a language, case-folded.

    Each has the name of its key, of which speech.py or mentions.py in index/languages says what it
    is: words as sets, endings and what is looked for in order as tuples.
    """

    accused: frozenset[str]
    acting_relatives: frozenset[str]
    acts: frozenset[str]
    addressing: frozenset[str]
    adverbials: frozenset[str]
    after: frozenset[str]
    agents: frozenset[str]
    auxiliaries: frozenset[str]
    been: frozenset[str]
    before_noun: frozenset[str]
    before_nouns: frozenset[str]
    before_that: frozenset[str]
    boundaries: frozenset[str]
    by: frozenset[str]
    clause_openers: frozenset[str]
    connectors: frozenset[str]
    coupling: frozenset[str]
    determiners: frozenset[str]
    governing: frozenset[str]
    he: frozenset[str]
    infinitive: frozenset[str]
    joining: frozenset[str]
    not_on: frozenset[str]
    noun_verbs: frozenset[str]
    noun_verbs_of_many: frozenset[str]
    oblique: frozenset[str]
    on_with_article: frozenset[str]
    one: frozenset[str]
    occasions: frozenset[str]
    only_behind: frozenset[str]
    parting: frozenset[str]
    passive: frozenset[str]
    relayed_with: frozenset[str]
    relaying: frozenset[str]
    reported: frozenset[str]
    right_before_noun: frozenset[str]
    said: frozenset[str]
    said_plural_with: frozenset[str]
    said_singular_with: frozenset[str]
    saying: frozenset[str]
    she: frozenset[str]
    signed: frozenset[str]
    skipped: frozenset[str]
    so: frozenset[str]
    standing_alone: frozenset[str]
    telling: frozenset[str]
    that: frozenset[str]
    that_or_which: frozenset[str]
    that_or_who: frozenset[str]
    times: frozenset[str]
    written: frozenset[str]
    naming: tuple[str, ...]
    object_endings: tuple[str, ...]
    said_f_endings: tuple[str, ...]
    said_m_endings: tuple[str, ...]
    said_plural_endings: tuple[str, ...]


def listed(own: Language) -> dict[str, Any]:
    """Return what the file of a language lists by the names of the fields, which are its keys."""
    read = {"frozenset[str]": own.words, "tuple[str, ...]": own.ordered}
    return {
        one.name: read[str(one.type)]("mentions" if one.name in MENTIONS else "speech", one.name)
        for one in fields(SpeechWords)
    }
