"""Replies to small talk: messages that ask nothing of the articles. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts

if TYPE_CHECKING:
    from index import SmallTalk

# Wishes that were not carried out before get a greeting: they show what can be asked.
_LINES: dict[str, str] = {
    "address": texts.NO_SUCH_ADDRESS,
    "more": texts.MORE_OF_WHAT,
    "who": texts.START,
    "doubt": texts.CANNOT_TELL,
    "rude": texts.OF_NO_HELP,
    "wellbeing": texts.WELL,
    "thanks": texts.WELCOME,
    "courtesy": texts.NO_TROUBLE,
    "farewell": texts.GOODBYE,
    "assent": texts.ALL_RIGHT,
    "emoji": texts.ONLY_WORDS,
}


def line(said: SmallTalk) -> str:
    """Return a friendly line for what somebody said: a sentence of `texts`."""
    return _LINES.get(said.kind, texts.GREETED)
