"""Page: what somebody does on the demo's page and sees there, in a browser that is open.

It needs selenium, which is installed for development only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeVar

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement

T = TypeVar("T")

DESKTOP, PHONE = (1280, 800), (360, 720)
# Seconds that the page may take, and between two looks at it.
PATIENCE_S, POLL_S = 10, 0.05

# The visible elements that a selector fits and that hold a text.
_SEEN = """
const [selector, text = ""] = arguments;
return [...document.querySelectorAll(selector)].filter(
    (element) => element.checkVisibility() && element.innerText.includes(text));
"""
_NEWEST = "return Number([...document.querySelectorAll('.message')].at(-1)?.dataset.id ?? 0);"
_ANSWER = """
return [...document.querySelectorAll('.message.other')].find(
    (element) => Number(element.dataset.id) > arguments[0]);
"""

# Whether nothing is half done: written, chosen or replied to.
_AT_REST = """
return document.getElementById("composer-text").value === ""
    && !document.querySelector("dialog, .toast, [role=option], [role=menu]")
    && !document.querySelector(".about-message:not([hidden])");
"""

# The elements that reach over the right or the left edge of the window.
_OVERFLOWING = """
return [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    if (!box.width || (box.right <= innerWidth + 0.5 && box.left >= -0.5)) return false;
    // The row of topics is the one thing that may be moved sideways.
    return !element.closest("#topics");
}).map((element) => element.outerHTML.slice(0, 160));
"""


class Page:
    """The page at an address."""

    def __init__(self, driver: Chrome, url: str) -> None:
        self.driver, self.url = driver, url
        self._looks: tuple[object, ...] = ()

    def visit(
        self,
        size: tuple[int, int] = DESKTOP,
        theme: Literal["light", "dark"] = "light",
        role: str = "owner",
        scale: float = 1,
        *,
        anew: bool = False,
    ) -> None:
        """Load the page, unless it is there, looks the same, and nothing in it is half done."""
        looks = (size, theme, scale)
        if not anew and looks == self._looks and self.run(_AT_REST):
            self.become(role)
            return
        self._looks = looks
        self.resize(size, scale)
        chosen = {"name": "prefers-color-scheme", "value": theme}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [chosen]})
        self.driver.get(self.url)
        self.become(role)

    def resize(self, size: tuple[int, int], scale: float = 1) -> None:
        """Make the window of a size; a small one is a phone's."""
        width, height = size
        metrics = {"width": width, "height": height, "deviceScaleFactor": scale}
        metrics["mobile"] = size == PHONE
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)

    def until(self, truth: Callable[[], T | Literal[False]]) -> T:
        """Wait until something is so, and return it."""
        wait = WebDriverWait(
            self.driver, PATIENCE_S, POLL_S, ignored_exceptions=[StaleElementReferenceException]
        )
        return wait.until(lambda _driver: truth())

    def run(self, script: str, *arguments: Any) -> Any:  # noqa: ANN401 - JSON
        """Run a script in the page."""
        return self.driver.execute_script(script, *arguments)

    def all(self, selector: str) -> list[WebElement]:
        """Return the visible elements that a selector fits."""
        found: list[WebElement] = self.run(_SEEN, selector)
        return found

    def one(self, selector: str, text: str = "") -> WebElement:
        """Wait for a visible element that holds a text, and return it."""
        return self.until(lambda: self._first(selector, text))

    def _first(self, selector: str, text: str) -> WebElement | Literal[False]:
        found: list[WebElement] = self.run(_SEEN, selector, text)
        return found[0] if found else False

    def presses(self, selector: str, text: str = "") -> None:
        """Press the first visible element that fits."""

        def pressed() -> bool:
            found = self._first(selector, text)
            if found:
                found.click()
            return bool(found)

        self.until(pressed)

    def become(self, role: str) -> None:
        """Act as the person with a role: "owner" or "visitor"."""
        self.presses("#people [role=radio]", role)
        self.one("#people [aria-checked=true]", role)
        self.one("#chats .chat")

    def opens(self, name: str) -> None:
        """Open a chat."""
        self.presses("#chats .chat", name)
        self.one("#whose h2", name)

    def writes(self, text: str) -> None:
        """Add to the words in the field for messages."""
        self.one("#composer-text")
        self.run("document.getElementById('composer-text').focus()")
        self.driver.execute_cdp_cmd("Input.insertText", {"text": text})

    def types(self, *keys: str) -> None:
        """Press keys in the field for messages."""
        self.one("#composer-text").send_keys(*keys)

    def sends(self, text: str) -> None:
        """Send a message."""
        self.writes(text)
        self.types(Keys.ENTER)

    def asks(self, text: str) -> WebElement:
        """Send a message, and wait for the one that answers it."""
        before = self.newest
        self.sends(text)
        return self.answer(before)

    def answer(self, before: int) -> WebElement:
        """Wait for a message of the bot, newer than the one with a number."""

        def answered() -> WebElement | Literal[False]:
            found: WebElement | None = self.run(_ANSWER, before)
            return found or False

        return self.until(answered)

    @property
    def newest(self) -> int:
        """The number of the newest message here, 0 where there is none."""
        number: int = self.run(_NEWEST)
        return number

    def message(self, number: int) -> WebElement:
        """Return a message as it is now."""
        return self.one(f'.message[data-id="{number}"]')

    def drops(self, *files: Path) -> None:
        """Drag files over the conversation and let them go."""
        target = self.one("#history").rect
        point = {"x": target["x"] + target["width"] / 2, "y": target["y"] + target["height"] / 2}
        names = [str(file) for file in files]
        data = {"items": [], "files": names, "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            event = {"type": kind, **point, "data": data}
            self.driver.execute_cdp_cmd("Input.dispatchDragEvent", event)

    def overflowing(self) -> list[str]:
        """Return the HTML of the elements that reach over the sides of the window."""
        found: list[str] = self.run(_OVERFLOWING)
        return found

    def errors(self) -> list[str]:
        """Return the browser's complaints since the last call."""
        log = self.driver.get_log("browser")  # type: ignore[no-untyped-call]
        return [entry["message"] for entry in log]


def number_of(message: WebElement) -> int:
    """Return the number of a message."""
    return int(message.get_attribute("data-id") or 0)
