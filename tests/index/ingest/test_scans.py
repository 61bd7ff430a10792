"""Scans are read by tesseract, wherever they lie, and become articles as any PDF does."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageFilter

from bench.pdf import column, pdf
from index import Article, Library, Ocr, ReadingError, copy_library, read_apart
from index.ingest.confined import Confined
from index.ingest.scans import Scans
from index.workers.child import Limits
from tests.index.ingest.programs import FAILS, RUBBISH, SLEEPS, program
from tests.index.reading.archives import archive
from tests.index.reading.pdf import scanned
from tests.index.reading.pdf.scanned import FIRST, SECOND, THIRD, TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from index.ingest.confined import Item

ENGLISH = Ocr(("eng",))
TEXT = [
    " ".join(FIRST).replace("yester- day", "yesterday"), " ".join(SECOND), " ".join(THIRD)
]  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def _tesseract() -> None:
    scanned.needed()


async def article(content: bytes, name: str = "my_mill.pdf") -> Article:
    [item] = await read_apart(content, name, ocr=ENGLISH)
    assert isinstance(item, Article), item
    return item


def told(items: list[Item]) -> list[str]:
    return [item.title if isinstance(item, Article) else str(item) for item in items]


async def test_a_scan_has_title_paragraphs_and_pages_of_the_print() -> None:
    found = await article(scanned.news())
    assert (found.title, found.source_id) == (TITLE, "my_mill")
    assert found.text.split("\n\n") == TEXT
    assert found.by_ocr
    assert found.marks
    assert [found.marks.at(found.text.index(one)) for one in TEXT] == [1, 1, 2]
    assert found.origin
    assert found.origin.format == "PDF"


async def test_columns_are_read_one_after_the_other() -> None:
    left, right = [f"The left column goes on {n}." for n in range(8)], ["Right side."] * 8
    content = pdf([*column(*left), *column(*right, left=320)])
    found = (await article(scanned.scanned(content))).text
    assert " ".join(found.split()) == " ".join([*left, *right])


async def test_scans_in_an_archive_stand_among_the_other_files_in_their_order() -> None:
    content = archive({
        "a.html": b"<html><body><article><p>The ferry sank on Friday.</p></article></body></html>",
        "b/mill.pdf": scanned.scanned(pdf(column(*SECOND))),
        "c.pdf": pdf(column(*THIRD)),
        "d/mill.pdf": scanned.pictured(Image.new("L", (200, 300), 255)),
    })  # fmt: skip
    items = await read_apart(content, "news.zip", ocr=ENGLISH)
    assert [isinstance(one, Article) and one.source_id for one in items] == [
        "a",
        "mill",
        "c",
        False,
    ]
    assert [isinstance(one, Article) and one.by_ocr for one in items] == [False, True, False, False]
    assert told(items)[3] == "news.zip/d/mill.pdf: its pages are pictures without text"


async def test_pictures_without_letters_are_refused() -> None:
    noise = Image.effect_noise((1200, 1600), 120)
    blots = noise.filter(ImageFilter.GaussianBlur(6)).point(lambda v: 255 * (v > 128))
    for pages in ([noise], [blots], [Image.new("L", (3, 3), 0)], [Image.new("L", (600, 2), 0)]):
        items = await read_apart(scanned.pictured(*pages), "a.pdf", ocr=ENGLISH)
        assert told(items) == ["a.pdf: its pages are pictures without text"]


async def test_an_empty_page_among_others_is_no_harm() -> None:
    found = await article(scanned.scanned(pdf(column(*SECOND), [], column(*THIRD))))
    assert found.text.split("\n\n") == TEXT[1:]
    assert found.marks
    assert found.marks.at(len(found.text) - 1) == 3


@pytest.mark.parametrize(
    ("ocr", "why"),
    [
        (None, "they can be read once tesseract is installed and QUOTH_OCR is on"),
        (Ocr(program="no-such-program"), "tesseract, which could read them, is not installed"),
        (Ocr(("xyz",)), "tesseract, which could read them, does not have the language xyz"),
    ],
)
async def test_where_scans_cannot_be_read_the_refusal_says_why(ocr: Ocr | None, why: str) -> None:
    content = scanned.pictured(Image.new("L", (200, 300), 255))
    [said] = told(await read_apart(content, "mill.pdf", ocr=ocr))
    assert said.startswith("mill.pdf: its pages are pictures without text")
    assert why in said


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (FAILS, "tesseract, which could have read them, failed: no good picture"),
        (RUBBISH, "it is damaged, or made in a way that cannot be read"),
    ],
)
def test_a_program_that_fails_is_the_end_of_its_scan_alone(
    tmp_path: Path, written: str, why: str
) -> None:
    confined = Confined(scans=Scans(Ocr(program=program(tmp_path, written))))
    content = archive({"mill.pdf": scanned.news(), "roof.pdf": pdf(column(*THIRD))})
    refused, read = confined.read((content, "news.zip", ()))
    assert str(refused).startswith("news.zip/mill.pdf: ")
    assert str(refused).endswith(why)
    assert isinstance(read, Article)
    confined.close()


@pytest.mark.parametrize(("page_s", "file_s", "seconds"), [(0.6, 9.0, 1), (9.0, 2.0, 2)])
def test_a_page_and_all_pages_of_a_file_have_their_time(
    tmp_path: Path, page_s: float, file_s: float, seconds: int
) -> None:
    scans = Scans(Ocr(program=program(tmp_path, SLEEPS)), page_s, file_s)
    confined = Confined(scans=scans)
    [refused] = confined.read((scanned.news(), "mill.pdf", ()))
    assert str(refused) == f"mill.pdf: reading it took over {seconds} seconds"


def test_what_a_child_may_take_it_may_take_with_pictures_too() -> None:
    confined = Confined(Limits(output=10_000), Scans(ENGLISH))
    [refused] = confined.read((scanned.news(), "mill.pdf", ()))
    assert str(refused) == "mill.pdf: reading it takes more memory than one file is allowed"


def test_a_scan_that_is_locked_or_broken_is_refused_as_any_pdf() -> None:
    confined = Confined(scans=Scans(ENGLISH))
    whole = scanned.news()
    chance = random.Random(7)  # noqa: S311 - to be the same again
    for _ in range(12):
        mutated = bytearray(whole)
        for _ in range(chance.randrange(1, 40)):
            mutated[chance.randrange(len(whole))] = chance.randrange(256)
        cut = chance.choice([len(whole), chance.randrange(len(whole))])
        for item in confined.read((bytes(mutated[:cut]), "mill.pdf", ())):
            assert isinstance(item, Article | ReadingError)
    confined.close()


async def test_a_quote_of_a_scan_says_so_also_in_a_copy(tmp_path: Path) -> None:
    asked = "what will the parish spend the money on?"
    async with await Library.open(tmp_path / "a", ocr=ENGLISH, keep_originals=1 << 20) as library:
        report = await library.add(scanned.news(), name="mill.pdf")
        assert [one.kind for one in report.added] == ["added"]
        first = (await library.ask(asked)).quotes[0]
        again = [one async for one in library.reread(everything=True)]
    assert (first.by_ocr, first.pages) == (True, (2, 2))
    assert [isinstance(one, ReadingError) or one.kind for one in again] == ["unchanged"]
    await copy_library(str(tmp_path / "a"), str(tmp_path / "b"))
    async with await Library.open(tmp_path / "b") as library:
        assert (await library.ask(asked)).quotes[0].by_ocr
