"""Documents become articles, with one summary, beside everything else."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.i18n.language import ENGLISH
from bot.storage.people import Role
from bot.views.tally import FAILURES
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from bot.storage.storage import Storage
    from index import Article, Library
    from tests.local_telegram import Telegram

pytestmark = pytest.mark.usefixtures("bot")

NOTES = {
    "heron": "Herons nest again\n\nThe heron nests again by the mill in Ulme.",
    "plover": "Plovers leave\n\nThe plover has left the salt marsh near Ostrow.",
    "curlew": "Curlews counted\n\nOnly nine curlews were counted on the moor.",
}
FILE = b"Bridge closed\n\nThe bridge over the Lenn is closed.\n\nFerries run."


def lines(count: int) -> bytes:
    return b"\n".join(
        json.dumps({"id": str(n), "text": f"Report {n}.\n\nThe mill {n} is shut. " * 4}).encode()
        for n in range(count)
    )


async def test_the_same_story_under_another_id_is_pointed_out(
    telegram: Telegram, library: Library, bridge: Article
) -> None:
    await library.add(bridge)
    chat = telegram.private(OWNER)
    again = bridge.text.replace("14 cracked", "15 cracked")
    await chat.uploads("again.txt", again.encode(), user=OWNER)
    said = (await chat.reply())["text"]
    assert "nearly the same as Bridge to stay closed until March (2001)" in said
    assert "2 statements" in said


async def test_the_same_file_of_two_at_once_is_in_once_and_a_later_one_is_not_taken_back(
    telegram: Telegram, library: Library, storage: Storage
) -> None:
    await storage.roster.grant(30, Role.UPLOADER, 0, below=Role.OWNER)
    chats = {user: telegram.private(user) for user in (OWNER, 30)}
    for user in (*chats, *chats):
        await chats[user].uploads("heron.txt", NOTES["heron"].encode(), user=user)
    said = {user: await chat.reply() for user, chat in chats.items()}
    assert "".join(one["text"] for one in said.values()).count("Added:") == 1
    first = OWNER if "Added:" in said[OWNER]["text"] else 30
    other = 30 if first == OWNER else OWNER
    await chats[other].uploads("heron.txt", b"Herons gone\n\nThe heron left.", user=other)
    assert (await chats[other].reply())["text"].startswith("Replaced:")
    await chats[first].presses(said[first], texts.UNDO, user=first)
    assert (await chats[first].reply())["text"] == (
        "Undone.\n1 article has been changed by others since, and stays"
    )
    assert [article.title for article in await library.newest()] == ["Herons gone"]


async def test_an_upload_goes_with_a_group_that_becomes_a_supergroup(telegram: Telegram) -> None:
    group = telegram.group()
    said = await group.says("Mill shut\n\nThe mill will be shut on Friday.", user=3)
    await group.says("/add", user=OWNER, reply_to_message=said)
    moved = group.migrates(-1009)
    summary = await moved.reply()
    assert summary["text"].startswith("Added: Mill shut")
    await moved.presses(summary, texts.UNDO, user=OWNER)
    assert (await moved.reply())["text"].startswith("Undone.")


async def test_an_owners_document_is_added_and_found_by_the_next_question(
    telegram: Telegram,
) -> None:
    chat = telegram.private(OWNER)
    await chat.uploads("bridge.txt", FILE, user=OWNER)
    assert (await chat.reply())["text"] == ("Added: Bridge closed (bridge)\nEnglish · 1 passage")
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
            "Replaced: Bridge closed (bridge)\nEnglish · 1 passage\n"
            f"instead of “Bridge closed”, added on {ENGLISH.day(datetime.now(UTC).date())}"
        ),
    ]
    await chat.uploads("other.txt", FILE + b"\n\nUntil March.", user=OWNER)
    assert (await chat.reply())["text"].endswith("has the same text as article bridge")


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
