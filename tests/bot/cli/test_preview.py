"""Preview of the article that would be stored of a file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.bot.cli.command import quoth
from tests.index.reading.documents.made import docx, w
from tests.index.reading.pdf import scanned

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_shown_as_it_would_be_stored(tmp_path: Path) -> None:
    core = "<dc:title>Mill sold</dc:title><dc:creator>Ann Lee</dc:creator>"
    (tmp_path / "mill.docx").write_bytes(docx(w("It is.") + w("So they say."), core=core))
    shown = quoth("read", tmp_path / "mill.docx")
    assert shown.returncode == 0
    assert shown.stdout == (
        "Mill sold\nmill · Ann Lee\nDOCX, 2 paragraphs, 20 characters\n\nIt is.\n\nSo they say.\n\n"
    )
    fields = json.loads(quoth("read", "--json", tmp_path / "mill.docx").stdout)
    assert fields["text"] == "It is.\n\nSo they say."


def test_why_a_file_is_not_read_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "mill.pdf").write_bytes(b"%PDF-1.7\nbroken")
    shown = quoth("read", tmp_path / "mill.pdf")
    assert shown.returncode == 1
    assert shown.stderr == "mill.pdf: it is damaged, or made in a way that cannot be read\n"


def test_a_scan_is_read_where_that_is_set(tmp_path: Path) -> None:
    scanned.needed()
    file = tmp_path / "mill.pdf"
    file.write_bytes(scanned.news())
    refused = quoth("read", file)
    assert refused.returncode == 1
    assert "QUOTH_OCR" in refused.stderr
    shown = quoth("read", file, QUOTH_OCR="eng")
    assert shown.stdout.startswith(
        "Mill on the Ane sold\nmill\nPDF, pp. 1–2, read by OCR, 3 paragraphs, "
    )
    quoted = quoth("quotes", file, QUOTH_OCR="on")
    assert json.loads(quoted.stdout)["article_id"] == "mill"
    wrong = quoth("read", file, QUOTH_OCR="eng deu")
    assert wrong.returncode == 2
    assert wrong.stderr.startswith("QUOTH_OCR is not usable")


def test_one_is_one_paragraph(tmp_path: Path) -> None:
    (tmp_path / "mill.docx").write_bytes(docx(w("It is.")))
    assert "DOCX, 1 paragraph, 6 characters\n" in quoth("read", tmp_path / "mill.docx").stdout


def test_what_is_left_out_is_shown_in_its_order(tmp_path: Path) -> None:
    said = "The mill on the Ane was sold on Friday, and its owner wants to grind rye."
    page = (
        f"<nav><p>Home</p><p>News</p></nav><article><p>{said}</p></article><p>Share this page</p>"
    )
    (tmp_path / "mill.html").write_text(f"<html><body>{page}</body></html>")
    shown = quoth("read", tmp_path / "mill.html").stdout
    assert shown.endswith(f"\n\n{said}\n\nLeft out:\n  Home\n  News\n  Share this page\n\n")
