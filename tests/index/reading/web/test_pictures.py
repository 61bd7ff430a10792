"""Pictures of a page with their captions."""

from __future__ import annotations

import pytest

from index.reading.web.letters import count
from index.reading.web.pictures import holder, shows_picture
from index.reading.web.tree import parse


@pytest.mark.parametrize(
    ("page", "held"),
    [
        ("<article><div id=a><img><p><i>Oak</i></p></div><p>The mill</p></article>", "a"),
        ("<article><div id=a><img><p><i>Oak</i></p></div></article>", "a"),
        ("<div><p id=a><i>Oak</i> wheel</p></div>", None),
    ],
)
def test_what_holds_a_caption_alone_goes_up_to_other_words(page: str, held: str | None) -> None:
    [caption] = parse(f"<html><body>{page}</body></html>".encode(), "a.html").iter("i")
    found = holder(caption)
    assert found.get("id") == held
    assert shows_picture(found) == (held is not None)


def test_so_much_may_stand_beside_a_caption() -> None:
    page = b"<html><body><div id=a><i>Oak</i> <cite>AP</cite></div><p>The mill</p></body></html>"
    [caption] = parse(page, "a.html").iter("i")
    with_cite = holder(caption, lambda above: sum(map(count, above.iter("cite"))))
    assert [holder(caption).tag, with_cite.get("id")] == ["i", "a"]
