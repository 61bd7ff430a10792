"""Terms that were seen are familiar, up to so many."""

from __future__ import annotations

from index.opensearch.familiar import Familiar


def test_terms_of_passages_are_familiar_once_they_were_seen() -> None:
    familiar = Familiar()
    assert "mill" not in familiar
    familiar.learn([["mill", "river"], ["weir"]])
    assert all(one in familiar for one in ("mill", "river", "weir"))


def test_where_they_are_too_many_they_are_learned_anew() -> None:
    familiar = Familiar(most=2)
    familiar.learn([["mill", "river", "weir"]])
    familiar.learn([["ferry"]])
    assert ["ferry" in familiar, "mill" in familiar] == [True, False]


def test_it_is_empty_until_a_passage_was_seen() -> None:
    familiar = Familiar()
    before = familiar.is_empty
    familiar.learn([["mill"]])
    assert [before, familiar.is_empty] == [True, False]
