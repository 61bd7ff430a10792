"""Roster: people and their roles, chats that are let in, collections that chats ask."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.storage.people import Known, Person, Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from index import Database, Transaction

# A person is noted again when their name has changed, or after so long.
SEEN_FOR_S = 24 * 3600
# The topic of bindings that are about a whole chat.
WHOLE_CHAT = 0

_KNOWN = """
    SELECT (SELECT role FROM roles WHERE person = ?1) AS role,
           (SELECT let_in FROM admissions WHERE chat = ?1) AS person_let_in,
           (SELECT let_in FROM admissions WHERE chat = ?2) AS chat_let_in,
           (SELECT value FROM choices WHERE name = 'access') AS access,
           (SELECT json_group_array(collection) FROM bindings WHERE chat = ?2 AND topic = ?3)
               AS topic_bound,
           (SELECT json_group_array(collection) FROM bindings WHERE chat = ?2 AND topic = 0)
               AS chat_bound,
           (SELECT json_group_array(name) FROM open_collections) AS opened,
           (SELECT json_array(id, name, username, language) FROM people
            WHERE id = ?1 AND at > ?4) AS person
"""
_MEET = """
    INSERT INTO people (id, name, username, language, at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET name = excluded.name, username = excluded.username,
        language = excluded.language, at = excluded.at
"""
_PEOPLE = """
    SELECT roles.person AS id, coalesce(people.name, '') AS name, people.username AS username, role
    FROM roles LEFT JOIN people ON people.id = roles.person
    ORDER BY role DESC, roles.person
"""


class Roster:
    """Tables of the bot's database that rights are decided from."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def known(self, person: int, chat: int, topic: int, now: int) -> Known:
        """Return the stored facts about a person in a topic of a chat, read at once."""
        [row] = await self._database.rows(_KNOWN, person, chat, topic, now - SEEN_FOR_S)
        return Known(
            role=Role(row["role"] or Role.NOBODY),
            person_let_in=_decided(row["person_let_in"]),
            chat_let_in=_decided(row["chat_let_in"]),
            access=row["access"],
            bound=frozenset(json.loads(row["topic_bound"]) or json.loads(row["chat_bound"])),
            opened=frozenset(json.loads(row["opened"])),
            person=Person(*json.loads(row["person"])) if row["person"] else None,
        )

    # People

    async def meet(self, person: Person, now: int) -> None:
        """Note a person by the names they have now; a username is one person's at a time."""
        row = person.id, person.name, person.username, person.language, now
        if person.username is None:
            await self._database.write(_MEET, *row)
            return
        async with self._database.transaction() as db:
            await db.write(
                "UPDATE people SET username = NULL WHERE username = ? AND id != ?",
                person.username,
                person.id,
            )
            await db.write(_MEET, *row)

    async def person(self, number: int) -> Person:
        """Return a person by their id, with the names that are known."""
        row = await self._database.first(
            "SELECT id, name, username, language FROM people WHERE id = ?", number
        )
        return Person(**dict(row)) if row else Person(number)

    async def named(self, username: str) -> Person | None:
        """Return the person who had a username when they last wrote, None where nobody had."""
        row = await self._database.first(
            "SELECT id, name, username FROM people WHERE username = ?", username.removeprefix("@")
        )
        return Person(**dict(row)) if row else None

    async def people(self) -> list[tuple[Person, Role]]:
        """Return everyone who has a role, the highest first."""
        rows = await self._database.rows(_PEOPLE)
        return [
            (Person(row["id"], row["name"], row["username"]), Role(row["role"])) for row in rows
        ]

    async def role(self, person: int) -> Role:
        """Return the role that a person was given."""
        row = await self._database.first("SELECT role FROM roles WHERE person = ?", person)
        return Role(row["role"]) if row else Role.NOBODY

    async def grant(self, person: int, role: Role, now: int, *, below: Role) -> bool:
        """Give a person a role, if what they have is `below`; return whether it was.

        A person who was kept out before is kept out no longer.
        """
        async with self._database.change() as db:
            granted = await db.write(
                """
                INSERT INTO roles (person, role, at) VALUES (?1, ?2, ?3)
                ON CONFLICT DO UPDATE SET role = excluded.role, at = excluded.at WHERE role < ?4
                """,
                person,
                int(role),
                now,
                int(below),
            )
            if granted:
                await db.write("DELETE FROM admissions WHERE chat = ? AND let_in = 0", person)
        return granted > 0

    async def revoke(self, person: int, *, below: Role) -> bool:
        """Take a person's role away, if it is `below`; return whether it was."""
        async with self._database.change() as db:
            revoked = await db.write(
                "DELETE FROM roles WHERE person = ? AND role < ?", person, int(below)
            )
            if revoked:
                await db.write("DELETE FROM aims WHERE person = ?", person)
        return revoked > 0

    # People and groups that are let in

    async def let_in(self, chat: int, *, allowed: bool) -> None:
        """Let a person or a group in, or keep them out; a person's id is their private chat's."""
        async with self._database.change() as db:
            await db.write(
                """
                INSERT INTO admissions VALUES (?, ?)
                ON CONFLICT DO UPDATE SET let_in = excluded.let_in
                """,
                chat,
                allowed,
            )
            await db.write("DELETE FROM told_chats WHERE chat = ?", chat)

    async def admissions(self) -> dict[int, bool]:
        """Return the people and groups that were let in or kept out."""
        rows = await self._database.rows("SELECT chat, let_in FROM admissions ORDER BY chat")
        return {row["chat"]: bool(row["let_in"]) for row in rows}

    async def note_told(self, chat: int, now: int) -> bool:
        """Note that a chat is told that it is not let in, and return whether that is new."""
        sql = "INSERT INTO told_chats VALUES (?, ?) ON CONFLICT DO NOTHING"
        return await self._database.write(sql, chat, now) > 0

    async def access(self) -> str | None:
        """Return what an owner chose over the settings, None where none did."""
        row = await self._database.first("SELECT value FROM choices WHERE name = 'access'")
        return row["value"] if row else None

    async def choose_access(self, access: str) -> None:
        """Note who may ask, over what the settings say."""
        async with self._database.change() as db:
            await db.write(
                """
                INSERT INTO choices VALUES ('access', ?)
                ON CONFLICT DO UPDATE SET value = excluded.value
                """,
                access,
            )

    # Collections

    async def bind(self, chat: int, topic: int, collections: Iterable[str]) -> None:
        """Let a topic, or a whole chat, ask these collections and no others; none: unbind it."""
        async with self._database.change() as db:
            await db.write("DELETE FROM bindings WHERE chat = ? AND topic = ?", chat, topic)
            await db.write_each(
                "INSERT INTO bindings VALUES (?, ?, ?)",
                [(chat, topic, name) for name in set(collections)],
            )

    async def bound(self, chat: int, topic: int) -> frozenset[str]:
        """Return the collections that a topic, or a whole chat, is bound to itself."""
        rows = await self._database.rows(
            "SELECT collection FROM bindings WHERE chat = ? AND topic = ?", chat, topic
        )
        return frozenset(row["collection"] for row in rows)

    async def opened(self) -> frozenset[str]:
        """Return the collections that are open to all."""
        rows = await self._database.rows("SELECT name FROM open_collections")
        return frozenset(row["name"] for row in rows)

    async def open_collection(self, name: str, *, opened: bool) -> None:
        """Open a collection to all chats, or close it to those that are not bound to it."""
        if opened:
            sql = "INSERT INTO open_collections VALUES (?) ON CONFLICT DO NOTHING"
        else:
            sql = "DELETE FROM open_collections WHERE name = ?"
        async with self._database.change() as db:
            await db.write(sql, name)

    async def aim(self, person: int, collection: str) -> None:
        """Note which collection a person's uploads go into."""
        async with self._database.change() as db:
            await db.write(
                """
                INSERT INTO aims VALUES (?, ?)
                ON CONFLICT DO UPDATE SET collection = excluded.collection
                """,
                person,
                collection,
            )

    async def aimed(self, person: int) -> str | None:
        """Return the collection that a person's uploads go into, where one was chosen."""
        row = await self._database.first("SELECT collection FROM aims WHERE person = ?", person)
        return row["collection"] if row else None

    async def forget(self, before: int) -> None:
        """Delete people without a role who have not written since, and chats told before that."""
        await self._database.write(
            "DELETE FROM people WHERE at < ? AND id NOT IN (SELECT person FROM roles)", before
        )
        await self._database.write("DELETE FROM told_chats WHERE at < ?", before)


async def move_group(db: Transaction, old: int, new: int) -> None:
    """Give a group's bindings and admission to the supergroup that it became.

    Decisions about the supergroup that were made meanwhile stay.
    """
    await db.write(
        """
        DELETE FROM bindings WHERE chat = ?1
        AND topic IN (SELECT topic FROM bindings WHERE chat = ?2)
        """,
        old,
        new,
    )
    for table in ("bindings", "admissions", "told_chats"):
        # The tables are named above, not by anyone.
        await db.write(f"UPDATE OR IGNORE {table} SET chat = ? WHERE chat = ?", new, old)  # noqa: S608
        await db.write(f"DELETE FROM {table} WHERE chat = ?", old)  # noqa: S608


def _decided(let_in: int | None) -> bool | None:
    return None if let_in is None else bool(let_in)
