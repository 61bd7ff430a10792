"""Lines in which somebody says something."""

from __future__ import annotations

import pytest

from index.reading.telling import tells


@pytest.mark.parametrize(
    "line",
    [
        "Unsubscribe from envy, the miller said",
        "Share this bread with your neighbours, he told them.",
        "“Share this bread.”",
        "„Teilen!“",
        "Abmelden, sagte der Müller",
        "Partagez le pain, a dit le meunier",
        "Поделиться хлебом, сказал мельник",
        "شارك الخبز، قال الطحان",
    ],
)
def test_what_somebody_says_is_told(line: str) -> None:
    assert tells(line)


@pytest.mark.parametrize(
    "line",
    [
        "Unsubscribe from this list, manage preferences",
        "Share on Facebook, Twitter and by mail",
        "Read more, comment, share",
        "Copyright © 2026, The Post, all rights reserved",
        "You get this because you signed up, thank you",
        "The miller said that rye is dear.",
        "",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert not tells(line)
