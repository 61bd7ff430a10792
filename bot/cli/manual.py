"""`quoth help TOPIC`: the pages of the documentation in a terminal, without a network."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.session import MISCONFIGURED, Context
from bot.cli.streams import say, write


@dataclass(frozen=True, slots=True)
class Topic:
    """Something to read about: a page of the documentation, or one section of it."""

    about: str
    page: str
    section: str | None = None


TOPICS = {
    "admins": Topic("looking after the bot: roles, collections, uploads", "admins.md"),
    "commands": Topic("every command", "command-line.md"),
    "evaluation": Topic("how to measure answers, and how good they are", "evaluation.md"),
    "exit-codes": Topic("what the number means that a command ends with", "command-line.md",
                        "Exit codes"),
    "formats": Topic("which files are read, and what of them", "formats.md"),
    "privacy": Topic("what is kept of whom, and for how long", "privacy.md"),
    "production": Topic("a service that is watched and backed up", "production.md"),
    "python": Topic("the library from Python", "python.md"),
    "questions": Topic("questions.jsonl for quoth eval", "evaluation.md",
                       "How good are the answers"),
    "settings": Topic("everything that .env may hold", "admins.md", "Settings"),
    "telegram": Topic("asking in Telegram", "users.md"),
}  # fmt: skip


def _names(context: Context, incomplete: str) -> list[str]:
    """Return the topics and commands that begin like that, for a shell that completes them."""
    commands: Any = context.find_root().command
    names = sorted({*TOPICS, *commands.list_commands(context.find_root())})
    return [name for name in names if name.startswith(incomplete)]


def help_(
    context: Context,
    topic: Annotated[
        list[str] | None,
        typer.Argument(help="A topic or a command.", autocompletion=_names),
    ] = None,
) -> None:
    """Explain a topic, or a command; without one, list what there is to read."""
    if not topic:
        for name, one in TOPICS.items():
            write(f"{name:<12}{one.about}")
    elif (explained := _command_help(context, topic)) is not None:
        write(explained)
    elif (name := " ".join(topic)) in TOPICS:
        _show(text_of(TOPICS[name]))
    else:
        say(f"There is no help on {name}. quoth help lists what there is.")
        raise typer.Exit(MISCONFIGURED)


def text_of(topic: Topic) -> str:
    """Return the Markdown of a topic, without pictures."""
    text = _place(topic.page).read_text(encoding="utf-8")
    if topic.section:
        after = text.partition(f"\n## {topic.section}\n")[2]
        text = f"# {topic.section}\n{re.split(r'^## ', after, maxsplit=1, flags=re.MULTILINE)[0]}"
    return re.sub(r"^!\[.*\n\n?", "", text, flags=re.MULTILINE)


def _place(page: str) -> Path:
    """Return where a page is: in the checkout that runs, or where it was installed."""
    here = Path(__file__).parents[2] / "docs" / page
    if here.exists():
        return here
    try:
        found = [one for one in files("quoth") or () if one.match(f"share/doc/quoth/{page}")]
    except PackageNotFoundError:
        found = []
    return Path(str(found[0].locate())) if found else here


def _show(markdown: str) -> None:
    """Print Markdown: laid out in a terminal, as it is for a program."""
    if not sys.stdout.isatty():
        write(markdown.rstrip())
        return
    from rich.markdown import Markdown

    from bot.cli.output import stdout

    stdout().print(Markdown(markdown, hyperlinks=False))


def _command_help(context: Context, names: list[str]) -> str | None:
    """Return what `--help` says of a command, or of one in a group; None where there is none."""
    made: Any = context.find_root()
    for name in names:
        find = getattr(made.command, "get_command", None)
        command = find(made, name) if find else None
        if command is None:
            return None
        made = command.make_context(name, [], parent=made, resilient_parsing=True)
    return str(made.get_help())
