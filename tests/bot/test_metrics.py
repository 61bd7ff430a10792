"""Metrics of the bot, and their form for Prometheus."""

from __future__ import annotations

import re

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.metrics import Metrics
from index import Answer


def value(metrics: Metrics, name: str, **labels: str) -> float | None:
    return metrics.registry.get_sample_value(name, labels)


@pytest.mark.parametrize(
    ("found", "outcome"),
    [
        (Answer("who?", "who?", (), answered=True), "answered"),
        (Answer("who?", "who?", (), answered=False), "unanswered"),
    ],
)
def test_a_question_is_counted_by_what_came_of_it(found: Answer, outcome: str) -> None:
    metrics = Metrics()
    with metrics.question() as counted:
        counted.note(found)
    assert value(metrics, "quoth_questions_total", outcome=outcome) == 1
    assert value(metrics, "quoth_answer_seconds_count") == 1


def test_a_question_that_raises_is_counted_as_failed() -> None:
    metrics = Metrics()
    with pytest.raises(ValueError, match="broken"), metrics.question():
        raise ValueError("broken")
    assert value(metrics, "quoth_questions_total", outcome="failed") == 1


def test_a_request_without_a_reply_has_a_word_for_its_code() -> None:
    metrics = Metrics()
    metrics.request("sendMessage", 429)
    metrics.request("sendMessage", None)
    for code in ("429", "none"):
        name = "quoth_telegram_requests_total"
        assert value(metrics, name, method="sendMessage", code=code) == 1


def test_names_are_those_of_the_convention_and_are_explained() -> None:
    metrics = Metrics()
    metrics.update("message")
    families = list(text_string_to_metric_families(metrics.page().decode()))
    ours = [one for one in families if one.name.startswith("quoth")]
    assert len(ours) > 12
    for one in ours:
        assert re.fullmatch(r"quoth(_[a-z]+)*", one.name)
        assert one.documentation.endswith(".")


def test_nothing_that_has_not_happened_is_unknown() -> None:
    metrics = Metrics()
    assert value(metrics, "quoth_questions_total", outcome="failed") == 0
    assert value(metrics, "quoth_backups_total", outcome="failed") == 0


def test_what_asks_nothing_is_counted_beside_questions() -> None:
    metrics = Metrics()
    metrics.talk()
    assert value(metrics, "quoth_questions_total", outcome="talk") == 1
    assert value(metrics, "quoth_answer_seconds_count") == 0
