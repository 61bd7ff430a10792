"""Uploads that the end of the program cut off: after a restart their senders are told."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from telegram import ReplyParameters
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.background import to_its_end
from bot.i18n import texts
from bot.i18n.language import language_of
from bot.views import keyboards
from bot.views.article_pages import shown_id
from bot.views.rich_text import LONGEST_MESSAGE, clip, one_line
from bot.views.upload_report import LONGEST_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from telegram import InlineKeyboardMarkup
    from telegram.ext import ExtBot

    from bot.context import Services
    from bot.storage.uploads import Upload
    from index import Uploaded

log = logging.getLogger(__name__)

# Number of titles named of those that an upload wrote before it was cut off.
MOST_TITLES = 5


async def tell_of_interrupted(
    bot: ExtBot[Any], services: Services, cut_off: Iterable[Upload]
) -> None:
    """Tell the senders of uploads that the end of the program cut off what of them is in.

    An upload that was at its end, but not told of, gets its summary. Where the program is killed
    between that and its note, it is told a second time, which is better than never.
    """
    for interrupted in cut_off:
        written = await services.library.uploaded(interrupted.id)
        text = interrupted.summary or _what_is_in(interrupted, written)
        buttons = keyboards.undo(interrupted.id, language_of(interrupted.language))
        telling = _tell_late(bot, services, interrupted, text, buttons if written else None)
        await to_its_end(telling)


def _what_is_in(interrupted: Upload, written: Sequence[Uploaded]) -> str:
    language = language_of(interrupted.language)
    lines = [language.say(texts.INTERRUPTED)]
    for new, phrase in ((True, texts.MANY_ADDED), (False, texts.MANY_REPLACED)):
        if count := sum(one.new is new for one in written):
            lines.append(language.count(count, *phrase))
    lines += [
        f"• {clip(one_line(one.title), LONGEST_TITLE)} ({shown_id(one.source_id)})"
        for one in written[:MOST_TITLES]
    ]
    if not written:
        lines.append(language.say(texts.NOTHING_ADDED))
    if interrupted.waiting:
        names = ", ".join(interrupted.waiting.values())
        lines.append(language.say(texts.SEND_AGAIN, names=names))
    return "\n".join(lines)


async def _tell_late(
    bot: ExtBot[Any],
    services: Services,
    interrupted: Upload,
    text: str,
    buttons: InlineKeyboardMarkup | None,
) -> None:
    """Send a message about an upload and note its end, unless it is to be tried again."""
    try:
        await bot.send_message(
            interrupted.chat,
            clip(text, LONGEST_MESSAGE),
            message_thread_id=interrupted.topic,
            reply_markup=buttons,
            reply_parameters=ReplyParameters(interrupted.message, allow_sending_without_reply=True),
        )
    except TelegramError as error:
        log.warning("the sender of an upload could not be told how it ended: %s", error)
        if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
            return
    await services.storage.uploads.finish(interrupted.id, int(services.clock.now()))
