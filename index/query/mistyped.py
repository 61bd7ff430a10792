"""Words typed wrong or short ("hwo said", "wen did", "ppl"), and what takes a question back. Pure.

Only words that ask are found by their letters. Of the others those are changed that the language's
file lists; the words for a topic are respelled as articles have them, in index/query/respelling.py.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from index.languages import LANGUAGES
from index.languages.phrases import any_of
from index.query.known_words import is_common, is_first_name
from index.query.politeness import is_polite, polite_opening, polite_parts
from index.query.question_types import kind_of
from index.text.punctuation import (
    COLONS,
    COMMAS,
    ELLIPSIS,
    EXCLAIMING,
    QUOTES,
    SEMICOLONS,
    STOPS,
    TERMINAL,
)
from index.text.scripts import without_accents
from index.text.stopwords import at_home_by_spelling, stop_words_in
from index.text.words import LETTERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

_WORD = re.compile(LETTERS)
_CAPITAL = re.compile(r"\s[^\W\d_a-zà-öø-ÿ]")
# Words in quotation marks are meant as they are.
_MARKS = re.compile(f"[{QUOTES}]")
# Shorter words have too many neighbours. From so many letters on one may be mistaken for another.
_LEAST, _MISTAKEN = 3, 5
# Typed right, a question in another language than its stop words are of has so many more.
_MORE_AT_HOME = 2
# Letters whose keys change places between keyboards: of German ones, and of French ones.
_OTHER_KEYS = (str.maketrans("yz", "zy"), str.maketrans("aqwz", "qazw"))
# The keys of a language's file whose phrases begin with a word that asks.
_ASKING = ("when", "how_many", "how_long", "how_often", "measure", "who", "where", "why")
# Beginning of a longer text, which alone asks. In characters.
_LONGEST = 400
# Behind these a capital says nothing.
_ENDS = f"{TERMINAL}{COLONS}-–—"
_BEHIND = f" \t\n{COMMAS}{STOPS}{COLONS}{SEMICOLONS}{EXCLAIMING}{ELLIPSIS}-–—"


def typed_right(text: str, languages: Sequence[str], held: Callable[[str], bool]) -> str:
    """Return a question with words that ask, and short forms of chats, as its language spells them.

    `languages` are those it may be in, the likeliest first: words of no such language are left.
    `held` is whether an article has a word, which is what was meant then.
    """
    if home := at_home_by_spelling(text[:_LONGEST]):
        # A word that is right in one language may be a slip in another: хто is Ukrainian.
        at_home = [one for one in languages if one in home]
        if not at_home and languages:
            # Several slips make a question of another language of it: "wen dose teh".
            right = _typed_right(text, languages[:1], held)
            least = stop_words_in(text[:_LONGEST], home[0]) + _MORE_AT_HOME
            return right if stop_words_in(right[:_LONGEST], languages[0]) >= least else text
        languages = at_home
    return _typed_right(text, languages, held)


def _typed_right(text: str, languages: Sequence[str], held: Callable[[str], bool]) -> str:
    for language in languages:
        text = _as_listed(text, language, held)
    first, end = _first_word(text[:_LONGEST]), _end(text)

    def right(found: re.Match[str]) -> str:
        opens = found.start() == first
        word = found[0].casefold()
        capital = found[0][0].isupper()
        # "Wen Jiabao said what?" begins with a name.
        named = capital and (not opens or _CAPITAL.match(text, found.end()) is not None)
        if len(word) < _LEAST or named or found[0].isupper():
            return found[0]
        near = (one for code in languages for one in _near(word, code, opens=opens))
        meant = next(near, None)
        # Asked last, as the articles may lie on another machine.
        if meant is None or _is_meant(word, languages) or held(word):
            return found[0]
        return _like(found[0], meant)

    return _WORD.sub(right, text[:end]) + text[end:]


def without_correction(text: str, language: str, *, goes_on: bool) -> str:
    """Return a question without what takes another one back ("sorry, I meant the tram").

    Where it `goes_on` from another one, and asks nothing itself, the same is asked of what it says.
    """
    found = next(_pattern(language).finditer(text[:_LONGEST]), None)
    before = text[: found.start()].strip(_BEHIND) if found else text
    if not found or (before and not is_polite(before)):
        return text
    rest = text[found.end() :].lstrip(_BEHIND)
    if not any(map(str.isalpha, rest)):
        return text
    openers = LANGUAGES[language].ordered("follow_ups", "openers")
    if not goes_on or not openers or kind_of(rest, language)[0] != "other":
        return rest
    space = "" if LANGUAGES[language].flag("writing", "unspaced") else " "
    return f"{openers[0]}{space}{rest}"


def _as_listed(text: str, language: str, held: Callable[[str], bool]) -> str:
    listed, end = _listed(language), _end(text)
    if not _listed_pattern(language).search(text, 0, end):
        return text  # as nearly always
    first = _first_word(text[:_LONGEST])

    def right(found: re.Match[str]) -> str:
        wrong = " ".join(found[0].casefold().replace("’", "'").split())
        named = found[0][0].isupper() and found.start() != first
        if named and " " in wrong:
            # "Premier Wen was in town" names somebody; "Morning. Wen was he in town" does not.
            named = text[: found.start()].rstrip()[-1:] not in _ENDS
        if named or (" " not in wrong and held(wrong)):
            return found[0]
        # Letters that are one without their case: i and ı.
        meant = listed.get(wrong) or listed.get(wrong.replace("\u0307", "").replace("ı", "i"))
        return _like(found[0], meant) if meant else found[0]

    return _listed_pattern(language).sub(right, text[:end]) + text[end:]


def _end(text: str) -> int:
    """Return up to where a question is looked at."""
    marks = _MARKS.search(text, 0, _LONGEST)
    return marks.start() if marks else min(len(text), _LONGEST)


def _first_word(text: str) -> int:
    """Return where the first word begins that is not only polite."""
    parts = polite_parts(text)
    start = max((one.end for one in parts if not text[: one.start].strip(_BEHIND)), default=0)
    found = _WORD.search(text, max(start, polite_opening(text)))
    return found.start() if found else 0


def _is_meant(word: str, languages: Iterable[str]) -> bool:
    return any(
        is_common(word, code)
        or is_first_name(word, code)
        or any(without_accents(word) in words for words in _words(code))
        for code in languages
    )


def _near(word: str, language: str, *, opens: bool) -> Iterator[str]:
    """Yield the words that only ask, or are in every sentence, of which a word is a slip."""
    asking, function = _words(language)
    word = without_accents(word)
    for keys in _OTHER_KEYS:
        other = word.translate(keys)
        if other != word and (one := asking.get(other) or function.get(other)):
            yield one
    for n in range(len(word) - 1):
        swapped = word[:n] + word[n + 1] + word[n] + word[n + 2 :]
        if swapped != word and (one := asking.get(swapped) or function.get(swapped)):
            yield one
    for plain, one in asking.items() if opens else ():
        if len(plain) >= _LEAST and DamerauLevenshtein.distance(word, plain, score_cutoff=1) == 1:
            mistaken = len(plain) == len(word)
            if not mistaken or len(word) >= _MISTAKEN:
                yield one


def _like(typed: str, right: str) -> str:
    return right[0].upper() + right[1:] if typed[:1].isupper() else right


@cache
def _words(language: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the words with which questions of a language begin, and its other small words.

    Each stands behind the same without accents.
    """
    own = LANGUAGES[language]
    asking = (
        phrase.strip("*^").partition(" ")[0]
        for key in _ASKING
        for phrase in own.ordered("questions", key)
        if not phrase.startswith("*")
    )
    fillers = own.ordered("questions", "fillers")
    function = (*own.ordered("terms", "stop_words"), *fillers)
    stop_words = own.words("terms", "stop_words")
    return (
        {without_accents(one): one for one in asking if one in stop_words},
        {without_accents(one): one for one in function if len(one) >= _LEAST},
    )


@cache
def _listed(language: str) -> Mapping[str, str]:
    pairs = LANGUAGES[language].pairs("questions", "mistyped")
    return {wrong: right[0] for right, others in pairs for wrong in others}


@cache
def _listed_pattern(language: str) -> re.Pattern[str]:
    words = any_of(_listed(language)).replace(r"\ ", r"\s+")
    if not LANGUAGES[language].flag("writing", "unspaced"):
        # No part of another word: "u-bahn", "u.s.", "r&b".
        words = rf"(?<!\w)(?<!\w[.&-])(?:{words})(?!\w|[.&-]\w)"
    return re.compile(words, re.IGNORECASE)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[language].expression("follow_ups", "corrections"), re.IGNORECASE)
