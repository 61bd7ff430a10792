"""The reply to a question: found, compared with its articles, shown, and remembered."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import examples
from bot.access.answers import earlier_answers, topic_of
from bot.access.policy import Action
from bot.access.targets import named_article
from bot.access.words import (
    has_words,
    replied_words,
)
from bot.errors import Declined
from bot.i18n import texts
from bot.owner_alerts import Noting
from bot.replies import (
    NO_PREVIEW,
    expected,
    reply,
    say,
    show_article,
    shown,
    typing,
)
from bot.storage.answers import Inquiry
from bot.views import figures, keyboards, rendering, small_talk, speaker_keyboards
from bot.views.rich_text import RichText
from index import Turn, with_figures
from index import small_talk as talk_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import InlineKeyboardMarkup, Message, User

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.views.audience import Audience
    from index import Answer, SmallTalk

# A longer message is a text and not a question; its beginning says enough. In characters.
LONGEST_QUESTION = 1_000
# The quotes of an answer, to page through.
QUOTES = 5


@dataclass(frozen=True, slots=True)
class PosedQuestion:
    """A question and the message that asks it.

    A `presser` asked it by a button under `message`, which then is the bot's own. With `who` the
    question is only the words that somebody is to have said.
    """

    message: Message
    question: str
    who: bool = False
    presser: User | None = None

    @property
    def by(self) -> User | None:
        """The user who asks."""
        return self.presser or self.message.from_user


async def answer_verification(
    message: Message, words: str, context: Context, standing: Standing
) -> None:
    """Tell whether an article has the words, in reply to a message."""
    async with typing(message, context):
        found = await context.library.find_wording(words, collections=standing.collections)
    await context.library.check_quotes([found.quote] if found.quote else [])
    audience = context.audience(message.from_user)
    await reply(message, rendering.verification(found, audience), context)


async def answer_question(asked: PosedQuestion, context: Context, standing: Standing) -> None:
    """Answer a question in a new message, or in the one that answered it before it was edited."""
    found = await _found(asked, context, standing)
    message, audience = asked.message, context.audience(asked.by)
    if found.talk:
        await _talk(message, found.talk, audience, context, standing)
        return
    if not found.answered and not await context.library.newest(1, collections=standing.collections):
        await say(message, texts.EMPTY_LIBRARY, context)
        return
    if message.edit_date and await _edited(asked, found, context, standing):
        return
    number = None
    with Noting(context):
        number = await context.storage.answers.remember(_inquiry(asked, context, standing), found)
    # An answer that is not remembered has no buttons: they would not know what they belong to.
    buttons = None if number is None else _buttons(number, found, audience, standing)
    sent = await reply(message, rendering.answer(found, audience), context, buttons)
    if number is not None:
        with Noting(context):
            await context.storage.answers.sent(number, sent.message_id)


async def _talk(
    message: Message, said: SmallTalk, audience: Audience, context: Context, standing: Standing
) -> None:
    """Reply to what asks nothing of the articles: with the article that it names, or a line."""
    seen = standing.collections
    article = None
    if said.kind == "doubt" and (words := _doubted(message, context)):
        await answer_verification(message, words, context, standing)
        return
    if said.kind == "article":
        article = await named_article(said.article, texts.WHICH_ARTICLE, context, collections=seen)
    elif said.kind == "address":
        article = await context.library.article_at(said.article, collections=seen)
    if article:
        await show_article(message, article, context)
    else:
        line = small_talk.line(said)
        told = await examples.told(line, context.library, audience.language, seen)
        await reply(message, RichText(told), context)


def _doubted(message: Message, context: Context) -> str:
    """Return the words that a message asks about ("is this true?"), "" if they are the bot's."""
    replied = message.reply_to_message
    if replied and replied.from_user and replied.from_user.id == context.bot.id:
        return ""
    words = replied_words(message, context.bot.username)
    return words if has_words(words) else ""


async def _found(asked: PosedQuestion, context: Context, standing: Standing) -> Answer:
    """Return the answer to a question, its quotes compared with their articles once more.

    Raises Declined where the question has no words, and QuoteChanged.
    """
    if not has_words(asked.question) and not talk_in(asked.question):
        if asked.question.strip():
            raise Declined(texts.NO_QUESTION)
        language = context.audience(asked.by).language
        one = await examples.one(context.library, language, standing.collections)
        raise Declined(texts.ASK_WHAT, example=one)
    turns = () if asked.presser else await _turns(asked.message, context, standing)
    with context.bot_data.metrics.question() as counted:
        async with typing(asked.message, context):
            found = await context.library.ask(
                asked.question[:LONGEST_QUESTION],
                turns=turns,
                collections=standing.collections,
                limit=QUOTES,
                who=asked.who,
            )
        # The units of a language are read when they are first needed: that takes some time.
        found = (await asyncio.to_thread(with_figures, found)).likely()
        await context.library.check_quotes(found.quotes)
        counted.note(found)
    return found


def _inquiry(asked: PosedQuestion, context: Context, standing: Standing) -> Inquiry:
    message, pressed = asked.message, asked.presser is not None
    return Inquiry(
        chat=message.chat_id,
        asked=None if pressed else message.message_id,
        asker=standing.person.id if standing.person else None,
        # A button is pressed long after its message was sent.
        at=int(context.clock.now() if pressed else message.date.timestamp()),
        language=context.audience(asked.by).language.code,
        collections=standing.collections,
        topic=topic_of(message),
        who=asked.who,
    )


async def _edited(
    asked: PosedQuestion, found: Answer, context: Context, standing: Standing
) -> bool:
    """Edit the answer that an edited question had, if it had one; return whether it had."""
    message, audience = asked.message, context.audience(asked.by)
    earlier = await context.storage.answers.given_to(message.chat_id, message.message_id)
    if earlier is None or earlier.message is None:
        return False
    replaced = False
    with Noting(context):
        await context.storage.answers.replace(
            earlier.id, found, standing.collections, who=asked.who
        )
        replaced = True
    with expected("message is not modified", "message to edit not found", "can't be edited"):
        await shown(
            context.bot.edit_message_text,
            rendering.answer(found, audience),
            chat_id=message.chat_id,
            message_id=earlier.message,
            reply_markup=_buttons(earlier.id, found, audience, standing) if replaced else None,
            link_preview_options=NO_PREVIEW,
        )
    return True


def _buttons(
    number: int, found: Answer, audience: Audience, standing: Standing
) -> InlineKeyboardMarkup | None:
    language = audience.language
    if not found.answered:
        return keyboards.nearest(number, language) if found.quotes else None
    corrects = standing.may(Action.CORRECT) and found.quotes[0].said is not None
    last = speaker_keyboards.wrong_speaker(number, 0, language) if corrects else None
    told = bool(figures.others(found.quotes[0]))
    return keyboards.answer(number, 0, len(found.quotes), language, figures=told, last=last)


async def _turns(message: Message, context: Context, standing: Standing) -> Sequence[Turn]:
    """Return the questions that a message may go on from: by a reply, or soon after them.

    A question as searched has words of articles; where the chat may not see these any more, the
    question as asked is returned, which has none, and no article.
    """
    return [
        Turn(
            earlier.searched,
            tuple(dict.fromkeys(quote.article for quote in earlier.quotes if earlier.answered)),
        )
        if standing.sees(earlier.collections)
        else Turn(earlier.question)
        for earlier in await earlier_answers(message, context)
    ]
