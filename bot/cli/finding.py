"""Findings of `quoth check`, a sentence each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """Result of one check: fine, worth knowing, or wrong, in a sentence."""

    level: Literal["ok", "note", "wrong"]
    text: str
