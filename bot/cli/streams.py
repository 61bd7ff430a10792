"""Lines to stdout, which is for data, and to stderr, which is for everything else."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.views.json_lines import JsonObject


def printable(text: str) -> str:
    """Leave out what a terminal would take as a command: an article is not to be trusted."""
    return "".join(c for c in text if c.isprintable() or c in "\n\t")


def say(line: str) -> None:
    """Print a line to stderr."""
    print(printable(line), file=sys.stderr)  # noqa: T201 - the one way to stderr


def write(line: str) -> None:
    """Print a line of data to stdout."""
    print(line, flush=True)  # noqa: T201 - the one way to stdout


def somebody_types() -> bool:
    """Whether there is a terminal to ask somebody at."""
    return sys.stdin is not None and sys.stdin.isatty()


def print_json(fields: JsonObject) -> None:
    """Print one object as a line of JSON."""
    write(json.dumps(fields, ensure_ascii=False))
