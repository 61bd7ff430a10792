"""Data kept about a person: told in numbers, deleted when they say so, and in its time."""

from __future__ import annotations

import asyncio
import re
import time
from contextlib import closing
from sqlite3 import connect
from typing import TYPE_CHECKING

import pytest

from bot.handlers.privacy import AGAIN_AFTER_S
from bot.i18n import texts
from bot.jobs.retention import BOUNDS, tidy
from bot.storage.people import Role
from bot.storage.statistics import DAY
from bot.storage.storage import FILE_NAME
from tests.local_telegram import OWNER

if TYPE_CHECKING:
    from pathlib import Path

    from bot.application import App
    from bot.config import Settings
    from bot.emulator.drivers.clock import SetClock
    from bot.storage.storage import Storage
    from index import Article, Library
    from tests.local_telegram import Chat, Json, Telegram

ANSWERED, IN_VAIN = "who said the coalition is pretending?", "what of the Xanthippe quasars?"
ANN = 1


@pytest.fixture(autouse=True)
async def _articles(library: Library, bridge: Article) -> None:
    await library.add(bridge)


def rows(folder: Path) -> dict[str, int]:
    """Return how many rows each table of the bot's memory has."""
    with closing(connect(folder / FILE_NAME)) as db:
        tables = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type='table'")]
        return {
            name: db.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
            for name in tables
            if not name.startswith("sqlite_") and name != "migrations"
        }


def whose(folder: Path) -> str:
    """Return all that the bot's files hold, as bytes that are letters."""
    files = sorted(folder.glob(f"{FILE_NAME}*"))
    return "".join(file.read_bytes().decode("latin-1") for file in files)


async def asks(chat: Chat, question: str, user: int = ANN) -> Json:
    await chat.says(question, user=user)
    return await chat.reply()


async def forgets(chat: Chat) -> str:
    """Ask to be forgotten, confirm that, and return what is said of it."""
    await chat.presses(await asks(chat, "/forgetme"), texts.FORGET)
    return str((await chat.reply())["text"])


@pytest.mark.usefixtures("bot")
async def test_privacy_is_told_in_the_numbers_that_are_in_force(
    telegram: Telegram, settings: Settings
) -> None:
    said = (await asks(telegram.private(), "/privacy"))["text"]
    assert set(re.findall(r"\d+ days", said)) == {
        f"{settings.keep_days} days",
        "90 days",
        "400 days",
    }
    telegram.languages[ANN] = "de"
    assert f"{settings.keep_days} Tage" in (await asks(telegram.private(), "/privacy"))["text"]


@pytest.mark.usefixtures("bot")
async def test_forgetme_deletes_a_person_everywhere_and_at_once(
    telegram: Telegram, settings: Settings, storage: Storage
) -> None:
    chat, group = telegram.private(), telegram.group()
    answer = await asks(chat, ANSWERED)
    await asks(chat, IN_VAIN)
    await asks(group, f"/ask {IN_VAIN}")
    other = await asks(group, f"/ask {ANSWERED}", user=2)
    await chat.presses(answer, texts.USEFUL)
    await group.presses(other, texts.NOT_USEFUL, user=ANN)
    await storage.roster.note_told(ANN, 0)
    assert "Xanthippe" in whose(settings.data)
    asked = await asks(chat, "/forgetme")
    assert asked["text"] == texts.CONFIRM_FORGET
    assert "Xanthippe" in whose(settings.data)
    await chat.presses(asked, texts.FORGET)
    assert (await chat.reply())["text"] == texts.FORGOTTEN.format(
        questions="3 questions", marks="1 rating"
    )
    assert "Xanthippe" not in whose(settings.data)
    assert "User 1" not in whose(settings.data)
    left = rows(settings.data)
    assert (left["answers"], left["marks"], left["unanswered"], left["people"]) == (1, 0, 0, 1)
    assert left["told_chats"] == 0
    # The number of questions is still known: it is nobody's.
    assert sum(day.questions for day in await storage.statistics.days(0)) == 4
    assert (await chat.presses(answer, texts.USEFUL))["text"] == texts.TOO_OLD


async def test_forgetme_waits_for_nobody_and_claims_only_what_is_done(
    telegram: Telegram, settings: Settings, bot: App, clock: SetClock
) -> None:
    chat = telegram.private()
    await asks(chat, IN_VAIN)
    with closing(connect(settings.data / FILE_NAME, isolation_level=None)) as reading:
        reading.execute("BEGIN")
        reading.execute("SELECT * FROM answers").fetchall()
        asked = await asks(chat, "/forgetme")
        asked_at = time.perf_counter()
        await chat.presses(asked, texts.FORGET)
        said = (await chat.reply())["text"]
        assert said.endswith(texts.OVERWRITTEN_LATER)
        assert "Deleted: 1 question" in said
        # Nobody else waits either.
        await asks(telegram.private(2), ANSWERED, user=2)
        assert time.perf_counter() - asked_at < 10
        assert rows(settings.data)["answers"] == 1
        clock.advance(AGAIN_AFTER_S)
        assert "Xanthippe" in whose(settings.data)
        reading.execute("COMMIT")
    async with asyncio.timeout(20):
        while "Xanthippe" in whose(settings.data):
            clock.advance(AGAIN_AFTER_S)
            await asyncio.sleep(0.01)
    assert bot.running


async def test_what_is_still_to_be_overwritten_after_a_restart_is_overwritten_by_tidying(
    telegram: Telegram, settings: Settings, storage: Storage, bot: App
) -> None:
    await asks(telegram.private(), IN_VAIN)
    with closing(connect(settings.data / FILE_NAME, isolation_level=None)) as reading:
        reading.execute("BEGIN")
        reading.execute("SELECT * FROM answers").fetchall()
        await storage.forget_person(ANN)
        assert not await storage.overwrite()
        await tidy(bot.bot, bot.bot_data)
        assert "Xanthippe" in whose(settings.data)
    await tidy(bot.bot, bot.bot_data)
    assert "Xanthippe" not in whose(settings.data)


FOLLOW_UPS = ("and in Ulme?", "what about the zebras?", "and why?", "and the unicorns?")


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize("follow_up", FOLLOW_UPS)
async def test_their_words_go_from_questions_that_others_asked_after_them(
    telegram: Telegram, settings: Settings, storage: Storage, follow_up: str
) -> None:
    group = telegram.group()
    answer = await asks(group, f"/ask {IN_VAIN}")
    for user in (2, 3):
        # Each goes on from the answer before it, the second from words that are not the asker's.
        await group.says(follow_up, user=user, reply_to_message=answer)
        answer = await group.reply()
    with closing(connect(settings.data / FILE_NAME)) as db:
        [(carried,)] = db.execute("SELECT count(*) FROM answers WHERE searched <> question")
    assert carried, "the follow-up went on from the question before it"
    await forgets(telegram.private())
    assert "Xanthippe" not in whose(settings.data)
    assert "quasars" not in whose(settings.data)
    assert follow_up in whose(settings.data)
    assert [one.question for one in await storage.unanswered.newest(9)] in (
        [follow_up] * 2, [follow_up], [],
    )  # fmt: skip


@pytest.mark.usefixtures("bot")
async def test_what_others_asked_by_themselves_stays_as_it_was_searched(
    telegram: Telegram, settings: Settings
) -> None:
    group, other = telegram.group(), telegram.group(-200)
    for chat in (group, other):
        answer = await asks(chat, f"/ask {IN_VAIN}", user=2)
        await chat.says("and in Ulme?", user=2, reply_to_message=answer)
        await chat.reply()
    await asks(telegram.group(-300), f"/ask {ANSWERED}")
    await forgets(telegram.private())
    assert "Xanthippe" in whose(settings.data)


@pytest.mark.usefixtures("bot")
async def test_nothing_is_deleted_that_was_not_confirmed(
    telegram: Telegram, settings: Settings
) -> None:
    group = telegram.group()
    await asks(group, f"/ask {IN_VAIN}")
    asked = await asks(group, "/forgetme")
    refused = await group.presses(asked, texts.FORGET, user=2)
    assert refused["text"] == texts.NOT_YOURS_TO_PRESS
    await group.presses(asked, texts.KEEP)
    assert (await group.reply())["text"] == texts.KEPT
    assert "Xanthippe" in whose(settings.data)


@pytest.mark.usefixtures("bot")
async def test_what_admins_decided_stays(telegram: Telegram, storage: Storage) -> None:
    await storage.roster.grant(ANN, Role.UPLOADER, 0, below=Role.OWNER)
    await storage.roster.let_in(ANN, allowed=True)
    chat = telegram.private()
    await chat.presses(await asks(chat, "/forgetme"), texts.FORGET)
    assert (await chat.reply())["text"] == texts.NOTHING_FORGOTTEN
    assert await storage.roster.role(ANN) is Role.UPLOADER
    assert await storage.roster.admissions() == {ANN: True}


@pytest.mark.usefixtures("bot")
async def test_nothing_is_kept_of_who_writes_under_another_name(
    telegram: Telegram, settings: Settings
) -> None:
    group = telegram.group()
    await group.says(f"/ask {IN_VAIN}", user=OWNER, sender_chat=group.as_json())
    await group.reply()
    await group.says("/forgetme", user=OWNER, sender_chat=group.as_json())
    assert (await group.reply())["text"] == texts.FORGOTTEN_NOBODY
    with closing(connect(settings.data / FILE_NAME)) as db:
        assert db.execute("SELECT asker FROM answers").fetchall() == [(None,)]


async def test_in_their_time_all_tables_are_empty_or_hold_nobody(
    telegram: Telegram, settings: Settings, bot: App, clock: SetClock
) -> None:
    chat = telegram.private()
    answer = await asks(chat, ANSWERED)
    await asks(chat, IN_VAIN)
    await chat.presses(answer, texts.USEFUL)
    telegram.private(5).membership("member", "kicked")
    await asks(chat, "/privacy")
    full = rows(settings.data)
    assert set(full) == set(BOUNDS), "every table is bounded by a rule"
    assert all(full[table] for table in ("answers", "marks", "unanswered", "people", "updates"))
    assert full["closed_chats"] == 1
    clock.advance((settings.keep_days + 1) * DAY)
    await tidy(bot.bot, bot.bot_data)
    kept = {name: count for name, count in rows(settings.data).items() if count}
    assert kept == {"days": 1, "unanswered": 1, "open_collections": 1}
    clock.advance(500 * DAY)
    await tidy(bot.bot, bot.bot_data)
    kept = {name: count for name, count in rows(settings.data).items() if count}
    assert kept == {"open_collections": 1}
