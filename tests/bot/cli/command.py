"""The command line as a process, and files of articles for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

# Nothing of the tester's own settings; coverage is told to follow by variables. The program is not
# always in the folder that it is started in.
ENVIRONMENT = {
    "COLUMNS": "100",
    "QUOTH_MONITOR": "off",
    "XDG_STATE_HOME": os.devnull,
    "PYTHONPATH": str(Path(__file__).parents[3]),
} | {name: value for name, value in os.environ.items() if name == "PATH" or name.startswith("COV")}


def quoth(
    *arguments: object, stdin: str = "", at: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *map(str, arguments)],
        input=stdin, capture_output=True, text=True, timeout=120, check=False,
        env=ENVIRONMENT | environment, cwd=at,
    )  # fmt: skip


def articles(path: Path, count: int, text: str = "Note number {} about the ferry.") -> Path:
    lines = [
        json.dumps({"id": str(n), "title": f"Note {n}", "text": text.format(n)})
        for n in range(count)
    ]
    path.write_text("\n".join(lines))
    return path


def without_kernels(folder: Path) -> str:
    """Return a PYTHONPATH by which Python finds no numba, as where the demo alone is installed.

    Processes that the program starts find none either.
    """
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(
        "import sys; sys.modules['numba'] = sys.modules['llvmlite'] = None"
    )
    return f"{folder}{os.pathsep}{ENVIRONMENT['PYTHONPATH']}"
