"""A small file of each format that is read: what the attack by mangled files begins with."""

from __future__ import annotations

import gzip
import json
import tarfile
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from bench.pages import html_page, pdf_page

_TEXT = (
    "The mill on the river Ane was sold on Friday for ninety thousand crowns, said Ann Lee.",
    "“Its new owner wants to grind rye there again”, wrote the Parish News — and nobody minds.",
    "Мельница на реке продана; طاحونة النهر بيعت; 磨坊在星期五卖掉了。",
)
_PARTS = "".join(f"<p>{part}</p>" for part in _TEXT)
_PAGE = (
    f"<html><head><title>Mill sold</title></head><body><article>{_PARTS}</article></body></html>"
)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
_OPEN = "http://schemas.openxmlformats.org"
_S = f"{_OPEN}/spreadsheetml/2006/main"
_FEED_NAMES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def zipped(members: dict[str, str | bytes]) -> bytes:
    """Return an archive of members by name."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def _docx() -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{part}</w:t></w:r></w:p>" for part in _TEXT)
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}{table}</w:body>'
            "</w:document>",
            "word/styles.xml": f'<w:styles xmlns:w="{_W}"><w:style w:styleId="Title"/></w:styles>',
            "docProps/core.xml": "<coreProperties/>",
        }
    )


def _odt() -> bytes:
    body = "".join(f"<text:p>{part}</text:p>" for part in _TEXT)
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f'<o:document-content xmlns:o="{_OFFICE}:office:1.0" '
            f'xmlns:text="{_OFFICE}:text:1.0"><o:body><o:text>{body}</o:text></o:body>'
            "</o:document-content>",
            "meta.xml": f'<o:document-meta xmlns:o="{_OFFICE}:office:1.0"/>',
        }
    )


def _epub() -> bytes:
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": f'<container xmlns="{_OFFICE}:container"><rootfiles>'
            '<rootfile full-path="a.opf"/></rootfiles></container>',
            "a.opf": '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Mill</dc:title></metadata><manifest>'
            '<item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine>'
            '<itemref idref="c"/></spine></package>',
            "c.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Mill</h1>{_PARTS}</body></html>',
        }
    )


def _xlsx() -> bytes:
    cells = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{one}</t></is></c>'
        f'<c r="B{row}" t="s"><v>{row - 1}</v></c></row>'
        for row, one in enumerate(("title", "Mill sold", "Ferry"), start=1)
    )
    strings = "".join(f"<si><t>{one}</t></si>" for one in ("text", *_TEXT))
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/workbook.xml": f'<workbook xmlns="{_S}"><sheets><sheet name="a" sheetId="1" '
            f'xmlns:r="{_OPEN}/officeDocument/2006/relationships" r:id="r1"/>'
            "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": "<Relationships "
            f'xmlns="{_OPEN}/package/2006/relationships"><Relationship Id="r1" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/sharedStrings.xml": f'<sst xmlns="{_S}">{strings}</sst>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_S}"><sheetData>{cells}</sheetData>'
            "</worksheet>",
        }
    )


def _feed(item: str = "") -> bytes:
    entry = (
        f"<item><title>Mill sold</title><link>https://a.example/1</link><guid>1</guid>"
        f"<pubDate>Mon, 09 Mar 2026 08:00:00 GMT</pubDate><dc:creator>Ann</dc:creator>{item}"
        f"<content:encoded><![CDATA[{_PARTS}]]></content:encoded></item>"
    )
    channel = f"<channel><title>A</title>{entry * 2}</channel>"
    return f'<rss version="2.0" {_FEED_NAMES}>{channel}</rss>'.encode()


def _mail() -> bytes:
    return (
        "From: Ann Lee <ann@a.example>\r\nTo: b@a.example\r\nSubject: =?utf-8?q?Mill_sold?=\r\n"
        "Date: Mon, 09 Mar 2026 08:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/alternative; boundary="xx"\r\n\r\n--xx\r\n'
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + "\r\n\r\n".join(_TEXT)
        + "\r\n--xx\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Transfer-Encoding: 8bit\r\n\r\n{_PAGE}\r\n--xx--\r\n"
    ).encode()


def _mhtml() -> bytes:
    return (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/1\r\n"
        "Subject: Mill sold\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="xx"\r\n\r\n--xx\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        f"Content-Location: https://a.example/1\r\n\r\n{_PAGE}\r\n--xx--\r\n"
    ).encode()


def _warc() -> bytes:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{_PAGE}".encode()
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/1\r\n"
        b"WARC-Date: 2026-03-09T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: "
        + str(len(answer)).encode()
        + b"\r\n\r\n"
        + answer
        + b"\r\n\r\n"
    )


def _tar(members: dict[str, str]) -> bytes:
    target = BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for name, content in members.items():
            told = tarfile.TarInfo(name)
            told.size = len(content.encode())
            archive.addfile(told, BytesIO(content.encode()))
    return target.getvalue()


def _notes() -> bytes:
    note = (
        f"<note><title>Mill</title><content><![CDATA[<en-note>{_PARTS}</en-note>]]></content>"
        "<created>20260309T080000Z</created><resource><data>eA==</data></resource></note>"
    )
    return f"<en-export>{note * 2}</en-export>".encode()


def samples() -> dict[str, bytes]:
    """Return a file of each format, by a name that its kind may have."""
    said = "\n\n".join(_TEXT)
    cues = "".join(
        f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{part}\n\n" for n, part in enumerate(_TEXT, 1)
    )
    posts = [
        {"id": n, "type": "message", "date": "2026-03-09T08:00:00", "from": "A", "text": part}
        for n, part in enumerate(_TEXT)
    ]
    items = [{"id": str(n), "title": "Mill", "content_text": part} for n, part in enumerate(_TEXT)]
    lines = [{"id": str(n), "title": "Mill", "text": part} for n, part in enumerate(_TEXT)]
    rows = "".join(f'{n},Mill,"{part}",2026-03-09\n' for n, part in enumerate(_TEXT))
    rtf = "".join(rf"{part}\par " for part in _TEXT[:1])
    nitf = (
        f"<nitf><head><title>Mill</title></head><body><body.head><hedline><hl1>Mill</hl1></hedline>"
        f"</body.head><body.content>{_PARTS}</body.content></body></nitf>"
    )
    return {
        "a.txt": said.encode(),
        "a.md": f"---\ntitle: Mill\n---\n# Mill\n\n{said}".encode(),
        "a.jsonl": "\n".join(map(json.dumps, lines)).encode(),
        "a.html": html_page(1),
        "b.html": _PAGE.encode(),
        "a.pdf": pdf_page(1),
        "a.docx": _docx(),
        "a.odt": _odt(),
        "a.rtf": rf"{{\rtf1\ansi\ansicpg1251{{\info{{\title Mill}}}}{rtf}\u1052?\'cc}}".encode(),
        "a.epub": _epub(),
        "a.xlsx": _xlsx(),
        "a.rss": _feed(),
        "a.wxr": _feed("<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"),
        "a.nitf": nitf.encode(),
        "a.json": json.dumps({"name": "A", "type": "public_channel", "messages": posts}).encode(),
        "b.json": json.dumps({
            "version": "https://jsonfeed.org/version/1.1", "title": "A", "items": items,
        }).encode(),
        "a.eml": _mail(),
        "a.mbox": b"From a@a.example Mon Mar  9 08:00:00 2026\r\n" + _mail() + b"\r\n",
        "a.mhtml": _mhtml(),
        "a.srt": cues.encode(),
        "a.vtt": b"WEBVTT\n\n" + cues.replace(",", ".").encode(),
        "a.csv": b"id,title,text,published\n" + rows.encode(),
        "a.warc": _warc(),
        "a.warc.gz": gzip.compress(_warc()),
        "a.tar": _tar({"b.html": _PAGE, "c.txt": said}),
        "a.tgz": gzip.compress(_tar({"b.html": _PAGE, "c.txt": said})),
        "a.enex": _notes(),
        "c.json": json.dumps({"data": {
            "posts": [{"id": "1", "title": "Mill", "html": _PARTS, "status": "published"}],
            "users": [{"id": "1", "name": "A"}],
            "posts_authors": [{"post_id": "1", "author_id": "1"}],
        }}).encode(),
        "b.zip": zipped({
            "posts.csv": "post_id,post_date,is_published,title\n1.a,2026-03-09,true,Mill\n",
            "posts/1.a.html": _PARTS,
        }),
        "a.zip": zipped({"b.html": _PAGE, "folder/c.txt": said, "d.eml": _mail()}),
    }  # fmt: skip
