"""Migrations of the bot's own database: append-only. A step that has shipped is never edited."""

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
        "0002 roles, admissions and collections",
        (
            # People by the names that Telegram gave last: usernames can only be resolved by them.
            """
            CREATE TABLE people (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL,
                username TEXT COLLATE NOCASE,
                at INTEGER NOT NULL
            ) STRICT
            """,
            "CREATE UNIQUE INDEX people_by_username ON people (username)",
            "CREATE INDEX people_by_time ON people (at)",
            # 1 reader, 2 uploader, 3 admin; owners are in the settings.
            """
            CREATE TABLE roles (
                person INTEGER PRIMARY KEY,
                role INTEGER NOT NULL CHECK (role BETWEEN 1 AND 3),
                at INTEGER NOT NULL
            ) STRICT
            """,
            # People and groups that were let in (1) or are kept out (0); a person is their
            # private chat.
            "CREATE TABLE admissions (chat INTEGER PRIMARY KEY, let_in INTEGER NOT NULL) STRICT",
            # Chats that have been told that they are not let in.
            "CREATE TABLE told_chats (chat INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT",
            # Choices that owners made while the bot runs, over the settings.
            "CREATE TABLE choices (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
            # Collections that a topic asks, or a whole chat where the topic is 0.
            """
            CREATE TABLE bindings (
                chat INTEGER NOT NULL,
                topic INTEGER NOT NULL,
                collection TEXT NOT NULL,
                PRIMARY KEY (chat, topic, collection)
            ) STRICT, WITHOUT ROWID
            """,
            # Collections that every chat asks which is bound to none.
            "CREATE TABLE open_collections (name TEXT PRIMARY KEY) STRICT",
            "INSERT INTO open_collections VALUES ('default')",
            # Collection that a person's uploads go into.
            "CREATE TABLE aims (person INTEGER PRIMARY KEY, collection TEXT NOT NULL) STRICT",
            # JSON: the collections that an answer was sought in, NULL for all.
            "ALTER TABLE answers ADD COLUMN collections TEXT",
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
    Migration(
        "0004 unanswered questions and figures",
        (
            # The topic that a question was asked in, 0 for none; whether it is only words that
            # somebody is to have said; how long the answer took, in seconds.
            "ALTER TABLE answers ADD COLUMN topic INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE answers ADD COLUMN who INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE answers ADD COLUMN elapsed REAL",
            "CREATE INDEX answers_by_asker ON answers (asker)",
            "CREATE INDEX marks_by_person ON marks (person)",
            # Questions without an answer. The asker is in the row of `answers`, and gone with it.
            """
            CREATE TABLE unanswered (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                answer INTEGER UNIQUE REFERENCES answers (id) ON DELETE SET NULL,
                at INTEGER NOT NULL,
                question TEXT NOT NULL,
                who INTEGER NOT NULL,
                collections TEXT,
                -- Those that were found together to have an answer now.
                offer INTEGER
            ) STRICT
            """,
            "CREATE INDEX unanswered_by_time ON unanswered (at)",
            "CREATE INDEX unanswered_by_offer ON unanswered (offer)",
            # Counts of a day, numbered from 1970, of answers that are not kept any more.
            """
            CREATE TABLE days (
                day INTEGER NOT NULL,
                collections TEXT NOT NULL,
                questions INTEGER NOT NULL,
                answered INTEGER NOT NULL,
                useful INTEGER NOT NULL,
                not_useful INTEGER NOT NULL,
                PRIMARY KEY (day, collections)
            ) STRICT, WITHOUT ROWID
            """,
        ),
    ),
    Migration(
        "0005 when chats were closed",
        (
            # A private chat is a person: it is not known for ever that they blocked the bot.
            "ALTER TABLE closed_chats ADD COLUMN at INTEGER NOT NULL DEFAULT 0",
        ),
    ),
    Migration(
        "0006 summaries of uploads",
        (
            # Summary of a finished upload that is still to be told; NULL once it has been.
            "ALTER TABLE uploads ADD COLUMN summary TEXT",
        ),
    ),
    Migration(
        "0007 questions in hand",
        (
            # The update as it came, where it asks something, until that is answered; then NULL.
            "ALTER TABLE updates ADD COLUMN content TEXT",
        ),
    ),
    Migration(
        "0008 uploads wait by message",
        (
            # `waiting` is a JSON object: names by the number of the message that each came in.
            """
            UPDATE uploads SET waiting = (
                SELECT json_group_object(CAST(key AS TEXT), value) FROM json_each(waiting)
            )
            """,
        ),
    ),
    Migration(
        "0009 updates of several bots, and what they caused",
        (
            # Each bot numbers its updates by itself; bot 0 is whichever takes them over. The
            # content is kept until the update is done with; `tries` counts how often that was
            # begun again.
            """
            CREATE TABLE updates_by_bot (
                bot INTEGER NOT NULL,
                id INTEGER NOT NULL,
                at INTEGER NOT NULL,
                content TEXT,
                tries INTEGER NOT NULL DEFAULT 0,
                PRIMARY KEY (bot, id)
            ) STRICT
            """,
            """
            INSERT INTO updates_by_bot (bot, id, at, content)
            SELECT 0, id, at, content FROM updates
            """,
            "DROP TABLE updates",
            "ALTER TABLE updates_by_bot RENAME TO updates",
            "CREATE INDEX updates_by_time ON updates (at)",
            "CREATE INDEX updates_in_hand ON updates (bot, id) WHERE content IS NOT NULL",
            # Updates that have changed something, and when, in seconds since 1970.
            """
            CREATE TABLE causes (
                cause TEXT PRIMARY KEY,
                at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
        ),
    ),
    Migration(
        "0010 more quotes in words",
        (
            # Number of quotes of an answer that were asked for by "more".
            "ALTER TABLE answers ADD COLUMN turned INTEGER NOT NULL DEFAULT 0",
        ),
    ),
    Migration(
        "0011 questions in vain as they were asked",
        (
            # The words that were asked; NULL where only those that were searched are known.
            "ALTER TABLE unanswered ADD COLUMN typed TEXT",
        ),
    ),
    Migration(
        "0012 the language of owners",
        (
            # As Telegram gives it; NULL where it gave none, and of everybody else.
            "ALTER TABLE people ADD COLUMN language TEXT",
        ),
    ),
    Migration(
        "0013 contents of uploads",
        (
            # What was sent, by the number of its message, until it is in or refused: a JSON object.
            # `begun` is how often it was begun and not brought to its end.
            """
            CREATE TABLE upload_items (
                upload TEXT NOT NULL,
                message INTEGER NOT NULL,
                content TEXT NOT NULL,
                begun INTEGER NOT NULL DEFAULT 0,
                PRIMARY KEY (upload, message)
            ) STRICT
            """,
            # JSON: sentences about what is done with and has made no article.
            "ALTER TABLE uploads ADD COLUMN said TEXT NOT NULL DEFAULT '[]'",
            # The bot that it was sent to: others cannot fetch its files. 0 where that is unknown.
            "ALTER TABLE uploads ADD COLUMN bot INTEGER NOT NULL DEFAULT 0",
        ),
    ),
)
