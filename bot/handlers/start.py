"""/start, with example questions or the article that a link names, and /help."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telegram.constants import ChatType

from bot import examples
from bot.access.answers import earlier_answer
from bot.access.policy import Action
from bot.access.targets import after_command, named_article
from bot.errors import Declined
from bot.i18n import texts
from bot.replies import reply, say, show_article
from bot.views import file_sizes, keyboards
from bot.views.rich_text import RichText
from index import DEFAULT_COLLECTION

if TYPE_CHECKING:
    from telegram import Message

    from bot.access.policy import Standing
    from bot.context import Context

# Parameters of /start from links: an article by its id, or by the library's number.
_BY_ID = re.compile(r"a([A-Za-z0-9_-]{1,63})")
_ONCE_ASKING = "ask"
_BY_NUMBER = re.compile(r"n(\d{1,15})")


async def start(message: Message, context: Context, standing: Standing) -> None:
    """Show the article that a link names, or say what the bot is for, with examples."""
    parameter, collections = after_command(message), standing.collections
    if by_id := _BY_ID.fullmatch(parameter):
        # Only links to the default collection are by id: others may have the same.
        own = frozenset({DEFAULT_COLLECTION})
        seen = own if standing.sees(own) else ()
        try:
            found = await named_article(by_id[1], texts.WHICH_ARTICLE, context, collections=seen)
        except Declined:
            # Buttons under inline queries were sent with this, which is no article's link.
            if parameter != _ONCE_ASKING:
                raise
            await _welcome(message, collections, context)
            return
        await show_article(message, found, context)
    elif by_number := _BY_NUMBER.fullmatch(parameter):
        number = int(by_number[1])
        articles = await context.library.articles([number], collections=collections)
        if number not in articles:
            raise Declined(texts.GONE)
        await show_article(message, articles[number], context)
    else:
        await _welcome(message, collections, context)


async def greet(message: Message, context: Context, standing: Standing) -> None:
    """Greet back, with examples."""
    context.bot_data.metrics.talk()
    await _welcome(message, standing.collections, context, texts.GREETED)


async def salute(message: Message, context: Context, standing: Standing) -> None:
    """Greet whoever opens a chat with what is said at parting too; say goodbye to others."""
    if await earlier_answer(message, context):
        context.bot_data.metrics.talk()
        await say(message, texts.GOODBYE, context)
    else:
        await greet(message, context, standing)


async def introduce(message: Message, context: Context, standing: Standing) -> None:
    """Say what the bot is for, with examples."""
    await _welcome(message, standing.collections, context)


async def help_(message: Message, context: Context, standing: Standing) -> None:
    """Say how to ask, and to those who may, how to add and how to look after the bot."""
    audience = context.audience(message.from_user)
    parts = [audience.language.say(texts.HELP, bot=audience.bot)]
    limit = file_sizes.limit(context.settings.most_megabytes, audience.language)
    for action, sentence in (
        (Action.UPLOAD, texts.HELP_FOR_UPLOADERS),
        (Action.UPLOAD, texts.HELP_FOR_ADDING),
        (Action.GRANT, texts.HELP_FOR_ADMINS),
        (Action.REMOVE, texts.HELP_FOR_REMOVING),
        (Action.SPEAKERS, texts.HELP_FOR_CORRECTING),
        (Action.STATISTICS, texts.HELP_INSIGHT),
        (Action.ACCESS, texts.HELP_FOR_OWNERS),
    ):
        if standing.may(action):
            parts.append(audience.language.say(sentence, limit=limit))
    parts.append(audience.language.say(texts.HELP_PRIVACY))
    await reply(message, RichText("\n\n".join(parts)), context)


async def _welcome(
    message: Message,
    collections: frozenset[str] | None,
    context: Context,
    sentence: str = texts.START,
) -> None:
    language = context.audience(message.from_user).language
    private = message.chat.type == ChatType.PRIVATE
    most = examples.MOST if private else 1
    questions = await examples.some(context.library, language, collections, most=most)
    example = questions[0] if questions else language.say(texts.EXAMPLE)
    buttons = keyboards.examples(questions) if private and questions else None
    await reply(message, RichText(language.say(sentence, example=example)), context, buttons)
