"""Families of texts that regular expressions and loops are slow on, each of any length."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def _repeated(unit: str, before: str = "", behind: str = "") -> Callable[[int], str]:
    """Return what makes texts of a unit over and over, between a beginning and an end."""

    def made(size: int) -> str:
        room = max(size - len(before) - len(behind), len(unit))
        return before + (unit * (room // len(unit) + 1))[:room] + behind

    return made


def _counted(pattern: str) -> Callable[[int], str]:
    """Return what makes texts of words that never come again."""

    def made(size: int) -> str:
        parts: list[str] = []
        length = 0
        for number in count():
            if length >= size:
                return "".join(parts)[:size]
            parts.append(pattern.format(_letters(number)))
            length += len(parts[-1])
        raise AssertionError("it counts without end")

    return made


def _letters(number: int) -> str:
    """Return a number in letters, as a word that no other number has."""
    written = ""
    while number or not written:
        number, digit = divmod(number, 20)
        written = "bcdfghjklmnpqrstvwxz"[digit] + "aeiou"[digit % 5] + written
    return written


def _json_line(size: int) -> str:
    return json.dumps({"id": "1", "title": "a b " * (size // 8), "text": "c. " * (size // 6)})


FAMILIES: dict[str, Callable[[int], str]] = {
    # Of one character
    "letters": _repeated("a", behind=" x"),
    "capitals": _repeated("A", behind=": x"),
    "digits": _repeated("7", behind="x"),
    "spaces": _repeated(" ", "a", "x"),
    "tabs": _repeated("\t", "a", "x"),
    "line ends": _repeated("\n", "a", "x"),
    "no-break spaces": _repeated("\xa0", "a", "x"),
    "odd line ends": _repeated("\u2028\x85\r\n", "a", "x"),
    "dots": _repeated(".", "a", "x"),
    "ellipses": _repeated("…", "a", "x"),
    "dots and spaces": _repeated(". ", "a", "x"),
    "commas": _repeated(", ", "a", "x"),
    "dashes": _repeated("-", "a", "x"),
    "underscores": _repeated("_", "a", "x"),
    "brackets that open": _repeated("(", "a", "x"),
    "brackets": _repeated("([])", "a", "x"),
    "exclamations": _repeated("?!", "a", "x"),
    # Quotation marks
    "straight marks": _repeated('"', "a ", " x"),
    "marks that open": _repeated("“a ", behind="x"),
    "marks that close": _repeated("a” ", behind="x"),
    "mixed marks": _repeated('"a «b\' c“ d» e”, f" ', behind="x"),
    "single marks": _repeated("‘a b ", behind="x"),
    "apostrophes": _repeated("'", "a", "x"),
    "backticks": _repeated("`` a '' ", behind="x"),
    "speech": _repeated('"Yes," said Anna Marr. "No," he said, "not now." '),
    "who says it": _repeated("he said she said that ", behind="x"),
    "dialogue": _repeated("— Non, dit-il, — oui. ", behind="x"),
    "transcript": _repeated("MARR: Yes. We will.\nTILL: No.\n\n"),
    "labels": _repeated("\nMarr Till Roe ", behind="x"),
    "signatures": _repeated("“a” — Anna Marr, ", behind="x"),
    # Words
    "names": _repeated("Anna Marr of Lennford, Ben Till and ", behind="x"),
    "new names": _counted("Dr {0} met "),
    "one surname": lambda size: _counted("{0} Marr, ")(size).title(),
    "one first name": lambda size: _counted("Anna {0}, ")(size).title(),
    "new words": _counted("{0} "),
    "new capitals": lambda size: _counted("{0} of ")(size).title(),
    "initials": _repeated("J. R. ", behind="x"),
    "acronyms": _repeated("A.", behind="x"),
    "abbreviations": _repeated("Mr. ", behind="x"),
    "hyphens": _repeated("a-", behind="x"),
    "elisions": _repeated("l'a'", behind=" x"),
    "numbers": _repeated("1,111.", behind="x"),
    "list of numbers": _repeated("1. ", behind="x"),
    "days": _repeated("10 10 ", behind="x"),
    "months": _repeated("may of the 10 ", behind="x"),
    "times": _repeated("the last week of the ", behind="x"),
    "questions": _repeated("how many of when who ", behind="x"),
    "paragraphs": _repeated("One. Two.\n\n"),
    "small paragraphs": lambda size: " " * (size // 2) + _repeated("a\n\n")(size // 2),
    "possessives": _repeated("the boys’ ‘a ", behind="x"),
    # Scripts
    "ideographs": _repeated("中", behind="x"),
    "Chinese": _repeated("李明说：“好。”王芳表示，", behind="x"),
    "Japanese": _repeated("田中さんは「はい」と話した。", behind="x"),
    "Thai": _repeated("กา", behind="x"),
    "Korean": _repeated("김 씨는 말했다. ", behind="x"),
    "Arabic": _repeated("قال علي إن ", behind="x"),
    "vowel marks": _repeated("\u064e", "ب", " x"),
    "isolated marks": _repeated("\ufe70", "ب", " x"),
    "ligatures": _repeated("\ufdfa", "ب", " x"),
    "accents": _repeated("\u0301", "a", " x"),
    "accents out of order": _repeated("\u0301\u0316", "a", " x"),
    "joined emoji": _repeated("👩\u200d", behind="x"),
    "outside the first plane": _repeated("𝔸", behind=" x"),
    "zero width": _repeated("\u200b\ufeff", "a", "x"),
    "half forms": _repeated("ｶﾞ゛", "a", "x"),
    # Formats
    "heading of spaces": _repeated(" ", "# a", "x"),
    "heading of marks": _repeated("#", "# a", "x"),
    "heading of both": _repeated(" #", "# a", "x\ny"),
    "front matter that never closes": _repeated("a: b\n", "---\n"),
    "front matter of line ends": _repeated("\n", "---\na: b", "x"),
    "fields": _repeated("a", "---\n", " : b\n---\nx"),
    "front matter of dashes": _repeated("--- \n.", "---\n", "\nx"),
    "scraped dots": _repeated(". ", "News ID: 1\nHits: 2\na ", "x\n\nText."),
    "scraped ellipsis": _repeated(".", "News ID: 1\nHits: 2\na", "x\n\nText."),
    "scraped spaces": _repeated(" ", "News ID: 1\nHits: 2\na", "x\n\nText."),
    "scraped labels": _repeated(" ", "News", "ID: 1\nHits: 2\n\nText."),
    "comments": _repeated("\n* Comment: ", "News ID: 1\nTitle\nText ", "\n* Comment"),
    "entities": _repeated("&amp", "News ID: 1\n", ";\n\nText."),
    "table": _repeated("| a | b |\n"),
    "address": _repeated("/a%20", "https://example.org", " x"),
    "JSON line": _json_line,
    "nested JSON": _repeated("[", '{"id":', "x"),
    "JSON lines": _repeated('{"id": "1", "text": "a"}\n'),
}
