"""What is said to people who ask nothing of the articles. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts
from bot.views.rich_text import RichText

if TYPE_CHECKING:
    from bot.i18n.language import Language
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


def line(said: SmallTalk, language: Language) -> RichText:
    """Return a friendly line for what somebody said."""
    sentence = _LINES.get(said.kind, texts.GREETED)
    return RichText(language.say(sentence, example=language.say(texts.EXAMPLE)))
