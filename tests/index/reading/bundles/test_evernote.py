"""Notes as Evernote exports them."""

from __future__ import annotations

from datetime import date

import pytest

from index import Article, EmptyInput, Malformed, read
from index.reading.bundles import evernote

BEGINS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM '
    '"http://xml.evernote.com/pub/evernote-export3.dtd">\n<en-export application="Evernote">'
)
FILE = '<resource><data encoding="base64">SXQgaXMu</data><mime>image/png</mime></resource>'
TOLD = (
    "<created>20260309T081500Z</created><updated>20260401T081500Z</updated><tag>mills</tag>"
    "<note-attributes><author>Ann Lee</author><source>web.clip</source>"
    "<source-url>https://mill.example/1</source-url></note-attributes>"
)


def note(title: str, body: str, more: str = "") -> str:
    declared = '<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/enml2.dtd">'
    return (
        f"<note><title>{title}</title><content><![CDATA[{declared}<en-note>{body}</en-note>]]>"
        f"</content>{more}</note>"
    )


def export(*notes: str) -> bytes:
    return f"{BEGINS}{''.join(notes)}</en-export>".encode()


def test_each_note_is_an_article_with_what_is_known_of_it() -> None:
    body = (
        '<div>The mill is sold.</div><div><br/></div><div><en-todo checked="true"/>Ask Ann &amp; '
        'Bo.</div><en-media hash="x" type="image/png"/><en-crypt hint="x">c2VjcmV0</en-crypt>'
        "<table><tr><td>Year</td><td>Sacks</td></tr></table>"
    )
    found = list(read(export(note("Mill", body, TOLD + FILE), note("Lock", "It is.")), "a.enex"))
    mill, lock = (one for one in found if isinstance(one, Article))
    assert (mill.title, mill.author, mill.published, mill.url) == (
        "Mill", "Ann Lee", date(2026, 3, 9), "https://mill.example/1",
    )  # fmt: skip
    assert mill.text == "The mill is sold.\n\nAsk Ann & Bo.\n\nYear | Sacks"
    assert (lock.title, lock.text, lock.author) == ("Lock", "It is.", None)


def test_a_note_of_pictures_is_passed_over() -> None:
    assert list(evernote.read(export(note("A", "<en-media/>", FILE), note("B", "It is.")), "a"))
    with pytest.raises(EmptyInput):
        list(evernote.read(export(note("A", "<en-media/>", FILE)), "a.enex"))


def test_a_file_that_is_cut_off_is_refused() -> None:
    with pytest.raises(Malformed):
        list(evernote.read(export(note("A", "It is.", FILE))[:-90], "a.enex"))
