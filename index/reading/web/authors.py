"""Authors that a page names for its article."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from index.languages import LANGUAGES
from index.reading.blocks import line
from index.reading.byline_patterns import full_name
from index.reading.bylines import author_in, only_names, without_by
from index.reading.web.around import is_outside
from index.reading.web.linked_data import name_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_LONGEST_BYLINE_PARTS = 3
# A full stop behind so few letters belongs to them: Jr., M.
_LONGEST_INITIAL = 3
# Characters: no name of a person is longer, and no text of an element that is called an author's.
_LONGEST_NAME, _LONGEST_BYLINE = 120, 80
# Drupal's name for the author, in every language.
_DRUPALS = "field--name-uid"
_AUTHOR_CLASS = "contains(concat(' ', normalize-space(@class), ' '), ' {} ')"
_AUTHOR_KEYS = (
    "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator",
    "citation_author", "byl", "sailthru.author",
)  # fmt: skip


def author_of(tree: HtmlElement, said: dict[str, Any], meta: dict[str, str]) -> str | None:
    """Return who wrote a page's article: what it tells machines before what it shows.

    `said` is its linked data, `meta` the contents of its meta elements by their names.
    """
    # A shown name is looked for only where nothing else tells.
    for written in chain(
        (name_in(said.get("author")),),
        (meta.get(key) for key in _AUTHOR_KEYS),
        (value for key, value in meta.items() if key.endswith((":author", ".author"))),
        _labelled(meta),
        _shown_authors(tree),
    ):
        if written and (name := _person(written)):
            return name
    return None


def _labelled(meta: dict[str, str]) -> Iterator[str]:
    """Yield who wrote it, as pages tell in their cards: a label, and what it labels."""
    for number in "12":
        label = meta.get(f"twitter:label{number}", "").casefold().strip(" :")
        if label in LANGUAGES.everywhere("lines", "authors"):
            yield meta.get(f"twitter:data{number}", "")


def _shown_authors(tree: HtmlElement) -> Iterator[str]:
    for path in (
        '//*[@rel="author"]',
        '//*[@itemprop="author"]//*[@itemprop="name"]',
        '//*[@itemprop="author"]',
        *(
            f"//*[{_AUTHOR_CLASS.format(name)}]"
            for name in ("author", "byline", "author-name", "p-author", "reader-credits")
        ),
    ):
        # More than a few are a list of all who write there.
        found = tree.xpath(path)[:4]
        names = list(dict.fromkeys(line(one.text_content()) for one in found))
        if 0 < len(names) <= 3:  # noqa: PLR2004
            yield ", ".join(name for name in names if name)
    if (named := _called_author(tree)) is not None:
        yield named
    signed = {name for name, _ in bylines(tree)}
    if len(signed) == 1:
        yield signed.pop()


def _called_author(tree: HtmlElement) -> str | None:
    """Return the one name that stands in what is called an author's name, in some language."""
    known: dict[HtmlElement, bool] = {}
    names = {
        text
        for one in tree.iter("p", "div", "span", "a", "li", "h4", "address")
        if _author_classes().search(f"{one.get('class') or ''} {one.get('id') or ''}")
        and len(one.text_content()) <= _LONGEST_BYLINE
        and full_name().fullmatch(text := without_by(line(one.text_content())))
        and not is_outside(one, known)
    }
    return names.pop() if len(names) == 1 else None


@cache
def _author_classes() -> re.Pattern[str]:
    """Return what finds such a name in the class or id of an element."""
    called = LANGUAGES.any_of("lines", "author_classes")
    return re.compile(
        rf"(?i)(?:^|[\s_-])(?:{called}|{_DRUPALS})"
        r"(?:[_-]+(?:name|link|title|block|mail))*(?=$|\s|__)"
    )


def _person(written: str) -> str | None:
    name = without_by(line(written)).strip(" ,·|")
    if len(name.rpartition(" ")[2]) > _LONGEST_INITIAL:
        name = name.removesuffix(".")
    is_address = name.startswith(("http:", "https:", "www.", "@")) or "/" in name
    return None if is_address or not 1 < len(name) <= _LONGEST_NAME else name


def bylines(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each block that says who wrote it and when, and no more."""
    for one in tree.iter("p", "div", "span", "address", "small"):
        if len(one) <= _LONGEST_BYLINE_PARTS:
            text = line(one.text_content() if len(one) else one.text or "")
            name = author_in(text) if len(text) <= _LONGEST_NAME else None
            if name and (text.rstrip(".,").endswith(name.rstrip(".")) or only_names(text, name)):
                yield name, text
