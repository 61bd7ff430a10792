"""Small talk: a message that asks nothing, as a value with a kind."""

from __future__ import annotations

from typing import get_args

import pytest

from index.query.small_talk import small_talk
from index.talk import SmallTalk, Talk


def test_only_a_wish_to_see_an_article_names_one() -> None:
    assert small_talk("show me article 1001") == SmallTalk("article", "1001")
    assert small_talk("thank you!") == SmallTalk("thanks")


@pytest.mark.parametrize("message", ["hello", "thanks", "goodbye", "help", "👍"])
def test_every_kind_that_is_told_is_one_of_the_known(message: str) -> None:
    found = small_talk(message)
    assert found
    assert found.kind in get_args(Talk)


def test_a_question_is_no_talk() -> None:
    assert small_talk("thanks to whom did the bridge open?") is None
