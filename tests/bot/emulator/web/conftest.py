"""The demo's page, for all tests that use it in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.emulator.drivers.browser import CHROMEDRIVER, CHROMIUM, MISSING, chromium, demo
from bot.emulator.drivers.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="package")
def page() -> Iterator[Page]:
    """The page of a demo that all tests of it share, in one browser."""
    if not CHROMIUM or not CHROMEDRIVER:
        pytest.skip(MISSING)
    with demo() as address, chromium() as driver:
        yield Page(driver, address())
