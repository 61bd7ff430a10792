"""The keys for characters of languages that write no spaces."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES
from index.languages.characters import CHARACTERS

UNSPACED = [code for code in LANGUAGES.codes if LANGUAGES[code].flag("writing", "unspaced")]
SINGLE = [key for key, one in CHARACTERS.items() if one.kind == "words"]


@pytest.mark.parametrize("key", CHARACTERS)
def test_some_language_without_spaces_has_the_characters_of_a_key(key: str) -> None:
    kind = CHARACTERS[key].kind
    listed = (
        LANGUAGES[code].pairs("characters", key)
        if kind == "pairs"
        else LANGUAGES[code].ordered("characters", key)
        for code in UNSPACED
    )
    assert any(listed)


@pytest.mark.parametrize("code", UNSPACED)
def test_what_stands_between_commas_is_one_character(code: str) -> None:
    assert all(len(one) == 1 for key in SINGLE for one in LANGUAGES[code].words("characters", key))


@pytest.mark.parametrize("code", [code for code in LANGUAGES.codes if code not in UNSPACED])
def test_a_language_with_spaces_has_none(code: str) -> None:
    assert not any(LANGUAGES[code].words("characters", key) for key in SINGLE)
