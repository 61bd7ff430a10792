"""Contents of the file of a backup, and files with something else in them."""

from __future__ import annotations

import hashlib
import json
import zipfile
from typing import TYPE_CHECKING

from bot.backup.archive_file import CONTENTS

if TYPE_CHECKING:
    from pathlib import Path

QUESTION = "who said the coalition is pretending?"


def names_in(folder: Path) -> list[str]:
    """Return the names of what is in a folder, in order."""
    return sorted(path.name for path in folder.iterdir())


def entries(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write(file: Path, held: dict[str, bytes]) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in held.items():
            archive.writestr(name, content)


def truthfully(file: Path, held: dict[str, bytes]) -> None:
    """Write a backup whose list is right about what is in it."""
    contents = json.loads(held.pop(CONTENTS))
    contents["files"] = {
        name: {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in held.items()
    }
    write(file, {CONTENTS: json.dumps(contents).encode()} | held)
