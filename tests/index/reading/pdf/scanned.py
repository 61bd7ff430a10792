"""Scans: pages of ours printed as pictures, and what reads those."""

from __future__ import annotations

import os
import shutil
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageFilter

from bench.pdf import column, pdf

_POINTS_AN_INCH = 72
TITLE = "Mill on the Ane sold"
# A word is parted at the end of a line, and the last paragraph goes on where another page begins.
FIRST = (
    "The mill on the river Ane was sold on Friday for ninety",
    "thousand crowns, as the parish told the newspaper yester-",
    "day. Nobody in the village had thought that anybody would",
    "pay so much for it.",
)
SECOND = (
    "Its new owner, Ann Lee, wants to grind rye there again,",
    "and to show the old wheel to children who have never",
    "seen one turn. The wheel is to be mended before winter.",
)
THIRD = (
    "The parish will spend the money on a new roof for the",
    "school, whose cellar has been wet since the great flood.",
)


def needed() -> None:
    """Skip a test, and fail it in CI, where tesseract is not there."""
    if shutil.which("tesseract") is None:
        missing = "tesseract is not installed (Debian's package tesseract-ocr)"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)


def scanned(content: bytes, dpi: int = 200, *, blur: float = 0.6) -> bytes:
    """Return a PDF with the same pages as pictures, as a scanner makes one."""
    pages = [
        page.render(scale=dpi / _POINTS_AN_INCH, grayscale=True).to_pil().copy()
        for page in pypdfium2.PdfDocument(content)
    ]
    return pictured(*(one.filter(ImageFilter.GaussianBlur(blur)) for one in pages), dpi=dpi)


def pictured(*pages: Image.Image, dpi: int = 200) -> bytes:
    """Return a PDF of pictures, one a page."""
    held = BytesIO()
    pages[0].save(held, "PDF", save_all=True, append_images=pages[1:], resolution=dpi)
    return held.getvalue()


def news(size: float = 11) -> bytes:
    """Return a scan of two pages with a title, three paragraphs, and a page's number on each."""
    step = size * 1.3
    first = [
        (50.0, 720.0, 22.0, TITLE),
        *column(*FIRST, top=680, size=size, step=step),
        *column(*SECOND, top=680 - 5 * step, size=size, step=step),
        (295.0, 30.0, 9.0, "1"),
    ]
    second = [*column(*THIRD, top=720, size=size, step=step), (295.0, 30.0, 9.0, "2")]
    return scanned(pdf(first, second))
