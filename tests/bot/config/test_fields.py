"""Each setting: what it may be, and what is said of a wrong one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.config import EXAMPLES, Settings, load
from bot.errors import ConfigError

ROOT = Path(__file__).parents[3]
TOKEN = "123:secret"


def test_owners_are_numbers_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTH_OWNERS", "12, 34,")
    assert load().owners == {12, 34}


def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTH_WEBHOOK_URL", "https://example.org/hook")
    with pytest.raises(ConfigError, match="QUOTH_WEBHOOK_SECRET"):
        load()


def test_secrets_show_in_no_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    assert TOKEN not in repr(load())
    monkeypatch.setenv("QUOTH_ARCHIVE", "postgresql://quoth:hidden@db.example.org/quoth")
    assert "hidden" not in repr(load())
    assert load().archive_address == "postgresql://quoth:hidden@db.example.org/quoth"


def test_an_address_of_something_else_is_no_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load().archive_address is None
    monkeypatch.setenv("QUOTH_ARCHIVE", "mysql://quoth:hidden@db.example.org/quoth")
    with pytest.raises(ConfigError, match="not the address of a PostgreSQL database") as raised:
        load()
    assert "hidden" not in str(raised.value)


def test_the_example_file_lists_exactly_what_is_read() -> None:
    listed = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    read = [
        str(field.validation_alias or name.upper()) for name, field in Settings.model_fields.items()
    ]
    assert listed == read
    assert set(listed) == set(EXAMPLES)


def test_the_address_of_a_bot_api_server_ends_without_a_slash(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QUOTH_BOT_API_URL", "https://api.telegram.org/")
    assert load().is_api_public
    monkeypatch.setenv("QUOTH_BOT_API_URL", "http://127.0.0.1:8081/")
    assert (load().bot_api_url, load().is_api_public) == ("http://127.0.0.1:8081", False)
