"""`quoth users` and `quoth collections`: what admins do in Telegram, from the command line."""

from __future__ import annotations

from contextlib import asynccontextmanager
from pathlib import Path  # noqa: TC003 - typer reads it
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from bot.cli.session import AsJson, Context, Data, finish, open_library, refuse, settings_of
from bot.cli.streams import print_json, printable, say, write
from bot.clock import SystemClock
from bot.storage.people import LARGEST_ID, Role

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine
    from typing import Any

    from bot.config import Settings
    from bot.storage.people import Person
    from bot.storage.roster import Roster
    from index import Library

users = typer.Typer(
    help="Who may do what: roles, and who is allowed or blocked.", no_args_is_help=True
)
collections = typer.Typer(
    help="The collections of articles, and who sees them.", no_args_is_help=True
)

Grantable = Literal["admin", "uploader", "reader"]
Who = Annotated[str, typer.Argument(help="A user id, or the @username of who wrote to the bot.")]
Whom = Annotated[
    int,
    typer.Argument(min=-LARGEST_ID, max=LARGEST_ID, help="The id of a user or of a group."),
]
# The id of a group begins with a minus, and is no option.
GROUP_IDS = {"ignore_unknown_options": True}
Name = Annotated[str, typer.Argument(help="The collection.")]


@users.command("list")
def list_users(context: Context, as_json: AsJson = False, data: Data = None) -> None:  # noqa: FBT002 - a flag
    """Print who has which role, and who is allowed or blocked, a line each."""
    settings = settings_of(context, data)

    async def show(roster: Roster) -> None:
        for owner in sorted(settings.owners):
            _show("owner", await roster.person(owner), as_json=as_json)
        for person, role in await roster.people():
            if person.id not in settings.owners:
                _show(role.name.lower(), person, as_json=as_json)
        for chat, allowed in (await roster.admissions()).items():
            standing = "allowed" if allowed else "blocked"
            _show(standing, await roster.person(chat), as_json=as_json)

    _with_roster(settings, show)


@users.command()
def grant(context: Context, role: Grantable, who: Who, data: Data = None) -> None:
    """Give somebody a role."""

    async def give(roster: Roster) -> None:
        number = await _number(roster, who)
        await roster.grant(number, Role[role.upper()], int(SystemClock().now()), below=Role.OWNER)
        say(f"{await roster.person(number)}: {role}")

    _with_roster(settings_of(context, data), give)


@users.command()
def revoke(context: Context, who: Who, data: Data = None) -> None:
    """Take somebody's role away."""

    async def take(roster: Roster) -> None:
        number = await _number(roster, who)
        if not await roster.revoke(number, below=Role.OWNER):
            raise refuse(f"{await roster.person(number)} has no role")
        say(f"{await roster.person(number)}: no role")

    _with_roster(settings_of(context, data), take)


@users.command(context_settings=GROUP_IDS)
def allow(context: Context, whom: Whom, data: Data = None) -> None:
    """Allow a person or a group."""
    _with_roster(settings_of(context, data), lambda r: r.let_in(_in_person(whom), allowed=True))


@users.command(context_settings=GROUP_IDS)
def deny(context: Context, whom: Whom, data: Data = None) -> None:
    """Block a person or a group."""
    _with_roster(settings_of(context, data), lambda r: r.let_in(_in_person(whom), allowed=False))


@collections.command("list")
def list_collections(context: Context, as_json: AsJson = False, data: Data = None) -> None:  # noqa: FBT002 - a flag
    """Print all collections, a line each: name, articles, open or closed."""
    settings = settings_of(context, data)

    async def show() -> None:
        async with _both(settings) as (library, roster):
            opened = await roster.opened()
            for name, articles in (await library.collections()).items():
                if as_json:
                    print_json({"name": name, "articles": articles, "open": name in opened})
                    continue
                write(printable(f"{name}\t{articles}\t{'open' if name in opened else 'closed'}"))

    finish(show())


@collections.command("make")
def make(context: Context, name: Name, data: Data = None) -> None:
    """Make a collection without articles; it is closed until it is opened."""
    settings = settings_of(context, data)

    async def add() -> None:
        async with open_library(settings) as library:
            await library.make_collection(name)

    finish(add())


@collections.command("open")
def open_(context: Context, name: Name, data: Data = None) -> None:
    """Let every chat see it that is not bound to others."""
    finish(_set_open(settings_of(context, data), name, opened=True))


@collections.command("close")
def close(context: Context, name: Name, data: Data = None) -> None:
    """Let only admins and chats that are bound to it see it."""
    finish(_set_open(settings_of(context, data), name, opened=False))


async def is_open(folder: Path, name: str) -> bool:
    """Whether every chat sees a collection that is not bound to others."""
    from bot.storage.storage import Storage

    async with await Storage.open(folder) as storage:
        return name in await storage.roster.opened()


async def _set_open(settings: Settings, name: str, *, opened: bool) -> None:
    async with _both(settings) as (library, roster):
        if name not in await library.collections():
            raise refuse(f"there is no collection {name}")
        await roster.open_collection(name, opened=opened)


@asynccontextmanager
async def _both(settings: Settings) -> AsyncIterator[tuple[Library, Roster]]:
    from bot.storage.storage import Storage

    async with open_library(settings) as library, await Storage.open(settings.data) as storage:
        yield library, storage.roster


def _with_roster(settings: Settings, work: Callable[[Roster], Coroutine[Any, Any, None]]) -> None:
    async def open_and_work() -> None:
        # The library makes the folder where there is none.
        async with _both(settings) as (_, roster):
            await work(roster)

    finish(open_and_work())


async def _number(roster: Roster, who: str) -> int:
    if who.isdecimal() and len(who) < len(str(LARGEST_ID)):
        return _in_person(int(who))
    person = await roster.named(who)
    if person is None:
        raise refuse(f"nobody who wrote to the bot is called {who!r}: give the user id")
    return person.id


def _in_person(number: int) -> int:
    from bot.access.targets import NOBODY

    if number in NOBODY:
        raise refuse(f"{number} is nobody in person: anonymous admins and channels have no rights")
    return number


def _show(standing: str, person: Person, *, as_json: bool) -> None:
    if as_json:
        names = {"name": person.name or None, "username": person.username}
        print_json({"id": person.id, "standing": standing, **names})
    else:
        write(printable(f"{standing}\t{person}"))
