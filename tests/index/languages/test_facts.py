"""The keys for what two reports must agree in."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_vague_numbers_are_numbers(code: str) -> None:
    own = LANGUAGES[code]
    assert own.words("facts", "vague") <= own.words("facts", "numbers")
