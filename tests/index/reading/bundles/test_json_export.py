"""JSON Feed and Telegram's exports."""

from __future__ import annotations

import json
from datetime import date

import pytest

from index import Article, ReadingError, read
from tests.index.reading.single import one

MESSAGE = {
    "id": 7,
    "type": "message",
    "date": "2026-01-02T23:30:00",
    "from": "The Post",
    "text": [{"type": "bold", "text": "Mill sold"}, "\n\nIt ", {"type": "link", "text": "is"}, "."],
}
CHANNEL = {"name": "The Post", "type": "public_channel", "id": 12}


def export(*messages: object, **more: object) -> str:
    return json.dumps({**CHANNEL, "messages": messages, **more})


def test_a_post_is_an_article() -> None:
    service = {"id": 1, "type": "service", "action": "create_channel", "text": ""}
    assert one(export(service, MESSAGE), "result.json") == Article(
        source_id="12-7",
        title="Mill sold",
        text="It is.",
        published=date(2026, 1, 2),
        publisher="The Post",
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The mill is sold. Nobody knows to whom.\n\nIt burnt twice.", "The mill is sold"),
        ("The mill is sold.\nIt burnt twice.", "The mill is sold"),
        ("Мельница продана!\n\nНикто не знает, кому.", "Мельница продана"),
        ("水車が売れた。買い手は分からない。\n\n二度焼けた。", "水車が売れた"),
        (f"{'The mill is sold, and ' * 20}so on.\n\nIt burnt.", "The mill is sold, and"),
    ],
)
def test_a_post_that_begins_with_its_text_keeps_it(text: str, title: str) -> None:
    article = one(export({**MESSAGE, "text": text}), "result.json")
    assert article.text == text
    assert article.title.startswith(title)
    assert len(article.title) < 120


def test_of_what_people_say_in_a_group_only_long_texts_are_articles() -> None:
    long = {**MESSAGE, "id": 8, "from": "Ann Lee", "text": "The mill is sold. " * 20}
    article = one(export(MESSAGE, long, type="private_supergroup"), "result.json")
    assert (article.source_id, article.author) == ("12-8", "Ann Lee")


def test_all_chats_of_an_account_are_read() -> None:
    chats = {"chats": {"list": [{**CHANNEL, "messages": [MESSAGE]}, "x"]}}
    assert one(json.dumps(chats), "result.json").title == "Mill sold"


def test_an_item_of_a_json_feed_is_an_article() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Post",
        "items": [
            {"id": "1", "title": "Mill sold", "content_html": "<p>It is.</p>",
             "date_published": "2026-01-02T10:00:00Z", "authors": [{"name": "Ann Lee"}]},
            {"id": "2", "content_text": "It burnt.\n\nTwice."},
        ],
    }  # fmt: skip
    first, second = (item for item in read(json.dumps(feed).encode(), "feed.json"))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.text, first.author, first.published) == ("It is.", "Ann Lee", date(2026, 1, 2))
    assert second.text == "It burnt.\n\nTwice."


@pytest.mark.parametrize(
    "source",
    [
        export(),
        export("x", 1, None, {"type": "message", "text": 7}),
        json.dumps({"version": "https://jsonfeed.org/version/1", "items": 1}),
        '{"messages":' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"messages": [',
        "[]",
    ],
)
def test_what_holds_no_article_is_refused(source: str) -> None:
    with pytest.raises(ReadingError):
        one(source, "result.json")


def test_who_wrote_a_json_feed_wrote_its_items() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "authors": [{"name": "Ann Lee"}],
        "items": [{"id": 1, "content_text": "It is sold."}],
    }
    assert one(json.dumps(feed), "a.json").author == "Ann Lee"
