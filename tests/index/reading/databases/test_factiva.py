"""Exports of Factiva."""

from __future__ import annotations

from datetime import date

from index.reading.databases.exported import Exported
from index.reading.databases.factiva import exported, looks_like_it

TEXT = """Mill sold to a museum
By Ida Brenn
12 words
6 February 2019
The Varn Argus
VARN
English
(c) 2019 Varn Papers Ltd.

The mill was sold on Tuesday.

It will be moved in May.

Document VARN000020190206ef2600001

Ferry aground

8 words
7 February 2019
The Varn Argus
English
Copyright 2019 Varn Papers Ltd.

No one was hurt.

Document VARN000020190207ef2700002
"""


def test_each_document_is_an_article() -> None:
    assert looks_like_it(TEXT)
    first, second = exported(TEXT)
    assert first == Exported(
        title="Mill sold to a museum",
        text="The mill was sold on Tuesday.\n\nIt will be moved in May.",
        published=date(2019, 2, 6),
        author="Ida Brenn",
        publisher="The Varn Argus",
        id="VARN000020190206ef2600001",
    )
    assert (second.title, second.author) == ("Ferry aground", "")
    assert second.text == "No one was hurt."


def test_a_text_that_counts_words_is_no_export() -> None:
    assert not looks_like_it("12 words\n\nThat is all the letter had.")


def test_an_hour_is_no_paper_and_a_name_alone_is_an_author() -> None:
    text = TEXT.replace("6 February 2019\n", "6 February 2019\n09:13 GMT\n").replace(
        "By Ida", "Ida"
    )
    first = next(exported(text))
    assert (first.publisher, first.author) == ("The Varn Argus", "Ida Brenn")
    assert first.title == "Mill sold to a museum"


def test_without_rights_the_text_begins_behind_the_fields() -> None:
    first = next(exported(TEXT.replace("(c) 2019 Varn Papers Ltd.\n", "")))
    assert first.text.startswith("The mill was sold")
