"""Settings are read from the environment, then `.env`, and errors say what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.config import EXAMPLES, language_folder, load
from bot.errors import ConfigError

TOKEN = "123:secret"


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nQUOTH_DATA=/from/file\n")
    monkeypatch.setenv("QUOTH_DATA", "/from/environment")
    settings = load()
    assert (settings.token, settings.data) == (TOKEN, Path("/from/environment"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("QUOTH_OWNERS", "ann"),
        ("QUOTH_OWNERS", "-100123"),
        ("QUOTH_WEBHOOK_SECRET", "two words"),
        ("QUOTH_BOT_API_URL", "api.telegram.org"),
        ("QUOTH_WEBHOOK_LISTEN", "8443"),
        ("QUOTH_LOG_LEVEL", "loud"),
        ("QUOTH_LOG", "xml"),
        ("QUOTH_MONITOR", "9464"),
        ("QUOTH_MONITOR", "127.0.0.1:99999"),
        ("QUOTH_WEBHOOK_LISTEN", "127.0.0.1:99999"),
        ("QUOTH_BACKUP_KEEP", "0"),
        ("QUOTH_SEARCH", "http://search.example.org:9200"),
        ("QUOTH_SEARCH_CA", "/nowhere/ca.pem"),
    ],
)
def test_a_wrong_value_is_named_with_an_example(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError, match=re.escape(f"{name}={EXAMPLES[name]}")):
        load()


def test_the_folder_of_languages_is_read_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Commands that need no other setting are not kept from working by a wrong one."""
    Path(".env").write_text(f"QUOTH_LANGUAGES={tmp_path}\nQUOTH_OWNERS=ann\n")
    assert language_folder() == tmp_path
    monkeypatch.setenv("QUOTH_LANGUAGES", str(tmp_path / "none"))
    with pytest.raises(ConfigError, match="QUOTH_LANGUAGES is not usable"):
        language_folder()
