"""From a file of articles to answers: `python -m bench.articles [--articles N] [--data DIR]`.

The articles are made up: sentences of common English words around invented names, with quotations.
Prints articles a second, memory, and how long questions take by `elapsed_ms`. With `--data`, the
library is built only where there is none yet.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.times import p99

if TYPE_CHECKING:
    from collections.abc import Iterable

WORDS_AN_ARTICLE = 350
QUESTIONS = 1000
SYLLABLES = (
    *("ba", "dor", "el", "fin", "gar", "hol", "in", "kas", "lo", "mer", "nor", "os"),
    *("pel", "ran", "sil", "tam", "ul", "ver", "wen", "yor", "zan", "bri", "cal", "dun"),
)
GRAMMAR = (
    *("the", "of", "and", "to", "in", "a", "for", "on", "that", "with", "was", "at"),
    *("by", "from", "as", "has", "were", "had", "its", "their", "after", "would"),
)
CUES = ("said", "told reporters", "added", "wrote")


def word(generator: random.Random) -> str:
    """Return an invented word; few of them are frequent."""
    return _invented(int(generator.paretovariate(0.6)) % 400_000)


@cache
def _invented(number: int) -> str:
    seeded = random.Random(number)
    return "".join(seeded.choices(SYLLABLES, k=seeded.randint(1, 4)))


def sentence(generator: random.Random) -> str:
    """Return a sentence of some twenty words, one in five a quotation."""
    words = [
        generator.choice(GRAMMAR) if generator.random() < 0.45 else word(generator)
        for _ in range(generator.randint(10, 28))
    ]
    said = " ".join(words)
    if generator.random() < 0.2:
        name = f"{word(generator).title()} {word(generator).title()}"
        return f'"{said.capitalize()}," {generator.choice(CUES)} {name}.'
    return said.capitalize() + "."


def article(number: int, words: int = WORDS_AN_ARTICLE) -> dict[str, str]:
    """Return one article of so many words, the same for a number at any time."""
    generator = random.Random(number)
    parts: list[str] = []
    count = 0
    while count < words:
        paragraph = " ".join(sentence(generator) for _ in range(generator.randint(2, 4)))
        parts.append(paragraph)
        count += paragraph.count(" ") + 1
    day = f"20{number % 20 + 4:02}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return {
        "id": str(number),
        "title": sentence(generator).strip('".')[:80],
        "text": "\n\n".join(parts),
        "published": day,
        "language": "en",
    }


def question(number: int, articles: int) -> dict[str, str]:
    """Return a question in six words of some article's sentence."""
    generator = random.Random(-number - 1)
    text = article(generator.randrange(articles))["text"]
    words = generator.choice(text.split(". ")).strip('".').split()
    start = generator.randrange(max(1, len(words) - 6))
    lead = generator.choice(["who said", "what was", "when did", "how many"])
    return {"id": str(number), "question": f"{lead} {' '.join(words[start : start + 6])}?"}


def json_lines(values: Iterable[object]) -> str:
    """Return values as JSON, each in a line of its own."""
    return "".join(json.dumps(one) + "\n" for one in values)


def quoth(folder: Path, *arguments: str | Path) -> tuple[float, int, str]:
    """Run the command line; return seconds, highest memory in bytes, and what it printed."""
    command = [sys.executable, "-m", "bot", "--data", str(folder), *map(str, arguments)]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        printed = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"quoth {arguments[0]} ended with {process.returncode}")
    return time.perf_counter() - started, usage.ru_maxrss * 1024, printed


def build(data: Path, count: int) -> tuple[float, int]:
    """Make a library of so many articles; return seconds, and the highest memory in bytes."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write(json_lines(map(article, range(count))))
        file.flush()
        return quoth(data, "add", file.name)[:2]


def add(data: Path, count: int) -> None:
    """Make a library of so many articles, and print how long that takes."""
    seconds, memory = build(data, count)
    print(
        f"{count:,} articles of {WORDS_AN_ARTICLE} words: {count / seconds:,.0f} a second, ", end=""
    )
    print(f"at most {memory / 1e6:,.0f} MB", flush=True)


def ask(data: Path, count: int) -> None:
    """Ask a library of so many articles, and print how long the answers take."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.write(json_lines(question(n, count) for n in range(QUESTIONS)))
        file.flush()
        _, memory, printed = quoth(data, "ask", "--batch", file.name)
    times = [json.loads(line)["elapsed_ms"] for line in printed.splitlines()]
    print(f"{len(times):,} questions: median {median(times):.1f} ms, ", end="")
    print(f"p99 {p99(times):.1f} ms, at most {memory / 1e6:,.0f} MB")


def main() -> None:
    """Add, ask and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--data", type=Path, help="where to keep the library for the next time")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="quoth-bench-") as place:
        data = given.data or Path(place) / "data"
        if not data.exists():
            add(data, given.articles)
        ask(data, given.articles)


if __name__ == "__main__":
    main()
