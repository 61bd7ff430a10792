"""Lines that are there to be pressed, or claim rights: they are no words of an article."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.reading.left_out import note_lines
from index.reading.telling import tells

if TYPE_CHECKING:
    from collections.abc import Iterable

# Buttons are no longer, in characters.
_LONGEST = 400
# Three dots in such a line, and the most characters that they stand for.
_DOTS, _SOME = re.compile(r"\s*\.{3}\s*"), 100


def without_buttons(blocks: Iterable[str]) -> list[str]:
    """Return blocks without those that are buttons, and without such lines of the others."""
    return [left for block in blocks if (left := _without_buttons(block))]


def _without_buttons(block: str) -> str:
    if is_button(block):
        note_lines(block.split("\n"))
        return ""
    lines = block.split("\n")
    if len(lines) == 1:
        return block
    kept = [one for one in lines if not is_button(one)]
    if len(kept) < len(lines):
        note_lines(filter(is_button, lines))
    return "\n".join(kept)


def is_button(block: str) -> bool:
    """Whether a block is there to be pressed (read more, unsubscribe, share) or claims rights.

    A sentence of the article itself ("Unsubscribe from hatred, the bishop said") is neither.
    """
    if len(block) > _LONGEST:
        return False
    folded = block.casefold()
    first = next(filter(str.isalnum, folded), "")
    begins, holds = _buttons()
    may_be = [begins.get("#" if first.isdecimal() else first), begins.get("")]
    may_be += [pattern for word, pattern in holds if word in folded]
    return any(one and one.fullmatch(block) for one in may_be) and not tells(block)


@cache
def _buttons() -> tuple[dict[str, re.Pattern[str]], list[tuple[str, re.Pattern[str]]]]:
    """Return the expressions for buttons, in any language.

    Those that begin with words come by the first letter of these, with "#" for a number and ""
    for a sign; the others by the first word that they hold.
    """
    begins = defaultdict(list)
    holds = []
    for written in LANGUAGES.everywhere("lines", "buttons"):
        words = [one for one in _DOTS.split(written) if one]
        if not words:
            continue
        if written.startswith("..."):
            # One of several words is looked for by what none of them needs.
            needle = next((one for one in words[0].split() if "/" not in one and one != "#"), "")
            holds.append((needle.casefold(), _whole([written])))
            continue
        for one in words[0].split(" ", 1)[0].casefold().split("/"):
            begins["#" if one == "#" else one[0] if one[0].isalnum() else ""].append(written)
    return {first: _whole(listed) for first, listed in begins.items()}, holds


def _whole(written: Iterable[str]) -> re.Pattern[str]:
    found = "|".join(map(_pattern, dict.fromkeys(written)))
    return re.compile(rf"\W*(?:{found})\W*", re.IGNORECASE)


def _pattern(written: str) -> str:
    """Return the expression for one such line as a language file has it."""
    first, *others = _DOTS.split(written)
    pattern = _words(first)
    for words in others:
        behind = r"(?!\w)" if pattern else ""
        before = r"(?<!\w)" if words[:1].isalnum() else ""
        pattern += f"{behind}.{{0,{_SOME}}}{before}{_words(words)}"
    return pattern


def _words(written: str) -> str:
    """Return the expression for some words, of which those with a slash between are one.

    A "#" stands for a number.
    """
    several = (
        r"\d+" if one == "#" else f"(?:{'|'.join(map(re.escape, one.split('/')))})"
        for one in written.split()
    )
    return r"\s".join(several)
