"""Lines of a page that are not in the text of its article."""

from __future__ import annotations

from index.reading.web.around_lines import lines_around
from index.reading.web.tree import parse

TEXT = "The mill is sold.\n\nThe wheel of oak\n\nNobody knows to whom."


def around(body: str, *known: str, text: str = TEXT) -> list[str]:
    tree = parse(f"<html><head><title>No</title></head><body>{body}".encode(), "a.html")
    return list(lines_around(tree, text, known))


def test_what_is_not_told_is_left_out_in_its_order() -> None:
    page = (
        "<nav><ul><li><a>Home</a></li><li>News</li></ul></nav><script>no()</script><h1>Mill</h1>"
        "<p>The <b>mill</b>\n is sold.</p><p>Nobody knows <i>to whom.</i><br>Share  this</p>"
        "<select><option>no</option></select><footer>© 2026</footer>"
    )
    assert around(page, "Mill") == ["Home", "News", "Share this", "© 2026"]


def test_what_a_page_hides_is_no_line_of_it() -> None:
    hidden = (
        "<div style='color: red; display: none'>One <p>Two</p></div><div hidden>Three</div>"
        "<p aria-hidden='true'>Four</p><p>Home<span style='visibility:hidden'>five</span> page</p>"
        "<p aria-hidden='false'>News</p>"
    )
    assert around(hidden) == ["Home page", "News"]


def test_a_word_of_the_text_may_be_a_line_of_its_own() -> None:
    table = "<table><tr><td>Oak</td><td>1912</td></tr></table><ul><li>rye</li></ul><a>oak wheel</a>"
    assert around(table, text=f"{TEXT}\n\nOak | 1912\n\n– rye") == ["oak wheel"]


def test_what_nobody_sees_makes_no_other_line() -> None:
    assert around("<p>The mill\u200b is&nbsp;so&shy;ld.</p><p>Share</p>") == ["Share"]


def test_behind_a_line_of_the_text_the_rest_is_left_out() -> None:
    assert around("<p>The wheel of oak (photo: Ida Marr)</p>") == ["(photo: Ida Marr)"]
    assert around("<p>The wheel of steel (photo: Ida Marr)</p>") == [
        "The wheel of steel (photo: Ida Marr)"
    ]


def test_a_long_text_is_compared_line_by_line() -> None:
    text = f"{TEXT}\n\n{'Rain fell. ' * 20_000}"
    assert around("<p>The mill is sold.</p><p>Home</p>", text=text) == ["Home"]
    assert len(around("<p>Home and away</p>" * 3_000)) == 1_000
