"""Tally of an upload: what has become of its articles so far. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.views.rich_text import clip

if TYPE_CHECKING:
    from index import Added, Article, Begun

# The kinds of outcome that an article was written with: it is new, or in another's place.
WRITTEN = frozenset({"added", "replaced"})
# The failures that are kept; beyond that they are counted.
FAILURES = 1_000
# The longest failure, in UTF-16 units.
LONGEST_FAILURE = 300


@dataclass(slots=True)
class Tally:
    """Outcome of an upload so far.

    `near` are, by the number of an article, others that are nearly the same. `failures` are
    sentences in the uploader's language, `more` is the number of further ones, `made` are
    collections that were not there before. `files` are the items that were begun, the last of them
    called `name`: `done` are its articles so far, `total` all of them where that is known, `begun`
    is the file while it is being read, and `before` how many outcomes, failures and new collections
    there were when it was begun.

    An upload that is `resumed` was cut off: `remembered` is where in `added` those articles are
    that it has written before, by their numbers.
    """

    added: list[Added] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    more: int = 0
    near: dict[int, tuple[Article, ...]] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    name: str = ""
    files: int = 0
    done: int = 0
    total: int | None = None
    begun: Begun | None = None
    before: tuple[int, int, int] = (0, 0, 0)
    comparing: bool = False
    resumed: bool = False
    remembered: dict[int | None, int] = field(default_factory=dict)

    def begin(self, name: str) -> None:
        """Note that an item of that name comes next."""
        self.name, self.files = name, self.files + 1
        self.done, self.total, self.begun = 0, None, None
        self.before = len(self.added), len(self.failures), len(self.made)

    def take(self, item: Added) -> None:
        """Note an article.

        One that the upload has written before it was cut off is found unchanged.
        """
        unchanged = item.kind == "unchanged"
        place = self.remembered.pop(item.article.number, None) if unchanged else None
        if place is None:
            self.added.append(_without_text(item))
        else:
            self.added[place] = replace(_without_text(item), kind=self.added[place].kind)

    def remember(self, item: Added) -> None:
        """Note an article that the upload has written before it was cut off."""
        self.remembered[item.article.number] = len(self.added)
        self.added.append(_without_text(item))

    def refuse(self, failure: str) -> None:
        """Note something that could not be added."""
        if len(self.failures) < FAILURES:
            self.failures.append(clip(failure, LONGEST_FAILURE))
        else:
            self.more += 1

    @property
    def written(self) -> list[Added]:
        """The articles that are new or replaced others."""
        return [item for item in self.added if item.kind in WRITTEN]

    def unwritten(self) -> Tally:
        """Return what has become of the last item but the articles that were written."""
        added, failures, made = self.before
        outcomes = [item for item in self.added[added:] if item.kind not in WRITTEN]
        return Tally(outcomes, self.failures[failures:], made=self.made[made:])


def _without_text(item: Added) -> Added:
    """Return an outcome to be kept: there may be many."""
    return replace(item, article=replace(item.article, text=""))
