"""The statement that is asked about, among several in a quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.index.answering.asking import asked

if TYPE_CHECKING:
    from pathlib import Path

    from index import Answer


def speaker(found: Answer) -> str:
    quote = found.quotes[0]
    return quote.speaker.of(quote.article.text) if quote.speaker else ""


@pytest.mark.parametrize(
    ("text", "question", "never"),
    [
        (
            "El muro\nSegún Pía Luz, el muro es firme. Teo Vara lo niega: «El muro se cae», dijo.",
            "¿quién dijo que el muro es firme?",
            "Vara",
        ),
        (
            "Mur\nSelon Anne Lys, le mur est solide. Luc Var le nie : « Le mur tombe », dit-il.",
            "qui a dit que le mur est solide ?",
            "Var",
        ),
        (
            "墙\n面包师盐山说：“墙是夜里倒的。”邻居张月琴补充说：“我亲眼看见了他们。”",
            "谁说墙是夜里倒的？",
            "张月琴",
        ),
        (
            "Mauer\nLaut Gutachten ist die Mauer fest. Udo Vahr widersprach: „Sie fällt“.",
            "wer sagte, die Mauer ist fest?",
            "Vahr",
        ),
        (
            "Wall\nThe clerk thinks the wall is firm. Mason Ted Varr said: “It leans.”",
            "who thinks the wall is firm?",
            "Varr",
        ),
    ],
)
def test_whoever_says_something_else_beside_it_is_not_named(
    tmp_path: Path, text: str, question: str, never: str
) -> None:
    assert never not in speaker(asked(tmp_path, text, question))


@pytest.mark.parametrize(
    ("text", "question", "name"),
    [
        (
            "墙\n面包师盐山说：“墙是夜里倒的。”邻居张月琴补充说：“我亲眼看见了他们。”",
            "谁说亲眼看见了他们？",
            "张月琴",
        ),
        (
            "Wall\nThe clerk thinks the wall is firm. Mason Ted Varr said: “The wall leans.”",
            "who said the wall leans?",
            "Ted Varr",
        ),
    ],
)
def test_whoever_said_it_is_named(tmp_path: Path, text: str, question: str, name: str) -> None:
    assert name in speaker(asked(tmp_path, text, question))
