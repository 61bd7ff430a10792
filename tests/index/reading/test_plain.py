"""Plain text: title, text and id of a file that names none of them."""

from __future__ import annotations

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


def test_a_file_name_that_is_no_text_makes_an_id_that_can_be_stored() -> None:
    [article] = read(b"The mill is closed.", "\udcff.txt")
    assert isinstance(article, Article)
    assert article.source_id == "?"
