"""Slices of an article that are quoted: whole attributions, and the name to check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index import Article, Library, Span, Statement
from index.answering.quoting import LONGEST_PASSAGE, attributed
from index.models import Quote
from tests.index.answering.asking import add, asked

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_quotation_comes_with_the_words_that_attribute_it(library: Library) -> None:
    await add(library, 1, "It rained. “The mill will turn again,” said Ilse Korn. Then it stopped.")
    [quote, *_] = (await library.ask("will the mill turn again?")).quotes
    assert quote.text == "“The mill will turn again,” said Ilse Korn."


async def test_a_passage_is_widened_to_the_sentence_that_names_the_speaker(
    library: Library,
) -> None:
    text = (
        "Hedda Marr came to the hall early.\n\n" + "It was a cold and windy day in the hall. " * 12
        + "\n\n“The lighthouse keeps burning,” she said."
    )  # fmt: skip
    await add(library, 1, text)
    [quote, *_] = (await library.ask("who said the lighthouse keeps burning?")).quotes
    if quote.speaker:
        assert quote.passage.holds(quote.speaker)
    assert len(quote.passage) <= LONGEST_PASSAGE


def test_a_quote_is_attributed_as_its_article_tells_now() -> None:
    text = "“We wait,” said Ida Brenn."
    article = Article("1", "Waiting", text)
    said = Span(1, 9)
    quote = Quote(article, Span(0, len(text)), Span(0, len(text)), 1.0, said=said)
    named = Statement(said, Span(0, 10), "direct", Span(16, 25), introduced=Span(16, 25))
    assert attributed(quote, [named]).speaker_name == "Ida Brenn"
    assert attributed(quote, []) == quote


async def test_a_quote_and_what_is_shown_around_it_keep_to_its_paragraph(library: Library) -> None:
    paragraphs = (
        "The town of Uhlbach met on Monday.",
        "The mill of Uhlbach is closed. It will turn again in May.",
        "The baker of Uhlbach is glad.",
    )
    await add(library, 1, "\n\n".join(paragraphs))
    [quote, *_] = (await library.ask("when will the mill of Uhlbach turn again?")).quotes
    assert "It will turn again in May." in quote.text
    assert quote.passage.of(quote.article.text) == paragraphs[1]


async def test_a_question_is_shown_with_the_answer_that_is_quoted(library: Library) -> None:
    await add(library, 1, "We met her.\n\nQ: When does the mill turn again?\n\nA: Not before May.")
    [quote, *_] = (await library.ask("when does the mill turn again?")).quotes
    shown = quote.passage.of(quote.article.text)
    assert shown == "Q: When does the mill turn again?\n\nA: Not before May."


def test_a_passage_is_not_widened_to_a_caption_with_a_name_that_it_has_itself(
    tmp_path: Path,
) -> None:
    text = (
        "The crane goes\n\n[Photo: Harbour master Ida Brenn at the crane]\n\n"
        'Harbour master Ida Brenn is sad. "The crane has outlived two wars," she said.'
    )
    answer = asked(tmp_path, text, "who said the crane has outlived two wars?")
    [quote] = answer.quotes[:1]
    assert quote.speaker_name
    assert "Photo" not in quote.passage.of(quote.article.text)
