"""Commands that ask: the library, its words, a file's quotations, a set of questions."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.session import (
    FAILED,
    MOST_QUOTES,
    Context,
    Data,
    filled_library,
    finish,
    open_library,
    reader_of_scans,
    settings_of,
)
from bot.cli.streams import print_json, say, somebody_types, write
from bot.errors import QuestionsUnusable

if TYPE_CHECKING:
    from prompt_toolkit.history import History

Count = Annotated[int, typer.Option("-n", min=1, max=100, help="At most so many quotes.")]


def ask(
    context: Context,
    question: Annotated[
        str | None, typer.Argument(help="What you want to know; a prompt asks if it is not given.")
    ] = None,
    questions: Annotated[
        Path | None,
        typer.Option(
            "--batch", help="Questions as JSON lines (- for stdin); answers as JSON lines."
        ),
    ] = None,
    limit: Count = MOST_QUOTES,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,  # noqa: FBT002 - a flag
    history: Annotated[  # noqa: FBT002 - a flag
        bool, typer.Option(" /--no-history", help="Keep no questions of the prompt, and show none.")
    ] = True,
    data: Data = None,
) -> None:
    """Ask a question, or a file of them."""
    if question is not None and questions is not None:
        raise typer.BadParameter("give either a question or --batch FILE")
    if question is None and questions is None and (as_json or not somebody_types()):
        raise typer.BadParameter("give either a question or --batch FILE")
    from bot.cli import batch, output, prompt
    from bot.views import json_lines

    if questions == batch.STANDARD and sys.stdin is None:
        raise typer.BadParameter("nothing comes in by standard input: it is closed")

    settings = settings_of(context, data)

    async def answer() -> int:
        async with filled_library(settings) as library:
            if questions is not None:
                return await batch.answer(library, questions, limit)
            if question is None:
                earlier = kept_questions(settings.keep_days) if history else None
                await prompt.converse(library, output.stdout(), limit=limit, history=earlier)
                return 0
            found = await library.ask(question, limit=limit)
            await library.check_quotes(found.quotes)
            if as_json:
                print_json(json_lines.answer(found))
            else:
                await output.reply(found, library, output.stdout())
            return 0

    if finish(answer()):
        raise typer.Exit(FAILED)


def kept_questions(days: int) -> History | None:
    """Return the questions that this user has asked at a prompt; None for who has no home."""
    from bot.cli.history import KeptQuestions, place
    from bot.clock import SystemClock

    try:
        return KeptQuestions(place(), days, SystemClock().now)
    except RuntimeError:
        return None


def verify(
    context: Context,
    words: Annotated[str, typer.Argument(help="Words that an article is said to hold.")],
    data: Data = None,
) -> None:
    """Tell whether words stand in an article: word for word, nearly, or not (exit code 1)."""
    from bot.cli import output

    settings = settings_of(context, data)

    async def check() -> bool:
        async with filled_library(settings) as library:
            found = await library.find_wording(words)
            await library.check_quotes([found.quote] if found.quote else [])
            output.show_verification(found, output.stdout())
            return found.kind != "none"

    if not finish(check()):
        raise typer.Exit(FAILED)


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
    from index import ReadingError, read_apart

    failed = False
    for item in finish(read_apart(articles, articles.name, ocr=reader_of_scans())):
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
