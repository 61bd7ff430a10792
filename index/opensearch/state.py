"""State of a library's indices: the changes they hold, and the lease of their writer.

It is one entry that all processes share, and stands in the index of words. A writer takes the lease
first. An update names the version of the entry that it is based on, so that one of two processes
which change it at once is refused.
"""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Self

from index.errors import ArchiveUnreachable

if TYPE_CHECKING:
    from index.opensearch.client import Client, Json

_ID = "state"
# Seconds that a lease lasts if its holder does not give it back, seconds between two looks of a
# process that waits for it, and the longest wait. The wait is for a holder that has ended: others
# give it back within seconds.
LEASE_S, LOOK_S, PATIENCE_S = 30.0, 0.05, 60.0
_CONFLICT, _MISSING = 409, 404


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time that is open: its id, and when it was opened, in seconds since 1970."""

    pit: str
    opened: float


@dataclass(frozen=True, slots=True)
class State:
    """State of the indices: the changes that they hold.

    `points` show, the newest first, what the indices held up to the change `upto`: `size` passages
    with `total` terms. Up to the change `begun` somebody has begun to write more: the indices hold
    a part of that where it is above `upto`, and nobody may open a point in time.
    """

    upto: int = 0
    size: int = 0
    total: int = 0
    begun: int = 0
    points: tuple[Point, ...] = ()
    lease: str = ""

    @property
    def whole(self) -> bool:
        """Whether the indices hold the changes up to `upto`, and nothing of later ones."""
        return self.begun <= self.upto

    @property
    def pit(self) -> str:
        """The newest point in time, empty where there is none."""
        return self.points[0].pit if self.points else ""

    @classmethod
    def read(cls, written: dict[str, Any]) -> Self:
        """Return the state of an entry."""
        points = tuple(Point(**one) for one in written.pop("points", ()))
        return cls(points=points, **written)

    def written(self) -> dict[str, Any]:
        """Return it as it is stored."""
        points = [{"pit": one.pit, "opened": one.opened} for one in self.points]
        own = {"upto": self.upto, "size": self.size, "total": self.total, "begun": self.begun}
        return own | {"points": points, "lease": self.lease}


@dataclass(frozen=True, slots=True)
class Seen:
    """A state as it was seen: the index that it stands in, and which version of the entry it is."""

    index: str
    state: State
    version: tuple[int, int] = field(default=(-1, -1))


class States:
    """The entry, found by the name of the index of words or an alias of it."""

    def __init__(
        self, client: Client, name: str, *, lease_s: float = LEASE_S, patience_s: float = PATIENCE_S
    ) -> None:
        self._client, self._name = client, name
        self._lease_s, self._patience_s = lease_s, patience_s
        self.owner = uuid.uuid4().hex

    def look(self) -> Seen:
        """Return the state as it is now."""
        reply = self._client.call("GET", f"/{self._name}/_doc/{_ID}", accepted=(_MISSING,))
        found = reply.content
        if reply.status == _MISSING:
            if "_index" not in found:
                raise ArchiveUnreachable(f"The index {self._name} is gone from the search cluster.")
            return Seen(found["_index"], State())
        state = State.read(found["_source"]["state"])
        return Seen(found["_index"], state, (found["_seq_no"], found["_primary_term"]))

    def put(self, seen: Seen, state: State) -> Seen | None:
        """Change the state that was seen; return None where it was changed meanwhile."""
        number, term = seen.version
        # Made by exactly one where it was not there.
        how: dict[str, str | int] = (
            {"op_type": "create"} if number < 0 else {"if_seq_no": number, "if_primary_term": term}
        )
        body: Json = {"state": state.written()}
        reply = self._client.call(
            "PUT", f"/{seen.index}/_doc/{_ID}", body, params=how, accepted=(_CONFLICT, _MISSING)
        )
        if reply.status in {_CONFLICT, _MISSING}:
            return None
        return Seen(seen.index, state, (reply.content["_seq_no"], reply.content["_primary_term"]))

    def lease(self, seen: Seen, begun: int = 0) -> Seen | None:
        """Take the lease, to write up to a change; return None where the state is another now.

        Others are waited for. A lease that its holder has not given back for long is void: that is
        told by one's own clock alone.
        """
        since, until = time.monotonic(), time.monotonic() + self._patience_s
        version = seen.version
        while seen.state.lease not in {"", self.owner}:
            if time.monotonic() - since >= self._lease_s:
                break
            if time.monotonic() > until:
                raise ArchiveUnreachable("Another process has been writing to the index for long.")
            time.sleep(LOOK_S)
            now = self.look()
            if now.version != version or now.index != seen.index:
                return None
        begun = max(begun, seen.state.begun)
        return self.put(seen, replace(seen.state, lease=self.owner, begun=begun))
