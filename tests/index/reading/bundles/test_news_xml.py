"""News in XML."""

from __future__ import annotations

from datetime import date

import pytest

from index import Article, ReadingError
from tests.index.reading.single import one

NITF = """<nitf><head><title>never</title><docdata><doc-id id-string="n1"/><date.issue
norm="20260102T100000Z"/><doc.copyright holder="The Post"/></docdata></head><body><body.head>
<hedline><hl1>Mill sold</hl1></hedline><byline>By <person>Ann Lee</person></byline></body.head>
<body.content><p>It is.</p><p>So they say.</p></body.content></body></nitf>"""
NEWSML = """<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="n1">
<itemMeta><versionCreated>2026-03-03T10:00:00Z</versionCreated></itemMeta><contentMeta>
<contentCreated>2026-01-02T10:00:00Z</contentCreated><by>By Ann Lee</by><infoSource><name>The Post
</name></infoSource><headline>Mill sold</headline></contentMeta><contentSet><inlineXML><html
xmlns="http://www.w3.org/1999/xhtml"><head><title>never</title></head><body><p>It is.</p>
<p>So they say.</p></body></html></inlineXML></contentSet></newsItem>"""
WXR = """<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Post</title><wp:author>
<wp:author_login>al</wp:author_login><wp:author_display_name>Ann Lee</wp:author_display_name>
</wp:author>{}</channel></rss>"""
POST = """<item><title>Mill sold</title><guid>n1</guid><dc:creator>al</dc:creator>
<wp:post_date>2026-01-02 10:00:00</wp:post_date><wp:status>{}</wp:status><wp:post_type>{}
</wp:post_type><content:encoded><![CDATA[<!-- wp:paragraph --><p>It is.</p><p>So they say.</p>]]>
</content:encoded></item>"""


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (NITF, "a.xml"),
        (NITF, "a.nitf"),
        (NEWSML, "a.xml"),
        (WXR.format(POST.format("publish", "post")), "a.xml"),
        (WXR.format(POST.format("publish", "post") + POST.format("draft", "post")
                    + POST.format("publish", "nav_menu_item")), "a.wxr"),
    ],
)  # fmt: skip
def test_an_item_is_an_article(source: str, name: str) -> None:
    assert one(source, name) == Article(
        source_id="n1",
        title="Mill sold",
        text="It is.\n\nSo they say.",
        published=date(2026, 1, 2),
        author="Ann Lee",
        publisher="The Post",
    )


@pytest.mark.parametrize("source", [WXR.format(""), "<newsMessage/>", "<nitf/>", "<nitf>"])
def test_what_holds_no_article_is_refused(source: str) -> None:
    with pytest.raises(ReadingError):
        one(source, "a.xml")


def post(content: str) -> str:
    written = POST.format("publish", "post")
    old = "<!-- wp:paragraph --><p>It is.</p><p>So they say.</p>"
    return one(WXR.format(written.replace(old, content)), "a.wxr").text


@pytest.mark.parametrize(
    "content",
    [
        "It is.\n\nSo they say.",
        "It is.\r\n \r\nSo they say.",
        "<p>It is.</p>\n\nSo they say.",
        '[caption id="a_6" align="left"]<img src="x"/> A mill[/caption]\n\nIt is.\n\nSo they say.',
        'It is.\n\n[gallery ids="1,2"]\n\nSo they say.',
        "It is.\n\n[embed]https://mill.example/film[/embed]\n\nSo they say.",
        '[vc_row width="full"][vc_column el="a"]It is.[/vc_column][/vc_row]\n\nSo they say.',
        'It is.\n\n[contact-form-7 id="4" title="Write"]\n\nSo they say.',
    ],
)
def test_a_post_is_read_without_the_marks_of_its_editor(content: str) -> None:
    assert post(content) == "It is.\n\nSo they say."


@pytest.mark.parametrize("content", ["He [sic] sold it.", "Sold [1] twice.", "It [the mill] is."])
def test_words_in_brackets_stay(content: str) -> None:
    assert post(content) == content


def test_a_note_to_editors_is_no_article() -> None:
    note = "<note><body.content><p>never</p></body.content></note><hedline>"
    assert one(NITF.replace("<hedline>", note), "a.nitf").text == "It is.\n\nSo they say."


def test_a_name_stands_without_what_is_before_it() -> None:
    assert one(NEWSML.replace("By Ann Lee", "Par Anne Lenoir"), "a.xml").author == "Anne Lenoir"


@pytest.mark.parametrize("tag", ["date.release", "story.date"])
def test_nitf_says_its_day_in_several_places(tag: str) -> None:
    assert one(NITF.replace("date.issue", tag), "a.nitf").published == date(2026, 1, 2)


def test_whoever_made_an_item_is_its_author_where_no_other_is_named() -> None:
    creator = "<creator role='crol:author'><name>Ann Lee</name></creator>"
    assert one(NEWSML.replace("<by>By Ann Lee</by>", creator), "a.xml").author == "Ann Lee"
