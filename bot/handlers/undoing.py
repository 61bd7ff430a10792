"""The button that takes an upload back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import Declined
from bot.i18n import texts
from bot.replies import acknowledge, replace
from bot.storage.uploads import UNDO_FOR_S
from bot.views.rich_text import RichText

if TYPE_CHECKING:
    from telegram import CallbackQuery

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.i18n.language import Language
    from bot.views.callback_data import Undo
    from index import Undone


async def undo(query: CallbackQuery, pressed: Undo, context: Context, _standing: Standing) -> None:
    """Take back an upload: only for its sender, and within ten minutes."""
    sent = await context.storage.uploads.upload(pressed.upload)
    if not sent or not query.message or query.message.chat.id != sent.chat:
        raise Declined(texts.TOO_OLD)
    if query.from_user.id != sent.person:
        raise Declined(texts.NOT_YOURS_TO_UNDO)
    if sent.finished is None or context.clock.now() - sent.finished > UNDO_FOR_S:
        raise Declined(texts.TOO_LATE_TO_UNDO)
    await acknowledge(query)
    undone = await context.library.undo(sent.id)
    await replace(query, RichText(_said(undone, context.audience(query.from_user).language)))


def _said(undone: Undone, language: Language) -> str:
    counts = (
        (undone.removed, texts.UNDONE_NEW),
        (undone.restored, texts.UNDONE_OLD),
        (undone.left, texts.UNDONE_LEFT),
    )
    lines = [language.count(count, *phrase) for count, phrase in counts if count]
    return "\n".join([language.say(texts.UNDONE), *lines])
