"""Markdown, with and without front matter."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from index import Article, Malformed
from tests.index.reading.single import one


def test_markdown_takes_its_front_matter() -> None:
    front = (
        "---\nid: 31\ntitle: 'Bridge closed'\ndate: 2017-10-10\nauthor: Ann\nurl: https://e.org/a"
    )
    found = one(f"{front}\nlanguage: en\nsource: The Post\n---\n\nIt is **closed**.", "a.md")
    assert found == Article(
        source_id="31",
        title="Bridge closed",
        text="It is **closed**.",
        published=date(2017, 10, 10),
        author="Ann",
        publisher="The Post",
        url="https://e.org/a",
        language="en",
    )


def test_markdown_without_front_matter_is_called_after_its_heading() -> None:
    found = one("# Bridge closed #\n\nIt is.", "bridge.md")
    assert (found.source_id, found.title, found.text) == ("bridge", "Bridge closed", "It is.")


@pytest.mark.parametrize(
    ("heading", "title"),
    [("# C#", "C#"), ("#\tBridge closed ##", "Bridge closed"), ("# #", "#"), ("#  a # b", "a # b")],
)
def test_only_marks_that_stand_apart_close_a_heading(heading: str, title: str) -> None:
    assert one(f"{heading}\nIt is.", "a.md").title == title


def test_empty_front_matter_says_nothing() -> None:
    assert one("---\n---\nIt is closed.", "bridge.md").text == "It is closed."


def test_a_rule_at_the_top_of_markdown_is_no_front_matter() -> None:
    assert one("---\nIt is closed.", "bridge.md").text == "---\nIt is closed."


@pytest.mark.parametrize("content", ["---\ntitle: x\nIt is.", "# Only a heading\n"])
def test_broken_markdown_is_an_error(content: str) -> None:
    with pytest.raises(Malformed, match=r"bridge\.md"):
        one(content, "bridge.md")


def test_front_matter_may_be_toml() -> None:
    front = (
        '+++\ntitle = "Mill sold"\ndate = 2026-01-02T08:00:00Z\nauthor = "Ann"\ntags = ["a"]\n+++'
    )
    article = one(f"{front}\n\nIt is.", "a.md")
    assert (article.title, article.author, article.text) == ("Mill sold", "Ann", "It is.")
    assert article.published == date(2026, 1, 2)
    assert one("+++\nno = \n+++\n\nIt is.", "a.md").text == "+++\nno = \n+++\n\nIt is."


@pytest.mark.parametrize("front", ["a = " + "1" * 5_000, "a." * 20_000 + "a = 1", "no end"])
def test_what_is_no_toml_stays_in_the_text(front: str) -> None:
    rule = "" if front == "no end" else "+++\n"
    text = f"+++\n{front}\n{rule}\nIt is."
    begin = process_time()
    assert one(text, "a.md").text == text
    assert process_time() - begin < 1


def test_directives_of_site_generators_are_no_words() -> None:
    text = (
        "---\ntitle: Mill\nauthors: [Ida Brenn, 'Jon Marr']\n---\n{{< figure src='a.jpg' >}}\n"
        "The mill opened.\n<!--more-->\n{% include ad.html %}\n{: .note}\nIt rained."
    )
    found = one(text, "mill.md")
    assert found.author == "Ida Brenn, Jon Marr"
    assert found.text.split() == ["The", "mill", "opened.", "It", "rained."]


def test_front_matter_is_read_as_yaml() -> None:
    text = (
        "---\r\nlayout: post\r\ntitle: >-\r\n  The mill that\r\n  sold twice\r\n"
        "date: 2018-07-09 08:15:00 +0200\r\nauthor:\r\n  name: Ida Brenn\r\n  email: i@e.org\r\n"
        "tags: [mills, rivers]\r\n---\r\n\r\nIt was sold on Monday."
    )
    article = one(f"\ufeff{text}", "mill.markdown")
    assert article.title == "The mill that sold twice"
    assert article.published == date(2018, 7, 9)
    assert article.author == "Ida Brenn"
    assert article.text == "It was sold on Monday."


@pytest.mark.parametrize(
    "front",
    ["title: The mill: sold\nauthor: Ida Brenn", "title: The mill: sold\n\tauthor: Ida Brenn"],
)
def test_front_matter_that_is_no_yaml_is_read_line_by_line(front: str) -> None:
    article = one(f"---\n{front}\n---\nIt was sold.", "mill.md")
    assert (article.title, article.author) == ("The mill: sold", "Ida Brenn")


def test_front_matter_makes_nothing_but_words() -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: !!python/object/apply:os.getpid []\n"
    article = one(f"---\n{bomb}---\nIt was sold.", "mill.md")
    assert article.text == "It was sold."
    assert article.title == "mill"


def test_front_matter_with_no_character_and_without_values_is_read() -> None:
    article = one('---\ntitle: "A \\UFFFFFFFF mill"\n---\nIt was sold.', "mill.md")
    assert article.text == "It was sold."
    article = one("---\ntitle: ~\nauthor: null\n---\nIt was sold.", "mill.md")
    assert (article.title, article.author) == ("mill", None)


@pytest.mark.parametrize("day", ["date", "pubDate", "publishedAt", "date_published"])
def test_a_clipped_page_names_its_address_as_the_source(day: str) -> None:
    found = one(
        f'---\ntitle: Mill sold\nsource: "https://mill.example/1"\nauthor:\n  - "[[Ann Lee]]"\n'
        f"{day}: 2026-03-09\n---\nIt is.\n",
        "a.md",
    )
    assert (found.url, found.publisher, found.author, found.published) == (
        "https://mill.example/1", None, "Ann Lee", date(2026, 3, 9),
    )  # fmt: skip
