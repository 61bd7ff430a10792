#!/usr/bin/env python3
"""What a release needs to know: `release.py notes v0.3.0`, `release.py readme URL v0.3.0`.

The version stands in pyproject.toml and nowhere else. `notes` prints the section of the changelog
and ends with 1 where tag, version and changelog do not agree. `readme` gives the relative links of
the README their addresses, for an index page that has no files beside it.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PICTURES = (".png", ".svg")


def notes(tag: str, version: str, changelog: str) -> str:
    """Return what the changelog says of a version. Raises ValueError, saying what does not fit."""
    if tag != f"v{version}":
        raise ValueError(f"the tag is {tag}, and pyproject.toml says {version}")
    heading = rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d\n"
    found = re.search(rf"{heading}(.*?)(?=^## \[|\Z)", changelog, re.MULTILINE | re.DOTALL)
    if found is None or not found[1].strip():
        raise ValueError(f"CHANGELOG.md has no section with a date for {version}")
    return found[1].strip() + "\n"


def addressed(readme: str, repository: str, tag: str) -> str:
    """Return the README with whole addresses in the place of relative ones."""

    def whole(link: re.Match[str]) -> str:
        target = link[1]
        if "://" in target or target.startswith("#"):
            return link[0]
        kind = "raw" if target.endswith(PICTURES) else "blob"
        return f"]({repository}/{kind}/{tag}/{target})"

    return re.sub(r"\]\(([^)\s]+)\)", whole, readme)


def main(arguments: list[str]) -> int:
    """Do what is asked for, and return the exit code."""
    match arguments:
        case ["notes", tag]:
            project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
            changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
            try:
                sys.stdout.write(notes(tag, project["project"]["version"], changelog))
            except ValueError as error:
                sys.stderr.write(f"{error}\n")
                return 1
        case ["readme", repository, tag]:
            path = ROOT / "README.md"
            path.write_text(addressed(path.read_text("utf-8"), repository, tag), "utf-8")
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
