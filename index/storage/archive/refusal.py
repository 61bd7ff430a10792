"""Refusal: an archive that was not reached, which nobody tries again for a moment."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg

from index.storage.archive.failures import own

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from index.errors import LibraryUnavailable
    from index.storage.archive.address import Address

# Pause before anybody tries again, in seconds: many who ask at once need not all wait.
PAUSE_S = 0.5


class Refusal:
    """The last failure to reach an archive, repeated for a moment to all who ask."""

    def __init__(self, address: Address, clock: Callable[[], float] = time.monotonic) -> None:
        self._address = address
        self._clock = clock
        self._until = 0.0
        self._said: tuple[type[LibraryUnavailable], str] | None = None

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Note whether connecting fails. Raises the same at once where it has just failed."""
        if self._said is not None and self._clock() < self._until:
            kind, words = self._said
            raise kind(words)
        try:
            yield
        except psycopg.Error as error:
            refused = own(error, self._address)
            self._said, self._until = (type(refused), str(refused)), self._clock() + PAUSE_S
            raise refused from error
        self._said = None
