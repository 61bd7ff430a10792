"""Migrations of the library's database: append-only. A step that has shipped is never edited."""

from __future__ import annotations

from index.storage.schema import Migration

MIGRATIONS = (
    Migration(
        "0001 articles, passages and changes",
        (
            # Identity of this database: an index made of another one is not used.
            "CREATE TABLE identity (id TEXT NOT NULL) STRICT",
            "INSERT INTO identity VALUES (lower(hex(randomblob(8))))",
            """
            CREATE TABLE collections (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL UNIQUE
            ) STRICT
            """,
            """
            CREATE TABLE articles (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                collection INTEGER NOT NULL REFERENCES collections (id),
                source_id TEXT NOT NULL,
                title TEXT NOT NULL,
                text TEXT NOT NULL,
                digest BLOB NOT NULL,
                published TEXT,
                author TEXT,
                publisher TEXT,
                url TEXT,
                language TEXT NOT NULL,
                hits INTEGER,
                added_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
                UNIQUE (collection, source_id)
            ) STRICT
            """,
            "CREATE INDEX articles_by_digest ON articles (digest)",
            "CREATE INDEX articles_by_date ON articles (published DESC, number DESC)",
            """
            CREATE TABLE passages (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
                start INTEGER NOT NULL,
                "end" INTEGER NOT NULL,
                aside INTEGER NOT NULL,
                -- A line a sentence: start, end, names, and its terms. Made of the text.
                analysis TEXT NOT NULL
            ) STRICT
            """,
            "CREATE INDEX passages_by_article ON passages (article)",
            # The change log, which the index follows. An article's passages are inserted together,
            # so their ids are a range; it stays known after they are gone.
            """
            CREATE TABLE changes (
                change INTEGER PRIMARY KEY AUTOINCREMENT,
                kind TEXT NOT NULL CHECK (kind IN ('added', 'removed')),
                article INTEGER NOT NULL,
                first_passage INTEGER NOT NULL,
                last_passage INTEGER NOT NULL
            ) STRICT
            """,
        ),
    ),
    Migration(
        "0002 statements of articles",
        (
            # A line a statement: its kind, then the starts and ends of its words, the same with
            # marks, speaker, mention and cue. NULL where the article has not been read for them.
            "ALTER TABLE articles ADD COLUMN statements TEXT",
        ),
    ),
    Migration(
        "0003 version of the statements",
        (
            # By which version of the rules they were found.
            "ALTER TABLE articles ADD COLUMN statements_version INTEGER NOT NULL DEFAULT 0",
            # Those still to be read are found without going through all texts.
            """
            CREATE INDEX articles_by_statements_version ON articles (
                CASE WHEN statements IS NULL THEN 0 ELSE statements_version END
            )
            """,
        ),
    ),
    Migration(
        "0004 articles by date, with their collection",
        (
            # The newest of some collections are found without going through the others' rows.
            """
            CREATE INDEX articles_by_date_and_collection
            ON articles (published DESC, number DESC, collection)
            """,
            "DROP INDEX articles_by_date",
        ),
    ),
    Migration(
        "0005 earlier versions and uploads",
        (
            # A random id of this writing of the article; NULL where nothing has asked for it yet.
            "ALTER TABLE articles ADD COLUMN revision BLOB",
            # Removed and replaced articles, kept for a time; `gone_at` is in seconds since 1970.
            # Their passages are JSON: start, end, aside and analysis of each. They are in no index
            # and in no answer.
            """
            CREATE TABLE versions (
                version INTEGER PRIMARY KEY AUTOINCREMENT,
                gone_at INTEGER NOT NULL,
                number INTEGER NOT NULL,
                collection INTEGER NOT NULL REFERENCES collections (id),
                source_id TEXT NOT NULL,
                title TEXT NOT NULL,
                text TEXT NOT NULL,
                digest BLOB NOT NULL,
                published TEXT,
                author TEXT,
                publisher TEXT,
                url TEXT,
                language TEXT NOT NULL,
                hits INTEGER,
                added_at TEXT NOT NULL,
                statements TEXT,
                statements_version INTEGER NOT NULL,
                revision BLOB NOT NULL,
                passages TEXT NOT NULL
            ) STRICT
            """,
            "CREATE INDEX versions_by_source_id ON versions (source_id, version)",
            "CREATE INDEX versions_by_number ON versions (number, revision)",
            "CREATE INDEX versions_by_time ON versions (gone_at)",
            # Articles that an upload wrote: the revision it left, and the one it found or NULL.
            """
            CREATE TABLE uploaded (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                upload TEXT NOT NULL,
                at INTEGER NOT NULL,
                article INTEGER NOT NULL,
                revision BLOB NOT NULL,
                before BLOB
            ) STRICT
            """,
            "CREATE INDEX uploaded_by_upload ON uploaded (upload, article, id)",
            "CREATE INDEX uploaded_by_time ON uploaded (at)",
        ),
    ),
    Migration(
        "0006 lengths of the texts",
        (
            # The sum of lengths is counted in an index, without going through all texts.
            """
            ALTER TABLE articles ADD COLUMN characters INTEGER
            GENERATED ALWAYS AS (length(text)) VIRTUAL
            """,
            "CREATE INDEX articles_by_length ON articles (collection, characters)",
        ),
    ),
    Migration(
        "0007 corrections of speakers",
        (
            # Of an article's text, wherever it is: stored, or kept as a version. The speaker is
            # NULL where nobody is named. `by` is NULL once that is forgotten; seconds since 1970.
            """
            CREATE TABLE corrections (
                collection INTEGER NOT NULL REFERENCES collections (id),
                source_id TEXT NOT NULL,
                digest BLOB NOT NULL,
                start INTEGER NOT NULL,
                "end" INTEGER NOT NULL,
                speaker_start INTEGER,
                speaker_end INTEGER,
                "by" TEXT,
                at INTEGER NOT NULL,
                PRIMARY KEY (collection, source_id, digest, start, "end")
            ) STRICT, WITHOUT ROWID
            """,
            # Two names that are one person's, in their order.
            """
            CREATE TABLE same_people (
                one TEXT NOT NULL,
                other TEXT NOT NULL,
                "by" TEXT,
                at INTEGER NOT NULL,
                PRIMARY KEY (one, other)
            ) STRICT, WITHOUT ROWID
            """,
        ),
    ),
    Migration(
        "0008 causes of changes",
        (
            # Orders that have been carried out, and the time of each, in seconds since 1970.
            """
            CREATE TABLE causes (
                cause TEXT PRIMARY KEY,
                at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID
            """,
        ),
    ),
    Migration(
        "0009 version of the analysis",
        (
            # By which version an article was cut into passages, and these into terms.
            "ALTER TABLE articles ADD COLUMN analysis_version INTEGER NOT NULL DEFAULT 0",
            "CREATE INDEX articles_by_analysis_version ON articles (analysis_version)",
        ),
    ),
    Migration(
        "0010 identity of early libraries",
        (
            # Libraries from before the first release have none.
            "CREATE TABLE IF NOT EXISTS identity (id TEXT NOT NULL) STRICT",
            """
            INSERT INTO identity SELECT lower(hex(randomblob(8)))
            WHERE NOT EXISTS (SELECT 1 FROM identity)
            """,
        ),
    ),
    Migration(
        "0011 pages and times",
        (
            # Places in an article's text at which the pages or times of its file begin.
            "ALTER TABLE articles ADD COLUMN marks TEXT",
            "ALTER TABLE versions ADD COLUMN marks TEXT",
        ),
    ),
    Migration(
        "0012 original files",
        (
            # Packed files as they came, and by which version of the readers they were read.
            """
            CREATE TABLE originals (
                id BLOB PRIMARY KEY,
                name TEXT NOT NULL,
                content BLOB NOT NULL,
                reading INTEGER NOT NULL,
                -- How many articles it held: others of it may be gone, or not for everybody.
                articles INTEGER NOT NULL
            ) STRICT
            """,
            # The file that a text was read from, be the text stored or kept as a version.
            """
            CREATE TABLE origins (
                collection INTEGER NOT NULL REFERENCES collections (id),
                source_id TEXT NOT NULL,
                digest BLOB NOT NULL,
                original BLOB NOT NULL REFERENCES originals (id),
                PRIMARY KEY (collection, source_id, digest)
            ) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX origins_by_original ON origins (original)",
        ),
    ),
    Migration(
        "0013 which languages there are, without reading all articles",
        ("CREATE INDEX articles_by_language ON articles (collection, language)",),
    ),
)
