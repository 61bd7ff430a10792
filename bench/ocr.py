"""Letters that are recognized on scans: `python -m bench.ocr [--pages N]`.

The pages are the sample articles, printed in Helvetica and drawn as pictures: in several sizes, as
scans of few and of many dots an inch, and lying on their side or upside down. They are read as the
pages of a scan are. Prints the share of letters that are read right, and the seconds of one
processor that a page takes. Needs tesseract.
"""

from __future__ import annotations

import argparse
import resource
import sys
from difflib import SequenceMatcher
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2

from bench.pdf import HEIGHT, WIDTH, column, pdf
from index import Article, Ocr, ocr_languages, read
from index.ingest.tesseract import Tesseract
from index.reading.pdf.hocr import recognized
from index.reading.pdf.pictures import picture

if TYPE_CHECKING:
    from index.reading.scans import Picture

SAMPLES = Path(__file__).parents[1] / "bot" / "samples"
MARGIN = 50
# Helvetica's letters are half as wide as they are high, on average.
WIDE, LEADING = 0.5, 1.3


class Way(NamedTuple):
    """Print and scan of a page: size in points, dots an inch, quarter turns."""

    size: float = 10
    dots: int = 300
    turns: int = 0


WAYS = (
    Way(), Way(size=7), Way(size=14), Way(dots=200), Way(dots=150), Way(dots=100),
    Way(turns=1), Way(turns=2), Way(turns=3),
)  # fmt: skip


def texts() -> list[str]:
    """Return the sample articles whose letters Helvetica has, which are English ones."""
    held = (item for path in sorted(SAMPLES.glob("*.txt")) for item in read(path, path.name))
    found = (" ".join(item.text.split()) for item in held if isinstance(item, Article))
    return [text for text in found if text.encode("cp1252", "ignore").decode("cp1252") == text]


def printed(text: str, size: float) -> tuple[bytes, str]:
    """Return a page of a PDF with as much of a text as it holds, and that much of it."""
    most = int((HEIGHT - 2 * MARGIN) / (size * LEADING))
    lines = wrap(text, int((WIDTH - 2 * MARGIN) / (size * WIDE)))[:most]
    step = size * LEADING
    placed = column(*lines, left=MARGIN, top=HEIGHT - MARGIN - step, size=size, step=step)
    return pdf(placed), " ".join(lines)


def scanned(content: bytes, way: Way) -> Picture:
    """Return the page of a PDF as it is scanned."""
    document = pypdfium2.PdfDocument(content)
    page = document[0]
    page.set_rotation(90 * way.turns)
    found = picture(page, 1, way.dots)
    document.close()
    return found


def letters_right(text: str, found: str) -> int:
    """Return how many letters of a text are found in their order."""
    first, second = ("".join(filter(str.isalnum, one)) for one in (text, found))
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks)


def measure(way: Way, pages: list[str], tesseract: Tesseract) -> None:
    """Print one row of the table."""
    right = letters = 0
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for text in pages:
        content, shown = printed(text, way.size)
        page = scanned(content, way)
        lines, _ = recognized(tesseract.read(page), page)
        right += letters_right(shown, " ".join(one.text for one in lines))
        letters += sum(map(str.isalnum, shown))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(
        f"{way.size:4.0f} {way.dots:5} {90 * way.turns:7} {right / letters:8.4f} "
        f"{letters - right:6} of {letters:6} {took / len(pages):7.1f}"
    )


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=5)
    given = parser.parse_args()
    ocr = Ocr(("eng",))
    if "eng" not in (ocr_languages(ocr) or ()):
        sys.exit("tesseract is not there, or does not read English")
    listed = texts()
    whole = " ".join(listed)
    part = len(whole) // given.pages
    pages = [whole[at * part :] for at in range(given.pages)]
    print("size  dots  turned    right  letters wrong     seconds a page")
    for way in WAYS:
        measure(way, pages, Tesseract(ocr))


if __name__ == "__main__":
    main()
