"""The history of the bot's own database: append-only. A step that has shipped is never edited."""

from __future__ import annotations

from index import Migration

MIGRATIONS = (
    Migration(
        "0001 answers, marks, chats and updates",
        (
            # A question, the message that asked it, and the message that answered it: NULL until
            # that is known. Times are seconds since 1970.
            """
            CREATE TABLE answers (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                chat INTEGER NOT NULL,
                asked INTEGER,
                message INTEGER,
                asker INTEGER,
                at INTEGER NOT NULL,
                language TEXT NOT NULL,
                question TEXT NOT NULL,
                searched TEXT NOT NULL,
                answered INTEGER NOT NULL,
                asks_who INTEGER NOT NULL,
                -- JSON: words; and per quote the article, its digest, and spans.
                missing TEXT NOT NULL,
                quotes TEXT NOT NULL
            ) STRICT
            """,
            "CREATE INDEX answers_by_message ON answers (chat, message)",
            "CREATE INDEX answers_by_question ON answers (chat, asked)",
            "CREATE INDEX answers_by_time ON answers (at)",
            """
            CREATE TABLE marks (
                answer INTEGER NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
                person INTEGER NOT NULL,
                useful INTEGER NOT NULL,
                PRIMARY KEY (answer, person)
            ) STRICT, WITHOUT ROWID
            """,
            # Chats that cannot be written to, until they write again.
            "CREATE TABLE closed_chats (chat INTEGER PRIMARY KEY) STRICT",
            "CREATE TABLE updates (id INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT",
            "CREATE INDEX updates_by_time ON updates (at)",
        ),
    ),
    Migration(
        "0003 uploads",
        (
            # `waiting` is a JSON list of names; `finished` is NULL while an upload is under way.
            """
            CREATE TABLE uploads (
                id TEXT PRIMARY KEY,
                chat INTEGER NOT NULL,
                topic INTEGER,
                person INTEGER NOT NULL,
                message INTEGER NOT NULL,
                language TEXT,
                waiting TEXT NOT NULL,
                at INTEGER NOT NULL,
                finished INTEGER
            ) STRICT, WITHOUT ROWID
            """,
        ),
    ),
)
