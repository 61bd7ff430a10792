"""`quoth quotes --explain`: a table of the candidates for each quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

from bot.cli.streams import printable
from index import certain, detect, explain, statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index import Article

# Candidates that are shown of each kind, and the features of each.
_SHOWN, _FEATURES = 5, 12
_LONGEST = 60


def tables(article: Article) -> Iterator[Table]:
    """Yield a table a quotation: the words and the people considered, and who is shown."""
    language = article.language or detect(article.text)
    text = article.text
    shown = {
        one.span: one.speaker.of(text) if one.speaker else None
        for one in certain(statements(text, language), language)
    }
    for one in explain(text, language):
        words = printable(one.quotation.of(text))[:_LONGEST]
        table = Table(title=f"“{words}”: {shown.get(one.quotation) or 'nobody is shown'}")
        for column in ("", "candidate", "probability", "features"):
            table.add_column(column)
        for kind, rows in (("words", one.words), ("person", one.people)):
            for row in rows[:_SHOWN]:
                name = printable(row.span.of(text)) if row.span else "none"
                table.add_row(kind, name, f"{row.likely:.2f}", ", ".join(row.features[:_FEATURES]))
        yield table
