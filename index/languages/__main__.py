"""`python -m index.languages [FOLDER]`: say what is wrong with language files (exit code 1)."""

from __future__ import annotations

import sys
from pathlib import Path

from index.languages import LANGUAGES, Languages


def main(arguments: list[str]) -> int:
    """Check all files of a folder, the project's own if none is given."""
    languages = Languages(Path(arguments[0])) if arguments else LANGUAGES
    faults = list(languages.faults())
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    sys.stdout.write(f"{len(set(languages.paths.values()))} language files, {len(faults)} faults\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
