"""The picture of how much was asked."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.views import chart


@settings(max_examples=8)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.floats(0, 1)), min_size=1, max_size=40))
def test_bars_are_as_high_as_they_should_be(figures: list[tuple[int, float]]) -> None:
    first = date(2026, 1, 1)
    days = [
        (first + timedelta(place), asked, int(asked * share))
        for place, (asked, share) in enumerate(figures)
    ]
    picture = Image.open(BytesIO(chart.bars(days))).convert("RGB")
    assert picture.getpixel((0, 0)) == (255, 255, 255)
    highest = max(asked for asked, _ in figures)
    colours = picture.getcolors(1 << 20) or []
    inks = {colour for _, colour in colours}
    assert ((0x1F, 0x5F, 0x8B) in inks or (0xA8, 0xCF, 0xE6) in inks) == (highest > 0)


def test_a_day_without_an_answer_is_light_and_one_with_answers_dark() -> None:
    days = [(date(2026, 1, 1), 4, 0), (date(2026, 1, 2), 4, 4)]
    picture = Image.open(BytesIO(chart.bars(days))).convert("RGB")
    middle = chart.HEIGHT // 2
    left, right = (picture.getpixel((x, middle)) for x in (chart.WIDTH // 3, 4 * chart.WIDTH // 5))
    assert (left, right) == ((0xA8, 0xCF, 0xE6), (0x1F, 0x5F, 0x8B))
