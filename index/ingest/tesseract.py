"""Tesseract: reads one picture in a process of its own, which can take only so much."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import zlib
from contextlib import suppress
from subprocess import PIPE, Popen
from typing import TYPE_CHECKING

from index.errors import QuothError, Reason

if TYPE_CHECKING:
    from index.ocr import Ocr
    from index.reading.scans import Picture

# Limits of reading a page: seconds of the processor and by the clock, and address space in bytes.
# A page of print takes 3 seconds and 90 MB, one of a newspaper 10 seconds and 220 MB.
PROCESSOR_S, PAGE_S, MEMORY = 60, 120.0, 1 << 30
# Longest time for listing its languages, in seconds.
_ASKED_S = 10.0
# Of what it writes in vain, so much is told, in characters.
_LONGEST_CAUSE = 200
_FIRST_LISTED = "List of available languages"
_INCHES = 72
# Options that have tesseract detect how a page is turned, and the data that it needs for that. It
# takes a third of a second; without it, the text of a page scanned sideways is nonsense.
_TURNS, _TELLS_TURNS = ("--psm", "1"), "osd"


class OcrFailed(QuothError):
    """A picture cannot be read, for a reason with its values."""

    def __init__(self, reason: Reason, **values: str | int) -> None:
        super().__init__(reason, values)
        self.reason, self.values = reason, values


class Tesseract:
    """The program that is installed: it gets pictures of ours, by a pipe, and writes to one."""

    def __init__(self, ocr: Ocr, processor_s: int = PROCESSOR_S) -> None:
        self._ocr, self._processor_s = ocr, processor_s
        self._languages, self._turns = "", False

    def read(self, picture: Picture, seconds: float = PAGE_S) -> bytes:
        """Return what a picture shows, as hOCR, within so many seconds. Raises OcrFailed."""
        languages = self._languages = self._languages or self._chosen()
        dots = max(70, round(picture.height * _INCHES / max(1.0, picture.points)))
        command = [
            self._ocr.program, "stdin", "stdout", "-l", languages, "--dpi", str(dots),
            "-c", "tessedit_create_hocr=1", *(_TURNS if self._turns else ()),
        ]  # fmt: skip
        code, written, said = _run(command, _image(picture), seconds, self._processor_s)
        if code == -signal.SIGXCPU:
            raise OcrFailed(Reason.TOOK_TOO_LONG, seconds=self._processor_s)
        if code:
            lines = said.decode(errors="replace").strip().splitlines()
            cause = lines[-1][:_LONGEST_CAUSE] if lines else f"exit code {code}"
            raise OcrFailed(Reason.OCR_FAILED, cause=cause)
        return written

    def _chosen(self) -> str:
        there = ocr_languages(self._ocr)
        if there is None:
            raise OcrFailed(Reason.OCR_MISSING)
        if missing := self._ocr.missing(there):
            raise OcrFailed(Reason.OCR_LANGUAGE, language=", ".join(missing))
        self._turns = _TELLS_TURNS in there
        chosen = self._ocr.chosen(there)
        if not chosen:
            raise OcrFailed(Reason.OCR_FAILED, cause="it has no languages")
        return "+".join(chosen)


def ocr_languages(ocr: Ocr) -> tuple[str, ...] | None:
    """Return what the installed tesseract has data for, None where none is installed."""
    if shutil.which(ocr.program) is None:
        return None
    try:
        code, written, _ = _run([ocr.program, "--list-langs"], b"", _ASKED_S)
    except OcrFailed:
        return None
    listed = [line.strip() for line in written.decode(errors="replace").splitlines()]
    return None if code else tuple(one for one in listed if one and _FIRST_LISTED not in one)


def _image(picture: Picture) -> bytes:
    """Return a picture as PGM. Raises OcrFailed where it is not as large as it says.

    An attacker who has taken over the process that made it may claim anything.
    """
    from index.reading.scans import LARGEST_PICTURE  # noqa: PLC0415 - only who reads scans needs it

    size = picture.width * picture.height
    if min(picture.width, picture.height) <= 0 or size > LARGEST_PICTURE:
        raise OcrFailed(Reason.BROKEN)
    try:
        pixels = zlib.decompressobj().decompress(picture.packed, size + 1)
    except zlib.error:
        pixels = b""
    if len(pixels) != size:
        raise OcrFailed(Reason.BROKEN)
    return b"P5 %d %d 255\n" % (picture.width, picture.height) + pixels


def _run(
    command: list[str], given: bytes, seconds: float, processor_s: int = PROCESSOR_S
) -> tuple[int, bytes, bytes]:
    """Run a program, and return its exit code and what it has written. Raises OcrFailed."""
    try:
        process = Popen(  # noqa: S603 - the program that is set, by itself
            command, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=_environment()
        )
    except OSError as error:
        raise OcrFailed(Reason.OCR_MISSING) from error
    with process:
        try:
            _limit(process.pid, processor_s)  # it has got nothing to read yet
            written, said = process.communicate(given, seconds)
        except subprocess.TimeoutExpired as error:
            raise OcrFailed(Reason.TOOK_TOO_LONG, seconds=round(seconds)) from error
        finally:
            # Tesseract ends by itself at its processor limit where this process is killed before.
            process.kill()
    return process.returncode, written, said


def _environment() -> dict[str, str]:
    """Return what the program is to know: where programs and its data are, and one thread."""
    kept = {name: os.environ[name] for name in ("PATH", "TESSDATA_PREFIX") if name in os.environ}
    return kept | {"LC_ALL": "C", "OMP_THREAD_LIMIT": "1"}


def _limit(process: int, processor_s: int) -> None:
    """Hold a process to what it may take, where the system can do that to another one."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415

    held = (
        # A signal of its own tells that it was the time; one that ignores it is killed.
        (resource.RLIMIT_CPU, processor_s, processor_s + 1),
        (resource.RLIMIT_AS, MEMORY, MEMORY),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    )
    for kind, soft, hard in held:
        with suppress(OSError, ValueError):  # it has ended, or may take less already
            resource.prlimit(process, kind, (soft, hard))
