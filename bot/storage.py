"""What the bot remembers of its chats, and every SQL statement for that."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from bot.database import Database
from bot.migrations import MIGRATIONS
from bot.roster import Roster, move_group
from bot.uploads import Uploads
from index import Quote, Span, open_database

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    import aiosqlite

    from index import Answer, Article

FILE_NAME = "bot.sqlite3"
# The same update comes again within minutes, if at all. In seconds.
UPDATES_KEPT = 2 * 24 * 3600

_ANSWER = """
    SELECT id, chat, asked, message, language, question, searched, answered, asks_who, collections,
           missing, quotes
    FROM answers
"""


@dataclass(frozen=True, slots=True)
class KeptQuote:
    """Where a quote that was shown stands, and the digest of the article's text at that time."""

    article: int
    digest: str
    span: Span
    passage: Span
    speaker: Span | None
    also: tuple[int, ...]

    def of(self, articles: Mapping[int, Article]) -> Quote | None:
        """Return the quote, None where its article is gone or says something else now."""
        article = articles.get(self.article)
        if article is None or article.digest.hex() != self.digest:
            return None
        also = tuple(articles[number] for number in self.also if number in articles)
        return Quote(article, self.span, self.passage, 0.0, speaker=self.speaker, also=also)


@dataclass(frozen=True, slots=True)
class Remembered:
    """A question that was answered, with what its buttons need.

    `asked` and `message` are the ids of the message that asked and of the one that answered,
    `collections` those that the answer was sought in, None for all.
    """

    id: int
    chat: int
    asked: int | None
    message: int | None
    language: str
    question: str
    searched: str
    answered: bool
    asks_who: bool
    collections: frozenset[str] | None
    missing: tuple[str, ...]
    quotes: tuple[KeptQuote, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks where: the chat, the message that asks, the person, their language.

    `at` is in seconds since 1970; `collections` are those that are asked, None for all.
    """

    chat: int
    asked: int | None
    asker: int | None
    at: int
    language: str
    collections: frozenset[str] | None


class Storage:
    """The bot's own database, beside the library's."""

    def __init__(self, db: aiosqlite.Connection) -> None:
        self._database = Database(db)
        self.roster = Roster(self._database)
        self.uploads = Uploads(self._database)

    @classmethod
    async def open(cls, directory: Path) -> Self:
        """Open the database in `directory`, bringing its schema up to date.

        Raises LibraryUnavailable where it cannot be opened or was written by a newer version.
        """
        db = await open_database(directory / FILE_NAME, MIGRATIONS)
        # After a power cut the last buttons may be forgotten; nothing is ever half written.
        await db.execute("PRAGMA synchronous = NORMAL")
        return cls(db)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self._database.close()

    # Updates

    async def is_new(self, update: int, now: int) -> bool:
        """Note an update, and return whether it is seen for the first time."""
        sql = "INSERT INTO updates VALUES (?, ?) ON CONFLICT DO NOTHING"
        return await self._database.write(sql, update, now) > 0

    # Answers

    async def remember(self, asking: Asking, answer: Answer) -> int:
        """Store an answer that is about to be sent, and return its id."""
        return await self._database.insert(
            """
            INSERT INTO answers (chat, asked, asker, at, language, collections, question, searched,
                                 answered, asks_who, missing, quotes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            asking.chat, asking.asked, asking.asker, asking.at, asking.language,
            _names(asking.collections), *_content(answer),
        )  # fmt: skip

    async def replace(
        self, number: int, answer: Answer, collections: frozenset[str] | None
    ) -> None:
        """Store another answer in place of one, to a question that was edited."""
        await self._database.write(
            """
            UPDATE answers SET collections = ?, question = ?, searched = ?, answered = ?,
                               asks_who = ?, missing = ?, quotes = ? WHERE id = ?
            """,
            _names(collections),
            *_content(answer),
            number,
        )

    async def sent(self, number: int, message: int) -> None:
        """Note which message an answer was sent as."""
        await self._database.write("UPDATE answers SET message = ? WHERE id = ?", message, number)

    async def answer(self, number: int) -> Remembered | None:
        """Return the answer with this id."""
        return await self._one("WHERE id = ?", number)

    async def answer_in(self, chat: int, message: int) -> Remembered | None:
        """Return the answer that a message of the bot gave."""
        return await self._one("WHERE chat = ? AND message = ?", chat, message)

    async def answer_to(self, chat: int, asked: int) -> Remembered | None:
        """Return the answer to the question that a message asked."""
        return await self._one("WHERE chat = ? AND asked = ? ORDER BY id DESC", chat, asked)

    async def before(self, chat: int, asked: int, since: int, until: int) -> Remembered | None:
        """Return a chat's last answer from `since` to `until`, but none to the message `asked`.

        For a question that was edited that is the one before it, not itself nor a later one.
        """
        return await self._one(
            "WHERE chat = ? AND asked IS NOT ? AND at BETWEEN ? AND ? ORDER BY id DESC",
            chat,
            asked,
            since,
            until,
        )

    async def mark(self, number: int, person: int, *, useful: bool) -> None:
        """Note whether an answer was useful to a person; the last word counts."""
        await self._database.write(
            "INSERT INTO marks VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET useful = excluded.useful",
            number,
            person,
            useful,
        )

    # Chats

    async def move(self, old: int, new: int) -> None:
        """Give what belongs to a group to the supergroup that it became, all of it or nothing."""
        async with self._database.transaction() as db:
            await db.execute("UPDATE answers SET chat = ? WHERE chat = ?", (new, old))
            await db.execute("UPDATE uploads SET chat = ? WHERE chat = ?", (new, old))
            await db.execute("DELETE FROM closed_chats WHERE chat = ?", (old,))
            await move_group(db, old, new)

    async def close_chat(self, chat: int) -> None:
        """Note that a chat cannot be written to any more."""
        await self._database.write(
            "INSERT INTO closed_chats VALUES (?) ON CONFLICT DO NOTHING", chat
        )

    async def reopen_chat(self, chat: int) -> None:
        """Note that a chat can be written to again."""
        await self._database.write("DELETE FROM closed_chats WHERE chat = ?", chat)

    async def is_closed(self, chat: int) -> bool:
        """Whether a chat cannot be written to."""
        return bool(await self._database.rows("SELECT 1 FROM closed_chats WHERE chat = ?", chat))

    # Forgetting

    async def forget(self, now: int, answers_before: int) -> int:
        """Delete what has had its time; return how many answers there were."""
        await self._database.write("DELETE FROM updates WHERE at < ?", now - UPDATES_KEPT)
        await self.uploads.forget(now)
        await self.roster.forget(answers_before)
        return await self._database.write("DELETE FROM answers WHERE at < ?", answers_before)

    async def _one(self, where: str, *parameters: int) -> Remembered | None:
        rows = await self._database.rows(f"{_ANSWER} {where} LIMIT 1", *parameters)
        return _remembered(rows[0]) if rows else None


def _names(collections: frozenset[str] | None) -> str | None:
    return None if collections is None else json.dumps(sorted(collections), ensure_ascii=False)


def _content(answer: Answer) -> tuple[str, str, bool, bool, str, str]:
    """Return what an answer's row holds of it."""
    return (
        answer.question,
        answer.searched,
        answer.answered,
        answer.asks_who,
        json.dumps(answer.missing, ensure_ascii=False),
        json.dumps([_packed(quote) for quote in answer.quotes]),
    )


def _packed(quote: Quote) -> list[object]:
    return [
        quote.article.number,
        quote.article.digest.hex(),
        [quote.span.start, quote.span.end],
        [quote.passage.start, quote.passage.end],
        [quote.speaker.start, quote.speaker.end] if quote.speaker else None,
        [article.number for article in quote.also],
    ]


def _remembered(row: Iterable[Any]) -> Remembered:
    columns = list(row)  # in the order of the fields; the last five are packed
    answered, asks_who, collections, missing, quotes = columns[-5:]
    fields: list[Any] = [*columns[:-5], bool(answered), bool(asks_who)]
    fields.append(None if collections is None else frozenset(json.loads(collections)))
    fields += [tuple(json.loads(missing)), tuple(_unpacked(json.loads(quotes)))]
    return Remembered(*fields)


def _unpacked(
    packed: Iterable[tuple[int, str, list[int], list[int], list[int] | None, list[int]]],
) -> Iterator[KeptQuote]:
    for article, digest, span, passage, speaker, also in packed:
        yield KeptQuote(
            article,
            digest,
            Span(*span),
            Span(*passage),
            Span(*speaker) if speaker else None,
            tuple(also),
        )
