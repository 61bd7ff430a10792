"""Questions asked while requests and updates go wrong, and what became of each."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.emulator.rules.faults import Fault, Faults

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.emulator.drivers.people import ScriptedChat, ScriptedTelegram
    from bot.emulator.rules.errors import Json

# One in ten goes wrong.
RATE = 0.1
# The ways in which requests and updates go wrong, one at a time.
WAYS: tuple[Fault, ...] = (
    "flood", "failure", "dropped", "late", "doubled", "malformed", "expired",
)  # fmt: skip
# One in so many answers has a button pressed under it, and one in so many chats is a group.
PRESSED, GROUPS = 4, 5
# A second answer would have come by then.
AFTERWARDS_S = 1.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """Numbers of questions that were asked, and of what became of them and of pressed buttons.

    `failed` were answered with an apology, `ignored` are buttons without effect, `struck` are the
    faults on purpose.
    """

    asked: int
    lost: int
    twice: int
    failed: int
    pressed: int
    ignored: int
    struck: int

    @property
    def right(self) -> bool:
        """Whether every question was answered once, and every button did what it says."""
        return not (self.lost or self.twice or self.failed or self.ignored)


def faults(way: Fault, seed: int, *, retry_after: int = 1, lateness: float = 6.0) -> Faults:
    """Return faults of one way, one time in ten."""
    return Faults({way: RATE}, seed=seed, retry_after=retry_after, lateness=lateness)


async def ask_all(
    telegram: ScriptedTelegram,
    questions: Sequence[str],
    chats: Sequence[ScriptedChat],
    *,
    patience_s: float,
    apology: str,
) -> Outcome:
    """Ask questions in turn in all chats, press buttons, and count.

    `patience_s` is how long nothing may happen before what is missing counts as lost, `apology`
    what the bot says where it failed.
    """
    asked: list[tuple[ScriptedChat, int]] = []
    for place, question in enumerate(questions):
        chat = chats[place % len(chats)]
        message = await chat.says(question if chat.is_private else f"/ask {question}")
        asked.append((chat, message["message_id"]))
    await _settled(lambda: sum(map(len, _answers(chats).values())), len(asked), patience_s)
    pressed, ignored = await _press(telegram, chats, patience_s)
    await asyncio.sleep(AFTERWARDS_S)
    answers = _answers(chats)
    counts = [answers[(chat.id, number)] for chat, number in asked]
    return Outcome(
        asked=len(asked),
        lost=sum(not found for found in counts),
        twice=sum(len(found) > 1 for found in counts),
        failed=sum(m["text"] == apology for found in counts for m in found),
        pressed=pressed,
        ignored=ignored,
        struck=sum(telegram.faults.done.values()),
    )


async def _press(
    telegram: ScriptedTelegram, chats: Sequence[ScriptedChat], patience_s: float
) -> tuple[int, int]:
    """Show the next quote of some answers; return how many, and how many did not change."""
    found = [m for messages in _answers(chats).values() for m in messages]
    chosen = [m for m in found if _button(m) is not None][::PRESSED]
    by_id = {chat.id: chat for chat in chats}

    async def press(message: Json) -> None:
        chat, data = by_id[message["chat"]["id"]], _button(message)
        # A button that has expired is not acknowledged, and still does what it says.
        with suppress(TimeoutError):
            await telegram.press(chat, message, str(data), chat.id if chat.is_private else 1)

    await asyncio.gather(*map(press, chosen))
    await _settled(lambda: sum("edit_date" in m for m in chosen), len(chosen), patience_s)
    return len(chosen), sum("edit_date" not in message for message in chosen)


def _button(message: Json) -> str | None:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return next((b["callback_data"] for row in rows for b in row if b["text"] == "›"), None)


def _answers(chats: Sequence[ScriptedChat]) -> dict[tuple[int, int], list[Json]]:
    """Return the bot's answers to each message, by the chat's id and the message's."""
    answers: dict[tuple[int, int], list[Json]] = {}
    for chat in chats:
        for number, message in chat.messages.items():
            if message["from"]["is_bot"] and "reply_to_message" in message:
                answered = (chat.id, message["reply_to_message"]["message_id"])
                answers.setdefault(answered, []).append(message)
            else:
                answers.setdefault((chat.id, number), [])
    return answers


async def _settled(count: Callable[[], int], enough: int, patience_s: float) -> None:
    """Wait until there is enough, or until nothing has been added for `patience_s`."""
    before, since = count(), time.monotonic()
    while (now := count()) < enough and time.monotonic() - since < patience_s:
        if now > before:
            before, since = now, time.monotonic()
        await asyncio.sleep(0.05)
