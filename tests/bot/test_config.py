"""Settings: from the environment, then `.env`, with errors that say what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.config import EXAMPLES, Settings, language_folder, load
from bot.errors import ConfigError

ROOT = Path(__file__).parents[2]
TOKEN = "123:secret"


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in EXAMPLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_nothing_has_to_be_set_but_the_token() -> None:
    settings = load()
    assert settings.data == Path("data")
    with pytest.raises(ConfigError, match=r"TELEGRAM_BOT_TOKEN is not set.*@BotFather"):
        _ = settings.token


def test_the_environment_goes_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\nQUOTH_DATA=/from/file\n")
    monkeypatch.setenv("QUOTH_DATA", "/from/environment")
    settings = load()
    assert (settings.token, settings.data) == (TOKEN, Path("/from/environment"))


def test_owners_are_numbers_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTH_OWNERS", "12, 34,")
    assert load().owners == {12, 34}


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


def test_the_public_server_hands_on_20_megabytes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load().largest_file == 20_000_000
    monkeypatch.setenv("QUOTH_BOT_API_URL", "http://127.0.0.1:8081")
    assert load().largest_file is None


def test_removed_articles_are_kept_for_as_many_days_as_are_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QUOTH_KEEP_REMOVED_DAYS", "3")
    assert load().removed_before(1_700_000_000.5) == 1_700_000_000 - 3 * 24 * 3600


def test_the_example_file_lists_exactly_what_is_read() -> None:
    listed = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    read = [
        str(field.validation_alias or name.upper()) for name, field in Settings.model_fields.items()
    ]
    assert listed == read
    assert set(listed) == set(EXAMPLES)


def test_a_search_cluster_is_its_nodes_and_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load().search_cluster is None
    monkeypatch.setenv("QUOTH_SEARCH", "https://a.example.org:9200, https://b.example.org:9200")
    monkeypatch.setenv("QUOTH_SEARCH_USER", "quoth")
    with pytest.raises(ConfigError, match=r"QUOTH_SEARCH is not usable: .* goes with a password"):
        load()
    monkeypatch.setenv("QUOTH_SEARCH_PASSWORD", "hidden")
    settings = load()
    cluster = settings.search_cluster
    assert cluster
    assert cluster.addresses == ("https://a.example.org:9200", "https://b.example.org:9200")
    assert (cluster.user, cluster.password, cluster.shards) == ("quoth", "hidden", 3)
    assert "hidden" not in repr(settings)
