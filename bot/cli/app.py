"""The command line: data goes to stdout, everything else to stderr."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Annotated

import typer

from bot.cli import admin, maintenance
from bot.cli.session import (
    FAILED,
    MOST_QUOTES,
    Context,
    Data,
    choose_languages,
    finish,
    open_library,
    settings_of,
    warm_library,
)
from bot.cli.streams import print_json, printable, say, write
from bot.errors import QuestionsUnusable

app = typer.Typer(
    name="quoth",
    help="Ask a collection of articles a question and get the articles' own words back.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

FOR_OTHERS_NOTHING = 0o077
Count = Annotated[int, typer.Option("-n", min=1, max=100, help="At most so many quotes.")]
app.add_typer(admin.users, name="users")
app.add_typer(admin.collections, name="collections")


@app.callback()
def quoth(context: Context, data: Data = None) -> None:
    """Ask a collection of articles a question and get the articles' own words back."""
    context.obj = data
    # What is written is for this user alone: articles of closed collections, people's questions.
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
    on_page = not in_terminal and (sys.stdin.isatty() or port is not None or not browser)

    async def ask(folder: Path) -> None:
        async with warm_library(folder) as library:
            if on_page:
                await demo.serve(library, folder, port or 0, browser=browser)
            else:
                await demo.run(library, stdout(), stderr())

    chosen = data or context.obj
    if chosen:
        finish(ask(chosen))
        return
    with tempfile.TemporaryDirectory(prefix="quoth-demo-") as folder:
        finish(ask(Path(folder)))


@app.command()
def run(context: Context, data: Data = None) -> None:
    """Run the Telegram bot: long polling, or a webhook where one is set."""
    from bot import lifespan, logs
    from bot.storage.storage import Storage

    settings = settings_of(context, data)

    async def serve() -> None:
        secret = settings.webhook_secret
        secrets = [settings.token, secret.get_secret_value() if secret else ""]
        logs.set_up(settings.log_level, secrets)
        async with (
            warm_library(settings.data, settings.caution) as library,
            await Storage.open(settings.data) as storage,
        ):
            await lifespan.run(settings, library, storage)

    finish(serve())


@app.command()
def add(
    context: Context,
    paths: Annotated[list[Path], typer.Argument(help="Files, folders, .jsonl.")],
    collection: Annotated[str | None, typer.Option(help="Put them into this collection.")] = None,
    data: Data = None,
) -> None:
    """Add articles. One line a failure; exit code 1 if there was any."""
    from bot.cli.add import add_paths
    from bot.cli.output import stderr

    settings = settings_of(context, data)

    async def add_all() -> int:
        async with open_library(settings.data, settings.caution) as library:
            tally = await add_paths(library, paths, collection, stderr())
            await library.forget_removed(settings.removed_before(time.time()))
        if collection is not None and not await admin.is_open(settings.data, collection):
            say(f"{collection} is closed: only chats bound to it see it (quoth collections open)")
        said = {"twin": "already there under another id", "unchanged": "already there"}
        counts = ", ".join(f"{count:,} {said.get(kind, kind)}" for kind, count in tally.items())
        say(counts or "nothing to add: no file there that can be read")
        return tally["refused"]

    if finish(add_all()):
        raise typer.Exit(FAILED)


@app.command()
def ask(
    context: Context,
    question: Annotated[str | None, typer.Argument(help="What you want to know.")] = None,
    questions: Annotated[
        Path | None,
        typer.Option(
            "--batch", help="Questions as JSON lines (- for stdin); answers as JSON lines."
        ),
    ] = None,
    limit: Count = MOST_QUOTES,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,  # noqa: FBT002 - a flag
    data: Data = None,
) -> None:
    """Ask a question, or a file of them."""
    if (question is None) == (questions is None):
        raise typer.BadParameter("give either a question or --batch FILE")
    from bot.cli import batch, output
    from bot.views import json_lines

    settings = settings_of(context, data)

    async def answer() -> int:
        async with open_library(settings.data, settings.caution) as library:
            if questions is not None:
                return await batch.answer(library, questions, limit)
            found = await library.ask(question or "", limit=limit)
            await library.verify(found.quotes)
            if as_json:
                print_json(json_lines.answer(found))
            else:
                output.show(found, output.stdout())
            return 0

    if finish(answer()):
        raise typer.Exit(FAILED)


@app.command()
def quotes(
    articles: Annotated[Path, typer.Argument(help="Articles as JSON lines, or any other file.")],
    explained: Annotated[  # noqa: FBT002 - a flag
        bool, typer.Option("--explain", help="Print a table of the candidates for each quotation.")
    ] = False,
    data: Data = None,  # noqa: ARG001 - every command takes it
) -> None:
    """Print who says what in a file of articles, as JSON lines; nothing is stored."""
    from bot.cli import explain
    from bot.cli.output import stdout
    from bot.views import json_lines
    from index import ReadingError, read

    failed = False
    for item in read(_content(articles), articles.name):
        if isinstance(item, ReadingError):
            say(str(item))
            failed = True
        elif explained:
            for table in explain.tables(item):
                stdout().print(table)
        else:
            print_json(json_lines.quotations(item))
    if failed:
        raise typer.Exit(FAILED)


@app.command("list")
def list_(context: Context, data: Data = None) -> None:
    """Print all articles, a line each: id, date, title."""
    settings = settings_of(context, data)

    async def show_all() -> None:
        async with open_library(settings.data) as library:
            async for article in library.every_article():
                published = article.published.isoformat() if article.published else ""
                line = f"{article.source_id}\t{published}\t{article.title}"
                write(printable(line))

    finish(show_all())


@app.command()
def remove(
    context: Context,
    ids: Annotated[
        list[str], typer.Argument(help="The articles' ids, as `quoth list` shows them.")
    ],
    collection: Annotated[str | None, typer.Option(help="Only in this collection.")] = None,
    data: Data = None,
) -> None:
    """Remove articles: all that are named, or none. `/restore` brings them back for some days."""
    settings = settings_of(context, data)

    async def remove_all() -> None:
        async with open_library(settings.data) as library:
            for article in await library.remove(*ids, collection=collection):
                say(f"removed {article.source_id}: {article.title}")
            await library.forget_removed(settings.removed_before(time.time()))

    finish(remove_all())


@app.command()
def export(
    context: Context,
    file: Annotated[Path, typer.Argument(help="Where to, readable by you alone (- for stdout).")],
    data: Data = None,
) -> None:
    """Write all articles as JSON lines, as `quoth add` takes them."""
    from bot.cli import batch

    settings = settings_of(context, data)

    async def write_all() -> None:
        async with open_library(settings.data) as library:
            count = await batch.export(library, file)
        if file != batch.STANDARD:
            say(f"{count:,} articles written to {file}")

    finish(write_all())


@app.command()
def stats(context: Context, data: Data = None) -> None:
    """Print how much the library holds."""
    settings = settings_of(context, data)

    async def show() -> None:
        async with open_library(settings.data) as library:
            counts = await library.counts()
        for name in ("articles", "passages", "collections", "characters"):
            write(f"{name}\t{getattr(counts, name)}")

    finish(show())


@app.command()
def verify(
    context: Context,
    words: Annotated[str, typer.Argument(help="Words that an article is said to hold.")],
    data: Data = None,
) -> None:
    """Tell whether words stand in an article: word for word, nearly, or not (exit code 1)."""
    from bot.cli import output

    settings = settings_of(context, data)

    async def check() -> bool:
        async with open_library(settings.data) as library:
            found = await library.find_words(words)
            await library.verify([found.quote] if found.quote else [])
            output.show_verification(found, output.stdout())
            return found.kind != "none"

    if not finish(check()):
        raise typer.Exit(FAILED)


@app.command("eval")
def eval_(
    folder: Annotated[Path, typer.Argument(help="A folder with questions.jsonl.")],
    articles: Annotated[
        Path | None, typer.Option(help="Its articles; articles.jsonl beside it if not given.")
    ] = None,
    floor: Annotated[float, typer.Option(help="Exit code 1 if quote@1 is lower.")] = 0.0,
) -> None:
    """Measure the answers to a set of questions, in a library of its own."""
    from bot.cli import evaluation
    from bot.cli.add import add_paths
    from bot.cli.output import stderr

    async def measure(place: Path) -> float:
        async with open_library(place) as library:
            await add_paths(library, [articles or folder / "articles.jsonl"], None, stderr())
            questions = await evaluation.read_questions(folder / "questions.jsonl", library)
            if not questions:
                raise QuestionsUnusable(f"{folder / 'questions.jsonl'} holds no question")
            figures = await evaluation.evaluate(library, questions)
        for name, figure in figures.items():
            write(f"{name}\t{figure:.4g}")
        return figures["quote@1"]

    with tempfile.TemporaryDirectory(prefix="quoth-eval-") as place:
        reached = finish(measure(Path(place)))
    if reached < floor:
        say(f"quote@1 is below {floor}")
        raise typer.Exit(FAILED)


for command in (maintenance.backup, maintenance.restore, maintenance.unanswered):
    app.command()(command)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        say(f"{path}: it cannot be read: {error.strerror}")
        raise typer.Exit(FAILED) from None
