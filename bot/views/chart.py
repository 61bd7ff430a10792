"""Bar chart of the questions of each day, for the screen of a phone. Pure."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

# Sizes in pixels; a phone shows the picture half as wide.
WIDTH, HEIGHT = 1080, 640
_LEFT, _RIGHT, _TOP, _BOTTOM = 110, 60, 50, 90
_TEXT = 36
_GAP = 0.25
_PAPER, _INK, _LINE = "#ffffff", "#444444", "#dddddd"
ANSWERED, UNANSWERED = "#1f5f8b", "#a8cfe6"
# Lines across, above the lowest; days from one that is named to the next.
_LINES, _NAMED = 4, 5


def bars(days: Sequence[tuple[date, int, int]]) -> bytes:
    """Return a PNG with a bar for each day, given with its questions and those answered.

    It holds no words, only numbers: they are the same in every language.
    """
    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(size=_TEXT)
    top = _ceiling(max((asked for _, asked, _ in days), default=0))
    floor, height = HEIGHT - _BOTTOM, HEIGHT - _BOTTOM - _TOP
    for line in range(_LINES + 1):
        y = floor - height * line // _LINES
        draw.line((_LEFT, y, WIDTH - _RIGHT, y), fill=_LINE, width=2)
        label = f"{top * line // _LINES}"
        draw.text((_LEFT - 14, y), label, fill=_INK, font=font, anchor="rm")
    step = (WIDTH - _LEFT - _RIGHT) / max(1, len(days))
    for place, (day, asked, answered) in enumerate(days):
        left = _LEFT + step * (place + _GAP / 2)
        right = left + step * (1 - _GAP)
        for share, colour in ((asked, UNANSWERED), (answered, ANSWERED)):
            if share:
                draw.rectangle((left, floor - height * share / top, right, floor), fill=colour)
        # Days are counted from the last, so that today is named.
        if (len(days) - 1 - place) % _NAMED == 0:
            middle = (left + right) / 2
            label = f"{day.day}.{day.month}"
            draw.text((middle, floor + 14), label, fill=_INK, font=font, anchor="mt")
    file = BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def _ceiling(most: int) -> int:
    """Return the number of the top line: round, not below `most`, a multiple of the lines."""
    step = 1
    while step * _LINES < most:
        digits = str(step)
        step = int({"1": "2", "2": "5", "5": "10"}[digits[0]] + digits[1:])
    return step * _LINES
