"""Scans whose pages are recognized, one after the other."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from index.errors import Malformed, ReadingError, Reason, TooLarge
from index.ingest.tesseract import PAGE_S, OcrFailed, Tesseract
from index.workers.steps import Step
from index.workers.steps import latest as latest_step

if TYPE_CHECKING:
    from index.ocr import Ocr
    from index.reading.scans import Scan

# Longest time for the scans of one file, in seconds by the clock: a hundred pages take five
# minutes on a machine that does nothing else.
FILE_S = 900.0


class Scans:
    """Text recognition (OCR) of pages. One serves many files, and asks once for the languages."""

    def __init__(self, ocr: Ocr, page_s: float = PAGE_S, file_s: float = FILE_S) -> None:
        self._tesseract, self._page_s, self._file_s = Tesseract(ocr), page_s, file_s

    def latest(self) -> float:
        """Return the deadline for the scans of a file that begins now, by `time.monotonic`."""
        return time.monotonic() + self._file_s

    def pages(self, scan: Scan, latest: float) -> list[bytes] | ReadingError:
        """Return the text of a scan's pages, each as hOCR, or the error that prevented that."""
        found = []
        try:
            for number, one in enumerate(scan.pages):
                if number:
                    latest_step.note(Step(number, len(scan.pages)))
                left = max(0.0, latest - time.monotonic())
                found.append(self._tesseract.read(one, min(self._page_s, left)))
        except OcrFailed as failed:
            if failed.reason is not Reason.TOOK_TOO_LONG:
                return Malformed(scan.name, failed.reason, **failed.values)
            over = time.monotonic() >= latest
            own = {"seconds": round(self._file_s)} if over else failed.values
            return TooLarge(scan.name, failed.reason, **own)
        return found
