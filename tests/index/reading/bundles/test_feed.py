"""Feeds."""

from __future__ import annotations

from datetime import date

import pytest

from index import Article, ReadingError, read
from tests.index.reading.single import one

RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Post</title><description>never
</description>{}</channel></rss>"""
ITEM = """<item><title>Mill &amp;amp; all sold</title><link>https://post.example/1</link>
<guid>tag:1</guid><dc:creator>Ann Lee</dc:creator><pubDate>Fri, 02 Jan 2026 23:30:00 -0500</pubDate>
<description>It is</description><c:encoded><![CDATA[<p>It is sold.</p><p>Read more</p>]]>
</c:encoded></item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry><id>tag:1</id>
<title>Mill sold</title><link href="https://post.example/1"/><updated>2026-01-02T10:00:00Z</updated>
<author><name>Ann Lee</name></author><content type="html">&lt;p&gt;It is sold.&lt;/p&gt;</content>
</entry></feed>"""


@pytest.mark.parametrize(
    ("source", "title"), [(RSS.format(ITEM), "Mill & all sold"), (ATOM, "Mill sold")]
)
def test_an_entry_is_an_article(source: str, title: str) -> None:
    article = one(source, "post.xml")
    assert article == Article(
        source_id="tag:1",
        title=title,
        text="It is sold.",
        published=date(2026, 1, 2),
        author="Ann Lee",
        publisher="The Post",
        url="https://post.example/1",
    )


def test_an_entry_without_words_does_not_stop_the_others() -> None:
    found = list(read(RSS.format(f"<item><title>Empty</title></item>{ITEM}").encode(), "post.rss"))
    assert [type(item) is Article for item in found] == [False, True]


@pytest.mark.parametrize(
    "source",
    [
        RSS.format(""),
        (
            '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>'
            "<title>x</title></channel></rss>"
        ),
        "<rss><channel><item>",
    ],
)
def test_a_feed_without_entries_is_refused(source: str) -> None:
    with pytest.raises(ReadingError):
        one(source, "post.xml")


def test_external_entities_are_not_read() -> None:
    declared = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    source = RSS.format(ITEM.replace("It is sold", "&x; It is sold")).replace(
        "<rss", declared + "<rss"
    )
    for item in read(source.encode(), "post.xml"):
        assert "root:" not in repr(item)


@pytest.mark.parametrize(
    "reference",
    [
        "&#xD800;",
        "&#xdfff;",
        "&#55296;",
        "&#0;",
        "&#x110000;",
        "&#99999999999999999999;",
        "&#xD83D",
    ],
)
@pytest.mark.parametrize("place", ["It is sold", "<title>"])
def test_what_is_no_character_loses_no_feed(reference: str, place: str) -> None:
    source = RSS.format(ITEM.replace(place, f"{place}{reference} ", 1))
    found = one(source, "post.xml")
    assert "It is sold" in found.text
    assert found.title.encode()
    assert found.text.encode()


def test_the_whole_text_for_aggregators_is_read() -> None:
    feed = (
        '<?xml version="1.0"?><rss version="2.0" xmlns:yandex="http://news.yandex.ru"><channel>'
        "<title>The Post</title><item><title>Mill sold</title><description>Sold.</description>"
        "<yandex:full-text>It is.\nNobody knows to whom.</yandex:full-text></item></channel></rss>"
    )
    assert one(feed, "a.xml").text == "It is.\n\nNobody knows to whom."


@pytest.mark.parametrize(
    "source",
    [
        RSS.format(ITEM.replace("https://post.example/1", "/1")).replace(
            "<channel>", "<channel><link>https://post.example</link>"
        ),
        ATOM.replace("https://post.example/1", "1").replace(
            "<feed ", '<feed xml:base="https://post.example/" '
        ),
    ],
)
def test_an_address_may_begin_where_that_of_the_feed_ends(source: str) -> None:
    assert one(source, "post.xml").url == "https://post.example/1"


def test_an_address_that_is_none_is_left_out() -> None:
    source = RSS.format(ITEM.replace("https://post.example/1", "//[post")).replace(
        "<channel>", "<channel><link>https://post.example</link>"
    )
    assert one(source, "post.xml").url is None


def test_entities_made_of_entities_are_refused() -> None:
    plain = '<!DOCTYPE rss [<!ENTITY a "It is sold."><!ENTITY b "&#8211;">]>'
    feed = RSS.format(ITEM).replace("<rss", f"{plain}<rss")
    assert one(feed, "a.rss").title == "Mill & all sold"
    nested = "".join(f'<!ENTITY {after} "&{name};&{name};">' for name, after in ("ab", "bc", "cd"))
    [refused] = read(feed.replace("<!ENTITY b", f"{nested}<!ENTITY x").encode(), "a.rss")
    assert isinstance(refused, ReadingError)


def test_what_readers_wrote_is_no_article_of_an_export() -> None:
    entry = "<entry><id>{0}</id><title>{1}</title><content>{2}</content>{3}</entry>"
    post = entry.format("1", "Mill opens", "The mill opened.", "")
    kind = "<category scheme='kind' term='http://schemas.example/blogger#comment'/>"
    comment = entry.format("2", "Ha", "First!", kind)
    text = f"<feed xmlns='http://www.w3.org/2005/Atom'>{post}{comment}</feed>"
    assert one(text, "feed.atom").title == "Mill opens"


def test_an_author_is_named_without_their_address() -> None:
    item = ITEM.replace(
        "<dc:creator>Ann Lee</dc:creator>", "<author>a@post.example (Ann Lee)</author>"
    )
    assert one(RSS.format(item), "post.rss").author == "Ann Lee"


def test_who_wrote_a_feed_of_atom_wrote_its_entries() -> None:
    entry = "<entry><id>1</id><title>Mill</title><content>It is sold.</content>{}</entry>"
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Ann Lee</name></author>'
        f"{entry.format('')}{entry.format('<author><name>Bo Dahl</name></author>')}</feed>"
    )
    found = [one.author for one in read(feed.encode(), "a.atom") if isinstance(one, Article)]
    assert found == ["Ann Lee", "Bo Dahl"]


def test_a_draft_in_an_export_of_a_blog_is_no_article() -> None:
    entry = (
        "<entry><id>{0}</id><blogger:status>{0}</blogger:status><title>Mill</title>"
        "<content>It is sold.</content></entry>"
    )
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom" '
        'xmlns:blogger="http://schemas.google.com/blogger/2018">'
        f"{entry.format('LIVE')}{entry.format('DRAFT')}</feed>"
    )
    found = [one for one in read(feed.encode(), "a.atom") if isinstance(one, Article)]
    assert [one.source_id for one in found] == ["LIVE"]
