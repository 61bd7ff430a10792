"""The command line: data goes to stdout, everything else to stderr."""

from __future__ import annotations

import os
import tempfile
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import admin, articles, asking, copying, first_steps, maintenance, manual, preview
from bot.cli.ending import Commands
from bot.cli.session import (
    INTERRUPTED,
    Context,
    Data,
    check_folder,
    choose_languages,
    errors_in_words,
    finish,
    reader_of_scans,
    settings_of,
    warm_library,
)
from bot.cli.streams import somebody_types, write

if TYPE_CHECKING:
    from collections.abc import Callable

app = typer.Typer(
    name="quoth",
    cls=Commands,
    help="Ask a collection of articles a question and get the articles' own words back.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

FOR_OTHERS_NOTHING = 0o077
app.add_typer(admin.users, name="users")
app.add_typer(admin.collections, name="collections")


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - as typer calls it
    if wanted:
        from importlib.metadata import version

        write(f"quoth {version('quoth')}")
        raise typer.Exit


@app.callback()
def quoth(
    context: Context,
    data: Data = None,
    version: Annotated[  # noqa: ARG001, FBT002 - what it does is done before
        bool,
        typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Ask a collection of articles a question and get the articles' own words back."""
    context.obj = data
    # All files written are for this user alone: articles of closed collections, people's questions.
    os.umask(FOR_OTHERS_NOTHING)
    choose_languages()


@app.command("demo")
def demo_(
    context: Context,
    in_terminal: Annotated[  # noqa: FBT002 - a flag
        bool, typer.Option("--terminal", help="Ask in this terminal, not in a browser.")
    ] = False,
    browser: Annotated[  # noqa: FBT002 - the same
        bool, typer.Option(" /--no-browser", help="Only print the page's address.")
    ] = True,
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Where the page is; any free one if not given."),
    ] = None,
    data: Data = None,
) -> None:
    """Try it: sample articles in, then ask, on a page. Needs no token and no settings."""
    from bot.cli import demo
    from bot.cli.output import stderr, stdout

    # Without a terminal nobody could stop it, unless it was asked for in so many words.
    on_page = not in_terminal and (somebody_types() or port is not None or not browser)

    ocr = reader_of_scans()

    async def ask(folder: Path) -> bool:
        async with warm_library(folder, ocr=ocr) as library:
            if on_page:
                return await demo.serve(library, folder, port or 0, browser=browser)
            await demo.run(library, stdout(), stderr())
            return False

    chosen = data or context.obj
    if chosen:
        with errors_in_words():
            check_folder(chosen)
    made = nullcontext(chosen) if chosen else tempfile.TemporaryDirectory(prefix="quoth-demo-")
    with made as folder:
        if finish(ask(Path(folder))):
            raise typer.Exit(INTERRUPTED)


@app.command()
def run(context: Context, data: Data = None) -> None:
    """Run the Telegram bot: long polling, or a webhook where one is set."""
    from bot import lifespan, logs
    from bot.storage.storage import Storage

    settings = settings_of(context, data)

    async def serve() -> bool:
        secret = settings.webhook_secret
        hidden = secret.get_secret_value() if secret else ""
        secrets = [settings.token, hidden, settings.archive_address or ""]
        logs.set_up(settings.log_level, secrets, settings.log)
        async with (
            warm_library(settings) as library,
            await Storage.open(settings.data) as storage,
        ):
            return await lifespan.run(settings, library, storage)

    if finish(serve()):
        raise typer.Exit(INTERRUPTED)


# In the order of the help.
COMMANDS: dict[str, Callable[..., None]] = {
    "setup": first_steps.setup,
    "check": first_steps.check,
    "add": articles.add,
    "ask": asking.ask,
    "verify": asking.verify,
    "quotes": asking.quotes,
    "read": preview.read,
    "list": articles.list_,
    "remove": articles.remove,
    "export": articles.export,
    "stats": articles.stats,
    "eval": asking.eval_,
    "backup": maintenance.backup,
    "restore": maintenance.restore,
    "copy": copying.copy,
    "reread": maintenance.reread,
    "reindex": maintenance.reindex,
    "unanswered": maintenance.unanswered,
    "help": manual.help_,
}
for name, command in COMMANDS.items():
    app.command(name)(command)
