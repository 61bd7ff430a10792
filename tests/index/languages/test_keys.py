"""Keys of a language file: the kind of the value, and its purpose."""

from __future__ import annotations

from index.languages import checks
from index.languages.keys import phrases, words


def test_a_key_has_the_kind_of_its_value_and_what_it_is_for() -> None:
    assert words("Pronouns.") == ("words", "Pronouns.", None)
    assert phrases("Phrases for today.") == ("phrases", "Phrases for today.", None)


def test_a_key_may_have_a_check_of_its_own() -> None:
    assert words("Vowels.", checks.letters).check is checks.letters
