"""Scans become articles, once the letters on their pages are recognized."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.errors import Malformed, ReadingError, Reason
from index.origins import Origin
from index.reading import checked, storable
from index.reading.documents.outline import Properties
from index.reading.left_out import taken
from index.reading.pdf.document import LEAST_LETTERS, article_of
from index.reading.pdf.hocr import in_even_sizes, recognized

if TYPE_CHECKING:
    from collections.abc import Sequence

    from index.models import Article
    from index.reading.scans import Scan


def scanned(scan: Scan, pages: Sequence[bytes]) -> Article | ReadingError:
    """Return the article of a scan whose pages are recognized, each as hOCR, or why it is none."""
    taken()  # whatever a file before it has left
    try:
        read = [recognized(hocr, one) for hocr, one in zip(pages, scan.pages, strict=True)]
        lines, heights = [held for held, _ in read], [height for _, height in read]
        if sum(sum(map(str.isalnum, one.text)) for held in lines for one in held) < LEAST_LETTERS:
            return Malformed(scan.name, Reason.SCAN)
        properties = Properties(title=scan.title, author=scan.author)
        made = article_of(in_even_sizes(lines), heights, properties, scan.name, "scan")
    except ReadingError as error:
        return error.renamed(scan.name)
    origin = Origin(scan.origin.format if scan.origin else "", *taken())
    whole = replace(made, source_id=scan.source_id, origin=origin)
    return checked(storable(whole), scan.name)
