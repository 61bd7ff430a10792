"""Panels of a Grafana dashboard, and what Prometheus answers to them."""

from __future__ import annotations

import json
import math
import re
import urllib.parse
import urllib.request
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# Points of a line: as many as a panel can show.
_POINTS = 240
_PATIENCE_S = 60.0

Place = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Line:
    """One answer to one question of a panel: its legend, and (time, value), oldest first."""

    legend: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel: its title, kind (stat or timeseries), unit, place (x, y, width, height), colours
    from a value on, and its questions with their legends.
    """  # noqa: D205 - one sentence

    title: str
    kind: str
    unit: str
    place: Place
    steps: tuple[tuple[float, str], ...]
    questions: tuple[tuple[str, str], ...]


def panels(dashboard: Mapping[str, Any], variables: Mapping[str, str]) -> list[Panel]:
    """Return the panels of a dashboard, with its variables replaced."""
    return [_panel(fields, variables) for fields in dashboard["panels"]]


def _panel(fields: Mapping[str, Any], variables: Mapping[str, str]) -> Panel:
    defaults, at = fields["fieldConfig"]["defaults"], fields["gridPos"]
    steps = defaults.get("thresholds", {}).get("steps", [])
    return Panel(
        fields["title"], fields["type"], defaults.get("unit", "short"),
        (at["x"], at["y"], at["w"], at["h"]),
        tuple(
            (-math.inf if one["value"] is None else one["value"], one["color"]) for one in steps
        ),
        tuple(
            (_replaced(target["expr"], variables), target.get("legendFormat", ""))
            for target in fields["targets"]
        ),
    )  # fmt: skip


def _replaced(question: str, variables: Mapping[str, str]) -> str:
    return re.sub(r"\$\{?(\w+)\}?", lambda found: variables[found[1]], question)


def _legend(form: str, labels: Mapping[str, str]) -> str:
    return re.sub(r"\{\{(\w+)\}\}", lambda found: labels.get(found[1], ""), form)


class Prometheus:
    """The API of a Prometheus, asked about a time that ends at `end`."""

    def __init__(self, address: str, end: float, hours: float) -> None:
        self._address, self.end, self.hours = address.rstrip("/"), end, hours

    def lines(self, panel: Panel) -> list[Line]:
        """Return what a panel shows. Raises OSError where nobody answers."""
        return [line for asked, legend in panel.questions for line in self._lines(asked, legend)]

    def _lines(self, question: str, legend: str) -> Iterator[Line]:
        span = self.hours * 3600
        given = {
            "query": question, "start": self.end - span, "end": self.end, "step": span / _POINTS,
        }  # fmt: skip
        asked = f"{self._address}/api/v1/query_range?{urllib.parse.urlencode(given)}"
        with urllib.request.urlopen(asked, timeout=_PATIENCE_S) as reply:  # noqa: S310 - as it was given
            found = json.load(reply)["data"]["result"]
        for series in found:
            named = _legend(legend, series["metric"])
            values = ((float(at), float(value)) for at, value in series["values"])
            yield Line(named, tuple(point for point in values if math.isfinite(point[1])))


def read(path: Path) -> list[Panel]:
    """Return the panels of a dashboard for all bots together."""
    return panels(json.loads(path.read_text(encoding="utf-8")), {"instance": ".*"})
