"""The keys for what is written onto words and names."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES
from index.languages.forms import FORMS


@pytest.mark.parametrize("key", FORMS)
def test_a_key_has_words_in_some_language(key: str) -> None:
    read = {"words": "ordered", "groups": "groups", "pairs": "pairs"}[FORMS[key].kind]
    assert any(getattr(LANGUAGES[code], read)("forms", key) for code in LANGUAGES.codes)


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_letters_that_are_some_of_others_are_among_them(code: str) -> None:
    own = LANGUAGES[code]
    for key in ("leading", "and"):
        assert own.words("forms", key) <= own.words("forms", "before_words")
