"""A page as whoever uses it sees it: what is visible, and what does not fit."""

from __future__ import annotations

import pytest

from bot.emulator.drivers.browser import CHROMEDRIVER, CHROMIUM, MISSING, chromium
from bot.emulator.drivers.page import Page


@pytest.mark.skipif(not CHROMIUM or not CHROMEDRIVER, reason=MISSING)
def test_what_is_visible_is_seen_and_what_does_not_fit_is_told() -> None:
    shown = "data:text/html,<p>Seen</p><p hidden>Unseen</p>"
    with chromium() as driver:
        page = Page(driver, shown)
        driver.get(shown)
        assert [element.text for element in page.all("p")] == ["Seen"]
        assert page.one("p", "Seen").tag_name == "p"
        assert page.overflowing() == []
        page.run("document.body.innerHTML = '<p style=\"width: 9999px\">wide</p>'")
        assert "wide" in page.overflowing()[0]
        assert page.errors() == []
