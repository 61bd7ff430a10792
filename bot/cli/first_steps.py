"""Commands for whoever begins: set the bot up, and find what is wrong with a setup."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.session import FAILED, Context, Data, errors_in_words, finish, settings_of
from bot.cli.streams import printable, write


def setup(
    env_file: Annotated[Path, typer.Option(help="Where the settings go.")] = Path(".env"),
    api: Annotated[
        str | None,
        typer.Option(help="A Bot API server of your own; if not given, as set, or Telegram's."),
    ] = None,
) -> None:
    """Set the bot up: asks for its token, finds out who you are, writes `.env`."""
    from bot.cli import setup as dialogue
    from bot.cli.env_file import check_writable

    with errors_in_words():
        check_writable(env_file)
        dialogue.check_server(api)
        dialogue.run(env_file, api)


def check(context: Context, data: Data = None) -> None:
    """Tell what is wrong with a setup: token, network, folder, index (exit code 1)."""
    from bot.cli import check as checks

    settings = settings_of(context, data, whatever_the_folder=True)

    async def show() -> bool:
        wrong = False
        async for one in checks.findings(settings):
            write(f"{one.mark} {printable(one.text)}")
            wrong = wrong or one.level == "wrong"
        return wrong

    if finish(show()):
        raise typer.Exit(FAILED)
