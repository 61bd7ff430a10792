"""Kind of a file by its content: other files than texts, and texts that begin like them."""

from __future__ import annotations

import gzip
import json
from time import process_time

import pytest

from index import ReadingError, Reason, WrongFormat
from index.reading.content import kind_of
from index.reading.kinds import Kind
from tests.index.reading.archives import archive
from tests.index.reading.single import one

BODY = "<p>The mill on the Ane was sold on Friday for 90,000 crowns.</p>"
PAGE = f"<html><head><title>Mill sold</title></head><body>{BODY}</body></html>"
MAIL = (
    "Return-Path: <a@mill.example>\nMIME-Version: 1.0\nSubject: The mill\n"
    "From: a@mill.example\n\nIt is sold.\n"
)
CUES = "1\n00:00:01,000 --> 00:00:02,500\nThe mill is sold.\n"
ODT_TYPE = "application/vnd.oasis.opendocument.text"

# Files that people have saved, renamed or exported under the name of a text.
NO_TEXTS = [
    (f"<!DOCTYPE html>{PAGE}", Kind.HTML),
    (f"\n\n  <!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>\n{PAGE}", Kind.HTML),
    (f"<!-- saved from url=(0030)https://mill.example/ -->\n{PAGE}", Kind.HTML),
    (f"\ufeff{PAGE}", Kind.HTML),
    (f'<?xml version="1.0"?>\n<!DOCTYPE html>\n{PAGE}', Kind.HTML),
    (PAGE.encode("utf-16"), Kind.HTML),
    (f'<div class="story">{BODY}</div>', Kind.HTML),
    (f"<p>Die Mühle wurde verkauft.</p>\n{BODY}", Kind.HTML),
    (f"Мельница продана\n{BODY * 6}", Kind.HTML),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", Kind.PDF),
    (b"HTTP/1.1 200 OK\n\n%PDF-1.4\n1 0 obj\n<<>>\nendobj\n", Kind.PDF),
    (r"{\rtf1\ansi The mill is sold.\par}", Kind.RTF),
    (archive({"word/document.xml": "<w:document/>"}), Kind.DOCX),
    (archive({"mimetype": ODT_TYPE, "content.xml": "<office/>"}), Kind.ODT),
    (archive({"mimetype": "application/epub+zip"}), Kind.EPUB),
    (archive({"xl/workbook.xml": "<workbook/>"}), Kind.XLSX),
    (archive({"a.txt": "The mill is sold."}), Kind.ZIP),
    (b"PK\x03\x04 cut off", Kind.ZIP),
    (gzip.compress(b"The mill is sold.", mtime=0), Kind.GZIP),
    (gzip.compress(b"WARC/1.0\r\n", mtime=0), Kind.WARC),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "DOC/XLS/PPT"),
    (b"\x89PNG\r\n\x1a\n" + bytes(30), "PNG"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
    ('<?xml version="1.0"?><rss version="2.0"><channel/></rss>', Kind.FEED),
    ('<feed xmlns="http://www.w3.org/2005/Atom"></feed>', Kind.FEED),
    ('<rdf:RDF xmlns="http://purl.org/rss/1.0/"></rdf:RDF>', Kind.FEED),
    ('<rss xmlns:wp="http://wordpress.org/export/1.2/"></rss>', Kind.WORDPRESS),
    ("<nitf><body/></nitf>", Kind.NITF),
    ('<?xml version="1.0"?><newsItem guid="x"></newsItem>', Kind.NEWSML),
    ('<svg xmlns="http://www.w3.org/2000/svg"></svg>', "SVG"),
    ('<?xml version="1.0"?><prices/>', "XML"),
    (json.dumps({"name": "Mill news", "messages": []}), Kind.TELEGRAM),
    (json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": []}), Kind.JSON_FEED),
    (json.dumps({"id": "1", "text": "The mill is sold."}), Kind.JSON_LINES),
    ('{"id": "1", "text": "Sold."}\n{"id": "2", "text": "Sold again."}\n', Kind.JSON_LINES),
    (json.dumps([{"price": 90_000}]), "JSON"),
    (CUES, Kind.SRT),
    ("WEBVTT\n\n00:01.000 --> 00:02.000\nThe mill is sold.\n", Kind.VTT),
    (MAIL, Kind.MAIL),
    (f"From a@mill.example Fri Jan  2 10:00:00 2026\n{MAIL}", Kind.MBOX),
    (b"WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n", Kind.WARC),
    ("% notes\n\\documentclass{article}\n", "LaTeX"),
]  # fmt: skip

# Texts that people write which begin like something else.
TEXTS = [
    "<3 from the mill\n\nIt is sold.",
    "<b>Mill sold</b>, says the paper's own bold headline.\n\nIt went for 90,000 crowns.",
    "How to write a page\n\nBegin with <!DOCTYPE html> and <html>, and end with </html>.",
    "A < b and c > d\n\nSo says the miller's sum.",
    "%PDF is how such a file begins, the printer said.",
    "A PDF begins with %PDF-1.7\n\nSo the archivist told us.",
    "PK, the player, was sold on Friday.",
    "BM, MZ and GIF89a are letters on the mill's wall.",
    "MZ was the make of the miller's motorcycle.",
    "Rar! cried the child at the mill.",
    "ID3 and MP3 are on sale at the mill.",
    "From the mill on Friday at 10:00, in the year 2026\nIt is sold, said the miller.",
    "From: the miller\nTo: all\nSubject: sold\nDate: 2 January 2026\n\nThe mill is sold.",
    "Note: the mill is sold.\nPrice: 90,000 crowns.\n\nSo it goes.",
    "[1] The mill is sold.\n[2] The price was 90,000 crowns.",
    "[1]",
    "{The miller smiles.}\n\nIt is sold.",
    "1\n\nThe first chapter: the mill is sold.",
    "12:00:01 --> the mill is sold, the log says.",
    "WEBVTT is a format for subtitles\n\nThe mill has none.",
    "Feed: oats, barley and rye\n\nThe mill grinds all of it.",
    "Мельница продана\n\nЗа девяносто тысяч крон.",
    "RIFF and raff\n\nThey bought the mill.",
    "WARC/1.0 is a line that web archives begin with.",
    "\\o/ the mill is sold",
    "",
]


@pytest.mark.parametrize(("content", "kind"), NO_TEXTS)
def test_what_is_no_text_is_told_by_its_content(content: str | bytes, kind: str) -> None:
    assert kind_of(content.encode() if isinstance(content, str) else content) == kind


@pytest.mark.parametrize("content", [content for content, _ in NO_TEXTS])
def test_what_is_no_text_is_refused_under_the_name_of_one(content: str | bytes) -> None:
    told = "its content is .*, but its name says TXT|it is in the old format of Word and Excel: .*"
    with pytest.raises(WrongFormat, match=rf"^mill\.txt: (?:{told})$"):
        one(content, "mill.txt")


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_stays_a_text_whatever_it_begins_with(text: str) -> None:
    assert kind_of(text.encode()) == Kind.TEXT


@pytest.mark.parametrize("name", ["readme.md", "readme.markdown"])
def test_markdown_may_begin_with_a_tag(name: str) -> None:
    text = '<div align="center"><p>Mill</p></div>\n\n# Mill\n\nIt is sold.'
    assert "It is sold." in one(text, name).text
    with pytest.raises(WrongFormat, match="its content is HTML, but its name says Markdown"):
        one(PAGE, name)


@pytest.mark.parametrize("content", ["<nitf/>", b"%PDF-1.7", CUES, MAIL])
def test_lines_of_json_that_are_none_are_refused_once(content: str | bytes) -> None:
    with pytest.raises(ReadingError) as caught:
        one(content, "a.jsonl")
    assert caught.value.reason is Reason.OTHER_FORMAT


@pytest.mark.parametrize("name", ["a", "a.bin", "a.docs"])
def test_a_name_that_says_nothing_leaves_it_to_the_content(name: str) -> None:
    assert one("The mill is sold.", name).text == "The mill is sold."
    with pytest.raises(WrongFormat, match=r"its content is PNG, which cannot be read here"):
        one(b"\x89PNG\r\n\x1a\n", name)


@pytest.mark.parametrize("depth", [10, 200_000])
def test_brackets_without_end_are_no_trouble(depth: int) -> None:
    assert kind_of(b"[" * depth + b"]" * depth) == "JSON"


PAGES = [
    "<p>The mill is sold.</p>" * 9,
    "<html><body><div><p>Die Mühle ist verkauft.</p></div></body></html>",
    "<table><tr><td><a href='#'>Мельница продана</a></td></tr></table>" * 3,
    "<!DOCTYPE html><html><head><title>磨坊</title></head><body><p>卖掉了</p><br></body></html>",
]
LETTER = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (f"Subject: Mill\n{LETTER}Content-Transfer-Encoding: 8bit\n\n", Kind.MAIL),
        (f"From a@a.example Mon Mar  9 08:00:00 2026\n{LETTER}\n", Kind.MBOX),
        (f"{LETTER}Snapshot-Content-Location: https://a.example\n\n", Kind.MHTML),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n", Kind.VTT),
        ("1\n00:00:01,000 --> 00:00:02,000\n", Kind.SRT),
    ],
)
def test_what_holds_a_page_is_no_page(head: str, kind: str, page: str) -> None:
    assert kind_of((head + page).encode()) == kind
    assert kind_of((head + page).replace("\n", "\r\n").encode()) == kind


def test_what_a_page_repeats_takes_no_longer_than_it_is_long() -> None:
    page = '<!DOCTYPE html><html><body class="page_wrap">' + '<p class="page_wrap">' * 3_000
    begin = process_time()
    assert kind_of(page.encode()) == Kind.HTML
    assert process_time() - begin < 0.2


@pytest.mark.parametrize(
    "content",
    [
        b"[InternetShortcut]\r\nURL=https://orle.example/mill\r\n",
        b'<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key></dict></plist>',
    ],
)
def test_a_link_to_a_page_is_none(content: bytes) -> None:
    assert "link" in kind_of(content)
