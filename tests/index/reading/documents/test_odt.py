"""OpenDocument texts."""

from __future__ import annotations

from datetime import date

import pytest

from index import ReadingError
from tests.index.reading.archives import archive
from tests.index.reading.documents.made import odt
from tests.index.reading.single import one


def test_paragraphs_lists_and_tables_are_read_as_they_stand() -> None:
    body = (
        '<text:p text:style-name="P1">Mill sold</text:p><text:p>It<text:s text:c="3"/>is.</text:p>'
        "<text:h>Grain</text:h><text:list><text:list-item><text:p>oats</text:p></text:list-item>"
        "</text:list><table:table><table:table-row><table:table-cell><text:p>Year</text:p>"
        "</table:table-cell><table:table-cell><text:p>Sacks</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    article = one(odt(body, styles=styles), "a.odt")
    assert article.title == "Mill sold"
    assert article.text == "It is.\n\nGrain\n\n– oats\n\nYear | Sacks"


@pytest.mark.parametrize(
    "unread",
    [
        "<text:tracked-changes><text:p>never</text:p></text:tracked-changes>",
        "<text:p><office:annotation><text:p>never</text:p></office:annotation></text:p>",
        "<text:table-of-content><text:p>never</text:p></text:table-of-content>",
        '<text:section text:display="none"><text:p>never</text:p></text:section>',
    ],
)
def test_what_nobody_reads_is_left_out(unread: str) -> None:
    assert one(odt(f"<text:p>The mill is sold.</text:p>{unread}"), "a.odt").text == (
        "The mill is sold."
    )


def test_notes_stand_behind_the_text() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In May."
    note += "</text:p></text:note-body></text:note>"
    body = f"<text:p>The mill{note} is sold.</text:p><text:p>It is.</text:p>"
    assert one(odt(body), "a.odt").text == "The mill is sold.\n\nIt is.\n\nIn May."


def test_its_properties_say_who_and_when() -> None:
    meta = (
        "<dc:title>Mill sold</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator>"
        "<meta:creation-date>2026-01-02T08:00:00</meta:creation-date>"
    )
    article = one(odt("<text:p>It is.</text:p>", meta=meta), "a.odt")
    assert (article.title, article.author) == ("Mill sold", "Ann Lee")
    assert article.published == date(2026, 1, 2)


def test_what_is_no_document_is_refused() -> None:
    empty = archive({"mimetype": "application/vnd.oasis.opendocument.text"})
    for content in (odt(""), odt("<text:p>"), empty):
        with pytest.raises(ReadingError):
            one(content, "a.odt")


def test_a_flat_file_is_read_like_a_packed_one() -> None:
    spaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
    )
    kind = "application/vnd.oasis.opendocument.text"
    flat = (
        f'<?xml version="1.0"?><office:document {spaces} office:mimetype="{kind}"><office:meta>'
        "<dc:title>Mill sold</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator>"
        "<meta:creation-date>2026-01-02T10:00:00</meta:creation-date></office:meta>"
        "<office:master-styles><text:p>never</text:p></office:master-styles><office:body>"
        "<office:text><text:h>Mill sold</text:h><text:p>It is.</text:p></office:text>"
        "</office:body></office:document>"
    )
    article = one(flat, "a.fodt")
    assert (article.title, article.text, article.author) == ("Mill sold", "It is.", "Ann Lee")
    assert article.published == date(2026, 1, 2)
    with pytest.raises(ReadingError, match="its content is ODS/ODP"):
        one(flat.replace("opendocument.text", "opendocument.spreadsheet"), "a.fodt")
