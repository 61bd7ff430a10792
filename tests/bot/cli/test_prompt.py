"""Questions at a prompt, in a terminal."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bot.cli.command import ENVIRONMENT, articles, quoth

# So often in a row a program is seen to sleep before it is taken for waiting.
ASLEEP = 5


class Terminal:
    """A program in a terminal of its own, as a person uses it."""

    def __init__(self, *arguments: object, **environment: str) -> None:
        self.leader, follower = pty.openpty()
        # A shell has what it runs in the background ignore Ctrl-C, and so do its own programs.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", *map(str, arguments)],
            stdin=follower, stdout=follower, stderr=follower, start_new_session=True,
            env=ENVIRONMENT | {"TERM": "dumb"} | environment,
        )  # fmt: skip
        signal.signal(signal.SIGINT, before)
        os.close(follower)
        self.said = ""

    def until(self, words: str, within_s: float = 90.0) -> None:
        deadline = time.monotonic() + within_s
        while words not in self.said:
            assert time.monotonic() < deadline, self.said
            self.said += os.read(self.leader, 4096).decode(errors="replace")

    def type(self, keys: str) -> None:
        os.write(self.leader, keys.encode())

    def reads(self, within_s: float = 90.0) -> None:
        """Wait until it waits for keys: before, Python's own prompt is deaf to a signal."""
        deadline, asleep = time.monotonic() + within_s, 0
        while asleep < ASLEEP:
            assert time.monotonic() < deadline, self.said
            state = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()[0]
            asleep = asleep + 1 if state == "S" else 0
            time.sleep(0.05)

    def ended(self) -> int:
        try:
            return self.process.wait(60)
        finally:
            os.close(self.leader)
            self.process.kill()
            self.process.wait()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    quoth("add", articles(tmp_path / "a.jsonl", 3), "--data", folder)
    return folder


def test_questions_are_answered_until_an_empty_line(data: Path) -> None:
    terminal = Terminal("--data", data, "ask")
    terminal.until("Ask (empty line to stop)")
    terminal.type("note 2 ferry\r")
    terminal.until("Note number 2")
    terminal.type("\r")
    assert terminal.ended() == 0


def test_ctrl_c_ends_it_at_once(data: Path) -> None:
    terminal = Terminal("--data", data, "ask")
    terminal.until("Ask (empty line to stop)")
    # A key that comes before the prompt reads keys is lost: the terminal is nobody's own.
    while terminal.process.poll() is None:
        terminal.type("\x03")
        time.sleep(0.5)
    assert terminal.ended() in (130, -signal.SIGINT)
    assert "Traceback" not in terminal.said


def test_without_a_terminal_a_question_must_be_given(data: Path) -> None:
    assert quoth("--data", data, "ask").returncode == 2


def test_an_empty_library_says_so(tmp_path: Path) -> None:
    done = quoth("--data", tmp_path / "new", "ask", "what about the ferry?")
    assert done.returncode == 1
    assert "has no articles yet" in done.stderr


UP = "\x1b[A"


def test_a_question_of_the_last_time_comes_back_and_is_nobody_elses(
    data: Path, tmp_path: Path
) -> None:
    state = str(tmp_path / "state")
    for keys in ("note 2 ferry\r", f"{UP}\r"):
        terminal = Terminal("--data", data, "ask", XDG_STATE_HOME=state)
        terminal.until("Ask (empty line to stop)")
        terminal.reads()
        terminal.type(keys)
        terminal.until("Note number 2")
        terminal.type("\r")
        assert terminal.ended() == 0
    kept = tmp_path / "state" / "quoth" / "questions.jsonl"
    assert kept.read_text().count("note 2 ferry") >= 1
    assert kept.stat().st_mode & 0o077 == 0


def test_without_a_history_nothing_is_kept(data: Path, tmp_path: Path) -> None:
    terminal = Terminal("--data", data, "ask", "--no-history", XDG_STATE_HOME=str(tmp_path / "s"))
    terminal.until("Ask (empty line to stop)")
    terminal.type("note 2 ferry\r")
    terminal.until("Note number 2")
    terminal.type("\r")
    assert terminal.ended() == 0
    assert not (tmp_path / "s").exists()
