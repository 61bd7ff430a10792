"""Messages that ask nothing of the articles: greetings, thanks, "who are you?", "more". Pure."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.query.talk_phrases import (
    KINDS,
    LONGEST,
    NUMBER,
    codes_of,
    only_asking,
    phrases_of,
    spoken_words,
)
from index.talk import SmallTalk, Talk
from index.text.scripts import CJK, in_ascii_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.query.talk_phrases import Phrases

# A longer message says more than that, in words.
MOST_WORDS = 14
# Of scripts without spaces so many characters are about a word.
CHARACTERS_A_WORD = 2
# Those about articles, which go with words for showing them.
_ABOUT_ARTICLES = frozenset({"article", "articles", "newest"})
# The kinds, as they are preferred for a message: "the latest 3" first, for its 3 is no article's.
_PREFERRED: tuple[Talk, ...] = ("newest", *KINDS)

# An address alone, perhaps in angle brackets.
_ADDRESS = re.compile(r"\s*<?((?:https?://|www\.)[^\s<>]+?)[>.,;]*\s*", re.IGNORECASE)
# A number alone: "1001", "#1001.", "3.5".
_NUMBER = re.compile(r"[\s#№(\[]*(\d+(?:[.,' ]\d+)?)[\s.,;:!?)\]]*")
_WORD = re.compile(r"[^\W_]+")
_CHARACTER = re.compile(rf"[{CJK}]")
_LONG = re.compile(r"(.)\1{2,}|(.)\2+$")
_PICTURES = frozenset({"So", "Sk"})


@lru_cache(maxsize=64)
def small_talk(text: str) -> SmallTalk | None:
    """Return what a message says that is no question about articles; None where it may be one."""
    if len(text) > LONGEST:
        return None
    return _without_phrases(text) or _of_phrases(spoken_words(text))


def _without_phrases(text: str) -> SmallTalk | None:
    """Return what a message is that is nothing but an address, a number or a picture."""
    if address := _ADDRESS.fullmatch(text):
        return SmallTalk("address", address[1])
    if number := _NUMBER.fullmatch(unicodedata.normalize("NFKC", text.replace("№", "#"))):
        return SmallTalk("article", in_ascii_digits(number[1]), alone=True)
    return SmallTalk("emoji") if not _WORD.search(text) and _is_picture(text) else None


def _of_phrases(words: Sequence[str]) -> SmallTalk | None:
    characters = sum(_CHARACTER.match(word) is not None for word in words)
    if len(words) - characters + characters / CHARACTERS_A_WORD > MOST_WORDS:
        return None
    if all(word.isdecimal() for word in words):
        return None  # a day, or an amount: 12.5.2024
    for spelled in _spellings(words):
        kinds = [kind for code in codes_of(spelled) if (kind := _kind(spelled, phrases_of(code)))]
        if kinds:
            # The first of several counts: "hello, what can you do?" asks for help.
            return _of_kind(min(kinds, key=KINDS.index), spelled)
    return _about_an_article(words)


def _about_an_article(words: Sequence[str]) -> SmallTalk | None:
    """Return what asks for an article by its number, and says nothing else ("what is text 7?")."""
    numbers = [place for place, word in enumerate(words) if word.isdecimal()]
    if len(numbers) != 1 or len(words) == 1:
        return None
    end = numbers[0] + 1
    for code in LANGUAGES.codes:
        if not LANGUAGES.beside(code, "talk"):
            continue
        phrases = phrases_of(code)
        for start in range(numbers[0]):
            named = phrases.kinds.get(_letters(words[start:end])) == "article"
            if named and only_asking(code).issuperset((*words[:start], *words[end:])):
                return _of_kind("article", words)
    return None


def _of_kind(kind: Talk, words: Sequence[str]) -> SmallTalk:
    if kind != "article":
        return SmallTalk(kind)
    number = next(word for word in words if word.isdecimal())
    return SmallTalk(kind, in_ascii_digits(number))


def _kind(words: Sequence[str], phrases: Phrases) -> Talk | None:
    """Return the kind of words, as they are or with their short forms written out."""
    if kind := _kind_as_written(words, phrases):
        return kind
    whole = phrases.written_out(words)
    return None if whole == words else _kind_as_written(whole, phrases)


def _kind_as_written(words: Sequence[str], phrases: Phrases) -> Talk | None:
    """Return the first of the kinds that the phrases of a language make the words up of.

    A word that may stand beside others is of no kind where another phrase is: "thanks for the
    help" asks for none.
    """
    for beside in (True, False):
        found = _first(words, phrases, beside=beside)
        if found is not None and found < len(_PREFERRED):
            return _PREFERRED[found]
    return None


def _first(words: Sequence[str], phrases: Phrases, *, beside: bool) -> int | None:
    """Return the place of the first kind, that behind the last where there is none.

    None where no phrases make up the words.
    """
    none = len(_PREFERRED)
    # By how many words are made up, with and without a kind that goes with words for showing.
    best: list[dict[bool, int]] = [{False: none}] + [{} for _ in words]
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + phrases.longest) + 1):
            letters = _letters(words[start:end])
            for shows, kind in _readings(letters, phrases, beside=beside):
                for shown, before in best[start].items():
                    reached = best[end].get(shown or shows, none + 1)
                    best[end][shown or shows] = min(reached, before, kind)
    ends = [
        kind for shows, kind in best[-1].items()
        if not shows or (kind < none and _PREFERRED[kind] in _ABOUT_ARTICLES)
    ]  # fmt: skip
    return min(ends, default=None)


def _readings(letters: str, phrases: Phrases, *, beside: bool) -> Iterator[tuple[bool, int]]:
    """Yield whether a phrase is a word for showing, and the place of its kind."""
    if letters in phrases.beside:
        yield False, len(_PREFERRED)
        if beside:
            return
    if kind := phrases.kinds.get(letters):
        so_many = kind == "newest" and NUMBER in letters
        yield False, _PREFERRED.index(kind, 0 if so_many else 1)
    elif letters in phrases.asking:
        yield True, len(_PREFERRED)


def _letters(words: Sequence[str]) -> str:
    return "".join(NUMBER if word.isdecimal() else word for word in words)


def _spellings(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the words, and where letters are drawn out ("hiiii"), with two and with one of them."""
    yield words
    if any(_LONG.search(word) and not word.isdecimal() for word in words):
        for letters in (r"\1\1\2\2", r"\1\2"):
            yield [word if word.isdecimal() else _LONG.sub(letters, word) for word in words]


def _is_picture(text: str) -> bool:
    return any(unicodedata.category(character) in _PICTURES for character in text)
