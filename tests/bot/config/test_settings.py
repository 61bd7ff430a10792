"""Values derived from the settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.config import load
from bot.errors import ConfigError

ROOT = Path(__file__).parents[3]
TOKEN = "123:secret"


def test_nothing_has_to_be_set_but_the_token() -> None:
    settings = load()
    assert settings.data == Path("data")
    with pytest.raises(ConfigError, match=r"TELEGRAM_BOT_TOKEN is not set.*@BotFather"):
        _ = settings.token


def test_the_public_server_hands_on_20_megabytes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (load().largest_file, load().most_megabytes) == (20_000_000, 20)
    monkeypatch.setenv("QUOTH_BOT_API_URL", "http://127.0.0.1:8081")
    assert (load().largest_file, load().most_megabytes) == (None, None)


def test_removed_articles_are_kept_for_as_many_days_as_are_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("QUOTH_KEEP_REMOVED_DAYS", "3")
    assert load().removed_before(1_700_000_000.5) == 1_700_000_000 - 3 * 24 * 3600


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
