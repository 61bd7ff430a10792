"""The origin of an article is known while it is read, and makes no other article of it."""

from __future__ import annotations

from dataclasses import replace

from index import Article, read
from index.origins import READING, Origin

PAGE = (
    b"<!DOCTYPE html><html><head><title>Mill</title></head><body><article><h1>Mill</h1>"
    b"<p>The mill at the old bridge is shut for good, the miller said on Monday morning.</p>"
    b"</article></body></html>"
)


def test_an_article_of_a_page_tells_its_format() -> None:
    [article] = read(PAGE, "mill.html")
    assert isinstance(article, Article)
    assert article.origin is not None
    assert article.origin.format == "HTML"


def test_a_plain_text_has_no_origin_to_tell() -> None:
    [article] = read(b"Mill\n\nThe mill is shut.", "mill.txt")
    assert isinstance(article, Article)
    assert article.origin is None


def test_articles_of_two_formats_are_equal_where_their_words_are() -> None:
    article = Article("1", "Mill", "The mill is shut.")
    assert replace(article, origin=Origin("PDF", (("margins", 4),))) == article


def test_the_version_of_the_readers_is_one_to_count_on() -> None:
    assert READING >= 1
