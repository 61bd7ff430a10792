"""The index in its simplest form: rank-bm25 in memory, and a file of its term lists."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Self

from index.engine.okapi import Okapi

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

FILE_NAME = "passages.json"
FORMAT = 1


class Bm25Index:
    """Passages by their terms, searched with BM25. Safe for several readers beside one writer.

    The file is a cache: when it is missing or damaged the index opens empty with `upto` 0, and is
    filled again from what it was made of.
    """

    def __init__(self, directory: Path) -> None:
        self._file = directory / FILE_NAME
        self._lock = Lock()
        self._passages: dict[int, tuple[int, list[str]]] = {}
        self._searched: tuple[list[int], list[int], Okapi | None] = ([], [], None)
        self._frequencies: Counter[str] = Counter()
        self.upto = 0

    @classmethod
    def open(cls, directory: Path | str) -> Self:
        """Open the index in `directory`, which is made where it is not there."""
        folder = Path(directory)
        folder.mkdir(parents=True, exist_ok=True)
        index = cls(folder)
        index._load()
        return index

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of what is held; what was not committed is gone."""
        self._passages.clear()

    def __len__(self) -> int:
        return len(self._searched[0])

    def add(self, passages: Iterable[tuple[int, Sequence[str]]], collection: int = 0) -> None:
        """Add (id, terms) pairs; searches see them after `commit`."""
        with self._lock:
            for number, terms in passages:
                if number in self._passages:
                    raise ValueError(f"passage {number} is in the index already")
                self._passages[number] = (collection, list(terms))

    def remove(self, numbers: Iterable[int]) -> None:
        """Remove passages; ids that are not there are passed over."""
        with self._lock:
            for number in numbers:
                self._passages.pop(number, None)

    def commit(self, upto: int | None = None) -> None:
        """Make what was added and removed durable, and visible to searches.

        `upto` is the last change of the source that the index now holds.
        """
        with self._lock:
            self.upto = self.upto if upto is None else upto
            self._save()
            self._refresh()

    def search(
        self, terms: Sequence[str], k: int = 10, within: Collection[int] | None = None
    ) -> list[tuple[int, float]]:
        """Return the `k` best passages that hold a term, as (id, score), best first, ties by id.

        `within` restricts them to some collections; statistics stay those of the whole index.
        """
        numbers, collections, okapi = self._searched
        known = [term for term in terms if okapi and term in okapi.idf]
        if not okapi or not known:
            return []
        scores = okapi.get_scores(known)
        found = [
            (numbers[place], float(scores[place]))
            for place in scores.nonzero()[0]
            if within is None or collections[place] in within
        ]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:k]

    def document_frequency(self, term: str) -> int:
        """Return how many passages hold `term`."""
        return self._frequencies[term]

    def _refresh(self) -> None:
        numbers = sorted(self._passages)
        corpus = [self._passages[number][1] for number in numbers]
        collections = [self._passages[number][0] for number in numbers]
        self._searched = (numbers, collections, Okapi(corpus) if any(corpus) else None)
        self._frequencies = Counter(term for terms in corpus for term in set(terms))

    def _save(self) -> None:
        """Write the file beside the old one and rename it: it is whole or not there."""
        beside = self._file.with_suffix(f".{os.getpid()}.new")
        content = {"format": FORMAT, "upto": self.upto, "passages": self._passages}
        with beside.open("w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._file)

    def _load(self) -> None:
        try:
            content = json.loads(self._file.read_bytes())
            if content["format"] == FORMAT:
                self.upto = int(content["upto"])
                self._passages = {
                    int(number): (int(collection), [str(term) for term in terms])
                    for number, (collection, terms) in content["passages"].items()
                }
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            self.upto, self._passages = 0, {}
        self._refresh()
