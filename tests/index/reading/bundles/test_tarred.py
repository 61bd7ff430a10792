"""Tar archives, and files that gzip has packed."""

from __future__ import annotations

import gzip
import tarfile
from io import BytesIO

import pytest

from index import Article, Malformed, TooLarge, read
from index.reading.bundles import tarred


def tar(members: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as made:
        for name, content in members.items():
            told = tarfile.TarInfo(name)
            told.size = len(content)
            made.addfile(told, BytesIO(content))
    return packed.getvalue()


NEWS = tar({"./a/mill.txt": b"It is sold.", "a/._mill.txt": b"never", "lock.md": b"It is shut."})


def of(content: bytes, name: str) -> list[str]:
    return [
        f"{item.source_id}: {item.text}" if isinstance(item, Article) else str(item)
        for item in read(content, name)
    ]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (NEWS, "news.tar"),
        (gzip.compress(NEWS), "news.tgz"),
        (gzip.compress(NEWS), "news.tar.gz"),
        (gzip.compress(NEWS), "news.gz"),
    ],
)
def test_the_files_in_it_are_read(content: bytes, name: str) -> None:
    assert of(content, name) == ["mill: It is sold.", "lock: It is shut."]


def test_one_file_is_read_by_its_name_without_the_ending() -> None:
    packed = gzip.compress(b'{"id": "1", "title": "Mill", "text": "It is sold."}\n')
    assert of(packed, "news.jsonl.gz") == ["1: It is sold."]
    assert of(packed, "news.gz") == ["news.gz: no article can be found in it"]


def test_archives_in_archives_are_counted_together() -> None:
    deep = tar({"b.tar.gz": gzip.compress(tar({"c.tgz": gzip.compress(NEWS)}))})
    [error] = of(deep, "a.tar")
    assert error.endswith("an archive inside an archive inside an archive is not read")


def test_what_unpacks_to_too_much_is_refused() -> None:
    [error] = of(gzip.compress(tar({"a.txt": bytes(30 << 20)})), "a.tgz")
    assert error == "a.tgz/a.txt: it unpacks to over 5 MB"
    with pytest.raises(TooLarge):
        tarred.packed_alone(gzip.compress(bytes(30 << 20)), "a.txt.gz")[1]()


def test_a_link_is_not_followed() -> None:
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as made:
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        made.addfile(link)
    assert of(packed.getvalue(), "a.tar") == ["a.tar: no article can be found in it"]


def test_a_member_larger_than_any_is_refused_by_what_it_says() -> None:
    told = tarfile.TarInfo("a.txt")
    told.size = 1 << 40
    with pytest.raises(TooLarge):
        [load() for _, load in tarred.members(told.tobuf() + bytes(1024), "a.tar")]


@pytest.mark.parametrize("content", [NEWS[:700], gzip.compress(NEWS)[:-20]])
def test_what_is_cut_off_is_refused(content: bytes) -> None:
    with pytest.raises(Malformed):
        [load() for _, load in tarred.members(content, "a.tar")]
