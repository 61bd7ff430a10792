"""Limit on the size of uploaded files, in words. Pure.

The limit is that of the Bot API server, in MB; None where it sets none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.i18n import texts

if TYPE_CHECKING:
    from bot.i18n.language import Language


def limit(megabytes: int | None, language: Language) -> str:
    """Return what /help says of the limit behind the kinds of files, empty where there is none."""
    return language.say(texts.FILES_UP_TO, megabytes=str(megabytes)) if megabytes else ""


def too_large(name: str, megabytes: int | None, language: Language) -> str:
    """Return why a file cannot be downloaded that is too large for that."""
    if megabytes:
        return language.say(texts.TOO_LARGE, name=name, megabytes=str(megabytes))
    return language.say(texts.TOO_LARGE_TO_FETCH, name=name)
