"""Lines that an article was stored without, as people are told of them. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.views.rich_text import clip, one_line
from index import LINES, LONGEST_LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.i18n.language import Language


def lines_left_out(lines: Sequence[str], language: Language) -> str:
    """Write lines that an article is without, in their order, empty where there are none."""
    listed = [clip(one_line(one), LONGEST_LINE) for one in lines[:LINES]]
    more = ["…"] if len(listed) == LINES else []
    return "\n".join([language.say(texts.LEFT_OUT_LINES), *listed, *more]) if listed else ""
