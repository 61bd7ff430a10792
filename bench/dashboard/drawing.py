"""Drawing of panels as SVG."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench.dashboard.panels import Line, Panel, Place

# In pixels: a cell of Grafana's grid of 24 columns, and what lies between panels and within them.
COLUMN, ROW, GAP, MARGIN = 50, 32, 4, 12
_LEFT, _TOP, _BOTTOM = 52, 30, 44
# Lines across a panel, and hours between two marks of the time.
_TICKS, _HOURS = 4, 6
_LETTER = 6.4
_COLOURS = ("#2f7ed8", "#e07b00", "#3f9b4f", "#c0392b", "#8e5ea2", "#607d8b", "#b8860b", "#008b8b")
_NAMED = {"green": "#2e8b57", "orange": "#e07b00", "red": "#c0392b"}
_STYLE = """
  text { font: 11px system-ui, sans-serif; fill: #52606d }
  .title { font-size: 12px; font-weight: 600; fill: #1f2933 }
  .value { font-size: 26px; font-weight: 600; text-anchor: middle }
  .left { text-anchor: end } .middle { text-anchor: middle }
  .paper { fill: #f5f7fa } .panel { fill: #ffffff; stroke: #d9e2ec }
  .across { stroke: #e4e7eb } polyline { fill: none; stroke-width: 1.5 }
"""
_MIB = 1 << 20
_SECOND, _MINUTE, _HOUR, _DAY = 1, 60, 3600, 86_400


def picture(title: str, drawn: Sequence[tuple[Panel, list[Line]]], end: float, hours: float) -> str:
    """Return panels and what they show of the hours before `end` as SVG, as they lie in Grafana."""
    width = 24 * COLUMN + 2 * MARGIN
    height = max(y + h for panel, _ in drawn for _, y, _, h in [panel.place]) * ROW + 2 * MARGIN
    parts = [
        part
        for panel, lines in drawn
        for part in (
            _stat(panel, lines) if panel.kind == "stat" else _chart(panel, lines, end, hours)
        )
    ]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
        f"<title>{escape(title)}</title>", f"<style>{_STYLE}</style>",
        f'<rect class="paper" width="{width}" height="{height}"/>', *parts, "</svg>\n",
    ])  # fmt: skip


def _box(place: Place) -> tuple[int, int, int, int]:
    x, y, width, height = place
    return MARGIN + x * COLUMN, MARGIN + y * ROW, width * COLUMN - GAP, height * ROW - GAP


def _frame(panel: Panel) -> Iterator[str]:
    x, y, width, height = _box(panel.place)
    yield f'<rect class="panel" x="{x}" y="{y}" width="{width}" height="{height}" rx="3"/>'
    yield f'<text class="title" x="{x + 10}" y="{y + 19}">{escape(panel.title)}</text>'


def _stat(panel: Panel, lines: list[Line]) -> Iterator[str]:
    yield from _frame(panel)
    x, y, width, height = _box(panel.place)
    points = [line.points[-1][1] for line in lines if line.points]
    said, colour = "No data", _COLOURS[0]
    if points:
        said = measure(points[0], panel.unit)
        reached = [name for least, name in panel.steps if points[0] >= least]
        colour = _NAMED[reached[-1]] if reached else colour
    at = f'x="{x + width // 2}" y="{y + height // 2 + 18}"'
    yield f'<text class="value" {at} style="fill: {colour}">{escape(said)}</text>'


def _chart(panel: Panel, lines: list[Line], end: float, hours: float) -> Iterator[str]:
    yield from _frame(panel)
    x, y, width, height = _box(panel.place)
    left, right, top, bottom = x + _LEFT, x + width - 12, y + _TOP, y + height - _BOTTOM
    scale = _MIB if panel.unit == "bytes" else 1
    reached = max((value for line in lines for _, value in line.points), default=0.0)
    most = rounded(reached / scale) * scale
    for tick in range(_TICKS + 1):
        level = bottom - (bottom - top) * tick / _TICKS
        yield f'<path class="across" d="M{left} {level:.1f}H{right}"/>'
        said = escape(measure(most * tick / _TICKS, panel.unit))
        yield f'<text class="left" x="{left - 6}" y="{level + 4:.1f}">{said}</text>'
    begin = end - hours * _HOUR
    hour = -(-begin // (_HOURS * _HOUR)) * _HOURS * _HOUR
    while hour <= end:
        place = left + (right - left) * (hour - begin) / (end - begin)
        said = datetime.fromtimestamp(hour, UTC).strftime("%H:%M")
        yield f'<text class="middle" x="{place:.1f}" y="{bottom + 15}">{said}</text>'
        hour += _HOURS * _HOUR
    across = float(left)
    for line, colour in zip(lines, _COLOURS * len(lines), strict=False):
        points = " ".join(
            f"{left + (right - left) * (at - begin) / (end - begin):.1f},"
            f"{bottom - (bottom - top) * max(value, 0) / most:.1f}"
            for at, value in line.points
        )
        yield f'<polyline points="{points}" style="stroke: {colour}"/>'
        if across + len(line.legend) * _LETTER < right:  # others have no room
            at = f'x="{across:.0f}" y="{bottom + 26}"'
            yield f'<rect {at} width="12" height="3" fill="{colour}"/>'
            yield f'<text x="{across + 16:.0f}" y="{bottom + 32}">{escape(line.legend)}</text>'
        across += 28 + len(line.legend) * _LETTER


def rounded(most: float) -> float:
    """Return the least of 1, 2, 4 or 8 times a power of ten that is not below; 1 for nothing."""
    if most <= 0:
        return 1.0
    power = 1.0
    while power > most:
        power /= 10
    while power * 10 <= most:
        power *= 10
    return next(power * factor for factor in (1, 2, 4, 8, 10) if power * factor >= most)


def measure(value: float, unit: str) -> str:
    """Return a value as Grafana writes it in its unit: short, s, bytes or percentunit."""
    if unit == "percentunit":
        return f"{value * 100:.3g} %"
    if unit == "bytes":
        return f"{value / _MIB:.4g} MiB"
    if unit == "s":
        return _duration(value)
    return f"{value:,.0f}" if value == round(value) else f"{value:.3g}"


def _duration(seconds: float) -> str:
    if 0 < seconds < _SECOND:
        return f"{seconds * 1000:.3g} ms"
    for size, name in ((_DAY, "days"), (_HOUR, "hours"), (_MINUTE, "min")):
        if seconds >= size:
            return f"{seconds / size:.3g} {name}"
    return f"{seconds:.3g} s"
