"""Browser: headless Chromium and the demo, for tests and for the picture in the README.

Chromium and its driver are the distribution's, given by their paths: nothing is looked for
elsewhere, and no address outside of this machine can be reached. It needs selenium, which is
installed for development only.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CHROMIUM, CHROMEDRIVER = shutil.which("chromium"), shutil.which("chromedriver")
MISSING = "the page is tested in Chromium: apt-get install chromium chromium-driver"
# Seconds that the demo may take to end.
ENDED_WITHIN_S = 10

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)  # fmt: skip


@contextmanager
def chromium() -> Iterator[Chrome]:
    """Start a browser that has never been anywhere.

    Raises RuntimeError where none is installed.
    """
    if not CHROMIUM or not CHROMEDRIVER:
        raise RuntimeError(MISSING)
    # Selenium would ask for news of itself even where it is told where everything is.
    os.environ |= {"SE_OFFLINE": "true", "SE_AVOID_STATS": "true"}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = ChromeOptions()
        options.binary_location = CHROMIUM
        options.page_load_strategy = "eager"
        for flag in (*_FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        driver = Chrome(options=options, service=Service(CHROMEDRIVER))
        try:
            yield driver
        finally:
            driver.quit()


@contextmanager
def demo() -> Iterator[Callable[[], str]]:
    """Run the demo, the whole program, and yield a function that waits for its page's address.

    Meanwhile a browser may start. Raises RuntimeError where the demo does not end cleanly.
    """
    command = [sys.executable, "-m", "bot", "demo", "--no-browser"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as running:  # noqa: S603
        if running.stderr is None:
            raise AssertionError("its stderr is a pipe")
        lines = iter(running.stderr.readline, "")
        try:
            yield lambda: next(found[0] for line in lines if (found := _ADDRESS.search(line)))
        finally:
            running.terminate()
            running.communicate(timeout=ENDED_WITHIN_S)
        if running.returncode:
            raise RuntimeError(f"the demo ended with {running.returncode}")
