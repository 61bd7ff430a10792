"""PDFs, set line by line: for tests and measurements."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Of a page, in points.
WIDTH, HEIGHT = 600, 800


def pdf(
    *pages: list[tuple[float, float, float, str]],
    info: str = "",
    objects: str = "",
    more: str = "",
    mores: Mapping[int, str] | None = None,
) -> bytes:
    """Return a PDF of pages, each of lines: left, bottom, size, words.

    `more` is drawn before them on each page, as PDF says it, and `mores` on some, by number.
    """
    streams = []
    for number, lines in enumerate(pages, 1):
        drawn = f"{more} {(mores or {}).get(number, '')} " + " ".join(
            f"BT /F {size} Tf {left} {bottom} Td ({_escaped(words)}) Tj ET"
            for left, bottom, size, words in lines
        )
        streams.append(zlib.compress(drawn.encode("cp1252")))
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(len(pages)))
    parts: list[tuple[int, bytes]] = [
        (1, b"<</Type/Catalog/Pages 2 0 R>>"),
        (2, f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode()),
        (3, b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"),
        (4, f"<<{info}>>".encode()),
    ]
    for number, stream in enumerate(streams):
        page, content = 10 + 2 * number, 11 + 2 * number
        parts += [
            (page, f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]"
                   f"/Resources<</Font<</F 3 0 R>>>>/Contents {content} 0 R>>".encode()),
            (content, b"<</Filter/FlateDecode/Length %d>>stream\n" % len(stream) + stream
                      + b"\nendstream"),
        ]  # fmt: skip
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % part for part in parts)
    root = f"trailer<</Root 1 0 R/Info 4 0 R/Size {10 + 2 * len(pages)}>>\n%%EOF"
    return b"%PDF-1.7\n" + body + objects.encode() + root.encode()


def _escaped(words: str) -> str:
    return words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def column(
    *lines: str, left: float = 50, top: float = 700, size: float = 10, step: float = 12
) -> list[tuple[float, float, float, str]]:
    """Return lines one under the other, as `pdf` takes them."""
    return [(left, top - step * number, size, words) for number, words in enumerate(lines)]
