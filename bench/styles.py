"""Quotation marks rewritten to other styles, and how well quotations are found in each."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from index.statements import statements
from index.statements.spans.marks import quotations
from index.text.sentences import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from index.models import Span

STYLES = (
    '""', "“”", '"”', '“"', "„“", "„”", "«»", "»«", "‹›", "「」", "『』", "＂＂", "‘’", "''",
    "``|''", "«\xa0|\xa0»",
)  # fmt: skip
# The shortest quotations that the target is about, in words.
FEWEST_WORDS = 5
_MARK = re.compile("[\"“”„«»＂]|``|''")
_SINGLE = frozenset("‘'")
_WORDS = re.compile(r"[^\W_][\w\-]*")
_POSSESSIVE = re.compile(r"[’']s\b")


@dataclass(frozen=True, slots=True)
class Marked:
    """A quotation that readers marked: the words inside the marks, and who says them."""

    start: int
    end: int
    speaker: str
    mention: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Read:
    """An article with the quotations that readers marked in it, if any did."""

    text: str
    language: str
    marked: tuple[Marked, ...] = ()


def articles(path: Path) -> list[Read]:
    """Return the articles of a .jsonl, a set of marked quotations or any other."""
    with path.open(encoding="utf-8") as file:
        return [_article(json.loads(line)) for line in file if line.strip()]


def _article(line: dict[str, object]) -> Read:
    quotes = line.get("quotes")
    found = [
        Marked(one["start"], one["end"], one["speaker"], _mention(one))
        for one in (quotes if isinstance(quotes, list) else [])
        if one.get("speaker")
    ]
    return Read(str(line["text"]), str(line.get("language") or "en"), tuple(found))


def _mention(quote: dict[str, int]) -> tuple[int, int] | None:
    start = quote.get("speaker_start")
    return None if start is None else (start, quote["speaker_end"])


def rewritten(article: Read, style: str) -> Read:
    """Return the article with its quotations between other marks, and what was marked moved.

    A quotation within a quotation gets single marks where the outer ones are double.
    """
    parts, places, shifts = [], [0], [0]
    last = shift = 0
    for start, end, mark in _edits(article.text, style):
        parts += [article.text[last:start], mark]
        last = end
        shift += len(mark) - (end - start)
        places.append(end)
        shifts.append(shift)

    def moved(place: int) -> int:
        return place + shifts[bisect_right(places, place) - 1]

    marked = [
        replace(
            one,
            start=moved(one.start),
            end=moved(one.end),
            mention=one.mention and (moved(one.mention[0]), moved(one.mention[1])),
        )
        for one in article.marked
    ]
    return Read("".join([*parts, article.text[last:]]), article.language, tuple(marked))


def _edits(text: str, style: str) -> Iterator[tuple[int, int, str]]:
    """Yield each mark to rewrite, with what it becomes."""
    opening, closing = style.split("|") if "|" in style else tuple(style)
    for inside in quotations(text, paragraphs(text), dashes=False):
        for one in inside:
            yield one.marked.start, one.span.start, opening
            for mark in _MARK.finditer(text, one.span.start, one.span.end):
                if opening not in _SINGLE:
                    opens = text[mark.start() - 1].isspace()
                    yield mark.start(), mark.end(), "‘" if opens else "’"
            if one.closed:
                yield one.span.end, one.marked.end, closing


def scores(read: Iterable[Read]) -> tuple[float, float]:
    """Return strict and lenient F1 over quotations of at least `FEWEST_WORDS` words.

    Strict: the words are the same but for what stands at their edges, and the speaker's last name
    is one of the marked words. Lenient: half of both is shared, and the mentions may overlap.
    """
    hits = [0, 0]
    count = 0
    for article in read:
        found = list(_found(article))
        wanted = [one for one in article.marked if _long(article.text[one.start : one.end])]
        count += len(found) + len(wanted)
        for one in wanted:
            place = _trimmed(article.text, one.start, one.end)
            best = max(found, key=lambda other: _shared(other[0], place), default=None)
            if best is None or _shared(best[0], place) < 0.5:
                continue
            found.remove(best)
            named = _names(article.text, best, one)
            hits[0] += named and best[0] == place
            hits[1] += named or (one.mention is not None and _meet(best[2], one.mention))
    return 2 * hits[0] / max(count, 1), 2 * hits[1] / max(count, 1)


Found = tuple[tuple[int, int], str, "Span | None"]


def _found(article: Read) -> Iterator[Found]:
    for one in statements(article.text, article.language):
        if one.speaker and one.kind != "indirect":
            place = _trimmed(article.text, one.span.start, one.span.end)
            if _long(article.text[slice(*place)]):
                yield place, one.speaker.of(article.text), one.mention


def _long(words: str) -> bool:
    return len(words.split()) >= FEWEST_WORDS


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / (max(one[1], other[1]) - min(one[0], other[0]))


def _meet(mention: Span | None, other: tuple[int, int]) -> bool:
    return mention is not None and mention.start < other[1] and other[0] < mention.end


def _names(text: str, found: Found, marked: Marked) -> bool:
    allowed = _words(marked.speaker)
    named = [found[1]] if found[2] is None else [found[1], found[2].of(text)]
    lasts = (_words(re.split(r"[,(]", name)[0])[-1:] for name in named)
    return any(last[0] in allowed for last in lasts if last)


def _words(name: str) -> Sequence[str]:
    return _WORDS.findall(_POSSESSIVE.sub("", name).casefold())
