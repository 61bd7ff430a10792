"""/speakers: the people who speak in the articles, and joining two names of one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.access.targets import after_command, called
from bot.errors import Declined
from bot.i18n import texts
from bot.replies import acknowledge, replace, reply, typing
from bot.views import speaker_keyboards
from bot.views import speakers as views
from bot.views.callback_data import name_key
from bot.views.rich_text import RichText, clip
from index import SameName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from telegram import CallbackQuery, InlineKeyboardMarkup, Message

    from bot.access.policy import Standing
    from bot.context import Context
    from bot.i18n.language import Language
    from bot.views.callback_data import MergeNames, ShowSpeaker, ShowSpeakers, SplitNames
    from index import Speaker

# In characters: longer is no name.
LONGEST_NAME = 120


async def speakers(message: Message, context: Context, _standing: Standing) -> None:
    """List the speakers, or those whose names hold some words, or join two names."""
    language, words = context.audience(message.from_user).language, after_command(message)
    async with typing(message, context):
        known = await context.library.speakers()
    rendered: RichText
    buttons: InlineKeyboardMarkup | None
    if "=" in words:
        by = str(message.from_user.id) if message.from_user else None
        rendered, buttons = await _joined(*_two_names(words, known), by, context, language)
    elif words:
        rendered, buttons = views.found(_holding(words, known), language)
    else:
        rendered, buttons = views.listed(known, 0, language)
    await reply(message, rendered, context, buttons)


async def page(
    query: CallbackQuery, pressed: ShowSpeakers, context: Context, _standing: Standing
) -> None:
    """Turn a page of the list."""
    await acknowledge(query)
    language = context.audience(query.from_user).language
    await replace(query, *views.listed(await context.library.speakers(), pressed.page, language))


async def speaker(
    query: CallbackQuery, pressed: ShowSpeaker, context: Context, _standing: Standing
) -> None:
    """Show a speaker, and who else may be the same person."""
    known = await context.library.speakers()
    shown = _of_key(pressed.name, known)
    await acknowledge(query)
    pairs = await context.library.same_people()
    language = context.audience(query.from_user).language
    await replace(query, *views.speaker(shown, known, pairs, pressed.page, language))


async def merge(
    query: CallbackQuery, pressed: MergeNames, context: Context, _standing: Standing
) -> None:
    """Join the names of two speakers."""
    known = await context.library.speakers()
    one, other = _of_key(pressed.one, known).name, _of_key(pressed.other, known).name
    language = context.audience(query.from_user).language
    joined = await _joined(one, other, str(query.from_user.id), context, language)
    await acknowledge(query)
    await replace(query, *joined)


async def split(
    query: CallbackQuery, pressed: SplitNames, context: Context, _standing: Standing
) -> None:
    """Separate two names that were joined."""
    pairs = await context.library.same_people()
    wanted = {pressed.one, pressed.other}
    pair = next((one for one in pairs if {name_key(one.one), name_key(one.other)} == wanted), None)
    if pair is None or not await context.library.split_names(pair.one, pair.other):
        raise Declined(texts.GONE)
    await acknowledge(query)
    language = context.audience(query.from_user).language
    rendered = RichText(language.say(texts.SEPARATED, one=pair.one, other=pair.other))
    await replace(query, rendered, speaker_keyboards.all_speakers(language))


async def _joined(
    one: str, other: str, by: str | None, context: Context, language: Language
) -> tuple[RichText, InlineKeyboardMarkup]:
    try:
        same = await context.library.merge_names(one, other, by=by)
    except SameName as error:
        raise Declined(texts.SAME_NAME) from error
    buttons = speaker_keyboards.merged(name_key(same.one), name_key(same.other), language)
    return RichText(language.say(texts.JOINED, one=same.one, other=same.other)), buttons


def _holding(words: str, known: Iterable[Speaker]) -> list[Speaker]:
    """Return the speakers who have a name with these words in it. Raises Declined."""
    wanted = words.casefold()
    found = [one for one in known if any(wanted in name.casefold() for name in one.names)]
    if not found:
        raise Declined(texts.NO_SUCH_SPEAKER, name=clip(words, LONGEST_NAME))
    return found


def _two_names(words: str, known: Iterable[Speaker]) -> tuple[str, str]:
    """Return the names on both sides of "=", as the articles write them where they have them."""
    given = [" ".join(name.split()) for name in words.split("=")]
    if len(given) != 2 or not all(_is_name(name) for name in given):  # noqa: PLR2004 - a pair
        raise Declined(texts.JOIN_WHAT)
    names = [name for one in known for name in one.names]
    one, other = (called(name, names) or name for name in given)
    return one, other


def _is_name(text: str) -> bool:
    return len(text) <= LONGEST_NAME and any(character.isalnum() for character in text)


def _of_key(key: str, known: Iterable[Speaker]) -> Speaker:
    """Return the speaker one of whose names has this key. Raises Declined."""
    found = (one for one in known if any(name_key(name) == key for name in one.names))
    shown = next(found, None)
    if shown is None:
        raise Declined(texts.GONE)
    return shown
