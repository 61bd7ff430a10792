"""The demo and a browser, as tests and the picture of the README start them."""

from __future__ import annotations

import json
import urllib.request

import pytest

from bot.emulator.drivers.browser import CHROMEDRIVER, CHROMIUM, MISSING, Page, chromium, demo


def test_the_demo_tells_its_address_and_ends_when_it_is_told_to() -> None:
    with demo() as address, urllib.request.urlopen(f"{address()}/api/people") as people:  # noqa: S310 - ours
        assert json.load(people)["bot"]["username"] == "quoth_bot"


@pytest.mark.skipif(not CHROMIUM or not CHROMEDRIVER, reason=MISSING)
def test_a_browser_sees_what_is_visible_and_nothing_beyond_this_machine() -> None:
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
        fetched = "fetch('http://example.org/').then(() => 'reached', () => 'not reached')"
        done = "arguments[arguments.length - 1]"
        assert driver.execute_async_script(f"{fetched}.then({done})") == "not reached"
