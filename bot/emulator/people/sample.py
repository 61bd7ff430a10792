"""Sample people and chats, which the demo begins with."""

from __future__ import annotations

import secrets
import time

from bot.emulator.people import actions
from bot.emulator.state import members
from bot.emulator.state.telegram import Telegram
from bot.emulator.state.users import User

OWNER = User(1001, "Olga", "olga")
VISITOR = User(1002, "Victor", "victor")
ADMIN = User(1003, "Amira", "amira")
GROUP, FORUM = -1010, -1002000000001


def telegram() -> Telegram:
    """Return a Telegram with an owner, a visitor, and two groups that a third person runs.

    Its token is new each time: nobody else on this machine can speak as the bot.
    """
    made = Telegram(f"123456:{secrets.token_urlsafe(24)}", begin=int(time.time()))
    made.people = {user.id: user for user in (OWNER, VISITOR, ADMIN)}
    made.owners = frozenset({OWNER.id})
    for user in (OWNER, VISITOR):
        made.new_chat(user.id, "private", user.first_name).members = {user.id: "member"}
    group = made.new_chat(GROUP, "group", "News desk")
    forum = made.new_chat(FORUM, "supergroup", "Newsroom")
    forum.topics = {2: "Politics", 3: "Sport"}
    for chat in (group, forum):
        chat.members = {OWNER.id: "member", VISITOR.id: "member", ADMIN.id: "creator"}
        chat.bot = "left"
    return made


def greet(telegram: Telegram) -> None:
    """Open the private chats and take the bot into the groups: it greets everyone there."""
    for user in (OWNER, VISITOR):
        actions.start(telegram, user.id)
    for number in (GROUP, FORUM):
        members.change_bot(telegram, telegram.chats[number], "member", ADMIN.as_json())
