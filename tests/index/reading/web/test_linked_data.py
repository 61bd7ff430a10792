"""The data that a page carries for machines as JSON-LD."""

from __future__ import annotations

import pytest

from index.reading.web.linked_data import linked_data, name_in
from tests.index.reading.web.pages import linked, page

ANN = {"@type": "Person", "@id": "#ann", "name": "Ann Lee"}


def test_the_first_article_is_what_a_page_describes() -> None:
    site = linked(**{"@type": "WebSite", "name": "The Post"})
    said = linked_data(page(site + linked(headline="Mill sold") + linked(headline="Other")))
    assert said["headline"] == "Mill sold"


def test_an_article_is_found_in_a_graph_and_whoever_is_told_of_beside_it() -> None:
    article = {"@type": ["Thing", "NewsArticle"], "author": [{"@id": "#ann"}]}
    said = linked_data(page(linked(**{"@type": None, "@graph": [article, ANN]})))
    assert name_in(said["author"]) == "Ann Lee"


def test_names_of_several_stand_once_each() -> None:
    assert name_in([ANN, "Bo  Ek", {"name": "Ann Lee"}, 1]) == "Ann Lee, Bo Ek"


@pytest.mark.parametrize("data", ["{", "[" * 50_000, "null", '{"@graph": 1}', '"x"'])
def test_data_that_is_broken_is_passed_over(data: str) -> None:
    broken = f'<script type="application/ld+json">{data}</script>'
    assert linked_data(page(broken + linked(headline="Mill sold")))["headline"] == "Mill sold"


def test_a_page_without_an_article_says_nothing_of_one() -> None:
    assert name_in(linked_data(page(linked(**{"@type": "WebSite"}))).get("author")) is None


def test_a_recipe_is_described_where_no_article_is() -> None:
    recipe = {"@type": "Recipe", "name": "Rye bread", "author": {"name": "Ruth Holm"}}
    assert linked_data(page(linked(**recipe)))["name"] == "Rye bread"
    assert linked_data(page(linked(**recipe | {"author": None}))) == {
        "author": None, "publisher": None,
    }  # fmt: skip
