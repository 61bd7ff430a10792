"""RTF."""

from __future__ import annotations

from datetime import date

import pytest

from index import ReadingError
from tests.index.reading.single import one


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"{\rtf1\ansi The mill is sold.\par It is.\par}", "The mill is sold.\n\nIt is."),
        (r"{\rtf1\ansi\ansicpg1251 \'cc\'e5\'eb\'fc\'ed\'e8\'f6\'e0.\par}", "Мельница."),
        (r"{\rtf1\ansi M\u252?hle sold.\par}", "Mühle sold."),
        (r"{\rtf1 The mill {\deleted was }is sold.\par}", "The mill is sold."),
        (r"{\rtf1 The mill {\rtlch\f1 \deleted\b was }is sold.\par}", "The mill is sold."),
        (r"{\rtf1{\header Post\par}{\footer Page 1\par}It is sold.\par}", "It is sold."),
        (r"{\rtf1 It is{\*\annotation really?} sold.\par}", "It is sold."),
        ("{\\rtf1 It is {\\pict\\bin3 {{{}sold.\\par}", "It is sold."),
        (r"{\rtf1 It is.\par{\*\annotation really?}The end.\par}", "It is.\n\nThe end."),
        (r"{\rtf1 Sold{\footnote\pard In May.} twice.\par}", "Sold twice.\n\nIn May."),
        (r"{\rtf1 Sold{\footnote\ftnalt {\b In} May.}.\par}", "Sold.\n\nIn May."),
        (r"{\rtf1\ansi\ansicpg932 \'90\'85\'8e\'d4\'82\'cc\'83A.\par}", "水車のア."),
        (r"{\rtf1\ansi\ansicpg936 \'cb\'ae\'b3\'b5 A.\par}", "水车 A."),
        (r"{\rtf1\ansi\ansicpg932 \'b1A.\par}", "ｱA."),
        (r"{\rtf1 a \{b\} \\ c.\par}", r"a {b} \ c."),
    ],
)
def test_a_text_is_read_without_what_nobody_reads(source: str, text: str) -> None:
    assert one(source, "a.rtf").text == text


def test_its_properties_say_who_and_when() -> None:
    article = one(
        r"{\rtf1\ansi{\info{\title Mill sold}{\author Ann Lee}{\creatim\yr2026\mo1\dy2}}"
        r"It is.\par}",
        "a.rtf",
    )
    assert (article.title, article.author) == ("Mill sold", "Ann Lee")
    assert article.published == date(2026, 1, 2)


@pytest.mark.parametrize(
    "source",
    [
        r"{\rtf1}",
        r"{\rtf1 " + r"{\b " * 50_000 + "x" + "}" * 50_001,
        r"{\rtf1 {\deleted all}}",
        "{\\rtf1{\\pict\\bin999999999 x} text after}",
        r"{\rtf1 \u99999999999999999999? x}",
    ],
)
def test_what_has_no_text_is_refused(source: str) -> None:
    with pytest.raises(ReadingError):
        one(source, "a.rtf")
