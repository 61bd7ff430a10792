"""Archives of files."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile, ZipInfo

import pytest

from index import Article, ReadingError, read
from tests.index.reading.archives import archive
from tests.index.reading.documents.made import docx, w


def of(content: bytes) -> list[str]:
    return [
        f"{item.source_id}: {item.text}" if isinstance(item, Article) else str(item)
        for item in read(content, "all.zip")
    ]


def test_what_is_read_in_it_is_read_and_the_rest_passed_over() -> None:
    members: dict[str, str | bytes] = {
        "mill.txt": "It is sold.",
        "news/board.docx": docx(w("They met.")),
        "photo.png": b"\x89PNG\r\n\x1a\n",
        "__MACOSX/._mill.txt": "never",
        "news/~$board.docx": "never",
        ".hidden.txt": "never",
        "inner.zip": archive({"deep.md": "It burnt."}),
        "news/mill.txt": "It is sold again.",
    }
    assert of(archive(members)) == [
        "mill: It is sold.",
        "board: They met.",
        "deep: It burnt.",
        "news-mill: It is sold again.",
    ]


@pytest.mark.parametrize("name", ["../../../tmp/a.txt", "/etc/a.txt", "C:\\x\\a.txt"])
def test_a_path_in_a_name_is_only_a_name(name: str) -> None:
    assert of(archive({name: "It is sold."})) == ["a: It is sold."]


def test_what_cannot_be_read_is_named_with_its_place() -> None:
    assert of(archive({"a/mill.txt": "<!DOCTYPE html><p>", "b.txt": "It is."})) == [
        "all.zip/a/mill.txt: its content is HTML, but its name says TXT",
        "b: It is.",
    ]


def test_archives_in_archives_in_archives_are_not_read() -> None:
    inner = archive({"c.zip": archive({"b.zip": archive({"a.txt": "never"})})})
    [error] = of(inner)
    assert error.endswith("an archive inside an archive inside an archive is not read")


def test_a_bomb_is_refused_with_its_name() -> None:
    [error] = of(archive({"a.txt": bytes(60 << 20), "b.txt": "never"}))
    assert error == "all.zip/a.txt: it unpacks to over 11 MB"


def test_a_link_is_not_followed() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as made:
        link = ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        made.writestr(link, "/etc/passwd")
    assert of(packed.getvalue()) == ["all.zip: no article can be found in it"]


@pytest.mark.parametrize("content", [archive({}), archive({"a.png": "x"}), b"PK\x03\x04x"])
def test_what_holds_nothing_that_is_read_is_refused(content: bytes) -> None:
    [error] = read(content, "all.zip")
    assert isinstance(error, ReadingError)
