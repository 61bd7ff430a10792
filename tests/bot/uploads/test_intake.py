"""Each item of an upload goes in by itself, and one that is refused stops no other."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.i18n.language import ENGLISH
from bot.uploads.downloads import ENDINGS
from tests.index.reading.archives import archive
from tests.index.reading.documents.made import docx, w
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from index import Library
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")

PAGE = (
    b"<!DOCTYPE html><html><head><title>Mill sold</title><meta property='article:published_time' "
    b"content='2026-01-02'></head><body><nav><a href='/'>Home</a></nav><article><p>The mill on the "
    b"Ane was sold on Friday for ninety thousand crowns.</p><p>The new owner, Ann Lee, wants to "
    b"grind rye again.</p></article><footer>All rights reserved.</footer></body></html>"
)


async def test_each_file_has_its_own_sentence_and_the_rest_goes_in(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    lines = [json.dumps({"id": "1", "text": "The mill is shut."}), "{broken", '{"id": "2"}']
    for name, content in (
        ("notes.jsonl", "\n".join(lines).encode()),
        ("bomb.exe", b"PK\x03\x04"),
        ("empty.txt", b""),
        ("../..\x07/etc/x.md", b"\xff\xfe\x00"),
    ):
        await chat.uploads(name, content, user=OWNER)
    said = (await chat.reply())["text"].splitlines()
    assert said[0] == "Added: 1 (1)"
    assert said[2].startswith("Refused: notes.jsonl, line 2: it is not JSON")
    assert said[3] == "Refused: notes.jsonl, article 2: it has no text"
    assert said[4] == texts.NOT_A_FORMAT.format(name="bomb.exe", endings=ENDINGS)
    assert said[5] == "Refused: empty.txt: it is empty"
    assert said[6].startswith("Refused: x.md: ")
    assert len(said) == 7
    assert (await library.counts()).articles == 1


async def test_files_of_all_kinds_go_in_and_a_broken_one_stops_none(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    await chat.uploads("broken.pdf", b"%PDF-1.7 broken", user=OWNER)
    await chat.uploads("bomb.zip", archive({"a.txt": bytes(30 << 20)}), user=OWNER)
    await chat.uploads("board.docx", docx(w("They met on Monday.")), user=OWNER)
    await chat.uploads("rows.csv", b"id,title,text\n7,Mill,It is sold.\n", user=OWNER)
    said = (await chat.reply())["text"].splitlines()
    assert [line for line in said if line.startswith("Added")] == [
        "Added: board (board)",
        "Added: Mill (7)",
    ]
    assert [line for line in said if line.startswith("Refused")] == [
        "Refused: broken.pdf: it is damaged, or made in a way that cannot be read",
        "Refused: bomb.zip/a.txt: it unpacks to over 5 MB",
    ]


async def test_a_page_is_asked_for_its_article_and_a_file_by_a_wrong_name_is_refused(
    telegram: Telegram, library: Library
) -> None:
    chat = telegram.private(OWNER)
    await chat.uploads("mill.html", PAGE, user=OWNER)
    await chat.uploads("mill.txt", PAGE, user=OWNER)
    said = (await chat.reply())["text"].splitlines()
    assert said[0] == "Added: Mill sold (mill)"
    assert said[1].startswith(f"{ENGLISH.day(date(2026, 1, 2))} · English")
    assert said[2] == "left out: what surrounds the article (19%)"
    assert said[3:] == ["Refused: mill.txt: its content is HTML, but its name says TXT"]
    answer = await library.ask("Who wants to grind rye?")
    assert answer.quotes[0].text == "The new owner, Ann Lee, wants to grind rye again."


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b" ", "Refused: a.txt: it is empty"),
        ("a.txt", b"\x00\x01\x02", "Refused: a.txt: it is not text but binary data"),
        ("a.exe", b"MZ", texts.NOT_A_FORMAT.format(name="a.exe", endings=ENDINGS)),
        (None, b"MZ", texts.NOT_A_FORMAT.format(name="upload", endings=ENDINGS)),
        ("../../x\n.txt", b" ", "Refused: x.txt: it is empty"),
    ],
)
async def test_what_cannot_be_read_is_refused_with_the_reason(
    telegram: Telegram, library: Library, name: str | None, content: bytes, expected: str
) -> None:
    chat = telegram.private(OWNER)
    await chat.uploads(name, content, user=OWNER)
    assert (await chat.reply())["text"] == expected
    assert (await library.counts()).articles == 0
