"""The data that a page carries for machines as JSON-LD: what it says of its article."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from index.reading.blocks import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)$")
_WORK = re.compile(r"^(?:Recipe|HowTo|CreativeWork|PodcastEpisode)$")
# Greatest depth to which a page's JSON is looked through, and the most of its nodes.
_DEPTH, _MOST_NODES = 6, 2_000


def linked_data(tree: HtmlElement) -> dict[str, Any]:
    """Return the first article that a page's JSON-LD describes, {} where it describes none."""
    nodes: list[dict[str, Any]] = []
    for script in tree.xpath('//script[@type="application/ld+json"]')[:20]:
        try:
            # Line ends inside strings are an error that many make.
            loaded = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        nodes += _nodes(loaded)
    article = next(filter(_is_article, nodes), None) or next(filter(_is_a_work, nodes), {})
    named = {
        one["@id"]: one for one in nodes if isinstance(one.get("@id"), str) and one.get("name")
    }
    people = {key: _whole(article.get(key), named) for key in ("author", "publisher")}
    return article | people


def _is_article(node: dict[str, Any], pattern: re.Pattern[str] = _ARTICLE) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and pattern.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _is_a_work(node: dict[str, Any]) -> bool:
    """Whether something is described that somebody wrote, and that a page may be about."""
    return _is_article(node, _WORK) and bool(node.get("author"))


def _whole(value: object, named: dict[str, dict[str, Any]]) -> object:
    """Return whoever is meant, where a page only says under which id it tells of them."""
    if isinstance(value, list):
        return [_whole(one, named) for one in value]
    if isinstance(value, dict) and not value.get("name"):
        return named.get(str(value.get("@id")), value)
    return value


def _nodes(loaded: object) -> Iterator[dict[str, Any]]:
    waiting: list[tuple[object, int]] = [(loaded, 0)]
    for count, (one, depth) in enumerate(waiting):
        if count > _MOST_NODES:
            return
        if isinstance(one, dict):
            yield one
        if depth < _DEPTH:
            inside = one.values() if isinstance(one, dict) else one if isinstance(one, list) else ()
            waiting += [(each, depth + 1) for each in inside if isinstance(each, dict | list)]


def name_in(value: object) -> str | None:
    """Return the name or names of a person or organisation in JSON-LD."""
    if isinstance(value, list):
        names = [name for one in value[:10] if (name := name_in(one))]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, dict):
        return name_in(value.get("name"))
    return string(value)


def string(value: object) -> str | None:
    """Return the text that a value is, on one line, and None where it is none or empty."""
    return line(value) or None if isinstance(value, str) else None
