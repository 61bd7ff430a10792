"""The layout that news scrapers leave, with its quirks."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, Malformed, ReadingError, read
from tests.index.reading.single import one

BODY = 'adding that ferries would run.\n\n"It is closed,” said Councillor Hedda Marr.'
SCRAPED = f"""News ID: 2001
Bridge to stay closed until March....
Hits: 98
Publish Date: 10 October 2017

{BODY}

* Comment:"""


def test_a_scraped_article_is_taken_apart() -> None:
    assert one(SCRAPED, "000_8d2b.txt") == Article(
        source_id="2001",
        title="Bridge to stay closed until March",
        text=BODY,
        published=date(2017, 10, 10),
        hits=98,
    )


@pytest.mark.parametrize(
    "content",
    [
        SCRAPED.replace("\n", "\r\n"),
        "\ufeff" + SCRAPED,
        SCRAPED.replace("News ID: ", "News ID:\xa0"),
        SCRAPED.replace("10 October 2017", "Tuesday, 10 October 2017"),
        SCRAPED.replace("10 October 2017", "2017-10-10"),
        SCRAPED.replace("Hits: 98\nPublish", "Publish").replace("2017\n", "2017\nHits: 98\n", 1),
        SCRAPED.replace("closed,”", "closed,&#8221;"),
        SCRAPED + "\nGreat article!\nNo, it is not.",
        SCRAPED.replace("March....", "March ..."),
        SCRAPED.replace("March....", "March…"),
    ],
)
def test_quirks_of_the_scraped_layout_change_nothing(content: str) -> None:
    assert one(content) == one(SCRAPED)


def test_missing_header_lines_are_ordinary() -> None:
    found = one("Publish Date: 10 October 2017\nHits: 3\nBridge closed\n\nIt is.", "bridge.txt")
    assert (found.source_id, found.title, found.text) == ("bridge", "Bridge closed", "It is.")


def test_a_headline_below_the_header_lines_is_found() -> None:
    found = one("News ID: 7\nPublish Date: 10 October 2017\n\nBridge closed...\n\nIt is.")
    assert (found.title, found.text) == ("Bridge closed", "It is.")


def test_a_comment_in_the_middle_of_an_article_stays() -> None:
    text = "* Comment: none was made.\n\n" + "The council met again. " * 200
    assert one(SCRAPED.replace(BODY, text)).text.startswith("* Comment: none")


def test_header_lines_without_a_text_are_an_error() -> None:
    with pytest.raises(Malformed, match=r"a\.txt: it has header lines but no text"):
        one("News ID: 7\nBridge closed\nHits: 3\n\n* Comment:")


@given(
    st.lists(st.sampled_from(["News ID: 5", "Hits: x", "Publish Date:", "* Comment:", "", "A b"]))
)
def test_header_lines_in_any_order_become_articles_or_errors(lines: list[str]) -> None:
    for item in read("\n".join(lines).encode(), "a.txt"):
        assert isinstance(item, Article | ReadingError)


def test_dots_inside_a_headline_take_no_time() -> None:
    text = f"News ID: 5\nWait {'.' * 1500} now\nHits: 3\n\nBody.\n"
    [article] = read(text.encode(), "a.txt")
    assert isinstance(article, Article)


def test_an_entity_beyond_all_numbers_stays_as_it_is() -> None:
    text = f"News ID: 5\nThe mill\n\nThe mill &#{'9' * 5000}; is closed.\n"
    assert "&#999" in one(text).text


def test_a_full_stop_does_not_say_that_a_headline_goes_on() -> None:
    assert one("News ID: 5\nIt is closed.\n\nBody.").title == "It is closed."


def test_a_count_of_hits_beyond_belief_is_left_out() -> None:
    text = f"News ID: 5\nThe mill\nHits: {'9' * 5000}\n\nThe mill is closed.\n"
    [article] = read(text.encode(), "a.txt")
    assert isinstance(article, Article)
    assert article.hits is None
