"""`quoth setup`: a token, an owner and a data folder, written to `.env` for whoever starts."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import time
from typing import TYPE_CHECKING

import typer

from bot.cli import unit
from bot.cli.session import refuse
from bot.cli.streams import say
from bot.config import DEFAULT_BOT_API_URL, EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from telegram import Bot, User

# A bot's number, a colon, and its secret.
TOKEN_FORM = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{10,100}")
MOST_TRIES = 3
# How long somebody may take to write to the bot, and how often it is looked, in seconds.
FOUND_WITHIN_S = 120.0
_POLL_S = 10
# Seconds by which the clocks of Telegram and of this machine may differ.
_CLOCKS_DIFFER_S = 60


async def run(
    env_file: Path, api: str = DEFAULT_BOT_API_URL, within_s: float = FOUND_WITHIN_S
) -> None:
    """Ask for what the bot needs, and write it. Raises typer.Exit where there is no token."""
    bot = await _bot_of_token(api)
    async with bot:
        say(f"This is @{bot.username}.")
        owner = await _owner(bot, within_s)
    usual = unit.SYSTEM_DATA if is_root() else "data"
    data = typer.prompt("Folder for the articles", default=usual, err=True)
    values = {"TELEGRAM_BOT_TOKEN": bot.token, "QUOTH_DATA": data}
    if owner:
        values["QUOTH_OWNERS"] = str(owner)
    if api != DEFAULT_BOT_API_URL:
        values["QUOTH_BOT_API_URL"] = api
    await asyncio.to_thread(write_settings, env_file, values)
    say(f"Written to {env_file}, which only you can read.")
    if typer.confirm("Write a systemd unit, so that the bot always runs?", default=False, err=True):
        system = is_root()
        if system and data != unit.SYSTEM_DATA:
            say(f"A service of the machine keeps its articles in {unit.SYSTEM_DATA}: set so.")
            await asyncio.to_thread(write_settings, env_file, {"QUOTH_DATA": unit.SYSTEM_DATA})
        path = await asyncio.to_thread(write_unit, env_file, system=system)
        say(f"Written to {path}. Start the bot, now and always, with:")
        say(_start(path, system=system))
        return
    say("Start the bot with: quoth run")


async def _bot_of_token(api: str) -> Bot:
    """Return the bot of the token that is typed in, once Telegram knows it."""
    from telegram import Bot
    from telegram.error import InvalidToken, TelegramError

    say("Get a token from @BotFather in Telegram (/newbot), and paste it here.")
    for _ in range(MOST_TRIES):
        token = typer.prompt("Token", err=True).strip()
        if not TOKEN_FORM.fullmatch(token):
            say(f"That is no token: one looks like {EXAMPLES['TELEGRAM_BOT_TOKEN']}")
            continue
        bot = Bot(token, base_url=f"{api.rstrip('/')}/bot")
        try:
            async with bot:
                return bot
        except InvalidToken:
            say("Telegram does not know this token. Copy it again from @BotFather.")
        except TelegramError as error:
            raise refuse(f"Telegram cannot be reached: {error}") from None
    raise refuse("Without a token there is no bot: run quoth setup again once you have one")


async def _owner(bot: Bot, within_s: float) -> int | None:
    """Return the id of who writes /start to the bot now, None where nobody does in time."""
    from telegram.error import TelegramError

    say(f"Now send /start to @{bot.username} from your own account (within two minutes).")
    try:
        person = await _who_starts(bot, time.time(), within_s)
    except TelegramError as error:
        say(f"Telegram does not tell who has written: {error}")
        person = None
    if person and typer.confirm(f"Is this you: {_shown(person)}?", default=True, err=True):
        return person.id
    say("The bot has no owner yet: put your Telegram user id into QUOTH_OWNERS, see .env.example.")
    return None


async def _who_starts(bot: Bot, since: float, within_s: float) -> User | None:
    """Return who writes /start. What has been written stays for the bot that will run."""
    deadline = time.monotonic() + within_s
    while (left := deadline - time.monotonic()) > 0:
        wait = max(0, min(_POLL_S, int(left)))
        for update in reversed(await bot.get_updates(timeout=wait, allowed_updates=["message"])):
            message, person = update.message, update.effective_user
            if (
                message and person and not person.is_bot
                and message.chat.id == person.id
                and (message.text or "").startswith("/start")
                and message.date.timestamp() > since - _CLOCKS_DIFFER_S
            ):  # fmt: skip
                return person
        await asyncio.sleep(0.2)
    return None


def _shown(person: User) -> str:
    name = f" (@{person.username})" if person.username else ""
    return f"{person.full_name}{name}, id {person.id}"


def write_settings(env_file: Path, values: Mapping[str, str]) -> None:
    """Write settings to a file that only its owner can read; other lines of it stay.

    The file is whole, or stays as it was.
    """
    kept = env_file.read_text(encoding="utf-8").splitlines() if env_file.exists() else []
    kept = [line for line in kept if line.partition("=")[0].strip() not in values]
    lines = [*kept, *(f"{name}={value}" for name, value in values.items())]
    beside = env_file.with_name(f".{env_file.name}.{os.getpid()}.new")
    try:
        beside.touch(0o600, exist_ok=False)
        beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
        beside.replace(env_file)
    finally:
        beside.unlink(missing_ok=True)


def write_unit(env_file: Path, *, system: bool) -> Path:
    """Write a systemd unit that runs the bot with these settings; return where it is.

    It is one of the whole machine, the `system`, or one of the user.
    """
    env_file = env_file.absolute()
    path = env_file.with_name("quoth.service")
    written = (unit.for_system if system else unit.for_user)(sys.executable, env_file)
    path.write_text(written, encoding="utf-8")
    return path


def is_root() -> bool:
    """Whether this user looks after the whole machine."""
    return os.geteuid() == 0


def _start(path: Path, *, system: bool) -> str:
    """Return the command that makes a unit run the bot, now and after every start."""
    if system:
        return f"cp {path} /etc/systemd/system/ && systemctl enable --now quoth"
    place = "~/.config/systemd/user"
    return f"mkdir -p {place} && cp {path} {place}/ && systemctl --user enable --now quoth"
