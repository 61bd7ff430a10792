"""Asking on the page of the demo, in a browser, with the real application behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from selenium.webdriver.common.keys import Keys

from bot.emulator.drivers.page import number_of

if TYPE_CHECKING:
    from pathlib import Path

    from selenium.webdriver.remote.webelement import WebElement

    from bot.emulator.drivers.page import Page

# Of the sample articles.
QUESTION = "who said the coalition is pretending?"
INLINE = "@quoth_bot who said the coalition is pretending?"
MARKUP = (
    "<b>who</b> said <img src=x onerror=\"document.title='run'\"> &amp; <script>stop()</script>"
)


def test_a_question_in_the_private_chat_is_answered_with_the_quote_in_bold(page: Page) -> None:
    page.visit()
    page.opens("Quoth")
    number = number_of(page.asks(QUESTION))
    # A slow answer begins with a line that says that it comes.
    [quoted, *_] = page.until(
        lambda: page.message(number).find_elements("css selector", "blockquote strong")
    )
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
    # The focus stays on the buttons: the next press needs no looking for the button.
    assert page.run("return document.activeElement.textContent") in {"›", "2/2", "‹"}
    _press(page, number, "‹")
    page.until(lambda: _words(page, number) == first)
    assert second != first


def test_a_mark_is_acknowledged_in_passing(page: Page) -> None:
    page.visit()
    page.opens("Quoth")
    _press(page, number_of(page.asks(QUESTION)), "Useful")
    page.one(".toast", "Thank you.")


def test_a_long_passage_is_folded_until_it_is_opened(page: Page) -> None:
    page.visit()
    page.opens("Quoth")
    number = number_of(page.asks("what did Adeyemi say?"))
    _press(page, number, "More context")
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


def test_an_article_comes_as_a_file_to_download(page: Page) -> None:
    page.visit()
    page.opens("Quoth")
    number = number_of(page.asks(QUESTION))
    _press(page, number, "Article")
    _press(page, number, "As a file")
    file = page.answer(number).find_element("class name", "file")
    assert file.get_attribute("download")
    content = page.run("return fetch(arguments[0]).then((got) => got.text())", file)
    assert "Some 9,000 people crossed the bridge every day" in content


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
    assert "only admins and uploaders" in page.answer(before).text


def test_what_others_write_is_counted_until_it_is_read(page: Page) -> None:
    page.visit()
    page.opens("News desk")
    page.asks(f"/ask {QUESTION}")
    page.become("visitor")
    page.opens("Quoth")
    # The question, and its answer once that is there.
    page.until(lambda: [one for one in page.all("#chats .chat .badge") if int(one.text) >= 2])
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


def _words(page: Page, number: int) -> str:
    return page.message(number).find_element("tag name", "blockquote").text


def _press(page: Page, number: int, label: str) -> None:
    def button() -> WebElement | Literal[False]:
        buttons = page.message(number).find_elements("class name", "press")
        return next((one for one in buttons if one.text == label), False)

    page.until(button).click()
