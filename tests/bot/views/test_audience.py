"""An audience: its language, and its bot."""

from __future__ import annotations

from datetime import date

from bot.i18n.language import ENGLISH, language_of
from bot.views.article_pages import source
from bot.views.audience import Audience
from index import Article

ARTICLE = Article("2001", "Mill shut", "The mill is shut.", published=date(2017, 10, 9))


def test_a_date_is_in_the_language_of_the_audience() -> None:
    for language, day in ((ENGLISH, "9 October 2017"), (language_of("de"), "9. Oktober 2017")):
        assert source(ARTICLE, Audience(language, "quoth_bot")).text == f"{day} · 2001"


def test_a_link_leads_to_the_bot_that_the_audience_uses() -> None:
    [link] = source(ARTICLE, Audience(ENGLISH, "other_bot")).entities
    assert link.url == "https://t.me/other_bot?start=a2001"
