"""The picture in the README: the demo's page, with its example question answered.

`python -m bench.screenshot` runs the demo, asks in headless Chromium, and writes docs/telegram.png.
"""

from __future__ import annotations

from pathlib import Path

from bot.emulator.drivers.browser import chromium, demo
from bot.emulator.drivers.page import Page
from bot.i18n import texts

PICTURE = Path(__file__).parents[1] / "docs" / "telegram.png"
SIZE = (1180, 930)
# A picture in a README is loaded by everyone who looks at it.
LARGEST_BYTES = 200_000


def main() -> None:
    """Take the picture."""
    with demo() as address, chromium() as driver:
        page = Page(driver, address())
        page.visit(SIZE)
        page.opens("News desk")
        page.opens("Quoth")
        page.asks(texts.EXAMPLE)
        # Nothing that blinks or glows: the same page gives the same picture.
        page.run("document.activeElement.blur()")
        picture = driver.get_screenshot_as_png()
    if len(picture) > LARGEST_BYTES:
        raise SystemExit(f"the picture has {len(picture)} bytes, more than {LARGEST_BYTES}")
    PICTURE.write_bytes(picture)
    print(f"{PICTURE}: {len(picture)} bytes")


if __name__ == "__main__":
    main()
