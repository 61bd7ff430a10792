"""HTML that is all text."""

from __future__ import annotations

import pytest

from index.reading.markup import blocks_of_field, blocks_of_html


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<p>One.</p><p>Two <b>words</b>.</p>", ["One.", "Two words."]),
        ("<div>One.<div>Two.</div>Three.</div>", ["One.", "Two.", "Three."]),
        ("One.<br>Two.<br><br>Three", ["One.\nTwo.", "Three"]),
        ("<ul><li>rye</li><li>oats</li></ul>", ["– rye", "– oats"]),
        ("<table><tr><th>Year</th><td>2024</td></tr></table>", ["Year | 2024"]),
        ("<table><tr><td><p>One.</p></td><td><p>Two.</p></td></tr></table>", ["One.", "Two."]),
        ("<table><tr><td>One.</td></tr></table>", ["One."]),
        ("<p>One.</p><div style='display: none'>never</div><script>never</script>", ["One."]),
        ("<p hidden>never</p><nav>never</nav><!-- never -->", []),
        ("<p>One.</p><figure><img><figcaption>never</figcaption></figure>", ["One."]),
        (
            "<figure><table><tr><td>a</td></tr></table><figcaption>One.</figcaption></figure>",
            ["a", "One."],
        ),
        ("Tom &amp; Ann", ["Tom & Ann"]),
        ("just words", ["just words"]),
        ("<p>One.</p><p><a href='/'>Read more</a></p>", ["One."]),
        ("<p>One.<br>Two.<br>Share on Facebook.</p>", ["One.\nTwo."]),
        ("<p>One.</p><p><a href='/c'>3 notes</a> | <a href='/m'>All of it →</a></p>", ["One."]),
        ("<p><a href='#1'>One</a> <a href='#2'>two</a></p>", ["One two"]),
        ("<p><a href='/1'>Ann</a> and <a href='/2'>Tom</a></p>", ["Ann and Tom"]),
        ("", []),
        (" ", []),
    ],
)
def test_blocks_are_lines_that_read(source: str, blocks: list[str]) -> None:
    assert blocks_of_html(source) == blocks


@pytest.mark.parametrize(
    ("beside", "kept"),
    [
        ("{}", []),
        ("See {}", ["See 3 notes | All of it"]),
        ("{} and on", ["3 notes | All of it and on"]),
        ("<b>New:</b> {}", ["New: 3 notes | All of it"]),
    ],
)
def test_links_in_a_row_are_buttons_where_nothing_is_said_beside_them(
    beside: str, kept: list[str]
) -> None:
    links = "<a href='/1'>3 notes</a> | <a href='/2'>All of it</a>"
    assert blocks_of_html(f"<p>One.</p><p>{beside.format(links)}</p>") == ["One.", *kept]


def test_links_that_are_long_are_no_buttons() -> None:
    links = "<a href='/1'>The mill on the Ane is sold at last</a> <a href='/2'>Weir</a>"
    assert blocks_of_html(f"<p>{links}</p>") == ["The mill on the Ane is sold at last Weir"]


@pytest.mark.parametrize(
    ("field", "blocks"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("One <b>bold</b> &amp; plain.\n\nTwo.", ["One bold & plain.", "Two."]),
        ("1 < 2 & 3.\n\n\n\nTwo.", ["1 < 2 & 3.", "Two."]),
    ],
)
def test_a_field_may_be_html_or_text_or_both(field: str, blocks: list[str]) -> None:
    assert blocks_of_field(field) == blocks
