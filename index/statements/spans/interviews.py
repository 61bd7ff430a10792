"""Interviewees, by the head of an interview and by its questions. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from index.languages import LANGUAGES
from index.languages.phrases import any_of
from index.models import Span
from index.statements.kinds import FIRST, NOUN, TITLE, flags
from index.text.full_names import CAPITALIZED, full_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Longest head of an interview, in characters.
_LONGEST_HEAD = 3_000
# Person whom a question calls by a name: "Ms Brenn, ...".
_CALLED = re.compile(rf"[ \t]*(?:(?P<title>[\w.]+)[ \t]+)?(?P<name>{CAPITALIZED})[ \t]*,")


def interviewee(head: str, questions: Iterable[str], language: str) -> Span | None:
    """Return the full name of the one who is interviewed, where it stands in a head.

    Only where a line of it says so and names nobody else ("Interview with Ida Brenn"), or all
    questions that call somebody by a name call the same ("Ms Brenn, why wood?"): others are named
    there as well. Of a question its beginning is enough.
    """
    start = max(0, len(head) - _LONGEST_HEAD)
    named = full_names().finditer(head, start)
    names = [one for one in named if _has_a_first_name(one[0], language)]
    called = {
        found["name"]
        for question in questions
        if (found := _CALLED.match(question)) and _is_title(found["title"], language)
    }
    fitting = [one for one in names if one[0].split()[-1] in called]
    if not called:
        fitting = _introduced(head, names, language)
    if len({one[0] for one in fitting}) != 1 or len(called) > 1:
        return None
    return Span(*fitting[0].span())


def _introduced(head: str, names: Sequence[re.Match[str]], language: str) -> list[re.Match[str]]:
    """Return the names in a line that says with whom an interview is, and begins with that."""
    line = _interviews(language).search(head)
    found = [one for one in names if line and line.start() <= one.start() <= line.end()]
    if line is None or not found:
        return []
    between = head[line.end("before") : found[0].start()].split()
    known = (flags(language).get(word.casefold(), 0) & (NOUN | TITLE) for word in between)
    return found if all(known) else []


def _is_title(word: str | None, language: str) -> bool:
    return word is None or bool(flags(language).get(word.rstrip(".").casefold(), 0) & TITLE)


def _has_a_first_name(name: str, language: str) -> bool:
    own = flags(language)
    return any(own.get(word.casefold(), 0) & FIRST for word in name.split()[:-1])


@cache
def _interviews(language: str) -> re.Pattern[str]:
    """Return what finds a line that says with whom an interview is, and nothing before that."""
    words = LANGUAGES.with_common(language, "lines", "interviews")
    before = rf"^[ \t]*(?P<before>{any_of(words)})"
    return re.compile(rf"{before}[ \t][^\n.]*", re.IGNORECASE | re.MULTILINE)
