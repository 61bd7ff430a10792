"""Messages that ask nothing of the articles: greetings, thanks, "who are you?", "more". Pure."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING, get_args

from index.languages import COMMON, LANGUAGES
from index.languages.lists import AROUND_QUESTIONS, talk
from index.models import Span
from index.talk import SmallTalk, Talk
from index.text.scripts import CJK, folded_letters, in_ascii_digits, without_accents

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# A longer message says more than that, in words.
MOST_WORDS = 14
# Of scripts without spaces so many characters are about a word.
CHARACTERS_A_WORD = 2
# In characters: a longer message is no small talk.
_LONGEST = 400
# Of a question, so many words may be a polite opening.
LONGEST_OPENING = 3
# Of several kinds in one message the first counts: "hello, what can you do?" asks for help.
_KINDS: tuple[Talk, ...] = get_args(Talk)
# Those that may stand before or behind a question.
POLITE = frozenset({"greeting", "thanks", "courtesy", "salute", "farewell", "wellbeing", "assent"})
# Those about articles, which go with words for showing them.
_ABOUT_ARTICLES = frozenset({"article", "articles", "newest"})
# The words of a message that are of no kind by themselves, and those that go with articles.
BESIDE, ASKING = "beside", "asking"
# In a language's phrases, the number of an article, or how many of the newest ones.
NUMBER = "@"
# The kinds, as they are preferred for a message: "the latest 3" first, for its 3 is no article's.
_PREFERRED: tuple[Talk, ...] = ("newest", *_KINDS)

# An address alone, perhaps in angle brackets.
_ADDRESS = re.compile(r"\s*<?((?:https?://|www\.)[^\s<>]+?)[>.,;]*\s*", re.IGNORECASE)
# A number alone: "1001", "#1001.", "3.5".
_NUMBER = re.compile(r"[\s#№(\[]*(\d+(?:[.,' ]\d+)?)[\s.,;:!?)\]]*")
_WORD = re.compile(r"[^\W_]+")
# Beside a character that needs no space: 文章1001. Phrases may be put together from several.
_BESIDE_A_CHARACTER = re.compile(rf"(?<=\w)(?=[{CJK}])|(?<=[{CJK}])(?=\w)")
_CHARACTER = re.compile(rf"[{CJK}]")
# The dot over a small Turkish i is one of its own where that was a capital.
_JOINED = re.compile("['’ʼ＇`´\u0307\u200b-\u200f\u00ad\ufe0f]")
_LONG = re.compile(r"(.)\1{2,}|(.)\2+$")
# From the first of them on, all that stand together: else a run of them takes long.
_MARKS = re.compile(r"(?<![,.;:!?…،؛؟¿¡–—])[,.;:!?…،؛؟¿¡–—]++(?=\s|\Z)|\n")
_PICTURES = frozenset({"So", "Sk"})
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Phrases:
    """What a language's file lists: phrases by their letters, and how many words they have.

    `words` are all that phrases are made of, also where two of them are written as one.
    """

    kinds: Mapping[str, Talk]
    beside: frozenset[str]
    asking: frozenset[str]
    words: frozenset[str]
    longest: int


@lru_cache(maxsize=64)
def small_talk(text: str) -> SmallTalk | None:
    """Return what a message says that is no question about articles; None where it may be one."""
    if len(text) > _LONGEST:
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
        kinds = [kind for code in _codes_of(spelled) if (kind := _kind(spelled, _phrases(code)))]
        if kinds:
            return _of_kind(min(kinds, key=_KINDS.index), spelled)
    return None


def polite_parts(text: str) -> list[Span]:
    """Return the parts before and behind a question that only are polite ("Hello, ...").

    None where nothing else would be left.
    """
    marks = [mark.span() for mark in _MARKS.finditer(text)]
    edges = [(0, 0), *marks, (len(text), len(text))]
    between = [(before[1], after[0]) for before, after in pairwise(edges)]
    parts = [Span(start, end) for start, end in between if _WORD.search(text, start, end)]
    before = list(takewhile(lambda part: is_polite(part.of(text)), parts))
    behind = list(takewhile(lambda part: is_polite(part.of(text)), reversed(parts)))
    return [*before, *reversed(behind)] if len(before) < len(parts) else []


def polite_opening(text: str) -> int:
    """Return where the polite words end that a question begins with ("hi who ..."), 0 without.

    They may be what it is about ("thanks to whom ...?").
    """
    ends = [word.end() for word in islice(_WORD.finditer(text), LONGEST_OPENING)]
    return next((end for end in reversed(ends) if is_polite(text[:end])), 0)


def is_polite(text: str) -> bool:
    """Whether a text is what may stand before or behind a question, and nothing else."""
    said = small_talk(text)
    return said is not None and said.kind in POLITE


def _of_kind(kind: Talk, words: Sequence[str]) -> SmallTalk:
    if kind != "article":
        return SmallTalk(kind)
    number = next(word for word in words if word.isdecimal())
    return SmallTalk(kind, in_ascii_digits(number))


def _kind(words: Sequence[str], phrases: _Phrases) -> Talk | None:
    """Return the first of the kinds that the phrases of a language make the words up of.

    A word that may stand beside others is of no kind where another phrase is: "thanks for the
    help" asks for none.
    """
    for beside in (True, False):
        found = _first(words, phrases, beside=beside)
        if found is not None and found < len(_PREFERRED):
            return _PREFERRED[found]
    return None


def _first(words: Sequence[str], phrases: _Phrases, *, beside: bool) -> int | None:
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


def _readings(letters: str, phrases: _Phrases, *, beside: bool) -> Iterator[tuple[bool, int]]:
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


def _folded(text: str) -> str:
    return folded_letters(_JOINED.sub("", unicodedata.normalize("NFKC", text).casefold()))


def spoken_words(text: str) -> list[str]:
    """Return the words of a message without what people leave out: capitals, accents.

    Of a message longer than any small talk they are those that it begins with.
    """
    return _words_of(_folded(text[:_LONGEST]))


def _words_of(folded: str) -> list[str]:
    apart = _BESIDE_A_CHARACTER.sub(" ", folded)
    return [without_accents(word).replace("ё", "е") for word in _WORD.findall(apart)]


def _spellings(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the words, and where letters are drawn out ("hiiii"), with two and with one of them."""
    yield words
    if any(_LONG.search(word) and not word.isdecimal() for word in words):
        for letters in (r"\1\1\2\2", r"\1\2"):
            yield [word if word.isdecimal() else _LONG.sub(letters, word) for word in words]


def _is_picture(text: str) -> bool:
    return any(unicodedata.category(character) in _PICTURES for character in text)


def _codes_of(words: Sequence[str]) -> frozenset[str]:
    """Return the languages whose phrases have all the words: of most questions none has."""
    known = _codes_by_word()
    found: frozenset[str] | None = None
    for word in words:
        codes = known.get(NUMBER if word.isdecimal() else word, _NONE)
        found = codes if found is None else found & codes
        if not found:
            return _NONE
    return found or _NONE


@cache
def _codes_by_word() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for code in LANGUAGES.codes:
        if LANGUAGES.beside(code, "talk"):
            for word in _phrases(code).words:
                found[word].add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


@cache
def _phrases(code: str) -> _Phrases:
    """Return the phrases of a language; those of English are written in all ("ok, thanks")."""
    common = _phrases(COMMON) if code != COMMON else None
    kinds: dict[str, Talk] = dict(common.kinds) if common else {}
    known = set(common.words) if common else set()
    path = LANGUAGES.beside(code, "talk")
    listed = talk(path) if path else {}
    aside: dict[str, set[str]] = {BESIDE: set(), ASKING: set()}
    kind_of: dict[str, Talk] = {kind: kind for kind in _KINDS}
    longest = common.longest if common else 1
    for section, written in listed.items():
        if section in AROUND_QUESTIONS:
            continue
        for phrase in _folded("\n".join(written).replace(NUMBER, " 0 ")).splitlines():
            words = [NUMBER if word.isdecimal() else word for word in _words_of(phrase)]
            letters = "".join(words)
            known.update(words, map("".join, pairwise(words)), [letters])
            # A half-space more or less parts a word in two.
            longest = max(longest, len(words) + 2)
            if section in aside:
                aside[section].add(letters)
            else:
                kinds[letters] = kind_of[section]
    return _Phrases(
        kinds, frozenset(aside[BESIDE]), frozenset(aside[ASKING]), frozenset(known), longest
    )
