"""Europresse: a line with paper, page and length above each article, its number below it.

"Le Monde • p. 12 • 640 mots" and "news·20190206·LM·201902061234".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.reading.bylines import has_first_name, is_sentence, without_by
from index.reading.databases.exported import Exported, above_numbers, has_both, paragraphs
from index.reading.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NUMBER = re.compile(r"^[a-z]{3,10}·(?P<day>\d{8})·[\w-]{1,20}·[\w-]+[ \t]*$", re.MULTILINE)
_PAPER = re.compile(r"(?P<paper>[^•\n]{2,80}?) • (?:[^•\n]{1,60} • )?[\d\s]{1,9}(?:mots|words)")
_RIGHTS = re.compile(r"©|Certificat émis|Tous droits réservés|All rights reserved")
# A line with whoever wrote it has no more characters.
_LONGEST_NAMES = 80
# Lines below the paper of an article with an author: title, author, text.
_LEAST = 2


def looks_like_it(text: str) -> bool:
    """Whether a text has such articles."""
    return has_both(text, _NUMBER, _PAPER)


def exported(text: str) -> Iterator[Exported]:
    """Yield the articles of an export, in order."""
    yield from above_numbers(text, _NUMBER, _PAPER, _article)


def _article(lines: Sequence[str], place: int, number: re.Match[str]) -> Exported:
    found = _PAPER.fullmatch(lines[place])
    below = [n for n in range(place + 1, len(lines)) if lines[n]]
    title = lines[below[0]] if below else ""
    author = lines[below[1]] if len(below) > _LEAST and _is_name(lines[below[1]]) else ""
    begins = below[bool(author)] + 1 if below else len(lines)
    parts = list(paragraphs(lines[begins:]))
    while parts and _RIGHTS.match(parts[-1]):
        parts.pop()
    return Exported(
        title=title,
        text="\n\n".join(parts),
        published=parse_date(lines[place - 1] if place else "") or parse_date(number["day"]),
        author=without_by(author),
        publisher=found["paper"] if found else "",
        id=number[0].strip(),
    )


def _is_name(line: str) -> bool:
    return len(line) <= _LONGEST_NAMES and not is_sentence(line) and has_first_name(line)
