"""Boilerplate around a page's article, told by the page's own class names and taken out."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.reading.blocks import line
from index.reading.markup import HELD, is_hidden
from index.reading.web.elsewhere import leading_elsewhere
from index.reading.web.teasers import invitations, teasers

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Words in the classes and ids of what stands around an article, beside those for comments.
_AROUND = frozenset({
    "share", "sharing", "social", "related", "cookie", "cookies", "consent", "newsletter",
    "subscribe", "pullquote", "breadcrumb", "breadcrumbs", "advert", "advertisement", "promo",
    "teaser", "teasers", "recommended", "paywall", "toolbar", "pagination", "gdpr", "disqus", "ad",
    "ads", "sponsored", "outbrain", "taboola", "signup", "readmore", "popup", "modal", "tags",
    "bio", "sns", "utility", "sharebar", "sharedaddy", "relatedposts", "addtoany", "addthis",
    "newsletters", "recirculation", "trending", "mostread", "mostpopular", "readnext", "upnext",
    "seealso", "disclaimer", "affiliate", "toc", "catlinks",
})  # fmt: skip
# These may be longer than the article is: hundreds of comments, twenty purposes of a cookie.
_MAY_BE_LONG = frozenset({
    "comments", "commentlist", "disqus", "cookie", "cookies", "consent", "gdpr",
})  # fmt: skip
_LEADING = frozenset({"teaser", "teasers", "promo"})
# Dialogs that ask for consent, by the names that programs give them, and boxes about an author.
_ASKING = re.compile(
    r"(?:^|\s)(?:sp_message|onetrust|didomi|qc-cmp|usercentrics|cybotcookiebot|cmp(?:box|wrapper)|"
    r"truste|axeptio|tarteaucitron|iubenda|klaro|fc-consent|borlabs|cky-|cmplz)",
    re.IGNORECASE,
)
_PAIRS = ({"author", "box"}, {"about", "author"}, {"author", "card"}, {"author", "description"})
_DIALOGS = {"dialog", "alertdialog"}
# Parts that show that an element holds an article, whatever it is called.
_HOLDS = (
    ".//h1|.//*[@itemprop='articleBody']|.//*[contains(@class, 'entry-content') or "
    "contains(@class, 'post-content') or contains(@class, 'post-body') or "
    "contains(@class, 'article-body')]"
)
_WORD = re.compile(r"[A-Z]?[a-z]+")
# Attributes with names: where classes are letters by chance, only the others tell.
_NAMING = ("class", "id", "data-component", "data-testid", "data-test-id", "data-hook")
# An element with more than this share of a page's text is not around the article but holds it.
_MOST_AROUND = 0.3
# A page without its comments and dialogs has so many characters left, or they are its text.
_LEAST_LEFT = 400
_NAMED = ("div", "section", "aside", "ul", "ol", "p", "blockquote", "form", "nav", "button",
          "footer", "dialog", "details")  # fmt: skip
_SIGNED = frozenset({"meta", "submitted", "byline"})
_OUTSIDE = {"aside", "footer", "nav"}
# Deleted words, and what a page keeps to make others of.
_GONE = (
    "del", "s", "strike", "template", "noscript",
    "amp-ad", "amp-sidebar", "amp-consent", "amp-social-share",
    "amp-embed", "amp-sticky-ad", "amp-auto-ads", "amp-list", "amp-user-notification",
)  # fmt: skip
# Comments in the margin, as Google's documents are exported.
_MARGINAL = ".//a[starts-with(@href, '#cmnt_ref')]"
# Marks of notes and links to edit, as encyclopaedias have them.
_NOTE_MARK = re.compile(r"\[?\s*(?:\d{1,3}|[a-z]|[*†‡§]|note \d+)\s*\]?")
_BACK = re.compile(r"[↩⏎↵↑⇧⤴^]\ufe0e?\ufe0f?")
_EDITING = re.compile(r"\b(?:mw-editsection|noprint)\b")
# A line that only leads elsewhere is a link, with a label at most; in characters.
_LONGEST_LINK, _LONGEST_LABEL = 250, 30
_MOMENT = re.compile(r"\s*(?=.*\d)(?:[^\W\d_]+\s)?[\d.:/,-]{1,10}(?:\s?[\w.,:/]+){0,4}\s*")
_INLINE = {"a", "span", "b", "strong", "em", "i", "u", "small", "font"}
_LABEL = re.compile(r"\W*|.*[:：]\W*|[»→▶►>›*•–-].*", re.DOTALL)


def prune(tree: HtmlElement, inside: frozenset[str] = frozenset()) -> None:
    """Take out of a page what by its own words stands around the article.

    An element with one of the classes `inside` belongs to the article, by the page's data.
    """
    for element in list(tree.iter(*_GONE)):
        element.drop_tree()
    for link in tree.xpath(_MARGINAL):
        above = next(link.iterancestors("div", "p"), link)
        if above.getparent() is not None:  # several may stand in one block
            above.drop_tree()
    _drop_marks(tree)
    asking = invitations(tree)  # buttons are among what goes next
    left = whole = len(tree.text_content()) or 1
    gone: set[HtmlElement] = set()
    for element in list(tree.iter(*_NAMED)):
        if element in gone or not (named := _why_around(element)):
            continue
        if inside and not inside.isdisjoint((element.get("class") or "").split()):
            continue
        size = len(element.text_content())
        may_go = size < _MOST_AROUND * whole or (
            named == "long" and left - size >= _LEAST_LEFT and not element.xpath(_HOLDS)
        )
        if may_go:
            left -= size
            gone.update(element.iter())
            element.drop_tree()
    elsewhere = [*asking, *leading_elsewhere(tree), *teasers(tree, _MOST_AROUND * left)]
    for element in elsewhere:
        size = len(element.text_content())
        if element not in gone and size < _MOST_AROUND * left:
            left -= size
            gone.update(element.iter())
            element.drop_tree()
    _drop_links(tree, _MOST_AROUND * left)


def drop_outside(tree: HtmlElement) -> None:
    """Take all of that out, however long it is, unless it holds the article itself."""
    known: dict[HtmlElement, bool] = {}
    for element in list(tree.iter(*_NAMED)):
        if element.getparent() is not None and is_outside(element, known):
            element.drop_tree()


def is_outside(element: HtmlElement, known: dict[HtmlElement, bool] | None = None) -> bool:
    """Whether an element stands in something that by its own words is around the article.

    A caller that asks for many elements of a page keeps the results for those above in `known`.
    """
    known = {} if known is None else known
    for above in (element, *element.iterancestors()):
        if above.tag in {"body", "html"}:
            continue
        if above not in known:
            is_around = _is_outside(above) or _is_called_around(above)
            known[above] = is_around and not above.xpath(_HOLDS)
        if known[above]:
            return True
    return False


def _is_called_around(element: HtmlElement) -> bool:
    """Whether an element is called so; one that leads nowhere may be a teaser for leading in."""
    called = words_of(element) & _called_around()
    return bool(called) and not (called <= _LEADING and element.find(".//a") is None)


@cache
def _called_around() -> frozenset[str]:
    return _AROUND.union(LANGUAGES.everywhere("lines", "comment_classes"))


def _is_outside(element: HtmlElement) -> bool:
    """Whether an element is outside by its tag; some say at the foot of a head who wrote it."""
    said = words_of(element)
    return element.tag in _OUTSIDE and not (
        element.tag == "footer" and not said.isdisjoint(_SIGNED)
    )


def _why_around(element: HtmlElement) -> str:
    """Return "long" where an element that is around an article may be as long, "" where none is."""
    words = words_of(element)
    named = f"{element.get('id') or ''} {element.get('class') or ''}"
    asks = element.get("role") in _DIALOGS or _ASKING.search(named) is not None
    if asks or not words.isdisjoint(_MAY_BE_LONG):
        return "long"
    is_menu = element.tag in {"nav", "button", "dialog"} or {"links", "inline"} <= words
    is_box = any(pair <= words for pair in _PAIRS)
    around = is_menu or is_box or _is_called_around(element) or is_hidden(element)
    return "around" if around else ""


def words_of(element: HtmlElement) -> set[str]:
    """Return the words in an element's class and id, and in what programs call it beside these."""
    named = " ".join(filter(None, map(element.get, _NAMING)))
    return {word.casefold() for word in _WORD.findall(named[:500])}


def _drop_marks(tree: HtmlElement) -> None:
    marks = [
        one
        for one in tree.iter("sup")
        if any((link.get("href") or "").startswith("#") for link in one.iter("a"))
        and _NOTE_MARK.fullmatch(one.text_content().strip())
    ]
    marks += [one for one in tree.iter("sup", "span") if _EDITING.search(one.get("class") or "")]
    # From a note at the end back to where it belongs.
    marks += [
        one
        for one in tree.iter("a")
        if (one.get("href") or "").startswith("#") and _BACK.fullmatch(one.text_content().strip())
    ]
    for mark in dict.fromkeys(marks):
        if mark.getparent() is not None:
            mark.drop_tree()


def _drop_links(tree: HtmlElement, most: float) -> None:
    """Take out lines that are links with a label at most, unless they are most of a page."""
    holders: dict[HtmlElement, None] = {}
    for link in tree.iter("a"):
        if link.get("href"):
            above = next((one for one in link.iterancestors() if one.tag not in _INLINE), None)
            if above is not None and above.tag in {"p", "div"}:
                holders[above] = None
    looked_at: set[HtmlElement] = set()
    for holder in list(holders):
        above = holder.getparent()
        if above is None or above.tag != "div" or above in looked_at:
            continue
        looked_at.add(above)
        if _is_dated_link(above):
            holders[above] = holders.pop(holder)
    lines = [one for one in holders if _is_link(one) or _is_dated_link(one)]
    if sum(len(one.text_content()) for one in lines) <= most:
        for one in lines:
            one.drop_tree()


def _is_dated_link(element: HtmlElement) -> bool:
    """Whether a block is one link with the day of what it leads to."""
    text = line(element.text_content())
    links = list(element.iter("a"))
    if len(links) != 1 or not 0 < len(text) <= _LONGEST_LINK or element.find(".//h1") is not None:
        return False
    linked = line(links[0].text_content())
    return (
        len(linked) > _LONGEST_LABEL / 2 and _MOMENT.fullmatch(text.replace(linked, "")) is not None
    )


def _is_link(element: HtmlElement) -> bool:
    text = element.text_content().strip()
    holds_blocks = any(one is not element and one.tag in HELD for one in element.iter())
    if not 0 < len(text) <= _LONGEST_LINK or holds_blocks:
        return False
    label = text
    for link in element.iter("a"):
        label = label.replace(link.text_content().strip(), "", 1)
    return len(label.strip()) <= _LONGEST_LABEL and _LABEL.fullmatch(label.strip()) is not None
