"""Questions to a library, and what comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index import Library

QUESTION = "who said the coalition is pretending?"


async def first(library: Library, question: str) -> str | None:
    """Return the first quote, None where the question is not answered."""
    answer = await library.ask(question)
    return answer.quotes[0].text if answer.answered else None
