"""The demo, and a browser to use it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser import CHROMEDRIVER, CHROMIUM, MISSING, Page, chromium, demo

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """The page of a demo that the tests of a module share, in one browser."""
    if not CHROMIUM or not CHROMEDRIVER:
        pytest.skip(MISSING)
    with demo() as url, chromium() as driver:
        yield Page(driver, url)
