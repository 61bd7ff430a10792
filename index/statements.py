"""Who said what: quotations between marks, and the words beside them that name a speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.models import Span, Statement
from index.text.sentences import QUOTATION_MARKS, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(f"[{QUOTATION_MARKS}]")
_CUE = (
    r"(?:said|says|saying|told|tells|asked|asks|added|adds|stated|states|wrote|writes|noted|notes"
    r"|warned|warns|argued|argues|explained|insisted|claimed|replied|declared|announced"
    r"|commented|recalled|stressed|suggested|concluded|admitted|acknowledged|continued|tweeted)"
)
_CAPITALISED = r"[A-ZÀ-ÖØ-ÞΑ-ΩА-ЯЁ][\w’'-]*\.?"
_PARTICLE = r"(?:of|the|de|van|von|al|bin|der|la|for|and)"
_ROLE = r"(?:(?:the|a|an)\s+)?(?:[a-z][\w-]*\s+){0,3}"
_MORE = rf"(?:\s+(?:{_PARTICLE}\s+)?(?:[a-z]+\s+)?{_CAPITALISED})*"
_NAME = rf"(?:{_CAPITALISED}\s+)?{_ROLE}{_CAPITALISED}{_MORE}"
_AFTER = re.compile(
    rf"[,.!?]?\s*(?:(?P<cue1>{_CUE})\s+(?P<who1>{_NAME})|(?P<who2>{_NAME})(?:,[^,.]{{1,80}},)?\s+(?P<cue2>{_CUE})\b)"
)
_BEFORE = re.compile(rf"(?P<who>{_NAME})\s+(?P<cue>{_CUE})(?:[^.!?]{{0,60}}?)[,:]?\s*$")
# How far from its quotation an attribution is looked for, in characters.
REACH = 200
# A name that ends like the mention and is longer is the same person's fuller name. In characters.
LONGEST_NAME = 120


def statements(text: str) -> list[Statement]:
    """Return the quotations of an article in order, each with its speaker where one is named."""
    return [_attributed(text, marked, within) for marked, within in _quotations(text)]


def _quotations(text: str) -> Iterator[tuple[Span, Span]]:
    """Yield what stands between marks, with its paragraph.

    Any mark closes what any mark opened: news mixes them. A mark opens where a word follows it
    and none comes before; one that nothing closes goes to the end of its paragraph.
    """
    for paragraph in paragraphs(text):
        opened: int | None = None
        for match in _MARK.finditer(text, paragraph.start, paragraph.end):
            place = match.start()
            if opened is None and text[place + 1 : place + 2].strip():
                opened = place
            elif opened is not None and place > opened + 1:
                yield Span(opened, place + 1), paragraph
                opened = None
        if opened is not None and paragraph.end > opened + 1:
            yield Span(opened, paragraph.end), paragraph


def _attributed(text: str, marked: Span, within: Span) -> Statement:
    closed = marked.end > marked.start + 2 and _MARK.match(text, marked.end - 1)
    end = marked.end - 1 if closed else marked.end
    inside = Span(marked.start + 1, end)
    whole = text[end - 1] in ",.!?…" or text[marked.start + 1].isupper()
    found = _AFTER.match(text, marked.end, min(within.end, marked.end + REACH))
    if found:
        name = "who1" if found["who1"] else "who2"
        cue = "cue1" if found["who1"] else "cue2"
        mention, said = Span(*found.span(name)), Span(*found.span(cue))
    else:
        start = max(within.start, marked.start - REACH)
        before = _BEFORE.search(text[start : marked.start])
        if not before:
            return Statement(span=inside, marked=marked, kind="direct" if whole else "mixed")
        mention = Span(start + before.start("who"), start + before.end("who"))
        said = Span(start + before.start("cue"), start + before.end("cue"))
    return Statement(
        span=inside,
        marked=marked,
        kind="direct" if whole else "mixed",
        speaker=_fullest(text, mention),
        mention=mention,
        cue=said,
    )


def _fullest(text: str, mention: Span) -> Span:
    """Return the longest name in the text that ends as the mention does."""
    last = re.escape(mention.of(text).split()[-1])
    longest = mention
    for found in re.finditer(rf"(?:{_CAPITALISED}\s+)+{last}\b", text):
        if len(longest) < len(found[0]) <= LONGEST_NAME:
            longest = Span(*found.span())
    return longest
