"""The export of a site that Ghost makes: its tables of posts, people and settings, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from index.reading.bundles.entries import Entry
from index.reading.markup import blocks_of_html

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = dict[str, Any]


def looks_like_it(whole: object) -> bool:
    """Whether a value is such an export, and not another one that holds posts."""
    data = _data(whole)
    return bool(_rows(data, "posts")) and bool(_rows(data, "users"))


def entries(whole: object) -> Iterator[Entry]:
    """Yield what is published of it, each post with whoever wrote it."""
    data = _data(whole)
    names = {one.get("id"): one.get("name") for one in _rows(data, "users")}
    written: dict[object, list[str]] = {}
    for one in sorted(_rows(data, "posts_authors"), key=_order):
        if name := names.get(one.get("author_id")):
            written.setdefault(one.get("post_id"), []).append(str(name))
    settings = {one.get("key"): one.get("value") for one in _rows(data, "settings")}
    for post in _rows(data, "posts"):
        if post.get("status") != "published":
            continue
        by_id = names.get(post.get("author_id"))  # as older versions have it
        authors = written.get(post.get("id")) or ([str(by_id)] if by_id else [])
        yield Entry(
            blocks=_blocks(post),
            id=_string(post.get("uuid")) or _string(post.get("id")),
            title=_string(post.get("title")),
            published=_string(post.get("published_at")),
            author=", ".join(authors) or None,
            publisher=_string(settings.get("title")),
            url=_string(post.get("canonical_url")),
        )


def _blocks(post: Row) -> list[str]:
    if markup := _string(post.get("html")):
        return blocks_of_html(markup)
    return (_string(post.get("plaintext")) or "").split("\n\n")


def _data(whole: object) -> Row:
    """Return the tables, which older exports keep outside any list."""
    listed = whole.get("db") if isinstance(whole, dict) else None
    first = listed[0] if isinstance(listed, list) and listed else whole
    data = first.get("data") if isinstance(first, dict) else None
    return data if isinstance(data, dict) else {}


def _rows(data: Row, table: str) -> list[Row]:
    rows = data.get(table)
    return [one for one in rows if isinstance(one, dict)] if isinstance(rows, list) else []


def _order(row: Row) -> int:
    order = row.get("sort_order")
    return order if isinstance(order, int) else 0


def _string(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None
