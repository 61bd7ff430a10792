"""Preview of a file: the article that would be stored of it."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads it
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.session import FAILED, Data, finish, reader_of_scans
from bot.cli.streams import print_json, printable, say, write

if TYPE_CHECKING:
    from index import Article


def read(
    file: Annotated[Path, typer.Argument(help="A file of any format that is read.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print articles as JSON lines.")] = False,  # noqa: FBT002 - a flag
    data: Data = None,  # noqa: ARG001 - every command takes it
) -> None:
    """Show what would be stored of a file, and what left out. Nothing is stored."""
    from bot.views import json_lines
    from index import ReadingError, read_apart

    failed = False
    for item in finish(read_apart(file, file.name, ocr=reader_of_scans())):
        if isinstance(item, ReadingError):
            say(str(item))
            failed = True
        elif as_json:
            print_json(json_lines.article(item))
        else:
            write(printable(shown(item)))
    if failed:
        raise typer.Exit(FAILED)


def shown(article: Article) -> str:
    """Return an article as it is read in a terminal: what is known, its text, what it lacks."""
    from bot.i18n.language import ENGLISH
    from bot.views.left_out import lines_left_out
    from bot.views.whence import left_out, origin

    day = article.published.isoformat() if article.published else None
    known = (article.source_id, day, article.author, article.publisher, article.url)
    paragraphs = article.text.count("\n\n") + 1
    amounts = (paragraphs, "paragraph"), (len(article.text), "character")
    size = ", ".join(f"{n:,} {what}{'s' * (n != 1)}" for n, what in amounts)
    what = ", ".join([*origin(article, ENGLISH), size])
    head = f"{article.title}\n{' · '.join(filter(None, known))}\n{what}"
    if left := left_out(article, ENGLISH):
        head += f"\n{left}"
    lines = lines_left_out(article.origin.lines if article.origin else (), ENGLISH)
    behind = lines.replace("\n", "\n  ")
    return "\n\n".join(filter(None, [head, article.text, behind])) + "\n"
