"""The keys for how a language writes."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES

KEYS = 32  # of an American keyboard, from q to the full stop


@pytest.mark.parametrize("code", LANGUAGES.codes)
def test_a_keyboard_has_something_on_each_key(code: str) -> None:
    keyboard = LANGUAGES[code].text("writing", "keyboard").split()
    assert len(keyboard) in {0, KEYS}
    assert len(set(keyboard)) == len(keyboard)
