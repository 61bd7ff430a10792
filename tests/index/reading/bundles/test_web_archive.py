"""Web archives."""

from __future__ import annotations

import gzip

import pytest

from index import Article, ReadingError, read
from tests.index.reading.archives import archive

PAGE = (
    "<html><head><title>{0}</title></head><body><article><p>The mill on the Ane was {0} on Friday, "
    "and nobody knows by whom.</p></article></body></html>"
)


def record(address: str, body: str, kind: str = "text/html", status: str = "200 OK") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Record-ID: <urn:x>\r\n"
        "WARC-Date: 2026-09-09T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


RECORDS = (
    record("https://post.example/1", PAGE.format("sold")),
    record("https://post.example/2", PAGE.format("burnt")),
    record("https://post.example/3", PAGE.format("never"), status="404 Not Found"),
    record("https://post.example/4", "never", "image/png"),
    record("https://post.example/5", "<html></html>"),
)
WARC = b"".join(RECORDS)
PACKED = b"".join(map(gzip.compress, RECORDS))


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (WARC, "a.warc"),
        (PACKED, "a.warc.gz"),
        (archive({"datapackage.json": "{}", "archive/a.warc.gz": PACKED}), "a.wacz"),
    ],
)
def test_a_page_that_was_there_is_an_article(content: bytes, name: str) -> None:
    found = [item for item in read(content, name) if isinstance(item, Article)]
    assert [(item.title, item.url) for item in found] == [
        ("sold", "https://post.example/1"),
        ("burnt", "https://post.example/2"),
    ]
    assert found[0].source_id == "https://post.example/1"
    assert found[0].published is None


@pytest.mark.parametrize(
    "content", [b"WARC/1.0\r\n", b"WARC/1.0\r\nWARC-Type: response\r\n\r\nx", WARC[-400:]]
)
def test_what_holds_no_page_is_refused(content: bytes) -> None:
    [error] = read(content, "a.warc")
    assert isinstance(error, ReadingError)
