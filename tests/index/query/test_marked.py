"""Wordings in quotation marks."""

from __future__ import annotations

import pytest

from index.query.marked import marked, places


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        ('who said "we will not go"?', [("we", "will", "not", "go")]),
        ("qui a dit « pas lundi » ?", [("pas", "lundi")]),
        ("wer sagte „kein Tag“ und »nie mehr«?", [("kein", "tag"), ("nie", "mehr")]),
        ("vem sade ”ont om tid” och ”aldrig mer”?", [("ont", "om", "tid"), ("aldrig", "mer")]),
        ("wer sagte ›kein Tag‹ und ‹nie mehr›?", [("kein", "tag"), ("nie", "mehr")]),
        ("who said 「not today at all」?", [("not", "today", "at", "all")]),
        ("is the board 5” wide and 7” tall", []),
        ('the "bridge" is shut', []),
        ('"it is ... the end of it"', [("it", "is"), ("the", "end", "of", "it")]),
        ("it's the mayor's", []),
    ],
)
def test_they_are_found(text: str, wordings: list[tuple[str, ...]]) -> None:
    assert marked(text, ["en"]) == tuple(frozenset({one}) for one in wordings)


def test_they_stand_in_their_order() -> None:
    own = ["we", "will", "not", "go", "we", "will", "go"]
    assert places(frozenset({("we", "will", "go")}), own) == [range(4, 7)]
    assert places(frozenset({("go", "will")}), own) == []
