"""Adding and removing in Telegram: owners may, others hear a polite no."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.i18n.language import ENGLISH
from bot.pace import Backoff, Pace
from bot.views.rich_text import file_name
from bot.views.upload_report import FAILURES
from tests.local_telegram import OWNER, Refusal

if TYPE_CHECKING:
    from index import Article, Library
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")

FILE = b"Bridge closed\n\nThe bridge over the Lenn is closed.\n\nFerries run."


async def test_an_owners_document_is_added_and_found_by_the_next_question(
    telegram: Telegram,
) -> None:
    chat = telegram.private(OWNER)
    await chat.uploads("bridge.txt", FILE, user=OWNER)
    assert (await chat.reply())["text"] == ("Added: Bridge closed (bridge)\nEnglish · 2 passages")
    await chat.says("what about ferries?", user=OWNER)
    assert "Ferries run." in (await chat.reply())["text"]


async def test_the_same_name_again_replaces(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    said = []
    for content in (FILE, FILE, FILE + b"\n\nUntil March."):
        await chat.uploads("bridge.txt", content, user=OWNER)
        said.append((await chat.reply())["text"])
    assert said[1:] == [
        "Already there, unchanged: Bridge closed (bridge)",
        (
            "Replaced: Bridge closed (bridge)\nEnglish · 3 passages\n"
            f"instead of “Bridge closed”, added on {ENGLISH.day(datetime.now(UTC).date())}"
        ),
    ]
    await chat.uploads("other.txt", FILE + b"\n\nUntil March.", user=OWNER)
    assert (await chat.reply())["text"].endswith("has the same text as article bridge")


async def test_anyone_else_hears_a_polite_no(telegram: Telegram, library: Library) -> None:
    chat = telegram.private()
    await chat.uploads("bridge.txt", FILE)
    assert (await chat.reply())["text"] == texts.NOT_FOR_YOU
    assert (await library.counts()).articles == 0


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.txt", b" ", "Refused: a.txt: it is empty"),
        ("a.txt", b"\x00\x01\x02", "Refused: a.txt: it is not text but binary data"),
        ("a.exe", b"MZ", texts.NOT_A_FORMAT.format(name="a.exe")),
        (None, b"MZ", texts.NOT_A_FORMAT.format(name="upload")),
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


async def test_many_articles_are_summed_up(telegram: Telegram) -> None:
    lines = [json.dumps({"id": str(n), "text": f"Note number {n}."}) for n in range(30)]
    broken = ["x"] * 12
    chat = telegram.private(OWNER)
    await chat.uploads("many.jsonl", "\n".join([*lines, *broken]).encode(), user=OWNER)
    said = (await chat.reply())["text"].splitlines()
    assert said[0] == "30 articles added"
    assert said[1] == "• 0 (0)"
    assert said[4].startswith("Refused: many.jsonl, line 31: it is not JSON")
    assert said[-1] == "... and 4 more refused"
    report = await chat.reply()
    assert report["document"]["file_name"] == "report.txt"
    everything = telegram.files[report["document"]["file_id"]].decode()
    assert everything.count("Added:") == 30
    assert everything.count("Refused:") == 12


async def test_of_failures_without_end_so_many_are_kept_and_all_are_counted(
    telegram: Telegram,
) -> None:
    chat = telegram.private(OWNER)
    await chat.uploads("broken.jsonl", b"{\n" * (FAILURES + 50), user=OWNER)
    said = (await chat.reply())["text"].splitlines()
    assert len(said) == 9
    assert said[-1] == f"... and {FAILURES + 42:,} more refused"
    listing = (await chat.reply())["document"]["file_id"]
    lines = telegram.files[listing].decode().splitlines()
    assert len(lines) == FAILURES + 1
    assert lines[-1] == "... and 50 more refused"


async def test_a_file_that_is_too_large_is_not_fetched(telegram: Telegram) -> None:
    chat = telegram.private(OWNER)
    await chat.uploads("a.txt", b"x", user=OWNER, file_size=50_000_000)
    # A server of one's own has no such limit: the file is fetched.
    assert (await chat.reply())["text"].startswith("Added")


async def test_a_file_that_telegram_does_not_hand_out_is_said_to_be_too_large(
    telegram: Telegram, library: Library
) -> None:
    telegram.refuse["getFile"] = [Refusal(400, "Bad Request: file is too big")]
    chat = telegram.private(OWNER)
    await chat.uploads("a.txt", b"Title\n\nSome text.", user=OWNER)
    assert (await chat.reply())["text"] == texts.TOO_LARGE.format(name="a.txt")
    assert (await library.counts()).articles == 0


async def test_removing_is_confirmed_by_a_button(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    chat = telegram.private(OWNER)
    await chat.says("/remove 2001", user=OWNER)
    question = await chat.reply()
    assert question["text"].startswith(texts.CONFIRM_REMOVE)
    await chat.presses(question, texts.REMOVE, user=OWNER)
    said = (await chat.reply())["text"]
    assert said.startswith("/restore 2001 brings it back within 30 days.")
    assert texts.REMOVED in said
    assert (await library.counts()).articles == 0
    await chat.presses(question | {"reply_markup": BUTTONS}, "again", user=OWNER, data="remove:1")
    assert (await chat.reply())["text"] == texts.GONE


BUTTONS = {"inline_keyboard": [[{"text": "again", "callback_data": "remove:1"}]]}


async def test_an_article_may_be_kept_after_all(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    chat = telegram.private(OWNER)
    await chat.says("/remove 2001", user=OWNER)
    await chat.presses(await chat.reply(), texts.KEEP, user=OWNER)
    assert (await chat.reply())["text"] == texts.KEPT
    assert (await library.counts()).articles == 1


async def test_nobody_else_removes_not_even_with_a_forged_button(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    group = telegram.group()
    await group.says("/remove 2001")
    assert (await group.reply())["text"] == texts.NOT_YOURS_TO_REMOVE
    await group.says("/remove 2001", user=OWNER)
    question = await group.reply()
    for label in (texts.REMOVE, texts.KEEP):
        acknowledged = await group.presses(question, label, user=1)
        assert acknowledged["text"] == texts.NOT_YOURS_TO_REMOVE
    await asyncio.sleep(0.1)
    assert group.sent.empty()
    assert (await library.counts()).articles == 1


async def test_an_anonymous_admin_is_not_an_owner(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    group = telegram.group()
    await group.says("/remove 2001", user=OWNER, sender_chat=group.as_json())
    assert (await group.reply())["text"] == texts.NOT_YOURS_TO_REMOVE


@pytest.mark.parametrize(
    ("command", "said"), [("/remove", "Which one?"), ("/remove 9", "I hold no")]
)
async def test_what_to_remove_must_be_there(telegram: Telegram, command: str, said: str) -> None:
    chat = telegram.private(OWNER)
    await chat.says(command, user=OWNER)
    assert (await chat.reply())["text"].startswith(said)


async def test_an_id_in_two_collections_is_not_removed_by_chance(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge, collection="north")
    await library.add(bridge, collection="south")
    chat = telegram.private(OWNER)
    await chat.says("/remove 2001", user=OWNER)
    assert (await chat.reply())["text"] == texts.SEVERAL_ARTICLES.format(number="2001")


def test_a_file_name_is_only_a_name() -> None:
    assert len(file_name("a." + "x" * 5_000)) < 130
    assert len(file_name("x" * 5_000 + ".jsonl")) < 130
    assert file_name("../../etc/passwd") == "passwd"
    assert file_name("..\\a\x07b.txt") == "ab.txt"
    assert file_name(None) == file_name("") == file_name("/") == "upload"
    assert len(file_name("x" * 500 + ".txt")) == 104


@pytest.mark.parametrize("pace", [Pace(quiet_s=0.05, requests=Backoff(0.01))])
async def test_a_document_that_cannot_be_fetched_is_said_so_and_leaves_nothing(
    telegram: Telegram, library: Library
) -> None:
    telegram.refuse["getFile"] = [Refusal(502, "Bad Gateway")] * 9
    chat = telegram.private(OWNER)
    await chat.uploads("a.txt", b"Title\n\nSome text.", user=OWNER)
    assert (await chat.reply())["text"] == texts.UNFETCHED.format(name="a.txt")
    assert (await library.counts()).articles == 0
