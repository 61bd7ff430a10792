"""Using the page of the demo by hand, by keyboard, and on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from selenium.webdriver.common.keys import Keys

from bot.emulator.drivers.page import PHONE, number_of

if TYPE_CHECKING:
    from bot.emulator.drivers.page import Page


def test_enter_sends_shift_enter_breaks_the_line_and_escape_leaves_a_reply(page: Page) -> None:
    page.visit()
    page.opens("Quoth")
    answer = page.asks("the ferry")
    answer.find_element("class name", "bubble").click()
    assert page.one(".about-message").text.startswith("Reply to Quoth")
    page.types(Keys.ESCAPE)
    page.until(lambda: not page.all(".about-message"))
    page.writes("when does")
    page.types(Keys.SHIFT, Keys.ENTER)
    page.asks("the ferry run?")
    assert "when does\nthe ferry run?" in page.all(".message.own")[-1].text


def test_a_message_is_replied_to_changed_and_deleted(page: Page) -> None:
    page.visit()
    page.opens("News desk")
    page.sends("the last tram")
    number = number_of(page.one(".message.own", "the last tram"))
    page.message(number).find_element("class name", "bubble").click()
    page.sends("and the first")
    reply = page.one(".message.own", "and the first")
    assert "the last tram" in reply.find_element("class name", "replied").text
    page.types(Keys.ARROW_UP)
    page.one(".about-message", "Edit the message")
    page.sends(" one")
    changed = page.one(".message.own", "and the first one")
    assert changed.find_element("class name", "edited").is_displayed()
    page.one(".message.own", "the last tram").send_keys(Keys.SHIFT, Keys.F10)
    page.presses("[role=menuitem]", "Delete")
    page.presses("dialog button", "Delete")
    page.until(lambda: not page.all(f'[data-id="{number}"]'))


def test_an_admin_may_write_as_the_group_and_forward_what_is_there(page: Page) -> None:
    page.visit()
    page.presses("#people [role=radio]", "Amira")
    page.opens("News desk")
    page.presses("[aria-label*=anonymously]")
    page.sends("the minutes are out")
    sent = page.one(".message.other", "the minutes are out")
    assert sent.find_element("class name", "sender").text == "News desk\nanonymous admin"
    sent.send_keys(Keys.SHIFT, Keys.F10)
    page.presses("[role=menuitem]", "Forward")
    page.presses("dialog .options button", "Newsroom")
    page.one("#whose h2", "Newsroom")
    assert "Forwarded from News desk" in page.one(".message.own", "the minutes are out").text


def test_text_from_right_to_left_begins_at_the_right(page: Page) -> None:
    page.visit()
    page.opens("News desk")
    page.sends("الجسر مغلق حتى الربيع")
    text = page.one(".message.own .text", "الجسر")
    assert text.value_of_css_property("direction") == "rtl"


_KEEP_SOCKETS = """
window.sockets = [];
window.WebSocket = class extends WebSocket {
    constructor(address) { super(address); sockets.push(this); }
};
"""


def test_what_happened_while_the_connection_was_down_is_there_when_it_is_back(page: Page) -> None:
    keep = {"source": _KEEP_SOCKETS}
    kept = page.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", keep)
    page.visit(anew=True)
    page.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", kept)
    page.opens("News desk")
    page.run("sockets.at(-1).close()")
    page.one("#connection", "Connecting")
    page.sends("sent in the dark")
    page.one("#connection", "Connected")
    page.one(".message.own", "sent in the dark")


def test_the_theme_is_chosen_and_kept(page: Page) -> None:
    page.visit(theme="light")
    page.presses("#theme")
    page.driver.refresh()
    page.one("#chats .chat")
    assert page.run("return document.documentElement.dataset.theme") == "dark"
    page.presses("#theme")
    assert page.run("return document.documentElement.dataset.theme") == "light"
    page.run("localStorage.clear()")


def test_on_a_phone_going_back_leads_to_the_chats(page: Page) -> None:
    page.visit(PHONE)
    page.opens("News desk")
    assert not page.all("#sidebar")
    page.driver.back()
    page.one("#sidebar")
    assert not page.all("#conversation")


def test_commands_are_offered_and_completed(page: Page) -> None:
    page.visit()
    page.opens("Quoth")
    page.writes("/lat")
    assert [one.text for one in page.all("[role=option] strong")] == ["/latest"]
    page.types(Keys.TAB)
    assert page.one("#composer-text").get_property("value") == "/latest "


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_on_a_phone_nothing_reaches_over_the_sides(
    page: Page, theme: Literal["light", "dark"]
) -> None:
    page.visit(PHONE, theme)
    assert page.overflowing() == []
    page.opens("Quoth")
    page.asks("a" * 300 + " said the coalition is pretending?")
    page.asks("/latest")
    page.writes("/")
    page.one("[role=option]")
    assert page.overflowing() == []
    page.one("#composer-text").clear()
    page.presses("#back")
    page.presses("#chats .chat:has(.avatar.square)")
    page.one("#topics [role=tab]")
    assert page.overflowing() == []
    paper = page.run("return getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, paper[4:-1].split(","))) > 400) == (theme == "light")
