"""Pages of which only a part matters."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from index.reading.web.tree import parse

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def page(head: str, body: str = "") -> HtmlElement:
    whole = f"<html><head>{head}</head><body>{body}</body></html>"
    return parse(whole.encode(), "a.html")


def linked(**fields: object) -> str:
    data = json.dumps({"@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{data}</script>'
