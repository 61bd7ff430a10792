"""The block of a document that is its title."""

from __future__ import annotations

import pytest

from index.reading.documents.outline import Block, Properties, article

LONG = "The mill on the Ane was sold on Friday, and nobody in the valley knows to whom it went."


@pytest.mark.parametrize(
    ("blocks", "said", "title", "text"),
    [
        ([Block("Mill", "title"), Block("It is.")], "Other", "Mill", "It is."),
        ([Block("Mill", "heading"), Block("It is.")], None, "Mill", "It is."),
        ([Block("Mill sold"), Block("It is.")], "mill sold", "mill sold", "It is."),
        ([Block("It is."), Block("So.")], "Microsoft Word - a.doc", "my mill", "It is.\n\nSo."),
        ([Block("It is."), Block("So.")], "Mill sold", "Mill sold", "It is.\n\nSo."),
        ([Block("Chapter", "heading"), Block("It is.")], "Mill", "Chapter", "It is."),
    ],
)
def test_a_title_stands_at_the_top_or_is_said(
    blocks: list[Block], said: str | None, title: str, text: str
) -> None:
    made = article(blocks, Properties(title=said), "my_mill.docx")
    assert (made.title, made.text) == (title, text)


@pytest.mark.parametrize(
    "title",
    [
        "Untitled", "untitled-2", "Untitled Document 3", "Document1", "Без названия", "Slide 4",
        "Sans titre 2", "mill_final.docx", "Microsoft Word - Mill",
    ],
)  # fmt: skip
def test_what_a_program_calls_a_document_is_no_title(title: str) -> None:
    assert Properties(title=title).heading is None


def test_a_title_may_begin_with_such_a_word() -> None:
    title = "Document shows who sold the mill"
    assert Properties(title=title).heading == title


@pytest.mark.parametrize(
    "name",
    [
        "python-docx", "anonymous", "Administrator", "user", "Пользователь", "Adobe InDesign", " ",
        None,
    ],
)  # fmt: skip
def test_a_program_is_no_author(name: str | None) -> None:
    assert Properties(author=name).person is None


def test_the_day_of_an_empty_document_is_not_that_of_what_was_written_in_it() -> None:
    assert Properties(created="2013-12-23T23:15:00Z").day is None


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (("PRESS RELEASE", "2 January 2026"), Block("Mill sold", "heading")),
        (("2 January 2026",), Block("Mill sold")),
        (("By Ann Lee",), Block("Mill sold")),
        ((), Block("Mill sold")),
    ],
)
def test_over_a_title_may_stand_other_lines(above: tuple[str, ...], title: Block) -> None:
    blocks = [*map(Block, above), title, Block(LONG), Block("Rye", "heading"), Block(LONG)]
    assert article(blocks, Properties(), "a_b.docx", untitled=True).title == "Mill sold"


def test_a_heading_further_down_is_no_title() -> None:
    blocks = [Block(LONG), Block("Rye", "heading"), Block(LONG)]
    assert article(blocks, Properties(), "a_b.docx", untitled=True).title == "a b"
