"""Other articles' figures in the place of a quoted one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.i18n.language import ENGLISH, language_of
from bot.views import figures
from bot.views.audience import Audience
from index import Article, Contrary, Quote, Span
from tests.bot.views.limits import check

AUDIENCE = Audience(ENGLISH, "quoth_bot")


def article(number: int, text: str, day: int | None) -> Article:
    published = date(2024, 5, day) if day else None
    return Article(f"a{number}", f"T{number}", text, published, language="en", number=number)


def quote(*others: tuple[str, int | None], day: int | None = 9) -> Quote:
    """Return the quote "It sank 60 ships." with what others say, each with its day in May."""
    own = article(0, "It sank 60 ships.", day)
    contrary = tuple(
        Contrary(article(n, f"Rain. It sank {text} ships.", one), Span(14, 14 + len(text)))
        for n, (text, one) in enumerate(others, 1)
    )
    return Quote(own, Span(0, 17), Span(0, 17), 1.0, contrary=contrary)


def test_other_figures_are_told_in_one_line_the_newest_first() -> None:
    told = figures.lines(quote(("41", 1), ("55", 3), ("no", 2)), ENGLISH)
    assert told == [
        "The newest figure, first reported on 9 May 2024",
        "2 articles give other figures: 55, 41",
    ]


def test_where_nobody_knows_which_is_the_newest_that_is_not_told() -> None:
    one = ["1 article gives another figure: 41"]
    assert figures.lines(quote(("41", None)), ENGLISH) == one
    assert figures.lines(quote(("41", 1), day=None), ENGLISH) == one
    assert figures.lines(quote(("41", 12)), ENGLISH) == one
    assert figures.lines(quote(("no", 1)), ENGLISH) == []


def test_it_is_told_since_when_the_first_article_has_the_figure() -> None:
    found = quote(("41", 1))
    found = replace(found, also=(article(8, "It sank 60 ships.", 4),))
    assert figures.lines(found, ENGLISH)[0] == "The newest figure, first reported on 4 May 2024"


def test_a_figure_is_told_once_and_not_all_of_many() -> None:
    assert figures.lines(quote(("41", 1), ("41", 2)), ENGLISH)[-1].endswith(" figures: 41")
    many = figures.lines(quote(*((f"{n}", n) for n in range(1, 8))), ENGLISH)[-1]
    assert many == "7 articles give other figures: 7, 6, 5, 4, 3, …"


def test_the_page_shows_each_figure_in_its_sentence_with_its_article() -> None:
    page = figures.page(quote(("41", 1), ("55", 3)), AUDIENCE)
    check(page)
    assert page.text.startswith("Other figures\n\nIt sank 55 ships.\nT2")
    assert "\n\nIt sank 41 ships.\nT1" in page.text
    bold = [one for one in page.entities if one.type == "bold"]
    assert [page.text[one.offset : one.offset + one.length] for one in bold] == ["55", "41"]


def test_a_long_sentence_is_cut_around_its_figure() -> None:
    text = "word " * 200 + "41" + " word" * 200
    other = Contrary(article(1, text, 1), Span(1000, 1002))
    page = figures.page(replace(quote(), contrary=(other,)), AUDIENCE)
    check(page)
    assert "…" in page.text
    assert "41" in page.text
    assert len(page.text) < 400


def test_no_page_is_longer_than_a_message() -> None:
    check(figures.page(quote(*((f"{n} " * 60, 1) for n in range(1, 40))), AUDIENCE))


def test_every_language_tells_them() -> None:
    for code in ("ar", "de", "fa", "ru", "zh"):
        told = figures.lines(quote(("41", 1), ("55", 3)), language_of(code))
        assert "55, 41" in told[-1]
