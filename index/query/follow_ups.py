"""Questions that only make sense after another one: "and in Iraq?", "when?". Pure."""

from __future__ import annotations

import re
from functools import cache

from index.text.stopwords import function_terms
from index.text.terms import tokens

# In each language: words that go on from a question, and words that stand for something in it.
_LANGUAGES: dict[str, tuple[str, str]] = {
    "ar": ("و|وماذا عن", "هو|هي|هم|له|لها|ذلك|هناك"),
    "de": ("und|aber|oder|was ist mit", "er|sie|ihm|ihr|ihn|es|dort|das|davon|dazu|darüber|dabei"),
    "el": ("και|αλλά", "αυτός|αυτή|του|της|αυτό|εκεί"),
    "en": (
        "and|but|or|so|what about|how about",
        "he|she|him|her|his|hers|they|them|their|it|its|this|that|these|those|there|then",
    ),
    "es": ("y|pero|o|qué hay de", "él|ella|ellos|ellas|le|les|su|sus|lo|eso|esto|allí"),
    "fa": ("و|اما", "او|وی|آنها|آن|این|آنجا"),
    "fr": (
        "et|mais|ou|qu'en est-il de",
        "il|elle|ils|elles|lui|leur|leurs|son|sa|ses|en|y|cela|ça",
    ),
    "hi": ("और|लेकिन", "वह|वे|उसने|उन्होंने|उस|यह|वहाँ|वहां"),
    "it": ("e|ma|o", "lui|lei|loro|gli|suo|sua|suoi|sue|ne|ciò|lì|là|questo|quello"),
    "nl": ("en|maar|of|hoe zit het met", "hij|zij|hem|haar|zijn|hun|het|daar|dat|dit"),
    "pl": ("i|a|ale", "on|ona|oni|jego|jej|im|to|tam"),
    "pt": ("e|mas|ou", "ele|ela|eles|elas|seu|sua|lhe|isso|isto|lá"),
    "ro": ("și|dar|iar|sau", "el|ea|ei|ele|lui|său|sa|asta|acolo|aceasta"),
    "ru": ("а|и|но|или", "он|она|они|его|её|ее|им|ей|ему|оно|это|этом|там"),
    "tr": ("ve|peki|ya", "o|onu|ona|onun|onlar|bu|bunu|orada"),
    "uk": ("а|і|та|але|або", "він|вона|вони|його|її|йому|їй|це|там"),
    "vi": ("và|còn", "ông ấy|bà ấy|anh ấy|cô ấy|họ|nó|đó"),
    "zh": ("那|那么|还有|而", "他|她|他们|它|那里|这"),
}
_SPACELESS = frozenset({"zh", "ja", "th"})
# A question with more words of its own says enough by itself.
_MOST_WORDS = 3
_ENDS = " \t\n?？!.…؟;"


def is_follow_up(text: str, language: str) -> bool:
    """Whether a question goes on from the one before it."""
    function = function_terms(language)
    own = {token.term for token in tokens(text, language)} - function
    if not own:
        return True
    if len(own) > _MOST_WORDS:
        return False
    opener, pronoun = _patterns(language)
    return bool(opener.match(text.strip()) or pronoun.search(text))


def completed(text: str, previous: str, language: str, speaker: str | None) -> tuple[str, int]:
    """Return the question with the one before it, and where it begins itself.

    A pronoun for a person is replaced by the name of who spoke in the earlier answer.
    """
    if speaker:
        person = _person(language)
        text = person.sub(lambda _: speaker, text, count=1)
    lead = previous.strip(_ENDS) + ", "
    return lead + text, len(lead)


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    opener, pronoun = _LANGUAGES.get(language, ("(?!)", "(?!)"))
    if language in _SPACELESS:
        return re.compile(opener), re.compile(pronoun)
    return (
        re.compile(rf"(?:{opener})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{pronoun})\b", re.IGNORECASE),
    )


# Pronouns that can only be a person who spoke.
_PERSONS = {
    "de": "er|sie", "en": "he|she|they", "es": "él|ella", "fr": "il|elle", "it": "lui|lei",
    "pt": "ele|ela", "ru": "он|она", "uk": "він|вона", "nl": "hij|zij", "ro": "el|ea",
}  # fmt: skip


@cache
def _person(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_PERSONS.get(language, '(?!)')})\b", re.IGNORECASE)
