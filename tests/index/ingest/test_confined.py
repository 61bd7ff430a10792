"""Files read in children of the process that is asked."""

from __future__ import annotations

import pytest

from index.ingest.confined import Confined
from index.workers.child import Limits
from tests.index.ingest.pages import PAGE, title


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        (Limits(processor_s=1, wall_s=0.0), "mill.html: reading it took over 0 seconds"),
        (Limits(output=1), "mill.html: reading it takes more memory than one file is allowed"),
    ],
)
def test_what_takes_too_much_is_one_sentence_that_names_the_file(limits: Limits, told: str) -> None:
    confined = Confined(limits)
    assert title(confined.read((PAGE, "mill.html", ()))) == told
    assert confined.child is None


def test_a_child_reads_on_until_a_file_is_out_of_the_ordinary() -> None:
    confined = Confined()
    children = []
    for content in (PAGE, PAGE, b"<html>", PAGE, PAGE + b" " * (2 << 20), PAGE):
        items = confined.read((content, "mill.html", ()))
        assert title(items) == ("Mill sold" if b"Mill" in content else str(items[0]))
        children.append(confined.child)
    first, second, refused, third, large, last = children
    assert first is not None
    assert first == second
    assert refused is None
    assert large is None
    assert third not in {first, last, None}
    confined.close()


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (b"Plain words.", "mill.docx", "its content is TXT, but its name says DOCX"),
        (b"\x7fELF\x02\x01\x01\0", "mill.pdf", "its name says PDF"),
    ],
)
def test_it_is_told_what_a_file_is_instead_of_what_its_name_says(
    content: bytes, name: str, told: str
) -> None:
    confined = Confined()
    [refused] = confined.read((content, name, ()))
    assert told in str(refused)
    confined.close()
