"""The sentence and the clause around a part of an article. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.models import Span
from index.text.punctuation import COLONS, COMMAS, SEMICOLONS
from index.text.sentences import LONGEST_SENTENCE, paragraphs, sentences

if TYPE_CHECKING:
    from index.models import Article

_MARKS = f"[{COMMAS}{SEMICOLONS}{COLONS}—–(]"
# A mark between two digits ends no clause (12,400).
_ENDS = re.compile(rf"(?<!\d){_MARKS}|{_MARKS}(?!\d)")


def sentence_around(article: Article, part: Span) -> Span:
    """Return the sentence with a part of an article's text, the part if it has several."""
    first = max(0, part.start - 2 * LONGEST_SENTENCE)
    near = article.text[first : part.end + 2 * LONGEST_SENTENCE]
    own = Span(part.start - first, part.end - first)
    within = next((one for one in paragraphs(near) if one.holds(own)), own)
    around = sentences(near, within, article.language or "")
    line = next((one for one in around if one.holds(own)), own)
    return Span(first + line.start, first + line.end)


def clause_around(article: Article, part: Span) -> Span:
    """Return the clause with a part of an article's text, trimmed."""
    whole, line = article.text, sentence_around(article, part)
    before = [found.end() for found in _ENDS.finditer(whole, line.start, part.start)]
    behind = _ENDS.search(whole, part.end, line.end)
    start, end = max(before, default=line.start), behind.start() if behind else line.end
    text = whole[start:end]
    start += len(text) - len(text.lstrip())
    return Span(start, max(part.end, start + len(text.strip())))
