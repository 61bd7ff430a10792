"""Steps of a Dockerfile, as far as ours goes: no more of the language than it uses."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(slots=True)
class Stage:
    """Stage of a build: its name, its steps as instruction and rest, and what runs in the end."""

    name: str
    steps: list[tuple[str, str]] = field(default_factory=list)

    def last(self, instruction: str) -> str:
        """Return the last step of a kind. Raises StopIteration where there is none."""
        return next(rest for one, rest in reversed(self.steps) if one == instruction)

    @property
    def environment(self) -> dict[str, str]:
        """The variables that are set in the end, each as it is written."""
        found: dict[str, str] = {}
        for instruction, rest in self.steps:
            if instruction == "ENV":
                found |= dict(word.split("=", 1) for word in rest.split())
        return found

    @property
    def command(self) -> list[str]:
        """The command that a container runs."""
        made: list[str] = json.loads(self.last("ENTRYPOINT"))
        return made + list(json.loads(self.last("CMD")))

    @property
    def health(self) -> list[str]:
        """The command that checks whether a container is well."""
        words: list[str] = json.loads(self.last("HEALTHCHECK").partition(" CMD ")[2])
        return words


def stages(text: str) -> list[Stage]:
    """Return the stages of a Dockerfile."""
    found: list[Stage] = []
    for instruction, rest in _instructions(text):
        if instruction == "FROM":
            found.append(Stage(rest.partition(" AS ")[2]))
        elif found:
            found[-1].steps.append((instruction, rest))
    return found


def _instructions(text: str) -> Iterator[tuple[str, str]]:
    joined = re.sub(r"\\\n", " ", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE))
    for line in filter(None, map(str.strip, joined.splitlines())):
        instruction, _, rest = line.partition(" ")
        yield instruction, rest.strip()
