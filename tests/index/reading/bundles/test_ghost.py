"""The export of a site that Ghost makes."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from index import Article, read
from index.reading.bundles import ghost

MILL = {
    "id": "p1", "uuid": "u1", "title": "Mill sold", "html": "<p>It is <b>sold</b>.</p><p>So.</p>",
    "plaintext": "never", "status": "published", "type": "post",
    "created_at": "2026-03-01T08:00:00.000Z", "published_at": "2026-03-09T08:00:00.000Z",
}  # fmt: skip
LOCK = {"id": "p2", "title": "Lock shuts", "html": None, "plaintext": "It is shut.\n\nSo they say."}
DATA = {
    "posts": [MILL, LOCK | {"status": "published"}, LOCK | {"id": "p3", "status": "draft"}],
    "users": [{"id": "1", "name": "Ann Lee"}, {"id": "2", "name": "Bo Dahl"}],
    "posts_authors": [
        {"post_id": "p1", "author_id": "2", "sort_order": 1},
        {"post_id": "p1", "author_id": "1", "sort_order": 0},
    ],
    "settings": [{"key": "title", "value": "The Post"}],
}  # fmt: skip


@pytest.mark.parametrize("whole", [{"db": [{"meta": {}, "data": DATA}]}, {"data": DATA}])
def test_published_posts_are_articles_by_whoever_wrote_them(whole: dict[str, Any]) -> None:
    found = list(read(json.dumps(whole).encode(), "a.json"))
    mill, lock = (one for one in found if isinstance(one, Article))
    assert (mill.title, mill.author, mill.published, mill.publisher) == (
        "Mill sold", "Ann Lee, Bo Dahl", date(2026, 3, 9), "The Post",
    )  # fmt: skip
    assert mill.text == "It is sold.\n\nSo."
    assert (lock.text, lock.author) == ("It is shut.\n\nSo they say.", None)


def test_older_ones_name_the_author_in_the_post() -> None:
    old = {"posts": [MILL | {"author_id": 1}], "users": [{"id": 1, "name": "Ann Lee"}]}
    assert [one.author for one in ghost.entries({"data": old})] == ["Ann Lee"]


@pytest.mark.parametrize("whole", [[MILL], {"posts": [MILL]}, {"db": []}, {"data": [1]}, "x"])
def test_other_lists_of_posts_are_none(whole: object) -> None:
    assert not ghost.looks_like_it(whole)
