"""Pages of 20 content systems, and the words of the article that are found in them."""

from __future__ import annotations

from bench.extraction import LEAST, Score, captions, f1, kept, scores
from bench.templates import STORIES, TEMPLATES


def test_there_are_60_pages() -> None:
    assert len(TEMPLATES) * len(STORIES) == 60
    assert len({template(story) for template in TEMPLATES for story in STORIES}) == 60


def test_the_words_of_the_article_are_found_and_no_others() -> None:
    found = scores()
    assert f1(found) >= LEAST
    assert kept(found) >= LEAST
    assert captions(found) >= LEAST


def test_half_of_the_words_are_half_of_the_score() -> None:
    half = [
        Score("a", 1.0, 0.0, keeps_lead=False, keeps_caption=None),
        Score("b", 1.0, 1.0, keeps_lead=True, keeps_caption=True),
    ]
    assert (round(f1(half), 3), kept(half), captions(half)) == (0.667, 0.5, 1.0)
