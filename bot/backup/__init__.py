"""Backup of all that Quoth keeps, in one file: made while in use, checked before it is restored."""

from bot.backup.checking import STAGING, check, in_short
from bot.backup.restoring import check_restored, is_cut_off, restore
from bot.backup.saving import save, save_checked

__all__ = [
    "STAGING", "check", "check_restored", "in_short", "is_cut_off", "restore", "save",
    "save_checked",
]  # fmt: skip
