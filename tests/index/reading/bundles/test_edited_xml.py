"""TEI, JATS, and what extractors write."""

from __future__ import annotations

from datetime import date

import pytest

from index import Article
from tests.index.reading.single import one

TEI = """<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>Mill opens</title><author>Ida Brenn</author></titleStmt>
<publicationStmt><publisher>The Orle Post</publisher><date when="2011"/></publicationStmt>
<sourceDesc><bibl><date when="1911-05-03">3 May 1911</date></bibl></sourceDesc></fileDesc>
</teiHeader><text><body><fw>page 2</fw><div><head>At the river</head>
<p>The <choice><orig>mylle</orig><reg>mill</reg></choice> opened<note>On Monday.</note> on<lb/>
Friday.</p><p>It rained.</p></div></body></text></TEI>"""
JATS = """<?xml version="1.0"?><article><front><journal-meta><journal-title>Mills</journal-title>
</journal-meta><article-meta><article-id>10.1/m</article-id><title-group>
<article-title>Why mills turn</article-title></title-group><contrib-group><contrib><name>
<surname>Brenn</surname><given-names>Ida</given-names></name></contrib></contrib-group><pub-date>
<day>3</day><month>5</month><year>2024</year></pub-date></article-meta></front><body><sec>
<title>Results</title><p>They turn
<xref ref-type="bibr">[1]</xref>in water.</p></sec></body><back><ref-list><ref>
<p>Marr, Wheels.</p></ref></ref-list></back></article>"""
EXTRACT = """<doc title="Mill opens" author="Ida Brenn" date="2024-05-03" sitename="The Post"
source="https://orle.example/mill"><main><p>The mill opened.</p><list><item>It rained.</item></list>
</main><comments><p>First!</p></comments></doc>"""


def test_an_edition_is_read_as_it_corrects_its_text() -> None:
    found = one(TEI, "mill.xml")
    assert (found.title, found.author) == ("Mill opens", "Ida Brenn")
    assert (found.publisher, found.published) == ("The Orle Post", date(1911, 5, 3))
    assert found.text == "At the river\n\nThe mill opened on Friday.\n\nIt rained."


def test_an_article_of_a_journal_is_read_without_its_references() -> None:
    found = one(JATS, "a.xml")
    assert (found.source_id, found.title) == ("10.1/m", "Why mills turn")
    assert (found.author, found.published) == ("Ida Brenn", date(2024, 5, 3))
    assert found.text == "Results\n\nThey turn in water."


def test_an_extract_is_read_without_comments() -> None:
    assert one(EXTRACT, "a.xml") == Article(
        source_id="a",
        title="Mill opens",
        text="The mill opened.\n\nIt rained.",
        published=date(2024, 5, 3),
        author="Ida Brenn",
        publisher="The Post",
        url="https://orle.example/mill",
        origin=one(EXTRACT, "a.xml").origin,
    )


HEADLESS = '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{}</body></text></TEI>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>The <sic>teh</sic> mill of <abbr>Dr.</abbr> Marr.</p>", "The teh mill of Dr. Marr."),
        (
            "<p>It was <quote>good</quote>, said <roleName>Dr</roleName> Marr.</p>",
            "It was good, said Dr Marr.",
        ),
        ('<p>It wa<lb break="no"/>lked.</p>', "It walked."),
        ("<p>It <app><lem>ran</lem><rdg>run</rdg></app> on.</p>", "It ran on."),
        ("<div>Bare.<quote>It ran.</quote> Tail.</div>", "Bare.\n\nIt ran.\n\nTail."),
        ("<list><item><p>One.</p><p>Two.</p></item></list>", "One.\n\nTwo."),
    ],
)
def test_no_word_of_a_body_is_lost(body: str, text: str) -> None:
    assert one(HEADLESS.format(body), "a.xml").text == text


def test_without_a_header_nothing_is_known() -> None:
    body = '<p>By <author>Ida Brenn</author>, born on <date when="1899-06-06">6 June</date>.</p>'
    found = one(HEADLESS.format(body), "a.xml")
    assert (found.title, found.author, found.published) == ("a", None, None)
