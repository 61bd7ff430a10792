"""Pages read a second, HTML and PDF: `python -m bench.pages [--pages N] [FILE ...]`.

The pages are made up: articles of invented words, as a content system sets them, with navigation,
scripts and teasers around them, or as a program prints them, in two columns. They are read as an
upload reads them, in confined processes. With files, those are read instead, so many times that
there are N. Prints pages a second, by the clock and by what the processors did.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from html import escape
from pathlib import Path

from bench.articles import article
from bench.pdf import column, pdf
from bench.processes import processor_s
from index import Article
from index.ingest.reader import Reader

# Links, teasers and scripts around an article: a page of news has about 80 KB.
LINKS, TEASERS, SCRIPTS = 120, 30, 12
WORDS_A_LINE, LINES_A_COLUMN = 7, 55
# Words of an article that fill a page of two columns.
WORDS_A_PAGE = 2 * LINES_A_COLUMN * WORDS_A_LINE - 80


def html_page(number: int) -> bytes:
    """Return a page of a newspaper's site."""
    one = article(number)
    links = "".join(f'<li><a href="/s/{n}">Section {n}</a></li>' for n in range(LINKS))
    teasers = "".join(
        f'<div class="teaser"><a href="/{n}"><img src="/{n}.jpg"><h3>{escape(title)}</h3></a>'
        "<span>2 min</span></div>"
        for n in range(TEASERS)
        for title in [article(number + 7 * n + 1, words=12)["title"]]
    )
    scripts = "".join(f"<script>var a{n} = '{'x' * 3000}';</script>" for n in range(SCRIPTS))
    text = "".join(f"<p>{escape(part)}</p>" for part in one["text"].split("\n\n"))
    return (
        f"<!DOCTYPE html><html><head><title>{escape(one['title'])} | The Daily</title>"
        f'<meta property="article:published_time" content="2026-03-09">{scripts}</head><body>'
        f"<nav><ul>{links}</ul></nav><main><article><h1>{escape(one['title'])}</h1>{text}</article>"
        f'</main><aside class="related">{teasers}</aside><footer>All rights</footer></body></html>'
    ).encode()


def pdf_page(number: int) -> bytes:
    """Return a page of a PDF in two columns."""
    words = article(number, words=WORDS_A_PAGE)["text"].split()
    lines = [
        " ".join(words[first : first + WORDS_A_LINE])
        for first in range(0, 2 * LINES_A_COLUMN * WORDS_A_LINE, WORDS_A_LINE)
    ]
    left, right = lines[:LINES_A_COLUMN], lines[LINES_A_COLUMN:]
    return pdf(
        [*column(*left, left=40, top=740, size=9), *column(*right, left=310, top=740, size=9)]
    )


def _spent(reader: Reader) -> float:
    """Return the processor time of all processes that read."""
    return processor_s(*reader.numbers)


async def measure(label: str, files: list[tuple[str, bytes]]) -> None:
    """Read files, and print how many a second."""
    reader = Reader()
    for _ in range(3):  # all that reads is there, and warm
        await asyncio.gather(*(reader.read(content, name) for name, content in files[:8]))
    waiting = asyncio.Semaphore(8)

    async def read(name: str, content: bytes) -> bool:
        async with waiting:
            items = await reader.read(content, name)
        return all(isinstance(item, Article) for item in items)

    before, started = _spent(reader), time.perf_counter()
    whole = await asyncio.gather(*(read(name, content) for name, content in files))
    took, worked = time.perf_counter() - started, _spent(reader) - before
    print(
        f"{label:<5} {len(files) / took:6.1f} a second in {len(reader.numbers)} processes; "
        f"{1000 * worked / len(files):5.1f} ms of a processor each; {sum(whole)} of them read"
    )
    await reader.close()


async def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("files", nargs="*", type=Path)
    given = parser.parse_args()
    for file in given.files:
        await measure(file.name, [(file.name, file.read_bytes())] * given.pages)
    if not given.files:
        numbers = range(given.pages)
        await measure("HTML", [(f"{number}.html", html_page(number)) for number in numbers])
        await measure("PDF", [(f"{number}.pdf", pdf_page(number)) for number in numbers])


if __name__ == "__main__":
    asyncio.run(main())
