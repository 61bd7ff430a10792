"""The keys for what stands in files beside the text of an article."""

from __future__ import annotations

import pytest

from index.languages import COMMON, LANGUAGES
from index.languages.surroundings import COLUMNS, MAIL, PAGES


@pytest.mark.parametrize(
    ("section", "keys"), [("columns", COLUMNS), ("mail", MAIL), ("pages", PAGES)]
)
def test_english_has_every_key_whose_words_count_in_all_languages(
    section: str, keys: dict[str, object]
) -> None:
    assert all(LANGUAGES[COMMON].words(section, key) for key in keys)


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_what_stands_before_answers_stands_before_turns(code: str) -> None:
    own = LANGUAGES[code]
    assert own.words("transcripts", "answers") <= own.words("transcripts", "turns")
