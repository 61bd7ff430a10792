"""An upload that is cut off anywhere goes on after the restart: each part of it is done once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from bot.i18n import texts
from bot.storage.people import Role
from bot.storage.uploads import Upload
from bot.uploads.interrupted import MOST_TRIES
from tests.bot.scenarios.restarting import until
from tests.bot.scenarios.standing import StandingStorage
from tests.bot.sent import NOTES, forwarded, telegram_document, uploads_notes
from tests.index.reading.archives import archive
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from bot.config import Settings
    from bot.storage.storage import Storage
    from index import Library
    from tests.bot.scenarios.restarting import Begin
    from tests.local_telegram import Chat, Telegram

NOW = 1_700_000_000


@pytest.fixture
async def storage(settings: Settings, library: Library) -> AsyncIterator[StandingStorage]:
    """Open beside the library, whose folder is there then."""
    assert library is not None
    async with await StandingStorage.open(settings.data) as opened:
        yield opened


@pytest.fixture
def chat(telegram: Telegram) -> Chat:
    return telegram.private(OWNER)


async def waiting(storage: Storage, count: int) -> bool:
    return sum(len(upload.waiting) for upload in await storage.uploads.untold()) == count


async def begun(storage: StandingStorage, times: int) -> bool:
    return storage.uploads.begun == times


async def summary(chat: Chat) -> list[str]:
    """Return the lines of the next summary, without what is said of each article."""
    said = (await chat.reply())["text"].splitlines()
    return [line for line in said if not line.startswith("English")]


async def sources(library: Library) -> dict[str, str]:
    return {one.source_id: one.collection async for one in library.every_article()}


async def one_document(chat: Chat) -> int:
    await chat.uploads("heron.txt", NOTES["heron"].encode(), user=OWNER)
    return 1


async def an_archive(chat: Chat) -> int:
    whole = archive({f"{name}.txt": text.encode() for name, text in NOTES.items()})
    await chat.uploads("notes.zip", whole, user=OWNER)
    return 1


async def several(chat: Chat) -> int:
    await uploads_notes(chat)
    return 3


async def an_album(chat: Chat) -> int:
    for name, more in (("heron", {}), ("plover", {"caption": "#birds please"})):
        document = telegram_document(chat.telegram, f"{name}.txt", NOTES[name].encode())
        chat.sends({"document": document, "media_group_id": "5"} | more, OWNER)
    return 2


async def posts(chat: Chat) -> int:
    for number, text in enumerate(NOTES.values()):
        chat.sends(forwarded(text, number), OWNER)
    return 3


async def in_reply(chat: Chat) -> int:
    group = chat.telegram.group()
    sent = await group.uploads("heron.txt", NOTES["heron"].encode(), user=3)
    await group.says("/add", user=OWNER, reply_to_message=sent)
    return 1


KINDS: dict[str, tuple[Callable[[Chat], Awaitable[int]], dict[str, str]]] = {
    "a document": (one_document, {"heron": "default"}),
    "an archive": (an_archive, dict.fromkeys(NOTES, "default")),
    "several documents": (several, dict.fromkeys(NOTES, "default")),
    "an album": (an_album, {"heron": "birds", "plover": "birds"}),
    "posts": (posts, {f"lenncourier-{n}": "default" for n in range(3)}),
    "a document replied to in a group": (in_reply, {"heron": "default"}),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_what_waits_when_the_program_ends_goes_in_after_the_restart(
    chat: Chat, library: Library, storage: Storage, another: Begin, kind: str
) -> None:
    send, wanted = KINDS[kind]
    answered = chat.telegram.group() if send is in_reply else chat
    await another(quiet_s=30)
    count = await send(chat)
    await until(lambda: waiting(storage, count))
    await another()
    said = await summary(answered)
    assert said[0] == texts.RESUMED
    assert sum(line.startswith("Added: ") for line in said) == len(wanted)
    assert await sources(library) == wanted
    await until(lambda: waiting(storage, 0))
    await another()
    assert await storage.uploads.untold() == []


async def test_an_album_that_is_cut_off_in_the_middle_stays_together(
    chat: Chat, library: Library, storage: StandingStorage, another: Begin
) -> None:
    storage.uploads.at = "heron.txt"
    await another()
    for name, more in (("plover", {"caption": "#birds please"}), ("heron", {})):
        document = telegram_document(chat.telegram, f"{name}.txt", NOTES[name].encode())
        chat.sends({"document": document, "media_group_id": "5"} | more, OWNER)
    await until(library.size)
    storage.uploads.at = ""
    await another()
    assert (await summary(chat))[0] == texts.RESUMED
    assert await sources(library) == {"heron": "birds", "plover": "birds"}


async def test_what_was_committed_and_not_noted_is_told_as_if_nothing_had_been(
    chat: Chat, library: Library, storage: StandingStorage, another: Begin
) -> None:
    await library.add(b"Curlews\n\nThe old count of curlews.", name="curlew.txt")
    storage.uploads.noted = False
    await another()
    await chat.uploads("curlew.txt", NOTES["curlew"].encode(), user=OWNER)
    await until(library.kept)
    storage.uploads.noted = True
    await another()
    replaced = texts.REPLACED.format(article="Curlews counted (curlew)")
    assert await summary(chat) == [texts.RESUMED, replaced]
    assert len(await library.kept()) == 1
    assert await sources(library) == {"curlew": "default"}


async def test_what_was_done_before_is_told_with_the_rest_and_taken_back_with_it(
    chat: Chat, library: Library, storage: StandingStorage, another: Begin
) -> None:
    storage.uploads.at = "plover.txt"
    await another()
    await chat.uploads("bomb.exe", b"PK", user=OWNER)
    await uploads_notes(chat)
    await until(lambda: begun(storage, 1))
    storage.uploads.at = ""
    await another()
    told = await chat.reply()
    assert told["text"].count("Added: ") == 3
    assert told["text"].count("bomb.exe") == 1
    await chat.presses(told, texts.UNDO, user=OWNER)
    assert "3 articles removed again" in (await chat.reply())["text"]
    assert await library.size() == 0


async def test_what_is_taken_back_by_somebody_between_is_not_added_again(
    chat: Chat, library: Library, storage: StandingStorage, another: Begin
) -> None:
    storage.uploads.at = "plover.txt"
    await another()
    await uploads_notes(chat)
    await until(lambda: begun(storage, 1))
    await library.remove("heron")
    storage.uploads.at = ""
    await another()
    assert len(await summary(chat)) == 3
    assert set(await sources(library)) == {"plover", "curlew"}


async def test_what_brings_the_program_down_each_time_is_asked_for_again_and_the_rest_goes_in(
    chat: Chat, library: Library, storage: StandingStorage, another: Begin
) -> None:
    storage.uploads.at = "plover.txt"
    storage.uploads.killed = True
    await another()
    await uploads_notes(chat)
    for times in range(1, MOST_TRIES + 1):
        await until(partial(begun, storage, times))
        await another()
    said = await summary(chat)
    assert texts.SEND_AGAIN.format(names="plover.txt") in said
    assert len(said) == 4
    assert storage.uploads.begun == MOST_TRIES
    assert set(await sources(library)) == {"heron", "curlew"}


UPLOADER = 5


@pytest.fixture
async def uploader(telegram: Telegram, storage: Storage) -> Chat:
    await storage.roster.grant(UPLOADER, Role.UPLOADER, NOW, below=Role.OWNER)
    return telegram.private(UPLOADER)


@pytest.mark.parametrize("blocked", [False, True])
async def test_who_may_no_longer_add_gets_nothing_more_in_and_hears_so_once(
    uploader: Chat, library: Library, storage: StandingStorage, another: Begin, *, blocked: bool
) -> None:
    storage.uploads.at = "plover.txt"
    await another()
    for name, text in NOTES.items():
        await uploader.uploads(f"{name}.txt", text.encode(), user=UPLOADER)
    await until(lambda: begun(storage, 1))
    await storage.roster.revoke(UPLOADER, below=Role.OWNER)
    if blocked:
        await storage.roster.let_in(UPLOADER, allowed=False)
    storage.uploads.at = ""
    await another()
    said = await summary(uploader)
    assert said == [texts.RESUMED, "Added: Herons nest again (heron)", texts.NOT_FOR_YOU]
    assert set(await sources(library)) == {"heron"}
    await until(lambda: waiting(storage, 0))


async def test_a_collection_that_was_closed_between_gets_nothing_more(
    uploader: Chat, library: Library, storage: Storage, another: Begin
) -> None:
    await another(quiet_s=30)
    await storage.roster.open_collection("birds", opened=True)
    for name, tag in (("heron", "#birds"), ("plover", "")):
        document = telegram_document(uploader.telegram, f"{name}.txt", NOTES[name].encode())
        uploader.sends({"document": document, "caption": tag}, UPLOADER)
    await until(lambda: waiting(storage, 2))
    await storage.roster.open_collection("birds", opened=False)
    await another()
    assert texts.CANNOT_ADD_THERE in await summary(uploader)
    assert await sources(library) == {"plover": "default"}


async def test_an_upload_that_a_fault_ends_does_not_go_on_after_the_restart(
    chat: Chat, library: Library, storage: StandingStorage, another: Begin
) -> None:
    await another()
    storage.uploads.broken = True
    await one_document(chat)
    await summary(chat)  # that something went wrong
    storage.uploads.broken = False
    await another()
    assert await storage.uploads.untold() == []
    assert await library.size() == 0


async def test_a_stop_in_order_is_no_try(
    chat: Chat, library: Library, storage: StandingStorage, another: Begin
) -> None:
    storage.uploads.at = "heron.txt"
    await another()
    await one_document(chat)
    for times in range(1, MOST_TRIES + 2):
        await until(partial(begun, storage, times))
        if times > MOST_TRIES:
            storage.uploads.at = ""
        await another()
    assert len(await summary(chat)) == 2
    assert await library.size() == 1


async def test_what_comes_after_the_restart_goes_along(
    chat: Chat, library: Library, storage: Storage, another: Begin
) -> None:
    await another(quiet_s=30)
    await one_document(chat)
    await until(lambda: waiting(storage, 1))
    await another(quiet_s=0.5)
    await chat.uploads("heron.txt", b"Herons gone\n\nThe heron has left the mill.", user=OWNER)
    said = await summary(chat)
    assert said[:2] == [texts.RESUMED, "Added: Herons nest again (heron)"]
    assert said[2] == "Replaced: Herons gone (heron)"
    assert await library.size() == 1


async def test_its_progress_names_what_comes_next(
    chat: Chat, storage: Storage, another: Begin
) -> None:
    await another(quiet_s=30)
    await one_document(chat)
    await until(lambda: waiting(storage, 1))
    await another(quiet_s=0.5, progress_after_s=0)
    assert (await chat.reply())["text"].startswith("Adding heron.txt (1)")


async def test_what_an_earlier_version_has_noted_or_cannot_be_read_is_asked_for_again(
    chat: Chat, storage: Storage, another: Begin
) -> None:
    upload = Upload("u", OWNER, None, OWNER, 10, "en", waiting={10: "a.txt", 11: "b.txt"})
    await storage.uploads.begin(upload, NOW, '{"name": "of another version"}')
    await another()
    again = [texts.SEND_AGAIN.format(names=name) for name in ("a.txt", "b.txt")]
    assert await summary(chat) == [texts.RESUMED, *again]


async def test_another_bot_on_the_same_folder_leaves_it_to_the_bot_that_it_was_sent_to(
    chat: Chat, storage: Storage, another: Begin
) -> None:
    upload = Upload("u", OWNER, None, OWNER, 10, "en", waiting={10: "a.txt"}, bot=5)
    await storage.uploads.begin(upload, NOW, "{}")
    await another()
    await chat.says("/help", user=OWNER)
    assert texts.RESUMED not in (await chat.reply())["text"]
    assert await storage.uploads.kept("u")


@pytest.mark.parametrize("name", ["mill\ud800.txt", "mill\x00.txt", "𝔸" * 300 + ".txt"])
async def test_a_name_that_is_garbled_stops_nothing(
    chat: Chat, storage: Storage, library: Library, another: Begin, name: str
) -> None:
    await another(quiet_s=30)
    await chat.uploads(name, NOTES["heron"].encode(), user=OWNER)
    await until(lambda: waiting(storage, 1))
    await another()
    assert len(await summary(chat)) == 2
    assert await library.size() == 1
