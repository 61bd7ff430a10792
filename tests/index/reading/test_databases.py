"""Exports of press databases: several articles in a file."""

from __future__ import annotations

from index import Article, Malformed, read
from tests.index.reading.databases.test_factiva import TEXT


def test_a_text_and_an_rtf_of_it_are_read_alike() -> None:
    lines = "".join(f"{line}\\par\n" for line in TEXT.split("\n"))
    for content, name in ((TEXT, "export.txt"), (rf"{{\rtf1\ansi {lines}}}", "export.rtf")):
        found = list(read(content.encode(), name))
        assert [one.title for one in found if isinstance(one, Article)] == [
            "Mill sold to a museum",
            "Ferry aground",
        ]
        assert [one.source_id for one in found if isinstance(one, Article)] == [
            "VARN000020190206ef2600001",
            "VARN000020190207ef2700002",
        ]


def test_an_article_without_a_text_is_told_by_its_number() -> None:
    empty = TEXT.replace("No one was hurt.", "")
    [_, refused] = read(empty.encode(), "export.txt")
    assert isinstance(refused, Malformed)
    assert "export.txt#2" in str(refused)


def test_an_article_that_stands_otherwise_is_told_too() -> None:
    [_, refused] = read(TEXT.replace("8 words\n", "").encode(), "export.txt")
    assert isinstance(refused, Malformed)
