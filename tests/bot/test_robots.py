"""Rules of robots.txt."""

from __future__ import annotations

import pytest

from bot.robots import allows


@pytest.mark.parametrize(
    ("robots", "mill", "news"),
    [
        ("", True, True),
        ("User-agent: *\nDisallow: /", False, False),
        ("User-agent: *\nDisallow: /mill", False, True),
        ("User-agent: *\r\nDisallow: /\r\nAllow: /mill", False, False),
        ("User-agent: *\nAllow: /mill\nDisallow: /", True, False),
        ("User-agent: Quoth\nDisallow: /news\n\nUser-agent: *\nDisallow: /", True, False),
        ("User-agent: Other\nDisallow: /", True, True),
        ("\ufeffUser-agent: *\nDisallow: /news # not these", True, False),
        ("<html>Not found</html>", True, True),
        ("Disallow: /", True, True),
    ],
)
def test_a_site_says_what_may_be_fetched(robots: str, mill: bool, news: bool) -> None:  # noqa: FBT001 - a table
    assert allows(robots.encode(), "https://a.example/mill/1") is mill
    assert allows(robots.encode(), "https://a.example/news") is news


def test_rules_of_any_bytes_are_read() -> None:
    assert not allows(
        b"\xff\xfe\0" + b"User-agent: *\nDisallow: /\n" * 90_000, "https://a.example/"
    )
