"""Lines that an article was stored without, as people are told of them."""

from __future__ import annotations

from bot.i18n.language import language_of
from bot.views.left_out import lines_left_out
from index import LINES, LONGEST_LINE


def test_lines_that_were_left_out_are_bounded() -> None:
    german = language_of("de")
    assert lines_left_out(["Home\nNews", "Share"], german) == "Weggelassen:\nHome News\nShare"
    many = lines_left_out(["x " * 300] * 99, german).split("\n")
    assert len(many) == LINES + 2
    assert many[-1] == "…"
    assert max(map(len, many)) <= LONGEST_LINE
    assert lines_left_out([], german) == ""
