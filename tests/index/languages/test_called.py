"""The keys for what nobody says."""

from __future__ import annotations

from index.languages import LANGUAGES
from index.languages.called import CALLED


def test_english_has_the_words_beside_titles() -> None:
    assert all(LANGUAGES["en"].words("called", key) for key in CALLED if key.startswith("titles"))
