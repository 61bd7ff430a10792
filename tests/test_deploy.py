"""What is there to deploy the bot fits the bot: names of figures, settings, commands."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.metrics import Metrics

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
ALERTS = (DEPLOY / "alerts.yml").read_text(encoding="utf-8")
BOARD: dict[str, Any] = json.loads((DEPLOY / "grafana-dashboard.json").read_text(encoding="utf-8"))
RULES = re.findall(r"^ +expr: (.+)$", ALERTS, re.MULTILINE)
PANELS = [target["expr"] for panel in BOARD["panels"] for target in panel["targets"]]


def names() -> set[str]:
    """Return the names of all that is measured, with the endings that samples have."""
    metrics = Metrics()
    metrics.update("message")
    metrics.request("getMe", 200)
    metrics.queue.labels("received").set(0)
    families = text_string_to_metric_families(metrics.page().decode())
    return {sample.name for family in families for sample in family.samples}


@pytest.mark.parametrize("expression", [*RULES, *PANELS])
def test_rules_and_panels_ask_for_what_is_measured(expression: str) -> None:
    asked = set(re.findall(r"\b(?:quoth|process)_\w+", expression))
    assert asked - names() == set()


def test_every_figure_of_ours_is_on_the_page_and_in_a_rule_or_a_panel() -> None:
    text = (ROOT / "docs" / "production.md").read_text(encoding="utf-8")
    ours = {re.sub(r"_(bucket|count|sum)$", "", one) for one in names() if one.startswith("quoth")}
    assert {one for one in ours if f"`{one.removesuffix('_info')}" not in text} == set()
    shown = " ".join([*RULES, *PANELS])
    assert {one for one in ours if one not in shown} == {"quoth_info"}


def test_panels_are_numbered_and_lie_side_by_side() -> None:
    numbers = [panel["id"] for panel in BOARD["panels"]]
    assert len(set(numbers)) == len(numbers)
    places = [
        (x, y)
        for panel in BOARD["panels"]
        for x in range(panel["gridPos"]["x"], panel["gridPos"]["x"] + panel["gridPos"]["w"])
        for y in range(panel["gridPos"]["y"], panel["gridPos"]["y"] + panel["gridPos"]["h"])
    ]
    assert len(set(places)) == len(places)
    assert max(x for x, _ in places) < 24


@pytest.mark.skipif(not shutil.which("promtool"), reason="Prometheus is not on this machine")
@pytest.mark.parametrize(
    ("check", "file"),
    [
        (("check", "rules"), "alerts.yml"),
        (("test", "rules"), "alerts_test.yml"),
        (("check", "config"), "prometheus.yml"),
    ],
)
def test_prometheus_takes_the_rules_and_they_go_off(check: tuple[str, ...], file: str) -> None:
    done = subprocess.run(
        ["promtool", *check, file],  # noqa: S607 - wherever it is installed
        cwd=DEPLOY, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not shutil.which("promtool"), reason="Prometheus is not on this machine")
def test_prometheus_takes_the_names() -> None:
    metrics = Metrics()
    done = subprocess.run(
        ["promtool", "check", "metrics"],  # noqa: S607 - wherever it is installed
        input=metrics.page(), capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
