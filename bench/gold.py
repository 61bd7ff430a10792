"""Articles with the gold speaker of every quotation, and whether a shown speaker is right."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from index import Span

CASES = Path(__file__).parent / "cases"
# A common beginning of so many letters, and so many behind it, are forms of one name.
_COMMON, _BEHIND = 4, 3
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
# Quotations are the same if they share so much of what both cover.
_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation at `start` to `end`: its speaker, or nobody's name, and where that stands."""

    start: int
    end: int
    speaker: str | None
    description: str | None
    mention: str | None
    kind: str
    nobody: bool = False

    def is_at(self, span: Span) -> bool:
        """Whether a span is this quotation."""
        shared = min(self.end, span.end) - max(self.start, span.start)
        return shared > _SHARED * (max(self.end, span.end) - min(self.start, span.start))

    def is_right(self, shown: str) -> bool:
        """Whether a name or a description that is shown is the speaker's."""
        if self.speaker:
            wanted, given = _words(self.speaker), _words(shown)
            return bool(wanted and given) and (
                any(_akin(wanted[-1], one) for one in given)
                or any(_akin(given[-1], one) for one in wanted)
            )
        words = _words(self.description or "")
        return bool(words) and any(_akin(one, other) for one in _words(shown) for other in words)

    def is_described(self, shown: str) -> bool:
        """Whether the words at the quotation are shown that say who speaks, and no name."""
        mention = _words(self.mention or "")
        return any(_akin(one, other) for one in _words(shown) for other in mention)


@dataclass(frozen=True, slots=True)
class Case:
    """An article with the gold of its quotations."""

    id: str
    language: str
    text: str
    said: tuple[Said, ...]

    def at(self, span: Span) -> Said | None:
        """Return the gold of a quotation, None where there is none."""
        return next((one for one in self.said if one.is_at(span)), None)

    def mention_of(self, said: Said) -> tuple[int, int] | None:
        """Return where the words nearest to a quotation stand that say who speaks."""
        if not said.mention or said.kind in ("none", "dropped"):
            return None
        found = [
            match.span()
            for match in re.finditer(re.escape(said.mention), self.text)
            if not said.start <= match.start() < said.end
        ]
        return min(
            found,
            key=lambda one: min(abs(one[0] - said.end), abs(one[1] - said.start)),
            default=None,
        )


def cases(folder: Path = CASES) -> Iterator[Case]:
    """Yield the cases of a folder: a file of JSON lines a language."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield _case(json.loads(line))


def _case(row: dict[str, Any]) -> Case:
    said = [
        Said(
            one["start"], one["end"], one["speaker"], one.get("description"),
            one.get("mention"), one["mention_kind"],
        )
        for one in row["quotes"]
    ]  # fmt: skip
    unsaid = [
        Said(one["start"], one["end"], None, None, None, "unsaid", nobody=True)
        for one in row.get("unsaid", [])
    ]
    return Case(row["id"], row["language"], row["text"], (*said, *unsaid))


def _words(name: str) -> list[str]:
    flat = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(one for one in flat if not unicodedata.combining(one))
    return [re.sub(r"['’]\w{1,4}$", "", word).removeprefix("ال") for word in _WORD.findall(letters)]


def _akin(one: str, other: str) -> bool:
    if one == other:
        return True
    common = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return common >= _COMMON and max(len(one), len(other)) - common <= _BEHIND
