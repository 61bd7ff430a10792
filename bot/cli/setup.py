"""`quoth setup`: a token, an owner and a data folder, written to `.env` for whoever starts.

Questions are asked outside of any event loop: one would take Ctrl-C for itself.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from telegram import Bot
from telegram.error import Conflict, TelegramError

from bot.cli import owner, unit
from bot.cli.env_file import settings_in, start_command, write_settings
from bot.cli.session import finish, refuse
from bot.cli.streams import say
from bot.config import DEFAULT_BOT_API_URL, EXAMPLES
from bot.errors import ConfigError
from bot.telegram_errors import REFUSED, in_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telegram import User

# A bot's number, a colon, and its secret.
TOKEN_FORM = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{10,100}")
MOST_TRIES = 3
# Seconds that somebody may take to write to the bot.
FOUND_WITHIN_S = 120.0


def run(env_file: Path, api: str | None = None, within_s: float = FOUND_WITHIN_S) -> None:
    """Ask for what the bot needs, and write it. Raises typer.Exit where there is no token.

    Without an `api`, the Bot API server is the one that the file has.
    """
    api = server(env_file, api)
    bot = _bot_of_token(api)
    owners = _owners(bot, within_s, settings_in(env_file).get("QUOTH_OWNERS", ""))
    found = {"TELEGRAM_BOT_TOKEN": bot.token}
    if owners:
        found["QUOTH_OWNERS"] = owners
    if api != server(env_file):
        found["QUOTH_BOT_API_URL"] = api
    settle(env_file, found, as_root=os.geteuid() == 0)


def check_server(api: str | None) -> None:
    """Raise ConfigError where that is no address of a Bot API server."""
    if api is not None and not re.fullmatch(r"https?://\S+", api):
        raise ConfigError(f"{api} is no address of a Bot API server, like http://localhost:8081")


def server(env_file: Path, api: str | None = None) -> str:
    """Return the Bot API server to ask: the one that is given, or else that of the file."""
    return api or settings_in(env_file).get("QUOTH_BOT_API_URL", DEFAULT_BOT_API_URL)


def settle(env_file: Path, found: Mapping[str, str], *, as_root: bool) -> None:
    """Ask for the folder, write it beside the settings that were found, and offer a unit.

    As root somebody looks after the whole machine.
    """
    usual = settings_in(env_file).get("QUOTH_DATA") or (unit.SYSTEM_DATA if as_root else "data")
    data = typer.prompt("Folder for the articles", default=usual, err=True)
    write_settings(env_file, {**found, "QUOTH_DATA": str(Path(data).expanduser())})
    say(f"Written to {env_file}, which only you can read.")
    question = "Write a systemd unit, so that the bot always runs?"
    if as_root and (place := unit.in_a_home(sys.executable)):
        say(
            f"This program lies in a home, as {place}, which the user of a service may not read. "
            "For a systemd unit, install Quoth and its Python outside of homes, as in /opt/quoth."
        )
    elif typer.confirm(question, default=False, err=True):
        _offer_service(env_file, data, system=as_root)
        return
    say(f"Start the bot with: {start_command(env_file)}")


def _offer_service(env_file: Path, data: str, *, system: bool) -> None:
    """Write a unit, and say how it is started."""
    if system and data != unit.SYSTEM_DATA:
        say(f"A service of the machine keeps its articles in {unit.SYSTEM_DATA}: set so.")
        write_settings(env_file, {"QUOTH_DATA": unit.SYSTEM_DATA})
    path, written = write_unit(env_file, system=system)
    done = f"Written to {path}" if written else f"{path} stays as it is"
    say(f"{done}. Start the bot, now and always, with:")
    say(_start(path, system=system))


def _bot_of_token(api: str) -> Bot:
    """Return the bot of the token that is typed in, once Telegram knows it."""
    say("Get a token from @BotFather in Telegram (/newbot), and paste it here.")
    for _ in range(MOST_TRIES):
        token = typer.prompt("Token", err=True).strip()
        if not TOKEN_FORM.fullmatch(token):
            say(f"That is no token: one looks like {EXAMPLES['TELEGRAM_BOT_TOKEN']}")
            continue
        bot = Bot(token, base_url=f"{api.rstrip('/')}/bot")
        try:
            finish(_meet(bot))
        except REFUSED:
            say("Telegram does not know this token. Copy it again from @BotFather.")
        except TelegramError as error:
            raise refuse(f"Telegram cannot be reached: {in_words(error)}") from None
        else:
            say(f"This is @{bot.username}.")
            return bot
    raise refuse("Without a token there is no bot: run quoth setup again once you have one")


async def _meet(bot: Bot) -> None:
    async with bot:
        pass


def _owners(bot: Bot, within_s: float, there: str) -> str:
    """Return the owners as they are set: those who are there, and who writes to the bot now."""
    try:
        person = _found(bot, within_s)
    except Conflict:
        say("Another program fetches this bot's messages, so who writes is not seen here: end it.")
        person = None
    except TelegramError as error:
        say(f"Telegram does not tell who has written: {in_words(error)}")
        person = None
    names = there.replace(",", " ").split()
    if person and typer.confirm(f"Is this you: {_shown(person)}?", default=True, err=True):
        names += [str(person.id)] if str(person.id) not in names else []
    elif names:
        say(f"The owners stay as they are: {', '.join(names)}.")
    else:
        say(
            "The bot has no owner yet. Run quoth setup again to find out your user id, or put it "
            "into QUOTH_OWNERS, see .env.example."
        )
    return ",".join(names)


def _found(bot: Bot, within_s: float) -> User | None:
    """Return who writes /start to the bot now, None where nobody does, or nobody can be heard."""
    if url := finish(owner.posted_to(bot)):
        say(f"Telegram posts this bot's messages to {url}, so who writes to it is not seen here.")
        question = "Take that back? A bot with QUOTH_WEBHOOK_URL sets it anew when it starts."
        if not typer.confirm(question, default=True, err=True):
            return None
        finish(owner.take_back(bot))
    say(f"Now send /start to @{bot.username} from your own account (within two minutes).")
    return finish(owner.who_starts(bot, within_s, _tell_of_dropped))


def _tell_of_dropped() -> None:
    say("A hundred messages wait for the bot: the older half of them is dropped, to see yours.")


def _shown(person: User) -> str:
    name = f" (@{person.username})" if person.username else ""
    return f"{person.full_name}{name}, id {person.id}"


def write_unit(env_file: Path, *, system: bool) -> tuple[Path, bool]:
    """Write a systemd unit that runs the bot with these settings; return where, and whether.

    It is one of the whole machine, the `system`, or one of the user. Somebody is asked whether it
    takes the place of another one: that may be changed by hand.
    """
    env_file = env_file.absolute()
    path = env_file.with_name("quoth.service")
    unit_text = (unit.for_system if system else unit.for_user)(sys.executable, env_file)
    question = f"{path} is there already, and says something else. Write it anew?"
    differs = path.exists() and path.read_bytes() != unit_text.encode()
    if differs and not typer.confirm(question, default=False, err=True):
        return path, False
    path.write_text(unit_text, encoding="utf-8")
    return path, True


def _start(path: Path, *, system: bool) -> str:
    """Return the command that makes a unit run the bot, now and after every start."""
    place = "/etc/systemd/system" if system else "~/.config/systemd/user"
    made = "" if system else f"mkdir -p {place} && "
    user = "" if system else " --user"
    return f"{made}cp {shlex.quote(str(path))} {place}/ && systemctl{user} enable --now quoth"
