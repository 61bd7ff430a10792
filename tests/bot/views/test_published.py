"""The day of an article in words."""

from __future__ import annotations

from datetime import date

from bot.i18n.language import language_of
from bot.views.published import published
from index import Article

DAY = date(2023, 8, 3)


def test_a_day_that_the_text_begins_with_is_told_to_be_by_the_text() -> None:
    article = Article("1", "A", "PARIS, 3 August 2023 - The ferry sank.", published=DAY)
    assert published(article, language_of("en")) == "3 August 2023, according to the text"
    assert published(article, language_of("de")) == "3. August 2023, laut Text"


def test_a_day_of_a_header_stands_by_itself() -> None:
    article = Article("1", "A", "The ferry sank.", published=DAY)
    assert published(article, language_of("en")) == "3 August 2023"
    assert published(Article("1", "A", "It sank."), language_of("en")) == ""
