"""Data goes to stdout and everything else to stderr, without what a terminal would obey."""

from __future__ import annotations

import pytest

from bot.cli.streams import print_json, printable, say, write


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\x1b[31mb", "a[31mb"), ("a\tb\nc", "a\tb\nc"), ("né 桥", "né 桥"), ("a\u202eb", "ab")],
)
def test_what_a_terminal_would_obey_is_left_out(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_each_line_goes_where_it_belongs(capsys: pytest.CaptureFixture[str]) -> None:
    write("data")
    say("word\x07s")
    print_json({"id": "桥"})
    out, err = capsys.readouterr()
    assert out == 'data\n{"id": "桥"}\n'
    assert err == "words\n"
