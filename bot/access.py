"""Who may do what, in which chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telegram import Update

    from bot.config import Settings


def is_owner(settings: Settings, update: Update) -> bool:
    """Whether an update comes from an owner in person.

    Anonymous group admins and channels write under another sender: they are nobody's.
    """
    message = update.message
    if message is not None and message.sender_chat is not None:
        return False
    user = update.effective_user
    return user is not None and not user.is_bot and user.id in settings.owners
