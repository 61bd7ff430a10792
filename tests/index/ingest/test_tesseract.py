"""Tesseract, and programs in its place that are not there, fail, or go on for ever."""

from __future__ import annotations

import time
import zlib
from typing import TYPE_CHECKING

import pytest

from index import Ocr, Reason, ocr_languages
from index.ingest import tesseract
from index.ingest.tesseract import OcrFailed, Tesseract
from index.reading.scans import Picture
from tests.index.ingest.programs import FAILS, LANGUAGES, SLEEPS, SPINS, program
from tests.index.reading.pdf import scanned

if TYPE_CHECKING:
    from pathlib import Path

BLANK = Picture(1, 20.0, 40, 60, zlib.compress(b"\xff" * 2400))
# A program that prints the limits that it runs under, and its environment.
LIMITS = LANGUAGES + "cat >/dev/null; grep -E '^Max (cpu|address|file size)' /proc/$$/limits; env\n"


def failed(ocr: Ocr, picture: Picture = BLANK, seconds: float = 20.0) -> tuple[Reason, object]:
    with pytest.raises(OcrFailed) as caught:
        Tesseract(ocr).read(picture, seconds)
    return caught.value.reason, caught.value.values


def test_it_is_asked_for_its_languages() -> None:
    scanned.needed()
    assert "eng" in (ocr_languages(Ocr()) or ())
    assert failed(Ocr(("eng", "xyz"))) == (Reason.OCR_LANGUAGE, {"language": "xyz"})


def test_a_page_without_a_letter_is_read_and_empty() -> None:
    scanned.needed()
    read = Tesseract(Ocr(("eng",))).read(BLANK)
    assert b"ocr_page" in read
    assert b"<span class='ocrx_word'" not in read


def test_it_is_asked_how_a_page_lies_where_it_can_tell(tmp_path: Path) -> None:
    says = "cat >/dev/null; echo $*\n"
    plain = Tesseract(Ocr(program=program(tmp_path, LANGUAGES + says))).read(BLANK).decode()
    assert "--psm" not in plain
    both = LANGUAGES.replace("echo eng", "echo eng; echo osd") + says
    told = Tesseract(Ocr(program=program(tmp_path, both))).read(BLANK).decode()
    assert "-l eng " in told
    assert "--psm 1" in told


def test_where_there_is_none_that_is_the_reason(tmp_path: Path) -> None:
    for nowhere in ("no-such-program", str(tmp_path), str(tmp_path / "tesseract")):
        assert ocr_languages(Ocr(program=nowhere)) is None
        assert failed(Ocr(program=nowhere)) == (Reason.OCR_MISSING, {})


def test_one_that_fails_has_its_last_words_told(tmp_path: Path) -> None:
    told = failed(Ocr(program=program(tmp_path, FAILS)))
    assert told == (Reason.OCR_FAILED, {"cause": "no good picture"})
    silent = Ocr(program=program(tmp_path, LANGUAGES + "exit 3\n"))
    assert failed(silent) == (Reason.OCR_FAILED, {"cause": "exit code 3"})


def test_one_without_languages_can_read_nothing(tmp_path: Path) -> None:
    ocr = Ocr(program=program(tmp_path, "#!/bin/sh\necho List of available languages:\n"))
    assert ocr_languages(ocr) == ()
    assert failed(ocr) == (Reason.OCR_FAILED, {"cause": "it has no languages"})


def test_one_that_goes_on_for_ever_is_ended(tmp_path: Path) -> None:
    started = time.monotonic()
    told = failed(Ocr(program=program(tmp_path, SLEEPS)), seconds=0.6)
    assert told == (Reason.TOOK_TOO_LONG, {"seconds": 1})
    assert time.monotonic() - started < 10
    with pytest.raises(OcrFailed) as caught:
        Tesseract(Ocr(program=program(tmp_path, SPINS)), processor_s=1).read(BLANK)
    assert (caught.value.reason, caught.value.values) == (Reason.TOOK_TOO_LONG, {"seconds": 1})


def test_it_may_take_so_much_and_is_told_next_to_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "12345:secret")
    read = Tesseract(Ocr(program=program(tmp_path, LIMITS))).read(BLANK).decode()
    limits = [line.split() for line in read.splitlines() if line.startswith("Max")]
    assert [line[-3] for line in limits] == [
        str(tesseract.PROCESSOR_S), "0", str(tesseract.MEMORY)
    ]  # fmt: skip
    assert "OMP_THREAD_LIMIT=1" in read
    assert "secret" not in read


@pytest.mark.parametrize(
    "picture",
    [
        Picture(1, 20.0, 40, 60, b"no zlib"),
        Picture(1, 20.0, 40, 60, zlib.compress(b"\xff" * 2399)),
        Picture(1, 20.0, 40, 60, zlib.compress(b"\xff" * 9_000_000)),
        Picture(1, 20.0, 10_000, 10_000, zlib.compress(b"\xff" * 100_000_000)),
        Picture(1, 20.0, -40, -60, zlib.compress(b"\xff" * 2400)),
    ],
)
def test_a_picture_that_is_not_what_it_says_is_given_to_nobody(
    picture: Picture, tmp_path: Path
) -> None:
    assert failed(Ocr(program=program(tmp_path, FAILS)), picture) == (Reason.BROKEN, {})
