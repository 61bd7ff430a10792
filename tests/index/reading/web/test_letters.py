"""Letters of a page."""

from __future__ import annotations

from index.reading.web.letters import count, letters, says_more
from index.reading.web.tree import parse


def test_words_are_compared_without_blanks_and_what_nobody_sees() -> None:
    assert letters("The  Mühl\u00adrad\nof oak\u200b") == letters("the mühlrad of oak")


def test_an_element_says_more_than_so_many_letters() -> None:
    tree = parse(b"<html><body><p>The <b>wheel</b>\n of oak</p></body></html>", "a.html")
    assert count(tree) == len("Thewheelofoak")
    assert [says_more(tree, most) for most in (12, 13)] == [True, False]
