"""The page of the demo, in a browser, with the real server and the real application behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser import (
    CHROMEDRIVER,
    CHROMIUM,
    MISSING,
    PHONE,
    Page,
    chromium,
    demo,
    number_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from selenium.webdriver.remote.webelement import WebElement

# Of the sample articles.
QUESTION = "who said the coalition is pretending?"
INLINE = "@quoth_bot who said the coalition is pretending?"
MARKUP = (
    "<b>who</b> said <img src=x onerror=\"document.title='run'\"> &amp; <script>stop()</script>"
)


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """The page of a demo that these tests share, in one browser."""
    if not CHROMIUM or not CHROMEDRIVER:
        pytest.skip(MISSING)
    with demo() as url, chromium() as driver:
        yield Page(driver, url)


def test_a_question_in_the_private_chat_is_answered_with_the_quote_in_bold(page: Page) -> None:
    page.visit()
    page.opens("Quoth")
    quoted = page.asks(QUESTION).find_element("css selector", "blockquote strong")
    assert "The coalition is pretending that a coat of paint will hold up a bridge" in quoted.text
    assert page.errors() == []


def test_buttons_page_through_the_quotes_in_place(page: Page) -> None:
    page.visit()
    page.opens("Quoth")
    number = number_of(page.asks("what did Marr say?"))
    first = _words(page, number)
    _press(page, number, "›")
    second = page.until(lambda: _words(page, number) != first and _words(page, number))
    assert "2/" in page.message(number).text
    assert page.message(number).find_element("class name", "edited").is_displayed()
    # Where the keyboard was, it stays: the next press needs no looking for the button.
    assert page.run("return document.activeElement.textContent") in {"›", "2/2", "‹"}
    _press(page, number, "‹")
    page.until(lambda: _words(page, number) == first)
    assert second != first


def test_a_mark_is_acknowledged_in_passing(page: Page) -> None:
    page.visit()
    page.opens("Quoth")
    _press(page, number_of(page.asks(QUESTION)), "Useful")
    assert page.one(".toast").text == "Thank you."


def test_a_long_passage_is_folded_until_it_is_opened(page: Page) -> None:
    page.visit()
    page.opens("Quoth")
    number = number_of(page.asks("what did Adeyemi say?"))
    _press(page, number, "Wider")
    quote = page.one(f'[data-id="{number}"] blockquote.expandable')
    height = quote.size["height"]
    toggle = quote.find_element("class name", "toggle")
    assert toggle.get_attribute("aria-expanded") == "false"
    toggle.send_keys(Keys.ENTER)
    assert toggle.get_attribute("aria-expanded") == "true"
    assert quote.size["height"] > 2 * height


def test_the_number_of_an_article_leads_to_the_whole_of_it(page: Page) -> None:
    page.visit()
    page.opens("Quoth")
    answer = page.asks(QUESTION)
    before = page.newest
    answer.find_element("link text", "1001").click()
    assert "Some 9,000 people crossed the bridge every day" in page.answer(before).text


def test_a_file_that_is_dropped_is_added(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "orchard <i>.md"
    file.write_text("# Orchard sold\n\nThe orchard was sold to Wilma Tann for nine crowns.\n")
    page.visit()
    page.opens("Quoth")
    before = page.newest
    page.drops(file)
    page.one(".files .name", "orchard <i>.md")
    page.presses("dialog button", "Send")
    assert "Added" in page.answer(before).text
    assert "nine crowns" in page.asks("who was the orchard sold to?").text


def test_results_appear_while_typing_and_the_chosen_one_is_posted(page: Page) -> None:
    page.visit()
    page.opens("News desk")
    before = page.newest
    page.writes(INLINE)
    page.one("[role=option]", "Marlow Bridge")
    page.types(Keys.ARROW_DOWN, Keys.ENTER)
    posted = page.one(f'.message.own[data-id]:nth-last-child(1):not([data-id="{before}"])')
    assert posted.find_element("class name", "via").text == "via @quoth_bot"
    assert "coat of paint" in posted.find_element("tag name", "blockquote").text
    assert page.one("#composer-text").get_property("value") == ""


def test_a_topic_gets_its_answer_in_the_topic(page: Page) -> None:
    page.visit()
    page.presses("#chats .chat:has(.avatar.square)")
    page.presses("#topics [role=tab]:not([aria-selected=true])")
    name = page.one("#topics [aria-selected=true]").text
    assert name != "General"
    assert "coat of paint" in page.asks(f"/ask {QUESTION}").text
    page.presses("#topics [role=tab]", "General")
    page.until(lambda: page.one("#topics [aria-selected=true]").text == "General")
    assert not [one for one in page.all(".message") if "coat of paint" in one.text]


def test_the_visitor_has_a_chat_of_their_own_and_may_not_add_files(
    page: Page, tmp_path: Path
) -> None:
    page.visit()
    page.opens("Quoth")
    page.asks("words of the owner alone, about the ferry")
    page.become("visitor")
    page.until(lambda: not [one for one in page.all(".message") if "owner alone" in one.text])
    file = tmp_path / "mine.txt"
    file.write_text("Mine\n\nThis is mine.")
    before = page.newest
    page.drops(file)
    page.presses("dialog button", "Send")
    assert "only the people who look after me" in page.answer(before).text


def test_what_others_write_is_counted_until_it_is_read(page: Page) -> None:
    page.visit()
    page.opens("News desk")
    page.asks(f"/ask {QUESTION}")
    page.become("visitor")
    page.opens("Quoth")
    assert int(page.one("#chats .chat .badge").text) >= 2
    page.opens("News desk")
    page.until(lambda: not page.all('#chats [aria-current="true"] .badge'))


def test_markup_in_a_question_is_shown_as_text(page: Page) -> None:
    page.visit()
    page.opens("Quoth")
    page.asks(MARKUP)
    asked = page.all(".message.own")[-1]
    assert MARKUP in asked.text
    assert asked.find_elements("css selector", "b, img, script") == []
    assert page.driver.title.startswith("Quoth")
    assert page.errors() == []


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


def test_what_happened_while_the_connection_was_down_is_there_when_it_is_back(page: Page) -> None:
    keep = {"source": _KEEP_SOCKETS}
    kept = page.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", keep)
    page.visit()
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


_KEEP_SOCKETS = """
window.sockets = [];
window.WebSocket = class extends WebSocket {
    constructor(address) { super(address); sockets.push(this); }
};
"""
# The text that entities make of a message, by the module that the page itself uses.
_FORMAT = """
const [cases, done] = arguments;
import("/static/entities.js").then(({ formatted }) => done(cases.map(([text, entities]) => {
    const made = document.createElement("div");
    made.append(formatted(text, entities, { username: "quoth_bot" }, {}));
    return made.innerHTML;
})), (error) => done(String(error)));
"""


def test_entities_may_be_nested_and_overlap_and_count_in_utf_16(page: Page) -> None:
    page.visit()
    bold, italic = {"type": "bold"}, {"type": "italic"}
    block = {"type": "blockquote", "offset": 0, "length": 4}
    cases: list[tuple[str, list[object]]] = [
        ("𝒜 bc", [bold | {"offset": 3, "length": 2}]),
        ("abcd", [bold | {"offset": 0, "length": 3}, italic | {"offset": 1, "length": 1}]),
        ("abcd", [bold | {"offset": 0, "length": 2}, italic | {"offset": 1, "length": 2}]),
        ("abcd\nef", [block, bold | {"offset": 1, "length": 2}]),
        ("<i>", [bold | {"offset": 0, "length": 3}]),
        ("ab", [bold | {"offset": 1, "length": 9}]),
        ("ab", [{"type": "text_link", "offset": 0, "length": 2, "url": "javascript:alert(1)"}]),
        ("ab", [{"type": "not known yet", "offset": 0, "length": 1}]),
    ]
    assert page.driver.execute_async_script(_FORMAT, cases) == [
        "𝒜 <strong>bc</strong>",
        "<strong>a<em>b</em>c</strong>d",
        "<strong>a<em>b</em></strong><em>c</em>d",
        '<blockquote dir="auto">a<strong>bc</strong>d</blockquote>ef',
        "<strong>&lt;i&gt;</strong>",
        "ab",
        "<span>ab</span>",
        "<span>a</span>b",
    ]


def _words(page: Page, number: int) -> str:
    return page.message(number).find_element("tag name", "blockquote").text


def _press(page: Page, number: int, label: str) -> None:
    def button() -> WebElement | Literal[False]:
        buttons = page.message(number).find_elements("class name", "press")
        return next((one for one in buttons if one.text == label), False)

    page.until(button).click()
