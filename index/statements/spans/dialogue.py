"""Speech that who says it interrupts without marks: "Non, répondit-elle, pas avant lundi."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.models import Span
from index.statements.spans.quotation import Quotation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

# ", dit Marr", ", s'écria-t-elle": a comma or the like, then the verb.
_VERB = re.compile(r"(?<=[,!?…])\s+(?P<verb>(?:[smtl]['’])?(?P<bare>\w+))(?P<he>(?:-t)?-\w+)?")
_NARRATION = re.compile(r"[^,.!?…;:\n]*")
# ", - сказала Тиль. - ": the same within quotation marks, between dashes.
# So it is as the Spanish set it: " —dijo Till—; ".
_DASHED = re.compile(r"(?:(?<=[,!?…])\s[-—–]\s|\s[—–](?=\w))(?P<verb>\w+)")
_AHEAD = re.compile(r"[,.]?\s[-—–]")
_BEHIND_DASH = re.compile(r"\s[-—–]\s?(?P<verb>\w+)")
# Words of a title or a term, at most.
_LONGEST_TITLE = 4
_RESUMED = re.compile(r"[.,]\s[-—–]\s|(?<=\w)[—–][.,;:]?\s")

_DASH = re.compile(r"[—–―]\s?(?=\S)")
_DIALOGUE_CUT = re.compile(r"(?:(?<=[,.!?…»])\s*|\s)[—–―]\s?(?=\S)|(?<=\w)[—–―](?=[.,;:]\s)")


def opens_with_dash(text: str, within: Span) -> bool:
    """Whether a dash opens a paragraph, as speech does in some languages."""
    return _DASH.match(text, within.start) is not None


def spoken(text: str, within: Span) -> Iterator[Quotation]:
    """Yield speech opened by a dash: `— Speech, — said the narrator. — Speech` and so on."""
    opening = _DASH.match(text, within.start)
    start = opening.end() if opening else within.start
    cuts = [
        (match.start(), match.end()) for match in _DIALOGUE_CUT.finditer(text, start, within.end)
    ]
    cuts = [(within.start, start), *cuts, (within.end, within.end)]
    for number in range(0, len(cuts) - 1, 2):
        left, right = cuts[number][1], cuts[number + 1][0]
        said = text[left:right].strip(" \t\n.")
        if said:
            begin = text.index(said, left)
            end = begin + len(said)
            if text[end : end + 1] == "." and end < right:
                end += 1
            yield Quotation(Span(begin, end), Span(begin, end))


def opens_quoted(text: str, quoted: Sequence[Quotation], said: Collection[str]) -> bool:
    """Whether a paragraph that a dash opens has its speech in quotation marks.

    It has not where these only hold titles and terms, and a verb of saying stands behind another
    dash: "— Мы проиграли, — признал тренер «Сокола»."
    """
    if not quoted:
        return False
    if any(len(one.span.of(text).split()) > _LONGEST_TITLE for one in quoted):
        return True
    if any(_is_spoken(text, one.marked) for one in quoted):
        return True
    start = text.rfind("\n", 0, quoted[0].marked.start) + 1
    outside, place = [], start
    for one in quoted:
        outside.append(text[place : one.marked.start])
        place = one.marked.end
    end = text.find("\n", place)
    outside.append(text[place : end if end >= 0 else None])
    narrated = " ".join(outside)
    return not any(match["verb"].casefold() in said for match in _BEHIND_DASH.finditer(narrated))


def _is_spoken(text: str, marked: Span) -> bool:
    """Whether who says a quotation follows it behind a dash."""
    return _AHEAD.match(text, marked.end) is not None


def without_verb(text: str, one: Quotation, said: Collection[str]) -> Iterator[Quotation]:
    """Yield the parts of speech that a dash opens, without who says it behind a comma.

    Behind a name nothing tells whether speech goes on or the name has an apposition: only behind
    a pronoun it does ("répondit-elle, pas avant lundi").
    """
    for match in _VERB.finditer(text, one.span.start, one.span.end):
        if match["verb"].casefold() not in said and match["bare"].casefold() not in said:
            continue
        yield _part(one, one.span.start, match.start())
        narrated = _NARRATION.match(text, match.end(), one.span.end)
        end = narrated.end() if narrated else one.span.end
        rest = text[end + 1 : one.span.end]
        if match["he"] and text[end : end + 1] == "," and rest.strip():
            yield _part(one, one.span.end - len(rest.lstrip()), one.span.end)
        return
    yield one


def without_dashes(text: str, one: Quotation, said: Collection[str]) -> Iterator[Quotation]:
    """Yield the parts of a quotation, without who says it between dashes within its marks."""
    for match in _DASHED.finditer(text, one.span.start, one.span.end):
        if match["verb"].casefold() not in said:
            continue
        first = _part(one, one.span.start, match.start())
        yield first._replace(marked=Span(one.marked.start, match.start()))
        resumed = _RESUMED.search(text, match.end(), one.span.end)
        if resumed and resumed.end() < one.span.end:
            last = _part(one, resumed.end(), one.span.end)
            marked = Span(resumed.end(), one.marked.end)
            yield last._replace(marked=marked, closed=one.closed)
        return
    yield one


def _part(one: Quotation, start: int, end: int) -> Quotation:
    return one._replace(span=Span(start, end), marked=Span(start, end), closed=True)
