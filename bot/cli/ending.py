"""End of a command that is cut off: by Ctrl-C, a reader who is gone, or a full disk."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from bot.cli.session import FAILED, INTERRUPTED, MISCONFIGURED, UNREAD
from bot.cli.streams import say
from bot.os_errors import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator


class Commands(TyperGroup):
    """All commands: one that is cut off ends with the exit code for that, and no traceback."""

    def make_context(self, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - of the base class
        """Read the arguments. `--help` and `--version` print their text meanwhile."""
        with _ended():
            return super().make_context(*given, **named)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - of the base class
        """Carry out a command, until all that it has printed is written."""
        with _ended():
            result = super().invoke(ctx)
            if sys.stdout:
                sys.stdout.flush()
            return result


@contextmanager
def _ended() -> Iterator[None]:
    try:
        yield
    except (KeyboardInterrupt, typer.Abort):  # the second from a prompt, also of Ctrl-D
        raise typer.Exit(INTERRUPTED) from None
    except typer.BadParameter as error:
        _explain(error)
        raise
    except UnicodeEncodeError:  # of an argument: other text is checked where it comes in
        say("What was typed has bytes that are no text in UTF-8: type it again, or rename the file")
        raise typer.Exit(MISCONFIGURED) from None
    except BrokenPipeError:
        _print_no_more()
        raise typer.Exit(UNREAD) from None
    except OSError as error:
        say(in_words(error))
        _print_no_more()
        raise typer.Exit(FAILED) from None


def _explain(error: typer.BadParameter) -> None:
    """Say in words of ours what is wrong with an argument, and what is wanted."""
    from pydantic import ValidationError

    from bot.config.faults import reason

    if isinstance(error.__cause__, ValidationError):
        wanted = getattr(error.param, "help", None)
        error.message = reason(error.__cause__) + (f". Wanted: {wanted}" if wanted else "")


def _print_no_more() -> None:
    """Drop what waits to be printed: Python tries it once more at its end, and complains."""
    if sys.stdout is None:  # it was closed before the program began
        return
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
