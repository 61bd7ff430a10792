"""Books."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from index import Article, ReadingError, read
from index.reading.documents.epub import WHOLE
from tests.index.reading.archives import archive
from tests.index.reading.single import one

CONTAINER = '<container><rootfiles><rootfile full-path="E/b.opf"/></rootfiles></container>'
CHAPTER = "<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>{}</h1><p>{}</p></body></html>"


def book(*chapters: tuple[str, str], more: str = "") -> bytes:
    items = "".join(f'<item id="c{n}" href="c%20{n}.xhtml"/>' for n in range(len(chapters)))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "E/b.opf": '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            f"<dc:title>The mill</dc:title><dc:creator>Ann Lee</dc:creator>{more}</metadata>"
            f'<manifest><item id="nav" href="n.xhtml" properties="nav"/>{items}</manifest>'
            f'<spine><itemref idref="nav"/>{spine}<itemref idref="lost"/></spine></package>',
            "E/n.xhtml": CHAPTER.format("Contents", "never"),
            **{f"E/c {n}.xhtml": CHAPTER.format(*chapter) for n, chapter in enumerate(chapters)},
        }
    )


def test_a_small_book_is_one_article() -> None:
    article = one(book(("Spring", "It was sold."), ("Autumn", "It burnt.")), "a.epub")
    assert (article.title, article.author) == ("The mill", "Ann Lee")
    assert article.text == "Spring\n\nIt was sold.\n\nAutumn\n\nIt burnt."
    assert article.published is None


def test_a_large_book_is_an_article_a_chapter() -> None:
    long = "It was sold again. " * (WHOLE // 30)
    found = list(read(book(("Cover", ""), ("Spring", long), ("Autumn", long)), "a.epub"))
    assert [one.title for one in found if isinstance(one, Article)] == [
        "The mill: Spring",
        "The mill: Autumn",
    ]
    assert [one.source_id for one in found if isinstance(one, Article)] == ["a-2", "a-3"]


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ("<dc:date>2026-01-02</dc:date>", date(2026, 1, 2)),
        ('<dc:date event="modification">2026-01-02</dc:date>', None),
    ],
)
def test_its_date_is_that_of_the_book(more: str, day: date | None) -> None:
    assert one(book(("Spring", "It was sold."), more=more), "a.epub").published == day


@pytest.mark.parametrize(
    "content",
    [
        book(),
        archive({"mimetype": "application/epub+zip"}),
        archive({"META-INF/container.xml": "<container/>"}),
        archive({"META-INF/container.xml": CONTAINER}),
    ],
)
def test_what_is_no_book_is_refused(content: bytes) -> None:
    with pytest.raises(ReadingError):
        one(content, "a.epub")


def test_a_locked_book_is_refused_and_one_with_locked_letters_is_not() -> None:
    def with_lock(algorithm: str) -> bytes:
        lock = f'<encryption><EncryptionMethod Algorithm="{algorithm}"/></encryption>'
        packed = BytesIO(book(("Mill", "It is sold.")))
        with ZipFile(packed, "a") as made:
            made.writestr("META-INF/encryption.xml", lock)
        return packed.getvalue()

    assert "It is sold." in one(with_lock("http://www.idpf.org/2008/embedding"), "a.epub").text
    with pytest.raises(ReadingError, match="its content is EPUB with DRM, which cannot be read"):
        one(with_lock("http://www.w3.org/2001/04/xmlenc#aes128-cbc"), "a.epub")
