"""Log lines never hold a secret, and nobody else can fill the disk with them."""

from __future__ import annotations

import json
import logging
from datetime import datetime

import pytest
from telegram.error import BadRequest, TimedOut

from bot import logs
from bot.errors import NotFetched
from index import DiskFull

SECRET = "123:secret"


@pytest.fixture(autouse=True)
def _as_before() -> object:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_a_secret_is_blotted_out_in_messages_and_tracebacks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.set_up("INFO", [SECRET, ""])
    try:
        raise RuntimeError(f"https://api.telegram.org/bot{SECRET}/getMe")
    except RuntimeError:
        logging.getLogger("bot").exception("calling %s", f"bot{SECRET}")
    said = capsys.readouterr().err
    assert SECRET not in said
    assert said.count("bot***") == 2


def test_libraries_that_log_addresses_are_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("INFO", [])
    logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/botX/getMe")
    assert capsys.readouterr().err == ""


def test_what_others_bring_about_is_one_line_a_minute(caplog: pytest.LogCaptureFixture) -> None:
    now = [100.0]
    rarely = logs.Rarely(logging.getLogger("rarely"), lambda: now[0])
    for second in range(121):
        now[0] = 100.0 + second
        rarely.warning("a stranger, %s", "again")
    assert caplog.messages == [
        "a stranger, again",
        "a stranger, again (59 times more since the last line)",
        "a stranger, again (59 times more since the last line)",
    ]


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_lines_for_programs_are_objects_about_an_update_of_a_chat(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.set_up("INFO", [SECRET], "json")
    with logs.concerning(12, -34):
        logging.getLogger("bot").warning("chat %d sent %s", -34, f"bot{SECRET}")
    logging.getLogger("bot").info("ready")
    first, second = lines(capsys.readouterr().err)
    assert {name: first[name] for name in ("level", "logger", "message", "update", "chat")} == {
        "level": "WARNING", "logger": "bot", "message": "chat -34 sent bot***",
        "update": 12, "chat": -34,
    }  # fmt: skip
    assert datetime.fromisoformat(str(first["time"])).tzinfo
    assert set(second) == {"time", "level", "logger", "message"}


WORDS = "Zanzibar is lovely"


@pytest.mark.parametrize(
    ("logger", "message", "values"),
    [
        ("bot.handlers", "it failed: %s", (ValueError(WORDS),)),
        ("bot.handlers", "it failed: %s", (BadRequest(f"can't parse: {WORDS}"),)),
        ("bot.handlers", "it failed: %r", (KeyError(WORDS),)),
        ("bot.uploads", "not fetched: %s", (NotFetched(WORDS),)),
        ("index.workers.process", "%s has ended%s", ("a process", f": {WORDS}")),
        ("asyncio", f"Task failed\nfuture: <{WORDS}>", ()),
        ("somebody", "what was sent: %s", (WORDS,)),
    ],
)
def test_nobodys_words_are_in_them(
    capsys: pytest.CaptureFixture[str], logger: str, message: str, values: tuple[object, ...]
) -> None:
    logs.set_up("INFO", [], "json")
    try:
        raise RuntimeError(WORDS)
    except RuntimeError:
        logging.getLogger(logger).exception(message, *values)
    said = capsys.readouterr().err
    assert "Zanzibar" not in said
    [line] = lines(said)
    assert line["error"] == "RuntimeError"
    assert "test_logs.py" in str(line["trace"])


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device"), "No space left on device"),
        (TimedOut("Timed out"), "Timed out"),
        (DiskFull("/data has no room"), "/data has no room"),
    ],
)
def test_errors_in_words_of_our_own_are_told(
    capsys: pytest.CaptureFixture[str], error: Exception, told: str
) -> None:
    logs.set_up("INFO", [], "json")
    logs.Rarely(logging.getLogger("bot")).warning("not noted: %s", error)
    assert lines(capsys.readouterr().err)[0]["message"] == f"not noted: {told}"
