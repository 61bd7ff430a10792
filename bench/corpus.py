"""Passages to measure on: independent terms after Zipf, and articles with topics.

Both are written by a seeded generator, the same at every run, and come as lists of terms. A file
of articles can be measured instead.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from index.text.language import detect
from index.text.terms import terms

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

CORPORA = ("zipf", "topics")
# Terms of a passage of articles.
LENGTH = 100
_CHUNK = 10_000
_VOCABULARY = 300_000
_LENGTHS = (60, 141)  # about a hundred terms
# Zipf-Mandelbrot: rank r in proportion to 1 / (r + 10). About 90 of 100 terms are distinct.
_FLATTENED = 10
_TOPICS, _TOPIC_WORDS = 5_000, 300
# Of a hundred words of an article so many are grammar, and so many belong to its topic.
_GRAMMAR_WORDS, _GRAMMAR, _TOPICAL = 150, 0.45, 0.35
_PASSAGES_AN_ARTICLE = 4


def _ranks(generator: np.random.Generator, size: int, count: int, flat: float) -> NDArray[np.int64]:
    """Draw ranks below `count` by Zipf's law."""
    weights = np.cumsum(1 / (np.arange(1, count + 1) + flat))
    drawn = generator.random(size) * weights[-1]
    ranks: NDArray[np.int64] = np.searchsorted(weights, drawn).astype(np.int64)
    return ranks


def _zipf(count: int, seed: int) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    generator = np.random.default_rng(seed)
    for start in range(0, count, _CHUNK):
        lengths = generator.integers(*_LENGTHS, min(_CHUNK, count - start))
        yield _ranks(generator, int(lengths.sum()), _VOCABULARY, _FLATTENED), lengths


def _topics(count: int, seed: int) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    generator = np.random.default_rng(seed)
    words = _ranks(generator, _TOPICS * _TOPIC_WORDS, _VOCABULARY, 200).reshape(_TOPICS, -1)
    for start in range(0, count, _CHUNK):
        size = min(_CHUNK, count - start)
        lengths = generator.integers(*_LENGTHS, size)
        articles = generator.integers(0, _TOPICS, size // _PASSAGES_AN_ARTICLE + 1)
        topics = np.repeat(articles, _PASSAGES_AN_ARTICLE)[:size]
        total = int(lengths.sum())
        kind = generator.random(total)
        drawn = _ranks(generator, total, _VOCABULARY, _FLATTENED) + _GRAMMAR_WORDS
        own = words[np.repeat(topics, lengths), _ranks(generator, total, _TOPIC_WORDS, 1)]
        drawn = np.where(kind < _GRAMMAR + _TOPICAL, own + _GRAMMAR_WORDS, drawn)
        grammar = _ranks(generator, total, _GRAMMAR_WORDS, 1)
        yield np.where(kind < _GRAMMAR, grammar, drawn), lengths


def generated(corpus: str, count: int, seed: int = 1) -> Iterator[list[str]]:
    """Yield the passages of one of the `CORPORA`."""
    names = np.array([f"t{rank}" for rank in range(_VOCABULARY + _GRAMMAR_WORDS)], dtype=object)
    for ranks, lengths in (_zipf if corpus == "zipf" else _topics)(count, seed):
        for own in np.split(names[ranks], np.cumsum(lengths)[:-1]):
            yield own.tolist()


def pieces(found: list[str]) -> Iterator[list[str]]:
    """Yield the terms of an article, so many at a time; the last ones may be fewer."""
    for start in range(0, len(found), LENGTH):
        yield found[start : start + LENGTH]


def of_articles(path: Path, count: int) -> Iterator[list[str]]:
    """Yield the passages of a .jsonl of articles."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            found = terms(text, detect(text))
            for passage in pieces(found):
                if not count:
                    return
                yield passage
                count -= 1


def questions(passages: list[list[str]], count: int, seed: int = 2) -> list[list[str]]:
    """Return questions of six terms: some passage's, two of them among the most common."""
    generator = np.random.default_rng(seed)
    frequencies: dict[str, int] = {}
    for own in passages:
        for term in set(own):
            frequencies[term] = frequencies.get(term, 0) + 1
    common = set(sorted(frequencies, key=lambda term: -frequencies[term])[:100])
    asked: list[list[str]] = []
    while len(asked) < count:
        own = list(dict.fromkeys(passages[generator.integers(len(passages))]))
        often = [term for term in own if term in common]
        rare = [term for term in own if term not in common]
        if len(often) >= 2 and len(rare) >= 4:
            question = [
                *generator.choice(often, 2, replace=False),
                *generator.choice(rare, 4, replace=False),
            ]
            asked.append([str(term) for term in generator.permutation(question)])
    return asked
