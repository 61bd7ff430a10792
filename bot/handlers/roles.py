"""/grant, /revoke, /admins, /allow, /deny and /access: roles of people, and who is let in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.access.policy import may_change
from bot.access.standing import role_of
from bot.access.targets import after_command, named_chat, named_person, words_of
from bot.errors import Declined
from bot.i18n import texts
from bot.replies import reply, say
from bot.storage.people import Person, Role
from bot.views.rich_text import LONGEST_MESSAGE, RichText, clip

if TYPE_CHECKING:
    from telegram import Message

    from bot.access.policy import Standing
    from bot.context import Context

_WORDS = {role.name.casefold(): role for role in Role if role is not Role.NOBODY}
_NAMES = {
    Role.READER: texts.READER,
    Role.UPLOADER: texts.UPLOADER,
    Role.ADMIN: texts.ADMIN,
    Role.OWNER: texts.OWNER,
}


async def grant(message: Message, context: Context, standing: Standing) -> None:
    """Give a person a role."""
    words = words_of(message)
    role = next((_WORDS[word.casefold()] for word in words if word.casefold() in _WORDS), None)
    if role is None:
        raise Declined(texts.GRANT_WHAT)
    others = [word for word in words if word.casefold() not in _WORDS]
    person = await named_person(message, others, texts.GRANT_WHAT, context)
    await _change(person, role, standing, context)
    name = context.audience(message.from_user).language.say(_NAMES[role])
    await say(message, texts.GRANTED, context, person=str(person), role=name)
    await context.menu.offer(context.bot, person.id, role)


async def revoke(message: Message, context: Context, standing: Standing) -> None:
    """Take a person's role away."""
    person = await named_person(message, words_of(message), texts.REVOKE_WHAT, context)
    await _change(person, Role.NOBODY, standing, context)
    await say(message, texts.REVOKED, context, person=str(person))
    await context.menu.offer(context.bot, person.id, Role.NOBODY)


async def admins(message: Message, context: Context, _standing: Standing) -> None:
    """List who has which role."""
    language = context.audience(message.from_user).language
    roster = context.storage.roster
    owners = [(await roster.person(owner), Role.OWNER) for owner in context.settings.owners]
    given = [one for one in await roster.people() if one[0].id not in context.settings.owners]
    lines = [f"{language.say(_NAMES[role])}: {person}" for person, role in [*owners, *given]]
    await reply(message, RichText(clip("\n".join(lines), LONGEST_MESSAGE)), context)


async def allow(message: Message, context: Context, _standing: Standing) -> None:
    """Let a person or a group in."""
    await _let_in(message, context, allowed=True)


async def deny(message: Message, context: Context, _standing: Standing) -> None:
    """Keep a person or a group out."""
    await _let_in(message, context, allowed=False)


async def access(message: Message, context: Context, _standing: Standing) -> None:
    """Say whether access is open or listed, or change it."""
    wanted = after_command(message).casefold()
    if wanted in ("open", "listed"):
        await context.storage.roster.choose_access(wanted)
    now = await context.storage.roster.access() or context.settings.access
    await say(message, texts.ACCESS_LISTED if now == "listed" else texts.ACCESS_OPEN, context)


async def _let_in(message: Message, context: Context, *, allowed: bool) -> None:
    whom = await named_chat(message, words_of(message), texts.ALLOW_WHAT, context)
    if isinstance(whom, Person):
        if not allowed and await role_of(whom.id, context) >= Role.UPLOADER:
            raise Declined(texts.HAS_ROLE, person=str(whom))
        number, shown = whom.id, str(whom)
    else:
        language = context.audience(message.from_user).language
        number = whom
        shown = language.say(texts.THIS_GROUP) if whom == message.chat_id else str(whom)
    await context.storage.roster.let_in(number, allowed=allowed)
    await say(message, texts.LET_IN if allowed else texts.KEPT_OUT, context, whom=shown)


async def _change(person: Person, role: Role, standing: Standing, context: Context) -> None:
    """Change the role of a person. Raises Declined where the sender is not high enough for that."""
    roster, now = context.storage.roster, int(context.clock.now())
    if not may_change(standing, await role_of(person.id, context), role):
        raise Declined(texts.TOO_HIGH)
    if role is Role.NOBODY:
        await roster.revoke(person.id, below=standing.role)
        return
    if person.name:
        await roster.meet(person, now)
    if not await roster.grant(person.id, role, now, below=standing.role):
        raise Declined(texts.TOO_HIGH)
