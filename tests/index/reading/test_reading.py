"""The door to all formats: bytes become articles, or errors that say why not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import Article, EmptyInput, ReadingError, TooLarge, read
from index.reading import LONGEST_ARTICLE
from tests.index.reading.single import one


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "C:\\news\\a.txt", "a.txt"])
def test_a_path_in_a_name_is_left_out(name: str) -> None:
    assert "/" not in one("Bridge closed\n\nIt is.", name).source_id


def test_white_space_alone_is_empty() -> None:
    with pytest.raises(EmptyInput):
        one(" \n\t\n")


def test_an_article_that_is_too_long_is_refused() -> None:
    with pytest.raises(TooLarge, match="over 5,000,000 characters"):
        one("word " * (LONGEST_ARTICLE // 5 + 1))


@given(st.binary(), st.sampled_from(["a.txt", "a.md", "a.jsonl", "", "."]))
def test_any_bytes_become_articles_or_errors(content: bytes, name: str) -> None:
    for item in read(content, name):
        assert isinstance(item, Article | ReadingError)


@given(st.text(), st.sampled_from(["a.txt", "a.md", "a.jsonl"]))
def test_any_text_becomes_articles_or_errors(content: str, name: str) -> None:
    for item in read(content.encode("utf-8", "replace"), name):
        assert isinstance(item, Article | ReadingError)


@given(
    st.lists(
        st.sampled_from(
            [b'{"id": "1", "text": "Yes."}', b"", b"x", b"\x00", b"\xff", b"\xef\xbb\xbf"]
        )
    ),
    st.sampled_from([b"\n", b"\r\n", b"\r"]),
)
def test_a_path_is_read_like_its_bytes(lines: list[bytes], end: bytes) -> None:
    content = end.join(lines)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        path.write_bytes(content)
        assert list(map(repr, read(path, "a.jsonl"))) == list(map(repr, read(content, "a.jsonl")))


def test_a_path_that_cannot_be_read_is_an_error_with_the_reason(tmp_path: Path) -> None:
    [error] = read(tmp_path / "a.jsonl", "a.jsonl")
    assert str(error) == "a.jsonl: it cannot be read: No such file or directory"


def test_a_name_and_a_day_under_the_title_are_the_author_and_the_day() -> None:
    [found] = read(b"Mill sold\n\nAnn Lee, 9 March 2026\n\nThe mill is sold.", "a.txt")
    assert isinstance(found, Article)
    assert (found.author, found.published) == ("Ann Lee", date(2026, 3, 9))
