"""PDFs become the article that was set in them."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest

from bench.pdf import column, pdf
from index import Malformed, ReadingError
from index.reading.pdf.document import SAMPLES
from tests.index.reading.single import one

FIRST = ("The mill on the river Ane was sold on Friday for ninety",
         "thousand crowns, as the parish told the newspaper today.")  # fmt: skip
SECOND = ("Its new owner wants to grind rye there again, and to show",
          "the old wheel to children who have never seen one turn.")  # fmt: skip
TEXT = [" ".join(FIRST), " ".join(SECOND)]


def test_the_largest_letters_at_the_top_are_the_title() -> None:
    content = pdf([(50, 740, 20, "Mill sold"), *column(*FIRST), *column(*SECOND, top=660)])
    article = one(content, "my.pdf")
    assert article.title == "Mill sold"
    assert article.text.split("\n\n") == TEXT
    assert article.published is None


@pytest.mark.parametrize(
    ("info", "title", "author"),
    [
        ("/Title(Mill sold)/Author(Ann Lee)", "Mill sold", "Ann Lee"),
        ("/Title(Microsoft Word - a.docx)/Author(user)", "my mill", None),
        ("", "my mill", None),
    ],
)
def test_properties_say_title_and_author_unless_a_program_made_them_up(
    info: str, title: str, author: str | None
) -> None:
    article = one(pdf(column(*FIRST, *SECOND), info=info), "my_mill.pdf")
    assert (article.title, article.author) == (title, author)


def test_columns_and_pages_are_read_one_after_the_other() -> None:
    left = column("The mill on the river Ane was sold on", "Friday for ninety crowns, as the")
    right = column(
        "parish told the newspaper. Nobody in the", "village had thought that any", left=320
    )
    after = column("body would pay so much for it.")
    content = pdf([*left, *right], after)
    assert one(content, "a.pdf").text == (
        "The mill on the river Ane was sold on Friday for ninety crowns, as the parish told "
        "the newspaper. Nobody in the village had thought that any body would pay so much for it."
    )


def test_headers_footers_and_numbers_of_pages_go() -> None:
    pages = [
        [
            (50, 770, 8, "The Ane Valley Post"),
            *column(f"Part {number}.", *FIRST, *SECOND, f"End {number}."),
            (290, 30, 8, f"{number + 1}"),
            (50, 20, 8, f"printed in the valley, sheet {number}"),
        ]
        for number in range(4)
    ]
    text = one(pdf(*pages), "a.pdf").text
    assert "Valley Post" not in text
    assert "printed" not in text
    assert text.count(TEXT[0]) == text.count(TEXT[1]) == 4
    assert "End 0.\n\nPart 1." in text


def test_footnotes_come_at_the_end() -> None:
    first = [*column(*FIRST), (50, 60, 7, "1 The parish keeps the deed in its chest, under lock.")]
    text = one(pdf(first, column(*SECOND)), "a.pdf").text
    assert text.split("\n\n") == [*TEXT, "1 The parish keeps the deed in its chest, under lock."]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (pdf([]), "its pages are pictures without text"),
        (pdf([(50, 700, 10, "12")], []), "its pages are pictures without text"),
        (b"%PDF-1.7\nnothing", "it is damaged"),
        (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj trailer<</Root 1 0 R>>", "a.pdf"),
    ],
)
def test_what_has_no_text_is_refused_with_the_reason(content: bytes, reason: str) -> None:
    with pytest.raises(Malformed, match=reason):
        one(content, "a.pdf")


def test_what_is_cut_off_is_read_or_refused() -> None:
    whole = pdf(column(*FIRST), column(*SECOND))
    for length in range(10, len(whole), 53):
        with contextlib.suppress(ReadingError):
            one(whole[:length], "a.pdf")


def test_the_sample_is_one() -> None:
    assert one(SAMPLES[0], "a.pdf").text == "The mill on the Ane is sold."


def test_every_paragraph_has_its_pages_also_in_the_midst_of_it() -> None:
    begun = ("Its new owner wants to grind rye there again, and",)
    ended = ("to show the old wheel to children who never saw one.",)
    article = one(pdf(column(*FIRST), column(*begun), column(*ended, SECOND[1])), "my.pdf")
    assert article.marks
    places = [article.text.index(words) for words in ("The mill", "Its new", "to show")]
    assert [article.marks.at(place) for place in places] == [1, 2, 3]
    assert article.marks.at(places[2] - 1) == 2


def test_who_wrote_it_and_when_stands_in_lines_of_their_own() -> None:
    told = column("The mill on the Ane was sold on Friday to a", "man from the town.", top=676)
    title = (50.0, 740.0, 20.0, "Mill sold")
    for above in (["By Ann Lee | March 2, 2026"], ["Von Ann Lee", "2. March 2026"]):
        article = one(pdf([title, *column(*above), *told]), "a.pdf")
        assert article.text.split("\n\n") == [
            *above, "The mill on the Ane was sold on Friday to a man from the town.",
        ]  # fmt: skip
        assert (article.author, article.published) == ("Ann Lee", date(2026, 3, 2))


def test_what_is_set_across_a_page_is_not_read() -> None:
    across = "BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (CONFIDENTIAL) Tj ET"
    told = column("The mill on the Ane was sold on Friday to a", "man from the town.")
    article = one(pdf([(50, 740, 20, "Mill sold"), *told], more=across), "a.pdf")
    assert article.title == "Mill sold"
    assert article.text == "The mill on the Ane was sold on Friday to a man from the town."
