"""The demo and a browser, as tests and the picture of the README start them."""

from __future__ import annotations

import json
import urllib.request

import pytest

from bot.emulator.drivers.browser import CHROMEDRIVER, CHROMIUM, MISSING, chromium, demo


def test_the_demo_tells_its_address_and_ends_when_it_is_told_to() -> None:
    with demo() as address, urllib.request.urlopen(f"{address()}/api/people") as people:  # noqa: S310 - ours
        assert json.load(people)["bot"]["username"] == "quoth_bot"


@pytest.mark.skipif(not CHROMIUM or not CHROMEDRIVER, reason=MISSING)
def test_a_browser_reaches_nothing_beyond_this_machine() -> None:
    with chromium() as driver:
        driver.get("data:text/html,<p>Here</p>")
        fetched = "fetch('http://example.org/').then(() => 'reached', () => 'not reached')"
        done = "arguments[arguments.length - 1]"
        assert driver.execute_async_script(f"{fetched}.then({done})") == "not reached"
