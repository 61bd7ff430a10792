"""The export of a chat or channel as pages, which is what Telegram's app makes unless told else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from index.errors import EmptyInput, Reason
from index.reading.blocks import line
from index.reading.bundles.entries import article
from index.reading.bundles.json_export import LEAST_IN_GROUPS, post
from index.reading.web.tree import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from index.errors import ReadingError
    from index.models import Article

_CLASS = "contains(concat(' ', normalize-space(@class), ' '), ' {} ')"
_MESSAGES = f"//div[{_CLASS.format('message')}][{_CLASS.format('default')}]"
SAMPLES = (b"<html><body><div class='message default'><div class='text'>sold</div></div>",)


def read(content: bytes, name: str) -> Iterator[Article | ReadingError]:
    """Yield an article a post of a channel; of a group, what is long enough. Raises EmptyInput."""
    tree = parse(content, name)
    titles = [line(one.text_content()) for one in _named(tree, "page_header")]
    chat = {"name": next(iter(titles), None)}
    messages = list(_messages(tree, chat["name"]))
    is_channel = all(one["from"] == chat["name"] for one, _ in messages)
    entries = [
        post(chat, one, text, is_channel=is_channel)
        for one, text in messages
        if is_channel or len(text) >= LEAST_IN_GROUPS
    ]
    if not entries:
        raise EmptyInput(name, Reason.NO_ARTICLE)
    for number, entry in enumerate(entries, start=1):
        yield article(entry, name, number)


def _messages(tree: HtmlElement, channel: str | None) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield what is known of each message, and its text. One without a sender has that before."""
    sender = channel
    for message in tree.xpath(_MESSAGES):
        said = [one for one in _named(message, "from_name") if not _is_passed_on(one)]
        sender = next((line(one.text_content()) for one in said), sender)
        texts = list(_named(message, "text"))
        text = "\n\n".join(filter(None, (_written(one) for one in texts)))
        if not text:
            continue
        dates = [one for one in _named(message, "date") if not _is_passed_on(one)]
        known = {
            "id": (message.get("id") or "").removeprefix("message"),
            "from": sender,
            "author": next(
                (line(one.text_content()) for one in _named(message, "signature")), None
            ),
            "date": next((one.get("title") for one in dates), None),
        }
        yield known, text


def _written(element: HtmlElement) -> str:
    for paragraph in element.iter("p"):  # of two ends of lines in a row
        paragraph.text = "\n\n" + (paragraph.text or "")
    for end in element.iter("br"):
        end.tail = "\n" + (end.tail or "")
    return "\n".join(map(line, str(element.text_content()).split("\n"))).strip()


def _named(element: HtmlElement, name: str) -> list[HtmlElement]:
    found: list[HtmlElement] = element.xpath(f".//div[{_CLASS.format(name)}]")
    return found


def _is_passed_on(element: HtmlElement) -> bool:
    return any("forwarded" in (one.get("class") or "").split() for one in element.iterancestors())
