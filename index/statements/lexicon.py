"""The words that attribute, of each language, made ready for reading an article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.languages import Language

FALLBACK = "en"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The word lists of one language, case-folded.

    `cue` finds any word that attributes. Those `alone` are one word; of the others ("pointed out",
    "s'indigne") `phrases` are the words of each. `heads` are the first words of those with spaces,
    each with how many words they have, the most first; `starts` are those of all cues, and `begins`
    also `claims`, the nouns for what somebody said. The sections
    of a file are the fields: `said` (verbs with a subject), `saying` (participles), `by` (before a
    speaker), `after` (behind one), `written` (beside a document), `reported` (verb forms that go on
    with what somebody said), and the words that bound a speaker's name: `bounding` all that do so
    in any letters, `bounding_small` those that may be a name with a capital. `pronouns` stand for a
    person who is named elsewhere, but for those of the `narrator`. `men` and `women` are titles and
    offices that tell which of "he" and "she" somebody is.
    `said_by_him` and `said_by_her` are verbs whose forms show that, but not by an ending.
    """

    language: str
    said: frozenset[str]
    saying: frozenset[str]
    by: frozenset[str]
    after: frozenset[str]
    written: frozenset[str]
    he: frozenset[str]
    she: frozenset[str]
    they: frozenset[str]
    one: frozenset[str]
    narrator: frozenset[str]
    passive: frozenset[str]
    skipped: frozenset[str]
    determiners: frozenset[str]
    connectors: frozenset[str]
    boundaries: frozenset[str]
    times: frozenset[str]
    that: frozenset[str]
    reported: frozenset[str]
    so: frozenset[str]
    cue: re.Pattern[str]
    alone: frozenset[str]
    phrases: Sequence[frozenset[str]]
    heads: Mapping[str, Sequence[int]]
    starts: frozenset[str]
    begins: frozenset[str]
    claims: frozenset[str]
    only_behind: frozenset[str]
    auxiliaries: frozenset[str]
    adverbials: frozenset[str]
    noun_verbs: frozenset[str]
    noun_verbs_of_many: frozenset[str]
    before_nouns: frozenset[str]
    before_noun: frozenset[str]
    right_before_noun: frozenset[str]
    object_endings: tuple[str, ...]
    pronouns: frozenset[str]
    openers: frozenset[str]
    bounding: frozenset[str]
    bounding_small: frozenset[str]
    unspaced: bool
    dashes: bool
    asked: frozenset[str]
    said_m: tuple[str, ...]
    said_f: tuple[str, ...]
    naming: tuple[str, ...]
    going_on: frozenset[str]
    said_by_him: frozenset[str]
    said_by_her: frozenset[str]
    been: frozenset[str]
    relaying: frozenset[str]
    relayed_with: frozenset[str]
    oblique: frozenset[str]
    plural: tuple[str, ...]
    plural_with: frozenset[str]
    singular_with: frozenset[str]
    governing: frozenset[str]
    addressing: frozenset[str]
    clause_openers: frozenset[str]
    that_or_who: frozenset[str]
    infinitive: frozenset[str]
    agents: frozenset[str]
    signed: frozenset[str]
    standing_alone: frozenset[str]
    joining: frozenset[str]
    coupling: frozenset[str]
    parting: frozenset[str]
    not_on: frozenset[str]
    on_with_article: frozenset[str]
    accused: frozenset[str]
    accused_heads: Mapping[str, Sequence[int]]
    cues: Mapping[str, frozenset[str]]

    def attributes(self, narration: str) -> bool:
        """Whether any word of `narration` may attribute what is said."""
        if self.unspaced:
            return self.cue.search(narration) is not None
        words = frozenset(_WORD.findall(narration.casefold()))
        return not words.isdisjoint(self.alone) or any(map(words.issuperset, self.phrases))


SECTIONS = (
    "said", "saying", "by", "after", "written", "he", "she", "they", "one", "narrator", "passive",
    "skipped", "determiners", "connectors", "boundaries", "times", "that", "reported", "so",
    "only_behind", "auxiliaries", "adverbials", "noun_verbs", "noun_verbs_of_many", "before_nouns",
    "before_noun", "right_before_noun", "governing", "addressing", "clause_openers", "that_or_who",
    "infinitive", "agents", "signed", "standing_alone", "joining", "coupling", "parting", "not_on",
    "on_with_article", "accused",
)  # fmt: skip
# The kinds of words that attribute.
KINDS = ("said", "saying", "by", "after", "written")
# What these hold may open a sentence before a name, and is no part of it.
_OPENERS = (
    "by", "he", "she", "they", "narrator", "boundaries", "skipped", "determiners", "connectors",
    "times",
)  # fmt: skip


def lexicon(language: str) -> Lexicon:
    """Return the words of a language, English ones where it has no file."""
    attributing = language in LANGUAGES and LANGUAGES[language].words("speech", "said")
    return _read(language if attributing else FALLBACK)


@cache
def _read(language: str) -> Lexicon:
    own = LANGUAGES[language]
    words = {section: own.words("speech", section) for section in SECTIONS}
    asked = words["said"]
    words["said"] |= own.words("speech", "quoting")
    for section in ("said", "saying", "by", "written"):
        words[section] = frozenset(own.joined(words[section]))
    unspaced = own.flag("writing", "unspaced")
    cues = frozenset[str]().union(*(words[kind] for kind in KINDS))
    alone = frozenset(filter(_WORD.fullmatch, cues))
    claims = own.words("speech", "claims") | LANGUAGES[FALLBACK].words("speech", "claims")
    heads = _heads(cue.split() for cue in cues if " " in cue)
    longest = sorted(cues, key=lambda cue: (-len(cue), cue))
    pattern = "|".join(map(re.escape, longest))
    return Lexicon(
        language=language,
        **words,
        cue=re.compile(pattern),
        alone=alone | claims,
        phrases=[frozenset(_WORD.findall(cue)) for cue in cues - alone],
        heads=heads,
        starts=cues | heads.keys(),
        claims=claims,
        accused_heads=_heads(one.split() for one in words["accused"]),
        object_endings=own.ordered("speech", "object_endings"),
        begins=cues | heads.keys() | claims,
        pronouns=words["he"] | words["she"] | words["they"] | words["narrator"],
        openers=frozenset(one for name in _OPENERS for one in words[name]),
        bounding=words["boundaries"]
        | words["saying"]
        | words["passive"]
        | words["times"]
        | (words["by"] if unspaced else frozenset()),
        bounding_small=words["said"] | words["skipped"],
        unspaced=unspaced,
        dashes=own.flag("writing", "dashes"),
        asked=asked,
        said_m=own.ordered("speech", "said_m_endings"),
        said_f=own.ordered("speech", "said_f_endings"),
        going_on=frozenset(own.joined(own.ordered("speech", "going_on"))),
        naming=own.ordered("speech", "naming"),
        relaying=own.words("speech", "relaying"),
        relayed_with=own.words("speech", "relayed_with"),
        been=own.words("speech", "been"),
        oblique=own.words("speech", "oblique"),
        plural=own.ordered("speech", "said_plural_endings"),
        plural_with=own.words("speech", "said_plural_with"),
        singular_with=own.words("speech", "said_singular_with"),
        cues={kind: words[kind] for kind in KINDS},
        **_by_prefix(words["said"], own),
    )


def _by_prefix(said: frozenset[str], own: Language) -> Mapping[str, frozenset[str]]:
    """Return the verbs of Arabic that show who speaks by what they begin with, or lack at the end.

    "يقول" is a man's and "تقول" a woman's; "قال" is a man's where "قالت" is there too.
    """
    him: set[str] = set()
    her: set[str] = set()
    nouns = own.words("speech", "also_nouns")
    for verb in said if own.code == "ar" else ():
        joined = verb[:1] if verb[:1] in ("و", "ف") and verb[1:2] in ("ي", "ت") else ""
        bare = verb[len(joined) :]
        past = verb.removesuffix("ى") + "ت"
        if bare in nouns:
            continue
        present = bare.startswith("ي") and f"{joined}ت{bare[1:]}" in said
        if past in said or present:
            him.add(verb)
        elif bare.startswith("ت") and f"{joined}ي{bare[1:]}" in said:
            her.add(verb)
    return {"said_by_him": frozenset(him), "said_by_her": frozenset(her)}


def _heads(phrases: Iterable[Sequence[str]]) -> Mapping[str, Sequence[int]]:
    lengths: dict[str, set[int]] = {}
    for words in phrases:
        lengths.setdefault(words[0], set()).add(len(words))
    return {head: sorted(found, reverse=True) for head, found in lengths.items()}
