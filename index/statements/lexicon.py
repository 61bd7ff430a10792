"""The words that attribute, of each language, made ready for reading an article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.statements.speech_words import SpeechWords, listed
from index.statements.word_forms import word_forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from index.languages import Language
    from index.statements.word_forms import WordForms

FALLBACK = "en"
_WORD = re.compile(r"\w+")


# The kinds of words that attribute.
KINDS = ("said", "saying", "by", "after", "written")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon(SpeechWords):
    """The word lists of one language, case-folded, and what is made of them.

    `said`, `saying`, `by` and `written` have the forms as well that letters are written onto, and
    `said` the verbs that only quote, without which it is `asked`; `going_on` has those forms too.
    `cue` finds any word that attributes. Those `alone` are one word; of the others ("pointed out",
    "s'indigne") `phrases` are the words of each. `heads` are the first words of those with spaces,
    each with how many words they have, the most first, as `accused_heads` are of `accused`;
    `starts` are those of all cues, and `begins` also `claims`, the nouns for what somebody said.
    `cues` are the words that attribute by their keys. Words that bound a speaker's name are
    `bounding` if they do so in any letters, and `bounding_small` if they may be a name with a
    capital. `pronouns` stand for a person who is named elsewhere, but for those of the narrator.
    `said_by_him` and `said_by_her` are verbs whose forms show that, but not by an ending.
    """

    language: str
    unspaced: bool
    dashes: bool
    asked: frozenset[str]
    claims: frozenset[str]
    going_on: frozenset[str]
    cue: re.Pattern[str]
    alone: frozenset[str]
    phrases: Sequence[frozenset[str]]
    heads: Mapping[str, Sequence[int]]
    accused_heads: Mapping[str, Sequence[int]]
    starts: frozenset[str]
    begins: frozenset[str]
    cues: Mapping[str, frozenset[str]]
    pronouns: frozenset[str]
    bounding: frozenset[str]
    bounding_small: frozenset[str]
    said_by_him: frozenset[str]
    said_by_her: frozenset[str]

    def attributes(self, narration: str) -> bool:
        """Whether any word of `narration` may attribute what is said."""
        if self.unspaced:
            return self.cue.search(narration) is not None
        words = frozenset(_WORD.findall(narration.casefold()))
        return not words.isdisjoint(self.alone) or any(map(words.issuperset, self.phrases))


def lexicon(language: str) -> Lexicon:
    """Return the words of a language, English ones where it has no file."""
    attributing = language in LANGUAGES and LANGUAGES[language].words("speech", "said")
    return _read(language if attributing else FALLBACK)


@cache
def _read(language: str) -> Lexicon:
    own = LANGUAGES[language]
    words = listed(own)
    asked = words["said"]
    words["said"] |= own.words("speech", "quoting")
    for key in ("said", "saying", "by", "written"):
        words[key] = frozenset(own.joined(words[key]))
    unspaced = own.flag("writing", "unspaced")
    cues = frozenset[str]().union(*(words[kind] for kind in KINDS))
    alone = frozenset(filter(_WORD.fullmatch, cues))
    claims = own.words("speech", "claims") | LANGUAGES[FALLBACK].words("speech", "claims")
    heads = _heads(cue.split() for cue in cues if " " in cue)
    starts = cues | heads.keys()
    longest = sorted(cues, key=lambda cue: (-len(cue), cue))
    others = own.words("speech", "they") | own.words("speech", "narrator")
    bounding = words["boundaries"] | words["saying"] | words["passive"] | words["times"]
    him, her = _by_prefix(words["said"], own)
    return Lexicon(
        **words,
        language=language,
        unspaced=unspaced,
        dashes=own.flag("writing", "dashes"),
        asked=asked,
        claims=claims,
        going_on=frozenset(own.joined(own.ordered("speech", "going_on"))),
        cue=re.compile("|".join(map(re.escape, longest))),
        alone=alone | claims,
        phrases=[frozenset(_WORD.findall(cue)) for cue in cues - alone],
        heads=heads,
        accused_heads=_heads(one.split() for one in words["accused"]),
        starts=starts,
        begins=starts | claims,
        cues={kind: words[kind] for kind in KINDS},
        pronouns=words["he"] | words["she"] | others,
        bounding=bounding | (words["by"] if unspaced else frozenset()),
        bounding_small=words["said"] | words["skipped"],
        said_by_him=him,
        said_by_her=her,
    )


def _by_prefix(said: frozenset[str], own: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Return the verbs, as of Arabic, that show a man or a woman by how they begin, or end.

    "يقول" is a man's and "تقول" a woman's; "قال" is a man's where "قالت" is there too.
    """
    him: set[str] = set()
    her: set[str] = set()
    nouns, forms = own.words("speech", "also_nouns"), word_forms(own.code)
    letters = own.words("speech", "joined")
    beginnings = list(zip(forms.his_beginnings, forms.her_beginnings, strict=False))
    either = (*forms.his_beginnings, *forms.her_beginnings)
    for verb in said if either else ():
        joined = verb[:1] if verb[:1] in letters and verb[1:].startswith(either) else ""
        bare = verb[len(joined) :]
        if bare in nouns:
            continue
        present = any(_other(bare, his, hers, joined) in said for his, hers in beginnings)
        if _past_of_her(verb, forms) in said or present:
            him.add(verb)
        elif any(_other(bare, hers, his, joined) in said for his, hers in beginnings):
            her.add(verb)
    return frozenset(him), frozenset(her)


def _other(verb: str, beginning: str, other: str, joined: str) -> str | None:
    """Return a verb with another beginning, None where it does not have the one."""
    rest = verb.removeprefix(beginning)
    return f"{joined}{other}{rest}" if rest != verb else None


def _past_of_her(verb: str, forms: WordForms) -> str | None:
    """Return what a verb in the past is where a woman did it."""
    for endings, (hers, *_) in forms.past:
        if (ending := next(filter(verb.endswith, endings), None)) is not None:
            return verb.removesuffix(ending) + hers
    return None


def _heads(phrases: Iterable[Sequence[str]]) -> Mapping[str, Sequence[int]]:
    lengths: dict[str, set[int]] = {}
    for words in phrases:
        lengths.setdefault(words[0], set()).add(len(words))
    return {head: sorted(found, reverse=True) for head, found in lengths.items()}
