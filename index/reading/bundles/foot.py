"""Foot of a letter: the reason it was sent, the way to get no more, the list it comes from."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.reading.blocks import ends_sentence
from index.reading.buttons import is_button
from index.reading.left_out import note_lines
from index.reading.telling import tells

if TYPE_CHECKING:
    from collections.abc import Sequence

# The foot is so long at most, and a block that says so; a longer block that is a sentence is of the
# letter itself. In characters.
_LONGEST_FOOT, _LONGEST_MARK, _PROSE = 900, 400, 90
# A sentence over a foot is longer, in characters.
_LABEL = 30
# So many blocks are looked at over a foot.
_MOST_OVER = 3
# Line that programs draw over the foot of a letter to a list.
_DRAWN = re.compile(r"\s*(?:_{10,}|-{30,}|={30,}|\*{30,})")


def without_foot(blocks: Sequence[str]) -> list[str]:
    """Return the blocks of a letter without those of its foot."""
    left = 0
    start = len(blocks)
    for at in range(len(blocks) - 1, -1, -1):
        block = blocks[at]
        left += len(block)
        says = _says(block)
        is_prose = len(block) > _PROSE and ends_sentence(block) and not says
        if left > _LONGEST_FOOT or is_prose:
            break
        if says:
            start = at
    if start == len(blocks):
        return list(blocks)
    # Buttons may stand over it: "Like", "Comment".
    for at in range(start - 1, max(0, start - 1 - _MOST_OVER), -1):
        if is_button(blocks[at]):
            start = at
        elif len(blocks[at]) > _LABEL and ends_sentence(blocks[at]):
            break
    note_lines(line for block in blocks[start:] for line in block.split("\n"))
    return list(blocks[:start])


def _says(block: str) -> bool:
    """Whether a block says that it is of a letter's foot."""
    if _DRAWN.match(block):
        return True
    return len(block) <= _LONGEST_MARK and bool(_foot().search(block)) and not tells(block)


@cache
def _foot() -> re.Pattern[str]:
    return re.compile(LANGUAGES.expression("mail", "foot"), re.IGNORECASE)
