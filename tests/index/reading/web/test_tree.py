"""Pages as trees."""

from __future__ import annotations

import pytest

from index.reading.web.tree import attributes, decoded, parse


@pytest.mark.parametrize(
    "content",
    [
        "<p>Mühle".encode(),
        "\ufeff<p>Mühle".encode("utf-16-le"),
        "\ufeff<p>Mühle".encode("utf-16-be"),
        "\ufeff<p>Mühle".encode(),
        '<meta charset="iso-8859-1"><p>Mühle'.encode("cp1252"),
        '<meta http-equiv="Content-Type" content="text/html; charset=cp1252"><p>Mühle'.encode(
            "cp1252"
        ),
        '<?xml version="1.0" encoding="cp1252"?><p>Mühle'.encode("cp1252"),
        '<meta charset="no-such-thing"><p>Mühle, schöne Bäche und große Räder'.encode("cp1252"),
    ],
)
def test_a_page_is_decoded_as_it_says(content: bytes) -> None:
    assert "Mühle" in decoded(content)


def test_line_ends_in_a_row_part_paragraphs() -> None:
    tree = parse(b"<body>One.<br><BR />&nbsp;<br>Two.<br>Still two.", "a.html")
    assert [p.text_content() for p in tree.iter("p")][-1] == "Two.Still two."


def test_comments_and_what_is_no_character_go() -> None:
    tree = parse(b"<p a=1 b=2>Mi\x00ll<!-- secret --></p>", "a.html")
    assert tree.text_content() == "Mill"
    assert attributes(tree) == 2
