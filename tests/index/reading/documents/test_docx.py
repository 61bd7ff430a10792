"""Word documents."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from index import Malformed, ReadingError
from tests.index.reading.archives import archive
from tests.index.reading.documents.made import docx, w
from tests.index.reading.single import one


def test_paragraphs_lists_and_tables_are_read_as_they_stand() -> None:
    item = (
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>oats</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>"
        "Sacks</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    body = w("Mill sold", "Titel") + w("It is.") + w("Grain", "berschrift1") + item
    styles = (
        '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    )
    article = one(docx(body, styles=styles), "a.docx")
    assert article.title == "Mill sold"
    assert article.text == "It is.\n\nGrain\n\n– oats\n\nYear | Sacks"


@pytest.mark.parametrize(
    "unread",
    [
        "<w:del><w:r><w:delText>never</w:delText></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>never</w:t></w:r></w:moveFrom>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>never</w:t></w:r>",
        "<w:r><w:instrText>never</w:instrText></w:r>",
        '<w:r><w:commentReference w:id="never"/></w:r>',
    ],
)
def test_what_nobody_reads_is_left_out(unread: str) -> None:
    article = one(docx(w("The mill is sold", extra=unread) + w("never", "TOC1")), "a.docx")
    assert article.text == "The mill is sold"


def test_what_was_put_in_and_breaks_of_lines_are_read() -> None:
    extra = "<w:ins><w:r><w:t>, and</w:t><w:br/><w:t>gone</w:t><w:tab/></w:r></w:ins>"
    assert one(docx(w("The mill is sold", extra=extra)), "a.docx").text == (
        "The mill is sold, and\ngone"
    )


def test_notes_stand_behind_the_text() -> None:
    parts = {
        f"word/{kind}s.xml": f'<w:{kind}s xmlns:w="w"><w:{kind} w:type="separator"><w:p><w:r><w:t>_'
        f"</w:t></w:r></w:p></w:{kind}><w:{kind}><w:p><w:r><w:t>In the {kind}.</w:t></w:r></w:p>"
        f"</w:{kind}></w:{kind}s>"
        for kind in ("footnote", "endnote")
    }
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    text = one(docx(w("It is.", extra=mark) + w("Sold."), **parts), "a.docx").text
    assert text == "It is.\n\nSold.\n\nIn the footnote.\n\nIn the endnote."


def test_a_document_is_read_whatever_its_text_is_called() -> None:
    usual = "word/document.xml"
    with ZipFile(BytesIO(docx(w("It is.")))) as held:
        parts = {part: held.read(part) for part in held.namelist()}
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    relations = f'<Relationships><Relationship Type="{kind}" Target="/word/document2.xml"/>'
    numbered = archive({
        **{part: content for part, content in parts.items() if part != usual},
        "word/document2.xml": parts[usual],
        "_rels/.rels": f"{relations}</Relationships>",
    })  # fmt: skip
    assert one(numbered, "a.docx").text == "It is."


def test_its_properties_say_who_and_when() -> None:
    core = (
        "<dc:title>Mill sold</dc:title><dc:creator>Ann Lee</dc:creator>"
        "<dcterms:created>2026-01-02T08:00:00Z</dcterms:created>"
    )
    article = one(docx(w("It is."), core=core), "a.docx")
    assert (article.title, article.author) == ("Mill sold", "Ann Lee")
    assert article.published == date(2026, 1, 2)


@pytest.mark.parametrize(
    ("document", "error"),
    [
        (docx(""), "a.docx: it has no text"),
        (docx("<w:p>"), "a.docx: it is damaged"),
        (docx(w("x"), **{"word/styles.xml": "<!DOCTYPE d [<!ENTITY a 'b'>]><d/>"}), "damaged"),
        (docx("<w:tbl><w:tr><w:tc>" * 400 + "</w:tc></w:tr></w:tbl>" * 400), "damaged"),
    ],
)
def test_what_is_no_document_is_refused(document: bytes, error: str) -> None:
    with pytest.raises(ReadingError, match=error):
        one(document, "a.docx")


def test_a_document_that_is_cut_off_is_refused() -> None:
    whole = docx(w("The mill is sold. " * 50))
    for length in range(30, len(whole) - 1, 97):
        with pytest.raises(ReadingError):
            one(whole[:length], "a.docx")


def test_external_entities_are_not_read() -> None:
    document = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>'
    with pytest.raises(Malformed):
        one(docx("", **{"word/document.xml": document}), "a.docx")


LONG = "The mill on the Ane was sold on Friday, and nobody in the village knows to whom. " * 4


def test_a_table_that_lays_out_a_page_is_no_table() -> None:
    cell = f"<w:tc>{w('Mill sold')}{w(LONG)}{w('So they say.')}</w:tc>"
    body = f"<w:tbl><w:tr>{cell}<w:tc>{w('Rye')}</w:tc></w:tr></w:tbl>"
    article = one(docx(body), "a.docx")
    assert article.title == "Mill sold"
    assert article.text == f"{LONG.strip()}\n\nSo they say.\n\nRye"


def test_author_and_day_are_those_that_the_text_shows() -> None:
    core = "<dc:creator>Office</dc:creator><dcterms:created>2019-05-05T10:00:00Z</dcterms:created>"
    body = w("Mill sold") + w("By Ann Lee | January 2, 2026") + w(LONG)
    article = one(docx(body, core=core), "a.docx")
    assert (article.title, article.author) == ("Mill sold", "Ann Lee")
    assert article.published == date(2026, 1, 2)
    # A document that begins with its author has no title in its text.
    assert one(docx(w("By Ann Lee") + w(LONG), core=core), "a_b.docx").title == "a b"
