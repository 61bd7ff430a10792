"""Runs of sentences, ranked: which to quote first, and how much of it."""

from __future__ import annotations

from index.answering.windows import LONGEST_QUOTE, rank
from tests.index.answering.ranking import TEXT, candidates, question


def test_windows_do_not_overlap_and_are_no_more_than_asked_for() -> None:
    # Paragraphs of their own: of one paragraph all of so short a text is the first quote.
    apart = candidates(TEXT.replace(". ", ".\n\n"))
    found = rank(question("bridge ferries council"), apart, 3)
    assert 1 < len(found) <= 3
    assert not any(
        one.span.meets(other.span) for place, one in enumerate(found) for other in found[:place]
    )


def test_the_first_quote_is_not_long() -> None:
    long = " ".join(f"The bridge is old, said number {number} of them." for number in range(60))
    [first, *_] = rank(question("who says the bridge is old?"), candidates(long), 2)
    assert len(first.span) <= LONGEST_QUOTE


def test_nothing_found_is_nothing_ranked() -> None:
    assert rank(question("bridge"), [], 5) == []


def test_a_label_is_in_no_quote() -> None:
    asked = question("why did the bridge shut?")
    assert rank(asked, candidates("Read more: Why did the bridge shut?"), 3) == []


def test_what_a_window_tells_is_told_with_the_sentence_before_it() -> None:
    apart = candidates("The old bridge in Varn is closed. It cost nine euros.")
    [first] = rank(question("what did the old bridge cost?"), apart, 1)
    assert first.told == 1.0
