"""Findings of `quoth check`, a sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """Result of one check: fine, worth knowing, or wrong, in a sentence."""

    level: Literal["ok", "note", "wrong"]
    text: str

    @property
    def mark(self) -> str:
        """Mark at the beginning of its line: all are of one width, and what is wrong stands out."""
        return "WRONG" if self.level == "wrong" else f"{self.level:<5}"
