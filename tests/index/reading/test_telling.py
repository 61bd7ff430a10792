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
        "取消订阅你的忧愁，主教说",
        "登録をやめなさい、と司祭は言った。",
        "「麦を分けなさい」",
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
        "分享到微博，关注我们",
        "版权所有，滨河磨坊报",
        "The miller said that rye is dear.",
        "",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert not tells(line)
