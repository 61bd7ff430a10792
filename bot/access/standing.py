"""The standing of a sender, from an update and from what is stored of people and chats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram.constants import ChatType

from bot.access.policy import ChatKind, Standing
from bot.owner_alerts import Noting
from bot.storage.people import Person, Role
from bot.storage.roster import WHOLE_CHAT
from index import DEFAULT_COLLECTION

if TYPE_CHECKING:
    from telegram import Chat, Update, User

    from bot.context import Context
    from bot.storage.people import Known


async def standing_of(update: Update, context: Context) -> Standing:
    """Return the standing of the sender of an update, and note the sender's name."""
    now = int(context.clock.now())
    user, chat = _in_person(update), update.effective_chat
    message = update.message or update.edited_message
    kind, topic = _place(update, chat)
    owner = user is not None and user.id in context.settings.owners
    person = _person(user, owner=owner) if user else None
    where = chat.id if chat else user.id if user else 0
    known = await context.storage.roster.known(user.id if user else 0, where, topic, now)
    if person and person != known.person:
        with Noting(context):
            await context.storage.roster.meet(person, now)
    listed = (known.access or context.settings.access) == "listed"
    nobody = user is None and not has_sender_chat(update)
    role = Role.NOBODY if nobody else _role(known, kind, owner=owner, listed=listed)
    if _by_another_bot(update):
        role = min(role, Role.READER)
    return Standing(
        role=role,
        kind=kind,
        chat=where,
        topic=topic,
        collections=_collections(known, kind, role),
        person=person,
        own_words=not (message and message.forward_origin) and not _by_another_bot(update),
        bound=known.bound,
    )


async def standing_in(chat: int, topic: int, person: int | None, context: Context) -> Standing:
    """Return the standing that somebody who wrote in a chat before has there now."""
    known = await context.storage.roster.known(person or 0, chat, topic, int(context.clock.now()))
    kind = ChatKind.PRIVATE if chat > 0 else ChatKind.TOPIC if topic else ChatKind.GROUP
    listed = (known.access or context.settings.access) == "listed"
    role = _role(known, kind, owner=person in context.settings.owners, listed=listed)
    seen = _collections(known, kind, role)
    return Standing(role, kind, chat, topic, seen, known.person, bound=known.bound)


def _role(known: Known, kind: ChatKind, *, owner: bool, listed: bool) -> Role:
    """Return the role of a person, or of an anonymous sender, in a chat."""
    role = Role.OWNER if owner else known.role
    if role >= Role.ADMIN:
        return role
    if known.person_let_in is False:
        return Role.NOBODY
    if kind is ChatKind.PRIVATE:
        let_in = not listed or bool(known.person_let_in)
        return max(role, Role.READER) if let_in else role
    let_in = known.chat_let_in if known.chat_let_in is not None else not listed
    return max(role, Role.READER) if let_in else Role.NOBODY


def _collections(known: Known, kind: ChatKind, role: Role) -> frozenset[str] | None:
    if kind is ChatKind.CHANNEL:
        return frozenset()
    if kind is ChatKind.PRIVATE:
        return None if role >= Role.ADMIN else known.opened
    return known.bound or known.opened


def _in_person(update: Update) -> User | None:
    """Return the user who sent an update in person, None where nobody did."""
    user = update.effective_user
    return None if user is None or user.is_bot or has_sender_chat(update) else user


def has_sender_chat(update: Update) -> bool:
    """Whether an anonymous admin or a channel writes; buttons are pressed in person."""
    message = update.message or update.edited_message
    return message is not None and message.sender_chat is not None


def _by_another_bot(update: Update) -> bool:
    """Whether a bot wrote what a person sends, who may not have seen the command in it."""
    message = update.message or update.edited_message
    return message is not None and bool(message.via_bot or message.sender_business_bot)


def _place(update: Update, chat: Chat | None) -> tuple[ChatKind, int]:
    """Return the kind of chat and the topic that an update is from; inline is private."""
    query = update.callback_query
    if chat is None:
        # A button in a message sent inline says nothing of its chat; we send none.
        return (ChatKind.CHANNEL if query else ChatKind.PRIVATE), WHOLE_CHAT
    if chat.type == ChatType.PRIVATE:
        return ChatKind.PRIVATE, WHOLE_CHAT
    if chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
        return ChatKind.CHANNEL, WHOLE_CHAT
    if query and query.message and not query.message.is_accessible:
        # Its topic, and so what may be seen there, cannot be told any more.
        return ChatKind.CHANNEL, WHOLE_CHAT
    message = update.effective_message
    if message and message.is_topic_message and message.message_thread_id:
        return ChatKind.TOPIC, message.message_thread_id
    return ChatKind.GROUP, WHOLE_CHAT


def _person(user: User, *, owner: bool) -> Person:
    # Owners are told of trouble, when nobody has just written in their language.
    return Person(
        user.id, user.full_name or "", user.username, user.language_code if owner else None
    )


async def upload_collection(standing: Standing, context: Context) -> str | None:
    """Return the collection that a sender's uploads go into, None where the chat may not see it.

    In a private chat it is the one chosen with /collection, in a group the one that it is bound
    to. Another in its place would show to all what was meant for some.
    """
    chosen: str | None = DEFAULT_COLLECTION
    if standing.kind is ChatKind.PRIVATE:
        chosen = await context.storage.roster.aimed(standing.chat) or DEFAULT_COLLECTION
    elif standing.bound:
        chosen = min(standing.bound) if len(standing.bound) == 1 else None
    return chosen if chosen and standing.sees(frozenset({chosen})) else None


async def role_of(person: int, context: Context) -> Role:
    """Return the role of a person, by the settings or as it was given."""
    if person in context.settings.owners:
        return Role.OWNER
    return await context.storage.roster.role(person)
