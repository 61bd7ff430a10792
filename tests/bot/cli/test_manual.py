"""The documentation in a terminal: every topic is there, and says what its name says."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from typer.main import get_command

from bot.cli import session
from bot.cli.app import app
from bot.cli.manual import TOPICS, text_of
from bot.config import EXAMPLES
from tests.bot.cli.command import ENVIRONMENT, quoth


@pytest.mark.parametrize("name", TOPICS)
def test_a_topic_has_something_to_read(name: str) -> None:
    text = text_of(TOPICS[name])
    assert text.startswith("# ")
    assert len(text.splitlines()) > 5
    assert "![" not in text


def test_a_section_is_shown_without_those_around_it() -> None:
    text = text_of(TOPICS["exit-codes"])
    assert "quoth add" not in text
    for code in (session.FAILED, session.MISCONFIGURED, session.INTERRUPTED, session.UNREAD):
        assert f"| {code} |" in text


def test_the_settings_are_all_there() -> None:
    text = text_of(TOPICS["settings"])
    assert [name for name in EXAMPLES if name not in text] == []


def test_the_questions_of_eval_are_shown_as_they_are_written() -> None:
    assert '"answers": [' in text_of(TOPICS["questions"])


def test_without_a_topic_all_are_listed_and_a_command_is_explained() -> None:
    listed = quoth("help").stdout
    assert [name for name in TOPICS if name not in listed] == []
    assert "--collection" in quoth("help", "add").stdout


def test_a_command_is_explained_before_any_topic_and_so_is_one_in_a_group() -> None:
    assert "grant" in quoth("help", "users").stdout
    assert "@username" in quoth("help", "users", "grant").stdout
    for wrong in (["users", "zebras"], ["add", "users"]):
        assert quoth("help", *wrong).returncode == session.MISCONFIGURED


def test_no_topic_is_called_like_a_command() -> None:
    group: Any = get_command(app)
    assert set(group.commands) & set(TOPICS) == set()


def test_a_shell_completes_topics_and_commands() -> None:
    typed = {"COMP_WORDS": "quoth help ex", "COMP_CWORD": "2", "_QUOTH_COMPLETE": "complete_bash"}
    done = subprocess.run(
        [sys.executable, "-c", "from bot.cli.app import app; app(prog_name='quoth')"],
        env=ENVIRONMENT | typed, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout.split() == ["exit-codes", "export"]


def test_a_topic_is_printed_and_what_is_none_is_an_error() -> None:
    assert quoth("help", "exit-codes").stdout.startswith("# Exit codes\n")
    wrong = quoth("help", "zebras")
    assert (wrong.returncode, wrong.stdout) == (session.MISCONFIGURED, "")
    assert "no help on zebras" in wrong.stderr
