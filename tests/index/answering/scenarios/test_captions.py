"""A caption of a page's picture is never the first answer where a sentence of the text answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from index import Library

if TYPE_CHECKING:
    from pathlib import Path

    from index import Answer

PAGE = """<html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>{first}</p><figure><img src="a.jpg"><figcaption>{caption}</figcaption></figure><p>{second}</p>
<p>The parish has paid for half of it, and the rest came from the sale of flour and cake.</p>
</article></body></html>"""
OTHER = "The choir of Lund Street won the northern prize with three songs on Friday evening."


async def ask(folder: Path, page: str, question: str) -> Answer:
    async with await Library.open(folder) as library:
        await library.add(page.encode(), name="page.html")
        await library.add(OTHER.encode(), name="other.txt")
        return await library.ask(question)


@pytest.mark.parametrize(
    ("first", "caption", "second", "question", "words"),
    [
        (
            "The mill on the Ane is to grind rye again after four years of silence.",
            "The mill on the Ane, which will open its doors to visitors in 2027",
            "From next week the mill is open to visitors on Sundays, and on Tuesdays to schools.",
            "When is the mill open to visitors?",
            "on Sundays",
        ),
        (
            "A wheel of oak was lifted over the weir of the mill on Saturday.",
            "The weight of the wheel of the mill on the Ane, 300 kilograms, surprised visitors",
            "The new wheel weighs three tonnes, and two hundred people watched from the bridge.",
            "How much does the wheel of the mill weigh?",
            "three tonnes",
        ),
        (
            "The mill on the Ane has a new miller, who was chosen by the parish on Monday.",
            "Ida Marr, the former miller of the mill on the Ane, in front of the mill",
            "The new miller of the mill on the Ane is Ruth Holm, a carpenter of forty-one.",
            "Who is the new miller of the mill on the Ane?",
            "Ruth Holm",
        ),
        (
            "Owls have moved into the roof of the mill, which has stood still for four years.",
            "“Why did the mill on the Ane close?” a child asks the mayor in front of the mill",
            "The mill closed because its wheel broke in the flood of that spring.",
            "Why did the mill on the Ane close?",
            "because its wheel broke",
        ),
        (
            "The mill on the Ane grinds again, and nobody is happier than the carpenter.",
            "“We had to learn everything anew,” says the mayor, Ida Marr, in front of the mill",
            "“We had to learn everything anew,” said the carpenter, Ruth Holm.",
            "Who said that they had to learn everything anew?",
            "Ruth Holm",
        ),
    ],
)
async def test_a_sentence_of_the_text_answers_before_a_caption(
    tmp_path: Path, first: str, caption: str, second: str, question: str, words: str
) -> None:
    page = PAGE.format(title="The mill", first=first, caption=caption, second=second)
    answer = await ask(tmp_path, page, question)
    assert answer.answered
    quote = answer.quotes[0]
    assert words in f"{quote.text} {quote.speaker_name}"
    assert all(caption not in one.text for one in answer.quotes[:1])


async def test_a_caption_is_found_where_nothing_else_answers(tmp_path: Path) -> None:
    page = PAGE.format(
        title="The mill", first="The mill on the Ane is to grind rye again after four years.",
        caption="A barn owl under the roof of the mill, where it has nested since 2019",
        second="From next week the mill is open to visitors on Sundays.",
    )  # fmt: skip
    answer = await ask(tmp_path, page, "Since when has the barn owl nested under the roof?")
    assert "2019" in answer.quotes[0].text
