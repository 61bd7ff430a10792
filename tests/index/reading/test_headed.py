"""Texts below labelled fields: "Title: ...", "Date: ...", in any language."""

from __future__ import annotations

from datetime import date

import pytest

from index import Article, Malformed
from index.reading.headed import looks_like_it
from tests.index.reading.single import one

BODY = "The mill on the Orle opened again.\n\nIt rained."


def test_fields_at_the_top_are_taken_apart_from_the_text() -> None:
    head = (
        "Title: Mill opens again\nDate: 2024-05-03\nAuthor: Ida Brenn\n"
        "Source: The Orle Post\nURL: https://orle.example/mill\nID: 77"
    )
    assert one(f"{head}\n\n{BODY}") == Article(
        source_id="77",
        title="Mill opens again",
        text=BODY,
        published=date(2024, 5, 3),
        author="Ida Brenn",
        publisher="The Orle Post",
        url="https://orle.example/mill",
    )


@pytest.mark.parametrize(
    "head",
    [
        "Mill opens again\nBy: Ida Brenn\nPublished: May 3, 2024",
        "TITLE: Mill opens again\n\nAUTHOR: Ida Brenn\n\nDATE: 3 May 2024",
        "# Mill opens again\nAuthor: Ida Brenn\nDate: 2024-05-03\n---",
        "Titel: Mill opens again\nDatum: 3.5.2024\nAutorin: Ida Brenn",
        "标题：Mill opens again\n日期：2024年5月3日\n作者：Ida Brenn",
        "Заголовок: Mill opens again\nДата: 3 мая 2024\nАвтор: Ida Brenn",
        "**Title:** Mill opens again\n**Date:** 2024-05-03\n**Author:** Ida Brenn",
        "Title: Mill opens again\nDate: 2024-05-03 10:20\nTags: mills\nAuthor: Ida Brenn\nText:",
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_fields_may_have_any_form_and_language(head: str, name: str) -> None:
    found = one(f"{head}\n\n{BODY}", name)
    assert (found.title, found.text) == ("Mill opens again", BODY)
    assert (found.published, found.author) == (date(2024, 5, 3), "Ida Brenn")


def test_a_sentence_with_a_colon_belongs_to_the_text() -> None:
    found = one("Title: Mill opens again\nDate: 2024-05-03\n\nOrle: The mill is open.")
    assert found.text == "Orle: The mill is open."


@pytest.mark.parametrize(
    "text",
    [
        "Orle: The mill is open.\nIt is long.",
        "Marr: It is open.\nVale: It is not.\nMarr: It is.",
        "MARR: It is open.\nVALE: It is not.\n\nMARR: It is.",
        "  The rain came early this year and nobody was ready for it.\n\nIt went on.",
        "\nSource: the Orle begins in the hills.\nIt flows.",
        "\nDate: nobody knows it yet.\nLink: none.",
    ],
)
def test_lines_of_the_text_are_no_fields(text: str) -> None:
    found = one(f"Title: Mill opens\nDate: 2024-05-03\n{text}")
    assert found.text == text.strip()


def test_a_field_may_go_on_in_the_next_line() -> None:
    found = one("Title: Mill opens\n  again\nDate: 2024-05-03\n\nIt is open.")
    assert (found.title, found.text) == ("Mill opens again", "It is open.")


def test_text_may_stand_behind_its_label() -> None:
    found = one(f"Title: Mill opens again\nText: {BODY}")
    assert found.text == BODY


@pytest.mark.parametrize(
    "text",
    [
        f"By: Ida Brenn\n\n{BODY}",
        f"Mill opens again\n\n{BODY}\n\nSource: The Orle Post",
        "A talk\nQ: Why?\nA: Because.\nQ: And now?\nA: Nothing.",
        f"Mill opens again\n\nDate: 3 May 2024\n\n{BODY}",
    ],
)
def test_one_label_makes_no_head(text: str) -> None:
    assert not looks_like_it(text)


def test_fields_without_text_are_refused() -> None:
    with pytest.raises(Malformed, match="no text below"):
        one("Title: Mill opens again\nDate: 2024-05-03\n")
