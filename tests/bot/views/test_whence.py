"""Pages and times in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.i18n.language import TRANSLATED, language_of
from bot.views import article_pages, figures, json_lines, lists, rendering
from bot.views.audience import Audience
from bot.views.whence import clock, left_out, origin, place_of
from index import (
    Answer,
    Article,
    Contrary,
    Marks,
    Origin,
    Quote,
    Span,
    Verification,
)

TEXT = "The mill on the Ane is sold. Nobody knows to whom. The miller went away."
PAGES = Marks("page", ((0, 11), (29, 12)))
SCAN = Marks("scan", ((0, 11), (29, 12)))
TIMES = Marks("time", ((0, 872), (29, 876)))
BEFORE, AFTER, BOTH = Span(0, 28), Span(29, 50), Span(0, 50)


def quote_of(marks: Marks | None, span: Span) -> Quote:
    return Quote(Article("7", "Mill", TEXT, marks=marks), span, Span(0, len(TEXT)), 1.0)


@pytest.mark.parametrize(
    ("marks", "span", "words", "fields"),
    [
        (PAGES, BEFORE, "p. 11", {"page": 11, "last_page": 11}),
        (PAGES, AFTER, "p. 12", {"page": 12, "last_page": 12}),
        (PAGES, BOTH, "pp. 11–12", {"page": 11, "last_page": 12}),
        (SCAN, BEFORE, "p. 11, read by OCR", {"page": 11, "last_page": 11, "by_ocr": True}),
        (SCAN, BOTH, "pp. 11–12, read by OCR", {"page": 11, "last_page": 12, "by_ocr": True}),
        (Marks("scan", ((9, 1),)), BEFORE, "read by OCR", {"by_ocr": True}),
        (TIMES, BOTH, "00:14:32", {"time": "00:14:32"}),
        (TIMES, AFTER, "00:14:36", {"time": "00:14:36"}),
        (Marks("time", ((9, 1),)), BEFORE, "", {}),
        (Marks("page", ((9, 1),)), BEFORE, "", {}),
        (Marks("aside", ((0, 0), (29, 1))), BOTH, "", {}),
        (None, BOTH, "", {}),
    ],
)
def test_a_quote_says_where_it_stands(
    marks: Marks | None, span: Span, words: str, fields: dict[str, object]
) -> None:
    quote = quote_of(marks, span)
    assert place_of(quote.article, span, language_of("en")) == words
    found = rendering.quote(quote, Audience(language_of("en"), "quoth_bot"))
    assert found.text.splitlines()[-1] == (f"7 · {words}" if words else "7")
    answer = Answer("q", "q", (quote,), answered=True)
    [written] = json_lines.answer(answer)["quotes"]
    told = ("page", "last_page", "time", "by_ocr")
    assert {key: written[key] for key in told if key in written} == fields


def test_a_page_of_an_article_says_which_pages_it_shows() -> None:
    article = quote_of(PAGES, BOTH).article
    shown, _, _ = article_pages.article_page(article, 0, Audience(language_of("de"), "quoth_bot"))
    assert shown.text.startswith("Mill\n7 · S. 11–12\n\n")


def test_every_list_of_articles_and_quotes_says_which_were_read_by_ocr() -> None:
    audience, quote = Audience(language_of("de"), "quoth_bot"), quote_of(SCAN, BOTH)
    contrary = Contrary(quote.article, BEFORE)
    numbered = replace(quote.article, text=TEXT.replace("The", "90"))
    shown = [
        article_pages.listed(quote.article, audience),
        lists.glimpses("", [quote], audience),
        lists.finds("", [quote], audience),
        rendering.verification(Verification("Mill", "exact", headline=quote.article), audience),
        rendering.quote(replace(quote_of(None, BOTH), contrary=(contrary,)), audience),
        figures.page(replace(quote, contrary=(Contrary(numbered, Span(0, 2)),)), audience),
    ]
    assert [one.text.count("per OCR gelesen") for one in shown] == [1] * len(shown)


@pytest.mark.parametrize("code", TRANSLATED)
def test_it_says_so_in_every_language(code: str) -> None:
    quote, language = quote_of(SCAN, BOTH), language_of(code)
    told = place_of(quote.article, quote.span, language)
    assert "OCR" in told
    assert told != place_of(quote.article, quote.span, language_of("en"))
    assert told != place_of(quote_of(PAGES, BOTH).article, quote.span, language)


def test_nobody_is_told_that_a_text_is_a_text() -> None:
    read = Article("7", "Mill", TEXT, origin=Origin("TXT", lines=("Share",)))
    assert origin(read, language_of("en")) == []


def test_a_long_time_has_its_hours() -> None:
    assert [clock(0), clock(3599), clock(360_000)] == ["00:00:00", "00:59:59", "100:00:00"]


def test_what_an_article_was_read_from_is_written() -> None:
    german = language_of("de")
    left = (("around", 61), ("repeats", 2))
    read = Article("7", "Mill", TEXT, marks=PAGES, origin=Origin("PDF", left))  # type: ignore[arg-type]
    assert origin(read, german) == ["PDF", "S. 1–12"]
    assert left_out(read, german) == (
        "weggelassen: was um den Artikel herum steht (61\N{NO-BREAK SPACE}%), "
        "wiederholte Absätze (2)"
    )
    assert "(%61)" in left_out(read, language_of("tr"))
    mixed = replace(read, origin=Origin("PDF", pictures=(2, 4, 5, 6)))
    assert left_out(mixed, german) == "weggelassen: Seiten, die Bilder ohne Text sind (2, 4–6)"
    many = replace(read, origin=Origin("PDF", pictures=tuple(range(1, 99, 2))))
    assert left_out(many, german).endswith("37, 39, …)")
    scan = Article("7", "Mill", TEXT, marks=SCAN, origin=Origin("PDF"))
    assert origin(scan, german) == ["PDF", "S. 1–12, per OCR gelesen"]
    one_page = Article("7", "Mill", TEXT, marks=Marks("page", ((0, 1),)), origin=Origin("PDF"))
    assert origin(one_page, german) == ["PDF", "S. 1"]
    spoken = Article("7", "Mill", TEXT, marks=TIMES, origin=Origin("SubRip"))
    assert (origin(spoken, german), left_out(spoken, german)) == (["SubRip"], "")
    captioned = Marks("aside", ((0, 0), (29, 1)))
    page = Article("7", "Mill", TEXT, marks=captioned, origin=Origin("HTML"))
    assert origin(page, german) == ["HTML"]
    plain = Article("7", "Mill", TEXT)
    assert (origin(plain, german), left_out(plain, german)) == ([], "")
