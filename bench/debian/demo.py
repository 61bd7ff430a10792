"""From a clone to the first answer, in a bare Debian: what it takes of network and processor."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from bench.debian.chroot import Chroot, sources

# After the installation, in seconds by the clock.
ANSWERED_WITHIN_S = 10.0
EXPECTED = "Hedda Marr"


def prove() -> None:
    """Clone, install, and ask; exit code 1 where the first answer takes too long."""
    with tempfile.TemporaryDirectory(prefix="quoth-demo-", dir="/var/tmp") as place:
        debian = Chroot.copied(Path(place) / "root")
        clone = debian.root / "src"
        sources(clone)
        print(debian.run("make .venv/.runs-demo", folder="/src"), "| install, as make demo does")
        installed = sum(file.lstat().st_size for file in (clone / ".venv").rglob("*"))
        print(f"{installed / 1e6:,.0f} MB in .venv")
        answered = debian.run("make demo", folder="/src")
        print(answered, "| make demo, to the first answer and its end; nothing was compiled before")
        if EXPECTED not in answered.output:
            raise SystemExit(f"that is no answer: {answered.output}")
        print(debian.run(".venv/bin/quoth demo", folder="/src"), "| the same once more")
        for _ in range(2):
            print(debian.run(".venv/bin/quoth --help", folder="/src"), "| quoth --help")
        if answered.seconds > ANSWERED_WITHIN_S:
            raise SystemExit(f"over {ANSWERED_WITHIN_S:.0f} s")


def main() -> None:
    """Do it where it can be done."""
    if not shutil.which("debootstrap"):
        raise SystemExit("not on this machine: debootstrap")
    prove()


if __name__ == "__main__":
    main()
