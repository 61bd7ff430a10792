"""Programs in the place of tesseract."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = "#!/bin/sh\nif [ $1 = --list-langs ]; then echo List of available languages:; echo eng; exit; fi\n"  # noqa: E501
FAILS = LANGUAGES + "cat >/dev/null; echo first >&2; echo 'no good picture' >&2; exit 7\n"
SLEEPS = LANGUAGES + "exec sleep 30\n"
SPINS = LANGUAGES + "while :; do :; done\n"
RUBBISH = LANGUAGES + "cat >/dev/null; echo '<html><body><span class='\n"


def program(folder: Path, written: str) -> str:
    """Return where a program lies that does what is written."""
    path = folder / "tesseract"
    path.write_text(written)
    path.chmod(0o700)
    return str(path)
