"""The picture in the docs: the layers of each package, as import-linter is told to hold them.

`python -m bench.layers` reads pyproject.toml and writes docs/layers.svg.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "layers.svg"

# In units of the picture.
WIDTH, ROW, GAP, MARGIN, HEADING = 400, 28, 6, 20, 30
COLUMNS = 2
# Beside a name, in letters.
PADDING = 2
_STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #1f2933; text-anchor: middle }
  .heading { font-weight: 600; font-size: 15px; text-anchor: start }
  .paper { fill: #ffffff } .layer { fill: #eef2f7 }
  .room { fill: #ffffff; stroke: #9fb3c8 }
"""


@dataclass(frozen=True, slots=True)
class Stack:
    """The layers of one package, the top one first; each is the rooms that stand side by side."""

    package: str
    layers: tuple[tuple[str, ...], ...]

    @property
    def height(self) -> int:
        """Height of the stack in the picture, in pixels."""
        return HEADING + len(self.layers) * (ROW + GAP) + MARGIN


def stacks(settings: dict[str, Any]) -> list[Stack]:
    """Return the stacks that the layer contracts of a pyproject.toml name, in their order."""
    contracts = settings["tool"]["importlinter"]["contracts"]
    return [
        Stack(package, tuple(tuple(layer.split(" : ")) for layer in contract["layers"]))
        for contract in contracts
        if contract["type"] == "layers"
        for package in contract["containers"]
    ]


def picture(drawn: list[Stack]) -> str:
    """Return the stacks as SVG, each in the column that is shortest so far."""
    parts: list[str] = []
    heights = [MARGIN] * COLUMNS
    for stack in sorted(drawn, key=lambda stack: stack.height, reverse=True):
        column = heights.index(min(heights))
        parts += _drawn(stack, MARGIN + column * (WIDTH + MARGIN), heights[column])
        heights[column] += stack.height
    width, height = MARGIN + COLUMNS * (WIDTH + MARGIN), max(heights)
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
        "<title>The layers of each package: imports point down only</title>",
        f"<style>{_STYLE}</style>",
        f'<rect class="paper" width="{width}" height="{height}" rx="8"/>',
        *parts,
        "</svg>\n",
    ])  # fmt: skip


def _drawn(stack: Stack, x: int, y: int) -> list[str]:
    parts = [f'<text class="heading" x="{x}" y="{y + 16}">{escape(stack.package)}</text>']
    top = y + HEADING
    for layer in stack.layers:
        parts.append(_box("layer", x, top, WIDTH, ROW))
        left, letters = x + GAP, sum(len(name) + PADDING for name in layer)
        for name in layer:
            # Wide as its name is long, so that every name fits.
            room = (WIDTH - GAP * (len(layer) + 1)) * (len(name) + PADDING) // letters
            parts += [
                _box("room", left, top + 3, room, ROW - 6),
                f'<text x="{left + room // 2}" y="{top + 19}">{escape(name)}</text>',
            ]
            left += room + GAP
        top += ROW + GAP
    return parts


def _box(kind: str, x: int, y: int, width: int, height: int) -> str:
    return f'<rect class="{kind}" x="{x}" y="{y}" width="{width}" height="{height}" rx="4"/>'


def of_today() -> str:
    """Return the picture of the layers as pyproject.toml has them."""
    return picture(stacks(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))))


def main() -> None:
    """Draw the picture."""
    PICTURE.write_text(of_today(), encoding="utf-8")
    print(PICTURE)


if __name__ == "__main__":
    main()
