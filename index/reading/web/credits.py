"""Who made a page's pictures: what says so in captions and beside them, and nothing else."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from index.languages import LANGUAGES
from index.reading.blocks import tidy
from index.reading.markup import ENDING
from index.reading.web.around import words_of
from index.text.punctuation import CLOSES, COMMAS, TERMINAL

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lxml.html import HtmlElement

# The names of elements that say who made a picture. Such tags may also be a part of a sentence.
CREDITED = frozenset({
    "credit", "credits", "copyright", "photographer", "photocredit", "imagecredit", "attribution",
    "licence", "license", "fotograf", "rights", "agency",
})  # fmt: skip
_TAGS = frozenset({"cite", "small"})
_PICTURES = ("img", "picture", "video", "audio", "iframe", "svg", "object", "amp-img", "amp-video")
_AGENCIES = (
    r"(?:AP|AFP|APA|ANSA|dpa|EFE|EPA|PA|PTI|Reuters|REUTERS|TASS|ТАСС|РИА Новости|Xinhua|Kyodo|"
    r"Yonhap|Getty(?: Images)?|Shutterstock|iStock|Alamy|Imago|imago|IMAGO|Keystone|KEYSTONE|"
    r"picture alliance|Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?: Commons)?)"
)
_PHOTOS = r"(?:photos?|photographs?|pictures?|images?|illustrations?)"
# A credit has no more characters, a name no more words, and no longer ones in small letters.
_LONGEST, _MOST_WORDS, _LONGEST_SMALL = 90, 6, 3
# What holds more letters is no caption.
_LONGEST_AROUND = 3_000
# A picture's elements are so many, and so deep in others that hold nothing else.
_MOST, _DEEPEST = 60, 8
_WHOLE = frozenset({"body", "article", "main", "html"})


def drop_credits(captions: Collection[HtmlElement]) -> None:
    """Take out of the pictures of captions what says who made them, and no words of a text."""
    done: set[HtmlElement] = set()
    for caption in captions:
        around = _picture(caption)
        if around is None or around in done:
            continue
        done.add(around)
        for one in _called(around):
            is_free = one not in captions and not any(it in captions for it in one.iter("*"))
            if is_free and _is_credit(one, around, captions):
                one.drop_tree()


def without_credit(text: str) -> str:
    """Return what a caption says, without who made the picture; "" where it says nothing else."""
    if _says_who(text):
        return ""
    if (found := _in_brackets().search(text)) and _says_who(found[1]):
        text = text[: found.start()]
    for found in _before().finditer(text):
        behind = text[found.end() :]
        if len(behind) <= _LONGEST and _says_who(behind):
            text = text[: found.start()]
            break
    text = text.strip(" |/–—-·•")
    return text if any(map(str.isalnum, text)) and not _says_who(text) else ""


def _picture(caption: HtmlElement) -> HtmlElement | None:
    """Return the largest element that holds a picture, its caption and who made it."""
    if (figure := next(caption.iterancestors("figure"), None)) is not None:
        return figure
    holds, letters = caption, _letters(caption)
    for above in islice(caption.iterancestors(), _DEEPEST):
        beside = sum(_letters(one) for one in _called(above) if not _is_in(one, caption))
        if above.tag in _WHOLE or _says_more(above, letters + beside):
            break
        holds = above
    return holds if any(True for _ in holds.iter(*_PICTURES)) else None


def _called(element: HtmlElement) -> list[HtmlElement]:
    """Return the first elements that are called credits and are as short as one."""
    found: list[HtmlElement] = []
    for one in islice(element.iterdescendants("*"), _MOST):
        is_called = one.tag in _TAGS or not words_of(one).isdisjoint(CREDITED)
        if (
            is_called
            and not _says_more(one, _LONGEST)
            and not any(_is_in(one, other) for other in found[-1:])
        ):
            found.append(one)
    return found


def _is_credit(one: HtmlElement, around: HtmlElement, captions: Collection[HtmlElement]) -> bool:
    """Whether what is called a credit stands alone, or at the end or the beginning of a caption."""
    text = tidy(one.text_content()).strip()
    block = next(
        (it for it in _with_above(one) if it.tag in ENDING or it in captions or it is around), one
    )
    if block is one:
        return True
    if _says_more(block, _LONGEST_AROUND):
        return False
    before, behind = _line_around(one, block, captions)
    if not before and not behind:
        return block not in captions or one.tag != "small" or _says_who(text)
    if not any(it in captions for it in _with_above(block)):
        return False
    if one.tag in _TAGS and words_of(one).isdisjoint(CREDITED):
        ends = re.search(rf"[{TERMINAL}|/–—·•©(（]{CLOSES}?$", before)
        return not behind and (_says_who(text) or ends is not None)
    return not behind or (not before and not behind[0].islower() and behind[0] not in COMMAS)


def _line_around(
    one: HtmlElement, block: HtmlElement, captions: Collection[HtmlElement]
) -> tuple[str, str]:
    """Return what stands before an element and behind it in a block, without blocks in that."""
    parts: tuple[list[str], list[str]] = ([], [])
    is_behind = False
    for element, text in _own_pieces(block, one, captions):
        is_behind = is_behind or element is one
        parts[is_behind].append(text)
    before, behind = (tidy("".join(part)).strip() for part in parts)
    is_said = any(map(str.isalnum, behind))
    return (before if any(map(str.isalnum, before)) else ""), (behind if is_said else "")


def _own_pieces(
    block: HtmlElement, one: HtmlElement, captions: Collection[HtmlElement]
) -> Iterator[tuple[HtmlElement, str]]:
    """Yield the pieces of a block's own line, with `one` in place of its words."""
    walk = etree.iterwalk(block, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            if element is not block:
                yield block, element.tail or ""
        elif element is one:
            yield one, ""
            walk.skip_subtree()
        elif element is not block and (element.tag in ENDING or element in captions):
            walk.skip_subtree()
        else:
            yield block, element.text or ""


def _with_above(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _is_in(element: HtmlElement, other: HtmlElement) -> bool:
    return any(it is other for it in _with_above(element))


def _letters(element: HtmlElement) -> int:
    return sum(len("".join(str(text).split())) for text in element.itertext())


def _says_more(element: HtmlElement, letters: int) -> bool:
    """Whether an element has more letters than so many."""
    found = 0
    for text in element.itertext():
        found += len("".join(str(text).split()))
        if found > letters:
            return True
    return False


def _says_who(text: str) -> bool:
    """Whether words say who made a picture, and nothing else."""
    text = text.strip().removesuffix(".")
    if _labelled().fullmatch(text):
        return True
    if found := _made_by().fullmatch(text):
        return _is_name(found[1])
    parts = [part for part in _parting().split(text) if part]
    return any(map(_is_agency, parts)) and all(_is_agency(one) or _is_name(one) for one in parts)


def _is_agency(text: str) -> bool:
    return _agency().fullmatch(text) is not None


def _is_name(text: str) -> bool:
    """Whether words may be a name: of those in small letters, only short ones are between others.

    Scripts without capitals have any word for a name.
    """
    words = text.split()
    between = {one for one in words[1:-1] if len(one) <= _LONGEST_SMALL}
    return 0 < len(words) <= _MOST_WORDS and not any(
        one[0].islower() and one not in between for one in words
    )


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(rf"{_AGENCIES}(?i:[ ]{_PHOTOS})?")


@cache
def _parting() -> re.Pattern[str]:
    return re.compile(r"\s*[/|｜／()（）]\s*|\s+(?:[–—·•-]|via)\s+")


@cache
def _labelled() -> re.Pattern[str]:
    """Return what matches words with a label before them."""
    words = LANGUAGES.any_of("lines", "captions")
    label = rf"(?i:(?:{words})(?:[ ]?[:：/©|]|[ ]-[ ])|{_PHOTOS}[ ](?:courtesy|credit)\b)"
    # Initials and titles end with a full stop, and no sentence does with them.
    rest = rf"(?:[^{TERMINAL}\n]|(?:(?<=\b\w)|(?<=\b\w\w))\.)*"
    return re.compile(rf"\W{{0,3}}(?:{label}|©|\([cC]\)|[cC]opyright\b){rest}")


@cache
def _made_by() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,3}}(?i:{_PHOTOS}[ ](?:by|from))[ :]+(.+)")


@cache
def _in_brackets() -> re.Pattern[str]:
    return re.compile(rf"\s*[(\[（]\s?([^()\[\]（）\n]{{0,{_LONGEST}}})[)\]）]\s*$")


@cache
def _before() -> re.Pattern[str]:
    """Return what stands before a credit: the end of a sentence, a dash, or its sign."""
    return re.compile(
        rf"(?:(?<=[{TERMINAL}])|(?<=[{TERMINAL}]{CLOSES})|\s[|/–—·•-])\s*"
        r"|(?<![(\[（])(?=©|\([cC]\))"
    )
