"""Plain text: title, text and id of a file that names none of them."""

from __future__ import annotations

import pytest

from index import Article, read
from tests.index.reading.single import one


def test_the_first_line_of_plain_text_is_its_title_if_it_looks_like_one() -> None:
    found = one("Bridge closed\n\nThe bridge is closed.", "bridge_news.txt")
    assert (found.source_id, found.title, found.text) == (
        "bridge_news", "Bridge closed", "The bridge is closed.",
    )  # fmt: skip


def test_plain_text_that_begins_with_a_sentence_is_called_after_its_file() -> None:
    found = one("The bridge is closed.\nFerries run.", "bridge_news.txt")
    assert (found.title, found.text) == ("bridge news", "The bridge is closed.\nFerries run.")


def test_a_day_above_the_title_is_that_of_the_article() -> None:
    for line in ("Posted on 9 March 2024 by admin", "23.02.2024 14:05", "二〇二三年五月一日"):
        found = one(f"{line}\n\nBridge closed\n\nThe bridge is closed.", "a.txt")
        assert (found.title, found.text) == ("Bridge closed", "The bridge is closed.")
        assert found.published is not None


def test_a_day_above_a_text_without_a_title_stays_its_title() -> None:
    found = one("9 March 2024\n\nThe bridge is closed.", "a.txt")
    assert (found.title, found.text) == ("9 March 2024", "The bridge is closed.")


def test_a_file_name_that_is_no_text_makes_an_id_that_can_be_stored() -> None:
    [article] = read(b"The mill is closed.", "\udcff.txt")
    assert isinstance(article, Article)
    assert article.source_id == "?"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Fish &amp; chips", "Fish & chips"),
        ("&quot;We will,&quot; she said", '"We will," she said'),
        ("It&#39;s shut", "It's shut"),
        ("It&#x2019;s shut", "It’s shut"),
        ("12&nbsp;km", "12 km"),
        ("caf&eacute; &mdash; closed", "café — closed"),
        ("&amp;quot;Twice&amp;quot;", '"Twice"'),
        ("5 &lt; 7 &gt; 3", "5 < 7 > 3"),
        ("&euro;18 &hellip;", "€18 …"),
        ("AT&T; R&D", "AT&T; R&D"),
        ("&notaword; stays", "&notaword; stays"),
        ("a & b; c", "a & b; c"),
    ],
)
def test_entities_of_html_are_the_characters_that_they_stand_for(written: str, meant: str) -> None:
    found = one(f"{written}\n\nThe text: {written}.", "x.txt")
    assert (found.title, found.text) == (meant, f"The text: {meant}.")


def test_tags_that_a_scraper_left_are_no_words() -> None:
    text = 'Mill opens\n\n<p>The mill <b>opened</b>.<br>It rained.</p><p class="x">All came.</p>'
    assert one(text).text == "The mill opened.\nIt rained.\n\nAll came."


@pytest.mark.parametrize(
    "text",
    ["a < b and b > c", "The tag <p> begins a paragraph.", "Write <b>word</b> and <br> there."],
)
def test_signs_that_close_nothing_stay(text: str) -> None:
    assert one(f"Signs\n\n{text}").text == text
