"""The export of a newsletter that Substack makes."""

from __future__ import annotations

from datetime import date

from index import Article, EmptyInput, read
from index.reading.bundles import substack
from tests.index.reading.archives import archive

HEADER = "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n"
MILL = "101.mill,2026-03-09T07:00:00.000Z,true,,newsletter,everyone,Mill sold,After four years,\n"
DRAFT = "102.lock,,false,,newsletter,everyone,Lock shuts,,\n"
FORM = (
    '<div class="subscription-widget-wrap-editor" data-attrs="{}"><div class="subscription-widget">'
    '<div class="preamble"><p class="cta-caption">Write to us for more.</p></div></div></div>'
)
PAGES: dict[str, str | bytes] = {
    "posts/101.mill.html": f"<p>The mill is sold.</p>{FORM}<p>So they say.</p>",
    "posts/102.lock.html": "<p>The lock is shut.</p>",
    "posts/101.mill.opens.csv": "post_id,email\n101,a@mill.example\n",
    "email_list.mill.csv": "email\na@mill.example\n",
}


def test_published_posts_are_articles_with_what_the_table_tells() -> None:
    [found] = read(archive({"posts.csv": HEADER + MILL + DRAFT, **PAGES}), "export.zip")
    assert isinstance(found, Article)
    assert (found.source_id, found.title, found.published) == (
        "101.mill", "Mill sold", date(2026, 3, 9),
    )  # fmt: skip
    assert found.text == "After four years\n\nThe mill is sold.\n\nSo they say."


def test_an_export_of_drafts_has_no_article() -> None:
    [error] = read(archive({"posts.csv": HEADER + DRAFT, **PAGES}), "export.zip")
    assert isinstance(error, EmptyInput)


def test_a_table_beside_other_pages_is_none() -> None:
    [found] = read(archive({"posts.csv": "title,text\nMill,It is.\n", "posts/a.png": "x"}), "a.zip")
    assert isinstance(found, Article)
    assert found.title == "Mill"


def test_the_module_reads_what_is_packed_in_a_folder() -> None:
    packed = {f"export/{one}": page for one, page in PAGES.items()}
    found = substack.read(archive({"export/posts.csv": HEADER + MILL, **packed}), "a.zip")
    assert len(list(found)) == 1
