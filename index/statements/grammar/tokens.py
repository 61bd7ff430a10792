"""Narration as tokens: words and punctuation, with each quotation as one token."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from index.languages import COMMON, LANGUAGES
from index.languages.phrases import any_of, one_of
from index.statements.word_forms import word_forms
from index.text.punctuation import COLONS, COMMAS, QUOTES, TERMINAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.models import Span
    from index.statements.lexicon import Lexicon
    from index.statements.spans.quotation import Quotation
    from index.statements.word_forms import WordForms

Kind = Literal["word", "comma", "stop", "colon", "dash", "open", "close", "quote"]

# With the vowel marks of Arabic and combining accents, which are no letters to Python.
_LETTER = r"[\w\u0300-\u036f\u064b-\u065f\u0670]"
# A full stop with no space behind it: "goes on.Talks ended".
_NEXT = r"(?<=[^\W\d_A-Z]{2}\.)[A-ZÀ-ÞА-ЯЁІЇЄҐ][^\W\d_A-ZÀ-ÞА-Я]"
PUNCTUATION = (
    rf"(?P<stop>[{TERMINAL};；]+)|(?P<comma>[{COMMAS}])|(?P<colon>[{COLONS}])"
    r"|(?P<dash>[—–―]|--|(?<=\s)-(?=\s))|(?P<open>[(\[（])|(?P<close>[)\]）])"
)

# Taken with what stands before it: a search that begins at a space looks for all kinds in vain.
_GAP = " ?"
_POSSESSIVES = ("’s", "'s", "’", "'")


def possessive(name: str) -> str:
    """Return the ending of a name that only says whose something is, empty where there is none."""
    if not name.endswith(_POSSESSIVES):
        return ""
    return next(ending for ending in _POSSESSIVES if name.endswith(ending))


class Token(NamedTuple):
    """A word, a punctuation mark, or a whole quotation; `low` is case-folded."""

    kind: Kind
    start: int
    end: int
    text: str
    low: str

    @property
    def capital(self) -> bool:
        """Whether it begins like a name; True in scripts that have no capitals."""
        letter = self.text.lstrip("@")[:1]
        return self.kind == "word" and letter == letter.upper() and not letter.isdigit()

    @property
    def upper(self) -> bool:
        """Whether it really begins with a capital, if behind a small word: "al-Zahrani"."""
        text = self.text
        if text[:1].isupper() or text.isalnum():
            return text[:1].isupper()
        return _small_beginning().match(text) is not None

    @property
    def acronym(self) -> bool:
        """Whether its letters are capitals, and it is longer than one: "BBC", "J."."""
        return len(self.text) > 1 and self.text.isupper()


class Segmenting(Protocol):
    """Parting of narration without spaces: see index/statements/grammar/unspaced."""

    def tokens(self, start: int, end: int) -> Iterator[Token]:
        """Yield the tokens of a stretch of narration."""


# An article has a thousand tokens: the constructor of a named tuple takes longer.
_token = partial(tuple.__new__, Token)


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    word = _word(lexicon.language)
    for joined in _joined(word_forms(lexicon.language)):
        word = f"{joined}|{word}"
    return re.compile(f"(?:(?P<word>{word})|{PUNCTUATION}){_GAP}")


def _joined(forms: WordForms) -> Iterator[str]:
    """Yield the expressions for words that another is written onto: "affirme-t-il", "qu'il"."""
    if forms.behind_hyphens:
        behind, linking = any_of(forms.behind_hyphens), any_of(forms.linking)
        yield rf"\b(?!{linking}-)\w+(?=-(?:{linking}-)?{behind}\b)"
    if forms.apart:
        words = one_of(map(_in_either_case, forms.apart))
        yield rf"\b(?!{one_of(map(_in_either_case, forms.never_apart))}){words}(?=['’]\w)"


def _in_either_case(word: str) -> str:
    """Return the expression for a word with a small letter or a capital, * for any letters."""
    rest = re.escape(word[1:]).replace("'", "['’]")
    return rf"\w+{rest}" if word.startswith("*") else f"[{word[0]}{word[0].upper()}]{rest}"


@cache
def _small_beginning() -> re.Pattern[str]:
    """Return what matches a name that begins with a small word: "al-Zahrani", "d'Aubigny"."""
    return re.compile(rf"{any_of(word_forms(COMMON).before_names)}[-‑'’][A-ZÀ-Þ]")


def _word(language: str) -> str:
    """Return the expression that finds a word."""
    own = (LANGUAGES[code].words("mentions", "shortened") for code in (COMMON, language))
    shortened = "|".join(
        re.escape(one.removesuffix(".")) for one in sorted(frozenset().union(*own))
    )
    # Behind an initial, or the French "M.": "M. de Hallen", "J. von Berg".
    forms = (word_forms(code) for code in dict.fromkeys((COMMON, language)))
    small = any_of(word for one in forms for word in one.behind_initials)
    return (
        # Most words go no further, which is soonest seen.
        rf"@?{_LETTER}++(?![.’'’\-‑\u200c])"
        # A sentence ends at a full stop though the space behind it is forgotten.
        rf"|{_LETTER}*[a-zß-öø-ÿа-яёіїєґçğış]{{2}}(?=\.[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐÇĞİŞ][a-zß-öø-ÿа-яёіїєґçğış]{{2}})"
        r"|[\u0621-\u06ff]{3,}(?=\.[\u0621-\u06ff]{2})"
        # A member of parliament's party and state ("R-Fla.") is one word.
        r"|(?:\b[A-Z]-)?(?:[^\W\d_]\.){2,}"
        rf"|[A-ZÀ-ÞА-Я]\.(?=\s*(?:[A-ZÀ-ÞА-Я]|{small}\b))"
        rf"|\b(?:[A-Z]-)?(?:{shortened})\."
        rf"|@?{_LETTER}+(?:(?:[’'’\-‑\u200c]|\.(?!{_NEXT})){_LETTER}+)*[’']?"
    )


def tokenised(
    text: str,
    within: Span,
    quoted: Sequence[Quotation],
    lexicon: Lexicon,
    segmentation: Segmenting | None = None,
) -> list[Token]:
    """Return the tokens of one paragraph, none of them from inside a quotation.

    Where no spaces part the words, `segmentation` does.
    """
    tokens: list[Token] = []
    pattern = _pattern(lexicon)
    start = within.start
    for quotation in quoted:
        marked = quotation.marked
        if start < marked.start:
            tokens += _narration(text, start, marked.start, pattern, segmentation)
        tokens.append(quote(text, marked))
        start = marked.end
    if start < within.end:
        tokens += _narration(text, start, within.end, pattern, segmentation)
    return tokens


def word_at(tokens: Sequence[Token], place: int) -> Token | None:
    """Return the token at `place` if it is a word, None where it is none or the tokens end."""
    token = tokens[place] if place < len(tokens) else None
    return token if token is not None and token.kind == "word" else None


def folded(word: str) -> str:
    """Return a word case-folded, with one letter for the Turkish İ, as its small form has."""
    low = word.casefold()
    return low.replace("i\u0307", "i") if "\u0307" in low else low


def quote(text: str, marked: Span) -> Token:
    """Return the token of a quotation with its marks."""
    return Token("quote", marked.start, marked.end, marked.of(text), "")


def _narration(
    text: str, start: int, end: int, pattern: re.Pattern[str], segmentation: Segmenting | None
) -> list[Token]:
    if segmentation:
        return list(segmentation.tokens(start, end))
    return [
        _token((match.lastgroup, at := match.start(), at + len(word), word, folded(word)))
        for match in pattern.finditer(text, start, end)
        if (word := match[1] or match[match.lastindex or 0])
    ]


# Between guillemets and what they hold stands a space that breaks no line.
_SPACES = " \xa0\u2009\u202f"
_MARKS = f"{QUOTES}’'`｣{_SPACES}"
# Marks that end speech before its attribution, within the quotation marks.
_CLOSING = frozenset({",", "?", "!", "،", "，"})


def inner(token: Token) -> str:
    """Return a quotation from its first word on."""
    return token.text.strip(_MARKS + "‘｢—–").lstrip("[(….")


def inner_end(token: Token) -> str:
    """Return the last character of a quotation, without its marks."""
    return token.text.rstrip(_MARKS)[-1:]


def closes(tokens: Sequence[Token], place: int) -> bool:
    """Whether the quotation at `place` ends as speech does before its attribution."""
    if inner_end(tokens[place]) in _CLOSING:
        return True
    return place + 1 < len(tokens) and tokens[place + 1].kind in ("comma", "dash")
