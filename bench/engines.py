"""The engines that are compared, each behind the same five calls."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, Protocol

from index.engine import Bm25Index

if TYPE_CHECKING:
    from pathlib import Path

K = 10


class Engine(Protocol):
    """One engine: `build` in one process, `open` and `search` in another."""

    def build(self, folder: Path, passages: list[list[str]]) -> None:
        """Make the passages searchable from `folder`, durably."""

    def settle(self) -> None:
        """Wait for what goes on in the background after that, and close."""

    def open(self, folder: Path) -> None:
        """Get ready for the first question."""

    def search(self, terms: list[str]) -> list[int]:
        """Return the numbers of the best ten passages."""


class Quoth:
    """This project's engine."""

    def build(self, folder: Path, passages: list[list[str]]) -> None:
        """Add everything in one commit."""
        self.index = Bm25Index.open(folder)
        self.index.add(enumerate(passages))
        self.index.commit()

    def settle(self) -> None:
        """Wait for the merges."""
        self.index.wait_for_merges()
        self.index.close()

    def open(self, folder: Path) -> None:
        """Map the files."""
        self.index = Bm25Index.open(folder)

    def search(self, terms: list[str]) -> list[int]:
        """Search with the index's own call."""
        return [number for number, _ in self.index.search(terms, K)]


class Bm25s:
    """bm25s with its numba backend and the same idf."""

    def build(self, folder: Path, passages: list[list[str]]) -> None:
        """Score every posting and save the matrix."""
        import bm25s  # noqa: PLC0415 - only where it is measured

        retriever = bm25s.BM25(k1=1.5, b=0.75, method="lucene", backend="numba")
        retriever.index(passages, show_progress=False)
        retriever.save(str(folder), show_progress=False)

    def settle(self) -> None:
        """Nothing is left to do."""

    def open(self, folder: Path) -> None:
        """Load the matrix into memory, as its numba backend needs it."""
        import bm25s  # noqa: PLC0415 - only where it is measured

        self.retriever = bm25s.BM25.load(str(folder))
        self.retriever.backend = "numba"
        self.retriever.activate_numba_scorer()

    def search(self, terms: list[str]) -> list[int]:
        """Search with one question."""
        known = [term for term in terms if term in self.retriever.vocab_dict]
        found = self.retriever.retrieve([known], k=K, show_progress=False, return_as="documents")
        return [int(number) for number in found[0]]


class Tantivy:
    """tantivy, merged into as few segments as it likes."""

    def _schema(self) -> Any:  # noqa: ANN401 - its types are there only where it is measured
        import tantivy  # noqa: PLC0415

        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("number", stored=True, fast=True)
        builder.add_text_field("text", tokenizer_name="whitespace", index_option="freq")
        return builder.build()

    def build(self, folder: Path, passages: list[list[str]]) -> None:
        """Add everything and commit."""
        import tantivy  # noqa: PLC0415

        index = tantivy.Index(self._schema(), path=str(folder))
        writer = index.writer(heap_size=500_000_000, num_threads=1)
        for number, terms in enumerate(passages):
            document = tantivy.Document()
            document.add_integer("number", number)
            document.add_text("text", " ".join(terms))
            writer.add_document(document)
        writer.commit()
        self.writer = writer

    def settle(self) -> None:
        """Wait for the merges."""
        self.writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        """Open the folder."""
        import tantivy  # noqa: PLC0415

        self.schema = self._schema()
        self.searcher = tantivy.Index.open(str(folder)).searcher()

    def search(self, terms: list[str]) -> list[int]:
        """Ask for any of the terms, without parsing a query's text."""
        import tantivy  # noqa: PLC0415

        parts = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self.schema, "text", term))
            for term in terms
        ]
        hits = self.searcher.search(tantivy.Query.boolean_query(parts), K, count=False).hits
        return [self.searcher.doc(address)["number"][0] for _, address in hits]


class Fts5:
    """SQLite's full-text search."""

    def build(self, folder: Path, passages: list[list[str]]) -> None:
        """Insert everything in one transaction and optimize."""
        connection = sqlite3.connect(folder / "fts.db")
        connection.execute("CREATE VIRTUAL TABLE passages USING fts5(text, content='')")
        connection.executemany(
            "INSERT INTO passages(rowid, text) VALUES (?, ?)",
            ((number, " ".join(terms)) for number, terms in enumerate(passages)),
        )
        connection.execute("INSERT INTO passages(passages) VALUES ('optimize')")
        connection.commit()
        connection.close()

    def settle(self) -> None:
        """Nothing is left to do."""

    def open(self, folder: Path) -> None:
        """Open the database."""
        self.connection = sqlite3.connect(folder / "fts.db")

    def search(self, terms: list[str]) -> list[int]:
        """Ask for any of the terms, best first."""
        found = self.connection.execute(
            "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?",
            (" OR ".join(f'"{term}"' for term in terms), K),
        )
        return [number for (number,) in found]


class RankBm25:
    """rank-bm25, which lives in memory: opening builds it."""

    def build(self, folder: Path, passages: list[list[str]]) -> None:
        """Write what opening reads."""
        lines = "\n".join(" ".join(terms) for terms in passages)
        (folder / "passages.txt").write_text(lines, encoding="utf-8")

    def settle(self) -> None:
        """Nothing is left to do."""

    def open(self, folder: Path) -> None:
        """Build it anew."""
        from rank_bm25 import BM25Okapi  # noqa: PLC0415

        text = (folder / "passages.txt").read_text(encoding="utf-8")
        self.okapi = BM25Okapi([line.split(" ") for line in text.splitlines()])

    def search(self, terms: list[str]) -> list[int]:
        """Score every passage and take the best."""
        scores = self.okapi.get_scores(terms)
        return [int(number) for number in scores.argsort()[: -K - 1 : -1]]


ENGINES: dict[str, type[Engine]] = {
    "quoth": Quoth,
    "bm25s": Bm25s,
    "tantivy": Tantivy,
    "fts5": Fts5,
    "rank-bm25": RankBm25,
}
