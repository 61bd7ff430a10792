"""A library in whose midst a test does something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from index import Answer, Library

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


class BusyLibrary(Library):
    """A library in which something happens while it answers."""

    meanwhile: Callable[[], Awaitable[None]] | None = None

    async def ask(self, *question: Any, **how: Any) -> Answer:
        answer = await super().ask(*question, **how)
        if self.meanwhile:
            await self.meanwhile()
        return answer
