"""Messages between a worker and the process that it works for: pickles, each after its length."""

from __future__ import annotations

import pickle
import traceback
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index.workers.steps import Step

# Bytes that hold the length of what follows.
LENGTH = 4
# A sign of life: a message of no bytes, which no content has.
BEAT = bytes(LENGTH)
# Interval of a worker's signs of life, in seconds.
BEAT_EVERY_S = 1.0


def message(content: object) -> bytes:
    """Return content as it is written."""
    written = pickle.dumps(content, pickle.HIGHEST_PROTOCOL)
    return len(written).to_bytes(LENGTH) + written


def read_messages(source: BinaryIO) -> Iterator[object]:
    """Yield contents until no more come, or one is cut off."""
    while len(head := source.read(LENGTH)) == LENGTH:
        size = int.from_bytes(head)
        if len(written := source.read(size)) < size:
            return
        yield pickle.loads(written)  # noqa: S301 - written by our own process


def done(result: object) -> bytes:
    """Return the reply to a request that was done."""
    return message((True, result))


def stepped(request: int, step: Step) -> bytes:
    """Return what tells of a step of a request, counted from 1, that is not done yet."""
    return message((None, (request, step)))


def failed(error: Exception) -> bytes:
    """Return the reply to a request that raised an error, with where it was raised as a note.

    An error that cannot go from process to process goes as a RuntimeError of the same words.
    """
    error.add_note("In a worker: " + "".join(traceback.format_exception(error)))
    try:
        written = message((False, error))
        pickle.loads(written[LENGTH:])  # noqa: S301 - written here
    except Exception:  # noqa: BLE001 - whatever an error's own way of pickling does
        return message((False, RuntimeError("\n".join([repr(error), *error.__notes__]))))
    return written
