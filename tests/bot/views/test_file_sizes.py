"""Limit on the size of files: that of the Bot API server of this bot."""

from __future__ import annotations

from bot.i18n import texts
from bot.i18n.language import ENGLISH, language_of
from bot.views.file_sizes import limit, too_large


def test_help_names_the_limit_that_this_bot_has() -> None:
    told = ENGLISH.say(texts.HELP_FOR_UPLOADERS, limit=limit(20, ENGLISH))
    assert "PDF, Word files and more, up to 20 MB each." in told
    assert limit(20, language_of("fr")) == ", jusqu’à 20 Mo chacun"


def test_a_server_of_ones_own_has_no_limit() -> None:
    told = ENGLISH.say(texts.HELP_FOR_UPLOADERS, limit=limit(None, ENGLISH))
    assert "PDF, Word files and more." in told


def test_a_file_that_is_too_large_is_told_the_limit_where_there_is_one() -> None:
    assert too_large("a.pdf", 20, ENGLISH).startswith("a.pdf is over 20 MB,")
    assert too_large("a.pdf", None, ENGLISH).startswith("a.pdf is larger than I can download.")
