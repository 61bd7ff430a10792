"""Pages that Telegram's app exports."""

from __future__ import annotations

from datetime import date

from index import Article, ReadingError, read

HEAD = (
    '<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap">'
    '<div class="page_header"><div class="content"><div class="text bold">The Post</div></div>'
    "</div>"
    '<div class="message service" id="message-1"><div class="body details">2 January 2026</div>'
    "</div>"
)
LONG = "The mill on the Ane is sold, and nobody in the village knows to whom. " * 4


def message(number: int, text: str, sender: str = "", more: str = "") -> str:
    name = f'<div class="from_name">{sender}</div>' if sender else ""
    return (
        f'<div class="message default clearfix" id="message{number}"><div class="body"><div '
        f'class="pull_right date details" title="02.01.2026 10:12:00 UTC+03:00">10:12</div>{name}'
        f'<div class="text">{text}</div>{more}</div></div>'
    )


def test_a_post_of_a_channel_is_an_article() -> None:
    signed = '<div class="signature details">Ann Lee</div>'
    forwarded = (
        '<div class="forwarded body"><div class="from_name">Other <span class="date details" '
        'title="01.05.2020 10:00:00">1.5.2020</span></div><div class="text">Rye is dear.</div>'
        "</div>"
    )
    posts = message(7, "<strong>Mill sold</strong><br><br>It is.", "The Post", signed)
    posts += message(8, "", more=forwarded)
    first, second = read((HEAD + posts).encode(), "messages.html")
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.title, first.text, first.author) == ("Mill sold", "It is.", "Ann Lee")
    assert (first.published, first.publisher) == (date(2026, 1, 2), "The Post")
    assert (second.text, second.published) == ("Rye is dear.", date(2026, 1, 2))


def test_of_a_group_only_what_is_long_is_read() -> None:
    posts = message(7, "Is it?", "Ann") + message(8, LONG, "Bo Lind")
    [found] = read((HEAD + posts).encode(), "messages.html")
    assert isinstance(found, Article)
    assert (found.text, found.author) == (LONG.strip(), "Bo Lind")


def test_an_empty_chat_is_refused() -> None:
    [found] = read(f"{HEAD}{message(7, '')}".encode(), "messages.html")
    assert isinstance(found, ReadingError)
