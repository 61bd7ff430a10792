"""Questions asked at a prompt, with line editing and a history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from bot.cli import output
from bot.cli.session import INTERRUPTED, MOST_QUOTES, TURNS
from bot.cli.streams import somebody_types
from index import Turn

if TYPE_CHECKING:
    from prompt_toolkit.history import History
    from rich.console import Console

    from index import Library

PROMPT = "Ask (empty line to stop): "


async def converse(
    library: Library,
    out: Console,
    previous: str | None = None,
    limit: int = MOST_QUOTES,
    history: History | None = None,
) -> None:
    """Answer what is asked at the terminal until an empty line, Ctrl-D or Ctrl-C.

    Earlier questions come back with the arrow keys: those in `history`, or of this time alone. Each
    question may go on from the one before. Without a terminal there is nobody to ask.
    """
    if not somebody_types():
        return
    from prompt_toolkit import PromptSession

    session: PromptSession[str] = PromptSession(history=history)
    turns: tuple[Turn, ...] = ()
    while True:
        try:
            question = await session.prompt_async(PROMPT)
        except EOFError:
            return
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        if not question.strip():
            return
        before = None if turns else previous
        found = await library.ask(question, previous=before, turns=turns, limit=limit)
        await library.check_quotes(found.quotes)
        out.print()
        await output.reply(found, library, out)
        if not found.talk:
            turns = (Turn.of(found), *turns)[:TURNS]
