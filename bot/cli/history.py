"""Questions of the prompt, kept for the next time, and read by nobody but who asked them.

They lie with what programs keep for a user, and not in the data folder, which several may use.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from prompt_toolkit.history import History

from bot.cli.whole_files import replacing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

# Beyond, the oldest are forgotten.
MOST = 500
_DAY_S = 86_400


def place(environment: Mapping[str, str] = os.environ) -> Path:
    """Return the file of this user, as freedesktop.org's specification of base folders has it.

    Raises RuntimeError for a user without a home.
    """
    state = Path(environment.get("XDG_STATE_HOME", ""))
    if not state.is_absolute():
        state = Path.home() / ".local" / "state"
    return state / "quoth" / "questions.jsonl"


class KeptQuestions(History):
    """The questions in a file, those of `days` alone; where it cannot be written, none are kept.

    One that begins with a space is not kept, as in shells. `now` says the time, in seconds since
    1970.
    """

    def __init__(self, file: Path, days: int, now: Callable[[], float]) -> None:
        super().__init__()
        self._file, self._days, self._now = file, days, now

    def load_history_strings(self) -> Iterable[str]:
        """Return what is kept, the newest first, and forget what is too old."""
        with suppress(OSError):
            text = self._file.read_text(encoding="utf-8", errors="replace")
            lines = text.removesuffix("\n").split("\n")  # and at nothing else that ends a line
            kept = [line for line in lines if self._is_kept(line)][-MOST:]
            if kept != lines:
                self._replace(kept)
            return [json.loads(line)["question"] for line in reversed(kept)]
        return []

    def store_string(self, string: str) -> None:
        """Keep a question."""
        if string.startswith(" "):
            return
        line = json.dumps({"asked": round(self._now()), "question": string}, ensure_ascii=False)
        with suppress(OSError):
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with open(descriptor, "a", encoding="utf-8", errors="replace") as out:  # noqa: PTH123
                out.write(f"{line}\n")

    def _is_kept(self, line: str) -> bool:
        try:
            match json.loads(line):
                case {"asked": int(asked), "question": str()}:
                    return self._now() - asked < self._days * _DAY_S
        except (ValueError, RecursionError):
            pass  # a line that was cut off, or that another program has written
        return False

    def _replace(self, lines: list[str]) -> None:
        with replacing(self._file) as new:
            new.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
