"""Single words tell what they name: nouns, names and words of grammar, each a flag."""

from __future__ import annotations

import pytest

from index.languages import LANGUAGES
from index.statements import kinds as k


@pytest.mark.parametrize(
    ("language", "word", "flag"),
    [
        ("en", "actress", k.WOMAN),
        ("en", "he", k.HE),
        ("en", "said", k.SAID),
        ("en", "the", k.DET),
        ("de", "sprecherin", k.WOMAN),
        ("fr", "elle", k.SHE),
        ("ru", "сказал", k.SAID),
        ("ar", "قال", k.SAID),
        ("tr", "dedi", k.SAID),
        ("zh", "他", k.HE),
    ],
)
def test_a_word_has_the_flag_of_its_list(language: str, word: str, flag: int) -> None:
    assert k.flags(language)[word] & flag


def test_a_first_name_of_another_language_is_foreign() -> None:
    own, others = k.flags("de"), k.flags("en")
    foreign = [name for name, flag in others.items() if flag & k.FOREIGN]
    assert foreign
    assert any(own.get(name, 0) & k.FIRST and not own[name] & k.FOREIGN for name in foreign)


def test_no_flag_is_another() -> None:
    flags = [flag for name, flag in vars(k).items() if name.isupper() and isinstance(flag, int)]
    single = [flag for flag in flags if flag.bit_count() == 1]
    assert len(set(single)) == len(single)


@pytest.mark.parametrize("language", LANGUAGES.codes)
def test_every_language_has_its_flags_case_folded(language: str) -> None:
    words = "\n".join(k.flags(language))
    assert words == words.casefold()
