"""Figures of other articles that are noted with a quote."""

from __future__ import annotations

from index.answering.noted_figures import has_figure, with_others
from index.models import Article, Contrary, Quote, Span


def test_figures_in_words_are_noted_with_their_clause_and_one_figure_once() -> None:
    own, same = article(1, "In Orsk 9 sheep died."), article(2, "In all, nine sheep died.")
    more, most = article(3, "The toll has risen to ten, they say."), article(4, "Now 12 are dead.")
    figures = [note(same, "nine"), note(more, "ten"), note(most, "12"), note(most, "12")]
    whole = Span(0, len(own.text))
    noted = with_others(Quote(own, whole, whole, 1.0), "9", figures).contrary
    assert [one.text for one in noted] == ["The toll has risen to ten", "12"]


def test_what_denies_has_no_figure() -> None:
    assert has_figure(note(article(1, "It took 12 days."), "12 days"))
    assert has_figure(note(article(1, "It took twelve days."), "twelve"))
    assert not has_figure(note(article(1, "It took no days."), "no days"))


def note(one: Article, words: str) -> Contrary:
    start = one.text.index(words)
    return Contrary(one, Span(start, start + len(words)))


def article(number: int, text: str) -> Article:
    return Article(str(number), "Title", text, language="en", number=number)
