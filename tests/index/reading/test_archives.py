"""Archives from anybody."""

from __future__ import annotations

import pytest

from index import Malformed, TooLarge
from index.reading.archives import MOST_MEMBERS, Archive
from tests.index.reading.archives import archive


def test_members_are_read_by_name() -> None:
    with Archive(archive({"a.txt": "Sold.", "b/": "", "b/c.txt": "Not."}), "a.zip") as opened:
        assert [one.filename for one in opened.members()] == ["a.txt", "b/c.txt"]
        assert opened.read("a.txt") == b"Sold."
        assert "b/c.txt" in opened
        with pytest.raises(KeyError):
            opened.read("d.txt")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(10)])
def test_what_is_no_archive_is_refused(content: bytes) -> None:
    with pytest.raises(Malformed):
        Archive(content, "a.zip")


def test_what_unpacks_to_far_more_than_it_has_is_refused() -> None:
    bomb = archive({"a.txt": bytes(30 << 20)})
    with Archive(bomb, "a.zip") as opened, pytest.raises(TooLarge, match="unpacks to over 5 MB"):
        opened.read("a.txt")


def test_too_many_members_are_refused() -> None:
    content = archive({f"{number}.txt": "" for number in range(MOST_MEMBERS + 1)})
    with pytest.raises(TooLarge, match="over 10,000 parts"):
        Archive(content, "a.zip")


def test_a_locked_member_is_refused() -> None:
    content = bytearray(archive({"a.txt": "Sold."}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with Archive(bytes(content), "a.zip") as opened, pytest.raises(Malformed, match="password"):
        opened.read("a.txt")
