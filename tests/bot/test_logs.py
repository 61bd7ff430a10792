"""Log lines never hold a secret, and what others can bring about does not fill the disk."""

from __future__ import annotations

import logging

import pytest

from bot import logs

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
