"""Words in a text: where they stand, and how they hang together. Pure.

Most words are letters, and stand alone. Others are parts of something: of a compound with hyphens,
of a hashtag, of a word that a line's end has cut in two.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple

from index.text.scripts import CJK, SOUTH_EAST_ASIAN

if TYPE_CHECKING:
    from collections.abc import Iterator

# `\w` leaves out the combining marks that Arabic, Hindi or decomposed Latin words are made with.
MARKS = "".join(
    character for character in map(chr, range(0x300, 0xFFFF))
    if unicodedata.category(character) in {"Mn", "Mc"}
)  # fmt: skip
# Soft hyphens, joiners and the like: in a word, but no part of it.
INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff"
# Persian parts a word with it from its ending, which others write together or apart.
_HALF_SPACE = "\u200c(?=[\u0600-\u06ff])"
APOSTROPHES = "'’ʼ＇`´‘"
_LETTER = rf"[^\W\d_{CJK}{SOUTH_EAST_ASIAN}]"
LETTERS = rf"{_LETTER}(?:{_LETTER}|[{MARKS}]|(?!{_HALF_SPACE})[{INVISIBLE}](?={_LETTER}))*"
_PLAIN = rf"{LETTERS}(?:[{APOSTROPHES}]{LETTERS})*"
_LINE_END = r"[-‐][ \t]*\r?\n[ \t]*"
_JOINT = rf"(?:{_LINE_END}|[-‐‑_]|{_HALF_SPACE})"
_GROUPED = r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d٬])(?:[.,٫]\d+)?(?!\d)"
_WORD = re.compile(
    rf"""
      (?P<acronym>(?:[^\W\d_]\.){{2,}})
    | (?P<number>{_GROUPED}|\d+(?:[.,٬٫'’．]\d+)*)(?P<unit>{LETTERS})?
    | (?P<symbol>[A-Za-z]{{1,2}}(?:\+\+|\#)(?![\w#+]))
    | (?P<word>{_PLAIN}(?P<joined>(?:{_JOINT}{_PLAIN})+)?)(?P<plus>\+(?![\w+]))?
    | (?P<cjk>[{CJK}]+)
    | (?P<dense>[{SOUTH_EAST_ASIAN}]+)
    """,
    re.VERBOSE,
)
_PARTS = re.compile(rf"(?P<part>{_PLAIN})(?P<joint>{_JOINT})?")
_HUMPS = re.compile(r"[^\W\d_a-zß-öø-ÿ]+(?![a-zß-öø-ÿ])|[^\W\d_]?[a-zß-öø-ÿ]+|[^\W\d_]+")
_TAGS = "#＃@"

# `parts` of a compound or a tag; a `broken` word was cut in two by the end of a line; of a `plus`
# the sign belongs to the name (Disney+).
Kind = Literal["acronym", "number", "symbol", "word", "parts", "broken", "plus", "cjk", "dense"]


class Word(NamedTuple):
    """A word `start` to `end`; `pieces` are the places of what it is put together from."""

    kind: Kind
    start: int
    end: int
    pieces: tuple[tuple[int, int], ...] = ()
    unit: int = 0


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text in order."""
    for match in _WORD.finditer(text):
        start, end = match.span()
        if match.lastgroup == "word" and not match["joined"] and not _tagged(text, start):
            yield Word("word", start, end)
        elif match["word"]:
            yield from _written(text, match)
        elif match["number"]:
            yield Word("number", start, end, unit=match.start("unit") if match["unit"] else end)
        else:
            kind = match.lastgroup
            assert kind in {"acronym", "symbol", "cjk", "dense"}  # noqa: S101 - for the type
            yield Word(kind, start, end)  # type: ignore[arg-type]


def humps(word: str, start: int = 0) -> list[tuple[int, int]]:
    """Return the places of the words in camel case: OpenStreetMap is three."""
    return [(start + match.start(), start + match.end()) for match in _HUMPS.finditer(word)]


def _tagged(text: str, start: int) -> bool:
    return start > 0 and text[start - 1] in _TAGS and not text[max(0, start - 2)].isalnum()


def _written(text: str, match: re.Match[str]) -> Iterator[Word]:
    start, end = match.span("word")
    if match["plus"] and end - start > 1:
        yield Word("plus", start, end + 1)
        return
    spans: list[tuple[int, int]] = []
    broken = False
    for part in _PARTS.finditer(text, start, end):
        spans.append(part.span("part"))
        joint = part["joint"] or ""
        broken = broken or ("\n" in joint and text[part.end()].islower())
    if broken and len(spans) == 2:  # noqa: PLR2004 - in two
        yield Word("broken", start, end, tuple(spans))
        return
    if _tagged(text, start):
        spans = [hump for a, b in spans for hump in humps(text[a:b], a)]
    if len(spans) > 1:
        yield Word("parts", start, end, tuple(spans))
    else:
        yield Word("word", start, end)
