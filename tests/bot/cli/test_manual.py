"""The documentation in a terminal: every topic is there, and says what its name says."""

from __future__ import annotations

import pytest

from bot.cli import session
from bot.cli.manual import TOPICS, text_of
from bot.config import EXAMPLES
from tests.bot.cli.command import quoth


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


def test_a_topic_is_printed_and_what_is_none_is_an_error() -> None:
    assert quoth("help", "exit-codes").stdout.startswith("# Exit codes\n")
    wrong = quoth("help", "zebras")
    assert (wrong.returncode, wrong.stdout) == (session.MISCONFIGURED, "")
    assert "no help on zebras" in wrong.stderr
