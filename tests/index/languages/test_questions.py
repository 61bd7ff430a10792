"""The keys for what a question asks."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_a_language_that_asks_for_a_time_of_day_says_how_one_is_told(code: str) -> None:
    own = LANGUAGES[code]
    assert bool(own.words("questions", "hour")) == bool(own.words("dates", "clock"))


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_what_counts_also_asks_for_a_number(code: str) -> None:
    own = LANGUAGES[code]
    assert not own.words("questions", "counts") or own.words("questions", "how_many")
