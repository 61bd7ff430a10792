"""Late answers: unanswered questions that an upload answers, and telling those who asked.

`offer_to_tell` follows an upload; the button that it shows leads to `tell`.
"""

from __future__ import annotations

import asyncio
import logging
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from telegram import ReplyParameters
from telegram.error import Forbidden, TelegramError

from bot.access.policy import Action
from bot.access.standing import standing_in
from bot.i18n import texts
from bot.replies import NO_PREVIEW, reply, shown
from bot.storage.roster import WHOLE_CHAT
from bot.unanswered.grouping import Group, grouped
from bot.views import keyboards, rendering
from bot.views.rich_text import LONGEST_MESSAGE, RichText, clip, one_line
from index import QuoteChanged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from telegram import Message

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.storage.unanswered import Unanswered, UnansweredQuestions, Waiting
    from index import Answer, Article, Library

log = logging.getLogger(__name__)

# The newest questions that are grouped, and the groups that are asked again after an upload, which
# takes a second or two beside everything else.
LOOKED_THROUGH, ASKED_AGAIN = 1_000, 300
# The quotes of an answer, to page through.
QUOTES = 5
# The questions that an offer names, and the length of one in UTF-16 units.
NAMED = 5
LONGEST_NAMED = 200


async def groups(
    questions: UnansweredQuestions,
    library: Library,
    standing: Standing | None = None,
    *,
    newest_first: bool = False,
) -> list[Group]:
    """Return the unanswered questions, grouped.

    They are of the collections that are seen from `standing`, without one of all.
    """
    found = await questions.newest(LOOKED_THROUGH)
    seen = [one for one in found if standing is None or standing.sees(one.collections)]
    gists = await library.keywords([one.question for one in seen])
    return await asyncio.to_thread(grouped, seen, gists, newest_first=newest_first)


async def now_answered(context: Context, added: Sequence[Article]) -> Sequence[Group]:
    """Return the unanswered questions that articles which have just been added answer."""
    numbers = {article.number for article in added}
    if not numbers:
        return []
    found = []
    for group in (await groups(context.storage.unanswered, context.library))[:ASKED_AGAIN]:
        sought = {one.collections for one in group.questions}
        for collections in sought:
            answer = await _ask(group.questions[0], collections, context)
            if answer.answered and any(one.article.number in numbers for one in answer.quotes):
                asked = tuple(one for one in group.questions if one.collections == collections)
                found.append(Group(asked))
    return found


async def offer_to_tell(message: Message, added: Sequence[Article], context: Context) -> None:
    """Offer the sender of new articles to tell those whose questions they answer.

    `message` brought the articles. The questions themselves are shown only in private, and to
    those who may see them.
    """
    topic = message.message_thread_id if message.is_topic_message else None
    person = message.from_user.id if message.from_user and not message.sender_chat else None
    standing = await standing_in(message.chat_id, topic or WHOLE_CHAT, person, context)
    found = [
        group
        for group in await now_answered(context, added)
        if all(standing.sees(one.collections) for one in group.questions)
    ]
    if not found:
        return
    asked = [question for group in found for question in group.questions]
    number = await context.storage.unanswered.offer(asked)
    waiting = await context.storage.unanswered.waiting(asked)
    language = context.audience(message.from_user).language
    lines = [language.count(len(found), *texts.NOW_ANSWERED)]
    if standing.may(Action.UNANSWERED):
        lines += [f"• {clip(one_line(group.question), LONGEST_NAMED)}" for group in found[:NAMED]]
    buttons = keyboards.tell(number, language) if waiting else None
    await reply(message, RichText(clip("\n".join(lines), LONGEST_MESSAGE)), context, buttons)


async def tell(offer: int, standing: Standing, context: Context) -> int | None:
    """Tell the answers of an offer to those who asked, once a chat; return in how many chats.

    Return None where there is nothing to tell any more: it was done, or never offered.
    """
    offered = await context.storage.unanswered.offered(offer)
    offered = [one for one in offered if standing.sees(one.collections)]
    if not offered:
        return None
    by_group: dict[tuple[int, int, str], list[Waiting]] = defaultdict(list)
    gists = await context.library.keywords([one.question for one in offered])
    told_of = grouped(offered, gists)
    words = {one.id: group.questions[0].question for group in told_of for one in group.questions}
    for waiting in await context.storage.unanswered.waiting(offered):
        by_group[waiting.chat, waiting.topic, words[waiting.id]].append(waiting)
    told = [await _tell(asked, context) for asked in by_group.values()]
    return sum(told)


async def _tell(asked: Sequence[Waiting], context: Context) -> bool:
    """Tell a chat the answer to the last of its questions that ask the same, if there is one."""
    last = asked[-1]
    if await context.storage.closed_chats.has(last.chat):
        return False
    # The asker's permissions there count as they are now, not as they were at the question.
    standing = await standing_in(last.chat, last.topic, last.asker, context)
    if not standing.may(Action.ASK):
        return False
    if not standing.sees(last.collections):
        last = replace(last, question=last.typed)
    found = await _ask(last, standing.collections, context)
    try:
        await context.library.check_quotes(found.quotes)
    except QuoteChanged:
        return False
    claim = context.storage.unanswered.claim
    if not found.answered or not await claim([waiting.id for waiting in asked]):
        return False
    await context.storage.answers.replace(last.answer, found, standing.collections, who=last.who)
    return await _send(last, found, context)


async def _send(waiting: Waiting, found: Answer, context: Context) -> bool:
    audience = context.audience_in(waiting.language)
    rendered = rendering.late_answer(waiting.typed, found, audience)
    to = ReplyParameters(waiting.asked, allow_sending_without_reply=True) if waiting.asked else None
    try:
        sent = await shown(
            context.bot.send_message,
            rendered,
            chat_id=waiting.chat,
            message_thread_id=waiting.topic or None,
            reply_markup=keyboards.answer(waiting.answer, 0, len(found.quotes), audience.language),
            link_preview_options=NO_PREVIEW,
            reply_parameters=to,
        )
    except Forbidden:
        await context.storage.closed_chats.add(waiting.chat, int(context.clock.now()))
        return False
    except TelegramError as error:
        log.warning("chat %d could not be told an answer: %s", waiting.chat, error)
        return False
    await context.storage.answers.sent(waiting.answer, sent.message_id)
    return True


async def _ask(
    question: Unanswered | Waiting, collections: Iterable[str] | None, context: Context
) -> Answer:
    within = None if collections is None else frozenset(collections)
    found = await context.library.ask(
        question.question, collections=within, limit=QUOTES, who=question.who
    )
    return found.likely()
