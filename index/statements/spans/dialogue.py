"""Speech that who says it interrupts without marks: "Non, répondit-elle, pas avant lundi."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.models import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from index.statements.spans.quotation import Quotation

# ", dit Marr", ", s'écria-t-elle": a comma or the like, then the verb.
_VERB = re.compile(r"(?<=[,!?…])\s+(?P<verb>(?:[smtl]['’])?(?P<bare>\w+))(?P<he>(?:-t)?-\w+)?")
_NARRATION = re.compile(r"[^,.!?…;:\n]*")
# ", - сказала Тиль. - ": the same within quotation marks, between dashes.
_DASHED = re.compile(r"(?<=[,!?…])\s[-—–]\s(?P<verb>\w+)")
_AHEAD = re.compile(r"[,.]?\s[-—–]")
_BEHIND_DASH = re.compile(r"\s[-—–]\s?(?P<verb>\w+)")
# Words of a title or a term, at most.
_LONGEST_TITLE = 4
_RESUMED = re.compile(r"[.,]\s[-—–]\s")


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
