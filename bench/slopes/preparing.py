"""Calls on a text, in two steps: the preparing of a call's input is not timed."""

from __future__ import annotations

from collections.abc import Callable

Prepare = Callable[[str], Callable[[], object]]
