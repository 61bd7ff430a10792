"""Replies to small talk: messages that ask nothing of the articles."""

from __future__ import annotations

from typing import get_args

import pytest

from bot.i18n.language import ENGLISH, TRANSLATED, language_of
from bot.views.small_talk import line
from index import SmallTalk
from index.talk import Talk


@pytest.mark.parametrize("kind", get_args(Talk))
def test_there_is_a_line_for_everything_in_every_language(kind: Talk) -> None:
    english = line(SmallTalk(kind))
    assert "{" not in ENGLISH.say(english, example="?")
    for code in TRANSLATED:
        assert language_of(code).say(english, example="?") != english
